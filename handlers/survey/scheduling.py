"""The steps that let a survey go out at a time, and change or cancel that until it does."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from chatbot.core.errors import UserError
from chatbot.core.l10n import Markup
from chatbot.core.messages import ButtonStyle, Option
from chatbot.core.zones import wall_clock
from handlers.shared.context import Context
from handlers.shared.scheduling import Moments, moments, read_when
from handlers.shared.text import join
from handlers.survey.arguments import EditSurvey
from handlers.survey.drafts import EditedSurvey
from handlers.survey.going_out import at_of
from handlers.survey.sending import find_ready, settings_options, state_of
from handlers.survey.showing import ask_words, show_draft
from handlers.survey.steps import STEPS, step
from handlers.survey.stored import title_in
from storage.models.survey import SurveyState

_BY_CLOCK = {"own": "survey-at-own", "once": "survey-at-once"}


@step("at")
async def send_at(ctx: Context, draft: EditedSurvey, args: EditSurvey) -> None:
    """Take when a survey goes out: in words, then by whose clock, which is also the yes to it."""
    ready = await find_ready(ctx, draft)
    if ready is None:
        return
    state = ready.state
    chosen, _, told = (args.value or "").partition("|")
    if chosen and told == state:
        await _schedule(ctx, draft, datetime.fromisoformat(chosen))
    elif args.words == "":
        await show_draft(ctx, draft)
    elif args.words is None:
        if chosen:
            ctx.reply("survey-changed-since")
        await ask_words(ctx, draft.to("at"), "show")
    else:
        await _offer(ctx, draft, read_when(ctx, args.words), state)


async def _offer(ctx: Context, draft: EditedSurvey, at: datetime, state: str) -> None:
    """Show when the first and the last get it, by their own clocks or all at one moment where that differs."""
    own, once = at, wall_clock(at, ctx.timezone)
    by_own, at_once = await moments(ctx.desk, draft.audience, own), await moments(ctx.desk, draft.audience, once)
    lines = [ctx.text("survey-at-head", title=draft.asked.title, day=at.date(), clock=at.strftime("%H:%M"))]
    choices = [("own", own, by_own)] + ([("once", once, at_once)] if at_once != by_own else [])
    is_one = len(choices) == 1
    options = []
    for name, moment, found in choices:
        lines.append(_when_line(ctx, "one" if is_one else name, found))
        value = f"{moment.isoformat(timespec='minutes')}|{state}"
        label = "survey-at-yes" if is_one else _BY_CLOCK[name]
        options.append(ctx.option(label, draft.to("at", value=value), style=ButtonStyle.PRIMARY))
    options += [ctx.option("survey-step-at-other", draft.to("at")), ctx.option("survey-step-show", draft.to("show"))]
    ctx.say(join(lines), options=options)


def _when_line(ctx: Context, how: str, found: Moments) -> Markup:
    same = str(found.first == found.last).lower()
    return ctx.text("survey-at-moments", how=how, first=found.first, last=found.last, zone=found.zone, same=same)


async def _schedule(ctx: Context, draft: EditedSurvey, at: datetime) -> None:
    found = await moments(ctx.desk, draft.audience, at)
    if (at if at.tzinfo is not None else wall_clock(at, ctx.timezone)) <= ctx.now:
        raise UserError("when-past")
    if draft.row.closes_at is not None and draft.row.closes_at <= found.last:
        options = [*settings_options(ctx, draft)[1:], _other_time(ctx, draft)]
        until = draft.row.closes_at
        ctx.reply("survey-at-late", until=until, last=found.last, zone=found.zone, options=options)
        return
    draft.row.state, draft.row.begins_at = SurveyState.WAITING, found.first
    draft.row.at = at.isoformat(timespec="minutes")
    await ctx.desk.broadcast("survey", draft.id, draft.audience, at)
    await show_waiting(ctx, draft)


def _other_time(ctx: Context, draft: EditedSurvey) -> Option:
    return ctx.option("survey-step-at-other", draft.to("at"))


async def show_waiting(ctx: Context, draft: EditedSurvey, *before: Markup) -> None:
    """Show when a survey goes out, and what can be done until it does."""
    at = at_of(draft.row)
    found = await moments(ctx.desk, draft.audience, at)
    how = "once" if at is not None and at.tzinfo is not None else "own"
    if found.first == found.last:
        how = "one"
    count = await ctx.store.audiences.count(draft.audience)
    lines = [
        *before,
        ctx.text("survey-waits", title=title_in(draft.row, ctx.locale), count=count),
        _when_line(ctx, how, found),
    ]
    until, time = draft.row.closes_at, ctx.rules.programme.survey_open_for
    lines.append(
        ctx.text("survey-waits-until", until=until) if until is not None else ctx.text("survey-waits-days", time=time)
    )
    options = [
        ctx.option("survey-send-now", draft.to("send", value="now")),
        _other_time(ctx, draft),
        ctx.option("survey-step-change", draft.to("cancel", value="change")),
        ctx.option("survey-step-cancel", draft.to("cancel"), style=ButtonStyle.DANGER),
    ]
    ctx.say(join(lines), options=options)


async def change_waiting(ctx: Context, draft: EditedSurvey, args: EditSurvey) -> None:
    """Do what can be done with a survey that waits for its time; anything else shows that it does."""
    if args.step not in ("send", "at", "cancel"):
        await show_waiting(ctx, draft)
    elif args.step == "at" and args.words is None and args.value is None:
        await ask_words(ctx, draft.to("at"), "show")  # it keeps its time until there is another one
    elif args.step == "at" and args.words == "":
        await show_waiting(ctx, draft)
    elif args.step == "at" and args.words is not None:
        await _offer(ctx, draft, read_when(ctx, args.words), await _state(ctx, draft))
    elif args.step == "send" and args.value != "now":
        await show_waiting(ctx, draft)
    elif args.step == "at" and (args.value or "").partition("|")[2] != await _state(ctx, draft):
        await show_waiting(ctx, draft, ctx.text("survey-changed-since"))
    else:
        await _take_out(ctx, draft)
        value = await _state(ctx, draft) if args.step == "send" else args.value
        await STEPS[args.step](ctx, draft, replace(args, value=value))


async def _state(ctx: Context, draft: EditedSurvey) -> str:
    return await state_of(ctx, draft, await ctx.store.audiences.count(draft.audience))


async def _take_out(ctx: Context, draft: EditedSurvey) -> None:
    """Make a draft of a survey again that waited for its time."""
    for broadcast in await ctx.store.broadcasts.of("survey", draft.id):
        await ctx.store.broadcasts.stop(broadcast, ctx.now)
    draft.row.state, draft.row.at, draft.row.begins_at = SurveyState.DRAFT, None, None


@step("cancel")
async def cancel(ctx: Context, draft: EditedSurvey, args: EditSurvey) -> None:
    """Say that a survey is a draft again, and nobody gets it."""
    await show_draft(ctx, draft, *([] if args.value == "change" else [ctx.text("survey-cancelled")]))
