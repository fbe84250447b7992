"""The only place that sends: in order within a conversation, side by side across conversations."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import timedelta

from chatbot.adapters.base import Adapter, Moved, Rejected, RetryLater, SendError, Uncertain, Unreachable
from chatbot.core.charts import describe, from_json
from chatbot.core.clock import Clock
from chatbot.core.messages import (
    AccountRef,
    Attachment,
    Choice,
    ConversationRef,
    Menu,
    Move,
    Network,
    OutgoingMessage,
    Receipt,
)
from chatbot.delivery.drawing import draw
from chatbot.delivery.faults import describe as describe_fault
from chatbot.delivery.faults import until_stored
from chatbot.delivery.marks import Marks
from chatbot.delivery.moves import Moves
from chatbot.delivery.pacing import UNPACED, Pacing
from chatbot.delivery.posting import Post
from storage.delivery import Entry, Outcome
from storage.models.delivery import OutboxState
from storage.unit_of_work import Database

log = logging.getLogger(__name__)

HELD = 5000
"""Entries kept in memory at most; more wait in the table."""
AT_ONCE = 64
"""Sends under way at once on one network."""
_LONGEST_PAUSE = timedelta(minutes=5)
_TRIES_AFTER_A_BUG = 5

Place = tuple[str, str]


@dataclass
class _Lane:
    """One conversation's entries, sent one after the other."""

    entries: deque[Entry] = field(default_factory=deque)
    asleep: bool = False


class OutboxWorker:
    """Sends what the outbox holds and writes down what became of it."""

    def __init__(
        self,
        database: Database,
        adapters: Mapping[Network, Adapter],
        post: Post,
        moves: Moves,
        clock: Clock,
        pacing: Mapping[Network, Pacing] | None = None,
    ) -> None:
        self._database = database
        self._adapters = adapters
        self._post = post
        self._moves = moves
        self._clock = clock
        self._pacing = pacing or {}
        self._lanes: dict[Place, _Lane] = {}
        self._tasks: dict[asyncio.Task[None], _Lane] = {}
        self._slots = {network: asyncio.Semaphore(AT_ONCE) for network in adapters}
        self._held = 0
        self._behind = True
        self._look = asyncio.Event()
        self._group: asyncio.TaskGroup | None = None
        self.marks = Marks(database, clock)
        self._closing = False
        self._looking = True

    @property
    def state_for_new(self) -> OutboxState:
        """How new entries are stored: `sending` when they are handed over right after the commit, else `pending`.

        Found `sending` after a crash, an entry is uncertain and sent again; so handing over needs no write of its own.
        """
        return OutboxState.PENDING if self._behind or self._closing or self._held >= HELD else OutboxState.SENDING

    def hand_over(self, entries: Sequence[Entry]) -> None:
        """Take entries whose transaction has committed."""
        for entry in entries:
            if entry.state == OutboxState.SENDING:
                self._enqueue(entry)
            elif entry.due_at is None:
                self.look()

    def look(self) -> None:
        """There may be entries in the table that nobody handed over."""
        self._behind = True
        self._look.set()

    def is_idle(self) -> bool:
        """Whether nothing can be sent now: all is out, or waits for a later moment."""
        return (
            self.marks.is_idle()
            and not self._looking
            and not self._look.is_set()
            and all(lane.asleep for lane in self._lanes.values())
        )

    async def run(self) -> None:
        """Send until cancelled, beginning with what an earlier process left."""
        await until_stored(self._recover, self._clock)
        self._look.set()
        async with asyncio.TaskGroup() as self._group:  # with a lane that fails, all of it fails
            self._group.create_task(self.marks.run())
            self._group.create_task(self._refill())

    async def drain(self, seconds: float) -> None:
        """Finish the sends under way, for at most `seconds`; the rest goes back to the table."""
        self._closing = True
        self.marks.hasten()
        released = []
        for lane in self._lanes.values():
            while len(lane.entries) > (0 if lane.asleep else 1):
                entry = lane.entries.pop()
                released.append(Outcome(entry.id, OutboxState.PENDING, entry.attempts, not_before=entry.not_before))
        for task, lane in self._tasks.items():
            if lane.asleep:
                task.cancel()
        if self._tasks:
            await asyncio.wait(list(self._tasks), timeout=seconds)
        for task in self._tasks:
            task.cancel()
        with suppress(TimeoutError):  # while a database does not answer they stay `sending`, which the next start mends
            await asyncio.wait_for(self.marks.write(released), seconds)

    async def _recover(self) -> None:
        async with self._database.unit_of_work() as store:
            uncertain = await store.outbox.recover()
        if uncertain:
            log.info("%d messages were being sent when the last process ended; they are sent again", uncertain)

    async def _refill(self) -> None:
        """Bring entries from the table while there is room for them."""
        while True:
            self._looking = False
            await self._look.wait()
            self._looking = True
            self._look.clear()
            room = HELD - self._held
            if room <= 0 or self._closing:
                continue
            entries = await self._claim(room)
            self._behind = len(entries) == room or self._look.is_set()
            for entry in entries:
                self._enqueue(replace(entry, state=OutboxState.SENDING))

    async def _claim(self, room: int) -> list[Entry]:
        """Take what is due; a letter whose morning went by while nothing could be sent waits for the next."""
        claimed: list[Entry] = []

        async def work() -> None:
            nonlocal claimed
            now = self._clock.now()
            async with self._database.unit_of_work() as store:
                # what a try has claimed that may have been committed is claimed again
                again = [entry.id for entry in claimed]
                due = await store.outbox.claim(self._adapters, room, now, again)
                claimed = []
                for entry in due:
                    if morning := self._post.morning(entry.quiet_in, now):
                        await store.outbox.postpone(entry.id, morning)
                    else:
                        claimed.append(entry)

        await until_stored(work, self._clock)
        return claimed

    def _enqueue(self, entry: Entry) -> None:
        if self._closing or self._group is None:
            return
        place = _place(entry)
        lane = self._lanes.get(place)
        if lane is None:
            lane = self._lanes[place] = _Lane()
            task = self._group.create_task(self._work_off(place, lane))
            self._tasks[task] = lane
            task.add_done_callback(self._tasks.pop)
        lane.entries.append(entry)
        self._held += 1

    async def _work_off(self, place: Place, lane: _Lane) -> None:
        try:
            while lane.entries:
                entry = lane.entries[0]
                network = Network(entry.network)
                await self._wait_turn(entry, lane)
                async with self._slots[network]:
                    outcome, again = await self._deliver(entry)
                await self.marks.put(outcome)
                if again is not None and not self._closing:
                    lane.entries[0] = again
                else:
                    lane.entries.popleft()
                    self._held -= 1
        finally:
            self._held -= len(lane.entries)
            del self._lanes[place]
            if self._behind and self._held < HELD // 2:
                self._look.set()

    async def _wait_turn(self, entry: Entry, lane: _Lane) -> None:
        now = self._clock.now()
        pacing = self._pacing.get(Network(entry.network), UNPACED)
        group = entry.user_id is None
        at = pacing.reserve(entry.room_id or entry.user_id or "", max(now, entry.not_before or now), group=group)
        if at > now:
            lane.asleep = True
            try:
                await self._clock.sleep_until(at)
            finally:
                lane.asleep = False

    async def _deliver(self, entry: Entry) -> tuple[Outcome, Entry | None]:
        """Send once. Returns what to write down, and the entry to try again if it is to be."""
        adapter = self._adapters[Network(entry.network)]
        room_id = entry.room_id
        try:
            if room_id is None and entry.user_id is not None:
                room_id = (await adapter.open_direct(AccountRef(adapter.network, entry.user_id))).room_id
            receipt = await self._send(adapter, entry, room_id)
        except RetryLater as later:
            return self._again(entry, timedelta(seconds=later.after), room_id=room_id)
        except Moved as moved:
            await self._follow(entry, moved.to)
            return self._again(entry, timedelta(), room_id=moved.to.room_id)
        except Uncertain:
            repeatable = adapter.capabilities.idempotent_send or entry.menu is not None
            if entry.state == OutboxState.UNCERTAIN and not repeatable:
                log.warning("message %d: no answer from %s twice; it may not have arrived", entry.id, entry.network)
                return self._over(entry, OutboxState.FAILED), None
            return self._again(entry, _pause(entry.attempts), room_id=room_id, uncertain=True)
        except Unreachable:
            over = self._over(entry, OutboxState.FAILED)
            await self._reroute(entry, over)
            return over, None
        except Rejected as rejected:
            log.error("message %d was refused by %s: %s", entry.id, entry.network, rejected)
            return self._over(entry, OutboxState.FAILED), None
        except SendError:
            raise
        except Exception as error:  # noqa: BLE001  # a bug of the adapter's, told in the log
            log.error("message %d: sending it failed: %s", entry.id, describe_fault(error))
            if entry.attempts >= _TRIES_AFTER_A_BUG:
                return self._over(entry, OutboxState.FAILED), None
            return self._again(entry, _pause(entry.attempts), room_id=room_id)
        now = self._clock.now()
        opened = room_id if entry.room_id is None else None
        if opened is not None:
            await self._remember_room(entry, opened)
        message_id = receipt.message_id if receipt else None
        return Outcome(entry.id, OutboxState.SENT, entry.attempts, message_id, None, opened, now), None

    async def _send(self, adapter: Adapter, entry: Entry, room_id: str | None) -> Receipt | None:
        conversation = ConversationRef(adapter.network, room_id or "", entry.thread_id)
        if entry.menu is not None:
            commands = tuple((name, text) for name, text in entry.menu["commands"])
            shown_in = conversation if room_id else None
            await adapter.set_menu(Menu(adapter.network, commands, shown_in, entry.menu["locale"]))
            return None
        attachment = None
        if entry.chart is not None:
            await adapter.show_typing(conversation)
            chart = from_json(entry.chart)
            image = await asyncio.to_thread(draw, chart)
            attachment = Attachment("chart.png", "image/png", image, describe(chart))
        buttons = entry.buttons if adapter.capabilities.answers else ()
        choices = tuple(Choice(button.label, entry.token(i)) for i, button in enumerate(buttons))
        message = OutgoingMessage(conversation, entry.text, choices, attachment, entry.replaces, entry.reply_to)
        try:
            return await adapter.send(message, entry.key)
        except Rejected as refusal:
            if attachment is None:
                raise
            log.warning("message %d goes out without its picture, refused by %s: %s", entry.id, entry.network, refusal)
            return await adapter.send(replace(message, attachment=None), entry.key)

    def _again(
        self, entry: Entry, after: timedelta, *, room_id: str | None, uncertain: bool = False
    ) -> tuple[Outcome, Entry]:
        """The entry stays in hand, so its row stays `sending`."""
        again = replace(
            entry,
            attempts=entry.attempts + 1,
            not_before=self._clock.now() + after,
            room_id=room_id or entry.room_id,
            state=OutboxState.UNCERTAIN if uncertain else entry.state,
        )
        return Outcome(entry.id, OutboxState.SENDING, again.attempts, None, again.not_before, again.room_id), again

    def _over(self, entry: Entry, state: OutboxState) -> Outcome:
        return Outcome(entry.id, state, entry.attempts, at=self._clock.now())

    async def _remember_room(self, entry: Entry, room_id: str) -> None:
        async def work() -> None:
            async with self._database.unit_of_work() as store:
                await store.people.set_room(AccountRef(Network(entry.network), entry.user_id or ""), room_id)

        await until_stored(work, self._clock)

    async def _follow(self, entry: Entry, to: ConversationRef) -> None:
        async def work() -> None:
            async with self._database.unit_of_work() as store:
                await self._moves.follow(store, Move(ConversationRef(to.network, entry.room_id or ""), to))

        await until_stored(work, self._clock)

    async def _reroute(self, entry: Entry, over: Outcome) -> None:
        """Send by another channel of the member what this one no longer takes; it is `over` here at the same moment."""
        log.info("message %d: %s cannot be reached on %s", entry.id, entry.member_id, entry.network)
        if entry.user_id is None:
            return
        ref = AccountRef(Network(entry.network), entry.user_id)
        posted: list[Entry] = []

        async def work() -> None:
            nonlocal posted
            async with self._database.unit_of_work() as store:
                if await store.outbox.is_over(entry.id):
                    return  # an earlier try was committed, though the answer was lost
                await store.people.mark_unreachable([ref])
                await store.outbox.record([over])
                if entry.member_id is None or entry.menu is not None or entry.replaces is not None:
                    return
                account = await self._post.channel(store, entry.member_id, topic=entry.topic, but=ref)
                if account is not None:
                    elsewhere = replace(
                        entry,
                        network=account.network,
                        user_id=account.user_id,
                        room_id=account.room_id,
                        thread_id=None,
                        reply_to=None,
                        attempts=0,
                        not_before=None,
                    )
                    posted = await store.outbox.add([elsewhere], self._clock.now(), self.state_for_new)

        await until_stored(work, self._clock)
        self.hand_over(posted)


def _place(entry: Entry) -> Place:
    """What goes one after the other: a conversation's messages; and all menus, so that no message waits for them."""
    if entry.menu is not None:
        return (entry.network, "")
    return (entry.network, f"@{entry.user_id}" if entry.user_id else entry.room_id or "")


def _pause(attempts: int) -> timedelta:
    return min(timedelta(seconds=2**attempts), _LONGEST_PAUSE)
