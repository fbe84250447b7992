"""The steps for a mentee who has been quiet for long: the programme's rule, Silence.

"Mentees without any activity: 4 and 8 weeks a friendly nudge (mentor told), 26 and 52 weeks on the council's list.
Never ask for the reason of an absence."

An activity is one that is reported: a member who only writes to the bot about other things may need a nudge too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from chatbot.core.programme import Programme


@dataclass(frozen=True, slots=True)
class QuietStep:
    """One step `after` a time without any activity: a nudge, or else an item for the council."""

    after: timedelta
    is_nudge: bool


def steps(programme: Programme) -> Sequence[QuietStep]:
    """Return all steps in order."""
    nudges = [QuietStep(after, is_nudge=True) for after in programme.mentee_nudges]
    return [*nudges, *(QuietStep(after, is_nudge=False) for after in programme.mentee_council)]


def last_and_next_step(quiet_for: timedelta, steps: Sequence[QuietStep]) -> tuple[QuietStep | None, QuietStep | None]:
    """Return the last step due after so long a quiet time, and the next one. Missed steps are not made up for."""
    due = [step for step in steps if step.after <= quiet_for]
    return due[-1] if due else None, steps[len(due)] if len(due) < len(steps) else None


def name_of(since: date, step: QuietStep) -> str:
    """Return the name of a step in the quiet time since a day, as `2026-11-24+028`: later ones sort after it."""
    return f"{since.isoformat()}+{step.after.days:03d}"
