"""The steps that send a survey out: checked, shown with the number of people, and said yes to once."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from chatbot.core.messages import ButtonStyle
from handlers.shared.audience import describe
from handlers.shared.context import Context
from handlers.survey.arguments import EditSurvey
from handlers.survey.batches import FEWEST
from handlers.survey.checking import findings
from handlers.survey.drafts import EditedSurvey
from handlers.survey.polling import SurveyPoll, ask_where, can_be_poll, here_option
from handlers.survey.showing import show_draft
from handlers.survey.steps import step
from storage.models.survey import SurveyState


class _Ready(NamedTuple):
    """A draft that can go out: to how many, until when, and a word for all of it as it is now."""

    people: int
    closes: datetime
    state: str


@step("send")
async def send(ctx: Context, draft: EditedSurvey, args: EditSurvey) -> None:
    """Send a survey to its audience, after a yes to all of it as it is now."""
    ready = await _ready(ctx, draft)
    if ready is None:
        return
    if args.value != ready.state:
        await _ask(ctx, draft, ready, is_again=args.value is not None)
        return
    await _open(ctx, draft, ready)
    await ctx.desk.broadcast("survey", draft.id, draft.audience)
    is_poll = can_be_poll(ctx, draft.asked)
    options = [ctx.option("survey-poll-put-it", SurveyPoll(draft.id))] if is_poll else []
    ctx.reply("survey-sent", title=draft.asked.title, count=ready.people, until=ready.closes, options=options)
    writer = ctx.desk.room_writer()
    told = writer.text("survey-sent-room", name=ctx.me.name, title=draft.asked.title, count=ready.people)
    ctx.desk.say_to_council(told, here_option(ctx.desk, draft.row, draft.asked))


@step("poll")
async def send_as_poll(ctx: Context, draft: EditedSurvey, args: EditSurvey) -> None:
    """Open a survey for votes in polls alone: nobody gets a message."""
    ready = await _ready(ctx, draft)
    if ready is None:
        return
    if args.value != ready.state or not can_be_poll(ctx, draft.asked):
        await _ask(ctx, draft, ready, is_again=True)
        return
    await _open(ctx, draft, ready)
    told = ctx.desk.room_writer().text("survey-poll-only-room", name=ctx.me.name, title=draft.asked.title)
    ctx.desk.say_to_council(told, here_option(ctx.desk, draft.row, draft.asked))
    await ask_where(ctx, draft.row, ctx.text("survey-poll-only", title=draft.asked.title, until=ready.closes))


async def _ready(ctx: Context, draft: EditedSurvey) -> _Ready | None:
    """Return to whom a draft would go and until when; None if something has to be mended first, which is said."""
    if findings(ctx, draft):
        await show_draft(ctx, draft, ctx.text("survey-mend-first"))
        return None
    count = await ctx.store.audiences.count(draft.audience)
    closes = draft.row.closes_at or ctx.now + ctx.rules.programme.survey_open_for
    if closes <= ctx.now:
        options = [ctx.option("survey-step-until", draft.to("until"))]
        ctx.reply("survey-send-late", until=closes, options=options)
        return None
    if count == 0:
        ctx.reply("survey-send-nobody", options=[ctx.option("survey-step-audience", draft.to("audience"))])
        return None
    last = await ctx.store.surveys.last_step(draft.id)
    return _Ready(count, closes, f"{last.id if last else 0}:{count}")


async def _open(ctx: Context, draft: EditedSurvey, ready: _Ready) -> None:
    draft.row.state, draft.row.opened_at, draft.row.closes_at = SurveyState.OPEN, ctx.now, ready.closes
    await ctx.store.surveys.forget_steps(draft.id)


async def _ask(ctx: Context, draft: EditedSurvey, ready: _Ready, *, is_again: bool) -> None:
    """Ask for a yes, once it is shown where the survey goes and what is promised."""
    if is_again:
        ctx.reply("survey-changed-since")
    is_few = draft.asked.anonymous and ready.people < FEWEST
    sends = draft.to("send", value=ready.state)
    options = [ctx.option("survey-send-yes", sends, style=ButtonStyle.PRIMARY, count=ready.people)]
    if can_be_poll(ctx, draft.asked):
        options.append(ctx.option("survey-send-poll", draft.to("poll", value=ready.state)))
    options += [ctx.option(f"survey-step-{name}", draft.to(name)) for name in ("audience", "until", "show")]
    ctx.reply(
        "survey-ask-send",
        title=draft.asked.title,
        audience=await describe(ctx, ctx.store, draft.audience, ready.people),
        promise="anonymous" if draft.asked.anonymous else "named",
        until=ready.closes,
        questions=len(draft.asked.questions),
        few=str(is_few).lower(),
        most=FEWEST,
        options=options,
    )
