"""The spread of mentees over mentors, now and once everything proposed is accepted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from chatbot.core.l10n import Markup
from chatbot.core.writer import Writer


def gini(loads: Iterable[int] | Mapping[int, int]) -> float:
    """Return how unevenly mentees are spread over mentors: 0 when all have the same, near 1 when one has them all.

    It is the mean difference between any two mentors, divided by twice the mean. `loads` are the numbers of mentees, or
    how many mentors have each number.
    """
    place = total = weighted = 0
    for load, mentors in sorted(Counter(loads).items()):
        weighted += load * (mentors * place + mentors * (mentors + 1) // 2)
        total += load * mentors
        place += mentors
    return 2 * weighted / (place * total) - (place + 1) / place if total else 0.0


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


def fairness(loads: Iterable[int] | Mapping[int, int]) -> Fairness:
    """Return the fairness of these numbers of mentees, one for each mentor, or with how many mentors have each."""
    counts = +Counter(loads)
    return Fairness(max(counts, default=0), min(counts, default=0), round(gini(counts), 2))


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
