"""survey_results: what a survey has brought so far for the council, and in the end for all who took part."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from chatbot.core.arguments import Arguments, hidden
from chatbot.core.charts import Bar, BarChart, Board
from chatbot.core.errors import UserError
from chatbot.core.formatting import to_plain
from chatbot.core.l10n import Markup
from chatbot.core.messages import Option
from chatbot.core.roles import Access, Reach, Role
from chatbot.core.survey.questionnaire import Kind, Question, Questionnaire
from chatbot.core.writer import Writer
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from handlers.shared.proposal_drafts import draft_from_results
from handlers.shared.text import join, shorten
from handlers.survey.batches import FEWEST
from handlers.survey.polling import SurveyPoll, can_be_poll, subject_of
from handlers.survey.stored import questionnaire_of, title_in
from storage.models.ballot import SurveyProgress
from storage.models.survey import Survey, SurveyState
from storage.unit_of_work import UnitOfWork

feature = Feature()

_random = random.SystemRandom()
_MOST_WORDS = 5
_LONGEST_WORDS = 200
_FULL = 100


@dataclass(frozen=True, slots=True)
class SurveyResults(Arguments):
    """Take nothing; a button names the survey, and `propose` makes a proposal of its results."""

    survey: int | None = hidden()
    propose: int | None = hidden()


@dataclass(frozen=True, slots=True)
class Results:
    """The results of a survey as they are shown: how often each answer was given, and some words, in no order.

    polled  it was put into a group: who votes there may not have been asked
    """

    survey: Survey
    asked: Questionnaire
    progress: SurveyProgress
    tallies: Mapping[tuple[int, str], int]
    words: Mapping[int, Sequence[str]]
    polled: bool = False

    def asked_in(self, writer: Writer) -> Questionnaire:
        """Return what was asked, in the language of a writer; a choice is the same one in each of them."""
        return self.asked.in_language(writer.locale)

    def title(self, writer: Writer) -> str:
        """Return the title of the survey, in the language of a writer."""
        return self.asked_in(writer).title

    @property
    def is_shown(self) -> bool:
        """Tell whether there are enough ballots."""
        return self.progress.counted >= (FEWEST if self.survey.anonymous else 1)

    def of(self, question: Question, answer: str) -> int:
        """Return how often an answer was given."""
        return self.tallies.get((question.id, answer), 0)


async def results_of(store: UnitOfWork, survey: Survey) -> Results:
    """Return what is shown of a survey."""
    asked = await questionnaire_of(store, survey)
    texts: dict[int, list[str]] = {}
    for ballot in await store.ballots.ballots(survey.id):
        for number, answer in ballot.answers.items():
            if said := answer.get("words") or answer.get("other"):
                texts.setdefault(int(number), []).append(said)
    for said in texts.values():
        _random.shuffle(said)
    progress = await store.ballots.progress(survey.id)
    polled = await store.polls.was_put(subject_of(survey))
    return Results(survey, asked, progress, await store.ballots.tallies(survey.id), texts, polled)


@feature.command(
    "survey_results",
    args=SurveyResults,
    role=Access.MEMBER,
    examples=("survey_results",),
    reads=True,
    reach={None: Reach.OPENED, Role.COUNCIL: Reach.ANYBODY},
)
async def survey_results(ctx: Context, args: SurveyResults) -> None:
    """Show the results of a survey, or the surveys that have some."""
    survey = await ctx.store.surveys.survey(args.survey) if args.survey is not None else None
    ctx.keeps_buttons = True
    if survey is None:
        await _list(ctx)
        return
    if not await may_see(ctx, survey):
        raise UserError("survey-results-later")
    results = await results_of(ctx.store, survey)
    if args.propose is not None and results.is_shown and survey.state == SurveyState.CLOSED:
        ctx.keeps_buttons = False
        await draft_from_results(ctx, results.title(ctx), sections(ctx, results))
        return
    board = chart(ctx, results) if results.is_shown else None
    ctx.say(in_words(ctx, results), options=await _options(ctx, results), chart=board)


async def may_see(ctx: Context, survey: Survey) -> bool:
    """Tell whether the author may see results: the council as they come, who took part once it is closed."""
    if survey.state not in (SurveyState.OPEN, SurveyState.CLOSED):
        return False
    if Role.COUNCIL in ctx.roles:
        return True
    asked = await ctx.store.ballots.asked(survey.id, ctx.me.id)
    return survey.state == SurveyState.CLOSED and asked is not None and asked.handed_in


async def _list(ctx: Context) -> None:
    found = []
    for state in (SurveyState.OPEN, SurveyState.CLOSED):
        found += [one for one in await ctx.store.surveys.in_state(state) if await may_see(ctx, one)]
    options = [results_option(one, ctx.locale) for one in found]
    ctx.reply("survey-results-which" if found else "survey-results-none", options=options)


def results_option(survey: Survey, locale: str) -> Option:
    """Return the button that shows the results of a survey, for a reader of a language."""
    return Option(shorten(title_in(survey, locale), 40), SurveyResults.command, SurveyResults(survey.id).dump())


async def _options(ctx: Context, results: Results) -> list[Option]:
    options = proposing(ctx, results)
    if Role.COUNCIL not in ctx.roles:
        return options
    for name in ("survey_export", "survey_close"):
        command = ctx.registry.commands.get(name)
        is_fit = results.is_shown if name == "survey_export" else results.survey.state == SurveyState.OPEN
        if command is not None and is_fit:
            label = to_plain(ctx.text(f"do-{name.replace('_', '-')}"))
            options.append(Option(label, name, {"survey": results.survey.id}))
    if results.survey.state == SurveyState.OPEN and can_be_poll(ctx, results.asked):
        options.append(ctx.option("survey-poll-put-it", SurveyPoll(results.survey.id)))
    return options


def proposing(writer: Writer, results: Results) -> list[Option]:
    """Return the button that makes a proposal of results, if they are whole."""
    if not results.is_shown or results.survey.state != SurveyState.CLOSED:
        return []
    return [writer.option("survey-results-propose", SurveyResults(results.survey.id, propose=1))]


# In words


def in_words(writer: Writer, results: Results) -> Markup:
    """Return results as text: how many took part, and each question with what was answered."""
    survey, progress = results.survey, results.progress
    lines = [writer.text("survey-results-title", title=results.title(writer))]
    if not results.is_shown:
        is_over = "yes" if survey.state == SurveyState.CLOSED else "no"
        few = "survey-results-few" if survey.anonymous else "survey-results-nobody"
        return join([*lines, writer.text(few, fewest=FEWEST, over=is_over)])
    is_in_polls_alone = results.polled and progress.counted == progress.asked
    counted = "survey-results-voted" if is_in_polls_alone else "survey-results-counted"
    lines.append(writer.text(counted, count=progress.counted, asked=progress.asked))
    if survey.anonymous and survey.state == SurveyState.OPEN:
        lines.append(writer.text("survey-results-steps", fewest=FEWEST))
    for number, question in enumerate(results.asked_in(writer).questions, start=1):
        lines += [Markup(""), writer.text("survey-results-question", number=number, words=question.words)]
        lines += _of_question(writer, results, question)
    return join(lines)


def _of_question(writer: Writer, results: Results, question: Question) -> list[Markup]:
    answered = results.of(question, "any")
    if not answered:
        is_limited = bool(question.roles) or any(option.roles for option in question.options)
        few = results.survey.anonymous and is_limited
        return [writer.text("survey-results-part" if few else "survey-results-unanswered", fewest=FEWEST)]
    lines = [
        writer.text("survey-results-line", label=label, count=count, share=round(_FULL * count / answered))
        for label, count in counts(writer, results, question)
    ]
    if question.kind is Kind.SCALE:
        total = sum(point * results.of(question, f"={point}") for point in question.points)
        lines.insert(0, writer.text("survey-results-mean", mean=round(total / answered, 1)))
    words = results.words.get(question.id, ())
    lines += [writer.text("survey-results-words", words=shorten(one, _LONGEST_WORDS)) for one in words[:_MOST_WORDS]]
    said = results.of(question, "text") + results.of(question, "other")
    if said > len(words[:_MOST_WORDS]):
        lines.append(writer.text("survey-results-more", count=said - len(words[:_MOST_WORDS])))
    return lines


def counts(writer: Writer, results: Results, question: Question) -> list[tuple[str, int]]:
    """Return what can be chosen in answer to a question, each with how often it was."""
    found = [(option.label, results.of(question, str(option.id))) for option in question.options]
    if question.other:
        found.append((to_plain(writer.text("survey-other")), results.of(question, "other")))
    for point in question.points if question.kind is Kind.SCALE else ():
        label = {question.low: question.low_label, question.high: question.high_label}.get(point, "")
        found.append((f"{point} · {label}" if label else str(point), results.of(question, f"={point}")))
    return found


def sections(writer: Writer, results: Results) -> list[tuple[str, str]]:
    """Return the parts of a proposal made of results: each question, and how often each answer was given."""
    return [
        (question.words, to_plain(join(_of_question(writer, results, question))))
        for question in results.asked_in(writer).questions
    ]


# As a picture


def chart(writer: Writer, results: Results) -> Board | None:
    """Return the results as a picture; None if nothing in them can be drawn."""
    charts = tuple(
        BarChart(
            f"{number}. {shorten(question.words, 38)}",
            tuple(Bar(shorten(label, 40), count) for label, count in counts(writer, results, question)),
            unit=to_plain(writer.text("survey-chart-unit")),
        )
        for number, question in enumerate(results.asked_in(writer).questions, start=1)
        if question.kind is not Kind.TEXT and results.of(question, "any")
    )
    return Board(shorten(results.title(writer), 80), charts=charts) if charts else None
