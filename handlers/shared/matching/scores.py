"""The programme's rules of matching, as pure decisions.

"Shared language first, then time-zone distance, shared interests, lowest load relative to capacity, longest since last
offer; never one who declined or was left before. Nobody free: waiting list, oldest first."
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from babel import Locale

from chatbot.core.parsing import fold
from handlers.shared.availability import free_places
from storage.models.account import Member

_NEVER = datetime.min.replace(tzinfo=UTC)
_DAY = timedelta(days=1)

ON_AVERAGE = timedelta(hours=6)
"""The time difference assumed between two people when one of them has not told their zone."""

MOST_INTERESTS = 5
"""Shared interests beyond this number no longer count."""


@dataclass(frozen=True, slots=True)
class Mentor:
    """A mentor as matching sees them.

    languages  codes, see `languages_of`
    timezone   as they told it; empty while they have not
    interests  as `interests_of` folds them
    taken      mentees and open offers together
    """

    id: int
    languages: frozenset[str]
    timezone: str
    interests: frozenset[str]
    capacity: int
    taken: int
    last_offer_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Seeker:
    """A mentee who waits; `refused` holds the ids of mentors who are not asked (again) for them."""

    request_id: int
    mentee_id: int
    languages: frozenset[str]
    timezone: str
    interests: frozenset[str]
    topic: str = ""
    refused: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Score:
    """The reasons a mentor suits a mentee: each part by its name, in the order in which they count.

    languages  codes of those both speak
    distance   between their clocks; None while one of them has not told their zone
    interests  the mentee's that the mentor shares, or that the mentee's topic names
    load       how much of the mentor's capacity is taken: 0 to 1
    """

    languages: frozenset[str]
    distance: timedelta | None
    interests: frozenset[str]
    load: float
    last_offer_at: datetime | None
    mentor_id: int

    @property
    def rank(self) -> tuple[bool, timedelta, int, float, datetime, int]:
        """The key for sorting: the best mentor has the smallest."""
        return (
            not self.languages,
            ON_AVERAGE if self.distance is None else self.distance,
            -min(len(self.interests), MOST_INTERESTS),
            self.load,
            self.last_offer_at or _NEVER,
            self.mentor_id,
        )


@dataclass(frozen=True, slots=True)
class Match:
    """A mentor to whom a waiting mentee is to be offered, and the reasons."""

    seeker: Seeker
    mentor: Mentor
    score: Score


def score(seeker: Seeker, mentor: Mentor, now: datetime) -> Score:
    """Return how well a mentor suits a mentee."""
    return Score(
        languages=seeker.languages & mentor.languages,
        distance=clock_distance(seeker.timezone, mentor.timezone, now),
        interests=(seeker.interests & mentor.interests) | named(seeker.topic, mentor.interests),
        load=mentor.taken / mentor.capacity if mentor.capacity else 1.0,
        last_offer_at=mentor.last_offer_at,
        mentor_id=mentor.id,
    )


def named(topic: str, interests: Iterable[str]) -> frozenset[str]:
    """Return those of the `interests` that a mentee's topic names in the same words."""
    words = f" {fold_words(topic)} "
    return frozenset(interest for interest in interests if f" {interest} " in words)


def may_ask(seeker: Seeker, mentor: Mentor) -> bool:
    """Tell whether a mentor may be asked for a mentee: a free place, no refusal, and not the mentee themselves."""
    free = free_places(mentor.capacity, mentor.taken)
    return bool(free) and mentor.id not in seeker.refused and mentor.id != seeker.mentee_id


def clock_distance(one: str, other: str, now: datetime) -> timedelta | None:
    """Return how far apart two zones' clocks are now, the short way: 12 hours at most; None if one is empty."""
    if not one or not other:
        return None
    offsets = [now.astimezone(ZoneInfo(zone)).utcoffset() or timedelta() for zone in (one, other)]
    apart = abs(offsets[0] - offsets[1]) % _DAY
    return min(apart, _DAY - apart)


def languages_of(member: Member, spoken: Sequence[str]) -> frozenset[str]:
    """Return the languages of a member as codes, so that `Spanish` and `español` are one.

    Names are understood in the languages the bot speaks (`spoken`); others count as written. A member who named no
    language is assumed to speak the one they read the bot in.
    """
    codes = _codes(tuple(spoken))
    named = frozenset(codes.get(fold(name), fold(name)) for name in member.languages)
    return named or frozenset({member.locale.partition("-")[0]})


def language_meant(name: str, spoken: Sequence[str]) -> str | None:
    """Return the code of a language by its name in one of those the bot speaks; None for no language."""
    return _codes(tuple(spoken)).get(fold(name))


@cache
def _codes(spoken: tuple[str, ...]) -> Mapping[str, str]:
    """Map each language's folded names, and its code, to the code."""
    names: dict[str, str] = {}
    for locale in spoken:
        for code, name in Locale.parse(locale, sep="-").languages.items():
            names.setdefault(fold(name), code)
            names.setdefault(fold(code), code)
    return names


def language_name(code: str, locale: str) -> str:
    """Return what a language is called in that of `locale`; what is no code stays as it is."""
    name: str = Locale.parse(locale, sep="-").languages.get(code, code)
    return name


def zone_of(member: Member) -> str:
    """Return the zone a member told; empty while it is only assumed."""
    return member.timezone if member.timezone_known else ""


def told_languages(one: Member, other: Member, shared: frozenset[str]) -> frozenset[str]:
    """Return the shared languages that both have named: the one somebody reads the bot in is only a guess."""
    return shared if one.languages and other.languages else frozenset()


def interests_of(member: Member) -> frozenset[str]:
    """Return the interests of a member, folded so that case and accents do not matter."""
    return frozenset(fold_words(interest) for interest in member.interests)


def fold_words(text: str) -> str:
    """Return the words of a text without case, accents and punctuation, separated by single blanks."""
    return " ".join(re.findall(r"\w+", fold(text)))
