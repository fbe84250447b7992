"""The commands of `chatbot matrix`: set up the bot's account on its homeserver, and show its status."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from chatbot import locales
from chatbot.adapters.base import AdapterError
from chatbot.adapters.matrix.description import Matrix, credentials_in
from chatbot.profile import profile_of
from chatbot.settings import Settings, SettingsError

if TYPE_CHECKING:
    from chatbot.adapters.matrix.identity.session import Credentials

_SHOWN = """
The recovery key, shown this once:

    {written}

Keep it in a safe place that is not on this machine. Should store_path ever be lost, a start with this key as
matrix.recovery_key (or CHATBOT_MATRIX__RECOVERY_KEY) makes a device that people's clients trust like this one."""


async def set_up(settings: Settings, *, reset: bool) -> None:
    """Log in, have the device signed by its owner, show the recovery key, and set name and picture.

    Raises SettingsError, AdapterError.
    """
    from chatbot.adapters.matrix.client.errors import OUT_OF_REACH, Refused  # loads slowly, and may not be needed
    from chatbot.adapters.matrix.identity import profile
    from chatbot.adapters.matrix.identity.session import Session

    credentials, store_path = _account(settings)
    wanted = profile_of(settings, locales.load(settings.bot.default_locale))
    session = Session(credentials, store_path)
    try:
        await session.open(reset=reset)
        if session.identity.warning:
            raise AdapterError(session.identity.warning)
        typer.echo(f"The device {session.client.device_id} of {credentials.user_id} is signed by its owner.")
        if written := session.identity.keyring.recovery_key():
            typer.echo(_SHOWN.format(written=written))
            session.identity.keyring.drop_recovery_key()
        elif credentials.recovery_key is None:
            typer.echo("Its recovery key was shown before. Should nobody have it any more, --reset makes a new one.")
        try:
            changed = await profile.show(session.client, wanted, only_missing=False)
        except (Refused, *OUT_OF_REACH) as error:  # some servers let no account change its name; all else is done
            typer.echo(f"chatbot: the account's name and picture were not set: {error}", err=True)
        else:
            typer.echo(f"Set of its profile: {', '.join(changed)}." if changed else "Its profile is as it should be.")
    finally:
        await session.close()


async def show_status(settings: Settings) -> None:
    """Print the status of the account and the device. Raises SettingsError, AdapterError."""
    from chatbot.adapters.matrix.identity.account_status import account_status  # loads slowly, and may not be needed

    for name, said in (await account_status(*_account(settings))).lines():
        typer.echo(f"{name:<20} {said}")


def _account(settings: Settings) -> tuple[Credentials, Path]:
    matrix = settings.of(Matrix)
    if not matrix.enabled:
        raise SettingsError("[matrix] enabled: it is not; set it to true")
    return credentials_in(matrix), matrix.store_path
