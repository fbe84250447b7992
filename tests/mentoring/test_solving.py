"""The best assignment of rows to columns with several places: no other one brings more."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from scipy.optimize import linear_sum_assignment

from handlers.mentoring.solving import FORBIDDEN, assign


def reference(worth: NDArray[np.int64], places: list[list[int]]) -> tuple[list[bool], int]:
    """Who is served and what it brings at most, as a library finds out with a column for each place."""
    columns = [column for column, brings in enumerate(places) for _ in brings]
    total = worth[:, columns] + np.array([value for brings in places for value in brings], dtype=np.int64)
    served = (int(total.max(initial=0)) + 1) * (len(worth) + 1)
    gain = [served * (1 << (len(worth) - row)) for row in range(len(worth))]  # who comes first outweighs all after them
    allowed = worth[:, columns] != FORBIDDEN
    value = np.where(allowed, total + np.array(gain, dtype=np.float64)[:, None], 0)
    rows, chosen = linear_sum_assignment(value, maximize=True)
    kept = [(row, column) for row, column in zip(rows, chosen, strict=True) if allowed[row, column]]
    return [row in dict(kept) for row in range(len(worth))], sum(int(total[row, column]) for row, column in kept)


@st.composite
def problems(draw: st.DrawFn) -> tuple[NDArray[np.int64], list[list[int]]]:
    """Up to 24 rows and 9 columns; few numbers, so that much is alike."""
    chance = np.random.default_rng(draw(st.integers(0, 2**32)))
    rows, columns, most = draw(st.integers(0, 24)), draw(st.integers(1, 9)), draw(st.sampled_from([1, 3, 50]))
    worth = chance.integers(0, most + 1, (rows, columns))
    worth[chance.random(worth.shape) < draw(st.sampled_from([0.0, 0.2, 0.8]))] = FORBIDDEN
    places = [
        sorted(chance.integers(0, most + 1, chance.integers(0, 5)).tolist(), reverse=True) for _ in range(columns)
    ]
    return worth, places


@settings(max_examples=300, deadline=None)
@given(problems())
def test_no_other_assignment_brings_more_and_none_is_left_out_for_a_later_one(
    problem: tuple[NDArray[np.int64], list[list[int]]],
) -> None:
    worth, places = problem
    found = assign(worth, places)
    brought, used = 0, [0] * len(places)
    for row, column in enumerate(found):
        if column is not None:
            assert worth[row, column] != FORBIDDEN
            brought += int(worth[row, column]) + places[column][used[column]]
            used[column] += 1
    assert ([column is not None for column in found], brought) == reference(worth, places)


def test_small_numbers_of_any_type_will_do() -> None:
    assert assign(np.array([[7, 9], [FORBIDDEN, 8]], dtype=np.int16), [[1], [1]]) == [0, 1]


@pytest.mark.parametrize("places", [[], [[], []]])
def test_without_places_nobody_is_served(places: list[list[int]]) -> None:
    assert assign(np.zeros((3, len(places)), dtype=np.int64), places) == [None] * 3
