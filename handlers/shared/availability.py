"""The programme's rules on mentors' places and absences, as pure decisions."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from typing import Protocol

from chatbot.core.programme import Programme
from handlers.shared.dates import Living, day_of
from storage.models.account import Member


class Present(Living, Protocol):
    """Anybody of whom it is known when they are away, as announced."""

    @property
    def away_from(self) -> date | None:
        """The first day of their absence."""
        ...

    @property
    def away_until(self) -> date | None:
        """The last day of it."""
        ...


def free_places(capacity: int, taken: int) -> int:
    """Return how many more mentees a mentor takes; mentees and open offers both count as taken."""
    return max(0, capacity - taken)


def capacity_of(mentor: Member, programme: Programme) -> int:
    """Return how many mentees a mentor takes: the number set for them, or else the programme's."""
    return programme.capacity if mentor.capacity is None else mentor.capacity


def is_away(mentor: Present, now: datetime) -> bool:
    """Tell whether a mentor is absent as announced: whole days in their own zone, both ends included."""
    if mentor.away_from is None or mentor.away_until is None:
        return False
    return mentor.away_from <= day_of(mentor, now) <= mentor.away_until


def has_returned(mentor: Member, now: datetime) -> bool:
    """Tell whether an announced absence is over."""
    return mentor.away_until is not None and mentor.away_until < day_of(mentor, now)


def is_absent(mentor: Member, silent: Collection[int], now: datetime) -> bool:
    """Tell whether a mentor is away or silent, so that their backup, if there is one, stands in now."""
    return mentor.id in silent or is_away(mentor, now)


def can_stand_in(stand_in: Member, mentor: Member, silent: Collection[int], now: datetime) -> bool:
    """Tell whether a backup is there: neither silent nor away, today or on the first day of a later absence."""
    if stand_in.id in silent or is_away(stand_in, now):
        return False
    if is_absent(mentor, silent, now) or mentor.away_from is None:
        return True
    return stand_in.away_from is None or not stand_in.away_from <= mentor.away_from <= (stand_in.away_until or date.max)
