"""The account's word on whether the keys of its conversations are backed up on the homeserver (`m.key_backup`).

The bot makes no such backup and reads none. As long as nobody has said anything, clients may make one at their login.
"""

from __future__ import annotations

from typing import Any

from chatbot.adapters.matrix.client.device_client import DeviceClient
from chatbot.adapters.matrix.client.errors import Refused
from chatbot.adapters.matrix.client.events import mapping, text_of

PREFERENCE = "m.key_backup"
FORMER = "m.org.matrix.custom.backup_disabled"
"""The form from before Matrix 1.19, with the sense reversed, which clients still read."""
NOT_FOUND = 404


async def version(client: DeviceClient) -> str | None:
    """Return the version of the backup that lies on the homeserver; None if there is none. Raises Refused."""
    return text_of((await _get(client, ["room_keys", "version"])).get("version"))


async def said(client: DeviceClient) -> bool | None:
    """Return whether the account says that keys are backed up; None if it says nothing. Raises Refused."""
    enabled = (await _get(client, _path(client, PREFERENCE))).get("enabled")
    if isinstance(enabled, bool):
        return enabled
    disabled = (await _get(client, _path(client, FORMER))).get("disabled")
    return not disabled if isinstance(disabled, bool) else None


async def say_there_is_none(client: DeviceClient) -> bool:
    """Have the account say that nothing is backed up, and tell whether it was said now. Raises Refused.

    What somebody has said before stays, and so does a backup that another client has made.
    """
    enabled = (await _get(client, _path(client, PREFERENCE))).get("enabled")
    if isinstance(enabled, bool) or await said(client) or await version(client) is not None:
        return False
    await client.request("PUT", _path(client, FORMER), {"disabled": True})
    await client.request("PUT", _path(client, PREFERENCE), {"enabled": False})  # last: with it, all is said
    return True


def in_words(backup: str | None, enabled: bool | None) -> str:
    """Return what there is, and whether the account says so."""
    if backup is not None:
        return f"version {backup}, made by another client: the bot's own keys are not in it"
    if enabled:
        return f"none, though another client has said that there is one ({PREFERENCE}); the bot makes none"
    return "none" if enabled is None else "none, and the account says so"


def _path(client: DeviceClient, kind: str) -> list[str]:
    return ["user", client.user_id, "account_data", kind]


async def _get(client: DeviceClient, path: list[str]) -> dict[str, Any]:
    try:
        return mapping(await client.request("GET", path))
    except Refused as refusal:
        if refusal.status != NOT_FOUND:
            raise
        return {}
