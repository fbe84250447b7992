"""The conversations of one network: the most urgent is written to first, others in turn, none faster than it likes."""

from __future__ import annotations

import asyncio
import heapq
import itertools
import math
from collections import deque
from collections.abc import Callable, Coroutine, Iterator
from dataclasses import dataclass, field
from typing import Any

from chatbot.core.clock import Clock
from chatbot.core.messages import Rank
from chatbot.delivery.outgoing.backlog import Place, place_of
from chatbot.delivery.outgoing.pacing import Pacing
from chatbot.delivery.outgoing.retry import LONGEST_PAUSE
from storage.outbox_entries import OutboxEntry

Task = asyncio.Task[None]
Work = Coroutine[Any, Any, None]

AT_ONCE = 64
"""The most sends under way at once on one network; a conversation has one of them."""
ONE_MORE_AFTER = 8
"""Finished sends after which one more may be under way at once; so it may after each second: a process that soon dies,
again and again, has little in flight each time."""
_STUCK = 1.0
"""Seconds after which an announcement that is under way keeps no other one waiting."""
_LATEST = 0.1
"""The weight of the latest announcement in how long one takes."""
_SOON = 0.001
"""Seconds that are not worth a wait, and more than clocks are rounded by."""


@dataclass(eq=False)
class ConversationQueue:
    """One conversation's messages, sent one after the other.

    aside         the messages that go later than the others, by their ids
    asleep_until  the moment of the monotonic clock before which nothing may be sent
    listed        the rank under which it is listed as ready; None while it is not
    woken_at      when it was last tried early because the network seemed to be back
    """

    place: Place
    entries: list[tuple[int, int, int, OutboxEntry]] = field(default_factory=list)
    aside: dict[int, OutboxEntry] = field(default_factory=dict)
    sending: OutboxEntry | None = None
    asleep_until: float = 0.0
    listed: int | None = None
    woken_at: float = -math.inf

    def put(self, entry: OutboxEntry) -> None:
        """Add a message in its order: by rank, then as they were written."""
        heapq.heappush(self.entries, (entry.rank, entry.turn, entry.id, entry))

    @property
    def first(self) -> OutboxEntry:
        """The message that goes next."""
        return self.entries[0][3]

    def waiting(self) -> Iterator[OutboxEntry]:
        """Yield all messages but the one that is being sent."""
        yield from (entry for _, _, _, entry in self.entries)
        yield from self.aside.values()


class ConversationQueues:
    """The conversations of one network that have something to be sent.

    start  starts to send a message, and has `done` or `again` called when that is over
    spawn  starts a task whose failure is noticed
    """

    def __init__(
        self,
        clock: Clock,
        pacing: Pacing,
        start: Callable[[ConversationQueue, OutboxEntry], None],
        spawn: Callable[[Work], Task],
    ) -> None:
        self._clock = clock
        self._pacing = pacing
        self._start = start
        self._spawn = spawn
        self._queues: dict[Place, ConversationQueue] = {}
        self._ready: tuple[deque[ConversationQueue], ...] = tuple(deque() for _ in Rank)
        self._asleep: list[tuple[float, int, Callable[[float], None]]] = []
        self._order = itertools.count()
        self._cut_off: set[ConversationQueue] = set()
        self._under_way = 0
        self._ended = 0
        self._began: float | None = None
        self._announcing: dict[ConversationQueue, float] = {}
        self._announcement_takes = 0.0
        self._alarm: Task | None = None
        self._alarm_at = math.inf
        self._closed = False

    def put(self, entry: OutboxEntry, seconds: float = 0, *, aside: bool = False) -> None:
        """Take a message; it goes when its turn has come, after a pause if an earlier try asked for one."""
        place = place_of(entry)
        queue = self._queues.get(place)
        if queue is None:
            queue = self._queues[place] = ConversationQueue(place)
        now = self._clock.monotonic()
        self._keep(queue, entry, now + seconds, aside=aside)
        self._list(queue, now)
        self._go_on(now)

    def done(self, queue: ConversationQueue, *, got_through: bool) -> None:
        """End a send that needs no further try. If it got through, conversations cut off before are tried at once."""
        now = self._clock.monotonic()
        began = self._announcing.get(queue)
        if got_through and began is not None:
            self._announcement_takes += _LATEST * (now - began - self._announcement_takes)
        self._end(queue, now)
        if got_through and self._cut_off:
            for other in self._cut_off:
                other.asleep_until, other.woken_at = 0.0, now
                self._list(other, now)
            self._cut_off.clear()
        self._go_on(now)

    def again(
        self, queue: ConversationQueue, entry: OutboxEntry, seconds: float, *, aside: bool, cut_off: bool
    ) -> None:
        """Try a message once more after a pause; its conversation waits for it, unless it is put `aside`.

        If the network is `cut_off`, the pause ends as soon as another message gets through.
        """
        now = self._clock.monotonic()
        self._keep(queue, entry, now + seconds, aside=aside)
        if cut_off and now - queue.woken_at >= LONGEST_PAUSE:
            self._cut_off.add(queue)
        self._end(queue, now)
        self._go_on(now)

    def is_idle(self) -> bool:
        """Tell whether nothing can be sent before a later moment."""
        if self._under_way or self._alarm_at <= self._clock.monotonic():
            return False
        return self._alarm is not None or not any(self._ready)

    def is_paused(self, place: Place) -> bool:
        """Tell whether the next message of a conversation waits for a later moment."""
        queue = self._queues.get(place)
        return queue is not None and queue.sending is None and queue.asleep_until > self._clock.monotonic() + _SOON

    def close(self) -> list[OutboxEntry]:
        """Begin no further send, and return the messages that were not being sent."""
        self._closed = True
        if self._alarm is not None:
            self._alarm.cancel()
        return [entry for queue in self._queues.values() for entry in queue.waiting()]

    def _keep(self, queue: ConversationQueue, entry: OutboxEntry, until: float, *, aside: bool) -> None:
        if aside:
            queue.aside[entry.id] = entry
            self._wake_at(until, lambda now: self._bring_back(queue, entry, now))
            return
        queue.put(entry)
        queue.asleep_until = max(queue.asleep_until, until)

    def _end(self, queue: ConversationQueue, now: float) -> None:
        queue.sending = None
        self._announcing.pop(queue, None)
        self._under_way -= 1
        self._ended += 1
        if queue.entries:
            self._list(queue, now)
        elif not queue.aside:
            del self._queues[queue.place]

    def _bring_back(self, queue: ConversationQueue, entry: OutboxEntry, now: float) -> None:
        queue.put(queue.aside.pop(entry.id))
        self._list(queue, now)

    def _list(self, queue: ConversationQueue, now: float) -> None:
        """Put a queue among those that may be next, or let it sleep."""
        if queue.sending is not None or not queue.entries:
            return
        first = queue.first
        ready_at = max(queue.asleep_until, self._pacing.room_ready_at(*_room(first)))
        if ready_at > now + _SOON:
            self._wake_at(ready_at, lambda then: self._list(queue, then))
        elif queue.listed is None or first.rank < queue.listed:
            queue.listed = first.rank
            self._ready[first.rank].append(queue)

    def _next(self) -> ConversationQueue | None:
        for rank, ready in enumerate(self._ready):
            while ready:
                queue = ready[0]
                if queue.listed == rank and queue.sending is None and queue.entries:
                    return queue
                ready.popleft()  # it has gone with something more urgent meanwhile
        return None

    def _go_on(self, now: float) -> None:
        """Begin as many sends as may begin now."""
        if self._closed:
            return
        while self._asleep and self._asleep[0][0] <= now + _SOON:
            heapq.heappop(self._asleep)[2](now)
        while self._under_way < AT_ONCE and (queue := self._next()) is not None:
            if (at := self._has_place_at(now)) > now:
                self._ring_at(at)
                return
            if queue.listed == Rank.ANNOUNCEMENT and (at := self._announcement_at(now)) > now:
                self._ring_at(at)
                return
            if (at := self._pacing.network_ready_at()) > now + _SOON:
                self._ring_at(at)
                return
            self._ready[queue.listed or 0].popleft()
            queue.listed = None
            entry = heapq.heappop(queue.entries)[3]
            queue.sending = entry
            self._under_way += 1
            if entry.rank == Rank.ANNOUNCEMENT:
                self._announcing[queue] = now
            room, group = _room(entry)
            self._pacing.take(room, now, group)
            self._start(queue, entry)
        if self._asleep:
            self._ring_at(self._asleep[0][0])

    def _has_place_at(self, now: float) -> float:
        """Return when one more send may begin, by the sends that have ended and the seconds since the first one."""
        if self._began is None:
            self._began = now
        earned = self._ended // ONE_MORE_AFTER
        return self._began + self._under_way - earned if self._under_way > earned else now

    def _announcement_at(self, now: float) -> float:
        """Return when one more announcement may begin: a kill finds no more in flight than the rate takes."""
        most = self._pacing.at_once(self._announcement_takes)
        fresh = [began for began in self._announcing.values() if began > now - _STUCK]
        return now if most is None or len(fresh) < most else min(fresh) + _STUCK

    def _wake_at(self, moment: float, what: Callable[[float], None]) -> None:
        heapq.heappush(self._asleep, (moment, next(self._order), what))

    def _ring_at(self, moment: float) -> None:
        if self._alarm is not None:
            if self._alarm_at <= moment:
                return
            self._alarm.cancel()
        self._alarm_at = moment
        self._alarm = self._spawn(self._ring(moment))

    async def _ring(self, moment: float) -> None:
        await self._clock.sleep(moment - self._clock.monotonic())
        self._alarm, self._alarm_at = None, math.inf
        self._go_on(self._clock.monotonic())


def _room(entry: OutboxEntry) -> tuple[str, bool]:
    """Return the key of a conversation's pace, and whether it is a group."""
    return entry.room_id or entry.user_id or "", entry.user_id is None
