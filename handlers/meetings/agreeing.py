"""The letters about a meeting: a proposal, its acceptance with a calendar file, a cancellation, how it went."""

from __future__ import annotations

from handlers.meetings.asking import MeetStep, step_options
from handlers.meetings.calendar import calendar_file
from handlers.shared.contact import contact_line, note_contact
from handlers.shared.context import Context, Desk
from handlers.shared.dates import day_of
from handlers.shared.first_words import partner_of, time_options, times_for
from storage.check_in import new_prompt
from storage.models.account import Member
from storage.models.check_in import Heard, PromptKind
from storage.models.delivery import TopicKind
from storage.models.meetings import Meeting, MeetingState


def ask_other(ctx: Context, meeting: Meeting) -> None:
    """Ask the other of a pair whether a proposed time suits them."""
    other = meeting.pair.mentee if meeting.by_mentor else meeting.pair.mentor
    letter = ctx.to(other)
    options = step_options(letter, meeting, MeetStep.ACCEPT, MeetStep.OTHER)
    topic = TopicKind.MEETING.of(meeting.id)
    letter.send("meeting-proposed", name=ctx.me.name, at=meeting.at, options=options, topic=topic)


async def agree(ctx: Context, meeting: Meeting) -> None:
    """Agree on a proposed time, in place of an earlier one, and confirm it to both with a calendar file."""
    earlier = (await ctx.store.meetings.open_of(meeting.pair_id)).get(MeetingState.AGREED)
    if earlier is not None:
        earlier.state = MeetingState.REPLACED
        await ctx.store.flush()
    meeting.state, meeting.agreed_at = MeetingState.AGREED, ctx.now
    before = ctx.rules.programme.meeting_reminder_before
    if meeting.at - ctx.now <= before:
        meeting.reminded_at = ctx.now
    note_contact(meeting.pair)
    for person in (ctx.me, partner_of(meeting.pair, ctx.me.id)):
        await _confirm(ctx.desk, meeting, person)


async def _confirm(desk: Desk, meeting: Meeting, person: Member) -> None:
    partner, letter = partner_of(meeting.pair, person.id), desk.to(person)
    numbers = desk.rules.programme
    file = calendar_file(
        letter, meeting.id, partner.name, meeting.at, numbers.meeting_length, numbers.meeting_reminder_before
    )
    contact = await contact_line(desk, letter, partner, reader=person)
    options = step_options(letter, meeting, MeetStep.OTHER, MeetStep.CANCEL)
    before = numbers.meeting_reminder_before
    letter.send(
        "meeting-agreed",
        name=partner.name,
        at=meeting.at,
        contact=contact,
        before=before,
        options=options,
        attachment=file,
    )


def cancel(ctx: Context, meeting: Meeting) -> None:
    """Cancel a meeting, and let the other propose another time."""
    partner = partner_of(meeting.pair, ctx.me.id)
    was_agreed = "yes" if meeting.state == MeetingState.AGREED else "no"
    meeting.state = MeetingState.CANCELLED
    letter = ctx.to(partner)
    options = time_options(letter, meeting.pair, times_for(ctx.desk, meeting.pair, partner))
    letter.send("meeting-cancelled", name=ctx.me.name, at=meeting.at, agreed=was_agreed, options=options)
    options = time_options(ctx, meeting.pair, times_for(ctx.desk, meeting.pair, ctx.me))
    ctx.reply("meeting-cancelled-own", name=partner.name, options=options)


async def say_whether_met(ctx: Context, meeting: Meeting, *, met: bool) -> None:
    """Take from either of the two whether they met; the first yes counts as contact."""
    name = partner_of(meeting.pair, ctx.me.id).name
    if met:
        if not meeting.met:
            meeting.met = True
            note_contact(meeting.pair)
            meeting.pair.apart_since = None
        if ctx.me.id == meeting.pair.mentee_id:
            await _note_heard(ctx.desk, ctx.me)
        ctx.reply("meeting-met", name=name)
        return
    if meeting.met is None:
        meeting.met = False
    options = time_options(ctx, meeting.pair, times_for(ctx.desk, meeting.pair, ctx.me))
    ctx.reply("meeting-not-met", name=name, options=options)


async def _note_heard(desk: Desk, mentee: Member) -> None:
    """Note that a mentee heard from their mentor this week, so that they are asked for it later."""
    check_ins = desk.store.check_ins
    day, closes_at = day_of(mentee, desk.now).isoformat(), desk.now + desk.rules.programme.mentee_check_in_every
    prompt = await check_ins.open(
        new_prompt(mentee.id, PromptKind.LAST_CONTACT, day, due_at=desk.now, closes_at=closes_at, asked_at=desk.now)
    ) or await check_ins.latest(mentee.id, PromptKind.LAST_CONTACT)
    if prompt is not None and not prompt.answer:
        prompt.answer, prompt.answered_at = Heard.WEEK.value, desk.now
