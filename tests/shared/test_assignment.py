"""The best assignment and the fewest moves: no other is better, tried out one by one."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.shared.availability import free_places
from handlers.shared.matching import assignment, greedy, scores
from handlers.shared.matching.assignment import MOST_POINTS, Placed, best_plan, fewest_moves, points, still_hold
from handlers.shared.matching.scores import Mentor, Seeker
from handlers.shared.matching.suits import NEVER
from tests.shared.matchmaking import NOW, mentors, plain_best, seekers

ANA = Seeker(1, 100, frozenset({"es"}), "America/Lima", frozenset({"events"}))
BO = replace(ANA, request_id=2, mentee_id=101)
KIM = Mentor(1, frozenset({"es"}), "America/Lima", frozenset({"events"}), capacity=5, taken=0)
LEE = replace(KIM, id=2, languages=frozenset({"fr"}))
HUNDREDS = settings(max_examples=200, deadline=None)


def choices(count: int, options: Sequence[Mentor | None]) -> Iterator[tuple[Mentor | None, ...]]:
    """Every way to give each of `count` mentees one of the options."""
    return itertools.product(options, repeat=count)


@HUNDREDS
@given(seekers(4), mentors(3))
def test_no_assignment_is_better(queue: list[Seeker], free: list[Mentor]) -> None:
    best: tuple[int, list[bool], int] = (0, [False] * len(queue), 0)
    for chosen in choices(len(queue), (*free, None)):
        taken: Counter[int] = Counter()
        total = 0
        for seeker, mentor in zip(queue, chosen, strict=True):
            if mentor is None:
                continue
            here = replace(mentor, taken=mentor.taken + taken[mentor.id])
            if taken[mentor.id]:
                here = replace(here, last_offer_at=NOW)
            if not scores.may_ask(seeker, here):
                break
            taken[mentor.id] += 1
            total += points(scores.score(seeker, here, NOW), NOW)
        else:
            best = max(best, (taken.total(), [mentor is not None for mentor in chosen], total))

    plan = best_plan(queue, free, NOW)

    served = [match.seeker for match in plan]
    assert served == [seeker for seeker in queue if seeker in served], "in the order of the queue, each once"
    assert all(scores.may_ask(match.seeker, match.mentor) for match in plan)
    total = sum(points(match.score, NOW) for match in plan)
    assert (len(plan), [seeker in served for seeker in queue], total) == best


@HUNDREDS
@given(seekers(40), mentors(9, most=10))
def test_it_is_as_good_as_the_best_of_all_places(queue: list[Seeker], free: list[Mentor]) -> None:
    plan = best_plan(queue, free, NOW)
    assert ([match.seeker for match in plan], sum(points(match.score, NOW) for match in plan)) == plain_best(
        queue, free, NOW
    )


@given(seekers(40), mentors(9))
def test_a_best_plan_does_not_depend_on_the_order_of_mentors(queue: list[Seeker], free: list[Mentor]) -> None:
    assert best_plan(queue, free, NOW) == best_plan(queue, free[::-1], NOW)


@given(seekers(), mentors())
def test_it_places_no_fewer_than_going_through_the_queue(queue: list[Seeker], free: list[Mentor]) -> None:
    assert len(best_plan(queue, free, NOW)) >= len(greedy.plan(queue, free, NOW))


@given(seekers(1), mentors(most=10))
def test_points_agree_with_the_order_of_the_rules(queue: list[Seeker], free: list[Mentor]) -> None:
    for seeker in queue:
        may = [mentor for mentor in free if scores.may_ask(seeker, mentor)]
        ranked = sorted((scores.score(seeker, mentor, NOW) for mentor in may), key=lambda score: score.rank)
        worth = [points(score, NOW) for score in ranked]
        assert worth == sorted(worth, reverse=True)
        assert all(0 <= value <= MOST_POINTS for value in worth)


@given(seekers(), mentors())
def test_millions_of_pairs_are_scored_like_one(queue: list[Seeker], free: list[Mentor]) -> None:
    if not queue or not free:
        return
    worth = assignment._worth(queue, free, NOW)
    for row, seeker in enumerate(queue):
        for column, mentor in enumerate(free):
            not_ready = replace(scores.score(seeker, mentor, NOW), load=1.0, last_offer_at=NOW)
            may = scores.may_ask(seeker, replace(mentor, capacity=1, taken=0))
            assert worth[row, column] == (points(not_ready, NOW) if may else NEVER)


def test_the_second_best_mentor_is_taken_when_so_both_are_placed() -> None:
    only_kim = replace(BO, refused=frozenset({2}))
    one_place = [replace(KIM, capacity=1), replace(LEE, capacity=1)]
    assert len(greedy.plan([ANA, only_kim], one_place, NOW)) == 1
    assert [(m.seeker.mentee_id, m.mentor.id) for m in best_plan([ANA, only_kim], one_place, NOW)] == [
        (100, 2),
        (101, 1),
    ]


def test_who_asked_first_is_not_passed_over_for_points() -> None:
    stranger = replace(ANA, languages=frozenset({"ja"}), timezone="Asia/Tokyo", interests=frozenset())
    (match,) = best_plan([stranger, BO], [replace(KIM, capacity=1)], NOW)
    assert match.seeker is stranger


@pytest.mark.parametrize(
    ("less", "more"),
    [
        (replace(KIM, last_offer_at=NOW - timedelta(weeks=1)), replace(KIM, last_offer_at=NOW - timedelta(weeks=2))),
        (replace(KIM, last_offer_at=NOW - timedelta(weeks=9)), KIM),
        (replace(KIM, capacity=10, taken=2), replace(KIM, capacity=9, taken=1, last_offer_at=NOW)),
        (replace(KIM, interests=frozenset()), replace(KIM, taken=4, last_offer_at=NOW)),
        (replace(KIM, timezone="Europe/Madrid"), replace(KIM, interests=frozenset(), taken=4)),
        (replace(KIM, languages=frozenset({"en"})), replace(KIM, timezone="Asia/Tokyo", interests=frozenset())),
    ],
    ids=["longest since the last offer", "never had one", "load", "interests", "clocks", "language"],
)
def test_each_part_of_the_rule_gives_more_points_than_all_after_it(less: Mentor, more: Mentor) -> None:
    assert points(scores.score(ANA, less, NOW), NOW) < points(scores.score(ANA, more, NOW), NOW)


def test_of_mentors_alike_those_are_asked_whose_last_offer_is_longest_ago() -> None:
    rested = [replace(KIM, id=n, last_offer_at=NOW - timedelta(weeks=n)) for n in range(1, 6)]
    queue = [replace(ANA, request_id=n, mentee_id=n) for n in range(100, 103)]
    assert {match.mentor.id for match in best_plan(queue, rested, NOW)} == {3, 4, 5}


def test_mentees_are_spread_when_mentors_suit_alike() -> None:
    queue = [replace(ANA, request_id=n, mentee_id=n) for n in range(100, 104)]
    spread = Counter(match.mentor.id for match in best_plan(queue, [KIM, replace(KIM, id=2)], NOW))
    assert spread == {1: 2, 2: 2}


@st.composite
def programmes(draw: st.DrawFn) -> tuple[list[Placed], list[Mentor], frozenset[int]]:
    """Up to five mentees with up to three mentors, some of them over capacity, away or thinking about an offer."""
    everybody = draw(mentors(3))
    people = draw(seekers(5)) if everybody else []
    pairs = [Placed(seeker, draw(st.sampled_from(everybody)).id) for seeker in people]
    pairs = [pair for pair in pairs if pair.mentor_id != pair.seeker.mentee_id]
    mentees = Counter(pair.mentor_id for pair in pairs)
    offers = {mentor.id: draw(st.integers(0, 1)) for mentor in everybody}
    everybody = [replace(mentor, taken=mentees[mentor.id] + offers[mentor.id]) for mentor in everybody]
    return pairs, everybody, frozenset(m.id for m in everybody if draw(st.integers(0, 3)) == 0)


@HUNDREDS
@given(programmes())
def test_no_fewer_moves_would_do(programme: tuple[list[Placed], list[Mentor], frozenset[int]]) -> None:
    pairs, everybody, closed = programme
    by_id = {mentor.id: mentor for mentor in everybody}
    before = Counter(pair.mentor_id for pair in pairs)

    def judge(targets: Sequence[int]) -> tuple[int, int, int] | None:
        """Return the numbers beyond capacity, of moves and of points lost; None for targets that are not allowed."""
        lost = moved = 0
        after = Counter(targets)
        for pair, target in zip(pairs, targets, strict=True):
            if target == pair.mentor_id:
                continue
            mentor = by_id[target]
            if target in closed or target in pair.seeker.refused or target == pair.seeker.mentee_id:
                return None
            offers = mentor.taken - before[target]
            if after[target] > max(mentor.capacity - offers, min(before[target], mentor.capacity)):
                return None
            moved += 1
            lost += MOST_POINTS - points(scores.score(pair.seeker, mentor, NOW), NOW)
        return sum(max(after[m.id] - m.capacity, 0) for m in everybody), moved, lost

    every = (judge([m.id for m in chosen if m]) for chosen in choices(len(pairs), everybody))
    best = min(found for found in every if found is not None)

    moves = {move.seeker.request_id: move.mentor.id for move in fewest_moves(pairs, everybody, closed, NOW)}
    assert judge([moves.get(pair.seeker.request_id, pair.mentor_id) for pair in pairs]) == best


@HUNDREDS
@given(programmes())
def test_a_fresh_plan_of_moves_holds_as_a_whole(programme: tuple[list[Placed], list[Mentor], frozenset[int]]) -> None:
    pairs, everybody, closed = programme
    moves = {move.seeker.request_id: move.mentor.id for move in fewest_moves(pairs, everybody, closed, NOW)}
    assert still_hold(moves, pairs, everybody, closed) == moves


@HUNDREDS
@given(programmes(), st.dictionaries(st.integers(1, 99), st.integers(1, 9), max_size=5), st.data())
def test_of_an_old_plan_only_moves_hold_that_relieve_one_mentor_and_overload_no_other(
    programme: tuple[list[Placed], list[Mentor], frozenset[int]], old: dict[int, int], data: st.DataObject
) -> None:
    pairs, everybody, closed = programme
    by_id = {mentor.id: mentor for mentor in everybody}
    for pair in pairs:
        old[pair.seeker.request_id] = data.draw(st.sampled_from([m.id for m in everybody]))
    held = still_hold(old, pairs, everybody, closed)
    assert held.items() <= old.items()
    before = Counter(pair.mentor_id for pair in pairs)
    after = Counter(held.get(pair.seeker.request_id, pair.mentor_id) for pair in pairs)
    for pair in pairs:
        new = held.pop(pair.seeker.request_id, None)
        if new is not None:
            offers = by_id[new].taken - before[new]
            assert after[new] <= max(by_id[new].capacity - offers, min(before[new], by_id[new].capacity))
            assert new not in closed
            assert new not in pair.seeker.refused
            assert new not in (pair.mentor_id, pair.seeker.mentee_id)
            assert after[pair.mentor_id] >= min(by_id[pair.mentor_id].capacity, before[pair.mentor_id])
    assert not held, "nobody is moved who is no pair any more"


def test_one_who_left_meanwhile_spares_another_the_change() -> None:
    pairs = [Placed(replace(ANA, request_id=n, mentee_id=100 + n), 1) for n in range(1, 5)]
    moves = {1: 2, 2: 2}
    mentors = [replace(KIM, capacity=2, taken=4), LEE]
    assert still_hold(moves, pairs, mentors, ()) == moves
    assert still_hold(moves, pairs[:3], [replace(KIM, capacity=2, taken=3), LEE], ()) == {1: 2}
    assert still_hold(moves, pairs[1:], [replace(KIM, capacity=2, taken=3), LEE], ()) == {2: 2}


def test_room_is_made_for_another_when_nothing_shorter_helps() -> None:
    full, also_full, free = (
        replace(KIM, capacity=1, taken=2),
        replace(KIM, id=2, capacity=1, taken=1),
        replace(KIM, id=3),
    )
    stuck = frozenset({3})
    pairs = [
        Placed(replace(ANA, refused=stuck), 1),
        Placed(replace(BO, refused=stuck), 1),
        Placed(replace(ANA, request_id=3, mentee_id=102), 2),
    ]
    moves = fewest_moves(pairs, [full, also_full, free], (), NOW)
    assert [move.mentor.id for move in moves if move.seeker.request_id == 3] == [3]
    assert len(moves) == 2


def test_nobody_moves_when_nobody_is_over() -> None:
    assert fewest_moves([Placed(ANA, 1)], [replace(KIM, capacity=1, taken=1), LEE], (), NOW) == []
    assert fewest_moves([], [KIM], (), NOW) == []
    assert free_places(1, 2) == 0
