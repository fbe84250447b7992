"""The rules of places and absence, each as the programme words it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.core.errors import UserError
from handlers.absence.rules import check_absence
from handlers.shared.availability import free_places, has_returned, is_away
from storage.models.account import Member


@given(st.integers(0, 10), st.integers(0, 20))
def test_free_places_are_never_negative(capacity: int, taken: int) -> None:
    free = free_places(capacity, taken)
    assert free >= 0
    assert free + taken == max(capacity, taken)


def test_an_absence_counts_whole_days_in_the_own_zone() -> None:
    mentor = Member(timezone="America/Lima", away_from=date(2026, 11, 24), away_until=date(2026, 11, 25))
    midnight = datetime(2026, 11, 24, 5, 0, tzinfo=UTC)
    second = timedelta(seconds=1)
    for moment, away, returned in (
        (midnight - second, False, False),
        (midnight, True, False),
        (midnight + timedelta(days=2) - second, True, False),
        (midnight + timedelta(days=2), False, True),
    ):
        assert (is_away(mentor, moment), has_returned(mentor, moment)) == (away, returned)


def test_an_absence_is_checked() -> None:
    today, weeks = date(2026, 11, 24), timedelta(weeks=12)
    assert check_absence(None, today, today, weeks) == today
    assert check_absence(date(2026, 11, 1), date(2026, 11, 30), today, weeks) == today
    assert check_absence(None, today + timedelta(days=83), today, weeks) == today, "84 days, both ends included"
    for since, until, message in (
        (None, today - timedelta(days=1), "away-past"),
        (date(2026, 12, 2), date(2026, 12, 1), "away-reversed"),
        (None, today + timedelta(days=84), "away-too-long"),
    ):
        with pytest.raises(UserError, match=message):
            check_absence(since, until, today, weeks)
