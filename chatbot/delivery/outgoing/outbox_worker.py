"""The only place that sends: answers first, in order within a conversation, side by side across conversations."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from chatbot.adapters.base import Adapter
from chatbot.core.clock import Clock
from chatbot.core.l10n import Localizer
from chatbot.core.messages import Network, Rank
from chatbot.delivery.errors import until_stored
from chatbot.delivery.outgoing import retry
from chatbot.delivery.outgoing.backlog import Backlog, Backlogs, Wanted, place_of
from chatbot.delivery.outgoing.conversation_queues import ConversationQueue, ConversationQueues
from chatbot.delivery.outgoing.outcomes import Outcomes
from chatbot.delivery.outgoing.pacing import Pace, Pacing
from chatbot.delivery.outgoing.rerouting import Rerouting
from chatbot.delivery.outgoing.routing import Routing
from chatbot.delivery.outgoing.sending import Sender
from chatbot.delivery.outgoing.threads import Threads
from chatbot.delivery.room_moves import RoomMoves
from chatbot.health.recorder import Recorder
from chatbot.logs import bound
from storage.health import Due
from storage.models.delivery import NO_TURN, OutboxState
from storage.outbox_entries import OutboxEntry, SendOutcome
from storage.unit_of_work import Database, UnitOfWork

log = logging.getLogger(__name__)

_LONGEST_WAIT = timedelta(hours=1)
"""The longest that a message waits because an earlier process said so: its clock may have been wrong."""


_WOKEN_AT_ONCE = 500
"""The most messages that are given their turns in one transaction, when their morning has come."""


class OutboxWorker:
    """The sender of what the outbox holds; it stores the outcome of each send."""

    def __init__(
        self,
        database: Database,
        adapters: Mapping[Network, Adapter],
        routing: Routing,
        moves: RoomMoves,
        localizer: Localizer,
        recorder: Recorder,
        clock: Clock,
        pacing: Mapping[Network, Pacing] | None,
        gives_up_after: timedelta,
    ) -> None:
        self._database = database
        self._routing = routing
        self._recorder = recorder
        self._clock = clock
        self._rerouting = Rerouting(database, routing, moves, self, localizer, clock, gives_up_after)
        self._sender = Sender(adapters, self._rerouting, Threads(database, clock), clock)
        self._backlogs = Backlogs(adapters)
        self._pacing = pacing or {}
        self._queues = {
            network: ConversationQueues(
                clock, self._pacing.get(network) or Pacing(Pace(), Pace(), Pace()), self._begin, self._spawn
            )
            for network in adapters
        }
        self._sends: set[asyncio.Task[None]] = set()
        self._look = asyncio.Event()
        self._group: asyncio.TaskGroup | None = None
        self.outcomes = Outcomes(database, clock)
        self._closing = False
        self._looking = True

    def admit(self, entries: Sequence[OutboxEntry]) -> None:
        """Decide on new entries before they are stored: they go from memory after the commit, or from the table.

        Those that go from memory are stored as `sending`, so that handing over needs no write of its own. An entry
        that is still `sending` after a crash is uncertain, and sent again.
        """
        for entry in entries:
            backlog = self._backlogs[entry]
            entry.turn = NO_TURN if entry.due_at is not None else backlog.turn(entry)
            at_once = entry.due_at is None and self._group is not None and not self._closing
            if at_once and not backlog.behind and backlog.room and entry.turn <= backlog.window:
                entry.state = OutboxState.SENDING
            else:
                entry.state = OutboxState.PENDING
                backlog.behind = backlog.behind or entry.due_at is None

    def admit_to_table(self, entries: Sequence[OutboxEntry]) -> None:
        """Have new entries go from the table: their writer may not learn of the commit, and hands nothing over."""
        for entry in entries:
            entry.turn = NO_TURN if entry.due_at is not None else self._backlogs[entry].turn(entry)
            entry.state = OutboxState.PENDING

    def hand_over(self, entries: Sequence[OutboxEntry]) -> None:
        """Take entries whose transaction has committed."""
        for entry in entries:
            if entry.state == OutboxState.SENDING:
                self._enqueue(entry)
            elif entry.due_at is None:
                self._backlogs[entry].look()
                self._look.set()

    def look(self) -> None:
        """Look for entries in the table that nobody handed over."""
        self._backlogs.look()
        self._look.set()

    async def after_jump(self, otherwise: datetime) -> None:
        """Make due now what was due by `otherwise`, the time it would be without the clock's jump."""

        async def work() -> None:
            async with self._database.unit_of_work() as store:
                await store.outbox.keep_due(otherwise, self._clock.now())

        await until_stored(work, self._clock)
        self.look()

    def is_paused(self, message: Due) -> bool:
        """Tell whether a message waits because its network asked for a pause in its conversation."""
        return self._queues[Network(message.network)].is_paused(place_of(message))

    def is_idle(self) -> bool:
        """Tell whether nothing can be sent now: all is out, or waits for a later moment."""
        return (
            self.outcomes.is_idle()
            and not self._looking
            and not self._look.is_set()
            and all(queues.is_idle() for queues in self._queues.values())
        )

    async def recover(self) -> None:
        """Learn what an earlier process left. What it was sending is uncertain, and sent again."""

        async def work() -> None:
            async with self._database.unit_of_work() as store:
                uncertain = await store.outbox.recover(self._clock.now())
                for one in await store.outbox.waiting_by_rank():
                    self._backlogs.learn(one, await store.outbox.with_later_turns(one))
            if uncertain:
                log.info("%d messages were being sent when the last process ended; they are sent again", uncertain)

        for pacing in self._pacing.values():
            pacing.begin(self._clock.monotonic())
        await until_stored(work, self._clock)
        await until_stored(self._rerouting.load, self._clock)

    async def run(self) -> None:
        """Send until cancelled, beginning with what an earlier process left."""
        self._look.set()
        async with asyncio.TaskGroup() as self._group:  # if a send fails, all of it fails
            self._group.create_task(self.outcomes.run())
            self._group.create_task(self._refill())

    async def drain(self, seconds: float) -> None:
        """Finish the sends under way, for at most `seconds`; messages not begun go back to the table."""
        self._closing = True
        self.outcomes.hasten()
        released = [
            SendOutcome(entry.id, OutboxState.PENDING, entry.attempts, not_before=entry.not_before)
            for queues in self._queues.values()
            for entry in queues.close()
        ]
        if self._sends:
            await asyncio.wait(self._sends.copy(), timeout=seconds)
        for task in self._sends:
            task.cancel()
        with suppress(TimeoutError):  # if the database does not answer, they stay `sending`; the next start mends it
            await asyncio.wait_for(self.outcomes.write(released), seconds)

    async def _refill(self) -> None:
        """Bring entries from the table while there is room for them."""
        while True:
            self._looking = False
            await self._look.wait()
            self._looking = True
            self._look.clear()
            if not self._closing:
                for entry in await self._claim():
                    self._enqueue(entry)
                await asyncio.sleep(0)  # SQLite has one connection: whoever waits for it has it next

    async def _claim(self) -> list[OutboxEntry]:
        """Take due entries that there is room for; a letter still unsent at night waits for the morning."""
        claimed: list[OutboxEntry] = []
        looked: list[tuple[Backlog, Wanted, int]] = []
        awake = 0

        async def work() -> None:
            nonlocal claimed, awake
            now = self._clock.now()
            # an earlier try may have been committed: its entries are released, to be claimed again
            again = [entry.id for entry in claimed]
            claimed = []
            async with self._database.unit_of_work() as store:
                if again:
                    await store.outbox.release(again)
                looked.clear()
                is_empty = await store.outbox.is_empty()
                awake = 0 if is_empty else await self._wake(store, now)
                behind = [(network, backlog, backlog.wanted()) for network, backlog in self._backlogs.behind()]
                for network, backlog, wanted in behind:
                    if is_empty:
                        looked.append((backlog, wanted, 0))
                        continue
                    due = await store.outbox.claim(network, backlog.rank, wanted.until, wanted.limit)
                    looked.append((backlog, wanted, len(due)))
                    for entry in due:
                        if morning := self._routing.morning(entry.quiet_in, now):
                            await store.outbox.postpone(entry.id, morning)
                        else:
                            claimed.append(entry)

        await until_stored(work, self._clock)
        if awake >= _WOKEN_AT_ONCE:
            self.look()
        for backlog, wanted, found in looked:
            if backlog.claimed(found, wanted):
                self._look.set()
        return claimed

    async def _wake(self, store: UnitOfWork, now: datetime) -> int:
        """Give messages that waited for a morning their turns once it has come, and return how many they are."""
        held = await store.outbox.held_until(now, _WOKEN_AT_ONCE)
        await store.outbox.give_turns({one.id: self._backlogs.turn(one) for one in held})
        return len(held)

    def _enqueue(self, entry: OutboxEntry) -> None:
        if self._closing or self._group is None:
            return
        self._backlogs[entry].held += 1
        seconds = 0.0
        if entry.not_before is not None:
            seconds = min(entry.not_before - self._clock.now(), _LONGEST_WAIT).total_seconds()
        aside = entry.state == OutboxState.UNCERTAIN and seconds >= retry.ASIDE
        if entry.state != OutboxState.SENDING:
            entry = replace(entry, state=OutboxState.SENDING)
        entry.queued_at = self._clock.monotonic()
        self._queues[entry.network].put(entry, seconds, aside=aside)

    def _begin(self, queue: ConversationQueue, entry: OutboxEntry) -> None:
        if self._backlogs[entry].serve(entry):
            self._look.set()
        task = self._spawn(self._send(queue, entry))
        self._sends.add(task)
        task.add_done_callback(self._sends.discard)

    async def _send(self, queue: ConversationQueue, entry: OutboxEntry) -> None:
        network, began = entry.network, self._clock.monotonic()
        with bound(network=network, outgoing_id=entry.id, member_id=entry.member_id):
            verdict = await self._sender.deliver(entry)
        self._recorder.send_ended(network, entry.rank, failure=verdict.failure, since=began, queued=entry.queued_at)
        await self.outcomes.put(verdict.outcome, at_once=entry.rank == Rank.ANNOUNCEMENT)
        queues = self._queues[network]
        if verdict.again is not None and not self._closing:
            queues.again(queue, verdict.again, verdict.seconds, aside=verdict.aside, cut_off=verdict.cut_off)
            return
        if self._backlogs[entry].release():
            self._look.set()
        queues.done(queue, got_through=verdict.outcome.state == OutboxState.SENT)

    def _spawn(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        if self._group is None:
            raise RuntimeError("the outbox does not run")
        return self._group.create_task(work)
