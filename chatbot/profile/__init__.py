"""The profile that the configuration asks for."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from chatbot.core.formatting import to_plain
from chatbot.core.l10n import Localizer
from chatbot.core.profile import PICTURES, About, Picture, Profile
from chatbot.settings import Settings, SettingsError

LARGEST_PICTURE = 5 * 2**20
"""Bytes; no network takes much more, and nobody sees more."""


def profile_of(settings: Settings, localizer: Localizer) -> Profile:
    """Return the bot's profile. Raises SettingsError for a picture that cannot be used."""
    is_named = "name" in settings.bot.model_fields_set
    about = {
        locale: About(to_plain(localizer.text(locale, "bot-line")), to_plain(localizer.text(locale, "bot-paragraph")))
        for locale in localizer.locales
    }
    return Profile(settings.bot.name if is_named else "", _picture(settings.bot.picture), about, localizer.default)


def _picture(path: Path | None) -> Picture:
    if path is None:
        return Picture((files(__name__) / "picture.jpg").read_bytes())
    try:
        content = path.read_bytes()
    except OSError as error:
        raise SettingsError(f"[bot] picture: {path} cannot be read: {error.strerror}") from None
    if not content.startswith(tuple(PICTURES)) or len(content) > LARGEST_PICTURE:
        raise SettingsError(f"[bot] picture: {path} is no PNG or JPEG of at most {LARGEST_PICTURE // 2**20} MB")
    return Picture(content, chosen=True)
