"""surveys, survey: the surveys there are, and one of them by its name."""

from __future__ import annotations

from dataclasses import dataclass

from chatbot.core.arguments import Arguments, Line, NoArguments, verbatim
from chatbot.core.formatting import to_plain
from chatbot.core.l10n import Markup
from chatbot.core.messages import Option
from chatbot.core.registry import Turn
from chatbot.core.roles import Access, Reach, Role
from chatbot.core.words import fold, spoken_words
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from handlers.shared.text import join, shorten
from handlers.survey.arguments import EditSurvey
from handlers.survey.drafts import open_draft
from handlers.survey.scheduling import show_waiting
from handlers.survey.showing import labelled, show_draft
from handlers.survey.stored import survey_named, title_in
from storage.models.survey import Survey, SurveyState

feature = Feature()

_ANSWERS, _RESULTS = "take_survey", "survey_results"
"""The commands that ask for answers, and show what became of them."""
_NAMED = (SurveyState.DRAFT, SurveyState.WAITING, SurveyState.OPEN, SurveyState.CLOSED)
"""The states of surveys that are found by their names."""
_IN_HAND = (SurveyState.DRAFT, SurveyState.WAITING)
"""The states of surveys that have not gone out."""


@dataclass(frozen=True, slots=True)
class ShowSurvey(Arguments):
    """Take the name of a survey."""

    name: Line | None = verbatim(typed=True)


@dataclass(frozen=True, slots=True)
class ListSurveys(NoArguments):
    """Take nothing."""


@feature.command(
    "surveys",
    args=ListSurveys,
    role=Access.MEMBER,
    leads=True,
    examples=("surveys",),
    reads=True,
    reach={None: Reach.OPENED, Role.COUNCIL: Reach.ANYBODY},
)
async def surveys(ctx: Context, args: ListSurveys) -> None:
    """List the surveys: what waits for an answer; for councillors also those being made, out and over."""
    if Role.COUNCIL not in ctx.roles:
        if not await _go_on(ctx, _ANSWERS):
            ctx.reply("surveys-none")
        return
    lines, options = await council_part(ctx)
    if _ANSWERS in ctx.registry.commands:
        options.append(Option(to_plain(ctx.text("surveys-answer")), _ANSWERS, {}))
    ctx.say(join(lines or [ctx.text("surveys-none-yet")]), options=[*options, ctx.step("make_survey")])


async def council_part(ctx: Context) -> tuple[list[Markup], list[Option]]:
    """Return what the council sees of the surveys there are, and a button for each draft."""
    lines: list[Markup] = []
    options: list[Option] = []
    for state in _NAMED:
        rows = await ctx.store.surveys.in_state(state)
        if not rows:
            continue
        lines.append(ctx.text("surveys-group", state=state.value, count=await ctx.store.surveys.count_in_state(state)))
        for row in rows:
            title = title_in(row, ctx.locale)
            if row.closes_at is not None and state is SurveyState.OPEN:
                lines.append(ctx.text("surveys-line-until", title=title, until=row.closes_at))
            elif row.begins_at is not None:
                lines.append(ctx.text("surveys-line-at", title=title, at=row.begins_at))
            else:
                lines.append(ctx.text("surveys-line", title=title))
        if state in _IN_HAND:
            options += [labelled(title_in(row, ctx.locale), EditSurvey(survey=row.id)) for row in rows]
        elif _RESULTS in ctx.registry.commands:
            options += [Option(shorten(title_in(row, ctx.locale), 40), _RESULTS, {"survey": row.id}) for row in rows]
    return lines, options


@feature.command(
    "survey",
    args=ShowSurvey,
    role=Access.MEMBER,
    leads=True,
    examples=("survey", "survey How is mentoring going?"),
    reads=True,
    reach={None: Reach.OPENED, Role.COUNCIL: Reach.ANYBODY},
)
async def survey(ctx: Context, args: ShowSurvey) -> None:
    """Show a survey by its name: its draft, its questions, or its results; without a name, all there are."""
    row = await survey_named(ctx.store, args.name, _NAMED) if args.name is not None else None
    if row is None or not await _show(ctx, row):
        await surveys(ctx, ListSurveys())


@feature.hears(Turn.FIRST)
async def hear_name(ctx: Context) -> bool:
    """Show the survey that a text names after the word for it, in any language; tell whether it names one."""
    words = fold(ctx.message.text)
    name = next((words[len(it) :] for it in spoken_words(ctx, "words-survey") if words.startswith(f"{it} ")), "")
    row = await survey_named(ctx.store, name, _NAMED) if name and ctx.member_id is not None else None
    return row is not None and await _show(ctx, row)


async def _show(ctx: Context, row: Survey) -> bool:
    """Show a survey to somebody who may see it: to be changed, answered or read; tell whether there was anything."""
    if row.state in _IN_HAND:
        if Role.COUNCIL in ctx.roles:
            draft = await open_draft(ctx, row.id)
            await (show_draft if row.state == SurveyState.DRAFT else show_waiting)(ctx, draft)
        return Role.COUNCIL in ctx.roles
    return await _go_on(ctx, _ANSWERS if row.state == SurveyState.OPEN else _RESULTS, row.id)


async def _go_on(ctx: Context, command: str, survey_id: int | None = None) -> bool:
    """Go on with another command about surveys, as its button does; tell whether there is one."""
    called = ctx.registry.commands.get(command)
    if called is None:
        return False
    await called.handler(ctx, called.args.load({} if survey_id is None else {"survey": survey_id}))
    return True
