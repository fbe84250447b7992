"""status, mentors, waiting, inactive; `decisions` has what the council decides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from chatbot.core.arguments import Arguments, PersonRef, hidden
from chatbot.core.charts import Bar, BarChart, Board, Fact, Series, SeriesChart
from chatbot.core.errors import UserError
from chatbot.core.formatting import to_plain
from chatbot.core.l10n import Markup, Value
from chatbot.core.roles import Access, Place, Reach, Role
from handlers.council.board import State, state_of_programme
from handlers.council.loads import Closed, Load, Spread, closed, days_of_absentees, some_loads, spread
from handlers.council.member_status import own_status, status_for_council
from handlers.council.promises import is_late
from handlers.council.rules import rounded
from handlers.shared.contact import write_option
from handlers.shared.context import Context
from handlers.shared.council_duties import median_response
from handlers.shared.dates import day_of
from handlers.shared.fairness import spread_of
from handlers.shared.feature import Feature
from handlers.shared.looks import note_look
from handlers.shared.paging import PAGE, Paged, place_of, show_page
from handlers.shared.text import dotted, join, shorten
from storage.models.account import Member
from storage.models.activity import ActivityState
from storage.models.check_in import Silence
from storage.models.offers import Request

feature = Feature()

HELP_NAMED = 5
"""The most mentees in need of help that the overview names."""

MENTORS_DRAWN = 20
"""Mentors a chart shows at most: some clients cut off the title of one that is higher than half its width."""

_ACTIVITY_STATES = (
    ActivityState.CONFIRMED,
    ActivityState.REPORTED,
    ActivityState.MORE,
    ActivityState.UNCONFIRMED,
    ActivityState.REJECTED,
)
"""The states in the order of the chart."""


@dataclass(frozen=True, slots=True)
class Status(Arguments):
    """Without a person, the council sees the programme, and everybody else their own status.

    figures  it is the button under the figures of a period, so that another period that is named is known as theirs
    """

    person: PersonRef | None = None
    figures: int | None = hidden()


@feature.command(
    "status",
    args=Status,
    role=Access.MEMBER,
    place=Place.COUNCIL_ROOM,
    examples=("status", "status Ana"),
    reads=True,
    reach={Role.COUNCIL: Reach.ANYBODY},
)
async def status(ctx: Context, args: Status) -> None:
    """Show the status of the programme, of oneself, or of somebody the council asks about."""
    if Role.COUNCIL in ctx.roles:
        if args.person is None:
            _show_programme(ctx, await state_of_programme(ctx.desk, ctx.today))
            return
        member = await ctx.store.people.get(args.person.id)
        if member is None:
            raise UserError("error-button-old")
        reader = ctx.me if ctx.message.direct else None
        await note_look(ctx, "status", member)
        ctx.say(await status_for_council(ctx.desk, ctx, member, reader=reader))
        return
    if args.person is not None and args.person.id != ctx.member_id:
        found = await ctx.store.pairs.pair_of(args.person.id)
        if found is not None and found.in_charge is ctx.me:
            options = [write_option(ctx, found.mentee), ctx.step("checkin")]
            ctx.reply("status-of-mentee", name=found.mentee.name, options=options)
            return
        own = await ctx.store.pairs.pair_of(ctx.me.id)
        if own is None or own.mentor_id != args.person.id:
            raise UserError("status-of-others", name=args.person.name)
        options = [write_option(ctx, own.mentor), ctx.step("council")]
        ctx.reply("status-of-others", name=args.person.name, options=options)
        return
    if not ctx.personal:
        ctx.answer_directly()
    ctx.say(await own_status(ctx.desk, ctx, ctx.me))


def _show_programme(ctx: Context, state: State) -> None:
    this_week = state.weeks[-1]
    fair, then = state.spread.fairness, state.fairness_then
    ctx.reply(
        "programme",
        day=ctx.today,
        mentees=state.roles.get(Role.MENTEE, 0),
        mentors=state.roles.get(Role.MENTOR, 0),
        council=state.roles.get(Role.COUNCIL, 0),
        pairs=state.spread.mentees,
        waiting=state.waiting,
        wait=rounded(ctx.now - state.oldest) if state.oldest else "",
        places=state.spread.places,
        free=state.free,
        over=state.spread.over,
        load=spread_of(ctx, fair),
        proposed=int(then is not None),
        then_load=spread_of(ctx, then or fair),
        answered=this_week.answered,
        open=this_week.open,
        missed=this_week.missed,
        silent=state.silent,
        decisions=len(state.items),
        overdue=state.overdue,
        oldest=rounded(ctx.now - state.items[0].opened_at) if state.items else "",
        decided=len(state.decided),
        response=rounded(median_response(state.decided)),
        promises=len(state.promises),
        late=sum(is_late(promise, ctx.now) for promise in state.promises),
        help=len(state.help_wanted),
        names=[person.name for person in state.help_wanted[:HELP_NAMED]],
        confirm=state.to_confirm,
        unconfirmed=state.unconfirmed,
        chart=_programme_chart(ctx, state),
    )


def _programme_chart(ctx: Context, state: State) -> Board:
    facts = (
        Fact(_plain(ctx, "board-mentees"), state.roles.get(Role.MENTEE, 0)),
        Fact(_plain(ctx, "board-mentors"), state.roles.get(Role.MENTOR, 0)),
        Fact(_plain(ctx, "board-free"), state.free),
        Fact(_plain(ctx, "board-waiting"), state.waiting, emphasis=state.waiting > 0),
        Fact(_plain(ctx, "board-silent"), state.silent, emphasis=state.silent > 0),
        Fact(_plain(ctx, "board-decisions"), len(state.items), emphasis=state.overdue > 0),
        Fact(_plain(ctx, "board-unconfirmed"), state.unconfirmed, emphasis=state.unconfirmed > 0),
    )
    charts = [chart for chart in (_check_in_chart(ctx, state), _activity_chart(ctx, state)) if chart is not None]
    return Board(_plain(ctx, "board-title", day=ctx.today), facts, tuple(charts))


def _check_in_chart(ctx: Context, state: State) -> SeriesChart | None:
    """Return a chart of the last weeks' check-ins; None before anybody was asked."""
    if not any(week.answered or week.open or week.missed for week in state.weeks):
        return None
    return SeriesChart(
        _plain(ctx, "board-check-ins"),
        tuple(_plain(ctx, "board-week", number=int(week.period[-2:])) for week in state.weeks),
        (
            Series(_plain(ctx, "board-answered"), tuple(week.answered for week in state.weeks)),
            Series(_plain(ctx, "board-open"), tuple(week.open for week in state.weeks)),
            Series(_plain(ctx, "board-missed"), tuple(week.missed for week in state.weeks), emphasis=True),
        ),
    )


def _activity_chart(ctx: Context, state: State) -> BarChart | None:
    """Return a chart of what became of the last weeks' activities; None when there were none."""
    counts = state.recent_activities
    if not counts:
        return None
    bars = (
        Bar(
            to_plain(ctx.text(f"board-activities-{activity_state}")),
            counts.get(activity_state, 0),
            emphasis=activity_state is ActivityState.UNCONFIRMED and activity_state in counts,
        )
        for activity_state in _ACTIVITY_STATES
    )
    return BarChart(_plain(ctx, "board-activities"), tuple(bars))


@dataclass(frozen=True, slots=True)
class Mentors(Paged):
    """The page of the list of mentors."""


@feature.command(
    "mentors",
    args=Mentors,
    role=Role.COUNCIL,
    place=Place.COUNCIL_ROOM,
    examples=("mentors", "mentors 2"),
    reads=True,
    reach=Reach.ANYBODY,
)
async def mentors(ctx: Context, args: Mentors) -> None:
    """Show how the mentees are spread over the mentors, the fullest first."""
    everybody = await spread(ctx.desk)
    if not everybody.mentors:
        ctx.reply("mentors-none")
        return
    place = place_of(args, everybody.mentors)
    shown = await some_loads(ctx.desk, everybody, place.offset, PAGE)
    if args.page is None:
        _show_spread(ctx, everybody, await closed(ctx.desk), shown[:MENTORS_DRAWN])
    show_page(ctx, ctx.text("mentors-all"), [_load_line(ctx, load) for load in shown], place, args)


def _show_spread(ctx: Context, everybody: Spread, busy: Closed, drawn: Sequence[Load]) -> None:
    summary = ctx.text(
        "mentors-spread",
        mentors=everybody.mentors,
        mentees=everybody.mentees,
        places=everybody.places,
        free=everybody.free - busy.takes(ctx.rules.programme.capacity),
        over=everybody.over,
        away=len(busy.away),
        silent=len(busy.silent),
        load=spread_of(ctx, everybody.fairness),
    )
    if beyond := everybody.mentors - len(drawn):
        summary = join([summary, ctx.text("mentors-beyond", drawn=len(drawn), beyond=beyond)])
    chart = BarChart(
        _plain(ctx, "mentors-chart"),
        tuple(Bar(load.mentor.name, load.mentees, load.capacity, emphasis=load.is_over) for load in drawn),
        unit=_plain(ctx, "mentors-chart-unit"),
        limit_label=_plain(ctx, "mentors-chart-limit"),
        emphasis_label=_plain(ctx, "mentors-over"),
    )
    ctx.say(summary, chart=chart)


def _load_line(ctx: Context, load: Load) -> Markup:
    parts = [ctx.text("mentors-one", name=load.mentor.name, mentees=load.mentees, capacity=load.capacity)]
    if load.is_over:
        parts.append(ctx.text("mentors-over"))
    if load.is_away and load.mentor.away_until is not None:
        parts.append(ctx.text("mentors-away", day=load.mentor.away_until))
    if load.silence is not None:
        parts.append(ctx.text("mentors-silent", missed=load.silence.missed))
    return dotted(parts)


@dataclass(frozen=True, slots=True)
class Waiting(Paged):
    """The page of the waiting list."""


@feature.command(
    "waiting",
    args=Waiting,
    role=Role.COUNCIL,
    place=Place.COUNCIL_ROOM,
    examples=("waiting", "waiting 2"),
    reads=True,
    reach=Reach.ANYBODY,
)
async def waiting(ctx: Context, args: Waiting) -> None:
    """Show the mentees who wait for a mentor, the longest wait first."""
    count, oldest = await ctx.store.council.count_queue()
    if oldest is None:
        ctx.reply("waiting-nobody")
        return
    place = place_of(args, count)
    queue = await ctx.store.council.queue_page(place.offset, PAGE)
    offers = await ctx.store.offers.offers_of([request.id for request in queue])
    offered = {offer.request_id: offer.mentor.name for offer in offers}
    heading = ctx.text("waiting-all", count=count, wait=rounded(ctx.now - oldest))
    ctx.lists(*(request.mentee for request in queue))
    show_page(ctx, heading, [_waiting_line(ctx, one, offered.get(one.id)) for one in queue], place, args)


def _waiting_line(ctx: Context, request: Request, mentor: str | None) -> Markup:
    parts = [ctx.text("waiting-one", name=request.mentee.name, wait=rounded(ctx.now - request.asked_at))]
    if request.topic:
        parts.append(ctx.text("waiting-topic", topic=shorten(request.topic)))
    if mentor is not None:
        parts.append(ctx.text("waiting-asked", mentor=mentor))
    return dotted(parts)


@dataclass(frozen=True, slots=True)
class Inactive(Paged):
    """The page of the list of inactive people."""


@feature.command(
    "inactive",
    args=Inactive,
    role=Role.COUNCIL,
    place=Place.COUNCIL_ROOM,
    examples=("inactive", "inactive 2"),
    reads=True,
    reach=Reach.ANYBODY,
)
async def inactive(ctx: Context, args: Inactive) -> None:
    """Show silent mentors, and mentees long without any activity who are not away, the longest first."""
    span = ctx.rules.programme.mentee_nudges[-1]
    check_ins, before = ctx.store.check_ins, ctx.today - span
    days = await days_of_absentees(ctx.desk)
    silent_count, quiet_count = await check_ins.count_silent(), await check_ins.count_quiet(before, days)
    if not silent_count and not quiet_count:
        ctx.reply("inactive-nobody", span=span)
        return
    place = place_of(args, silent_count + quiet_count)
    silent = await check_ins.silent_mentors(place.offset, PAGE)
    quiet = await check_ins.quiet_mentees(
        before, days, offset=max(place.offset - silent_count, 0), limit=PAGE - len(silent)
    )
    mentors = await ctx.store.pairs.mentors_of([mentee.id for mentee in quiet])
    ctx.lists(*(silence.mentor for silence in silent), *quiet)
    heading = ctx.text("inactive-all", mentors=silent_count, mentees=quiet_count, span=span)
    lines = [*(_silent_line(ctx, silence) for silence in silent), *(_quiet_line(ctx, one, mentors) for one in quiet)]
    show_page(ctx, heading, lines, place, args)


def _silent_line(ctx: Context, silence: Silence) -> Markup:
    mentor = silence.mentor
    return ctx.text("inactive-mentor", name=mentor.name, missed=silence.missed, since=day_of(mentor, silence.since))


def _quiet_line(ctx: Context, mentee: Member, mentors: Mapping[int, Member]) -> Markup:
    span = rounded(ctx.today - mentee.quiet_since)
    mentor = mentors.get(mentee.id)
    beside = ctx.text("inactive-with", mentor=mentor.name) if mentor else ctx.text("inactive-alone")
    return dotted([ctx.text("inactive-mentee", name=mentee.name, span=span), beside])


def _plain(ctx: Context, message_id: str, **values: Value) -> str:
    """Return a text for a chart."""
    return to_plain(ctx.text(message_id, **values))
