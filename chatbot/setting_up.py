"""`chatbot init`: a few questions, and a short commented configuration with the answers."""

from __future__ import annotations

import json
import os
import secrets
from collections.abc import Callable
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
    WebAddress,
    objection,
)

_TLS_PORT = 465

_HEAD = """\
# The bot's configuration. What is not written here has its default; the project's own config.toml lists every key.
# Any key can also be set as an environment variable, CHATBOT_<SECTION>__<KEY>, which wins.
"""


def ask() -> str:
    """Ask at the terminal; returns the file's text."""
    parts = [_HEAD, _bot(), _database()]
    typer.echo(
        "\nTelegram needs a bot's token: write to @BotFather on Telegram, send /newbot, and copy what it gives you."
    )
    if typer.confirm("Use Telegram?", default=True):
        parts.append(f"[telegram]\nenabled = true\ntoken = {_quoted(typer.prompt('Token', hide_input=True))}\n")
    typer.echo("\nMatrix needs an account of the bot's own on any homeserver.")
    if typer.confirm("Use Matrix?", default=False):
        parts.append(_matrix())
    typer.echo("\nMail reaches people whom no chat reaches. It needs a mail server that sends for the bot.")
    if typer.confirm("Use mail?", default=False):
        parts.append(_email())
    parts.append(_council())
    return "\n".join(parts)


def write(path: Path, text: str) -> None:
    """Write the file so that only its owner can read it: it may hold secrets. Raises OSError."""
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(text)


def _bot() -> str:
    zone = _asked("Time zone of people who have not said where they live", TimeZone, "UTC")
    return f"[bot]\ndefault_timezone = {_quoted(zone)}\n"


def _database() -> str:
    url = _asked("Database", DatabaseUrl, "sqlite+aiosqlite:///chatbot.db")
    return f"[database]\nurl = {_quoted(url)}\n"


def _matrix() -> str:
    homeserver = _asked("Homeserver", WebAddress, "https://matrix.org")
    user_id = _asked("The bot's user id, such as @mentor-bot:example.org", MatrixUser)
    password = typer.prompt("Password", hide_input=True)
    server = user_id.partition(":")[2]
    inviters = _asked_list("Who may invite the bot to a room", Inviter, f"*:{server}")
    return (
        f"[matrix]\nenabled = true\nhomeserver = {_quoted(homeserver)}\nuser_id = {_quoted(user_id)}\n"
        f"password = {_quoted(password)}\nallowed_inviters = {inviters}\n"
        'store_path = "matrix-store"    # the keys of the bot\'s device and account: share them with no one\n'
    )


def _email() -> str:
    host = typer.prompt("Mail server, such as mail.example.org")
    port = int(_asked("Port", Port, "587"))
    address = _asked("The address it writes from, such as mentors@example.org", MailAddress)
    lines = [
        f"[email]\nenabled = true\nsmtp_host = {_quoted(host)}\nsmtp_port = {port}",
        f"security = {_quoted('tls' if port == _TLS_PORT else 'starttls')}",
        f"from_address = {_quoted(address)}",
    ]
    password = typer.prompt("Password (Enter for none)", default="", hide_input=True, show_default=False)
    if password:
        username = typer.prompt("User name", default=address)
        lines += [f"username = {_quoted(username)}", f"password = {_quoted(password)}"]
    typer.echo("Answers come from your mail server to a door of the bot's own; docs/channels.md says how.")
    door = _asked("The door, such as 127.0.0.1:2525 (Enter for none)", Door, "")
    if door:
        answered_at = _asked("The address answers go to", MailAddress, address)
        lines += [f"listen = {_quoted(door)}", f"reply_address = {_quoted(answered_at)}"]
        lines.append(f"reply_secret = {_quoted(secrets.token_urlsafe())}    # signs each mail's reply address")
    return "\n".join([*lines, ""])


def _council() -> str:
    typer.echo("\nThe council sees and decides everything. Name its first member; more can be appointed by command.")
    members = _asked_list("Council, such as telegram:1001 or matrix:@kim:example.org", Account, "")
    return f"[council]\nmembers = {members}\n"


def _asked(question: str, kind: Any, default: str | None = None) -> str:
    """An answer that the configuration will take as a value of this kind; Enter alone is the default."""
    return _until_good(question, default, partial(objection, kind))


def _asked_list(question: str, kind: Any, default: str) -> str:
    """The same for answers between commas, written as the file has them."""

    def why_not(text: str) -> str | None:
        return next(filter(None, (objection(kind, entry) for entry in _entries(text))), None)

    return "[" + ", ".join(map(_quoted, _entries(_until_good(question, default, why_not)))) + "]"


def _until_good(question: str, default: str | None, why_not: Callable[[str], str | None]) -> str:
    while True:
        text = str(typer.prompt(question, default=default, show_default=bool(default))).strip()
        why = None if text == default else why_not(text)
        if why is None:
            return text
        typer.echo(f"Once more, please: {why}.")


def _entries(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
