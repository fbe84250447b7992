"""matrix-nio's client, mended where it would lose a key, hide a failure or fail on malformed keys of strangers."""

from __future__ import annotations

import asyncio
import json
import logging
import secrets
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode
from uuid import uuid4

from aiohttp import ClientResponse
from nio import (
    ErrorResponse,
    ForwardedRoomKeyEvent,
    KeysClaimResponse,
    KeysQueryError,
    KeysQueryResponse,
    KeysUploadError,
    KeysUploadResponse,
    MatrixRoom,
    MegolmEvent,
    Response,
)
from nio.api import Api
from nio.client.async_client import AsyncClient, AsyncClientConfig
from nio.crypto.device import OlmDevice
from nio.crypto.olm_machine import Olm

from chatbot.adapters.matrix.client.device_trust import Owners
from chatbot.adapters.matrix.client.errors import Refused, answered, wanted_pause
from chatbot.adapters.matrix.client.events import mapping, text_of
from chatbot.adapters.matrix.client.key_store import KeyStore
from chatbot.adapters.matrix.client.signatures import is_signed, key_id
from chatbot.adapters.matrix.client.soundness import parsed, sound

log = logging.getLogger(__name__)

_REQUEST_TIMEOUT = 30  # seconds


def uncached_timeout() -> int:
    """Return a random timeout in milliseconds for a sync, because servers answer identical syncs from a cache."""
    return 1 + secrets.randbelow(10_000)


class KeyClient(AsyncClient):
    """A client for one device of the bot's account: its own keys, and those of others.

    Requests are tried once: the caller decides about another try. Errors of the server are raised as Refused
    by the methods defined here.

    owners  tells which devices may have the keys of rooms
    """

    def __init__(
        self, homeserver: str, user_id: str, device_id: str | None, store_path: Path, *, signed_only: bool = True
    ) -> None:
        config = AsyncClientConfig(
            store=KeyStore, max_limit_exceeded=0, max_timeouts=0, request_timeout=_REQUEST_TIMEOUT
        )
        super().__init__(homeserver.rstrip("/"), user_id, device_id, str(store_path), config)
        self.user_id = user_id  # nio would learn it only at the login
        self.owners = Owners(store_path / "identities.json", user_id, signed_only=signed_only)
        self._asking_for_keys = asyncio.Lock()
        self._unanswered: set[str] = set()

    @property
    def crypto(self) -> Olm:
        """The device's keys and sessions."""
        if self.olm is None:
            raise RuntimeError("not logged in")
        return self.olm

    @property
    def disk(self) -> KeyStore:
        """The store in which the keys lie."""
        if not isinstance(self.store, KeyStore):
            raise RuntimeError("not logged in")
        return self.store

    async def request(
        self,
        method: str,
        path: Sequence[str],
        body: Mapping[str, Any] | None = None,
        query: Mapping[str, str] | None = None,
        version: str = "v3",
    ) -> dict[str, Any]:
        """Call the client-server API under `/_matrix/client/` and return the answer, an object. Raises Refused."""
        return mapping(await self._answer(method, path, body, query, version))

    async def state(self, room_id: str) -> list[dict[str, Any]]:
        """Return the events that are the state of a room. Raises Refused."""
        answer = await self._answer("GET", ["rooms", room_id, "state"])
        events = answer if isinstance(answer, list) else []
        if not any(mapping(event).get("type") == "m.room.create" for event in events):
            raise Refused(200, None)  # a proxy's page: taken for an answer, it would show a room the bot has left
        return events

    async def _answer(
        self,
        method: str,
        path: Sequence[str],
        body: Mapping[str, Any] | None = None,
        query: Mapping[str, str] | None = None,
        version: str = "v3",
    ) -> Any:
        address = f"/_matrix/client/{version}/" + "/".join(quote(part, safe="") for part in path)
        if query:
            address += "?" + urlencode(query)
        headers = {"Authorization": f"Bearer {self.access_token}", "Content-Type": "application/json"}
        response = await self.send(method, address, None if body is None else json.dumps(body), headers)
        answer = await self.parse_body(response)
        if response.status >= 400:
            error = mapping(answer)
            after = wanted_pause(response.headers, error.get("retry_after_ms"))
            raise Refused(response.status, error.get("errcode"), after, error)
        return answer

    async def parse_body(self, transport_response: ClientResponse) -> Any:
        return sound(parsed(await transport_response.read()))

    async def receive_response(self, response: Response) -> None:
        if not isinstance(response, ErrorResponse):  # nio would forget the token on a soft logout
            await super().receive_response(response)

    # The device's own keys

    async def keys_upload(self) -> KeysUploadResponse | KeysUploadError:
        keys = self.crypto.share_keys()
        self.crypto.save_account()  # on disk before the server can hand them out
        method, path, data = Api.keys_upload(self.access_token, keys)
        response: KeysUploadResponse | KeysUploadError = await self._send(KeysUploadResponse, method, path, data)
        return response

    def forget_publication(self) -> None:
        """Have all keys published again, because the homeserver has lost the device's."""
        if self.crypto.account.shared:
            self.crypto.account.shared = False
            self.crypto.uploaded_key_count = None

    async def publish_keys(self) -> None:
        """Upload the device's keys, as many as the server lacks. Raises Refused."""
        async with self._asking_for_keys:
            if self.should_upload_keys:
                answered(await self.keys_upload())

    async def keep_keys_fresh(self) -> None:
        """Do what a sync leaves to do: publish, query and claim keys, answer other devices. Raises Refused."""
        await self.publish_keys()
        async with self._asking_for_keys:
            if self.should_query_keys:
                answered(await self.keys_query())
            if self.should_claim_keys:
                await self._claim(self.get_users_for_key_claiming())
            for response in await self.send_to_device_messages():
                answered(response)

    def load_store(self) -> None:
        super().load_store()  # type: ignore[no-untyped-call]
        vars(self.crypto)["_should_accept_forward"] = self._accepts_forward

    async def ask_for_key(self, event: MegolmEvent) -> None:
        """Ask an event's sender and the account's other devices for its key, once. Raises Refused."""
        if event.session_id in self.outgoing_key_requests:
            return
        request = event.as_key_request(event.sender, str(self.device_id))
        await self.send_to_devices(request.type, {event.sender: {event.device_id or "*": request.content}})
        answered(await self.request_room_key(event))

    def _accepts_forward(self, sender: str, sender_key: str, event: ForwardedRoomKeyEvent) -> bool:
        """Tell whether a key that was asked for comes from its maker, or from a device this account has signed."""
        asked = self.outgoing_key_requests.get(event.session_id)
        if asked is None or (asked.room_id, asked.algorithm) != (event.room_id, event.algorithm):
            return False
        if mapping(event.source.get("content")).get("sender_key") == sender_key:
            return True
        device = self.device_store.device_from_sender_key(sender, sender_key)
        return sender == self.user_id and device is not None and self.owners.is_signed(sender, device.id)

    # The keys of others

    async def know_devices(self, room: MatrixRoom, again: Iterable[str] = ()) -> None:
        """Make sure that the devices of everybody in the room are known as they are now. Raises Refused.

        again  people whose devices are asked for even if nothing is known to have changed
        """
        async with self._asking_for_keys:
            self.crypto.update_tracked_users(room)  # type: ignore[no-untyped-call]
            self.users_for_key_query.update(room.users.keys() & set(again))
            if self.users_for_key_query & room.users.keys() - self._unanswered:
                answered(await self.keys_query())

    async def know_user(self, user_id: str, *, again: bool) -> bool:
        """Query a person's devices if need be, and tell whether they are known as they are now. Raises Refused.

        again  ask even if nothing is known to have changed
        """
        async with self._asking_for_keys:
            waiting = self.users_for_key_query
            if again:
                waiting.add(user_id)
            if user_id in waiting - self._unanswered:
                answered(await self.keys_query())
            return user_id not in waiting

    async def keys_query(self) -> KeysQueryResponse | KeysQueryError:
        waiting = self.crypto.users_for_key_query
        asked = set(waiting)
        waiting.clear()  # people whose devices change from here on are asked for again
        try:
            answer = await self.request("POST", ["keys", "query"], {"device_keys": {user_id: [] for user_id in asked}})
            if not isinstance(answer.get("device_keys"), dict):
                raise Refused(200, None)  # a proxy's page: taken for an answer, it would leave people without devices
        except BaseException:
            waiting |= asked
            raise
        again = set(waiting)
        silent = {user_id for user_id in asked if user_id.partition(":")[2] in mapping(answer.get("failures"))}
        self._unanswered = (self._unanswered - asked) | silent
        self.owners.take_in(asked - silent, answer)
        response = KeysQueryResponse({user_id: _sound_devices(user_id, answer) for user_id in asked - silent}, {})
        await self.receive_response(response)
        waiting |= again | silent
        return response

    async def claim(self, devices: Iterable[OlmDevice]) -> None:
        """Open a channel to each device that offers a one-time key. Raises Refused."""
        wanted: dict[str, list[str]] = defaultdict(list)
        for device in devices:
            wanted[device.user_id].append(device.id)
        async with self._asking_for_keys:
            await self._claim(wanted)

    async def _claim(self, wanted: Mapping[str, Iterable[str]]) -> None:
        body = {user_id: dict.fromkeys(devices, "signed_curve25519") for user_id, devices in wanted.items()}
        answer = await self.request("POST", ["keys", "claim"], {"one_time_keys": body})
        for user_id, devices in mapping(answer.get("one_time_keys")).items():
            for device_id, keys in mapping(devices).items():
                response = KeysClaimResponse({user_id: {device_id: keys}}, {})
                try:
                    await self.receive_response(response)
                except Exception as error:  # noqa: BLE001 - the keys are whatever their owner published
                    log.warning("a key of %s %s is malformed: %s", user_id, device_id, type(error).__name__)

    def has_channel(self, device: OlmDevice) -> bool:
        """Tell whether the device can be written to."""
        return self.crypto.session_store.get(device.curve25519) is not None

    async def send_secretly(self, kind: str, content: Mapping[str, Any], devices: Iterable[OlmDevice]) -> None:
        """Send an event, encrypted, to devices that have a channel. Raises Refused."""
        messages: defaultdict[str, dict[str, Any]] = defaultdict(dict)
        with self.disk.gathered():
            for device in devices:
                channel = self.crypto.session_store.get(device.curve25519)
                locked = self.crypto._olm_encrypt(channel, device, kind, content)  # type: ignore[no-untyped-call]  # noqa: SLF001
                messages[device.user_id][device.id] = locked
        self.disk.pay()
        await self.send_to_devices("m.room.encrypted", messages)

    async def send_to_devices(self, kind: str, messages: Mapping[str, Mapping[str, Any]]) -> None:
        """Send events of one kind to devices; `messages` holds them by user and device. Raises Refused."""
        await self.request("PUT", ["sendToDevice", kind, str(uuid4())], {"messages": messages})


def _sound_devices(user_id: str, answer: Mapping[str, Any]) -> dict[str, Any]:
    """Return a person's well-formed devices; nio would fail on the others."""
    sound = {}
    for device_id, device in mapping(mapping(answer.get("device_keys")).get(user_id)).items():
        keys = mapping(mapping(device).get("keys"))
        fingerprint = text_of(keys.get(key_id(device_id)))
        about = (mapping(device).get("user_id"), mapping(device).get("device_id"))
        if (
            about == (user_id, device_id)
            and isinstance(keys.get(f"curve25519:{device_id}"), str)
            and fingerprint is not None
            and is_signed(device, user_id, fingerprint, device_id)
        ):
            sound[device_id] = device | {"unsigned": mapping(device.get("unsigned"))}
    return sound
