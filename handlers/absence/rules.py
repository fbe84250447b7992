"""When an absence is over, who is to be reminded and who stands in, as pure decisions."""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from chatbot.core.errors import UserError
from handlers.shared.availability import has_returned
from storage.models.account import Member


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


def needs_backup(mentor: Member, silent: Collection[int], now: datetime) -> bool:
    """Whether somebody is to stand in for a mentor now or later: an announced absence is not over, or they are silent.

    Who stands in hears of an absence as soon as it is announced.
    """
    announced = mentor.away_until is not None and not has_returned(mentor, now)
    return announced or mentor.id in silent


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
