"""The scores of a mentee with each of many mentors, as whole numbers: those of `scores.score`, for all at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING

from handlers.shared.matching import scores
from handlers.shared.matching.scores import MOST_INTERESTS, Mentor, Seeker

if TYPE_CHECKING:
    from numpy import bool_, int32
    from numpy.typing import NDArray

NEVER = -(1 << 30)
"""In the place of a number: the mentor refused, was left before, or is the mentee. All numbers are far above it."""


class Suits:
    """The mentors, a column each, and what the parts of a score are worth.

    language  points for a shared language
    clocks    points for a distance between clocks, None while one of the zones is not told
    interest  points for each shared interest
    """

    def __init__(
        self,
        mentors: Sequence[Mentor],
        now: datetime,
        *,
        language: int,
        clocks: Callable[[timedelta | None], int],
        interest: int,
    ) -> None:
        import numpy as np  # slow to load, so only whoever plans waits for it

        self._now, self._language, self._clocks, self._interest = now, language, clocks, interest
        self._columns = {mentor.id: column for column, mentor in enumerate(mentors)}
        self._nobody = np.zeros((1, len(mentors)), np.bool_)
        self._speak = _marks([mentor.languages for mentor in mentors])
        self._like = _marks([mentor.interests for mentor in mentors])
        self._beginning: defaultdict[str, list[str]] = defaultdict(list)
        for interest_liked in self._like:
            self._beginning[interest_liked.partition(" ")[0]].append(interest_liked)
        self._zones = sorted({mentor.timezone for mentor in mentors})
        number = {zone: place for place, zone in enumerate(self._zones)}
        self._zone_of = np.array([number[mentor.timezone] for mentor in mentors], np.intp)
        self._near = cache(self._worth_of_clocks)

    def of(self, seeker: Seeker) -> NDArray[int32]:
        """Return what each mentor is worth to a mentee, `NEVER` where they may not be asked, whatever their load."""
        import numpy as np

        liked = self._marked(self._like, seeker.interests | self._named(seeker.topic)).sum(axis=0, dtype=np.int32)
        worth: NDArray[int32] = np.minimum(liked, MOST_INTERESTS) * np.int32(self._interest)
        worth += self._marked(self._speak, seeker.languages).any(axis=0) * np.int32(self._language)
        worth += self._near(seeker.timezone)
        for mentor_id in (*seeker.refused, seeker.mentee_id):
            if (column := self._columns.get(mentor_id)) is not None:
                worth[column] = NEVER
        return worth

    def _marked(self, marks: Mapping[str, NDArray[bool_]], words: Collection[str]) -> NDArray[bool_]:
        """Return a row for each of the words that a mentor has."""
        import numpy as np

        return np.array([marks[word] for word in words if word in marks] or self._nobody)

    def _named(self, topic: str) -> frozenset[str]:
        """Return what `scores.named` finds among all mentors' interests."""
        words = set(scores.fold_words(topic).split(" "))
        return scores.named(topic, [interest for word in words for interest in self._beginning.get(word, ())])

    def _worth_of_clocks(self, zone: str) -> NDArray[int32]:
        import numpy as np

        far = [self._clocks(scores.clock_distance(zone, other, self._now)) for other in self._zones]
        return np.array(far, np.int32)[self._zone_of]


def _marks(words_of: Sequence[Collection[str]]) -> Mapping[str, NDArray[bool_]]:
    """Return for each word who has it."""
    import numpy as np

    marks: dict[str, NDArray[bool_]] = {}
    for column, words in enumerate(words_of):
        for word in words:
            if word not in marks:
                marks[word] = np.zeros(len(words_of), np.bool_)
            marks[word][column] = True
    return marks
