"""edit: an author adds to or corrects an activity until it is decided, step by step or in one line."""

from __future__ import annotations

from chatbot.core.arguments import Line
from chatbot.core.days import read_day
from chatbot.core.errors import UserError
from chatbot.core.messages import Option
from chatbot.core.roles import Access
from chatbot.core.writer import Writer
from handlers.activity import asking, rules
from handlers.activity.arguments import Edit
from handlers.activity.rules import Detail
from handlers.activity.selection import which_own
from handlers.activity.withdrawal import take_back_option
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from handlers.shared.limits import held_back
from handlers.shared.text import join
from storage.models.activity import Activity, ActivityKind
from storage.models.limits import Doing

feature = Feature()


@feature.command(
    "edit",
    args=Edit,
    role=Access.MEMBER,
    examples=("edit", "edit #12 attendees=45; outcome=three new contributors", "edit #12 2026-11-30"),
    changes_with=("activity", "text"),
)
async def edit(ctx: Context, args: Edit) -> None:
    """Change an activity of one's own; whoever decides about it is shown the new state."""
    named = await which_own(ctx, args, _is_changeable, nothing="edit-nothing")
    if named is None:
        return
    number, text = named
    activity = await ctx.store.activities.claim(number)
    if activity is None or activity.member_id != ctx.me.id:
        await _offer_others(ctx, number, text)
        return
    if activity.state in rules.DECIDED:
        raise rules.already_decided(activity, ctx.me)
    if not text:
        await _ask(ctx, activity, args.detail)
        return
    _change(ctx, activity, args.detail, text)
    if activity.asked_id is not None:
        if activity.asked_at is not None:  # edits while one waits to be shown count as one
            await held_back(ctx.desk, ctx.me, Doing.REPORT)
        activity.asked_at, activity.edited_at = None, ctx.now  # the mentor is shown it again after the last edit
    empty = ctx.text("empty-line")
    ctx.say(join([ctx.text("edit-done"), empty, asking.card(ctx, activity)]), options=missing_options(ctx, activity))


def _is_changeable(activity: Activity) -> bool:
    return activity.state not in rules.DECIDED


async def _offer_others(ctx: Context, number: int, text: str) -> None:
    """Say that the number is not one of theirs, and show the activities they can change."""
    mine = list(filter(_is_changeable, await ctx.store.activities.of_member(ctx.me.id)))
    if not mine:
        raise UserError("edit-nothing")
    title, rest = ctx.text("edit-not-yours", number=number), Line(text) if text else None
    shown, options = asking.show_list(ctx, title, mine, lambda number: Edit(number=number, text=rest))
    ctx.say(shown, options=options)


async def _ask(ctx: Context, activity: Activity, detail: Detail | None) -> None:
    if detail is None:
        ctx.say(
            join([asking.card(ctx, activity), ctx.text("empty-line"), ctx.text("edit-how", number=activity.id)]),
            options=[*_options(ctx, activity, list(Detail)), take_back_option(ctx, activity)],
        )
        return
    await ctx.ask(Edit(number=activity.id, detail=detail), "text", detail=detail.value, title=activity.title)


def _change(ctx: Context, activity: Activity, detail: Detail | None, text: str) -> None:
    labels = asking.detail_labels(ctx)
    if detail is not None:
        activity.details = {**activity.details, detail.value: rules.read_value(detail, labels[detail], text.strip())}
        return
    if day := read_day(ctx, text):
        kind, programme = ActivityKind(activity.kind), ctx.rules.programme
        rules.check_day(kind, day, ctx.today)
        activity.held_on = day
        activity.due_at = rules.first_due(day, ctx.now, ctx.me.timezone, programme.confirmation_due)
        return
    told = rules.read_change(text, activity.title, labels)
    activity.title = told.title
    activity.details = {**activity.details, **{key.value: value for key, value in told.details.items()}}


def missing_options(writer: Writer, activity: Activity) -> list[Option]:
    """Return a button for each detail that is still missing, before the event or after it."""
    planned = not rules.took_place(activity, writer.now)
    return _options(writer, activity, [key for key in rules.asked_of(planned=planned) if key not in activity.details])


def _options(writer: Writer, activity: Activity, details: list[Detail]) -> list[Option]:
    return [writer.option(f"detail-{key}", Edit(number=activity.id, detail=key)) for key in details]


def outcome_options(writer: Writer, activity: Activity) -> list[Option]:
    """Return the button below the question how it went."""
    first = Detail.ATTENDEES if Detail.ATTENDEES not in activity.details else Detail.OUTCOME
    return [writer.option("button-tell", Edit(number=activity.id, detail=first))]
