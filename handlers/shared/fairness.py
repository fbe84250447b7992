"""The spread of mentees over mentors, now and once everything proposed is accepted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from chatbot.core.l10n import Markup
from chatbot.core.writer import Writer


def gini(loads: Sequence[int]) -> float:
    """Return how unevenly mentees are spread over mentors: 0 when all have the same, near 1 when one has them all.

    It is the mean difference between any two mentors, divided by twice the mean.
    """
    total = sum(loads)
    if total == 0:
        return 0.0
    weighted = sum(place * load for place, load in enumerate(sorted(loads), start=1))
    return 2 * weighted / (len(loads) * total) - (len(loads) + 1) / len(loads)


@dataclass(frozen=True, slots=True)
class Fairness:
    """The spread of mentees: the most and the fewest one mentor has, and `gini`."""

    most: int
    least: int
    gini: float

    @property
    def spread(self) -> int:
        """The difference between the most and the fewest mentees of a mentor."""
        return self.most - self.least


def fairness(loads: Sequence[int]) -> Fairness:
    """Return the fairness of these numbers of mentees, one for each mentor."""
    return Fairness(max(loads, default=0), min(loads, default=0), round(gini(loads), 2))


def spread_of(writer: Writer, fair: Fairness) -> Markup:
    """Say how evenly mentees are spread."""
    return writer.text("spread-of-mentees", most=fair.most, least=fair.least, spread=fair.spread)


def loads_then(
    loads: Mapping[int, int], offers: Iterable[int], changes: Iterable[tuple[int, int]]
) -> Mapping[int, int]:
    """Return how many mentees each mentor has once all proposed offers and changes of mentor are accepted.

    A change is the old and the new mentor. Members who are no longer mentors are left out.
    """
    then = Counter(loads)
    then.update(offers)
    for old, new in changes:
        then[old] -= 1
        then[new] += 1
    return {mentor_id: then[mentor_id] for mentor_id in loads}
