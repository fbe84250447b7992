"""The steps that say what a survey as a whole is: its title and first words, the promise, for whom and until when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from json import dumps, loads
from zoneinfo import ZoneInfo

from chatbot.core.arguments import PersonRef
from chatbot.core.audience import Audience
from chatbot.core.errors import UserError
from chatbot.core.messages import ButtonStyle, Option
from chatbot.core.survey.toml_file import LONGEST_INTRO, LONGEST_TITLE
from handlers.shared.audience import audience_options, describe, read_audience
from handlers.shared.context import Context
from handlers.survey.arguments import EditSurvey, SurveyPromise
from handlers.survey.drafts import EditedSurvey, save
from handlers.survey.lines import checked
from handlers.survey.showing import ask_words, labelled, show_draft
from handlers.survey.steps import step
from storage.models.survey import SurveyState

_MOST_PEOPLE = 9
_SPANS = (7, 14, 21)
"""Days until a survey closes that are offered."""


@step("settings")
async def show_settings(ctx: Context, draft: EditedSurvey, args: EditSurvey) -> None:
    """Offer what can be said of the survey as a whole."""
    wanted = SurveyPromise.NAMED if draft.asked.anonymous else SurveyPromise.ANONYMOUS
    options = [ctx.option(f"survey-step-{name}", draft.to(name)) for name in ("audience", "until", "title", "intro")]
    options.append(ctx.option(f"survey-step-{wanted.value}", draft.to("promise", value=wanted.value)))
    if len(ctx.localizer.locales) > 1:
        options.append(ctx.option("survey-step-language", draft.to("language")))
    options += [ctx.option("survey-step-drop", draft.to("drop")), ctx.option("survey-step-show", draft.to("show"))]
    audience = await describe(ctx, ctx.store, draft.audience)
    ctx.reply("survey-settings", title=draft.asked.title, audience=audience, options=options)


@step("title")
async def set_title(ctx: Context, draft: EditedSurvey, args: EditSurvey) -> None:
    """Change the title."""
    if args.words is None:
        await ask_words(ctx, draft.to("title"), "show", words=draft.asked.title)
        return
    title = checked(" ".join(args.words.split()), LONGEST_TITLE) or draft.asked.title
    await save(ctx, draft, replace(draft.asked, title=title))
    await show_draft(ctx, draft)


@step("intro")
async def set_intro(ctx: Context, draft: EditedSurvey, args: EditSurvey) -> None:
    """Change the words before the first question."""
    if args.words is None and args.value is None:
        none = [ctx.option("survey-no-intro", draft.to("intro", value="none"))] if draft.asked.intro else []
        await ask_words(ctx, draft.to("intro"), "show", options=none)
        return
    if args.words != "":
        await save(ctx, draft, replace(draft.asked, intro=checked(args.words or "", LONGEST_INTRO)))
    await show_draft(ctx, draft)


@step("promise")
async def set_promise(ctx: Context, draft: EditedSurvey, args: EditSurvey) -> None:
    """Say whether the survey is anonymous."""
    await save(ctx, draft, replace(draft.asked, anonymous=args.value == SurveyPromise.ANONYMOUS))
    await show_draft(ctx, draft)


@step("language")
async def set_language(ctx: Context, draft: EditedSurvey, args: EditSurvey) -> None:
    """Say in which language the survey is written."""
    if args.value in ctx.localizer.locales:
        await save(ctx, draft, draft.asked.written_in(args.value))
        await show_draft(ctx, draft)
        return
    options = [ctx.option(f"language-name-{it}", draft.to("language", value=it)) for it in ctx.localizer.locales]
    ctx.reply("survey-ask-language", options=options)


@step("audience")
async def set_audience(ctx: Context, draft: EditedSurvey, args: EditSurvey) -> None:
    """Take whom the survey is for: by a button, or in words."""
    where = draft.to("audience")
    if args.value is not None:
        await _put(ctx, draft, Audience.load(loads(args.value)))
    elif args.words is None:
        offered = audience_options(ctx, lambda it: (where.command, replace(where, value=dumps(it.dump())).dump()))
        await ask_words(ctx, where, "show", options=offered)
    elif not args.words:
        await show_draft(ctx, draft)
    else:
        found = await read_audience(ctx, args.words)
        if found.audience is not None:
            await _put(ctx, draft, found.audience)
        elif found.unclear:
            await _ask_whom(ctx, draft, found.name, found.unclear[:_MOST_PEOPLE])
        else:
            raise UserError("survey-audience-unclear", words=(found.name or args.words)[:80])


async def _put(ctx: Context, draft: EditedSurvey, audience: Audience) -> None:
    await save(ctx, draft, audience=audience)
    await show_draft(ctx, draft)


async def _ask_whom(ctx: Context, draft: EditedSurvey, name: str, people: Sequence[PersonRef]) -> None:
    options = [
        labelled(label, draft.to("audience", value=dumps(Audience(members=(person.id,)).dump())))
        for label, person in zip(await ctx.tell_apart(people), people, strict=True)
    ]
    ctx.reply("ask-who", name=name[:80], options=options)


@step("until")
async def set_until(ctx: Context, draft: EditedSurvey, args: EditSurvey) -> None:
    """Take the last day."""
    where = draft.to("until")
    if args.day is None:
        days = [ctx.today + timedelta(days=span) for span in _SPANS]
        options = [_day_option(ctx, where, day) for day in days]
        await ctx.ask(where, "day", options=options)
        return
    if args.day < ctx.today:
        raise UserError("survey-day-over", day=args.day)
    await save(ctx, draft, closes_at=end_of(args.day, ctx.timezone))
    await show_draft(ctx, draft)


def _day_option(ctx: Context, where: EditSurvey, day: date) -> Option:
    return ctx.option("day", replace(where, day=day), day=day)


def end_of(day: date, timezone: str) -> datetime:
    """Return the moment a day is over in a zone."""
    return datetime.combine(day + timedelta(days=1), time(), ZoneInfo(timezone)) - timedelta(minutes=1)


@step("drop")
async def drop(ctx: Context, draft: EditedSurvey, args: EditSurvey) -> None:
    """Give a draft up, once that was said twice."""
    title = draft.asked.title
    if args.value == "yes":
        draft.row.state = SurveyState.DROPPED
        await show_draft(ctx, draft)
        return
    sure = ctx.option("survey-drop-yes", draft.to("drop", value="yes"), style=ButtonStyle.DANGER)
    ctx.reply("survey-ask-drop", title=title, options=[sure, ctx.option("survey-step-show", draft.to("show"))])


@step("revive")
async def revive(ctx: Context, draft: EditedSurvey, args: EditSurvey) -> None:
    """Take a draft up again that was given up."""
    draft.row.state = SurveyState.DRAFT
    await show_draft(ctx, draft)
