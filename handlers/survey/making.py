"""make_survey: a new survey, from nothing, from one that ships, from an old one, or from a file."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from chatbot.core.audience import Audience
from chatbot.core.errors import UserError
from chatbot.core.formatting import to_plain
from chatbot.core.messages import Option
from chatbot.core.roles import Reach, Role
from chatbot.core.survey.questionnaire import Questionnaire
from chatbot.core.survey.toml_file import LONGEST_TITLE, SurveyFile
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from handlers.survey.arguments import MakeSurvey, SurveyPromise
from handlers.survey.drafts import EditedSurvey, open_draft
from handlers.survey.lines import checked
from handlers.survey.settings import end_of
from handlers.survey.showing import labelled, show_draft
from handlers.survey.stored import questionnaire_of, survey_named, title_in
from storage.models.account import Member
from storage.models.survey import Survey, SurveyState
from storage.unit_of_work import UnitOfWork

feature = Feature()

_MOST_COPIED = 8


@feature.command(
    "make_survey",
    args=MakeSurvey,
    role=Role.COUNCIL,
    examples=("make_survey", "make_survey anonymous What is a mentor for?"),
    changes_with=("promise", "of"),
    reach=Reach.ANYBODY,
)
async def make_survey(ctx: Context, args: MakeSurvey) -> None:
    """Begin a draft: ask what it is called and what is promised, or copy what is there."""
    if args.source is not None:
        await _from(ctx, args.source, args.of)
        return
    if not args.name:
        await ctx.ask(MakeSurvey(promise=args.promise), "name", options=source_options(ctx))
        return
    title = checked(" ".join(args.name.split()), LONGEST_TITLE)
    there = await survey_named(ctx.store, title, (SurveyState.DRAFT,))
    if there is not None:
        await show_draft(ctx, await open_draft(ctx, there.id), ctx.text("survey-title-taken"))
    elif args.promise is None:
        await ctx.ask(MakeSurvey(name=args.name), "promise")
    else:
        asked = Questionnaire(title, "", args.promise is SurveyPromise.ANONYMOUS, ctx.locale)
        await show_draft(ctx, await begin(ctx, SurveyFile(asked)))


def source_options(ctx: Context) -> list[Option]:
    """Return the buttons for what a survey can be made of, beside nothing."""
    return [ctx.option(f"survey-from-{source}", MakeSurvey(source=source)) for source in ("ready", "copy", "file")]


async def _from(ctx: Context, source: str, of: str | None) -> None:
    """Offer what there is of a source, or begin with one of it."""
    question = await ctx.question()
    if question is not None and question.command == MakeSurvey.command:
        await ctx.close_question()
    match source:
        case "ready":
            await _from_ready(ctx, of)
        case "copy":
            await _from_copy(ctx, of)
        case _:
            ctx.reply("survey-send-file")


async def _from_ready(ctx: Context, name: str | None) -> None:
    ready = ctx.rules.ready_surveys.get(ctx.locale) or ctx.rules.ready_surveys.get(ctx.localizer.default, {})
    if name is not None and name in ready:
        await show_draft(ctx, await begin(ctx, ready[name]), ctx.text("survey-yours"))
        return
    options = [labelled(one.questionnaire.title, MakeSurvey(source="ready", of=key)) for key, one in ready.items()]
    ctx.reply("survey-which-ready" if options else "survey-nothing-ready", options=options)


async def _from_copy(ctx: Context, of: str | None) -> None:
    """Copy a survey, whatever became of it; what people answered stays with the old one."""
    if of is None:
        rows: list[Survey] = []
        for state in (SurveyState.OPEN, SurveyState.CLOSED, SurveyState.WAITING, SurveyState.DRAFT):
            rows += (
                await ctx.store.surveys.in_state(state, _MOST_COPIED - len(rows)) if len(rows) < _MOST_COPIED else ()
            )
        options = [labelled(title_in(row, ctx.locale), MakeSurvey(source="copy", of=str(row.id))) for row in rows]
        ctx.reply(
            "survey-which-copy" if options else "survey-nothing-to-copy", options=options or source_options(ctx)[:1]
        )
        return
    row = await ctx.store.surveys.survey(int(of)) if of.isdecimal() else None
    if row is None:
        raise UserError("survey-gone")
    asked = await questionnaire_of(ctx.store, row)
    copied = replace(unnumbered(asked), title=_title_again(ctx, asked.locale, asked.title))
    for locale in asked.texts:
        title, *intro = asked.translations(locale)
        copied = copied.translated(locale, [_title_again(ctx, locale, title) if title else "", *intro])
    draft = await begin(ctx, SurveyFile(copied), Audience.load(row.audience))
    await show_draft(ctx, draft, ctx.text("survey-yours"))


def _title_again(ctx: Context, locale: str, title: str) -> str:
    return to_plain(ctx.localizer.text(locale, "survey-copy-title", title=title))[:LONGEST_TITLE]


def unnumbered(asked: Questionnaire) -> Questionnaire:
    """Return a survey without the numbers of its questions and choices, to be stored as a new one."""
    questions = (
        replace(question, id=0, options=tuple(replace(option, id=0) for option in question.options))
        for question in asked.questions
    )
    return replace(asked, questions=tuple(questions))


async def begin(ctx: Context, file: SurveyFile, audience: Audience | None = None) -> EditedSurvey:
    """Store a new draft of the author's."""
    whom = audience or Audience(roles=tuple(sorted(file.roles)))
    row = await add_draft(ctx.store, file.questionnaire, whom, ctx.me, file.until, ctx.now)
    return await open_draft(ctx, row.id)


async def add_draft(
    store: UnitOfWork, asked: Questionnaire, audience: Audience, author: Member, until: date | None, now: datetime
) -> Survey:
    """Add the rows of a draft; its last day is one of its author's."""
    closes = end_of(until, author.timezone) if until is not None else None
    row = Survey(author_id=author.id, state=SurveyState.DRAFT, created_at=now)
    content = {**asked.dump(), "audience": audience.dump(), "closes_at": closes.isoformat() if closes else None}
    await store.surveys.add(row, content)
    return row
