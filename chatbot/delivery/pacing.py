"""How fast a network wants to be written to: overall, to one chat, and to one group."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class Pace:
    """`per_second` messages on average, `burst` of them at once. Zero per second means no limit."""

    per_second: float = 0
    burst: int = 1


class Lane:
    """The generic cell rate algorithm: one moment says all about a bucket."""

    __slots__ = ("_full_at",)

    def __init__(self) -> None:
        self._full_at: datetime | None = None

    def ready_at(self, pace: Pace, now: datetime) -> datetime:
        """When the next message may go."""
        if not pace.per_second or self._full_at is None:
            return now
        return max(now, self._full_at - timedelta(seconds=(pace.burst - 1) / pace.per_second))

    def take(self, pace: Pace, at: datetime) -> None:
        """A message goes at `at`."""
        if pace.per_second:
            self._full_at = max(self._full_at or at, at) + timedelta(seconds=1 / pace.per_second)

    def is_rested(self, now: datetime) -> bool:
        """Whether the lane no longer remembers anything that matters."""
        return self._full_at is None or self._full_at <= now


class Pacing:
    """The limits of one network."""

    def __init__(self, overall: Pace, chat: Pace, group: Pace) -> None:
        self._overall = overall
        self._chat = chat
        self._group = group
        self._network = Lane()
        self._rooms: dict[str, Lane] = {}

    def reserve(self, room_id: str, now: datetime, *, group: bool = False) -> datetime:
        """Take the next place for a message to `room_id`; returns the moment it may be sent."""
        pace = self._group if group else self._chat
        if not (self._overall.per_second or pace.per_second):
            return now
        if len(self._rooms) > 10_000:
            self._rooms = {room: lane for room, lane in self._rooms.items() if not lane.is_rested(now)}
        room = self._rooms.setdefault(room_id, Lane())
        at = max(self._network.ready_at(self._overall, now), room.ready_at(pace, now))
        self._network.take(self._overall, at)
        room.take(pace, at)
        return at


UNPACED = Pacing(Pace(), Pace(), Pace())
