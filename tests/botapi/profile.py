"""The bot's own profile: name, descriptions by language, photos."""

from __future__ import annotations

from typing import Any

from tests.botapi.requests import Attached, Parameters, Upload, bad_request

LONGEST = {"name": 64, "short_description": 120, "description": 512}


class OwnProfile:
    """What the bot has set of its profile; a text without a language is everybody else's."""

    def __init__(self, me: dict[str, Any]) -> None:
        self.own_texts: dict[tuple[str, str], str] = {("name", ""): me["first_name"]}
        self.own_photos: list[Upload] = []

    def _get_my(self, kind: str, parameters: Parameters) -> dict[str, str]:
        texts = (self.own_texts.get((kind, code), "") for code in (parameters.get("language_code", ""), ""))
        return {kind: next(filter(None, texts), "")}

    def _set_my(self, kind: str, parameters: Parameters) -> bool:
        text: str = parameters.get(kind, "")
        if len(text) > LONGEST[kind]:
            raise bad_request(f"{kind} is too long")
        self.own_texts[kind, parameters.get("language_code", "")] = text
        return True

    def _get_user_profile_photos(self, parameters: Parameters) -> dict[str, Any]:
        size = {"file_id": "photo", "file_unique_id": "photo", "width": 640, "height": 640}
        shown = [[size] for _ in self.own_photos][: parameters.get("limit", 100)]
        return {"total_count": len(self.own_photos), "photos": shown}

    def _set_my_profile_photo(self, parameters: Parameters) -> bool:
        named = parameters["photo"]["photo"]
        if not isinstance(named, Attached) or not named.file.startswith(b"\xff\xd8\xff"):
            raise bad_request("PHOTO_CROP_SIZE_SMALL" if isinstance(named, Attached) else "wrong file identifier")
        self.own_photos.insert(0, named.file)
        return True
