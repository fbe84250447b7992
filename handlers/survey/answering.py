"""take_survey: answer a survey, one question at a time, and change what was answered until it is handed in.

Nothing of an answer to an anonymous survey is readable in the database: what is written about it is sealed.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from chatbot.core.arguments import Arguments, Line, hidden, verbatim, version_of
from chatbot.core.errors import UserError
from chatbot.core.exchange import NoAnswer, field_of, question_option
from chatbot.core.formatting import to_plain
from chatbot.core.l10n import Markup
from chatbot.core.messages import MessageKind, Option, Rank
from chatbot.core.roles import Access, Reach, Role
from chatbot.core.survey.questionnaire import Kind, Question
from chatbot.core.writer import Draft
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from handlers.shared.text import join, shorten
from handlers.survey.done import is_done_with
from handlers.survey.polling import subject_of
from handlers.survey.reading import Problem, check, other_words, read
from handlers.survey.rendering import Answer, Screen, render
from handlers.survey.results import SurveyResults, survey_results
from handlers.survey.sheet import Sheet, sheet_of
from handlers.survey.stored import title_in
from storage.ballots import kept_for
from storage.models.survey import Survey, SurveyState

feature = Feature()

_LONGEST_READ_BACK = 300


@dataclass(frozen=True, slots=True)
class TakeSurvey(Arguments):
    """Take nothing; all is set by buttons, and `words` by what is written.

    at     the number of the question that a step is about
    value  the choice or the point
    """

    survey: int | None = hidden()
    step: str | None = hidden()
    at: int | None = hidden()
    value: int | None = hidden()
    words: Line | None = verbatim()


Step = Callable[[Context, Sheet, TakeSurvey], Awaitable[None]]
LATER = Line("")
"""Words that leave the rest for later."""


@feature.command(
    "take_survey",
    args=TakeSurvey,
    role=Access.MEMBER,
    examples=("take_survey",),
    changes_with=("step",),  # what is written can be written anew until it is handed in: an edit is followed
    when="surveyed",
    reach={None: Reach.OPENED, Role.COUNCIL: Reach.ANYBODY},
)
async def take_survey(ctx: Context, args: TakeSurvey) -> None:
    """List the surveys that wait, or take an answer to one and show what comes next."""
    survey = await ctx.store.surveys.survey(args.survey, lock=True) if args.survey is not None else None
    if survey is None:
        await _list(ctx)
        return
    ctx.keeps_buttons = args.step in (None, "start") and args.words is None
    if not await _is_open_to(ctx, survey):
        return
    sheet = await sheet_of(ctx.store, survey, ctx.me)
    if args.words == LATER:
        ctx.reply("survey-kept", title=title_in(survey, ctx.locale), options=[begin_option(survey, ctx.locale)])
    elif args.words is not None:
        await _hear(ctx, sheet, args, args.words)
    else:
        await _STEPS.get(args.step or "start", _start)(ctx, sheet, args)


def begin_option(survey: Survey, locale: str) -> Option:
    """Return the button that goes on with a survey, for a reader of a language."""
    return Option(shorten(title_in(survey, locale), 40), TakeSurvey.command, TakeSurvey(survey=survey.id).dump())


async def _list(ctx: Context) -> None:
    waiting = await ctx.store.ballots.to_answer(ctx.me.id)
    if len(waiting) == 1:
        await take_survey(ctx, TakeSurvey(survey=waiting[0].id))
        return
    ctx.reply("survey-waiting", count=len(waiting), options=[begin_option(one, ctx.locale) for one in waiting])


async def _is_open_to(ctx: Context, survey: Survey) -> bool:
    """Tell whether the author may answer; say kindly why not."""
    asked = await ctx.store.ballots.asked(survey.id, ctx.me.id)
    kept = await ctx.store.ballots.sheet(survey, ctx.me.id)
    is_out = survey.state in (SurveyState.OPEN, SurveyState.CLOSED)
    if asked is None and is_out and Role.COUNCIL in ctx.roles:
        await survey_results(ctx, SurveyResults(survey.id))
        return False
    if asked is None or not is_out:
        raise UserError("survey-not-for-you")
    if survey.state == SurveyState.CLOSED:
        ctx.reply("survey-late", title=title_in(survey, ctx.locale), took_part="yes" if asked.handed_in else "no")
        return False
    if (asked.handed_in or (kept is not None and kept.ready)) and not await _has_voted(ctx, survey):
        ctx.reply("survey-handed-in-before", title=title_in(survey, ctx.locale))
        return False
    return True


async def _has_voted(ctx: Context, survey: Survey) -> bool:
    """Tell whether the author's answer is a vote in a poll: what they hand in takes its place."""
    return not survey.anonymous and await ctx.store.polls.counts(subject_of(survey), ctx.me.id)


# Showing


def say_sealed(ctx: Context, survey: Survey, screen: Screen) -> None:
    """Say something about the answers to a survey; if it is anonymous, nobody can read it in the database."""
    ctx.say(screen.text, options=screen.options)
    ctx.drafts[-1] = replace(ctx.drafts[-1], confidential=kept_for(survey))


async def ask(ctx: Context, sheet: Sheet, *before: Markup) -> None:
    """Ask the question that somebody is at, or show all answers once there is none left."""
    if sheet.question is None:
        await show_answers(ctx, sheet, *before)
        return
    screen = _screen(ctx, sheet, sheet.question)
    say_sealed(ctx, sheet.survey, screen._replace(text=_under(before, screen.text)))
    await _wait_for(ctx, sheet, sheet.question)


async def _wait_for(ctx: Context, sheet: Sheet, question: Question) -> None:
    waits = TakeSurvey(survey=sheet.survey.id, at=question.id)
    await ctx.open_question(waits.command, waits.dump(), "words", version_of(TakeSurvey))


def _screen(ctx: Context, sheet: Sheet, question: Question) -> Screen:
    place = sheet.place(question)

    def press(step: str, value: int) -> TakeSurvey:
        return TakeSurvey(sheet.survey.id, step, question.id, value)

    shown = render(ctx, sheet.asked, place, sheet.answer(question), press)
    return Screen(shown.text, [*shown.options, *_beside(ctx, sheet, question)])


def _beside(ctx: Context, sheet: Sheet, question: Question | None) -> list[Option]:
    """Return the button that leaves the rest for later, and the question itself, so that a reply answers it."""
    waits = TakeSurvey(survey=sheet.survey.id, at=question.id if question is not None else None)
    later = ctx.option("survey-later", replace(waits, words=LATER))
    return [later, question_option(TakeSurvey, waits.dump(), field_of(TakeSurvey, "words"))] if question else [later]


async def show_answers(ctx: Context, sheet: Sheet, *before: Markup) -> None:
    """Read all answers back before they are handed in."""
    sheet.content |= {"at": len(sheet.asked.questions), "review": True}
    await sheet.keep(ctx.store)
    lines = [
        ctx.text("survey-read-back", number=place, words=shorten(one.words, 80), answer=in_words(ctx, one, sheet))
        for place, one in enumerate(sheet.asked.questions, start=1)
    ]
    promise = "anonymous" if sheet.survey.anonymous else "named"
    text = join([ctx.text("survey-all-answered"), *lines, ctx.text("empty-line"), ctx.text("survey-hand", to=promise)])
    options = [ctx.option("survey-hand-in", TakeSurvey(sheet.survey.id, "hand_in"))]
    options += [ctx.option("survey-change", TakeSurvey(sheet.survey.id, "change"))] if lines else []
    await ctx.close_question()
    say_sealed(ctx, sheet.survey, Screen(_under(before, text), [*options, *_beside(ctx, sheet, None)]))


def in_words(ctx: Context, question: Question, sheet: Sheet) -> str:
    """Return somebody's answer in words."""
    answer = sheet.answer(question)
    said = [option.label for option in question.options if option.id in answer.chosen]
    said += [answer.other] if answer.other else []
    said += [str(answer.point)] if answer.point is not None else []
    said += [shorten(answer.words, _LONGEST_READ_BACK)] if answer.words else []
    return ", ".join(said) if said else to_plain(ctx.text("survey-left-out"))


def _under(before: tuple[Markup, ...], text: Markup) -> Markup:
    return join([*before, Markup(""), text]) if before else text


# Taking


async def _hear(ctx: Context, sheet: Sheet, args: TakeSurvey, text: str) -> None:
    """Take what was written as an answer to the question it was asked by. Raises NoAnswer."""
    question = sheet.asked.find(args.at) if args.at is not None else sheet.question
    if question is None:
        await ask(ctx, sheet)
        return
    is_here = question == sheet.question
    if is_here and (pressed := _button_named(ctx, sheet, question, text)) is not None:
        await _STEPS[pressed.step or "start"](ctx, sheet, pressed)
        return
    if is_here and is_done_with(ctx, sheet, question):
        await _STEPS["finish"](ctx, sheet, args)
        return
    if is_here and sheet.content.get("writing") and question.kind.has_options:
        found: Answer | Problem | None = other_words(question, text, sheet.answer(question))
    else:
        found = read(question, text)
    if found is None:

        async def again() -> None:
            await ask(ctx, sheet, ctx.text("survey-answer-unclear"))

        raise NoAnswer(again)
    await _take(ctx, sheet, question, found)


def _button_named(ctx: Context, sheet: Sheet, question: Question, text: str) -> TakeSurvey | None:
    """Return what a button of the question that is no answer does, if its label was written: `Back`, `Done`."""
    wanted = text.strip().casefold().rstrip(".!")
    for option in _screen(ctx, sheet, question).options:
        is_step = option.args.get("step") in ("back", "skip", "done", "other")
        if is_step and option.label.casefold().lstrip("☐☑ ") == wanted:
            return TakeSurvey.load(option.args)
    return None


async def _take(ctx: Context, sheet: Sheet, question: Question, found: Answer | Problem) -> None:
    """Take an answer, or say kindly why it cannot be taken."""
    if isinstance(found, Problem):
        await ask(ctx, sheet, ctx.text(found.message_id, count=found.count, **_ends(question)))
        return
    sheet.put(question, found)
    await _go_on(ctx, sheet, question)


def _ends(question: Question) -> dict[str, int]:
    return {"low": question.low or 0, "high": question.high or 0}


async def _go_on(ctx: Context, sheet: Sheet, question: Question) -> None:
    """Go on after a question was answered or left out; to the next one, or back to where somebody was."""
    notes = []
    if question == sheet.question:
        missing = sheet.missing() if sheet.content.get("review") else None
        end = sheet.place(missing) if missing is not None else len(sheet.asked.questions)
        sheet.content["at"] = end if sheet.content.get("review") else sheet.at + 1
    elif sheet.question is not None:
        notes.append(ctx.text("survey-answer-changed", number=sheet.place(question) + 1))
    sheet.content["writing"] = False
    await sheet.keep(ctx.store)
    await ask(ctx, sheet, *notes)


def _is_typed(ctx: Context) -> bool:
    """Tell whether an answer was written out, by a number or a label, rather than tapped."""
    return ctx.message.choice is None and not ctx.message.reaction


def _about(sheet: Sheet, args: TakeSurvey) -> Question:
    """Return the question a step is about. Raises UserError for one that is not put to its author any more."""
    question = sheet.asked.find(args.at) if args.at is not None else sheet.question
    if question is None:
        raise UserError("error-button-old")
    return question


async def _start(ctx: Context, sheet: Sheet, args: TakeSurvey) -> None:
    begun = sheet.content.get("answers") or sheet.at
    notes = [ctx.text("survey-goes-on", title=sheet.asked.title)] if begun else []
    notes += [ctx.text("survey-poll-voted")] if await _has_voted(ctx, sheet.survey) else []
    await sheet.keep(ctx.store)
    await ask(ctx, sheet, *notes)


async def _choose(ctx: Context, sheet: Sheet, args: TakeSurvey) -> None:
    question = _about(sheet, args)
    choice = args.value or 0
    if all(option.id != choice for option in question.options):
        raise UserError("error-button-old")
    if question.kind is not Kind.SEVERAL or _is_typed(ctx):
        await _take(ctx, sheet, question, check(question, Answer(chosen=(choice,))))
        return
    before = sheet.answer(question)
    is_off = choice in before.chosen and not ctx.message.reaction
    wanted = {one for one in before.chosen if one != choice} if is_off else {*before.chosen, choice}
    found = check(question, _with(question, before, wanted), least=False)
    if not isinstance(found, Problem):
        sheet.put(question, found)
        shown = ctx.pressing
        if ctx.message.reaction and shown is not None and shown.message_id is not None:
            sheet.react(ctx.message.event_id, question, choice, shown.message_id, shown.id)
        await sheet.keep(ctx.store)
    await _show_ticks(ctx, sheet, question, found if isinstance(found, Problem) else None)


def _with(question: Question, before: Answer, wanted: set[int]) -> Answer:
    return replace(before, chosen=tuple(option.id for option in question.options if option.id in wanted))


async def _show_ticks(ctx: Context, sheet: Sheet, question: Question, problem: Problem | None) -> None:
    """Show in the message itself what is chosen by now; where its id is not known yet, ask anew."""
    notes = (ctx.text(problem.message_id, count=problem.count),) if problem is not None else ()
    if ctx.pressing is None or ctx.pressing.message_id is None:
        await ask(ctx, sheet, *notes)
        return
    _edit(ctx, sheet, question, ctx.pressing.message_id, ctx.pressing.id, *notes)
    if question == sheet.question:
        await _wait_for(ctx, sheet, question)


def _edit(ctx: Context, sheet: Sheet, question: Question, message_id: str, row_id: int, *notes: Markup) -> None:
    screen = _screen(ctx, sheet, question)
    ctx.drafts.append(
        Draft(
            str(join([screen.text, Markup(""), *notes]) if notes else screen.text),
            conversation=ctx.message.conversation,
            account=ctx.account,
            member_id=ctx.member_id,
            options=tuple(screen.options),
            replaces=message_id,
            buttons_of=row_id,
            confidential=kept_for(sheet.survey),
            rank=Rank.ANSWER,
        )
    )


async def _point(ctx: Context, sheet: Sheet, args: TakeSurvey) -> None:
    question = _about(sheet, args)
    found = read(question, ctx.message.text) if _is_typed(ctx) else None  # `4` is the point, not the fourth one
    if isinstance(found, Answer):
        await _take(ctx, sheet, question, found)
    elif args.value is None or args.value not in question.points:
        raise UserError("error-button-old")
    else:
        await _take(ctx, sheet, question, Answer(point=args.value))


async def _write(ctx: Context, sheet: Sheet, args: TakeSurvey) -> None:
    """Ask for words of somebody's own."""
    question = _about(sheet, args)
    sheet.content |= {"at": sheet.place(question), "writing": True}
    await sheet.keep(ctx.store)
    say_sealed(ctx, sheet.survey, Screen(ctx.text("survey-write-it"), _beside(ctx, sheet, question)))
    await _wait_for(ctx, sheet, question)


async def _done(ctx: Context, sheet: Sheet, args: TakeSurvey) -> None:
    question = _about(sheet, args)
    answer = sheet.answer(question)
    await _take(ctx, sheet, question, check(question, answer))


async def _skip(ctx: Context, sheet: Sheet, args: TakeSurvey) -> None:
    question = _about(sheet, args)
    if question.required:
        raise UserError("error-button-old")
    sheet.put(question, Answer())
    await _go_on(ctx, sheet, question)


async def _back(ctx: Context, sheet: Sheet, args: TakeSurvey) -> None:
    place = sheet.place(_about(sheet, args))
    sheet.content |= {"at": max(place - 1, 0), "writing": False, "review": False}
    await sheet.keep(ctx.store)
    await ask(ctx, sheet)


async def _change(ctx: Context, sheet: Sheet, args: TakeSurvey) -> None:
    """Offer all questions to change an answer, or ask one of them anew."""
    question = sheet.asked.find(args.at) if args.at is not None else None
    if question is None:
        options = [
            Option(f"{place}. {shorten(one.words, 40)}", TakeSurvey.command, _to(sheet, one).dump())
            for place, one in enumerate(sheet.asked.questions, start=1)
        ]
        say_sealed(ctx, sheet.survey, Screen(ctx.text("survey-change-which"), options))
        return
    sheet.content |= {"at": sheet.place(question), "writing": False, "review": True}
    await sheet.keep(ctx.store)
    await ask(ctx, sheet)


def _to(sheet: Sheet, question: Question) -> TakeSurvey:
    return TakeSurvey(sheet.survey.id, "change", question.id)


_STEPS: dict[str, Step] = {
    "start": _start,
    "choose": _choose,
    "point": _point,
    "other": _write,
    "words": _write,
    "done": _done,
    "skip": _skip,
    "back": _back,
    "change": _change,
}


def step(name: str) -> Callable[[Step], Step]:
    """Register one more step."""

    def register(run: Step) -> Step:
        _STEPS[name] = run
        return run

    return register


@feature.follower
async def take_reaction_back(ctx: Context) -> bool:
    """Take a choice back whose reaction was removed."""
    if ctx.message.kind is not MessageKind.DELETED or ctx.member_id is None or ctx.message.about is None:
        return False
    for survey in await ctx.store.ballots.to_answer(ctx.me.id):
        sheet = await sheet_of(ctx.store, survey, ctx.me)
        found = sheet.content.get("reactions", {}).pop(ctx.message.about, None)
        question = sheet.asked.find(found[0]) if found else None
        if question is None:
            continue
        before = sheet.answer(question)
        sheet.put(question, _with(question, before, set(before.chosen) - {found[1]}))
        await sheet.keep(ctx.store)
        _edit(ctx, sheet, question, found[2], found[3])
        return True
    return False
