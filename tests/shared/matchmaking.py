"""Made-up mentors and seekers, a handful at a time, and the plans for them as the rules word them, pair by pair."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import numpy as np
from hypothesis import strategies as st
from scipy.optimize import linear_sum_assignment

from handlers.shared.availability import free_places
from handlers.shared.matching.assignment import MOST_POINTS, points
from handlers.shared.matching.scores import Match, Mentor, Seeker, may_ask, score

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
ZONES = ("UTC", "America/Lima", "Europe/Madrid", "Asia/Kolkata", "Asia/Tokyo", "Pacific/Kiritimati", "Pacific/Niue")
WORDS = st.frozensets(st.sampled_from(("events", "code", "translation")))
LANGUAGES = st.frozensets(st.sampled_from(("es", "en", "fr")), min_size=1)


def mentors(count: int = 6, *, most: int = 3) -> st.SearchStrategy[list[Mentor]]:
    mentor = st.builds(
        Mentor,
        id=st.integers(1, 9),
        languages=LANGUAGES,
        timezone=st.sampled_from(ZONES),
        interests=WORDS,
        capacity=st.integers(0, most),
        taken=st.integers(0, most + 1),
        last_offer_at=st.none() | st.integers(0, 99).map(lambda days: NOW - timedelta(days=days)),
    )
    return st.lists(mentor, max_size=count, unique_by=lambda mentor: mentor.id)


def seekers(count: int = 6) -> st.SearchStrategy[list[Seeker]]:
    seeker = st.builds(
        Seeker,
        request_id=st.integers(1, 99),
        mentee_id=st.integers(8, 20),  # a few are mentors themselves
        languages=LANGUAGES,
        timezone=st.sampled_from(ZONES),
        interests=WORDS,
        topic=st.sampled_from(("", "events in Lima", "my first patch")),
        refused=st.frozensets(st.integers(1, 9), max_size=3),
    )
    return st.lists(seeker, max_size=count, unique_by=(lambda s: s.request_id, lambda s: s.mentee_id))


def plain_plan(queue: Iterable[Seeker], mentors: Iterable[Mentor], now: datetime) -> list[Match]:
    """Return what `greedy.plan` does, by a look at every mentor for each in the queue."""
    open_places = {mentor.id: mentor for mentor in mentors if free_places(mentor.capacity, mentor.taken)}
    matches = []
    for seeker in queue:
        scores = [score(seeker, mentor, now) for mentor in open_places.values() if may_ask(seeker, mentor)]
        if not scores:
            continue
        best = min(scores, key=lambda found: found.rank)
        mentor = open_places.pop(best.mentor_id)
        matches.append(Match(seeker, mentor, best))
        asked = replace(mentor, taken=mentor.taken + 1, last_offer_at=now)
        if free_places(asked.capacity, asked.taken):
            open_places[asked.id] = asked
    return matches


def plain_best(queue: Sequence[Seeker], mentors: Sequence[Mentor], now: datetime) -> tuple[list[Seeker], int]:
    """Those served by `assignment.best_plan` and the total of points, by a table of each mentee and each place."""
    places = [
        replace(mentor, taken=taken, last_offer_at=mentor.last_offer_at if taken == mentor.taken else now)
        for mentor in mentors
        for taken in range(mentor.taken, mentor.capacity)
    ]
    gain = np.zeros((len(queue), len(places)))
    for row, seeker in enumerate(queue):
        for column, mentor in enumerate(places):
            if may_ask(seeker, mentor):
                first = (len(queue) * MOST_POINTS + 1) * (len(queue) - row)
                gain[row, column] = first + points(score(seeker, mentor, now), now)
    pairs = [pair for pair in zip(*linear_sum_assignment(gain, maximize=True), strict=True) if gain[pair]]
    served = [queue[row] for row, _ in pairs]
    return served, sum(points(score(queue[row], places[column], now), now) for row, column in pairs)
