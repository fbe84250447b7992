"""Made-up mentors and seekers, a handful at a time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from handlers.shared.matching.scores import Mentor, Seeker

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
