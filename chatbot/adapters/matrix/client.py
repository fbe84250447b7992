"""matrix-nio's client, mended where it would lose a key, hide a failure or fall over what a stranger sent."""

from __future__ import annotations

import asyncio
import json
import logging
import secrets
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias
from urllib.parse import quote, urlencode
from uuid import uuid4

from nio import (
    BadEvent,
    EncryptionError,
    ErrorResponse,
    Event,
    KeysUploadError,
    KeysUploadResponse,
    MatrixRoom,
    MegolmEvent,
    Response,
    RoomEncryptionEvent,
    RoomMemberEvent,
    RoomSendError,
    RoomSendResponse,
    ShareGroupSessionResponse,
    SyncResponse,
    ToDeviceEvent,
    UnknownBadEvent,
)
from nio.api import Api
from nio.client.async_client import AsyncClient, AsyncClientConfig
from nio.crypto.olm_machine import Olm
from nio.store.database import MatrixStore, SqliteStore

from chatbot.adapters.matrix import events
from chatbot.adapters.matrix.faults import Refused, answered

_log = logging.getLogger(__name__)

for _talkative in ("nio.events", "nio.responses"):
    logging.getLogger(_talkative).setLevel(logging.CRITICAL)  # their warnings quote what people wrote

_REQUEST_TIMEOUT = 30  # seconds
_KEYS_ON_THEIR_WAY = 1  # second

AnyEvent: TypeAlias = Event | BadEvent | UnknownBadEvent
"""An event of a room, or what nio makes of one that is not as it should be."""


def uncached_timeout() -> int:
    """A number of milliseconds for syncs that are answered at once: servers give alike ones the same old answer."""
    return 1 + secrets.randbelow(10_000)


class KeyStore(SqliteStore):
    """nio's store with a write-ahead log: what is committed survives a power cut, at one flush instead of four."""

    def _create_database(self) -> Any:
        database = super()._create_database()  # type: ignore[no-untyped-call]
        pragmas = {"foreign_keys": 1, "secure_delete": 1, "journal_mode": "wal", "synchronous": "full"}
        database.init(self.database_path, pragmas=pragmas)
        return database


class DeviceClient(AsyncClient):
    """One device of the bot's account: its keys, the rooms it is in, and what it sends.

    Requests are tried once: who calls decides about another try. Errors of the server are raised as Refused
    by the methods defined here.
    """

    def __init__(self, homeserver: str, user_id: str, device_id: str | None, store_path: Path) -> None:
        config = AsyncClientConfig(
            store=KeyStore, max_limit_exceeded=0, max_timeouts=0, request_timeout=_REQUEST_TIMEOUT
        )
        super().__init__(homeserver.rstrip("/"), user_id, device_id, str(store_path), config)
        self.user_id = user_id  # nio learns it at the login
        self._asking_for_keys = asyncio.Lock()
        self._encrypting: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    @property
    def crypto(self) -> Olm:
        """The device's keys and sessions."""
        if self.olm is None:
            raise RuntimeError("not logged in")
        return self.olm

    @property
    def disk(self) -> MatrixStore:
        """Where the keys lie."""
        if self.store is None:
            raise RuntimeError("not logged in")
        return self.store

    async def request(
        self,
        method: str,
        path: Sequence[str],
        body: Mapping[str, Any] | None = None,
        query: Mapping[str, str] | None = None,
    ) -> dict[str, Any]:
        """One call of the client-server API under `/_matrix/client/v3`. Raises Refused."""
        address = "/_matrix/client/v3/" + "/".join(quote(part, safe="") for part in path)
        if query:
            address += "?" + urlencode(query)
        headers = {"Authorization": f"Bearer {self.access_token}", "Content-Type": "application/json"}
        response = await self.send(method, address, None if body is None else json.dumps(body), headers)
        answer = await self.parse_body(response)
        if response.status >= 400:
            error = events.mapping(answer)
            raise Refused(response.status, error.get("errcode"), error.get("retry_after_ms"), error)
        return answer

    # Reading

    async def receive_response(self, response: Response) -> None:
        if not isinstance(response, ErrorResponse):  # nio would forget the token on a soft logout
            await super().receive_response(response)

    async def _handle_sync(self, response: SyncResponse) -> None:
        with self.disk.database.atomic():  # all keys of a sync or none: a ratchet moved on without its key loses it
            await super()._handle_sync(response)
            if response.device_key_count.signed_curve25519 == 0:  # nio takes none left for nothing said
                self.crypto.uploaded_key_count = 0

    def _handle_decrypt_to_device(self, to_device_event: ToDeviceEvent) -> ToDeviceEvent | None:
        try:
            return super()._handle_decrypt_to_device(to_device_event)
        except Exception as error:  # noqa: BLE001 - anybody can send a device anything
            _log.warning("a to-device event of %s is malformed: %s", to_device_event.sender, type(error).__name__)
            return None

    def _handle_timeline_event(
        self, event: AnyEvent, room_id: str, room: MatrixRoom, encrypted_rooms: set[str]
    ) -> AnyEvent | None:
        if isinstance(event, MegolmEvent):
            event.room_id = room_id
            return self.unlock(event)
        super()._handle_timeline_event(event, room_id, room, encrypted_rooms)
        return None

    def parse(self, room_id: str, source: dict[str, Any]) -> AnyEvent:
        """An event that did not come by sync, in clear where its key is there."""
        event: AnyEvent = Event.parse_event(source)
        if isinstance(event, MegolmEvent):
            event.room_id = room_id
            return self.unlock(event) or event
        return event

    def unlock(self, event: MegolmEvent) -> AnyEvent | None:
        """The event in clear; None as long as its key is missing, or if what is inside is no event."""
        try:
            clear = self.crypto.decrypt_megolm_event(event)
        except EncryptionError:
            return None
        except Exception as error:  # noqa: BLE001 - the payload is whatever the sender put in
            _log.warning("event %s in %s is malformed: %s", event.event_id, event.room_id, type(error).__name__)
            return None
        if (clear.source.get("sender"), clear.source.get("event_id")) != (event.sender, event.event_id):
            return None  # nio leaves a payload that breaks the schema its own word on who sent it
        clear.source.pop("state_key", None)  # nobody changes a room's state from inside a message
        return clear

    def has_key(self, event: MegolmEvent) -> bool:
        """Whether the key of an encrypted event is there."""
        sessions = self.crypto.inbound_group_store
        return sessions.get(event.room_id, event.sender_key or "", event.session_id or "") is not None

    def learn_room(self, room_id: str, state: Sequence[dict[str, Any]]) -> MatrixRoom:
        """Take up a room from its full state, as a sync would."""
        room = MatrixRoom(room_id, self.user_id, room_id in self.encrypted_rooms)
        for event in map(Event.parse_event, state):
            if isinstance(event, RoomMemberEvent):
                room.handle_membership(event)
            elif isinstance(event, Event):
                room.handle_event(event)
            if isinstance(event, RoomEncryptionEvent):
                self.encrypted_rooms.add(room_id)
                self.disk.save_encrypted_rooms({room_id})
        room.members_synced = True
        self.rooms[room_id] = room
        return room

    # Keys

    async def keys_upload(self) -> KeysUploadResponse | KeysUploadError:
        keys = self.crypto.share_keys()
        self.crypto.save_account()  # on disk before the server can hand them out
        method, path, data = Api.keys_upload(self.access_token, keys)
        response: KeysUploadResponse | KeysUploadError = await self._send(KeysUploadResponse, method, path, data)
        return response

    def forget_publication(self) -> None:
        """Publish all keys again: the homeserver has lost the device's."""
        if self.crypto.account.shared:
            self.crypto.account.shared = False
            self.crypto.uploaded_key_count = None

    async def publish_keys(self) -> None:
        """Upload the device's keys, as many as the server lacks. Raises Refused."""
        async with self._asking_for_keys:
            if self.should_upload_keys:
                answered(await self.keys_upload())

    async def keep_keys_fresh(self) -> None:
        """What a sync leaves to do: publish, query and claim keys, answer other devices. Raises Refused."""
        await self.publish_keys()
        async with self._asking_for_keys:
            if self.should_query_keys:
                answered(await self.keys_query())
            if self.should_claim_keys:
                answered(await self.keys_claim(self.get_users_for_key_claiming()))
            for response in await self.send_to_device_messages():
                answered(response)

    async def ask_for_key(self, event: MegolmEvent) -> None:
        """Ask the account's other devices for a missing key, once. Raises Refused."""
        if event.session_id not in self.outgoing_key_requests:
            answered(await self.request_room_key(event))

    async def share_group_session(
        self, room_id: str, ignore_unverified_devices: bool = True
    ) -> ShareGroupSessionResponse:
        """Give the room's key to every device in it; only then is it used. Raises Refused.

        Devices are trusted on first use. A try after a failure goes on with the devices that are still without.
        """
        room = self.rooms[room_id]
        sessions = self.crypto.outbound_group_sessions
        if room_id in sessions and sessions[room_id].expired:
            del sessions[room_id]
        given: set[tuple[str, str]] = set()
        while self.crypto.should_share_group_session(room_id):
            await self._find_devices(room)
            with self.disk.database.atomic():
                parcels = list(
                    self.crypto.share_group_session_parallel(room_id, list(room.users), ignore_unverified_devices)
                )
            for devices, messages in parcels:
                method, path, data = Api.to_device(self.access_token, "m.room.encrypted", messages, uuid4())
                sent = await self._send(ShareGroupSessionResponse, method, path, data, response_data=(room_id, devices))
                given |= answered(sent).users_shared_with
            if not parcels:
                sessions[room_id].shared = True
        return ShareGroupSessionResponse(room_id, given)

    async def _find_devices(self, room: MatrixRoom) -> None:
        async with self._asking_for_keys:
            self.crypto.update_tracked_users(room)  # type: ignore[no-untyped-call]
            if self.should_query_keys:
                answered(await self.keys_query())
            if missing := self.get_missing_sessions(room.room_id):
                answered(await self.keys_claim(missing))
            if missing := self.get_missing_sessions(room.room_id):  # a device may be publishing its keys just now
                await asyncio.sleep(_KEYS_ON_THEIR_WAY)
                answered(await self.keys_claim(missing))

    # Sending

    async def put_event(self, room: MatrixRoom, kind: str, content: dict[str, Any], transaction: str) -> str:
        """Send an event to a room, encrypted where the room is, and return its id. Raises Refused.

        The server drops a repeat with the same transaction and returns the id of the first.
        """
        if room.encrypted and kind != "m.reaction":  # reactions go in clear everywhere: servers count them
            kind, content = await self._encrypt(room, kind, content)
        method, path, data = Api.room_send(self.access_token, room.room_id, kind, content, transaction)
        sent: RoomSendResponse | RoomSendError = await self._send(RoomSendResponse, method, path, data, (room.room_id,))
        return answered(sent).event_id

    async def _encrypt(self, room: MatrixRoom, kind: str, content: dict[str, Any]) -> tuple[str, dict[str, Any]]:
        async with self._encrypting[room.room_id]:
            if not room.members_synced:
                answered(await self.joined_members(room.room_id))
            if self.crypto.should_share_group_session(room.room_id):
                await self.share_group_session(room.room_id)
            encrypted: tuple[str, dict[str, Any]] = self.encrypt(room.room_id, kind, content)
            return encrypted
