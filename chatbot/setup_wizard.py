"""`chatbot init`: a few questions, and a short commented configuration with the answers."""

from __future__ import annotations

import json
import os
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import typer

from chatbot.setting_values import (
    Account,
    DatabaseUrl,
    Door,
    Inviter,
    MailAddress,
    MatrixUser,
    Port,
    TimeZone,
    Token,
    WebAddress,
    objection,
)
from storage.engine import read_url

_TLS_PORT = 465

_UNSEEN = " (it is not shown as you type)"
_NOBODY = "without anybody on the council nobody can make mentors or decide anything"

_HEAD = """\
# The bot's configuration. What is not written here has its default; the project's own config.toml lists every key.
# Any key can also be set as an environment variable, CHATBOT_<SECTION>__<KEY>, which wins; secrets are set so, in
# secrets.env beside this file.
"""


@dataclass(frozen=True, slots=True)
class Answers:
    """The configuration's text, and what belongs into the file of secrets: variable -> value."""

    text: str
    secrets: Mapping[str, str]


def ask() -> Answers:
    """Ask at the terminal."""
    hidden: dict[str, str] = {}
    parts = [_HEAD, _bot(), _database(hidden)]
    typer.echo(
        "\nTelegram needs a bot's token: write to @BotFather on Telegram, send /newbot, and copy what it gives you."
    )
    if typer.confirm("Use Telegram?", default=True):
        hidden["CHATBOT_TELEGRAM__TOKEN"] = _asked(f"Token{_UNSEEN}", Token, hide=True)
        parts.append("[telegram]\nenabled = true\n")
    typer.echo("\nMatrix needs an account of the bot's own on any homeserver.")
    if typer.confirm("Use Matrix?", default=False):
        parts.append(_matrix(hidden))
    typer.echo("\nMail reaches people whom no chat reaches. It needs a mail server that sends for the bot.")
    if typer.confirm("Use mail?", default=False):
        parts.append(_email(hidden))
    parts.append(_council())
    return Answers("\n".join(parts), hidden)


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


def _matrix(hidden: dict[str, str]) -> str:
    homeserver = _asked("Homeserver", WebAddress, "https://matrix.org")
    user_id = _asked("The bot's user id, such as @mentor-bot:example.org", MatrixUser)
    hidden["CHATBOT_MATRIX__PASSWORD"] = typer.prompt(f"Password{_UNSEEN}", hide_input=True)
    server = user_id.partition(":")[2]
    inviters = _asked_list("Who may invite the bot to a room", Inviter, f"*:{server}")
    return (
        f"[matrix]\nenabled = true\nhomeserver = {_quoted(homeserver)}\nuser_id = {_quoted(user_id)}\n"
        f"allowed_inviters = {inviters}\n"
        'store_path = "matrix-store"    # the keys of the bot\'s device and account: share them with no one\n'
    )


def _email(hidden: dict[str, str]) -> str:
    host = typer.prompt("Mail server, such as mail.example.org")
    port = int(_asked("Port", Port, "587"))
    address = _asked("The address it writes from, such as mentors@example.org", MailAddress)
    lines = [
        f"[email]\nenabled = true\nsmtp_host = {_quoted(host)}\nsmtp_port = {port}",
        f"security = {_quoted('tls' if port == _TLS_PORT else 'starttls')}",
        f"from_address = {_quoted(address)}",
    ]
    password = typer.prompt(
        "Password (it is not shown as you type; Enter for none)", default="", hide_input=True, show_default=False
    )
    if password:
        username = typer.prompt("User name", default=address)
        lines.append(f"username = {_quoted(username)}")
        hidden["CHATBOT_EMAIL__PASSWORD"] = password
    typer.echo("Answers come from your mail server to a door of the bot's own; docs/channels.md says how.")
    door = _asked("The door, such as 127.0.0.1:2525 (Enter for none)", Door, "")
    if door:
        answered_at = _asked("The address answers go to", MailAddress, address)
        lines += [f"listen = {_quoted(door)}", f"reply_address = {_quoted(answered_at)}"]
        hidden["CHATBOT_EMAIL__REPLY_SECRET"] = secrets.token_urlsafe()  # signs each mail's reply address
    return "\n".join([*lines, ""])


def _council() -> str:
    typer.echo(
        "\nThe council sees and decides everything. Name its first member, yourself maybe; more can be appointed by"
        " command.\nYour number on Telegram: @userinfobot tells it. On Matrix, your profile shows your id."
    )
    members = _asked_list("Council, such as telegram:1001 or matrix:@kim:example.org", Account, "", least=_NOBODY)
    return f"[council]\nmembers = {members}\n"


def _asked(question: str, kind: Any, default: str | None = None, *, hide: bool = False) -> str:
    """An answer that the configuration will take as a value of this kind; Enter alone is the default."""
    return _until_good(question, default, partial(objection, kind), hide=hide)


def _asked_list(question: str, kind: Any, default: str, *, least: str = "") -> str:
    """The same for answers between commas, written as the file has them; `least` says why there must be one."""

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
