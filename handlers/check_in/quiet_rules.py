"""When a mentee has been quiet for so long that somebody says a word: the programme's rule, Silence.

"Mentees without any activity: 4 and 8 weeks a friendly nudge (mentor told), 26 and 52 weeks on the council's list.
Never ask for the reason of an absence."

An activity is one that is reported: who writes to the bot about other things is there, and yet may need a word.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from chatbot.core.programme import Programme


@dataclass(frozen=True, slots=True)
class QuietStep:
    """What happens `after` so long without any activity: a nudge, or else a question to the council."""

    after: timedelta
    is_nudge: bool


def steps(programme: Programme) -> Sequence[QuietStep]:
    """All steps, the first one first."""
    nudges = [QuietStep(after, is_nudge=True) for after in programme.mentee_nudges]
    return [*nudges, *(QuietStep(after, is_nudge=False) for after in programme.mentee_council)]


def last_step(quiet_for: timedelta, steps: Sequence[QuietStep]) -> QuietStep | None:
    """The last step somebody has come to who has been quiet for so long; what was slept through is not made up for."""
    return next((step for step in reversed(steps) if step.after <= quiet_for), None)


def name_of(since: date, step: QuietStep) -> str:
    """`2026-11-24+028`: a step of the quiet time since a day. Later steps sort after it, and so do later times."""
    return f"{since.isoformat()}+{step.after.days:03d}"
