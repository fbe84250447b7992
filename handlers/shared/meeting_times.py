"""Times at which a mentor and a mentee could meet: day for both, as a pure rule from their zones."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from chatbot.core.programme import Programme

_HOUR = timedelta(hours=1)
_SOONEST = timedelta(hours=12)
_DAYS = 7
_BEST_HOUR = 18
"""When most volunteers have time: after work, before the evening is over."""
SHOWN = 3


def hours_for_both(first: datetime, last: datetime, one: str, other: str, programme: Programme) -> list[datetime]:
    """Return the full hours from `first` to `last`, by the clock of `one`, at which it is day in both zones."""
    zones = (ZoneInfo(one), ZoneInfo(other))
    begin = first.astimezone(zones[0])
    moment = begin.replace(minute=0, second=0, microsecond=0).astimezone(first.tzinfo)
    found = []
    while moment <= last:
        if moment >= first and all(_is_day(moment.astimezone(zone), programme) for zone in zones):
            found.append(moment)
        moment += _HOUR
    return found


def _is_day(local: datetime, programme: Programme) -> bool:
    end = local + programme.meeting_length
    latest = local.replace(hour=0, minute=0) + timedelta(hours=programme.meeting_until)
    return local.hour >= programme.meeting_from and end.replace(tzinfo=None) <= latest.replace(tzinfo=None)


def times_this_week(
    now: datetime, one: str, other: str, programme: Programme, is_free: Callable[[date], bool] = lambda day: True
) -> list[datetime]:
    """Return up to three times within a week, on different days, spread, each the best hour of its day for both.

    is_free  whether neither is away on a day, by the clock of `one`
    """
    best: dict[date, datetime] = {}
    for moment in hours_for_both(now + _SOONEST, now + timedelta(days=_DAYS), one, other, programme):
        day = moment.astimezone(ZoneInfo(one)).date()
        if is_free(day) and (day not in best or _strain(moment, one, other) < _strain(best[day], one, other)):
            best[day] = moment
    days = sorted(best)
    spread = days[::2][:SHOWN] if len(days) >= 2 * SHOWN - 1 else days[:SHOWN]
    return [best[day] for day in spread]


def times_on(day: date, now: datetime, one: str, other: str, programme: Programme) -> list[datetime]:
    """Return up to three good hours of a day by the clock of `one`, in order."""
    zone = ZoneInfo(one)
    begin = max(now, datetime(day.year, day.month, day.day, tzinfo=zone).astimezone(now.tzinfo))
    end = datetime(day.year, day.month, day.day, 23, 59, tzinfo=zone).astimezone(now.tzinfo)
    hours = hours_for_both(begin, end, one, other, programme)
    return sorted(sorted(hours, key=lambda moment: _strain(moment, one, other))[:SHOWN])


def _strain(moment: datetime, *zones: str) -> int:
    """Return how far a moment is from the best hour for both together: two who give way a little are better off."""
    return sum((moment.astimezone(ZoneInfo(zone)).hour - _BEST_HOUR) ** 2 for zone in zones)
