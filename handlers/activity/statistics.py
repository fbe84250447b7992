"""Statistics of a member's activities over time, as pure functions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from handlers.activity.rules import NOT_COUNTED, took_place
from storage.models.activity import Activity

_WEEK = timedelta(weeks=1)


def counts(activity: Activity, now: datetime) -> bool:
    """Tell whether an activity counts: it took place, and was neither rejected nor taken back."""
    return activity.state not in NOT_COUNTED and took_place(activity, now)


def within(days: Sequence[date], today: date, spans: Iterable[timedelta]) -> list[int]:
    """Return how many of the `days` fall in each of the `spans` up to today; a span of a week holds seven days."""
    return [sum(today - span < day <= today for day in days) for span in spans]


def growing(spans: Sequence[timedelta], counts: Sequence[int]) -> list[tuple[timedelta, int]]:
    """Return the spans with a higher count than the next shorter one, with their counts, the shortest first."""
    pairs = sorted(zip(spans, counts, strict=True))
    return [pair for pair, (_, before) in zip(pairs, [(None, 0), *pairs[:-1]], strict=True) if pair[1] > before]


def streak(days: Iterable[date], today: date) -> int:
    """Return how many weeks in a row, each from Monday, hold one of the `days`; the present one may be empty yet."""
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
