"""meet: propose a time, accept it, say that another one suits better, and say whether the two met."""

from __future__ import annotations

from datetime import UTC, date, datetime

from chatbot.core.arguments import PersonRef
from chatbot.core.days import read_days
from chatbot.core.errors import Outdated, UserError
from chatbot.core.formatting import to_plain
from chatbot.core.messages import Option
from chatbot.core.roles import Reach, Role
from handlers.meetings import agreeing
from handlers.meetings.asking import Meet, MeetStep, step_options
from handlers.meetings.reading_back import is_night, pairs_meant, pairs_of, read_back
from handlers.meetings.saying import clock_in, is_off, may_move, moves, told_in
from handlers.meetings.standing import offer_to_call_off
from handlers.shared.clock_times import moment_of, next_at
from handlers.shared.contact import send_option
from handlers.shared.context import Context
from handlers.shared.dates import day_of
from handlers.shared.feature import Feature
from handlers.shared.first_words import partner_of, time_options, times_for
from handlers.shared.matching.scores import zone_of
from handlers.shared.meeting_times import times_on
from storage.models.limits import Doing
from storage.models.meetings import Meeting, MeetingState
from storage.models.pairs import Pair

feature = Feature()

_MOST_NAMED = 8
"""The most mentees among whom a mentor can choose by buttons."""


@feature.command(
    "meet",
    args=Meet,
    role=Role.MENTEE,
    also=(Role.MENTOR,),
    changes_with=("when",),
    examples=("meet", "meet Friday 18:00", "meet Ana Friday 18:00"),
    reach=Reach.ENTRUSTED,
)
async def meet(ctx: Context, args: Meet) -> None:
    """Propose a time to the other of a pair, or take an answer to a proposal."""
    if args.meeting is not None and args.step is not None:
        await _take_step(ctx, args.meeting, args.step)
        return
    pair = await _pair(ctx, args)
    if pair is None:
        return
    await _say_who_is_left(ctx, pair)
    if args.at is not None:
        await _propose(ctx, pair, datetime.fromtimestamp(args.at, UTC))
    elif args.when is not None:
        await _read_when(ctx, pair, args.when)
    elif args.step is MeetStep.OTHER:
        await _ask_when(ctx, pair)
    elif args.step is MeetStep.WORDS:
        await _show_words(ctx, pair)
    else:
        await _show(ctx, pair)


async def _say_who_is_left(ctx: Context, pair: Pair) -> None:
    """Say that one person at a time is asked, with a button for each other one whom a sentence names."""
    named = ctx.heard.people - {partner_of(pair, ctx.me.id).id} if ctx.pressing is None else ()
    others = [partner_of(one, ctx.me.id) for one in await pairs_of(ctx)] if named else []
    left = [other for other in others if other.id in named]
    if left:
        options = [ctx.option("meeting-with", Meet(PersonRef(one.id, one.name)), name=one.name) for one in left]
        name = partner_of(pair, ctx.me.id).name
        ctx.reply("meeting-one-by-one", name=name, others=[one.name for one in left], options=options)


@feature.answered_in_words()
async def hear_that_it_does_not_suit(ctx: Context) -> bool:
    """Offer the ways out of a meeting to somebody who says that it does not suit, with the day they say instead."""
    if ctx.member_id is None or not may_move(ctx):
        return False
    for pair in await pairs_meant(ctx):
        open_now = await ctx.store.meetings.open_of(pair.id)
        if any(meeting.at > ctx.now and moves(ctx, meeting) for meeting in open_now.values()):
            if is_off(ctx):
                await offer_to_call_off(ctx)
            else:
                await _show(ctx, pair)
            ctx.is_understood = True
            return True
    return False


async def _pair(ctx: Context, args: Meet) -> Pair | None:
    """Return the pair that is meant; None after asking which. Raises UserError where there is none."""
    pairs = await pairs_of(ctx)
    if args.pair is not None:
        found = next((pair for pair in pairs if pair.id == args.pair), None)
        if found is None:
            raise Outdated("meeting-pair-over")
        return found
    if args.person is not None:
        found = next((pair for pair in pairs if partner_of(pair, ctx.me.id).id == args.person.id), None)
        if found is None:
            raise UserError("meeting-not-yours", name=args.person.name)
        return found
    if not pairs:
        raise UserError("meeting-nobody")
    if len(pairs) == 1:
        return pairs[0]
    partners = [partner_of(pair, ctx.me.id) for pair in pairs[:_MOST_NAMED]]
    options = [
        ctx.option("meeting-with", Meet(PersonRef(partner.id, partner.name), args.when), name=partner.name)
        for partner in partners
    ]
    ctx.reply("meeting-which", options=options)
    return None


async def _show(ctx: Context, pair: Pair) -> None:
    """Show what is agreed or proposed, or times to propose."""
    name = partner_of(pair, ctx.me.id).name
    open_now = await ctx.store.meetings.open_of(pair.id)
    agreed, proposed = open_now.get(MeetingState.AGREED), open_now.get(MeetingState.PROPOSED)
    if proposed is not None and proposed.at > ctx.now:
        if proposed.by_mentor != _is_mentor(ctx, pair):
            options = step_options(ctx, proposed, MeetStep.ACCEPT, MeetStep.OTHER)
            ctx.reply("meeting-proposed", name=name, at=proposed.at, options=[*_instead(ctx, pair, proposed), *options])
        else:
            options = step_options(ctx, proposed, MeetStep.OTHER, MeetStep.CANCEL)
            ctx.reply("meeting-waits", name=name, at=proposed.at, options=[*_instead(ctx, pair, proposed), *options])
    elif agreed is not None and agreed.at > ctx.now:
        options = step_options(ctx, agreed, MeetStep.OTHER, MeetStep.CANCEL)
        ctx.reply("meeting-stands", name=name, at=agreed.at, options=[*_instead(ctx, pair, agreed), *options])
    elif not await _takes_said(ctx, pair):
        times = times_for(ctx.desk, pair, ctx.me)
        if not times:
            await _ask_when(ctx, pair)
            return
        ctx.reply("meeting-when", name=name, options=time_options(ctx, pair, times))


def _instead(ctx: Context, pair: Pair, meeting: Meeting) -> list[Option]:
    """Return buttons that propose what the author says, in place of what stands."""
    told = told_in(ctx, but=day_of(ctx.me, meeting.at))
    times = [at for at in told.moments(ctx) if at > ctx.now and at != meeting.at]
    partner = partner_of(pair, ctx.me.id)
    if not times and told.clock is None and zone_of(ctx.me) and zone_of(partner):
        for day in told.days[:1]:
            times = times_on(day, ctx.now, ctx.me.timezone, partner.timezone, ctx.rules.programme)
    return time_options(ctx, pair, times)[:-1]


async def _takes_said(ctx: Context, pair: Pair) -> bool:
    """Offer to propose the day and the time that the author says; tell whether there are any to come."""
    told = told_in(ctx)
    if not zone_of(ctx.me):
        return False
    times = [at for at in told.moments(ctx) if at > ctx.now]
    if len(times) > 1:
        ctx.reply("meeting-which-day", options=time_options(ctx, pair, times)[:-1])
    elif times:
        read_back(ctx, pair, times[0])
    elif told.clock is None and len(told.days) == 1:
        await _ask_when(ctx, pair, told.days[0])
    else:
        return False
    return True


async def _ask_when(ctx: Context, pair: Pair, day: date | None = None) -> None:
    """Ask for a time, by the author's own clock, with good ones as buttons; where they live comes first."""
    partner = partner_of(pair, ctx.me.id)
    if not zone_of(ctx.me):
        ctx.reply("meeting-zone-first", options=[ctx.step("zone")])
        return
    if day is None:
        times = times_for(ctx.desk, pair, ctx.me)
    elif zone_of(partner):
        times = times_on(day, ctx.now, ctx.me.timezone, partner.timezone, ctx.rules.programme)
    else:
        times = []
    options = time_options(ctx, pair, times)[:-1]
    step = "day" if day is None else "hour"
    await ctx.ask(Meet(pair=pair.id), "when", step=step, day=day or "", name=partner.name, options=options)


async def _read_when(ctx: Context, pair: Pair, text: str) -> None:
    """Propose the time that a text means, by the author's clock. Raises UserError for what is no time."""
    if not zone_of(ctx.me):
        await _ask_when(ctx, pair)
        return
    rest, clock, is_taken = clock_in(ctx, text)
    days = read_days(ctx, rest) if rest else []
    if rest and not days:
        raise UserError("meeting-unclear")
    if clock is None:
        await _ask_when(ctx, pair, days[0])
        return
    zone = ctx.me.timezone
    moments = [moment_of(day, clock, zone, ctx.now) for day in days] or [next_at(clock, zone, ctx.now)]
    if len(moments) > 1:
        ctx.reply("meeting-which-day", options=time_options(ctx, pair, moments)[:-1])
        return
    if moments[0] <= ctx.now:
        raise UserError("meeting-past")
    if is_taken or is_night(ctx, partner_of(pair, ctx.me.id), moments[0]):
        read_back(ctx, pair, moments[0])
        return
    await _propose(ctx, pair, moments[0])


async def _propose(ctx: Context, pair: Pair, at: datetime) -> None:
    """Propose a time, in place of an earlier one; the other's own proposal of that time is accepted."""
    if at <= ctx.now:
        raise UserError("meeting-past")
    name, is_mentor = partner_of(pair, ctx.me.id).name, _is_mentor(ctx, pair)
    open_now = await ctx.store.meetings.open_of(pair.id)
    agreed, proposed = open_now.get(MeetingState.AGREED), open_now.get(MeetingState.PROPOSED)
    if agreed is not None and agreed.at == at:
        await _show(ctx, pair)
        return
    if proposed is not None and proposed.at == at:
        if proposed.by_mentor == is_mentor:
            await _show(ctx, pair)
        else:
            await agreeing.agree(ctx, proposed)
        return
    within = ctx.rules.programme.told_within
    counted = await ctx.store.limits.count(ctx.me.id, Doing.MEETING, ctx.now, within)
    if counted.count > ctx.rules.programme.reports_told:
        raise UserError("meeting-often", name=name)
    if proposed is not None:
        proposed.state = MeetingState.REPLACED
        await ctx.store.flush()
    meeting = await ctx.store.meetings.add(pair, at, by_mentor=is_mentor, now=ctx.now)
    agreeing.ask_other(ctx, meeting)
    ctx.reply("meeting-proposed-own", name=name, at=at)


async def _take_step(ctx: Context, number: int, step: MeetStep) -> None:
    """Take what somebody pressed about a meeting, whatever became of it since."""
    meeting = await ctx.store.meetings.get(number)
    if meeting is None or ctx.me.id not in (meeting.pair.mentee_id, meeting.pair.mentor_id):
        raise UserError("error-button-old")
    pair = meeting.pair
    if pair.ended_at is not None:
        raise Outdated("meeting-pair-over")
    match step:
        case MeetStep.MET | MeetStep.NOT_MET:
            await agreeing.say_whether_met(ctx, meeting, met=step is MeetStep.MET)
        case MeetStep.OTHER:
            await _ask_when(ctx, pair)
        case MeetStep.CANCEL if meeting.state in (MeetingState.PROPOSED, MeetingState.AGREED):
            agreeing.cancel(ctx, meeting)
        case MeetStep.ACCEPT if _may_accept(ctx, meeting):
            await agreeing.agree(ctx, meeting)
        case _:
            await _show(ctx, pair)


def _may_accept(ctx: Context, meeting: Meeting) -> bool:
    is_others = meeting.by_mentor != _is_mentor(ctx, meeting.pair)
    return meeting.state == MeetingState.PROPOSED and is_others and meeting.at > ctx.now


def _is_mentor(ctx: Context, pair: Pair) -> bool:
    return ctx.me.id == pair.mentor_id


async def _show_words(ctx: Context, pair: Pair) -> None:
    """Show words to begin with, as the author could send them, and times to propose."""
    partner, own = partner_of(pair, ctx.me.id), "mentor" if _is_mentor(ctx, pair) else "mentee"
    request = await ctx.store.offers.last_request(pair.mentee_id)
    wish = request.topic if request is not None else ""
    wished = "yes" if wish else "no"
    hello = to_plain(
        ctx.to(partner).text("meeting-hello", own=own, name=partner.name, me=ctx.me.name, wish=wish, wished=wished)
    )
    options = [*_sending(ctx, pair, hello), *time_options(ctx, pair, times_for(ctx.desk, pair, ctx.me))]
    ctx.reply("meeting-words", name=partner.name, words=hello, options=options)


def _sending(ctx: Context, pair: Pair, words: str) -> list[Option]:
    """Return a button that sends words to the other, where a command carries them."""
    if "tell" not in ctx.registry.commands:
        return []
    return [send_option(ctx, "meeting-send-words", partner_of(pair, ctx.me.id), words)]
