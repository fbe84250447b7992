"""The bot's profile on Telegram: name, photo, and what is read before anything was said."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Awaitable, Callable
from typing import Any

from PIL import Image
from telegram import InputProfilePhotoStatic

from chatbot.adapters.telegram.updates import Json
from chatbot.core.profile import Picture, Profile

Call = Callable[[str, Json], Awaitable[Any]]


async def show(call: Call, user_id: int, profile: Profile, *, only_missing: bool) -> list[str]:
    """Bring the account in line with `profile`, and return what was changed. Raises TelegramError.

    What the operator did not choose is set only where there is nothing; with `only_missing`, all else as well. Telegram
    tells nobody whether a photo is the same, so a chosen one is set anew each time.
    """
    changed = []
    if profile.name and not only_missing and (await call("getMyName", {}))["name"] != profile.name:
        await call("setMyName", {"name": profile.name})
        changed.append("name")
    changed += await _describe(call, profile, only_missing=only_missing)
    is_wanted = profile.picture.chosen and not only_missing
    if is_wanted or not (await call("getUserProfilePhotos", {"user_id": user_id, "limit": 1}))["total_count"]:
        photo = InputProfilePhotoStatic(await asyncio.to_thread(_as_jpeg, profile.picture))
        await call("setMyProfilePhoto", {"photo": photo})
        changed.append("picture")
    return changed


async def _describe(call: Call, profile: Profile, *, only_missing: bool) -> list[str]:
    """Set the descriptions: without a language those for everybody else, which also tell whether there are any."""
    changed = []
    default = profile.about[profile.default]
    others = [(language, about) for language, about in profile.about.items() if len(language) == 2]
    for language, about in [("", default), *others]:
        code = {"language_code": language} if language else {}
        said = (await call("getMyShortDescription", code))["short_description"]
        paragraph = (await call("getMyDescription", code))["description"]
        if only_missing and not language and (said or paragraph):
            break  # somebody wrote them by hand, or they were set before
        if said != about.line:
            await call("setMyShortDescription", code | {"short_description": about.line})
        if paragraph != about.paragraph:
            await call("setMyDescription", code | {"description": about.paragraph})
        if (said, paragraph) != (about.line, about.paragraph):
            changed.append(f"description ({language})" if language else "description")
    return changed


def _as_jpeg(picture: Picture) -> bytes:
    """Return the picture as the only kind of file that Telegram takes for a profile."""
    if picture.media_type == "image/jpeg":
        return picture.content
    jpeg = io.BytesIO()
    with Image.open(io.BytesIO(picture.content)) as image:
        seen = image.convert("RGBA")
        ground = Image.new("RGBA", seen.size, "white")
        Image.alpha_composite(ground, seen).convert("RGB").save(jpeg, "JPEG", quality=90)
    return jpeg.getvalue()
