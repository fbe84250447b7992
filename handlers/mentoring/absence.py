"""A mentor's announced absence: when it is over, and what the mentees hear of it."""

from __future__ import annotations

from handlers.context import Desk
from handlers.mentoring import rules


async def update(desk: Desk) -> None:
    """End absences that are over, and tell mentees who do not know of a change; by day, when plans are settled."""
    mentoring = desk.store.mentoring
    for mentor in await mentoring.absentees():
        if rules.has_returned(mentor, desk.now):
            mentor.away_from = mentor.away_until = None
            desk.to(mentor).send("away-over")
    for pair in await mentoring.pairs_to_tell_of_absence():
        if not desk.is_awake(pair.mentee):
            continue
        letter, mentor = desk.to(pair.mentee), pair.mentor
        if mentor.away_from is None or mentor.away_until is None:
            letter.send("mentor-back", name=mentor.name)
        else:
            letter.send("mentor-away", name=mentor.name, since=mentor.away_from, until=mentor.away_until)
        pair.away_told = mentor.away_until
