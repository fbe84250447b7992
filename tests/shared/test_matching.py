"""The rules of matching, each as the programme words it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.shared.availability import free_places
from handlers.shared.matching import greedy, scores
from handlers.shared.matching.scores import Mentor, Seeker
from storage.models.account import Member
from tests.shared.matchmaking import NOW, ZONES, mentors, plain_plan, seekers

MOMENTS = st.datetimes(datetime(1970, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001

ANA = Seeker(1, 100, frozenset({"es"}), "America/Lima", frozenset({"events"}), "my first event")
KIM = Mentor(1, frozenset({"es"}), "America/Lima", frozenset({"events"}), capacity=5, taken=0)


def best(*candidates: Mentor) -> int:
    """The mentor Ana is offered to, wherever they stand in the list."""
    (match,) = greedy.plan([ANA], candidates, NOW)
    (same,) = greedy.plan([ANA], reversed(candidates), NOW)
    assert match == same
    return match.mentor.id


def test_a_shared_language_comes_before_everything_else() -> None:
    far = replace(KIM, id=2, timezone="Asia/Tokyo", interests=frozenset(), taken=4, last_offer_at=NOW)
    assert best(replace(KIM, languages=frozenset({"en"})), far) == 2


def test_a_second_shared_language_counts_no_more() -> None:
    two = replace(KIM, id=2, languages=frozenset({"es", "qu"}))
    seeker = replace(ANA, languages=frozenset({"es", "qu"}))
    assert greedy.plan([seeker], [KIM, two], NOW)[0].mentor.id == 1


def test_then_the_nearest_clock() -> None:
    assert best(replace(KIM, timezone="Europe/Madrid"), replace(KIM, id=2, interests=frozenset(), taken=4)) == 2


def test_then_shared_interests() -> None:
    assert best(replace(KIM, interests=frozenset()), replace(KIM, id=2, taken=4)) == 2


def test_an_interest_named_in_the_request_is_shared() -> None:
    asking = replace(ANA, interests=frozenset(), topic="Localización, and events!")
    both = replace(KIM, interests=frozenset({"localizacion", "events", "event", "code"}))
    assert scores.score(asking, both, NOW).interests == {"localizacion", "events"}


def test_then_the_lowest_load_relative_to_capacity() -> None:
    assert best(replace(KIM, capacity=2, taken=1), replace(KIM, id=2, capacity=10, taken=4)) == 2


def test_then_the_longest_since_the_last_offer() -> None:
    assert best(replace(KIM, last_offer_at=NOW), replace(KIM, id=2, last_offer_at=NOW - timedelta(days=1))) == 2
    assert best(replace(KIM, last_offer_at=NOW - timedelta(days=999)), replace(KIM, id=2, last_offer_at=None)) == 2


def test_ties_go_by_id() -> None:
    assert best(replace(KIM, id=3), replace(KIM, id=2)) == 2


def test_nobody_is_asked_who_refused_is_full_or_is_the_mentee() -> None:
    assert not greedy.plan([replace(ANA, refused=frozenset({1}))], [KIM], NOW)
    assert not greedy.plan([ANA], [replace(KIM, taken=5)], NOW)
    assert not greedy.plan([replace(ANA, mentee_id=1)], [KIM], NOW)


def test_the_oldest_gets_the_last_place() -> None:
    younger = replace(ANA, request_id=2, mentee_id=101)
    last = replace(KIM, taken=4)
    assert [match.seeker.request_id for match in greedy.plan([younger, ANA], [last], NOW)] == [2]


def test_who_nobody_suits_does_not_keep_others_from_a_place() -> None:
    refused = replace(ANA, refused=frozenset({1}))
    younger = replace(ANA, request_id=2, mentee_id=101)
    assert [match.seeker.request_id for match in greedy.plan([refused, younger], [KIM], NOW)] == [2]


@given(seekers(), mentors())
def test_a_plan_keeps_the_rules(queue: list[Seeker], free: list[Mentor]) -> None:
    matches = greedy.plan(queue, free, NOW)
    served = [match.seeker for match in matches]
    assert served == [seeker for seeker in queue if seeker in served], "oldest first, each once"
    given_out = Counter(match.mentor.id for match in matches)
    for mentor in free:
        assert given_out[mentor.id] <= free_places(mentor.capacity, mentor.taken)
    for match in matches:
        assert match.mentor.id not in match.seeker.refused
        assert match.mentor.id != match.seeker.mentee_id
    for seeker in queue:
        if seeker not in served:  # nobody waits while somebody who may be asked has a place left
            left = [replace(mentor, taken=mentor.taken + given_out[mentor.id]) for mentor in free]
            assert not any(scores.may_ask(seeker, mentor) for mentor in left)


@given(seekers(), mentors())
def test_the_first_in_the_queue_gets_the_best_mentor_there_is(queue: list[Seeker], free: list[Mentor]) -> None:
    for match in greedy.plan(queue[:1], free, NOW):
        may = [mentor for mentor in free if scores.may_ask(match.seeker, mentor)]
        assert match.score.rank == min(scores.score(match.seeker, mentor, NOW).rank for mentor in may)


@given(seekers(), mentors())
def test_a_plan_does_not_depend_on_the_order_of_mentors(queue: list[Seeker], free: list[Mentor]) -> None:
    assert greedy.plan(queue, free, NOW) == greedy.plan(queue, reversed(free), NOW)


@given(seekers(30), mentors(9))
def test_a_plan_is_what_a_look_at_every_mentor_gives(queue: list[Seeker], free: list[Mentor]) -> None:
    assert greedy.plan(queue, free, NOW) == plain_plan(queue, free, NOW)


@given(st.sampled_from(ZONES), st.sampled_from(ZONES), MOMENTS)
def test_clocks_are_never_more_than_half_a_day_apart(one: str, other: str, now: datetime) -> None:
    apart = scores.clock_distance(one, other, now)
    assert apart is not None
    assert timedelta(0) <= apart <= timedelta(hours=12)
    assert apart == scores.clock_distance(other, one, now)
    assert not scores.clock_distance(one, one, now)


def test_clocks_are_compared_as_they_stand_that_day() -> None:
    july = datetime(2026, 7, 1, tzinfo=UTC)
    assert scores.clock_distance("Europe/London", "UTC", NOW) == timedelta(0)
    assert scores.clock_distance("Europe/London", "UTC", july) == timedelta(hours=1)
    assert scores.clock_distance("Pacific/Kiritimati", "Pacific/Niue", NOW) == timedelta(hours=1), "a day apart"


@pytest.mark.parametrize(
    ("written", "codes"),
    [
        (["Spanish", "inglés"], {"es", "en"}),
        (["ESPAÑOL", "es"], {"es"}),
        (["Klingonish"], {"klingonish"}),
        ([], {"es"}),
    ],
)
def test_languages_are_known_by_any_of_their_names(written: list[str], codes: set[str]) -> None:
    assert scores.languages_of(Member(languages=written, locale="es"), ("en", "es")) == codes


def test_a_language_is_called_by_the_name_the_reader_uses() -> None:
    assert scores.language_name("es", "en") == "Spanish"
    assert scores.language_name("es", "es") == "español"
    assert scores.language_name("klingonish", "en") == "klingonish"
