"""A mentor's announced absence: when it is nearly and when it is over, and what the mentees hear of it."""

from __future__ import annotations

from handlers.context import Desk
from handlers.mentoring import rules
from storage.models.account import Member
from storage.models.check_in import PromptKind


async def update(desk: Desk) -> None:
    """End absences that are over, and tell mentees who do not know of a change; by day, when plans are settled."""
    mentoring = desk.store.mentoring
    for mentor in await mentoring.absentees():
        if rules.has_returned(mentor, desk.now):
            mentor.away_from = mentor.away_until = None
            desk.to(mentor).send("away-over")
        elif rules.is_nearly_back(mentor, desk.now, desk.rules.programme.back_reminder_before):
            await _remind(desk, mentor)
    for pair in await mentoring.pairs_to_tell_of_absence():
        if not desk.is_awake(pair.mentee):
            continue
        letter, mentor = desk.to(pair.mentee), pair.mentor
        if mentor.away_from is None or mentor.away_until is None:
            letter.send("mentor-back", name=mentor.name)
        else:
            letter.send("mentor-away", name=mentor.name, since=mentor.away_from, until=mentor.away_until)
        pair.away_told = mentor.away_until


async def _remind(desk: Desk, mentor: Member) -> None:
    """Remind a mentor of their return, once and by day: who needs longer says so before anybody counts on them."""
    if mentor.away_until is None or not desk.is_awake(mentor):
        return
    reminder = await desk.store.check_ins.open(
        mentor.id,
        PromptKind.BACK,
        mentor.away_until.isoformat(),
        due_at=desk.now,
        closes_at=desk.now,
        asked_at=desk.now,
    )
    if reminder is not None:
        desk.to(mentor).send("away-nearly-over", until=mentor.away_until)
