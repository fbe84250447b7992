"""How the council's figures are made: fairness, weeks, places, and what fits on a phone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Generic, TypeVar
from zoneinfo import ZoneInfo

from storage.council import Asked

T = TypeVar("T")

WEEKS_SHOWN = 12
PAGE = 20
"""Lines of one list that are read on a phone without losing the thread."""


def gini(loads: Sequence[int]) -> float:
    """How unevenly mentees are spread over mentors: 0 when all have the same, near 1 when one has them all.

    It is the mean difference between any two mentors, divided by twice the mean.
    """
    total = sum(loads)
    if total == 0:
        return 0.0
    weighted = sum(place * load for place, load in enumerate(sorted(loads), start=1))
    return 2 * weighted / (len(loads) * total) - (len(loads) + 1) / len(loads)


@dataclass(frozen=True, slots=True)
class Places:
    """What all mentors together can take. `free` counts no mentor's overload against another's room."""

    total: int
    taken: int
    free: int


def places(loads: Iterable[tuple[int, int, bool]]) -> Places:
    """The programme's places from each mentor's mentees, capacity, and whether they may take somebody now."""
    total = taken = free = 0
    for mentees, capacity, is_open in loads:
        total += capacity
        taken += mentees
        free += max(capacity - mentees, 0) if is_open else 0
    return Places(total, taken, free)


def monday_of(moment: datetime, timezone: str) -> date:
    """The Monday of the week it is at `moment` where somebody lives: how the programme's rules count weeks."""
    day = moment.astimezone(ZoneInfo(timezone)).date()
    return day - timedelta(days=day.weekday())


def last_weeks(today: date, count: int = WEEKS_SHOWN) -> list[date]:
    """The Mondays of this week and those before it, the oldest first."""
    monday = today - timedelta(days=today.weekday())
    return [monday - timedelta(weeks=back) for back in range(count - 1, -1, -1)]


@dataclass(frozen=True, slots=True)
class WeekOfCheckIns:
    """What became of the questions of one week, mentee by mentee."""

    monday: date
    answered: int
    open: int
    missed: int


def check_ins_by_week(asked: Iterable[Asked], mondays: Iterable[date]) -> list[WeekOfCheckIns]:
    """The questions of each week, by the week it was where the mentor lives."""
    counts = {monday: [0, 0, 0] for monday in mondays}
    for one in asked:
        week = counts.get(monday_of(one.due_at, one.timezone))
        if week is not None:
            week[0 if one.answered else 2 if one.missed else 1] += 1
    return [WeekOfCheckIns(monday, *week) for monday, week in counts.items()]


def rounded(length: timedelta) -> timedelta:
    """A length of time as people would say it: whole weeks from eight on, whole days from three on, else hours."""
    unit = timedelta(hours=1)
    if length >= timedelta(weeks=8):
        unit = timedelta(weeks=1)
    elif length >= timedelta(days=3):
        unit = timedelta(days=1)
    return max(length // unit, 1) * unit


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """Some entries of a list; `more` are still to come on the next page."""

    entries: Sequence[T]
    number: int
    of: int
    more: int


def page_of(entries: Sequence[T], number: int, size: int = PAGE) -> Page[T] | None:
    """Page `number`, from 1 on; None when there is no such page. An empty list has one empty page."""
    of = max(-(-len(entries) // size), 1)
    if not 1 <= number <= of:
        return None
    end = number * size
    return Page(entries[end - size : end], number, of, max(len(entries) - end, 0))


def shorten(text: str, longest: int = 60) -> str:
    """One line of `text` that fits a phone."""
    line = " ".join(text.split())
    return line if len(line) <= longest else f"{line[: longest - 1].rstrip()}…"
