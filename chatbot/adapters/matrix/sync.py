"""The sync loop: each sync is handed on before the next one is asked for."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from typing import Any

from nio import SyncError, SyncResponse

from chatbot.adapters.base import AdapterError
from chatbot.adapters.matrix.client.background import Background
from chatbot.adapters.matrix.client.device_client import DeviceClient
from chatbot.adapters.matrix.client.device_keys import uncached_timeout
from chatbot.adapters.matrix.client.errors import Refused, StoreError, answered
from chatbot.adapters.matrix.client.retry import Retry
from chatbot.adapters.matrix.identity.session import Session
from chatbot.adapters.matrix.incoming.reader import Reader, Reading
from chatbot.adapters.matrix.incoming.receipts import Receipts
from chatbot.adapters.matrix.incoming.undecrypted import Undecrypted
from chatbot.adapters.matrix.outgoing.late_keys import LateKeys
from chatbot.adapters.matrix.rooms.membership import Rooms
from chatbot.adapters.matrix.verification.verifications import Verifications
from chatbot.core.clock import Clock
from chatbot.core.messages import Batch

log = logging.getLogger(__name__)

_LONG_POLL = 30_000  # milliseconds the server may wait for something new
_FULL_STATE_PATIENCE = 300  # seconds for the first sync, which brings every room
_UNTIL_WRITTEN = 2.0  # seconds until a full disk is tried again
_TIMELINE = 100  # events of a room in one sync; more make a gap


class SyncReader:
    """The syncs as batches. What a batch asks for (joining, forgetting) is done once it is acknowledged."""

    def __init__(
        self,
        session: Session,
        reader: Reader,
        rooms: Rooms,
        retry: Retry,
        waiting: Undecrypted,
        verifications: Verifications,
        receipts: Receipts,
        late_keys: LateKeys,
        background: Background,
        clock: Clock,
    ) -> None:
        self._clock = clock
        self.last_read = clock.monotonic()
        self._session = session
        self._reader = reader
        self._rooms = rooms
        self._retry = retry
        self._waiting = waiting
        self._verifications = verifications
        self._receipts = receipts
        self._late_keys = late_keys
        self._background = background
        self._closed = asyncio.Event()
        self._reading: asyncio.Task[Reading] | None = None

    @property
    def _client(self) -> DeviceClient:
        return self._session.client

    async def close(self) -> None:
        """End `batches`, also while it waits for the server."""
        self._closed.set()
        await _stop(self._reading)

    async def batches(self, cursor: str | None) -> AsyncIterator[Batch]:
        """See `Adapter.batches`."""
        closing = asyncio.create_task(self._closed.wait())
        reading = self._reading = asyncio.create_task(self._next(cursor, fresh=True))
        caught_up = False
        try:
            while True:
                await asyncio.wait([reading, closing], return_when=asyncio.FIRST_COMPLETED)
                if self._closed.is_set():
                    return
                read = reading.result()
                yield read.batch()
                if self._closed.is_set():
                    return
                self._acknowledged(read)
                if not caught_up:
                    caught_up = True
                    self._background.start(self._rooms.catch_up(), "catching up with invitations")
                    self._verifications.end_left_over()
                reading = self._reading = asyncio.create_task(self._next(read.cursor, fresh=False))
        finally:
            await _stop(closing, reading)

    async def _next(self, cursor: str | None, *, fresh: bool) -> Reading:
        try:
            response = await self._retry.ask(lambda: self._sync(cursor, fresh=fresh))
        except Refused as refusal:
            raise AdapterError(f"matrix.user_id: the homeserver lets the bot read nothing: {refusal}") from refusal
        self.last_read = self._clock.monotonic()
        reading = await self._reader.read(response, cursor)
        self._verifications.note(reading.steps)
        await self._keep()
        return reading

    async def _keep(self) -> None:
        """Wait until all that came is on disk: nothing is acknowledged before, and the disk may be full for a while."""
        owing = (self._client.disk, self._waiting.file, self._client.owners.file, self._verifications.file)
        told = False
        while True:
            try:
                for one in owing:
                    one.pay()
                break
            except StoreError as error:
                if not told:
                    log.error("%s; nothing more is read or sent until it can", error)
                told = True
                await self._clock.sleep(_UNTIL_WRITTEN)
        if told:
            log.warning("matrix.store_path can be written again; all that waited goes on")

    async def _sync(self, cursor: str | None, *, fresh: bool) -> SyncResponse:
        self._client.next_batch = ""  # nio ignores a response that ends where it already is
        timeout = uncached_timeout() if fresh else _LONG_POLL
        nothing: dict[str, list[str]] = {"types": []}
        room = {"timeline": {"limit": _TIMELINE}, "ephemeral": nothing, "account_data": nothing}
        sync_filter = {"room": room, "presence": nothing, "account_data": nothing}
        async with asyncio.timeout(_FULL_STATE_PATIENCE):
            response: SyncResponse | SyncError = await self._client.sync(
                timeout, sync_filter, since=cursor, full_state=fresh or None
            )
        if self._client.user_id in answered(response).device_list.changed:
            self._session.own_keys_changed()
        return answered(response)

    def _acknowledged(self, reading: Reading) -> None:
        self._waiting.forget(reading.settled, reading.told)
        self._client.owners.told(reading.new)
        self._receipts.show(reading.latest)
        for room_id, invitation in reading.invitations.items():
            self._rooms.answer(room_id, invitation)
        for room_id in reading.to_enter:
            self._rooms.enter(room_id)
        for room_id in reading.entered:
            if room := self._client.rooms.get(room_id):
                self._late_keys.welcome(room)
        self._verifications.take(reading.steps)
        self._background.start(self._look_after_keys(), "looking after the keys")

    async def _look_after_keys(self) -> None:
        await self._session.look_after_keys()
        for locked in self._waiting:
            if event := locked.as_megolm():
                await self._client.ask_for_key(event)


async def _stop(*tasks: asyncio.Task[Any] | None) -> None:
    running = [task for task in tasks if task is not None]
    for task in running:
        task.cancel()
    await asyncio.gather(*running, return_exceptions=True)
