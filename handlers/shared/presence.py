"""The moments from which a member can be asked something: awake, and back from an announced absence."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from handlers.shared.availability import Present, is_away
from handlers.shared.context import Desk
from handlers.shared.dates import Living, day_of, moment_on


def awake_at(desk: Desk, member: Living) -> datetime:
    """Return the first moment from now on at which it is daytime where a member lives: now, if it is."""
    return desk.rules.programme.next_awake(desk.now, member.timezone)


def there_at(desk: Desk, member: Present) -> datetime:
    """Return a moment before which a member is asleep or away, as announced: now, if they are there."""
    if member.away_until is not None and is_away(member, desk.now):
        return day_after(member, member.away_until)
    return awake_at(desk, member)


def tomorrow(desk: Desk, member: Living) -> datetime:
    """Return when the next day begins where a member lives."""
    return day_after(member, day_of(member, desk.now))


def day_after(member: Living, day: date) -> datetime:
    """Return when a day is over where a member lives."""
    return day_begins(member, day + timedelta(days=1))


def day_begins(member: Living, day: date) -> datetime:
    """Return when a day begins where a member lives."""
    return moment_on(day, member.timezone)
