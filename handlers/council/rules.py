"""How the council's figures are made: fairness, weeks, places, and what fits on a phone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Generic, TypeVar

from chatbot.core.context import Speaker
from chatbot.core.l10n import Markup
from handlers.check_in.rules import week_name
from storage.check_in import Week

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
class Fairness:
    """How evenly mentees are spread: the most and the fewest one mentor has, and `gini`."""

    most: int
    least: int
    gini: float

    @property
    def spread(self) -> int:
        """How many more mentees one mentor has than another at most."""
        return self.most - self.least


def fairness(loads: Sequence[int]) -> Fairness:
    """The fairness of these numbers of mentees, one a mentor."""
    return Fairness(max(loads, default=0), min(loads, default=0), round(gini(loads), 2))


def spread_of(pen: Speaker, fair: Fairness) -> Markup:
    """How evenly mentees are spread, in words."""
    return pen.text("spread-of-mentees", most=fair.most, least=fair.least, spread=fair.spread)


def loads_then(
    loads: Mapping[int, int], offers: Iterable[int], changes: Iterable[tuple[int, int]]
) -> Mapping[int, int]:
    """How many mentees each mentor has once all that is proposed is accepted: offers to mentors, and changes of mentor.

    A change is the old and the new mentor. Who is a mentor no longer does not count.
    """
    then = Counter(loads)
    then.update(offers)
    for old, new in changes:
        then[old] -= 1
        then[new] += 1
    return {mentor_id: then[mentor_id] for mentor_id in loads}


def last_weeks(weeks: Iterable[Week], today: date, count: int = WEEKS_SHOWN) -> list[Week]:
    """What came of the check-ins of this week and those before it, the oldest first; a quiet week counts as well."""
    known = {week.period: week for week in weeks}
    periods = [week_name(monday) for monday in mondays(today, count)]
    return [known.get(period, Week(period, 0, 0, 0)) for period in periods]


def mondays(today: date, count: int = WEEKS_SHOWN) -> list[date]:
    """The Mondays of this week and those before it, the oldest first."""
    monday = today - timedelta(days=today.weekday())
    return [monday - timedelta(weeks=back) for back in range(count - 1, -1, -1)]


def rounded(length: timedelta) -> timedelta:
    """A length of time as people say it: weeks from two on, days from three on, hours from one on, else minutes."""
    unit = timedelta(hours=1) if length >= timedelta(hours=1) else timedelta(minutes=1)
    if length >= timedelta(weeks=2):
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
