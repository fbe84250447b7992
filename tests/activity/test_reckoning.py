"""Totals of a member's activities over time."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from handlers.activity.statistics import streak, within

TODAY = date(2026, 11, 24)
"""A Tuesday."""
DAYS = st.lists(st.integers(0, 120).map(lambda back: TODAY - timedelta(days=back)))


def test_a_streak_is_weeks_in_a_row_and_this_week_may_still_be_empty() -> None:
    assert streak([], TODAY) == 0
    assert streak([TODAY], TODAY) == 1
    assert streak([date(2026, 11, 22)], TODAY) == 1, "the Sunday of last week"
    assert streak([date(2026, 11, 15)], TODAY) == 0, "the Sunday before"
    assert streak([date(2026, 11, 23), date(2026, 11, 16), date(2026, 11, 15), date(2026, 11, 1)], TODAY) == 3


def test_a_span_holds_its_days_up_to_today() -> None:
    week = [timedelta(weeks=1)]
    assert within([TODAY, date(2026, 11, 18)], TODAY, week) == [2]
    assert within([date(2026, 11, 17), date(2026, 11, 25)], TODAY, week) == [0]


@given(DAYS)
def test_a_longer_span_never_holds_less(days: list[date]) -> None:
    found = within(days, TODAY, [timedelta(weeks=n) for n in (4, 8, 12, 26, 52)])
    assert found == sorted(found)
    assert found[-1] == len(days)


@given(DAYS, st.sampled_from(range(120)))
def test_doing_more_never_shortens_a_streak(days: list[date], back: int) -> None:
    assert streak([*days, TODAY - timedelta(days=back)], TODAY) >= streak(days, TODAY)
