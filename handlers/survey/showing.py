"""A draft as its authors see it: all of it, or one question, with what can be done to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from chatbot.core.arguments import Arguments, Line
from chatbot.core.formatting import to_plain
from chatbot.core.l10n import Markup, Value
from chatbot.core.messages import ButtonStyle, Option
from chatbot.core.survey.questionnaire import Kind, Question
from chatbot.core.survey.toml_file import MOST_QUESTIONS
from chatbot.core.writer import Writer
from handlers.shared.audience import describe
from handlers.shared.context import Context
from handlers.shared.languages import language_name
from handlers.shared.text import dotted, join, shorten
from handlers.survey.arguments import EditSurvey
from handlers.survey.checking import findings, lines_of, mend_options
from handlers.survey.drafts import EditedSurvey
from storage.models.survey import SurveyState

_LONGEST_SHOWN = 90
_LONGEST_BUTTON = 40
_LONGEST_CHOICES = 200
_MOST_CHOICES_SHOWN = 8


async def show_draft(ctx: Context, draft: EditedSurvey, *before: Markup) -> None:
    """Show a draft, what is to be mended in it, and what can be done, after some words."""
    if draft.row.state == SurveyState.DROPPED:
        ctx.reply(
            "survey-dropped",
            title=draft.asked.title,
            options=[ctx.option("survey-step-revive", draft.to("revive"))],
        )
        return
    found = findings(ctx, draft)
    lines = [*before, *([ctx.text("empty-line")] if before else []), *await _head(ctx, draft)]
    for place, one in enumerate(draft.asked.questions, start=1):
        lines += [line_of(ctx, place, one), *_choices_of(ctx, one)]
    lines += lines_of(ctx, found)
    options = mend_options(ctx, draft, found)
    if len(draft.asked.questions) < MOST_QUESTIONS:
        options.append(ctx.option("survey-step-add", draft.to("add")))
    if draft.asked.questions:
        options.append(ctx.option("survey-step-list", draft.to("list")))
    options.append(ctx.option("survey-step-settings", draft.to("settings")))
    if draft.asked.questions:
        options.append(ctx.option("survey-step-try", draft.to("try")))
        options.append(ctx.option("survey-step-send", draft.to("send"), style=ButtonStyle.PRIMARY))
        if len(ctx.localizer.locales) > 1:
            options.append(ctx.option("survey-step-languages", draft.to("languages")))
    options += await undo_options(ctx, draft)
    ctx.say(join(lines), options=options)


async def undo_options(ctx: Context, draft: EditedSurvey) -> list[Option]:
    """Return the button that takes back the last change, if there is one."""
    last = await ctx.store.surveys.last_step(draft.id)
    return [ctx.option("survey-step-undo", draft.to("undo", value=str(last.id)))] if last is not None else []


async def _head(ctx: Context, draft: EditedSurvey) -> list[Markup]:
    promise = "anonymous" if draft.asked.anonymous else "named"
    facts = [
        ctx.text("survey-fact-promise", promise=promise),
        ctx.text("survey-fact-audience", audience=await describe(ctx, ctx.store, draft.audience)),
    ]
    closes = draft.row.closes_at
    facts.append(
        ctx.text("survey-fact-until", until=closes)
        if closes is not None
        else ctx.text("survey-fact-days", time=ctx.rules.programme.survey_open_for)
    )
    if others := draft.asked.translated_to:
        names = [language_name(ctx, locale) for locale in others]
        partly = "yes" if any(draft.asked.missing(locale) for locale in others) else "no"
        facts.append(ctx.text("survey-fact-languages", names=names, partly=partly))
    lines = [ctx.text("survey-head", title=draft.asked.title), dotted(facts)]
    last = await ctx.store.surveys.last_step(draft.id)
    if last is not None and last.by_id != ctx.me.id and (by := await ctx.store.people.get(last.by_id)) is not None:
        lines.append(ctx.text("survey-changed-by", name=by.name, at=last.at))
    if draft.asked.intro:
        lines.append(ctx.text("survey-intro", words=shorten(draft.asked.intro, _LONGEST_SHOWN)))
    lines.append(ctx.text("empty-line"))
    if not draft.asked.questions:
        lines.append(ctx.text("survey-empty"))
    return lines


def line_of(writer: Writer, place: int, question: Question) -> Markup:
    """Return one question in a line."""
    return writer.text(
        "survey-line",
        number=place,
        words=shorten(question.words, _LONGEST_SHOWN),
        facts=Markup(", ".join(facts_of(writer, question))),
    )


def _choices_of(writer: Writer, question: Question) -> list[Markup]:
    """Return the line with the choices of a question, so that it is seen whether one is missing."""
    labels = [option.label for option in question.options]
    return [writer.text("survey-line-choices", words=shorten(" · ".join(labels), _LONGEST_CHOICES))] if labels else []


def facts_of(writer: Writer, question: Question) -> list[Markup]:
    """Return how a question is answered, and by whom, in a few words each."""
    facts = [writer.text("survey-kind", kind=question.kind.value, count=len(question.options))]
    if question.kind is Kind.SCALE and question.low is not None and question.high is not None:
        facts.append(writer.text("survey-fact-scale", low=question.low, high=question.high))
    if question.kind is Kind.SEVERAL and (question.at_least or question.at_most):
        bounds = {"least": question.at_least or 0, "most": question.at_most or 0}
        facts.append(writer.text("survey-fact-bounds", **bounds))
    if question.other and question.kind.has_options:
        facts.append(writer.text("survey-fact-other"))
    if not question.required:
        facts.append(writer.text("survey-fact-optional"))
    if question.roles:
        facts.append(writer.text("survey-fact-roles", roles=roles_named(writer, question.roles)))
    return facts


def roles_named(writer: Writer, roles: frozenset[str]) -> list[str]:
    """Return the names of roles, in their usual order."""
    return [to_plain(writer.text(f"survey-role-{role}")) for role in ("mentee", "mentor", "council") if role in roles]


async def show_question(ctx: Context, draft: EditedSurvey, question: Question, *before: Markup) -> None:
    """Show one question, and what can be changed of it."""
    place = draft.number(question)
    found = [finding for finding in findings(ctx, draft) if finding.question == place]
    lines = [*before, line_of(ctx, place, question)]
    if question.kind.has_options:
        lines += [ctx.text("survey-choice-line", label=option.label) for option in question.options]
    if question.kind is Kind.SCALE and question.low is not None and question.high is not None:
        ends = ((question.low, question.low_label), (question.high, question.high_label))
        lines += [ctx.text("survey-end-line", point=point, label=label) for point, label in ends if label]
    lines += lines_of(ctx, found)
    options = mend_options(ctx, draft, found)
    options += [_of(ctx, draft, question, step) for step in ("words", "kind")]
    if question.kind.has_options:
        options.append(_of(ctx, draft, question, "choices"))
    if question.kind is Kind.SCALE:
        options.append(_of(ctx, draft, question, "scale"))
    options += [_of(ctx, draft, question, step) for step in ("more", "remove")]
    options += await undo_options(ctx, draft)
    options.append(ctx.option("survey-step-show", draft.to("show")))
    ctx.say(join(lines), options=options)


def show_more(ctx: Context, draft: EditedSurvey, question: Question) -> None:
    """Show what else can be said of a question, beside its words and how it is answered."""
    place, count = draft.number(question), len(draft.asked.questions)
    wanted = "no" if question.required else "yes"
    options = [_of(ctx, draft, question, f"required-{wanted}", step="required", value=wanted)]
    if question.kind.has_options:
        wanted = "no" if question.other else "yes"
        options.append(_of(ctx, draft, question, f"other-{wanted}", step="other", value=wanted))
    if question.kind is Kind.SEVERAL:
        options.append(_of(ctx, draft, question, "most"))
    options.append(_of(ctx, draft, question, "roles"))
    if place > 1:
        options.append(_of(ctx, draft, question, "up", step="move", value=str(place - 2)))
    if place < count:
        options.append(_of(ctx, draft, question, "down", step="move", value=str(place)))
    options.append(_of(ctx, draft, question, "question"))
    ctx.say(line_of(ctx, place, question), options=options)


def _of(ctx: Context, draft: EditedSurvey, question: Question, label: str, step: str = "", **where: str) -> Option:
    return ctx.option(f"survey-step-{label}", draft.to(step or label, at=question.id, **where))


async def ask_words(
    ctx: Context, where: EditSurvey, back: str, *, options: Sequence[Option] = (), **values: Value
) -> None:
    """Ask for the words of a step, with a button, and a "never mind", that go `back` without them."""
    without = ctx.option(f"survey-step-{back}", replace(where, words=Line("")))
    await ctx.ask(where, "words", without=without, options=options, step=where.step or "", **values)


def labelled(label: str, args: Arguments) -> Option:
    """Return a button whose label people wrote."""
    return Option(shorten(label, _LONGEST_BUTTON), args.command, args.dump())


def numbered(questions: Sequence[Question]) -> list[str]:
    """Return a label for each of several questions."""
    return [f"{place}. {question.words}" for place, question in enumerate(questions, start=1)]
