"""The calendar: what days, weeks, months and lengths of time mean, seen from today."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from chatbot.core.dates.words import Kind

DAY = timedelta(days=1)
UNITS = ((Kind.DAYS, 1), (Kind.WEEKS, 7), (Kind.FORTNIGHTS, 14), (Kind.MONTHS, 0), (Kind.YEARS, 0))

Meaning = Callable[[date | None], Sequence[date]]
"""The days that some words may mean: the first on or after a day, or those nearest to today. May raise ValueError."""


@dataclass(frozen=True, slots=True)
class Day:
    """Words that are a day: what they mean, and the token after them."""

    means: Meaning
    end: int
    names_month: bool = False


@dataclass(frozen=True, slots=True)
class Period:
    """Words that are a week, a weekend, a month or a year: its first day and how to find the last, the token after."""

    first: Meaning
    last: Callable[[date], date]
    end: int


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time, `two weeks`, and the token after it."""

    number: int
    unit: Kind
    end: int

    def after(self, day: date, direction: int = 1) -> date:
        """Return the day that is this much later, or earlier."""
        number = self.number * direction
        if self.unit is Kind.MONTHS:
            return plus_months(day, number)
        if self.unit is Kind.YEARS:
            return plus_months(day, 12 * number)
        return day + number * dict(UNITS)[self.unit] * DAY


def plus_months(day: date, number: int) -> date:
    """Return the same day of another month, or its last one."""
    years, month = divmod(day.month - 1 + number, 12)
    year = day.year + years
    if not 1 <= year <= 9999:
        raise ValueError(f"no calendar has the year {year}")
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


@dataclass(frozen=True, slots=True)
class Calendar:
    """Finds days near today: `past` where a day that may lie in the past or in the future lies in the past.

    A day `after` another is the first one from that on.
    """

    today: date
    past: bool

    def coming(self, weekday: int, after: date | None, *, past: bool) -> date:
        """Return the next or the last day of a weekday, never today."""
        base = self.today if after is None else after
        if past and after is None:
            return base - ((base.weekday() - weekday - 1) % 7 + 1) * DAY
        return base + ((weekday - base.weekday() - 1) % 7 + 1) * DAY

    def nth_from(self, number: int, after: date | None) -> date:
        """Return the next or the last day of this number in its month."""
        base = self.today if after is None else after
        is_back = self.past and after is None
        month = base.replace(day=1)
        for shift in range(4):
            first = plus_months(month, -shift if is_back else shift)
            if number <= monthrange(first.year, first.month)[1]:
                day = first.replace(day=number)
                if (day <= base) if is_back else (day >= base):
                    return day
        raise ValueError(f"no month has a day {number}")

    def next(self, after: date | None, day: int, month: int) -> date:
        """Return a day of the calendar as the next one, or the last one, after today or another day."""
        base = self.today if after is None else after
        one = date(base.year, month, day)
        if self.past and after is None:
            return one if one <= base else date(base.year - 1, month, day)
        return one if one >= base else date(base.year + 1, month, day)

    def of_unit(self, unit: Kind, shift: int, end: int) -> Period:
        """Return the present week, weekend, month or year, or one `shift` later."""
        first_day = monday(self.today)
        if unit is Kind.MONTHS:
            return Period(lambda after: [plus_months(self.today.replace(day=1), shift)], last_of_month, end)
        if unit is Kind.YEARS:
            first = lambda after: [plus_months(date(self.today.year, 1, 1), 12 * shift)]  # noqa: E731
            return Period(first, lambda day: date(day.year, 12, 31), end)
        if unit is Kind.WEEKEND:
            return Period(lambda after: [first_day + (5 + 7 * shift) * DAY], lambda day: day + DAY, end)
        return Period(lambda after: [first_day + 7 * shift * DAY], lambda day: day + 6 * DAY, end)

    def first_of(self, month: int, year: int | None, after: date | None) -> date:
        """Return the first day of a month: the present one or the next of that name, or the last one."""
        base = self.today if after is None else after
        if year:
            return date(year, month, 1)
        if self.past and after is None:
            return date(base.year - (month > base.month), month, 1)
        return date(base.year + (month < base.month), month, 1)

    def nearest(self, after: date | None, day: int, month: int, year: int | None) -> date:
        """Return the day in `year`, or the first after another day, or the nearest one to today.

        In the past, a future day has to be three times nearer.
        """
        if year:
            return date(year, month, day)
        base = self.today if after is None else after
        candidates = []
        for shift in (-1, 0, 1, 2, 3, 4):
            try:
                candidates.append(date(base.year + shift, month, day))
            except ValueError:  # 29 February
                continue
        if after is not None:
            candidates = [one for one in candidates if one >= after][:1]
        if not candidates:
            raise ValueError(f"no month {month} has a day {day}")
        weight = 3 if self.past else 1
        return min(candidates, key=lambda one: abs(one - base) * (weight if one > base else 1))


def monday(day: date) -> date:
    """Return the Monday of a day's week."""
    return day - day.weekday() * DAY


def last_of_month(day: date) -> date:
    """Return the last day of a day's month."""
    return day.replace(day=monthrange(day.year, day.month)[1])
