"""Who is free, who is away, who is next: the programme's rules on places and absence, as pure decisions.

Who suits whom is in `matching`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from chatbot.core.errors import UserError
from chatbot.core.programme import Programme
from storage.models.account import Member
from storage.models.mentoring import Request

LONGEST_TOPIC = 500
"""Characters of what a mentee wants a mentor for."""


def free_places(capacity: int, taken: int) -> int:
    """How many more mentees a mentor takes; mentees and open offers both count as taken."""
    return max(0, capacity - taken)


def capacity_of(mentor: Member, programme: Programme) -> int:
    """How many mentees a mentor takes: what they set themselves, or else the programme's number."""
    return programme.capacity if mentor.capacity is None else mentor.capacity


def queue_position(queue: Sequence[Request], request: Request) -> int:
    """The place of a waiting request: 1 is the next. `queue` is in order, oldest first."""
    return next(place for place, waiting in enumerate(queue, start=1) if waiting.id == request.id)


def waits_too_long(since: Iterable[datetime], now: datetime, programme: Programme) -> bool:
    """Whether a mentee has waited for a free mentor so long that a councillor is asked to look for one.

    The wait begins when they asked, when they lost a mentor, and anew when a councillor last decided about it.
    """
    return now - max(since) >= programme.waiting_decision


def is_away(mentor: Member, now: datetime) -> bool:
    """Whether a mentor is absent as announced: whole days in their own zone, both ends included."""
    if mentor.away_from is None or mentor.away_until is None:
        return False
    return mentor.away_from <= day_of(mentor, now) <= mentor.away_until


def has_returned(mentor: Member, now: datetime) -> bool:
    """Whether an announced absence is over."""
    return mentor.away_until is not None and mentor.away_until < day_of(mentor, now)


def is_nearly_back(mentor: Member, now: datetime, before: timedelta) -> bool:
    """Whether a mentor is to be reminded of their return, which is `before` the day after the absence.

    Not in an absence so short that this would come before it has begun.
    """
    if mentor.away_from is None or mentor.away_until is None:
        return False
    first, back = (
        datetime.combine(day, time(), ZoneInfo(mentor.timezone)).astimezone(UTC)
        for day in (mentor.away_from, mentor.away_until + timedelta(days=1))
    )
    return first < back - before <= now < back


def is_absent(mentor: Member, silent: Collection[int], now: datetime) -> bool:
    """Whether somebody stands in for a mentor now, if anybody agreed to: they are away or silent."""
    return mentor.id in silent or is_away(mentor, now)


def needs_backup(mentor: Member, silent: Collection[int], now: datetime) -> bool:
    """Whether somebody is to stand in for a mentor now or later: an announced absence is not over, or they are silent.

    Who stands in hears of an absence as soon as it is announced.
    """
    announced = mentor.away_until is not None and not has_returned(mentor, now)
    return announced or mentor.id in silent


def can_stand_in(stand_in: Member, mentor: Member, silent: Collection[int], now: datetime) -> bool:
    """Whether a backup is there: neither silent nor away, today or on the first day of the mentor's later absence."""
    if stand_in.id in silent or is_away(stand_in, now):
        return False
    if is_absent(mentor, silent, now) or mentor.away_from is None:
        return True
    return stand_in.away_from is None or not stand_in.away_from <= mentor.away_from <= (stand_in.away_until or date.max)


def day_of(member: Member, now: datetime) -> date:
    """The day it is where a member lives."""
    return now.astimezone(ZoneInfo(member.timezone)).date()


def check_absence(since: date | None, until: date, today: date, longest: timedelta) -> date:
    """The first day of an absence that can be announced: today, unless a later one is named.

    Raises UserError when it would end before it begins or in the past, or last longer than `longest`.
    """
    first = max(since or today, today)
    if until < today:
        raise UserError("away-past")
    if until < first:
        raise UserError("away-reversed")
    if until - first >= longest:
        raise UserError("away-too-long", longest=longest)
    return first


def check_capacity(places: int, most: int) -> int:
    """A number of mentees a mentor may set. Raises UserError for more than the programme allows."""
    if places > most:
        raise UserError("capacity-too-high", most=most)
    return places


def check_topic(topic: str) -> str:
    """What somebody wants a mentor for, in a few words. Raises UserError when it is more than a mentor would read."""
    wish = " ".join(topic.split())
    if len(wish) > LONGEST_TOPIC:
        raise UserError("request-too-long", limit=LONGEST_TOPIC)
    return wish
