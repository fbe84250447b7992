"""The requirements for becoming a mentor, as far as numbers can tell; the council judges the rest."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chatbot.core.errors import UserError
from chatbot.core.programme import Programme

LONGEST_MOTIVATION = 1500
"""Characters of a motivation."""


@dataclass(frozen=True, slots=True)
class Requirements:
    """The requirements, and how far an applicant meets them.

    from_day   the day from which they have been in the programme long enough
    is_time    whether that day has come
    confirmed  number of their confirmed activities, of `needed`
    """

    from_day: date
    is_time: bool
    confirmed: int
    needed: int

    @property
    def are_met(self) -> bool:
        """Tell whether they may apply."""
        return self.is_time and self.confirmed >= self.needed


def requirements(joined_on: date, confirmed: int, today: date, programme: Programme) -> Requirements:
    """Return how far somebody who joined on a day, with so many confirmed activities, meets the programme's numbers."""
    from_day = joined_on + programme.apply_after
    return Requirements(from_day, from_day <= today, confirmed, programme.apply_activities)


def check_motivation(text: str) -> str:
    """Return a motivation, stripped. Raises UserError when it is longer than a councillor would read."""
    words = text.strip()
    if len(words) > LONGEST_MOTIVATION:
        raise UserError("request-too-long", limit=LONGEST_MOTIVATION)
    return words
