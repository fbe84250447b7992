"""The account's devices beside the bot's own: whoever holds one is the bot to others, if the account has signed it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from chatbot.adapters.matrix.client.device_client import DeviceClient
from chatbot.adapters.matrix.client.events import mapping, text_of
from chatbot.adapters.matrix.identity.own_keys import OwnKeys


@dataclass(frozen=True, slots=True)
class OtherDevice:
    """A device of the account that is not the one in the store.

    last_seen  the day it was used last; None if the homeserver does not tell
    signed     whether the account has signed it, so that people's clients take it for the bot
    """

    device_id: str
    name: str
    last_seen: str | None
    signed: bool

    def __str__(self) -> str:
        seen = f"last seen {self.last_seen}" if self.last_seen else "never seen"
        about = f"{self.name}, {seen}" if self.name else seen
        return f"{self.device_id} ({about}), {'signed by the account' if self.signed else 'not signed'}"


async def other_devices(client: DeviceClient, own: OwnKeys) -> list[OtherDevice]:
    """Ask the homeserver for the devices. Raises Refused."""
    answer = await client.request("GET", ["devices"])
    return sorted(_others(answer.get("devices"), own), key=lambda device: device.device_id)


def _others(devices: Any, own: OwnKeys) -> Iterator[OtherDevice]:
    keys = mapping(mapping(own.answer.get("device_keys")).get(own.user_id))
    for described in map(mapping, devices if isinstance(devices, list) else []):
        device_id = text_of(described.get("device_id"))
        if device_id is None or device_id == own.device_id:
            continue
        yield OtherDevice(
            device_id,
            text_of(described.get("display_name")) or "",
            _day(described.get("last_seen_ts")),
            own.identity is not None and own.identity.owns(mapping(keys.get(device_id))),
        )


def _day(milliseconds: Any) -> str | None:
    try:
        return f"{datetime.fromtimestamp(milliseconds / 1000, UTC):%Y-%m-%d}"
    except (TypeError, ValueError, OverflowError, OSError):
        return None
