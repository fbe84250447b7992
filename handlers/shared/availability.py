"""Which mentors have places and which are there: the programme's rules on places and absence, as pure decisions."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime

from chatbot.core.programme import Programme
from handlers.shared.dates import day_of
from storage.models.account import Member
from storage.models.offers import Request


def free_places(capacity: int, taken: int) -> int:
    """How many more mentees a mentor takes; mentees and open offers both count as taken."""
    return max(0, capacity - taken)


def capacity_of(mentor: Member, programme: Programme) -> int:
    """How many mentees a mentor takes: what they set themselves, or else the programme's number."""
    return programme.capacity if mentor.capacity is None else mentor.capacity


def is_away(mentor: Member, now: datetime) -> bool:
    """Whether a mentor is absent as announced: whole days in their own zone, both ends included."""
    if mentor.away_from is None or mentor.away_until is None:
        return False
    return mentor.away_from <= day_of(mentor, now) <= mentor.away_until


def has_returned(mentor: Member, now: datetime) -> bool:
    """Whether an announced absence is over."""
    return mentor.away_until is not None and mentor.away_until < day_of(mentor, now)


def is_absent(mentor: Member, silent: Collection[int], now: datetime) -> bool:
    """Whether somebody stands in for a mentor now, if anybody agreed to: they are away or silent."""
    return mentor.id in silent or is_away(mentor, now)


def can_stand_in(stand_in: Member, mentor: Member, silent: Collection[int], now: datetime) -> bool:
    """Whether a backup is there: neither silent nor away, today or on the first day of the mentor's later absence."""
    if stand_in.id in silent or is_away(stand_in, now):
        return False
    if is_absent(mentor, silent, now) or mentor.away_from is None:
        return True
    return stand_in.away_from is None or not stand_in.away_from <= mentor.away_from <= (stand_in.away_until or date.max)


def queue_position(queue: Sequence[Request], request: Request) -> int:
    """The place of a waiting request: 1 is the next. `queue` is in order, oldest first."""
    return next(place for place, waiting in enumerate(queue, start=1) if waiting.id == request.id)
