"""From a network to the inbox: what was read and where to read on, in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from chatbot.adapters.base import Adapter
from chatbot.core.clock import Clock
from chatbot.core.messages import Batch, IncomingMessage
from chatbot.delivery.faults import until_stored
from storage.delivery import Received
from storage.unit_of_work import Database


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
        cursor = await until_stored(self._cursor, self._clock)
        async for batch in self._adapter.batches(cursor):
            received = await self._keep(batch, moved_on=batch.cursor != cursor)
            cursor = batch.cursor
            if received:
                self._accept(received)

    async def _cursor(self) -> str | None:
        async with self._database.unit_of_work() as store:
            return await store.inbox.cursor(self._adapter.network)

    async def _keep(self, batch: Batch, *, moved_on: bool) -> list[Received]:
        """Store a batch, however long the database takes: nothing of it is acknowledged before."""
        received: list[Received] = []
        if not (batch.messages or batch.moves or batch.unreachable or moved_on):
            return received

        async def work() -> None:
            nonlocal received
            async with self._database.unit_of_work() as store:
                new = await store.inbox.add(_storable(batch.messages), self._clock.now())
                received = new or received  # none are new once a try was committed, though the answer was lost
                for move in batch.moves:
                    await store.people.move_room(move.old.network.value, move.old.room_id, move.new.room_id)
                    await store.outbox.move_room(move.old.network, move.old.room_id, move.new.room_id)
                await store.people.mark_unreachable(batch.unreachable)
                if moved_on:
                    await store.inbox.set_cursor(self._adapter.network, batch.cursor)

        await until_stored(work, self._clock)
        return received


def _storable(messages: Sequence[IncomingMessage]) -> list[IncomingMessage]:
    """Messages whose ids a database can hold; no network writes others, but a broken one might."""
    return [m for m in messages if all(map(_is_plain, (m.event_id, m.sender.user_id, m.conversation.room_id)))]


def _is_plain(text: str) -> bool:
    return bool(text) and text.isprintable() and len(text) <= 500
