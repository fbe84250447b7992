"""The bot's profile on Matrix: the display name and the picture of its account."""

from __future__ import annotations

import hashlib
import io
from typing import Any

from nio import UploadResponse

from chatbot.adapters.matrix.client.device_client import DeviceClient
from chatbot.adapters.matrix.client.errors import Refused, answered
from chatbot.core.profile import Picture, Profile

PICTURE = "org.mentorship-chatbot.picture"
"""The kind of account data that says which file the account's picture was made of."""


async def show(client: DeviceClient, profile: Profile, *, only_missing: bool) -> list[str]:
    """Bring the account in line with `profile`, and return what was changed. Raises Refused.

    What the operator did not choose is set only where there is nothing; with `only_missing`, all else as well.
    """
    changed = []
    shown = await _account(client, ["profile", client.user_id])
    name, localpart = shown.get("displayname"), client.user_id[1:].partition(":")[0]
    is_unnamed = name in (None, "", localpart)  # a new account is often called as its id is
    if profile.name not in ("", name) and (is_unnamed or not only_missing):
        await client.request("PUT", ["profile", client.user_id, "displayname"], {"displayname": profile.name})
        changed.append("name")
    avatar = shown.get("avatar_url")
    if not avatar or (profile.picture.chosen and not only_missing and not await _is(client, avatar, profile.picture)):
        await _set_picture(client, profile.picture)
        changed.append("picture")
    return changed


async def _set_picture(client: DeviceClient, picture: Picture) -> None:
    size = len(picture.content)
    response, _ = await client.upload(io.BytesIO(picture.content), picture.media_type, filesize=size)
    uploaded: UploadResponse = answered(response)
    await client.request("PUT", ["profile", client.user_id, "avatar_url"], {"avatar_url": uploaded.content_uri})
    made_of = {"mxc": uploaded.content_uri, "sha256": _digest(picture)}
    await client.request("PUT", ["user", client.user_id, "account_data", PICTURE], made_of)


async def _is(client: DeviceClient, avatar: str, picture: Picture) -> bool:
    """Tell whether the account's picture was made of this file, so that it is not uploaded each time."""
    made_of = await _account(client, ["user", client.user_id, "account_data", PICTURE])
    return (made_of.get("mxc"), made_of.get("sha256")) == (avatar, _digest(picture))


async def _account(client: DeviceClient, path: list[str]) -> dict[str, Any]:
    """Return what the server has there; nothing if there is nothing."""
    try:
        return await client.request("GET", path)
    except Refused as refusal:
        if refusal.code != "M_NOT_FOUND":
            raise
        return {}


def _digest(picture: Picture) -> str:
    return hashlib.sha256(picture.content).hexdigest()
