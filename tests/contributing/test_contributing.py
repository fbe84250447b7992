"""CONTRIBUTING.md, followed literally in a copy of the tree."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.contributing.pages import ROOT, Step, copy_of_the_tree, follow, steps

TOOLS = Path(sys.executable).parent


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy in which a command, a feature and a language are added, and then its tests are run once."""
    tree = copy_of_the_tree(tmp_path_factory.mktemp("guide"))
    for step in [*steps("Add a command"), *steps("Add a feature")]:
        if step.path:
            follow(tree, step)
        else:
            command = shlex.split(step.body)
            assert command[0] == ".venv/bin/python"
            run(tree, *command[2:])
    is_there = (tree / "chatbot/locales/de").exists()  # whoever works here has added it
    for step in steps("Add a language"):
        if step.path:
            follow(tree, step)
        elif not is_there:
            for line in step.body.splitlines():
                subprocess.run(shlex.split(line), cwd=tree, check=True)
    return tree


def run(tree: Path, *command: str) -> str:
    """Return what a command prints in the copy. Raises AssertionError, with that, when it fails."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=tree, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def well_written(tree: Path, *files: str) -> None:
    """Hold files against the checks of `make check` that take no longer than a look."""
    run(tree, "ruff", "check", "--no-cache", *files)
    run(tree, "ruff", "format", "--no-cache", "--check", *files)


def python_files(found: list[Step]) -> list[str]:
    return [step.path for step in found if step.path.endswith(".py")]


TEXTS = ("tests/language/test_message_ids.py", "tests/language/test_fluent_files.py")
"""The tests that tell what is missing or unused, and what differs between languages."""
NAMED = (
    "every_command_can_be_said_in_words",
    "every_column_that_can_hold_text_has_a_fate",
    "every_lookup_is_listed",
    "tables_an_old_one_gets",
    "upgrade_and_current",
)
"""Tests that hold what is added, in files that hold much else."""
OF_WHAT_IS_ADDED = (
    *("tests/kudos", "tests/help/test_ping.py", *TEXTS, "tests/understanding/test_phrases.py"),
    *("tests/cli/test_tables.py", "tests/account/test_who_is_meant.py", "tests/permissions/test_page.py"),
    "tests/privacy/test_fates.py",
)
OF_ALL = (
    *("tests/help", "tests/account/test_start.py", "tests/account/test_greeting.py", "tests/settings/test_mistakes.py"),
    *("tests/delivery/test_menus.py", "tests/delivery/test_profile.py", "tests/guide/test_check.py"),
    *("tests/survey/test_files.py", "tests/survey/test_languages.py::test_a_draft_of_the_version_before_goes_on"),
    "tests/announcement/test_announcing.py",
)
OF_LANGUAGES = (
    *("language", "spoken", "offered", "profile_is_shown", "test_check", "test_profile", "test_files"),
    *("greeted", "from_the_first_word"),
)


@pytest.mark.timeout(300)
def test_what_is_added_passes_the_tests(tree: Path, whole: bool) -> None:
    """A command, a feature and a language; the tests are run as `make quick` does.

    In full, so are those of other features that go through every command or every language.
    """
    files = [*OF_WHAT_IS_ADDED, *(OF_ALL if whole else ())]
    names = ["kudos", "test_ping", "test_fluent_files", "test_page", "message", *NAMED]
    names += ["test_help", *OF_LANGUAGES] if whole else []
    options = ("-q", "-n", "0", "-p", "no:cacheprovider", "--database", "sqlite")
    run(tree, "pytest", *options, *files, "-k", " or ".join(names))


def test_what_is_added_is_well_written(tree: Path) -> None:
    found = [step for title in ("Add a command", "Add a feature") for step in steps(title)]
    well_written(tree, *python_files(found), "storage/migrations")


def test_a_feature_is_added_where_imports_allow_it(tree: Path) -> None:
    environment = os.environ | {"PYTHONPATH": str(tree)}
    linted = subprocess.run([TOOLS / "lint-imports", "--no-cache"], cwd=tree, env=environment, capture_output=True)
    assert linted.returncode == 0, linted.stdout.decode()


def test_a_network_is_added(tree: Path) -> None:
    """Installed as an installer does, but offline: the package's files, and what it says of itself."""
    found = steps("Add a network")
    for step in found:
        if step.path:
            follow(tree, step)
    package = tree / "pigeon"
    info = package / "chatbot_pigeon-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: chatbot-pigeon\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[chatbot.networks]\npigeon = chatbot_pigeon:DESCRIPTION\n")
    well_written(tree, "pigeon")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    environment["PYTHONPATH"] = os.pathsep.join(map(str, (package, tree)))
    command = [sys.executable, "-m", "pytest", "-q", "-c", os.devnull, "-o", "asyncio_mode=auto", "pigeon"]
    contract = subprocess.run(command, cwd=tree, env=environment, capture_output=True, text=True, check=False)
    assert contract.returncode == 0, contract.stdout + contract.stderr
    assert "passed" in contract.stdout
    assert "skipped" not in contract.stdout
    (tried,) = (step.body for step in found if "chatbot check" in step.body)
    typed = tried.replace(".venv/bin/python", shlex.quote(sys.executable))
    checked = subprocess.run(typed, shell=True, cwd=tree, env=environment, capture_output=True, text=True, check=False)
    assert "ok pigeon" in " ".join(checked.stdout.split()), checked.stdout + checked.stderr
    assert not list(tree.glob("*.db")), "what is tried leaves a database in the tree"


def test_every_file_the_page_names_is_there() -> None:
    """But for those that its steps make."""
    import re

    page = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    made = {step.path for title in ("Add a command", "Add a feature", "Add a network") for step in steps(title)}
    named = set(re.findall(r"`((?:chatbot|handlers|storage|tests|docs|bench)/[\w/.-]+\.\w+)`", page)) - made
    assert [name for name in sorted(named) if not (ROOT / name).exists()] == []
