"""The rules on announcing an absence, reminding of its end and needing a backup, as pure decisions."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime, timedelta

from chatbot.core.errors import UserError
from handlers.shared.availability import has_returned
from handlers.shared.dates import moment_on
from storage.models.account import Member


def last_day_of_interest(now: datetime, before: timedelta) -> date:
    """Return the last day of absences that are over, or of whose end a mentor is reminded, wherever they live."""
    return (now + before).date() + timedelta(days=1)


def is_nearly_back(mentor: Member, now: datetime, before: timedelta) -> bool:
    """Tell whether to remind a mentor of their return: from `before` the day after the absence until that day.

    In an absence so short that this would be before it begins, they are not reminded.
    """
    if mentor.away_from is None or mentor.away_until is None:
        return False
    first, back = (moment_on(day, mentor.timezone) for day in (mentor.away_from, mentor.away_until + timedelta(days=1)))
    return first < back - before <= now < back


def needs_backup(mentor: Member, silent: Collection[int], now: datetime) -> bool:
    """Tell whether a mentor needs their backup now or later: an announced absence is not over, or they are silent.

    The stand-in hears of an absence as soon as it is announced.
    """
    announced = mentor.away_until is not None and not has_returned(mentor, now)
    return announced or mentor.id in silent


def check_absence(since: date | None, until: date, today: date, longest: timedelta) -> date:
    """Return the first day of an absence to be announced: today, unless a later one is named.

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
