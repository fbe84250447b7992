"""A database for the cases of a target: what a case writes is written in earnest, and dropped again."""

from __future__ import annotations

import tempfile
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

from chatbot.core.messages import Batch, IncomingMessage, Network
from chatbot.delivery.incoming.intake import Arrival
from chatbot.delivery.room_moves import RoomMoves
from storage.engine import open_engine
from storage.models.delivery import InboxState
from storage.unit_of_work import Database, UnitOfWork
from tests.engines import make_tables
from tests.fuzzing.target import hold

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)


class _DroppedError(Exception):
    """A case is over: nothing of it stays."""


class Kept:
    """An empty database that stays empty."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory()
        self._url = f"sqlite+aiosqlite:///{Path(self._folder.name) / 'fuzzing.db'}"
        self._database = Database(open_engine(self._url))

    async def open(self) -> None:
        """Make the tables."""
        await make_tables(self._url)

    async def close(self) -> None:
        """Remove the database."""
        await self._database.close()
        self._folder.cleanup()

    @asynccontextmanager
    async def case(self) -> AsyncIterator[UnitOfWork]:
        """A transaction that is written, and dropped when the block ends."""
        try:
            async with self._database.unit_of_work() as store:
                yield store
                await store.flush()
                raise _DroppedError
        except _DroppedError:
            pass

    async def takes(self, network: Network, batches: Sequence[Batch]) -> list[IncomingMessage]:
        """Store what came as the intake does, also in the table; return the messages as they come out of it."""
        async with self.case() as store:
            for batch in batches:
                arrival = Arrival(network, batch)
                received = await arrival.store(store, RoomMoves(None), NOW, InboxState.PENDING)
                hold(await store.inbox.cursor(network) == batch.cursor, "the cursor is not kept", batch.cursor)
                for one in received:
                    found = await store.inbox.pending_of(one.message.sender, one.id - 1, 1)
                    hold([f.message for f in found] == [one.message], "a message is changed by being kept", one)
        return [message for batch in batches for message in batch.messages]
