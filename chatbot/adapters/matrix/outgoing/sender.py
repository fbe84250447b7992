"""Sending: one event for each message, followed by its reactions."""

from __future__ import annotations

import asyncio
import io
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from nio import MatrixRoom, UploadResponse

from chatbot.adapters.base import AdapterError, Moved, Rejected, RetryLater, SendError
from chatbot.adapters.matrix.client import polls
from chatbot.adapters.matrix.client.background import Background
from chatbot.adapters.matrix.client.device_client import DeviceClient
from chatbot.adapters.matrix.client.errors import OUT_OF_REACH, UNKNOWN_TOKEN, Refused, answered
from chatbot.adapters.matrix.identity.session import Session
from chatbot.adapters.matrix.outgoing.blur import blur
from chatbot.adapters.matrix.outgoing.content import Uploaded, message_content
from chatbot.adapters.matrix.outgoing.late_keys import LateKeys
from chatbot.adapters.matrix.outgoing.reactions import Reactions
from chatbot.adapters.matrix.rooms.membership import Rooms
from chatbot.adapters.matrix.rooms.recent_events import RecentEvents
from chatbot.core.formatting import to_plain
from chatbot.core.messages import Attachment, ConversationRef, Deed, Network, OutgoingMessage, Poll, Receipt

log = logging.getLogger(__name__)

_TYPING = 10_000  # milliseconds
_UPLOAD_PATIENCE = 120  # seconds


class Sender:
    """A sender of messages; the server drops a repeat with the same key, so a lost answer only means another try."""

    def __init__(
        self,
        session: Session,
        rooms: Rooms,
        memory: RecentEvents,
        reactions: Reactions,
        late_keys: LateKeys,
        background: Background,
    ) -> None:
        self._session = session
        self._rooms = rooms
        self._memory = memory
        self._reactions = reactions
        self._late_keys = late_keys
        self._background = background
        self._typing: set[str] = set()

    @property
    def _client(self) -> DeviceClient:
        return self._session.client

    @asynccontextmanager
    async def failures(self) -> AsyncIterator[None]:
        """Raise what goes wrong with the requests inside as `Adapter.send` does."""
        token = self._client.access_token
        try:
            yield
        except Refused as refusal:
            raise await self._failure(refusal, token) from refusal
        except OUT_OF_REACH as error:
            raise RetryLater from error

    async def room(self, room_id: str) -> MatrixRoom:
        """Return a room to write in. Raises Moved for one that goes on elsewhere, or Refused."""
        room = await self._rooms.known(room_id)
        if successor := self._rooms.successor(room):
            raise Moved(ConversationRef(Network.MATRIX, successor))
        return room

    async def send(self, message: OutgoingMessage, key: str, *, silently: bool = False) -> Receipt:
        """See `Adapter.send`. `silently`: nobody's device rings."""
        async with self.failures():
            room = await self.room(message.conversation.room_id)
            if message.deed is not Deed.WRITE:
                return await self._do(room, message, key)
            if message.poll is not None:
                return await self._start_poll(room, message, message.poll, key)
            file = await self._uploaded(room, message.attachment) if message.attachment else None
            content = message_content(message, file, self._memory.authors.get(message.reply_to))
            in_clear = (message.reply_to or "") in self._memory.undone
            if in_clear or silently:
                for part in (content, content.get("m.new_content", content)):
                    part["msgtype"] = "m.notice"
            message_id = await self._client.put_event(room, "m.room.message", content, key, in_clear=in_clear)
        self._late_keys.see_to(room)
        self._memory.own.add(message_id, message.conversation.thread_id)
        if message.choices and message.replaces is None:
            self._reactions.offer(room, message, message_id, key)
        elif message.replaces is not None and not message.choices:
            self._reactions.withdraw(room, message.replaces, key)
        if room.room_id in self._typing:
            self._typing.discard(room.room_id)
            self._background.start(self._type(room.room_id, typing=False), f"typing no more in {room.room_id}")
        return Receipt(message_id)

    async def _start_poll(self, room: MatrixRoom, message: OutgoingMessage, poll: Poll, key: str) -> Receipt:
        content = polls.start_content(poll, to_plain(message.text))
        poll_id = await self._client.put_event(room, polls.START, content, key)
        self._late_keys.see_to(room)
        self._memory.own.add(poll_id, None)
        return Receipt(poll_id, poll_id=poll_id)

    async def _do(self, room: MatrixRoom, message: OutgoingMessage, key: str) -> Receipt:
        """Delete an event, react to it or end its poll; what the server does not take is left as it is.

        Raises Refused in passing.
        """
        target = message.replaces or ""
        try:
            if message.deed is Deed.REACT:
                relation = {"rel_type": "m.annotation", "event_id": target, "key": message.text}
                return Receipt(await self._client.put_event(room, "m.reaction", {"m.relates_to": relation}, key))
            if message.deed is Deed.END_POLL:
                content = polls.end_content(target, to_plain(message.text))
                return Receipt(await self._client.put_event(room, polls.END, content, key))
            await self._client.request("PUT", ["rooms", room.room_id, "redact", target, key], {})
        except Refused as refusal:
            if refusal.passing:
                raise
            log.info("%s of %s was not done: %s", message.deed, target, refusal)
        return Receipt("")

    async def open_direct(self, user_id: str) -> ConversationRef:
        """See `Adapter.open_direct`."""
        async with self.failures():
            return ConversationRef(Network.MATRIX, await self._rooms.open_direct(user_id))

    async def show_typing(self, room_id: str) -> None:
        """See `Adapter.show_typing`. It ends with the next message there."""
        self._typing.add(room_id)
        await self._type(room_id, typing=True)
        if room_id not in self._typing:  # answered meanwhile
            await self._type(room_id, typing=False)

    async def _type(self, room_id: str, *, typing: bool) -> None:
        content = {"typing": True, "timeout": _TYPING} if typing else {"typing": False}
        try:
            await self._client.request("PUT", ["rooms", room_id, "typing", self._client.user_id], content)
        except (Refused, *OUT_OF_REACH) as error:
            log.info("typing in %s not shown: %s: %s", room_id, type(error).__name__, error)

    async def _failure(self, refusal: Refused, token: str) -> SendError:
        """Return the error for a refusal; a session the server has ended is renewed for the next try."""
        if refusal.code == UNKNOWN_TOKEN:
            try:
                await self._session.renew(token)
            except (AdapterError, Refused, *OUT_OF_REACH) as error:
                log.warning("logging in again failed: %s: %s", type(error).__name__, error)
        return refusal.as_send_error()

    async def _uploaded(self, room: MatrixRoom, attachment: Attachment) -> Uploaded:
        small = attachment.thumbnail
        thumbnail = await self._upload(room, small) if small else None
        is_picture = attachment.media_type.startswith("image/")
        shown = await asyncio.to_thread(blur, (small or attachment).content) if is_picture else ""
        return Uploaded(await self._upload(room, attachment), thumbnail, shown)

    async def _upload(self, room: MatrixRoom, attachment: Attachment) -> dict[str, Any]:
        """Upload a file, encrypted if the room is, and return the part of an event that names it."""
        async with asyncio.timeout(_UPLOAD_PATIENCE):
            response, keys = await self._client.upload(
                io.BytesIO(attachment.content),
                content_type=attachment.media_type,
                filename=None if room.encrypted else attachment.filename,
                encrypt=room.encrypted,
                filesize=len(attachment.content),
            )
        try:
            uploaded: UploadResponse = answered(response)
        except Refused as refusal:
            if refusal.passing and refusal.status != 413:  # a proxy's 413 has no code
                raise
            raise Rejected(f"the file is not taken: {refusal}") from refusal
        if keys is None:
            return {"url": uploaded.content_uri}
        return {"file": keys | {"url": uploaded.content_uri}}
