"""From a network to the inbox: what was read and where to read on, in one transaction."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from datetime import timedelta

from sqlalchemy.exc import DBAPIError

from chatbot.adapters.base import Adapter
from chatbot.core.clock import Clock
from chatbot.core.messages import Batch, IncomingMessage
from storage.delivery import Received
from storage.unit_of_work import Database

log = logging.getLogger(__name__)

_RETRY = timedelta(seconds=2)


class Intake:
    """Reads one network. Asking it for more is the acknowledgement, so it is asked only after the commit."""

    def __init__(
        self, database: Database, adapter: Adapter, accept: Callable[[Sequence[Received]], None], clock: Clock
    ) -> None:
        self._database = database
        self._adapter = adapter
        self._accept = accept
        self._clock = clock

    async def run(self) -> None:
        """Read until the adapter is closed or this task cancelled. Raises AdapterError for what waiting cannot mend."""
        async with self._database.unit_of_work() as store:
            cursor = await store.inbox.cursor(self._adapter.network)
        async for batch in self._adapter.batches(cursor):
            while True:
                try:
                    received = await self._store(batch, moved_on=batch.cursor != cursor)
                    break
                except DBAPIError as error:
                    # nothing was acknowledged: the batch is kept until the database is back
                    log.error("%s: a batch could not be stored: %s", self._adapter.network, type(error.orig).__name__)
                    await self._clock.sleep_until(self._clock.now() + _RETRY)
            cursor = batch.cursor
            if received:
                self._accept(received)

    async def _store(self, batch: Batch, *, moved_on: bool) -> list[Received]:
        if not (batch.messages or batch.moves or batch.unreachable or moved_on):
            return []
        async with self._database.unit_of_work() as store:
            received = await store.inbox.add(_storable(batch.messages), self._clock.now())
            for move in batch.moves:
                await store.people.move_room(move.old.network.value, move.old.room_id, move.new.room_id)
                await store.outbox.move_room(move.old.network, move.old.room_id, move.new.room_id)
            await store.people.mark_unreachable(batch.unreachable)
            if moved_on:
                await store.inbox.set_cursor(self._adapter.network, batch.cursor)
        return received


def _storable(messages: Sequence[IncomingMessage]) -> list[IncomingMessage]:
    """Messages whose ids a database can hold; no network writes others, but a broken one might."""
    return [m for m in messages if all(map(_is_plain, (m.event_id, m.sender.user_id, m.conversation.room_id)))]


def _is_plain(text: str) -> bool:
    return bool(text) and text.isprintable() and len(text) <= 500
