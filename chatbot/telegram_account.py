"""The command `chatbot telegram setup`: the bot's name, picture and descriptions on Telegram."""

from __future__ import annotations

import typer

from chatbot import locales
from chatbot.adapters.base import AdapterError, RetryLater, SendError
from chatbot.adapters.description import revealed
from chatbot.adapters.telegram.description import Telegram
from chatbot.core.clock import SystemClock
from chatbot.profile import profile_of
from chatbot.settings import Settings, SettingsError


async def set_up(settings: Settings) -> None:
    """Log in and bring the account in line with the configuration. Raises SettingsError, AdapterError."""
    from chatbot.adapters.telegram.adapter import TelegramAdapter  # loads slowly, and may not be needed

    telegram = settings.of(Telegram)
    if not telegram.enabled:
        raise SettingsError("[telegram] enabled: it is not; set it to true")
    profile = profile_of(settings, locales.load(settings.bot.default_locale))
    adapter = TelegramAdapter(revealed(telegram.token) or "", SystemClock(), api_base_url=telegram.api_base_url)
    try:
        await adapter.connect()
        changed = await adapter.show_profile(profile, only_missing=False)
    except RetryLater as error:
        pause = "a while" if error.after is None else f"{error.after:g} s"
        raise AdapterError(f"telegram: the server takes no more changes for now; try again in {pause}") from None
    except SendError as error:
        raise AdapterError(f"telegram: the server does not take the profile: {error}") from None
    finally:
        await adapter.close()
    typer.echo(f"Set for @{adapter.username}: {', '.join(changed)}." if changed else "All is as it should be.")
