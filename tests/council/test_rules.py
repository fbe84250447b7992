"""Fairness, weeks, silence and pages, as figures alone."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.council.rules import last_weeks, mondays, rounded
from handlers.shared.fairness import fairness, gini, loads_then
from handlers.shared.paging import page_of
from handlers.shared.text import shorten
from storage.check_in import Week

loads = st.lists(st.integers(0, 30), min_size=1, max_size=40)
NOW = datetime(2026, 11, 24, tzinfo=UTC)


@pytest.mark.parametrize(
    ("of_mentors", "value"), [([5, 5, 5], 0), ([0, 0], 0), ([], 0), ([0, 10], 0.5), ([10, 3, 0, 0], 0.635)]
)
def test_fairness_of_known_spreads(of_mentors: list[int], value: float) -> None:
    assert gini(of_mentors) == pytest.approx(value, abs=0.001)


@given(loads)
def test_fairness_lies_between_none_and_all_to_one(of_mentors: list[int]) -> None:
    assert -1e-9 <= gini(of_mentors) <= 1 - 1 / len(of_mentors) + 1e-9


@given(st.integers(1, 20), st.integers(1, 40))
def test_all_alike_is_fair_and_one_with_all_is_as_unfair_as_can_be(load: int, count: int) -> None:
    assert gini([load] * count) == pytest.approx(0)
    assert gini([0] * (count - 1) + [load]) == pytest.approx(1 - 1 / count)


@given(loads, st.randoms(use_true_random=False), st.integers(1, 9))
def test_fairness_knows_neither_names_nor_size(of_mentors: list[int], random: Random, factor: int) -> None:
    shuffled = random.sample(of_mentors, len(of_mentors))
    assert gini(shuffled) == pytest.approx(gini(of_mentors))
    assert gini([load * factor for load in of_mentors]) == pytest.approx(gini(of_mentors))


@given(loads)
def test_a_mentee_moved_from_the_fullest_to_the_emptiest_makes_it_fairer(of_mentors: list[int]) -> None:
    fullest, emptiest = of_mentors.index(max(of_mentors)), of_mentors.index(min(of_mentors))
    if of_mentors[fullest] - of_mentors[emptiest] < 2:
        return
    moved = list(of_mentors)
    moved[fullest] -= 1
    moved[emptiest] += 1
    assert gini(moved) < gini(of_mentors)


def test_fairness_in_three_figures() -> None:
    fair = fairness([6, 2, 1])
    assert (fair.most, fair.spread) == (6, 5)
    assert fair.gini == pytest.approx(0.37)
    assert fairness([]).spread == 0


@given(
    st.dictionaries(st.integers(1, 5), st.integers(0, 9), min_size=1),
    st.lists(st.integers(1, 5)),
    st.lists(st.tuples(st.integers(1, 5), st.integers(1, 5))),
)
def test_fairness_after_a_proposal_counts_every_offer_and_both_sides_of_every_change(
    now: dict[int, int], offers: list[int], changes: list[tuple[int, int]]
) -> None:
    for mentor, load in loads_then(now, offers, changes).items():
        coming = offers.count(mentor) + sum(new == mentor for _, new in changes)
        assert load == now[mentor] + coming - sum(old == mentor for old, _ in changes)


def test_weeks_run_over_the_new_year_and_quiet_ones_count() -> None:
    known = [Week("2026-W53", 3, 0, 1)]
    weeks = last_weeks(known, date(2027, 1, 6), 3)
    assert [week.period for week in weeks] == ["2026-W52", "2026-W53", "2027-W01"]
    assert [(week.answered, week.missed) for week in weeks] == [(0, 0), (3, 1), (0, 0)]


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_the_last_monday_is_this_weeks(today: date) -> None:
    found = mondays(today)
    assert len(found) == 12
    assert all(day.weekday() == 0 for day in found)
    assert timedelta(0) <= today - found[-1] < timedelta(days=7)


@pytest.mark.parametrize(
    ("length", "said"),
    [
        (timedelta(0), timedelta(minutes=1)),
        (timedelta(minutes=40, seconds=9), timedelta(minutes=40)),
        (timedelta(hours=30, minutes=50), timedelta(hours=30)),
        (timedelta(days=3, hours=20), timedelta(days=3)),
        (timedelta(days=13), timedelta(days=13)),
        (timedelta(weeks=2, days=6), timedelta(weeks=2)),
    ],
)
def test_lengths_are_said_as_people_say_them(length: timedelta, said: timedelta) -> None:
    assert rounded(length) == said


@given(st.lists(st.integers(), max_size=70), st.integers(1, 9))
def test_pages_together_are_the_list(entries: list[int], size: int) -> None:
    seen: list[int] = []
    number = 1
    while page := page_of(entries, number, size):
        seen += page.entries
        assert len(page.entries) <= size
        assert page.more == len(entries) - len(seen)
        number += 1
    assert seen == entries
    assert page_of(entries, 0, size) is None


def test_a_long_topic_is_cut() -> None:
    assert shorten("a\n b") == "a b"
    assert len(shorten("word " * 40)) <= 60
    assert shorten("word " * 40).endswith("…")
