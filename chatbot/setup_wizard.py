"""`chatbot init`: asks a few questions, and writes a short commented configuration with the answers."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import typer

from chatbot.adapters.networks import descriptions
from chatbot.core.messages import Network
from chatbot.setting_references import Account, DatabaseUrl, TimeZone
from chatbot.setting_values import objection
from storage.engine import read_url

_NOBODY = "without anybody on the council nobody can make mentors or decide anything"

_HEAD = """\
# The bot's configuration. What is not written here has its default; the project's own config.toml lists every key.
# Any key can also be set as an environment variable, CHATBOT_<SECTION>__<KEY>, which wins; secrets are set so, in
# secrets.env beside this file.
"""


@dataclass(frozen=True, slots=True)
class Answers:
    """The configuration's text, and what belongs in the file of secrets: variable -> value."""

    text: str
    secrets: Mapping[str, str]


def ask() -> Answers:
    """Ask the questions at the terminal."""
    hidden: dict[str, str] = {}
    parts = [_HEAD, _bot(), _database(hidden)]
    for network, description in descriptions().items():
        if (init := description.init) is not None:
            typer.echo(f"\n{init.intro}")
            if typer.confirm(init.use, default=init.default):
                lines = [f"[{network}]", "enabled = true", *init.ask(_Terminal(network, hidden))]
                parts.append("\n".join([*lines, ""]))
    parts.append(_council())
    return Answers("\n".join(parts), hidden)


class _Terminal:
    """The terminal at which a network asks for its settings."""

    def __init__(self, network: Network, hidden: dict[str, str]) -> None:
        self._network = network
        self._hidden = hidden

    def say(self, text: str) -> None:
        typer.echo(text)

    def answer(self, question: str, kind: Any, default: str | None = None, *, hide: bool = False) -> str:
        return _asked(question, kind, default, hide=hide)

    def answers(self, question: str, kind: Any, default: str) -> str:
        return _asked_list(question, kind, default)

    def quoted(self, text: str) -> str:
        return _quoted(text)

    def keep_secret(self, key: str, value: str) -> None:
        self._hidden[f"CHATBOT_{self._network.upper()}__{key.upper()}"] = value


def write(path: Path, text: str) -> None:
    """Write the file so that only its owner can read it: it may hold secrets. Raises OSError."""
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(text)


def _bot() -> str:
    zone = _asked("Time zone of people who have not said where they live", TimeZone, "UTC")
    return f"[bot]\ndefault_timezone = {_quoted(zone)}\n"


def _database(hidden: dict[str, str]) -> str:
    url = _asked("Database", DatabaseUrl, "sqlite+aiosqlite:///chatbot.db")
    if read_url(url).password:
        hidden["CHATBOT_DATABASE__URL"] = url
        return "[database]    # its address holds a password, and is in secrets.env\n"
    return f"[database]\nurl = {_quoted(url)}\n"


def _council() -> str:
    typer.echo(
        "\nThe council sees and decides everything. Name its first member, yourself maybe; more can be appointed by"
        f" command.\n{' '.join(known.own_id for known in descriptions().values() if known.own_id)}"
    )
    members = _asked_list("Council, such as telegram:1001 or matrix:@kim:example.org", Account, "", least=_NOBODY)
    return f"[council]\nmembers = {members}\n"


def _asked(question: str, kind: Any, default: str | None = None, *, hide: bool = False) -> str:
    """Ask until the answer is a value of this kind; Enter alone means the default."""
    return _until_good(question, default, partial(objection, kind), hide=hide)


def _asked_list(question: str, kind: Any, default: str, *, least: str = "") -> str:
    """Ask as `_asked` does for answers between commas, and return a TOML list; `least` says why one is needed."""

    def why_not(text: str) -> str | None:
        if least and not _entries(text):
            return least
        return next(filter(None, (objection(kind, entry) for entry in _entries(text))), None)

    return (
        "[" + ", ".join(map(_quoted, _entries(_until_good(question, default, why_not, may_be_empty=not least)))) + "]"
    )


def _until_good(
    question: str,
    default: str | None,
    why_not: Callable[[str], str | None],
    *,
    hide: bool = False,
    may_be_empty: bool = True,
) -> str:
    while True:
        text = str(typer.prompt(question, default=default, show_default=bool(default), hide_input=hide)).strip()
        why = why_not(text) if text or default is None or not may_be_empty else None
        if why is None:
            return text
        typer.echo(f"Once more, please: {why}.")


def _entries(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
