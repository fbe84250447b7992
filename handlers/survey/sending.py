"""The steps that send a survey out: checked, shown with the number of people, and said yes to once."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from chatbot.core.l10n import Markup
from chatbot.core.messages import ButtonStyle, Option
from handlers.shared.audience import describe
from handlers.shared.context import Context
from handlers.shared.languages import language_name, readers_by_locale
from handlers.shared.text import join
from handlers.survey.arguments import EditSurvey
from handlers.survey.batches import FEWEST
from handlers.survey.checking import findings
from handlers.survey.drafts import EditedSurvey
from handlers.survey.going_out import go_out, open_now
from handlers.survey.polling import SurveyPoll, ask_where, can_be_poll, here_option
from handlers.survey.showing import show_draft
from handlers.survey.steps import step


class Ready(NamedTuple):
    """A draft that can go out: to how many, until when, and a word for all of it as it is now."""

    people: int
    closes: datetime
    state: str


@step("send")
async def send(ctx: Context, draft: EditedSurvey, args: EditSurvey) -> None:
    """Send a survey to its audience, after a yes to all of it as it is now."""
    ready = await find_ready(ctx, draft)
    if ready is None:
        return
    if args.value != ready.state:
        await _ask(ctx, draft, ready, is_again=args.value is not None)
        return
    until = await go_out(ctx.desk, draft.row)
    await ctx.desk.broadcast("survey", draft.id, draft.audience)
    is_poll = can_be_poll(ctx, draft.asked)
    options = [ctx.option("survey-poll-put-it", SurveyPoll(draft.id))] if is_poll else []
    ctx.reply("survey-sent", title=draft.asked.title, count=ready.people, until=until, options=options)


@step("poll")
async def send_as_poll(ctx: Context, draft: EditedSurvey, args: EditSurvey) -> None:
    """Open a survey for votes in polls alone: nobody gets a message."""
    ready = await find_ready(ctx, draft)
    if ready is None:
        return
    if args.value != ready.state or not can_be_poll(ctx, draft.asked):
        await _ask(ctx, draft, ready, is_again=True)
        return
    until = await open_now(ctx.desk, draft.row)
    told = ctx.desk.room_writer().text("survey-poll-only-room", name=ctx.me.name, title=draft.asked.title)
    ctx.desk.say_to_council(told, here_option(ctx.desk, draft.row, draft.asked))
    await ask_where(ctx, draft.row, ctx.text("survey-poll-only", title=draft.asked.title, until=until))


async def find_ready(ctx: Context, draft: EditedSurvey) -> Ready | None:
    """Return to whom a draft would go and until when; None if something has to be mended first, which is said."""
    if findings(ctx, draft):
        await show_draft(ctx, draft, ctx.text("survey-mend-first"))
        return None
    count = await ctx.store.audiences.count(draft.audience)
    closes = draft.row.closes_at or ctx.now + ctx.rules.programme.survey_open_for
    if closes <= ctx.now:
        ctx.reply("survey-send-late", until=closes, options=settings_options(ctx, draft)[1:])
        return None
    if count == 0:
        ctx.reply("survey-send-nobody", options=settings_options(ctx, draft)[:1])
        return None
    return Ready(count, closes, await state_of(ctx, draft, count))


async def state_of(ctx: Context, draft: EditedSurvey, count: int) -> str:
    """Return what a yes is about: the last change of the draft, and how many people it goes to."""
    last = await ctx.store.surveys.last_step(draft.id)
    return f"{last.id if last else 0}:{count}"


def settings_options(ctx: Context, draft: EditedSurvey) -> list[Option]:
    """Return the buttons for whom a survey is for, and until when."""
    return [ctx.option(f"survey-step-{name}", draft.to(name)) for name in ("audience", "until")]


async def _ask(ctx: Context, draft: EditedSurvey, ready: Ready, *, is_again: bool) -> None:
    """Ask for a yes, once it is shown where the survey goes and what is promised."""
    if is_again:
        ctx.reply("survey-changed-since")
    is_few = draft.asked.anonymous and ready.people < FEWEST
    sends = draft.to("send", value=ready.state)
    options = [ctx.option("survey-send-yes", sends, style=ButtonStyle.PRIMARY, count=ready.people)]
    if can_be_poll(ctx, draft.asked):
        options.append(ctx.option("survey-send-poll", draft.to("poll", value=ready.state)))
    options.append(ctx.option("survey-step-at", draft.to("at")))
    missing, to_translate = await _missing_languages(ctx, draft)
    options += [*to_translate, *settings_options(ctx, draft), ctx.option("survey-step-show", draft.to("show"))]
    asked = ctx.text(
        "survey-ask-send",
        title=draft.asked.title,
        audience=await describe(ctx, ctx.store, draft.audience, ready.people),
        promise="anonymous" if draft.asked.anonymous else "named",
        until=ready.closes,
        questions=len(draft.asked.questions),
        few=str(is_few).lower(),
        most=FEWEST,
    )
    ctx.say(join([asked, *missing]), options=options)


async def _missing_languages(ctx: Context, draft: EditedSurvey) -> tuple[list[Markup], list[Option]]:
    """Say what is missing in the languages that people of the audience read, with a button for each to write it."""
    lines: list[Markup] = []
    options: list[Option] = []
    own = language_name(ctx, draft.asked.locale)
    for locale, readers in (await readers_by_locale(ctx.store, [draft.audience])).items():
        missing = draft.asked.missing(locale)
        if not missing or not readers:
            continue
        language = language_name(ctx, locale)
        numbers = [str(number) for number in missing if number]
        whole = len(missing) > len(draft.asked.questions)
        what = "all" if whole else "first" if not numbers else "questions"
        values = {"language": language, "own": own, "what": what, "numbers": ", ".join(numbers)}
        lines += [ctx.text("empty-line"), ctx.text("survey-language-missing", count=readers, **values)]
        options.append(ctx.option("survey-write-in", draft.to("languages", value=locale), language=language))
    return lines, options
