"""How much somebody does over time, as pure decisions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from handlers.activity.rules import NOT_COUNTED, took_place
from storage.models.activity import Activity

_WEEK = timedelta(weeks=1)


def counts(activity: Activity, now: datetime) -> bool:
    """Whether an activity counts: it took place, and it was neither rejected nor taken back."""
    return activity.state not in NOT_COUNTED and took_place(activity, now)


def within(days: Sequence[date], today: date, spans: Iterable[timedelta]) -> list[int]:
    """For each of the `spans` before today, the number of `days` in it; a span of a week holds seven days."""
    return [sum(today - span < day <= today for day in days) for span in spans]


def growing(spans: Sequence[timedelta], counts: Sequence[int]) -> list[tuple[timedelta, int]]:
    """The spans that say more than the shorter ones before them."""
    pairs = sorted(zip(spans, counts, strict=True))
    return [pair for pair, (_, before) in zip(pairs, [(None, 0), *pairs[:-1]], strict=True) if pair[1] > before]


def streak(days: Iterable[date], today: date) -> int:
    """How many weeks in a row, from Monday on, hold one of the `days`; the present week may still be empty."""
    weeks = {_monday(day) for day in days}
    week = _monday(today)
    if week not in weeks:
        week -= _WEEK
    length = 0
    while week in weeks:
        length, week = length + 1, week - _WEEK
    return length


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
