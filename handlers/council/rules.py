"""Weeks and lengths of time in the council's figures, as pure functions."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from handlers.shared.dates import week_name
from storage.check_in import Week

WEEKS_SHOWN = 12


def last_weeks(weeks: Iterable[Week], today: date, count: int = WEEKS_SHOWN) -> list[Week]:
    """Return the check-in figures of this week and those before, the oldest first, including weeks without any."""
    known = {week.period: week for week in weeks}
    periods = [week_name(monday) for monday in mondays(today, count)]
    return [known.get(period, Week(period, 0, 0, 0)) for period in periods]


def mondays(today: date, count: int = WEEKS_SHOWN) -> list[date]:
    """Return the Mondays of this week and those before it, the oldest first."""
    monday = today - timedelta(days=today.weekday())
    return [monday - timedelta(weeks=back) for back in range(count - 1, -1, -1)]


def rounded(length: timedelta) -> timedelta:
    """Return a time as people say it, rounded down: weeks from 2 on, days from 3, hours from 1, else minutes."""
    unit = timedelta(hours=1) if length >= timedelta(hours=1) else timedelta(minutes=1)
    if length >= timedelta(weeks=2):
        unit = timedelta(weeks=1)
    elif length >= timedelta(days=3):
        unit = timedelta(days=1)
    return max(length // unit, 1) * unit
