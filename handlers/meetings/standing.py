"""Questions about what is agreed: the next meeting, and one that cannot take place."""

from __future__ import annotations

from collections.abc import Sequence

from chatbot.core.arguments import PersonRef
from chatbot.core.formatting import to_plain
from chatbot.core.l10n import Markup
from chatbot.core.messages import ButtonStyle, Option
from chatbot.core.roles import Role
from handlers.meetings.asking import Meet, MeetStep, step_options
from handlers.meetings.reading_back import pairs_meant
from handlers.meetings.saying import told_in
from handlers.shared.contact import send_option, write_option
from handlers.shared.context import Context
from handlers.shared.dates import day_of
from handlers.shared.feature import Feature
from handlers.shared.first_words import partner_of, time_options, times_for
from handlers.shared.text import join
from storage.models.meetings import Meeting, MeetingState
from storage.models.pairs import Pair

feature = Feature()

_MOST = 8
"""The most people, or meetings, with a button each."""


@feature.answers("next_meeting", needs=True, roles=(Role.MENTEE, Role.MENTOR))
async def say_what_is_agreed(ctx: Context) -> None:
    """Say which meetings are agreed and which proposals wait, by the author's clock; or that there are none."""
    pairs = await pairs_meant(ctx)
    found = await _to_come(ctx, pairs)
    if not found:
        _say_none(ctx, pairs)
    elif len(found) == 1:
        ctx.say(_standing(ctx, found[0]), options=_steps(ctx, found[0]))
    else:
        options = [_see(ctx, meeting.pair) for meeting in found[:_MOST]]
        ctx.say(join(_standing(ctx, meeting) for meeting in found), options=options)


@feature.answers("cancel_meeting", needs=True, roles=(Role.MENTEE, Role.MENTOR))
async def offer_to_call_off(ctx: Context) -> None:
    """Offer to call off the meeting that is meant; where none is agreed here, words for the other of the pair."""
    pairs = await pairs_meant(ctx)
    found = _on_that_day(ctx, await _to_come(ctx, pairs))
    if not found:
        _offer_words(ctx, pairs)
        return
    if len(found) > 1:
        ctx.reply("meeting-call-off-which", options=[_call_off(ctx, meeting) for meeting in found[:_MOST]])
        return
    meeting = found[0]
    options = [_call_off(ctx, meeting), *step_options(ctx, meeting, MeetStep.OTHER), ctx.leaving()]
    name = partner_of(meeting.pair, ctx.me.id).name
    ctx.say(join([_standing(ctx, meeting), ctx.text("meeting-call-off-sure", name=name)]), options=options)


async def _to_come(ctx: Context, pairs: Sequence[Pair]) -> list[Meeting]:
    """Return what is agreed or proposed and not over, the soonest first."""
    found = [await ctx.store.meetings.open_of(pair.id) for pair in pairs]
    to_come = (meeting for of_pair in found for meeting in of_pair.values() if meeting.at > ctx.now)
    return sorted(to_come, key=lambda meeting: meeting.at)


def _on_that_day(ctx: Context, meetings: Sequence[Meeting]) -> Sequence[Meeting]:
    """Return the meetings on a day that the sentence names; all where it names none, or none is on it."""
    days = told_in(ctx).days
    return [one for one in meetings if day_of(ctx.me, one.at) in days] or meetings


def _standing(ctx: Context, meeting: Meeting) -> Markup:
    """Say what is agreed or proposed, and by whom."""
    name = partner_of(meeting.pair, ctx.me.id).name
    if meeting.state == MeetingState.AGREED:
        return ctx.text("meeting-stands", name=name, at=meeting.at)
    return ctx.text("meeting-waits" if _is_own(ctx, meeting) else "meeting-waits-for-you", name=name, at=meeting.at)


def _steps(ctx: Context, meeting: Meeting) -> list[Option]:
    is_asked = meeting.state == MeetingState.PROPOSED and not _is_own(ctx, meeting)
    return step_options(ctx, meeting, *((MeetStep.ACCEPT,) if is_asked else ()), MeetStep.OTHER, MeetStep.CANCEL)


def _is_own(ctx: Context, meeting: Meeting) -> bool:
    return meeting.by_mentor == (ctx.me.id == meeting.pair.mentor_id)


def _see(ctx: Context, pair: Pair) -> Option:
    """Return a button that shows what is agreed with the other of a pair, or proposes times."""
    partner = partner_of(pair, ctx.me.id)
    return ctx.option("meeting-with", Meet(PersonRef(partner.id, partner.name)), name=partner.name)


def _call_off(ctx: Context, meeting: Meeting) -> Option:
    step = Meet(pair=meeting.pair_id, meeting=meeting.id, step=MeetStep.CANCEL)
    name = partner_of(meeting.pair, ctx.me.id).name
    return ctx.option("meeting-call-off", step, style=ButtonStyle.DANGER, name=name, at=meeting.at)


def _say_none(ctx: Context, pairs: Sequence[Pair]) -> None:
    """Say that nothing is agreed, with a button for each who can be asked."""
    if not pairs:
        ctx.reply("meeting-nobody")
    elif len(pairs) == 1:
        name, times = partner_of(pairs[0], ctx.me.id).name, times_for(ctx.desk, pairs[0], ctx.me)
        ctx.reply("meeting-when" if times else "meeting-none", name=name, options=time_options(ctx, pairs[0], times))
    else:
        ctx.reply("meeting-none-of-all", options=[_see(ctx, pair) for pair in pairs[:_MOST]])


def _offer_words(ctx: Context, pairs: Sequence[Pair]) -> None:
    """Say that nothing agreed here is to come, with words that tell the other they cannot make it."""
    if not pairs:
        ctx.reply("meeting-nobody")
        return
    partners = [partner_of(pair, ctx.me.id) for pair in pairs[:_MOST]]
    if len(partners) > 1:
        ctx.reply("meeting-not-here", options=[write_option(ctx, partner) for partner in partners])
        return
    partner = partners[0]
    words = to_plain(ctx.to(partner).text("meeting-off-words", name=partner.name))
    send = send_option(ctx, "meeting-send-words", partner, words)
    options = [send, write_option(ctx, partner), ctx.option("do-meet", Meet(pair=pairs[0].id))]
    ctx.reply("meeting-not-here-words", name=partner.name, words=words, options=options)
