"""The work that time sets off: both are reminded shortly before a meeting, and asked the day after whether they met."""

from __future__ import annotations

from datetime import timedelta

from handlers.meetings.asking import MeetStep, step_options
from handlers.shared.contact import contact_line
from handlers.shared.context import Desk
from handlers.shared.feature import Feature
from handlers.shared.first_words import partner_of
from storage.models.meetings import Meeting, MeetingState

feature = Feature()

_ASKED_AFTER = timedelta(days=1)
"""How long after a meeting both are asked whether they met."""


@feature.job("remind")
async def remind(desk: Desk) -> None:
    """Remind both of a meeting, whatever the hour: they agreed on it."""
    until = desk.now + desk.rules.programme.meeting_reminder_before
    for meeting in await desk.store.meetings.soon(desk.now, until):
        meeting.reminded_at = desk.now
        if not _is_over(meeting):
            for person in (meeting.pair.mentee, meeting.pair.mentor):
                letter, partner = desk.to(person), partner_of(meeting.pair, person.id)
                letter.quiet_in = None
                contact = await contact_line(desk, letter, partner, reader=person)
                options = step_options(letter, meeting, MeetStep.CANCEL)
                letter.send("meeting-soon", name=partner.name, at=meeting.at, contact=contact, options=options)


@feature.job("ask")
async def ask(desk: Desk) -> None:
    """Ask both the day after whether they met; one tap is enough."""
    await desk.store.meetings.drop_late(desk.now)
    for meeting in await desk.store.meetings.past(desk.now - _ASKED_AFTER):
        if _is_over(meeting):
            continue
        meeting.state, meeting.asked_at = MeetingState.OVER, desk.now
        for person in (meeting.pair.mentee, meeting.pair.mentor):
            letter, partner = desk.to(person), partner_of(meeting.pair, person.id)
            options = step_options(letter, meeting, MeetStep.MET, MeetStep.NOT_MET)
            letter.send("meeting-ask", name=partner.name, options=options)


def _is_over(meeting: Meeting) -> bool:
    """Drop the meeting of a pair that has ended, and tell whether it was one."""
    if meeting.pair.ended_at is None:
        return False
    meeting.state = MeetingState.REPLACED
    return True
