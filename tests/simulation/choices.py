"""The choices in a game: who does something to whom, as things stand, and what the others say."""

from __future__ import annotations

from collections.abc import Callable, Collection
from enum import Enum
from itertools import permutations
from typing import Any, TypeVar

from hypothesis import strategies as st
from hypothesis.stateful import precondition

from tests.simulation.picture import Picture
from tests.simulation.players import COUNCIL, MENTEES, MENTORS, PEOPLE, Answers

ASKS, ALONE = "asks", "alone"
BEGINNINGS = {
    "Ana": ("Kim", "Kim", "Lee", "Mia", ASKS, ALONE),
    "Bo": ("Kim", "Kim", "Lee", "Mia", ASKS, ALONE),
    "Cy": (ASKS, "Mia", "Kim", ALONE),
    "Dee": ("Lee", "Mia", "Kim", ASKS, ALONE),
}
"""Mentees of each mentor when a game begins, or with a request; some mentors have too many, as in real life."""

Deed = TypeVar("Deed", bound=Callable[..., None])


class Opening(Enum):
    """The first event of a game: nothing, or something that only those concerned can agree to."""

    SILENCE = "nobody says anything"
    ABSENCE = "a mentor names a backup, and goes away"
    CHANGE = "a mentee asks for another mentor"
    RELIEF = "the council relieves mentors who have too many mentees"
    FAREWELL = "a mentor steps down, and names a successor"


def one_of(pick: Callable[[Picture], Collection[Any]]) -> st.SearchStrategy[Any]:
    """One of those there are at the moment."""
    return st.runner().flatmap(lambda game: st.sampled_from(sorted(pick(game.picture))))


def if_any(pick: Callable[[Picture], Collection[Any]]) -> Callable[[Deed], Deed]:
    """Only while there are such."""
    return precondition(lambda game: bool(pick(game.picture)))


def alone(now: Picture) -> Collection[str]:
    return now.mentees - now.seeking


def paired(now: Picture) -> Collection[str]:
    return now.pairs


def queued(now: Picture) -> Collection[str]:
    return now.queue


def mentors(now: Picture) -> Collection[str]:
    return now.mentors


def successors(now: Picture) -> Collection[tuple[str, str, str]]:
    """Mentor, mentee, and another mentor."""
    pairs = [(pair.mentor.name, mentee) for mentee, pair in now.pairs.items()]
    return [(mentor, mentee, other) for mentor, mentee in pairs for other in now.mentors if other != mentor]


def overfull(now: Picture) -> Collection[str]:
    return [name for name, mentor in now.mentors.items() if now.load[name] > (mentor.capacity or 0)]


def two_mentors(now: Picture) -> Collection[tuple[str, str]]:
    return list(permutations(now.mentors, 2))


def offered(now: Picture) -> Collection[tuple[str, str]]:
    return [(offer.mentor.name, offer.request.mentee.name) for offer in now.offers]


def changing(now: Picture) -> Collection[str]:
    return [change.mentee.name for change in now.changes]


def undecided(now: Picture) -> Collection[int]:
    return now.items


MENTOR, MENTEE, COUNCILLOR = st.sampled_from(MENTORS), st.sampled_from(MENTEES), st.sampled_from(COUNCIL)
ANYBODY = st.sampled_from(list(PEOPLE))
WORD: st.SearchStrategy[bool | None] = st.sampled_from([True, True, False, None])
"""Yes, no, or nothing."""
ANSWERS: st.SearchStrategy[Answers] = st.one_of(
    st.just((True, True, True)),
    st.sampled_from([(None, True, True), (True, None, True), (True, True, None)]),
    st.tuples(WORD, WORD, WORD),
)
ANYTHING = st.one_of(
    st.sampled_from(
        ["status", "cancel", "1", "2", "whatever", "my_mentor", "mentees", "offers", "back", "cover no", "handover no"]
    ),
    st.sampled_from(["report attended yesterday Meetup", "report organised +3d Party", "confirm", "accept", "decline"]),
    st.builds("heard {}".format, st.sampled_from(["week", "never"])),
    st.builds("active {}".format, st.sampled_from(["yes", "no"])),
    st.builds("pass_on {}".format, MENTEE),
)
