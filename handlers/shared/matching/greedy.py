"""One after another, in the order of the waiting list, each mentee gets the best mentor who has a place left."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from handlers.shared.availability import free_places
from handlers.shared.matching import scores
from handlers.shared.matching.scores import MOST_INTERESTS, ON_AVERAGE, Match, Mentor, Seeker
from handlers.shared.matching.suits import NEVER, Suits

if TYPE_CHECKING:
    from numpy import bool_
    from numpy.typing import NDArray

_SECOND = timedelta(seconds=1)
_MICROSECOND = timedelta(microseconds=1)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_NO_OFFER_YET = -(1 << 62)

_CLOSER = MOST_INTERESTS + 1
_LANGUAGE = _CLOSER * (timedelta(hours=12) // _SECOND + 1)
"""Each outweighs all after it: the largest sum has the smallest `Score.rank`, load and what follows it apart."""


def _clocks(distance: timedelta | None) -> int:
    return -_CLOSER * ((ON_AVERAGE if distance is None else distance) // _SECOND)


class Places:
    """The free places of some mentors, given away one by one."""

    def __init__(self, mentors: Iterable[Mentor], now: datetime) -> None:
        import numpy as np  # slow to load, so only whoever plans waits for it

        # by id: of mentors alike the first is asked
        self._mentors = sorted(
            {mentor.id: mentor for mentor in mentors if free_places(mentor.capacity, mentor.taken)}.values(),
            key=lambda mentor: mentor.id,
        )
        self._now = now
        self.left = sum(free_places(mentor.capacity, mentor.taken) for mentor in self._mentors)
        self._column = {mentor.id: column for column, mentor in enumerate(self._mentors)}
        self._suits = Suits(self._mentors, now, language=_LANGUAGE, clocks=_clocks, interest=1)
        self._load = np.array([mentor.taken / mentor.capacity for mentor in self._mentors])
        self._last_offer = np.array([_moment(mentor.last_offer_at) for mentor in self._mentors], np.int64)
        self._full = np.zeros(len(self._mentors), np.bool_)

    def give_best(self, seeker: Seeker) -> Match | None:
        """Give a mentee a place with the mentor who suits best; None if there is nobody to ask."""
        if not self.left:
            return None
        worth = self._suits.of(seeker)
        worth[self._full] = NEVER
        highest = worth.max()
        return self._give(seeker, self._readiest(worth == highest)) if highest > NEVER else None

    def give(self, seeker: Seeker, mentor_id: int) -> Match | None:
        """Give a mentee a place with this mentor; None if they may not be asked."""
        column = self._column.get(mentor_id)
        if column is None or not scores.may_ask(seeker, self._mentors[column]):
            return None
        return self._give(seeker, column)

    def _readiest(self, among: NDArray[bool_]) -> int:
        """Return the column of the lowest load, then of the longest time since an offer, then of the lowest id."""
        columns = among.nonzero()[0]
        for order in (self._load, self._last_offer):
            of_these = order[columns]
            columns = columns[of_these == of_these.min()]
        return int(columns[0])

    def _give(self, seeker: Seeker, column: int) -> Match:
        mentor = self._mentors[column]
        asked = replace(mentor, taken=mentor.taken + 1, last_offer_at=self._now)
        self._mentors[column] = asked
        self._load[column], self._last_offer[column] = asked.taken / asked.capacity, _moment(self._now)
        self._full[column] = not free_places(asked.capacity, asked.taken)
        self.left -= 1
        return Match(seeker, mentor, scores.score(seeker, mentor, self._now))


def plan(queue: Iterable[Seeker], mentors: Iterable[Mentor], now: datetime) -> list[Match]:
    """Return whom to offer to whom: each in the queue, in order, gets the best mentor who has a place left."""
    places = Places(mentors, now)
    return [match for seeker in queue if (match := places.give_best(seeker)) is not None]


def _moment(last_offer_at: datetime | None) -> int:
    return _NO_OFFER_YET if last_offer_at is None else (last_offer_at - _EPOCH) // _MICROSECOND
