"""The README's transcripts and promises, which are true."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from typer.testing import CliRunner

from chatbot import locales
from chatbot.cli import cli
from handlers.features import all_commands
from storage.one_time_codes import LETTERS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCS = [*(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md")), *sorted(ROOT.glob("docs/*.md"))]

CONVERSATIONS = ("bus-stop", "councils-monday", "mentor-in-trouble", "no-answer")
NEW_TESTS = ("tests/help/test_ping", "tests/kudos")
"""Tests that CONTRIBUTING.md has its reader write."""
COMMANDS = frozenset(all_commands().commands)

CODE = re.compile(rf"\b[{LETTERS}]{{5}}-[{LETTERS}]{{5}}\b")
"""A one-time code is another one each time."""


@pytest.mark.parametrize(
    ("page", "script"),
    [
        ("README.md", "first-minute"),
        ("docs/newcomer.md", "newcomer"),
        ("docs/silent-mentor.md", "silent-mentor"),
        ("docs/story.md", "story"),
        ("docs/channels.md", "by-mail"),
        ("docs/announcements.md", "announcement"),
        *(("docs/conversations.md", script) for script in CONVERSATIONS),
    ],
)
def test_the_transcript_is_what_the_demo_prints(page: str, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """To renew it: paste what `chatbot demo --script docs/<script>.txt` prints, with the languages of the pages."""
    written_in = {locale: source for locale, source in locales.sources().items() if locale in ("en", "es")}
    monkeypatch.setattr(locales, "sources", lambda: written_in)
    shown = re.findall(r"```text\n(.*?)```", (ROOT / page).read_text(encoding="utf-8"), re.DOTALL)
    result = CliRunner().invoke(cli, ["demo", "--script", str(ROOT / "docs" / f"{script}.txt")])
    assert result.exit_code == 0
    printed = CODE.sub("K7QM2-XR4TP", result.output)
    assert printed == next((block for block in shown if block.startswith(printed.split("\n", 1)[0])), None)


@pytest.mark.parametrize("script", ["newcomer", "silent-mentor", "announcement", "story", *CONVERSATIONS])
def test_nobody_in_the_conversations_types_a_command(script: str) -> None:
    for line in (ROOT / "docs" / f"{script}.txt").read_text(encoding="utf-8").splitlines():
        typed = re.sub(r"^@\w+ ", "", line).lower()
        if not typed.startswith(":"):
            assert re.split(r"[^\w/!]", typed)[0].lstrip("/!") not in COMMANDS, line


@pytest.mark.parametrize("page", DOCS, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


@pytest.mark.parametrize("page", DOCS, ids=lambda page: page.name)
def test_tests_that_are_named_are_there(page: Path) -> None:
    for target in re.findall(r"\btests/[\w/]+(?:\.py)?", page.read_text(encoding="utf-8")):
        if page.name != "CONTRIBUTING.md" or not target.startswith(NEW_TESTS):
            assert (ROOT / target).exists(), target


def test_the_two_commands_use_files_that_are_here() -> None:
    commands = re.findall(r"^python3 -m venv .*$", README, re.MULTILINE)
    assert len(commands) == 2
    for command in commands:
        (locked,) = re.findall(r"-r (\S+)", command)
        assert (ROOT / locked).exists()
    assert commands[1] in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_the_settings_shown_exist() -> None:
    known = tomllib.loads((ROOT / "config.toml").read_text(encoding="utf-8"))
    for block in re.findall(r"```toml\n(.*?)```", README, re.DOTALL):
        for section in tomllib.loads(re.sub(r"^ +", "", block, flags=re.MULTILINE)):
            assert section in known
