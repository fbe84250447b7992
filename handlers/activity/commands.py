"""report, activities, answer; review, confirm, ask_more, reject; `edit` is in `editing`."""

from __future__ import annotations

from datetime import datetime

from chatbot.core.errors import UserError
from chatbot.core.roles import Access, Reach, Role
from handlers.activity import asking, editing, rules, statistics, withdrawal
from handlers.activity.arguments import Answer, AskMore, Confirm, Mine, Reject, Report, Review
from handlers.activity.listing import listed
from handlers.activity.selection import Button, joined, which, which_own
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from handlers.shared.limits import held_back
from handlers.shared.text import join, named
from storage.models.activity import Activity, ActivityState
from storage.models.delivery import TopicKind
from storage.models.limits import Doing

feature = Feature()

LISTED = 15
"""Activities shown in the list of one's own."""


@feature.command(
    "report",
    args=Report,
    role=Access.MEMBER,
    examples=(
        "report",
        "report attended today Open web evening",
        "report organised 2026-11-20 Meetup in Lima; attendees=40; link=https://example.org/meetup",
    ),
)
async def report(ctx: Context, args: Report) -> None:
    """Note an activity and ask the member's mentor, or the council, to confirm it."""
    rules.check_day(args.kind, args.day, ctx.today)
    if args.title is None:
        await ctx.ask(args, "title")
        return
    me = ctx.me
    told = rules.read_told(args.title, asking.detail_labels(ctx))
    besides = {
        rules.Detail.ATTENDEES: args.attendees,
        rules.Detail.EXPECTED: args.expected,
        rules.Detail.GOAL: args.goal,
    }
    said = {key: value for key, value in besides.items() if value is not None}
    await _check_new(ctx, args, told.title)
    activity = ctx.store.activities.add(
        me,
        kind=args.kind,
        held_on=args.day,
        title=told.title,
        details={key.value: value for key, value in {**said, **told.details}.items()},
        reported_at=ctx.now,
        due_at=rules.first_due(args.day, ctx.now, me.timezone, ctx.rules.programme.confirmation_due),
    )
    me.last_active_on = rules.latest(me.last_active_on, ctx.today)
    await ctx.store.flush()
    undo = withdrawal.TakeBack(number=activity.id, sure=1)
    ctx.did("report-did", f"activity:{activity.id}", undo, number=activity.id, title=activity.title)
    mentor = await asking.mentor_of(ctx.desk, me)
    is_over = rules.took_place(activity, ctx.now)
    is_told = is_over and (asking.may_be_asked(ctx.desk, mentor) if mentor else ctx.council_room is not None)
    held_until = await held_back(ctx.desk, me, Doing.REPORT) if is_told else None
    _say_noted(ctx, activity, mentor.name if mentor else "", held_until)
    if held_until is not None or not is_over:
        return
    if mentor is None:
        asking.ask_council(ctx.desk, [activity])
    elif is_told:
        asking.ask_mentor(ctx.desk, mentor, [activity])


async def _check_new(ctx: Context, args: Report, title: str) -> None:
    """Raise UserError for an activity that was reported before, unless it was rejected or taken back."""
    for earlier in await ctx.store.activities.of_member(ctx.me.id):
        same = (earlier.kind, earlier.held_on, earlier.title.casefold()) == (args.kind, args.day, title.casefold())
        if same and earlier.state not in rules.NOT_COUNTED:
            raise UserError("report-already", number=earlier.id)


def _say_noted(ctx: Context, activity: Activity, mentor: str, held_until: datetime | None) -> None:
    planned = not rules.took_place(activity, ctx.now)
    who = ctx.text(
        "report-planned" if planned else "report-who-confirms",
        who="mentor" if mentor else "council",
        name=mentor,
        due=asking.day_of(ctx, activity.due_at),
    )
    missing = editing.missing_options(ctx, activity)
    hint = [ctx.text("report-held", until=held_until)] if held_until else []
    hint += [ctx.text("report-hint")] if missing else []
    empty = ctx.text("empty-line")
    options = [*missing, withdrawal.take_back_option(ctx, activity)]
    ctx.say(join([ctx.text("report-noted"), empty, asking.card(ctx, activity), empty, who, *hint]), options=options)


@feature.command("activities", args=Mine, role=Access.MEMBER, examples=("activities",), reads=True)
async def activities(ctx: Context, args: Mine) -> None:
    """Show what the member reported and how far its confirmation has come."""
    mine = await ctx.store.activities.of_member(ctx.me.id)
    if not mine:
        ctx.reply("activities-none")
        return
    this_year = [activity for activity in mine if activity.held_on.year == ctx.today.year]
    title = ctx.text(
        "activities-title",
        count=len(this_year),
        confirmed=sum(activity.state == ActivityState.CONFIRMED for activity in this_year),
        open=sum(activity.state not in rules.DECIDED for activity in mine),
    )
    counted = [activity.held_on for activity in mine if statistics.counts(activity, ctx.now)]
    spans = ctx.rules.programme.activity_spans
    tally = ctx.text(
        "activities-tally",
        weeks=statistics.streak(counted, ctx.today),
        counts=[
            ctx.text("activities-in", count=count, span=span)
            for span, count in statistics.growing(spans, statistics.within(counted, ctx.today, spans))
        ]
        or [ctx.text("activities-in-none", span=max(spans))],
    )
    lines = [listed(ctx, activity) for activity in mine[:LISTED]]
    if len(mine) > LISTED:
        lines.append(ctx.text("activity-and-more", count=len(mine) - LISTED))
    asked = [activity for activity in mine[:LISTED] if rules.open_question(activity)]
    options = [ctx.option("button-answer-one", Answer(number=activity.id), number=activity.id) for activity in asked]
    ctx.say(join([title, tally, *lines]), options=options)


@feature.command(
    "answer",
    args=Answer,
    role=Access.MEMBER,
    examples=("answer", "answer #12 Forty people, and there is a page now"),
    changes_with=("activity", "text"),
)
async def answer(ctx: Context, args: Answer) -> None:
    """Take the author's answer to a question about their activity, and hand it back to whoever asked."""
    named = await which_own(ctx, args, rules.open_question, nothing="answer-nothing")
    if named is None:
        return
    number, text = named
    activity = await ctx.store.activities.claim(number)
    if activity is None or activity.member_id != ctx.me.id:
        raise UserError("answer-nothing")
    question = rules.open_question(activity)
    if question is None:
        raise rules.no_question(activity, ctx.me)
    if not text:
        await ctx.ask(Answer(number=activity.id), "text", question=question)
        return
    text = rules.read_note(text)
    last = activity.questions[-1]
    activity.questions = [*activity.questions[:-1], {**last, "answer": text}]
    if activity.state == ActivityState.MORE:
        activity.state = ActivityState.REPORTED
        activity.due_at = ctx.now + ctx.rules.programme.confirmation_due
    ctx.reply("answer-done", number=activity.id, title=activity.title)
    await _hand_back(ctx, activity, last["by"])


async def _hand_back(ctx: Context, activity: Activity, asker_id: int) -> None:
    """Show the answer to whoever asked, if the decision is still theirs; else the job asks whoever decides now."""
    asker = await ctx.store.people.get(asker_id)
    mentor = await asking.mentor_of(ctx.desk, ctx.me, asker)
    if asker is not None and rules.decides(activity, mentor, asker):
        asking.ask(ctx.desk, asker, [activity], "asking-answered")
        if mentor is asker:
            activity.asked_at, activity.asked_id, activity.reminded_at = ctx.now, asker.id, None
    else:
        activity.asked_at = None


@feature.command(
    "review",
    args=Review,
    role=Role.MENTOR,
    also=(Role.COUNCIL,),
    examples=("review", "review #12"),
    reads=True,
    reach={Role.MENTOR: Reach.ENTRUSTED, Role.COUNCIL: Reach.ANYBODY},
)
async def review(ctx: Context, args: Review) -> None:
    """Show an activity that waits for the author's decision, with the buttons to decide."""
    picked = await _pick(ctx, args.number, args.activity, lambda number, rest: Review(number=number))
    if picked is not None:
        activity = _alone(picked)
        text, options = asking.show(ctx, ctx.text("review-one", name=activity.member.name), activity)
        ctx.say(text, options=options)


@feature.command(
    "confirm",
    args=Confirm,
    role=Role.MENTOR,
    also=(Role.COUNCIL,),
    examples=("confirm", "confirm #12", "confirm Meetup in Lima"),
    reach={Role.MENTOR: Reach.ENTRUSTED, Role.COUNCIL: Reach.ANYBODY},
)
async def confirm(ctx: Context, args: Confirm) -> None:
    """Confirm that an activity took place as reported."""
    picked = await _pick(ctx, args.number, args.activity, lambda number, rest: Confirm(number=number))
    if picked is None:
        return
    activity = _alone(picked)
    member = activity.member
    _decide(ctx, activity, ActivityState.CONFIRMED)
    member.last_active_on = rules.latest(member.last_active_on, activity.held_on)
    if member.links_from is None:
        member.links_from = max(ctx.now, member.created_at + ctx.rules.programme.links_after)
    ctx.reply("confirm-done", number=activity.id, title=activity.title, name=member.name)
    ctx.to(member).send("activity-confirmed", number=activity.id, title=activity.title, name=named(ctx.me))


@feature.command(
    "ask_more",
    args=AskMore,
    role=Role.MENTOR,
    also=(Role.COUNCIL,),
    examples=("ask_more", "ask_more #12 Is there a page about it?"),
    reach={Role.MENTOR: Reach.ENTRUSTED, Role.COUNCIL: Reach.ANYBODY},
)
async def ask_more(ctx: Context, args: AskMore) -> None:
    """Ask the member something before deciding; the time for the decision starts anew."""
    text = joined(args.activity, args.question)
    picked = await _pick(ctx, args.number, text, lambda number, rest: AskMore(number=number, question=rest))
    if picked is None:
        return
    activity, text = picked
    if not text:
        await _ask(ctx, AskMore(number=activity.id), "question", activity)
        return
    question = rules.read_note(text)
    answered = [asked for asked in activity.questions if "answer" in asked]
    is_another = len(answered) < len(activity.questions)
    if is_another and (until := await held_back(ctx.desk, ctx.me, Doing.QUESTION)):
        ctx.reply("ask-more-held", name=activity.member.name, until=until)
        return
    activity.questions = [*answered, {"question": question, "by": ctx.me.id}]
    if activity.state != ActivityState.UNCONFIRMED:
        activity.state = ActivityState.MORE
        activity.due_at = ctx.now + ctx.rules.programme.confirmation_due
    ctx.reply("ask-more-done", number=activity.id, title=activity.title, name=activity.member.name)
    letter = ctx.to(activity.member)
    letter.send(
        "activity-asked",
        number=activity.id,
        title=activity.title,
        name=named(ctx.me),
        question=question,
        options=[letter.option("button-answer", Answer(number=activity.id))],
        topic=TopicKind.QUESTION.of(activity.id),
    )


@feature.command(
    "reject",
    args=Reject,
    role=Role.MENTOR,
    also=(Role.COUNCIL,),
    examples=("reject", "reject #12 It is in your list twice"),
    reach={Role.MENTOR: Reach.ENTRUSTED, Role.COUNCIL: Reach.ANYBODY},
)
async def reject(ctx: Context, args: Reject) -> None:
    """Reject an activity, so that it does not count, and tell the member why."""
    text = joined(args.activity, args.reason)
    picked = await _pick(ctx, args.number, text, lambda number, rest: Reject(number=number, reason=rest))
    if picked is None:
        return
    activity, text = picked
    if not text:
        await _ask(ctx, Reject(number=activity.id), "reason", activity)
        return
    activity.reason = rules.read_note(text)
    _decide(ctx, activity, ActivityState.REJECTED)
    ctx.reply("reject-done", number=activity.id, title=activity.title, name=activity.member.name)
    ctx.to(activity.member).send(
        "activity-rejected", number=activity.id, title=activity.title, name=named(ctx.me), reason=activity.reason
    )


def _decide(ctx: Context, activity: Activity, state: ActivityState) -> None:
    activity.state, activity.decided_by, activity.decided_at = state, ctx.me, ctx.now


async def _ask(ctx: Context, given: AskMore | Reject, field: str, activity: Activity) -> None:
    await ctx.ask(given, field, number=activity.id, title=activity.title, name=activity.member.name)


def _alone(picked: tuple[Activity, str]) -> Activity:
    """Return the activity picked by a command that takes nothing else. Raises UserError for more text."""
    activity, rest = picked
    if rest:
        raise UserError("error-too-much", extra=rest[:80])
    return activity


async def _pick(ctx: Context, number: int | None, text: str | None, button: Button) -> tuple[Activity, str] | None:
    """Return the activity the author is to decide about, and what was written after its name.

    None when they were asked which. Raises UserError when there is none, or when they may not decide about it.
    """
    rest = text or ""
    if number is None:
        undecided = await ctx.store.activities.open_to(ctx.me.id, council=Role.COUNCIL in ctx.roles)
        among = [activity for activity in undecided if rules.took_place(activity, ctx.now)]
        waiting = [activity for activity in among if activity.state != ActivityState.MORE]
        named = which(ctx, rest, among, waiting, button, nothing="activity-none-waiting")
        if named is None:
            return None
        number, rest = named
    activity = await ctx.store.activities.claim(number)
    if activity is None:
        raise UserError("activity-not-with-you", number=number)
    rules.check_decider(activity, await asking.mentor_of(ctx.desk, activity.member, ctx.me), ctx.me, ctx.now)
    return activity, rest
