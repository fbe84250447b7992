"""When a mentee has been quiet for so long that somebody says a word: the programme's rule, Silence.

"Mentees without any activity: 4 and 8 weeks a friendly nudge (mentor told), 26 and 52 weeks on the council's list.
Never ask for the reason of an absence."
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from chatbot.core.programme import Programme


@dataclass(frozen=True, slots=True)
class Step:
    """What happens `after` so long without any activity: a nudge, or else a question to the council."""

    after: timedelta
    is_nudge: bool


def step_of(quiet_for: timedelta, programme: Programme) -> Step | None:
    """The last step somebody has come to who has been quiet for so long; what was slept through is not made up for."""
    nudges = [Step(after, is_nudge=True) for after in programme.mentee_nudges]
    council = [Step(after, is_nudge=False) for after in programme.mentee_council]
    return next((step for step in reversed([*nudges, *council]) if step.after <= quiet_for), None)


def name_of(since: date, step: Step) -> str:
    """`2026-11-24+028`: a step of the quiet time since a day. Later steps sort after it, and so do later times."""
    return f"{since.isoformat()}+{step.after.days:03d}"


def concerns_council(quiet_for: timedelta, programme: Programme) -> bool:
    """Whether somebody has been quiet for so long that the council thinks about it."""
    step = step_of(quiet_for, programme)
    return step is not None and not step.is_nudge
