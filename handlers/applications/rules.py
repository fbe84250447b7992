"""What it takes to be a mentor, as far as numbers can say; the rest is for the council to judge."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chatbot.core.errors import UserError
from chatbot.core.programme import Programme

LONGEST_MOTIVATION = 1500
"""Characters of why somebody would like to be a mentor."""


@dataclass(frozen=True, slots=True)
class Requirements:
    """Where somebody stands who would like to be a mentor.

    from_day   the day from which they have been in the programme long enough
    confirmed  activities of theirs that were confirmed, of `needed`
    """

    from_day: date
    is_time: bool
    confirmed: int
    needed: int

    @property
    def are_met(self) -> bool:
        """Whether they may apply."""
        return self.is_time and self.confirmed >= self.needed


def requirements(joined_on: date, confirmed: int, today: date, programme: Programme) -> Requirements:
    """How far somebody who joined on a day, with so many confirmed activities, meets the programme's numbers."""
    from_day = joined_on + programme.apply_after
    return Requirements(from_day, from_day <= today, confirmed, programme.apply_activities)


def check_motivation(text: str) -> str:
    """Why somebody would like to be a mentor. Raises UserError when it is more than a councillor would read."""
    words = text.strip()
    if len(words) > LONGEST_MOTIVATION:
        raise UserError("request-too-long", limit=LONGEST_MOTIVATION)
    return words
