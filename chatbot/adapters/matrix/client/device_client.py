"""matrix-nio's client, mended where it would fail on malformed events of strangers."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TypeAlias
from urllib.parse import quote

from nio import (
    BadEvent,
    EncryptionError,
    Event,
    KeyVerificationEvent,
    MatrixRoom,
    MegolmEvent,
    RoomEncryptionEvent,
    RoomMemberEvent,
    RoomSendError,
    RoomSendResponse,
    SyncResponse,
    ToDeviceEvent,
    UnknownBadEvent,
)
from nio.api import Api
from nio.crypto.sessions import InboundGroupSession

from chatbot.adapters.matrix.client.device_keys import KeyClient
from chatbot.adapters.matrix.client.errors import Refused, answered, wanted_pause
from chatbot.adapters.matrix.client.events import mapping
from chatbot.adapters.matrix.client.room_keys import RoomKeys

log = logging.getLogger(__name__)

for _talkative in ("nio.events", "nio.responses"):
    logging.getLogger(_talkative).setLevel(logging.CRITICAL)  # their warnings quote what people wrote

AnyEvent: TypeAlias = Event | BadEvent | UnknownBadEvent
"""An event of a room, or what nio makes of a malformed one."""


class DeviceClient(KeyClient):
    """A client with the rooms of the device: it decrypts events, and sends what the bot says.

    room_keys  the keys that what it sends is encrypted with
    """

    def __init__(
        self, homeserver: str, user_id: str, device_id: str | None, store_path: Path, *, signed_only: bool = True
    ) -> None:
        super().__init__(homeserver, user_id, device_id, store_path, signed_only=signed_only)
        self.room_keys = RoomKeys(self)

    # Reading

    async def _handle_sync(self, response: SyncResponse) -> None:
        with self.disk.gathered():  # all keys of a sync or none: a key is lost if only its ratchet has moved on
            await super()._handle_sync(response)
            if response.device_key_count.signed_curve25519 == 0:  # nio ignores a count of none left
                self.crypto.uploaded_key_count = 0

    def _handle_decrypt_to_device(self, to_device_event: ToDeviceEvent) -> ToDeviceEvent | None:
        if isinstance(to_device_event, KeyVerificationEvent):
            return None  # nio would answer it; see `verification`
        try:
            return super()._handle_decrypt_to_device(to_device_event)
        except Exception as error:  # noqa: BLE001 - anybody can send a device anything
            log.warning("a to-device event of %s is malformed: %s", to_device_event.sender, type(error).__name__)
            return None

    def _handle_timeline_event(
        self, event: AnyEvent, room_id: str, room: MatrixRoom, encrypted_rooms: set[str]
    ) -> AnyEvent | None:
        if not isinstance(event, MegolmEvent):  # those are decrypted when they are read; see `decryption`
            super()._handle_timeline_event(event, room_id, room, encrypted_rooms)
        return None

    def unlock(self, event: MegolmEvent) -> AnyEvent | None:
        """Return the event decrypted; None as long as its key is missing, or if its content is no event."""
        if key := self.key_of(event):
            event.sender_key = key.sender_key
        try:
            clear = self.crypto.decrypt_megolm_event(event)
        except EncryptionError:
            return None
        except Exception as error:  # noqa: BLE001 - the payload is whatever the sender put in
            log.warning("event %s in %s is malformed: %s", event.event_id, event.room_id, type(error).__name__)
            return None
        if (clear.source.get("sender"), clear.source.get("event_id")) != (event.sender, event.event_id):
            return None  # nio lets a payload that breaks the schema name its own sender
        clear.source.pop("state_key", None)  # an encrypted message cannot change a room's state
        return clear

    def key_of(self, event: MegolmEvent) -> InboundGroupSession | None:
        """Return the key of an encrypted event, if it is there. The maker named in it is deprecated: any will do."""
        by_maker = self.crypto.inbound_group_store[event.room_id]
        makers = [event.sender_key or "", *by_maker]
        return next((key for maker in makers if (key := by_maker[maker].get(str(event.session_id)))), None)

    def learn_room(self, room_id: str, state: Sequence[dict[str, Any]]) -> MatrixRoom:
        """Take in a room from its full state, as a sync would."""
        room = MatrixRoom(room_id, self.user_id, room_id in self.encrypted_rooms)
        self.learn_members(room, state)
        for event in map(Event.parse_event, state):
            if isinstance(event, Event) and not isinstance(event, RoomMemberEvent):
                room.handle_event(event)
            if isinstance(event, RoomEncryptionEvent):
                self.encrypted_rooms.add(room_id)
                self.disk.save_encrypted_rooms({room_id})
        self.rooms[room_id] = room
        return room

    def learn_members(self, room: MatrixRoom, state: Sequence[dict[str, Any]]) -> None:
        """Take in the people who are in a room, or invited, from the server's own list."""
        for event in map(Event.parse_event, state):
            if isinstance(event, RoomMemberEvent):
                room.handle_membership(event)

    async def download_media(self, server: str, media_id: str) -> bytes:
        """Return what lies at `mxc://server/media_id`. Raises Refused."""
        address = f"/_matrix/client/v1/media/download/{quote(server, safe='')}/{quote(media_id, safe='')}"
        response = await self.send(method="GET", path=address, headers={"Authorization": f"Bearer {self.access_token}"})
        if response.status >= 400:
            error = mapping(await self.parse_body(response))
            after = wanted_pause(response.headers, error.get("retry_after_ms"))
            raise Refused(response.status, error.get("errcode"), after, error)
        content: bytes = await response.read()
        return content

    # Sending

    async def put_event(
        self, room: MatrixRoom, kind: str, content: dict[str, Any], transaction: str, *, in_clear: bool = False
    ) -> str:
        """Send an event to a room, encrypted if the room is and not `in_clear`, and return its id. Raises Refused.

        The server drops a repeat with the same transaction and returns the id of the first.
        """
        if room.encrypted and not in_clear and kind != "m.reaction":  # servers count reactions
            kind, content = await self.room_keys.encrypt(room, kind, content)
        method, path, data = Api.room_send(self.access_token, room.room_id, kind, content, transaction)
        sent: RoomSendResponse | RoomSendError = await self._send(RoomSendResponse, method, path, data, (room.room_id,))
        return answered(sent).event_id
