"""The steps that add, change, move and remove a question of a draft."""

from __future__ import annotations

import re
from dataclasses import replace

from chatbot.core.arguments import Line
from chatbot.core.errors import UserError
from chatbot.core.messages import Option
from chatbot.core.survey.questionnaire import Kind, Question
from chatbot.core.survey.toml_file import LARGEST, LONGEST_LABEL, LONGEST_WORDS, MOST_QUESTIONS
from handlers.shared.context import Context
from handlers.survey.arguments import EditSurvey
from handlers.survey.drafts import EVERYBODY, EditedSurvey, save, save_question
from handlers.survey.lines import checked, choices_in, lines_in
from handlers.survey.showing import ask_words, roles_named, show_draft, show_more, show_question, undo_options
from handlers.survey.steps import STEPS, step

_SCALES = ("1-5", "1-10", "0-10")
_SCALE = re.compile(r"(\d{1,2})-(\d{1,2})")
_FEWEST_SEVERAL = 2


@step("add")
async def add(ctx: Context, draft: EditedSurvey, args: EditSurvey) -> None:
    """Add a question; lines under its words are choices."""
    if len(draft.asked.questions) >= MOST_QUESTIONS:
        raise UserError("survey-full", most=MOST_QUESTIONS)
    if args.words is None:
        await ask_words(ctx, draft.to("add"), "show")
        return
    if not args.words:
        await show_draft(ctx, draft)
        return
    first, *rest = lines_in(args.words)
    options, other = choices_in(ctx, rest)
    kind = Kind.SINGLE if options else Kind.TEXT
    words = checked(first, LONGEST_WORDS)
    await save_question(ctx, draft, Question(kind, words, options, other=other and bool(options)))
    question = draft.asked.questions[-1]
    if options:
        await show_question(ctx, draft, question, ctx.text("survey-added", number=draft.number(question)))
    else:
        await _ask_kind(ctx, draft, question)


async def _ask_kind(ctx: Context, draft: EditedSurvey, question: Question) -> None:
    options = [
        ctx.option(f"survey-kind-{kind.value}", draft.to("kind", at=question.id, value=kind.value)) for kind in Kind
    ]
    ctx.reply("survey-ask-kind", words=question.words, options=[*options, *await undo_options(ctx, draft)])


@step("question")
async def show_one(ctx: Context, draft: EditedSurvey, args: EditSurvey) -> None:
    """Show a question with what can be changed of it."""
    await show_question(ctx, draft, draft.question(args.at))


@step("more")
async def show_all_else(ctx: Context, draft: EditedSurvey, args: EditSurvey) -> None:
    """Show what else can be said of a question."""
    show_more(ctx, draft, draft.question(args.at))


@step("words")
async def change_words(ctx: Context, draft: EditedSurvey, args: EditSurvey) -> None:
    """Change the words of a question; what was said to be right about the old ones is checked anew."""
    question = draft.question(args.at)
    if args.words is None:
        await ask_words(ctx, draft.to("words", at=question.id), "question", words=question.words)
        return
    if not args.words:
        await show_question(ctx, draft, question)
        return
    words = checked(" ".join(lines_in(args.words)), LONGEST_WORDS)
    await save_question(ctx, draft, replace(question, words=words, accepted=frozenset()))
    await show_question(ctx, draft, draft.question(args.at), ctx.text("survey-noted", what="words"))


@step("kind")
async def choose_kind(ctx: Context, draft: EditedSurvey, args: EditSurvey) -> None:
    """Say how a question is answered, and go on with what that takes: choices, or the ends of a scale."""
    question = draft.question(args.at)
    if args.value not in set(Kind):
        await _ask_kind(ctx, draft, question)
        return
    kind = Kind(args.value)
    if kind is not question.kind:
        changed = replace(question, kind=kind, accepted=frozenset())
        if kind is not Kind.SEVERAL:
            changed = replace(changed, at_least=None, at_most=None)
        await save_question(ctx, draft, changed)
        question = draft.question(args.at)
    if kind.has_options and not question.options:
        await STEPS["choices"](ctx, draft, replace(args, value="new"))
    elif kind is Kind.SCALE and not question.points:
        await scale(ctx, draft, replace(args, value=None))
    else:
        await show_question(ctx, draft, question)


@step("scale")
async def scale(ctx: Context, draft: EditedSurvey, args: EditSurvey) -> None:
    """Say from where to where a scale goes, and then what its ends mean."""
    question = draft.question(args.at)
    ends = _SCALE.fullmatch(args.value or "")
    if ends is None:
        options = [_scale_option(draft, question, ends) for ends in _SCALES]
        ctx.reply("survey-ask-scale", words=question.words, options=options)
        return
    low, high = int(ends[1]), int(ends[2])
    await save_question(ctx, draft, replace(question, low=low, high=high, accepted=frozenset()))
    await low_label(ctx, draft, replace(args, value=None))


def _scale_option(draft: EditedSurvey, question: Question, ends: str) -> Option:
    args = draft.to("scale", at=question.id, value=ends)
    return Option(ends.replace("-", " – "), args.command, args.dump())


@step("low")
async def low_label(ctx: Context, draft: EditedSurvey, args: EditSurvey) -> None:
    """Take what the lowest point of a scale means, then ask for the highest."""
    question = draft.question(args.at)
    if args.words is None:
        await _ask_end(ctx, draft, question, "low", question.low)
        return
    label = checked(args.words, LONGEST_LABEL)
    await save_question(ctx, draft, replace(question, low_label=label or question.low_label))
    await high_label(ctx, draft, replace(args, words=None))


@step("high")
async def high_label(ctx: Context, draft: EditedSurvey, args: EditSurvey) -> None:
    """Take what the highest point of a scale means."""
    question = draft.question(args.at)
    if args.words is None:
        await _ask_end(ctx, draft, question, "high", question.high)
        return
    label = checked(args.words, LONGEST_LABEL)
    await save_question(ctx, draft, replace(question, high_label=label or question.high_label))
    await show_question(ctx, draft, draft.question(args.at))


async def _ask_end(ctx: Context, draft: EditedSurvey, question: Question, end: str, point: int | None) -> None:
    where = draft.to(end, at=question.id)
    without = ctx.option("survey-leave-end", replace(where, words=Line("")))
    await ctx.ask(where, "words", without=without, step=end, point=point or 0, words=question.words)


@step("required")
async def set_required(ctx: Context, draft: EditedSurvey, args: EditSurvey) -> None:
    """Say whether a question may be left out."""
    question = draft.question(args.at)
    await save_question(ctx, draft, replace(question, required=args.value == "yes"))
    await show_question(ctx, draft, draft.question(args.at))


@step("most")
async def set_most(ctx: Context, draft: EditedSurvey, args: EditSurvey) -> None:
    """Say how many choices an answer may have at most, then how many at least; 0 is no bound."""
    question = draft.question(args.at)
    there = len(question.options) + question.other
    if args.value is None:
        await _ask_bound(ctx, draft, question, "most", range(_FEWEST_SEVERAL, there))
        return
    await save_question(ctx, draft, replace(question, at_most=_bound(args.value)))
    question = draft.question(args.at)
    await _ask_bound(ctx, draft, question, "least", range(1, (question.at_most or there) + 1))


@step("least")
async def set_least(ctx: Context, draft: EditedSurvey, args: EditSurvey) -> None:
    """Say how many choices an answer has at least."""
    question = draft.question(args.at)
    await save_question(ctx, draft, replace(question, at_least=_bound(args.value or "0")))
    await show_question(ctx, draft, draft.question(args.at))


async def _ask_bound(ctx: Context, draft: EditedSurvey, question: Question, bound: str, values: range) -> None:
    none = ctx.option("survey-no-bound", draft.to(bound, at=question.id, value="0"))
    made = [draft.to(bound, at=question.id, value=str(value)) for value in values[:8]]
    options = [Option(str(args.value), args.command, args.dump()) for args in made]
    ctx.reply("survey-ask-bound", bound=bound, words=question.words, options=[none, *options])


def _bound(value: str) -> int | None:
    return int(value) or None if value.isdecimal() and len(value) <= len(str(LARGEST)) else None


@step("roles")
async def set_roles(ctx: Context, draft: EditedSurvey, args: EditSurvey) -> None:
    """Say whom of the audience a question, or one of its choices, is shown to."""
    question = draft.question(args.at)
    choice = draft.choice(question, args.option) if args.option is not None else None
    if args.value is None:
        where = draft.to("roles", at=question.id, option=args.option)
        everybody = ctx.option("survey-roles-all", replace(where, value="all"))
        offered = sorted(draft.roles, key=list(EVERYBODY_IN_ORDER).index)
        options = [ctx.option(f"survey-role-{role}", replace(where, value=role)) for role in offered]
        words = choice.label if choice is not None else question.words
        ctx.reply("survey-ask-roles", words=words, options=[everybody, *options])
        return
    roles = frozenset({args.value}) & EVERYBODY
    if choice is None:
        await save_question(ctx, draft, replace(question, roles=roles))
    else:
        kept = tuple(replace(one, roles=roles) if one.id == choice.id else one for one in question.options)
        await save_question(ctx, draft, replace(question, options=kept))
    said = ctx.text("survey-shown-to", roles=roles_named(ctx, roles), some=str(bool(roles)).lower())
    await show_question(ctx, draft, draft.question(args.at), said)


EVERYBODY_IN_ORDER = ("mentee", "mentor", "council")


@step("move")
async def move(ctx: Context, draft: EditedSurvey, args: EditSurvey) -> None:
    """Put a question in another place."""
    question = draft.question(args.at)
    others = [one for one in draft.asked.questions if one.id != question.id]
    place = min(int(args.value or 0), len(others))
    await save(ctx, draft, replace(draft.asked, questions=(*others[:place], question, *others[place:])))
    await show_question(ctx, draft, question, ctx.text("survey-moved", number=place + 1))


@step("remove")
async def remove(ctx: Context, draft: EditedSurvey, args: EditSurvey) -> None:
    """Remove a question; the last step can be taken back."""
    question = draft.question(args.at)
    left = tuple(one for one in draft.asked.questions if one.id != question.id)
    await save(ctx, draft, replace(draft.asked, questions=left))
    await show_draft(ctx, draft, ctx.text("survey-removed", words=question.words))
