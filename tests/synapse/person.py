"""A person in front of a Matrix client: writes, reacts, reads, invites, with encryption as Element has it."""

from __future__ import annotations

import asyncio
import contextlib
import io
import json
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar, cast
from uuid import uuid4

from nio import EncryptionError, Event, MegolmEvent, ShareGroupSessionResponse, SyncResponse, ToDeviceEvent
from nio.client.async_client import AsyncClient, AsyncClientConfig
from nio.crypto.attachments import decrypt_attachment
from nio.store.database import SqliteMemoryStore

from chatbot.adapters.matrix.identity.cross_signing import PrivateIdentity
from tests.synapse.homeserver import Account

PATIENCE = 30.0
"""Seconds until something that should have come is given up for lost."""

ENCRYPTION = {"type": "m.room.encryption", "state_key": "", "content": {"algorithm": "m.megolm.v1.aes-sha2"}}

T = TypeVar("T")


class Person:
    """One account with one client, which keeps everything it was sent."""

    def __init__(self, url: str, account: Account) -> None:
        config = AsyncClientConfig(store=SqliteMemoryStore, max_timeouts=0, max_limit_exceeded=0)
        self.client = AsyncClient(url, account.user_id, account.device_id, config=config)
        self.user_id = account.user_id
        self.account = account
        self._identity = PrivateIdentity.new(account.user_id)
        self._events: dict[str, list[Event]] = {}
        self._to_device: list[ToDeviceEvent] = []
        self._news = asyncio.Condition()
        self._syncing: asyncio.Task[None] | None = None

    async def come_online(self) -> None:
        """Sign in and start reading."""
        self.client.restore_login(self.account.user_id, self.account.device_id, self.account.access_token)
        await self.client.keys_upload()
        self._syncing = asyncio.create_task(self._sync())

    async def publish_device(self) -> None:
        """Show the device to everybody, without a key to write to it yet: a client that is just being set up."""
        self.client.restore_login(self.account.user_id, self.account.device_id, self.account.access_token)
        assert self.client.olm
        await self.request("POST", "/keys/upload", {"device_keys": self.client.olm.share_keys()["device_keys"]})

    async def leave(self) -> None:
        """Close the client."""
        if self._syncing:
            self._syncing.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._syncing
        await self.client.close()  # type: ignore[no-untyped-call]
        if self.client.store:
            self.client.store.database.close()

    # Identity

    async def found_identity(self) -> None:
        """Give the account cross-signing keys, in place of those it may have, and sign this device with them."""
        identity = PrivateIdentity.new(self.user_id)
        await self.request("POST", "/keys/device_signing/upload", identity.publication() | self._login())
        self._identity = identity
        await self.sign(self.account.device_id)

    async def sign(self, device_id: str) -> None:
        """Sign one of the account's devices, as its owner does who has compared emoji."""
        shown = await self.request("POST", "/keys/query", {"device_keys": {self.user_id: []}})
        signed = self._identity.sign_device(shown["device_keys"][self.user_id][device_id])
        await self.request("POST", "/keys/signatures/upload", {self.user_id: {device_id: signed}})

    def _login(self) -> dict[str, Any]:
        who = {"type": "m.id.user", "user": self.user_id}
        return {"auth": {"type": "m.login.password", "identifier": who, "password": self.account.password}}

    # Rooms

    async def make_room(self, *invite: str, encrypted: bool = True, direct: bool = False) -> str:
        """A new room with invitations in it."""
        created = await self.client.room_create(
            is_direct=direct, invite=invite, initial_state=[ENCRYPTION] if encrypted else []
        )
        room_id: str = created.room_id
        await self.until(lambda: room_id in self.client.rooms and {*invite} <= self.client.rooms[room_id].users.keys())
        return room_id

    async def see_members(self, room_id: str, *user_ids: str) -> None:
        """Return once all of them are in the room, by this client's knowledge."""
        await self.until(lambda: all(self.is_in(room_id, user_id) for user_id in user_ids))

    def is_in(self, room_id: str, user_id: str) -> bool:
        """Tell whether somebody is in the room, as far as this client knows."""
        user = self.client.rooms[room_id].users.get(user_id)
        return user is not None and not user.invited

    async def accept(self, room_id: str) -> None:
        """Follow an invitation, once it has come."""
        await self.until(lambda: room_id in self.client.invited_rooms)
        await self.client.join(room_id)
        await self.until(lambda: room_id in self.client.rooms)

    # Writing

    async def write(self, room_id: str, text: str, **content: Any) -> str:
        """Send a text; `content` is what the event holds besides, such as `m.relates_to`. Returns its id."""
        return await self.send(room_id, "m.room.message", {"msgtype": "m.text", "body": text} | content)

    async def send_file(
        self, room_id: str, kind: str, content: bytes, media_type: str, caption: str = "", **more: Any
    ) -> str:
        """Send a file, encrypted where the room is. Returns the event's id."""
        encrypted = self.client.rooms[room_id].encrypted
        uploaded, keys = await self.client.upload(
            io.BytesIO(content), content_type=media_type, encrypt=encrypted, filesize=len(content)
        )
        named = {"file": keys | {"url": uploaded.content_uri}} if keys else {"url": uploaded.content_uri}
        body = {"body": caption or "thing", "filename": "thing"}
        info = {"info": {"mimetype": media_type, "size": len(content)}}
        return await self.send(room_id, "m.room.message", {"msgtype": kind} | body | info | named | more)

    async def edit(self, room_id: str, event_id: str, text: str) -> str:
        """Change an earlier text."""
        new = {"msgtype": "m.text", "body": text}
        relation = {"rel_type": "m.replace", "event_id": event_id}
        return await self.write(room_id, f"* {text}", **{"m.new_content": new, "m.relates_to": relation})

    async def react(self, room_id: str, event_id: str, key: str) -> str:
        """Put an emoji under a message."""
        relation = {"rel_type": "m.annotation", "event_id": event_id, "key": key}
        return await self.send(room_id, "m.reaction", {"m.relates_to": relation})

    async def send(self, room_id: str, kind: str, content: dict[str, Any]) -> str:
        """Send any event, encrypted where the room is. Returns its id."""
        self.client.rooms[room_id].members_synced = True  # nio would ask, and lose who joins before the answer is there
        if self.client.should_query_keys:
            await self.client.keys_query()
        sent = await self.client.room_send(room_id, kind, content, str(uuid4()), ignore_unverified_devices=True)
        event_id: str = sent.event_id
        return event_id

    async def send_locked(self, room_id: str, kind: str, content: dict[str, Any]) -> str:
        """Send an event encrypted even if this client would send its kind in clear. Returns its id."""
        locked_kind, locked = self.client.encrypt(room_id, kind, content)
        locked["m.relates_to"] = content["m.relates_to"]
        path = f"/rooms/{room_id}/send/{locked_kind}/{uuid4()}"
        event_id: str = (await self.request("PUT", path, locked))["event_id"]
        return event_id

    async def request(self, method: str, path: str, body: dict[str, Any]) -> dict[str, Any]:
        """A call of the client-server API that nio has no method for."""
        headers = {"Authorization": f"Bearer {self.client.access_token}"}
        answer = await self.client.send(method, "/_matrix/client/v3" + path, json.dumps(body), headers)
        assert answer.status == 200, await answer.text()
        return await self.client.parse_body(answer)

    def hold_keys(self) -> Callable[[], Awaitable[None]]:
        """Keep back the room keys this client gives out, until what is returned is awaited: keys come late."""
        hand_over = self.client._send
        held: list[tuple[Any, ...]] = []

        async def hold(kind: type[Any], *request: Any, **rest: Any) -> Any:
            if kind is not ShareGroupSessionResponse:
                return await hand_over(kind, *request, **rest)
            held.append((kind, *request, rest["response_data"]))
            await self.client.receive_response(response := ShareGroupSessionResponse(*rest["response_data"]))
            return response

        async def release() -> None:
            vars(self.client).pop("_send")
            for request in held:
                await hand_over(*request)

        vars(self.client)["_send"] = hold
        return release

    async def forward_key(self, room_id: str, session_id: str, user_id: str, device_id: str) -> None:
        """Give a key this client has made to a device that asks for it."""
        crypto = self.client.olm
        assert crypto
        device = self.client.device_store[user_id][device_id]
        key = crypto.inbound_group_store.get(room_id, crypto.account.identity_keys["curve25519"], session_id)
        channel = crypto.session_store.get(device.curve25519)
        assert key
        assert channel
        crypto.outgoing_to_device_messages.append(crypto._encrypt_forwarding_key(room_id, key, channel, device))
        await self.client.send_to_device_messages()

    # Reading

    def seen(self, room_id: str, sender: str) -> list[Event]:
        """Return the sender's events in the room, oldest first, decrypted as far as this client can."""
        events = self._events.get(room_id, [])
        for index, event in enumerate(events):
            if isinstance(event, MegolmEvent):
                with contextlib.suppress(EncryptionError):
                    events[index] = cast(Event, self.client.decrypt_event(event))
        return [event for event in events if event.sender == sender]

    def texts(self, room_id: str, sender: str) -> list[str]:
        """The bodies of the sender's messages."""
        messages = (event.source for event in self.seen(room_id, sender))
        return [source["content"]["body"] for source in messages if source["type"] == "m.room.message"]

    async def read(self, room_id: str, sender: str, text: str) -> Event:
        """The sender's message of that text, once it has come."""

        def found() -> Event | None:
            return next((e for e in self.seen(room_id, sender) if e.source["content"].get("body") == text), None)

        return await self.until(found)

    def receipts_of(self, room_id: str, user_id: str) -> list[str]:
        """The event up to which somebody has read the room, if they have."""
        receipt = self.client.rooms[room_id].read_receipts.get(user_id)
        return [receipt.event_id] if receipt else []

    async def was_told(self, kind: str) -> dict[str, Any]:
        """The content of the first event of that kind that was sent to this device, once it has come."""
        return (await self.until(lambda: self.told(kind)))[0]

    def told(self, kind: str) -> list[dict[str, Any]]:
        """The contents of the events of that kind that were sent to this device."""
        return [event.source["content"] for event in self._to_device if event.source["type"] == kind]

    async def sees_locked(self, room_id: str, event_id: str) -> bool:
        """Tell whether this client cannot read an event, once it has come."""

        def found() -> Event | None:
            return next((event for event in self._events.get(room_id, []) if event.event_id == event_id), None)

        event = await self.until(found)
        self.seen(room_id, event.sender)
        return isinstance(await self.until(found), MegolmEvent)

    async def download(self, event: Event) -> bytes:
        """The file a message brings, decrypted."""
        content = event.source["content"]
        if "file" in content:
            return await self.download_file(content["file"])
        return bytes((await self.client.download(content["url"])).body)

    async def download_file(self, file: dict[str, Any]) -> bytes:
        """A file that lies there encrypted, in clear."""
        answer = await self.client.download(file["url"])
        return bytes(decrypt_attachment(answer.body, file["key"]["k"], file["hashes"]["sha256"], file["iv"]))

    async def until(self, condition: Callable[[], T | None]) -> T:
        """Return the result of `condition` once it is true; checked after every sync. Raises TimeoutError."""
        async with asyncio.timeout(PATIENCE), self._news:
            while not (result := condition()):
                await self._news.wait()
            return result

    async def until_async(self, look: Callable[[], Awaitable[T]], condition: Callable[[T], bool]) -> T:
        """Wait as `until` does, for a condition that takes a request to check."""
        async with asyncio.timeout(PATIENCE), self._news:
            while not condition(result := await look()):
                await self._news.wait()
            return result

    async def _sync(self) -> None:
        """Sync as nio's `sync_forever` does, which fails on keys that another task has just asked for."""
        client, timeout = self.client, 0
        while True:
            response = await client.sync(timeout, full_state=timeout == 0)
            if isinstance(response, SyncResponse):
                timeout = 10_000
                await self._take_in(response)
            if client.should_upload_keys:
                await client.keys_upload()
            if client.should_query_keys:
                await client.keys_query()
            if client.should_claim_keys:
                await client.keys_claim(client.get_users_for_key_claiming())
            await client.send_to_device_messages()

    async def _take_in(self, response: SyncResponse) -> None:
        async with self._news:
            for room_id, info in response.rooms.join.items():
                self._events.setdefault(room_id, []).extend(
                    event for event in info.timeline.events if isinstance(event, Event)
                )
            self._to_device.extend(response.to_device_events)
            self._news.notify_all()
