"""The rate at which a network wants to be written to: overall, to one chat, and to one group.

All moments here are seconds of the monotonic clock: a wall clock that is set back must not silence anybody.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

_SLACK = 1.25
"""Sends under way beyond those that the rate takes on average: no two take equally long."""
_MOST_ROOMS = 10_000
"""The most conversations remembered, beside those whose pace still makes the next message wait."""


@dataclass(frozen=True, slots=True)
class Pace:
    """`per_second` messages on average, `burst` of them at once. Zero per second means no limit."""

    per_second: float = 0
    burst: int = 1


class Bucket:
    """One limit, by the generic cell rate algorithm: a single moment is its whole state."""

    __slots__ = ("_full_at",)

    def __init__(self) -> None:
        self._full_at = 0.0

    def ready_at(self, pace: Pace) -> float:
        """Return when the next message may go; a moment in the past when it may go now."""
        return self._full_at - (pace.burst - 1) / pace.per_second if pace.per_second else 0.0

    def take(self, pace: Pace, now: float) -> None:
        """Note that a message goes now."""
        if pace.per_second:
            self._full_at = max(self._full_at, now) + 1 / pace.per_second

    def fill(self, pace: Pace, now: float) -> None:
        """Note that as many as may go at once have just gone."""
        if pace.per_second:
            self._full_at = now + (pace.burst - 1) / pace.per_second

    def is_rested(self, now: float) -> bool:
        """Tell whether the bucket is as good as a new one."""
        return self._full_at <= now


class Pacing:
    """The limits of one network. A chat's turn is asked for first, the network's only when something really goes."""

    def __init__(self, overall: Pace, chat: Pace, group: Pace) -> None:
        self._overall = overall
        self._chat = chat
        self._group = group
        self._network = Bucket()
        self._rooms: dict[str, Bucket] = {}

    def begin(self, now: float) -> None:
        """Begin as if much had just been sent: an earlier process may have done so."""
        self._network.fill(self._overall, now)

    def at_once(self, seconds: float) -> int | None:
        """Return how many sends, of so many seconds each, use all of the rate; None if it has no limit."""
        per_second = self._overall.per_second
        return math.ceil(per_second * seconds * _SLACK) or 1 if per_second else None

    def network_ready_at(self) -> float:
        """Return when the network takes the next message, whoever it is for."""
        return self._network.ready_at(self._overall)

    def room_ready_at(self, room_id: str, group: bool) -> float:
        """Return when a conversation takes its next message."""
        bucket = self._rooms.get(room_id)
        return bucket.ready_at(self._group if group else self._chat) if bucket else 0.0

    def take(self, room_id: str, now: float, group: bool) -> None:
        """Note that a message to a conversation goes now."""
        self._network.take(self._overall, now)
        pace = self._group if group else self._chat
        if not pace.per_second:
            return
        if len(self._rooms) > _MOST_ROOMS:
            self._rooms = {room: bucket for room, bucket in self._rooms.items() if not bucket.is_rested(now)}
        self._rooms.setdefault(room_id, Bucket()).take(pace, now)
