"""Surveys that are begun in one sentence: the draft holds what it says, and nothing goes out yet."""

from __future__ import annotations

from dataclasses import replace

from chatbot.core.audience import Audience
from chatbot.core.formatting import clean, to_plain
from chatbot.core.l10n import Markup
from chatbot.core.registry import Turn
from chatbot.core.survey.questionnaire import Kind, Option, Question, Questionnaire
from chatbot.core.survey.toml_file import LONGEST_LABEL, LONGEST_TITLE, LONGEST_WORDS, MOST_OPTIONS, SurveyFile
from chatbot.core.words import fold, spoken_words
from handlers.shared.asked_of_many import Details, asked_of_many, clauses_of, details_in
from handlers.shared.audience import leading_audience
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from handlers.survey.arguments import EditSurvey
from handlers.survey.drafts import EditedSurvey, open_draft, save
from handlers.survey.making import begin
from handlers.survey.settings import end_of
from handlers.survey.showing import show_draft
from handlers.survey.steps import STEPS
from storage.models.survey import SurveyState

feature = Feature()

_MOST_WORDS = 15
"""The most words of a line that only adds something to the draft that was shown last."""
_FEWEST_LISTED = 3
_EDGES = " \t\n.,;:!"


@feature.hears(Turn.FIRST)
async def begin_with_what_was_said(ctx: Context) -> bool:
    """Begin a draft with the question, the choices, the audience and the promise that a sentence says."""
    said = asked_of_many(ctx)
    if said is None:
        return await _add_what_is_said(ctx)
    words = to_plain(ctx.text("survey-said-question", words=said.question))[:LONGEST_WORDS]
    question = _with(Question(Kind.TEXT, words), said.details)
    title = said.question[:LONGEST_TITLE]
    asked = Questionnaire(title, "", said.details.anonymous, ctx.locale, (question,))
    draft = await begin(ctx, SurveyFile(asked, until=said.details.until), Audience(roles=said.roles))
    await _show(ctx, draft, ctx.text("survey-begun"))
    return True


async def _add_what_is_said(ctx: Context) -> bool:
    """Take choices, people, a promise or a last day into the draft shown last; tell whether a line says any."""
    text, shown = clean(ctx.message.text).strip(), await ctx.shown(None)
    at = next((one.args for one in shown.options if one.command == EditSurvey.command), None) if shown else None
    if at is None or not isinstance(number := at.get("survey"), int) or len(text.split()) > _MOST_WORDS:
        return False
    row = await ctx.store.surveys.survey(number)
    if row is None or row.state != SurveyState.DRAFT:
        return False
    draft = await open_draft(ctx, number)
    last = draft.asked.questions[-1] if draft.asked.questions else None
    details = details_in(ctx, text, clauses_of(text))
    if last is None or last.options or len(details.choices) < _FEWEST_LISTED:
        details = replace(details, choices=())
    audience = _audience_in(ctx, text)
    plain = replace(details, scale=None, several=False, single=False, anonymous=False, until=None)
    if details == plain and not details.choices and audience is None:
        return False
    questions = draft.asked.questions if last is None else (*draft.asked.questions[:-1], _with(last, details))
    asked = replace(draft.asked, questions=questions, anonymous=draft.asked.anonymous or details.anonymous)
    closes = end_of(details.until, ctx.me.timezone) if details.until is not None else None
    await save(ctx, draft, asked, audience=audience, closes_at=closes)
    await _show(ctx, draft)
    return True


def _audience_in(ctx: Context, text: str) -> Audience | None:
    """Return the people whom a clause names and nothing else: `only the mentees`, `solo a los mentees`."""
    leads, polite = spoken_words(ctx, "words-survey-for"), spoken_words(ctx, "words-polite")
    for clause in clauses_of(text):
        rest = clause.strip()
        while lead := next((one for one in leads if fold(rest).startswith(f"{one} ")), ""):
            rest = rest[len(lead) :].lstrip()
        found = leading_audience(ctx, rest) if fold(rest) != fold(clause) else None
        if found is not None and fold(rest[found[1] :]).strip(_EDGES) in ("", *polite):
            return found[0]
    return None


def _with(question: Question, details: Details) -> Question:
    """Return a question with the choices or the scale that were said, and one or several of them to an answer."""
    if details.scale is not None and not details.choices:
        return replace(question, kind=Kind.SCALE, options=(), low=details.scale[0], high=details.scale[1])
    options = tuple(Option(label[:LONGEST_LABEL]) for label in details.choices[:MOST_OPTIONS]) or question.options
    kind = question.kind
    if details.several or details.single or (options and not question.options):
        kind = Kind.SEVERAL if details.several or (kind is Kind.SEVERAL and not details.single) else Kind.SINGLE
    return replace(question, kind=kind, options=options)


async def _show(ctx: Context, draft: EditedSurvey, *before: Markup) -> None:
    """Show the draft, and ask how its last question is answered where that was not said."""
    ctx.is_understood = True
    await show_draft(ctx, draft, *before)
    last = draft.asked.questions[-1] if draft.asked.questions else None
    if last is not None and last.kind is Kind.TEXT:
        await STEPS["kind"](ctx, draft, draft.to("kind", at=last.id))
