"""The outcomes of sends, many stored in one transaction."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from chatbot.core.clock import Clock
from chatbot.delivery.errors import until_stored
from storage.outbox_entries import SendOutcome
from storage.unit_of_work import Database

_MOST = 64
"""Outcomes that are worth a transaction at once."""
_GATHERING = 0.01
"""The most seconds for which an outcome waits for others, or for a transaction that takes it along."""
_SOON = 0.05
"""Seconds of quiet after which an outcome is stored at once: no batch is likely to come by."""


class Outcomes:
    """The outcomes to store. The next batch of messages takes them along; otherwise they get their own transaction."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._waiting: list[tuple[SendOutcome, asyncio.Future[None]]] = []
        self._taken = 0
        self._due = asyncio.Event()
        self._latest = 0.0
        self.heard: Callable[[Sequence[SendOutcome]], None] = lambda _: None
        """Called with outcomes once they are committed."""

    def is_idle(self) -> bool:
        """Tell whether all of them are committed."""
        return not self._waiting and not self._taken

    def hasten(self) -> None:
        """Store what waits now: nothing comes that could take it along."""
        if self._waiting:
            self._due.set()

    async def put(self, outcome: SendOutcome, *, at_once: bool = False) -> None:
        """Store an outcome, together with others, and return once it is committed; `at_once` it waits for no others."""
        loop = asyncio.get_running_loop()
        committed = loop.create_future()
        self._waiting.append((outcome, committed))
        earlier, self._latest = self._latest, loop.time()
        if at_once or len(self._waiting) >= _MOST or self._latest - earlier > _SOON:
            self._due.set()
        elif len(self._waiting) == 1:
            loop.call_later(_GATHERING, self.hasten)
        await committed

    @contextmanager
    def taken_along(self) -> Iterator[Sequence[SendOutcome]]:
        """Give a block the outcomes that wait now, to commit them. They go on waiting if it raises."""
        taken, self._waiting = self._waiting, []
        self._taken += len(taken)
        try:
            yield [outcome for outcome, _ in taken]
        except BaseException:
            self._waiting = taken + self._waiting
            self.hasten()
            raise
        finally:
            self._taken -= len(taken)
        for _, committed in taken:
            if not committed.done():
                committed.set_result(None)
        if taken:
            self.heard([outcome for outcome, _ in taken])

    async def run(self) -> None:
        """Store what no batch takes along, until cancelled."""
        while True:
            await self._due.wait()
            self._due.clear()
            with self.taken_along() as outcomes:
                await self.write(outcomes)

    async def write(self, outcomes: Sequence[SendOutcome]) -> None:
        """Store outcomes at once."""

        async def work() -> None:
            async with self._database.unit_of_work() as store:
                await store.outbox.record(outcomes)

        if outcomes:
            await until_stored(work, self._clock)
