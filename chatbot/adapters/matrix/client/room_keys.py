"""The keys of encrypted rooms: the devices they are given to, at once or later, and how long they last."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, TypeAlias, TypeVar
from weakref import WeakValueDictionary

from nio import MatrixRoom
from nio.crypto.device import OlmDevice
from nio.crypto.sessions import OutboundGroupSession

from chatbot.adapters.matrix.client.device_keys import KeyClient
from chatbot.adapters.matrix.client.errors import Refused

_MEGOLM = "m.megolm.v1.aes-sha2"
_DIRECT_SIZE = 2  # people in a room that holds one person and the bot
_DEVICES_PER_REQUEST = 50  # devices written to in one request
_SHORTEST = timedelta(hours=1)  # today's clients renew keys no more often, whatever a room asks for
_LONGEST = timedelta(days=365)
_MOST_MESSAGES = 10_000

T = TypeVar("T")
Name: TypeAlias = tuple[str, str]
"""The name of a device: its owner and its id."""


@dataclass(slots=True)
class _Key:
    """A key in use.

    beginning  the key as it was before the first message: a device that gets it late can read everything it locks
    audience   the devices it is for; if there is one more or one less, the room gets another key
    awaited    people who were only invited: until they come in, their new devices get it as well
    given      the devices that have it
    refused    the devices that were told why they do not get it
    """

    session: OutboundGroupSession
    beginning: str
    audience: frozenset[Name]
    awaited: frozenset[str] = frozenset()
    given: set[Name] = field(default_factory=set)
    refused: set[Name] = field(default_factory=set)


class RoomKeys:
    """The encryption of what is sent, with keys for those devices in a room that their owners vouch for."""

    def __init__(self, client: KeyClient) -> None:
        self._client = client
        self._keys: dict[str, _Key] = {}
        self._without_channel: set[Name] = set()
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()  # gone once nobody holds it

    async def encrypt(self, room: MatrixRoom, kind: str, content: dict[str, Any]) -> tuple[str, dict[str, Any]]:
        """Give the key to every device that can be reached, and return the encrypted event. Raises Refused."""
        async with self._locks.setdefault(room.room_id, asyncio.Lock()):
            room.members_synced = True  # by the sync; asking, as nio would, loses people who join before the answer
            await self._give(room, claim=False)
            encrypted: tuple[str, dict[str, Any]] = self._client.encrypt(room.room_id, kind, content)
            return encrypted

    async def give_late(self, room: MatrixRoom) -> bool:
        """Try again the devices that could not be reached, and tell whether none is left. Raises Refused."""
        async with self._locks.setdefault(room.room_id, asyncio.Lock()):
            await self._give(room, claim=True, anew=False)
            return not self.late(room)

    def late(self, room: MatrixRoom) -> bool:
        """Tell whether a device still lacks the key in use."""
        key = self._current(room)
        return key is not None and not key.audience <= key.given

    def _current(self, room: MatrixRoom) -> _Key | None:
        key = self._keys.get(room.room_id)
        session = self._client.crypto.outbound_group_sessions.get(room.room_id)
        return key if key and key.session is session and not session.expired else None

    async def _give(self, room: MatrixRoom, *, claim: bool, anew: bool = True) -> None:
        """Give the key in use to its devices; if these have changed, give another key, or none unless `anew`."""
        self._client.disk.pay()  # while nothing can be written, no key is used up in vain
        invited = frozenset(user_id for user_id, user in room.users.items() if user.invited)
        await self._client.know_devices(room, again=self._unheard_of(room, invited))
        devices = {(device.user_id, device.id): device for device in self._devices(room)}
        audience = frozenset(name for name in devices if self._client.owners.trusts(*name))
        await self._give_to_awaited(room, invited, [devices[name] for name in sorted(audience)])
        key = self._current(room)
        if key is None or key.audience != audience:
            if not anew:
                return
            key, claim = await self._new(room, audience), True
            key.awaited = invited
        await self._hand_over(room, key, [devices[name] for name in sorted(audience - key.given)], claim=claim)
        await self._refuse(room, key, devices.keys() - audience - key.refused)
        key.session.shared = True

    async def _give_to_awaited(self, room: MatrixRoom, invited: frozenset[str], trusted: Sequence[OlmDevice]) -> None:
        """Give the last key to new devices of people who were only invited: what it locks waits for them."""
        key = self._keys.get(room.room_id)
        if key is None or not key.awaited:
            return
        names = {(device.user_id, device.id): device for device in trusted if device.user_id in key.awaited}
        await self._hand_over(room, key, [names[name] for name in names.keys() - key.given], claim=True)
        key.audience |= names.keys()
        key.awaited &= invited

    def _unheard_of(self, room: MatrixRoom, invited: frozenset[str]) -> frozenset[str]:
        """Return people in a direct room whose new devices no sync reports: they are, or were, only invited."""
        key = self._keys.get(room.room_id)
        awaited = invited | key.awaited if key else invited
        return awaited if len(room.users) <= _DIRECT_SIZE else frozenset()

    def _devices(self, room: MatrixRoom) -> Iterable[OlmDevice]:
        """Yield everybody's devices but this one."""
        own = self._client.crypto.account.identity_keys["curve25519"]
        for user_id in list(room.users):
            for device in self._client.device_store.active_user_devices(user_id):
                if device.curve25519 != own:
                    yield device

    async def _new(self, room: MatrixRoom, audience: frozenset[Name]) -> _Key:
        crypto, rotation = self._client.crypto, await self._rotation(room)
        with self._client.disk.gathered():
            crypto.create_outbound_group_session(room.room_id)
        self._client.disk.pay()
        session = crypto.outbound_group_sessions[room.room_id]
        limit(session, rotation)
        key = self._keys[room.room_id] = _Key(session, session.session_key, audience)
        return key

    async def _rotation(self, room: MatrixRoom) -> dict[str, Any]:
        """Return what the room asks of its encryption."""
        try:
            return await self._client.request("GET", ["rooms", room.room_id, "state", "m.room.encryption", ""])
        except Refused as refusal:
            if refusal.passing:
                raise
            return {}  # an encrypted room stays so, whatever the server says

    async def _hand_over(self, room: MatrixRoom, key: _Key, devices: Collection[OlmDevice], *, claim: bool) -> None:
        unknown = [device for device in devices if not self._client.has_channel(device)]
        if unknown and claim:
            await self._client.claim(unknown)
            await self._tell_without_channel(devices)
        content = {
            "algorithm": _MEGOLM,
            "room_id": room.room_id,
            "session_id": key.session.id,
            "session_key": key.beginning,
        }
        for parcel in _parcels([device for device in devices if self._client.has_channel(device)]):
            await self._client.send_secretly("m.room_key", content, parcel)
            key.given |= {(device.user_id, device.id) for device in parcel}

    async def _tell_without_channel(self, devices: Collection[OlmDevice]) -> None:
        """Tell devices that have no key to be written to, once until they have one."""
        lacking = {(device.user_id, device.id) for device in devices if not self._client.has_channel(device)}
        reason = {"code": "m.no_olm", "reason": "This device has published no key to be written to."}
        self._without_channel -= {(device.user_id, device.id) for device in devices} - lacking
        for parcel in _parcels(sorted(lacking - self._without_channel)):
            await self._tell_withheld(parcel, reason)
            self._without_channel |= set(parcel)

    async def _refuse(self, room: MatrixRoom, key: _Key, names: Collection[Name]) -> None:
        """Tell devices why they get no key, so that they can tell their owners."""
        about = {"room_id": room.room_id, "session_id": key.session.id}
        reason = {"code": "m.unverified", "reason": "This device is not verified by its owner."}
        for parcel in _parcels(sorted(names)):
            await self._tell_withheld(parcel, about | reason)
            key.refused |= set(parcel)

    async def _tell_withheld(self, names: Collection[Name], content: dict[str, str]) -> None:
        own = self._client.crypto.account.identity_keys["curve25519"]
        messages: defaultdict[str, dict[str, Any]] = defaultdict(dict)
        for user_id, device_id in names:
            messages[user_id][device_id] = {"algorithm": _MEGOLM, "sender_key": own} | content
        await self._client.send_to_devices("m.room_key.withheld", messages)


def limit(session: OutboundGroupSession, rotation: dict[str, Any]) -> None:
    """Let a key last as long as its room asks for, within reason."""
    milliseconds, messages = rotation.get("rotation_period_ms"), rotation.get("rotation_period_msgs")
    if isinstance(milliseconds, int):
        longest = _LONGEST // timedelta(milliseconds=1)
        session.max_age = max(_SHORTEST, timedelta(milliseconds=min(max(0, milliseconds), longest)))
    if isinstance(messages, int):
        session.max_messages = min(max(1, messages), _MOST_MESSAGES)


def _parcels(of: list[T]) -> list[list[T]]:
    return [of[start : start + _DEVICES_PER_REQUEST] for start in range(0, len(of), _DEVICES_PER_REQUEST)]
