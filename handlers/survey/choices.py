"""The steps that add, change, move and remove the choices of a question."""

from __future__ import annotations

from dataclasses import replace

from chatbot.core.arguments import Line
from chatbot.core.messages import ButtonStyle, Option
from chatbot.core.survey.questionnaire import Option as Choice
from chatbot.core.survey.questionnaire import Question
from chatbot.core.survey.toml_file import LONGEST_LABEL, MOST_OPTIONS
from handlers.shared.context import Context
from handlers.shared.text import join
from handlers.survey.arguments import EditSurvey
from handlers.survey.drafts import EditedSurvey, save_question, take_back
from handlers.survey.lines import checked, choices_in, labels_in
from handlers.survey.showing import ask_words, labelled, show_question
from handlers.survey.steps import step


@step("choices")
async def add_choices(ctx: Context, draft: EditedSurvey, args: EditSurvey) -> None:
    """Take choices, one a line or one after the other, until their author is done."""
    question = draft.question(args.at)
    if args.words == "" and args.value is not None:
        await take_back(ctx, draft, args.value)
        await _ask(ctx, draft, draft.question(args.at))
    elif args.words == "":
        await show_question(ctx, draft, question)
    elif args.words is not None:
        await _add(ctx, draft, question, args.words)
    elif question.options and args.value != "more":
        _list(ctx, draft, question)
    else:
        await _ask(ctx, draft, question)


async def _add(ctx: Context, draft: EditedSurvey, question: Question, text: str) -> None:
    new, other = choices_in(ctx, labels_in(text), len(question.options))
    await save_question(ctx, draft, replace(question, options=(*question.options, *new), other=question.other or other))
    await _ask(ctx, draft, draft.question(question.id))


async def _ask(ctx: Context, draft: EditedSurvey, question: Question) -> None:
    """Ask for choices, with those there are and a button that says there are no more."""
    where = draft.to("choices", at=question.id)
    there = [option.label for option in question.options]
    if not there:
        await ask_words(ctx, where, "question", words=question.words)
        return
    done = ctx.option("survey-choices-done", replace(where, words=Line("")), style=ButtonStyle.PRIMARY)
    last = await ctx.store.surveys.last_step(draft.id)
    undo = [ctx.option("survey-step-undo", replace(where, words=Line(""), value=str(last.id)))] if last else []
    await ctx.ask(where, "words", options=[done, *undo], step="more", choices=there)


def _list(ctx: Context, draft: EditedSurvey, question: Question) -> None:
    options = [labelled(one.label, draft.to("choice", at=question.id, option=one.id)) for one in question.options]
    if len(question.options) < MOST_OPTIONS:
        options.append(ctx.option("survey-choices-more", draft.to("choices", at=question.id, value="more")))
    options.append(ctx.option("survey-step-question", draft.to("question", at=question.id)))
    ctx.reply("survey-which-choice", words=question.words, options=options)


@step("choice")
async def show_choice(ctx: Context, draft: EditedSurvey, args: EditSurvey) -> None:
    """Show one choice, and what can be done with it."""
    question = draft.question(args.at)
    _show(ctx, draft, question, draft.choice(question, args.option))


def _show(ctx: Context, draft: EditedSurvey, question: Question, choice: Choice) -> None:
    place = question.options.index(choice)

    def option(label: str, step: str, value: str | None = None) -> Option:
        return ctx.option(label, draft.to(step, at=question.id, option=choice.id, value=value))

    options = [option("survey-step-label", "label"), option("survey-step-roles", "roles")]
    if place > 0:
        options.append(option("survey-step-up", "move_choice", str(place - 1)))
    if place < len(question.options) - 1:
        options.append(option("survey-step-down", "move_choice", str(place + 1)))
    options += [option("survey-step-remove", "drop_choice"), option("survey-step-question", "question")]
    ctx.say(join([ctx.text("survey-choice", label=choice.label, place=place + 1)]), options=options)


@step("label")
async def change_label(ctx: Context, draft: EditedSurvey, args: EditSurvey) -> None:
    """Change what a choice says."""
    question = draft.question(args.at)
    choice = draft.choice(question, args.option)
    if args.words is None:
        await ask_words(ctx, draft.to("label", at=question.id, option=choice.id), "question", words=choice.label)
        return
    if not args.words:
        await show_question(ctx, draft, question)
        return
    label = checked(" ".join(args.words.split()), LONGEST_LABEL)
    await _put(ctx, draft, question, [replace(one, label=label) if one is choice else one for one in question.options])


@step("move_choice")
async def move_choice(ctx: Context, draft: EditedSurvey, args: EditSurvey) -> None:
    """Put a choice in another place."""
    question = draft.question(args.at)
    choice = draft.choice(question, args.option)
    others = [one for one in question.options if one is not choice]
    others.insert(int(args.value or 0), choice)
    await _put(ctx, draft, question, others)


@step("drop_choice")
async def drop_choice(ctx: Context, draft: EditedSurvey, args: EditSurvey) -> None:
    """Remove a choice."""
    question = draft.question(args.at)
    choice = draft.choice(question, args.option)
    await _put(ctx, draft, question, [one for one in question.options if one is not choice])


@step("other")
async def set_other(ctx: Context, draft: EditedSurvey, args: EditSurvey) -> None:
    """Say whether people may answer with words of their own."""
    question = draft.question(args.at)
    await save_question(ctx, draft, replace(question, other=args.value == "yes"))
    await show_question(ctx, draft, draft.question(args.at))


async def _put(ctx: Context, draft: EditedSurvey, question: Question, options: list[Choice]) -> None:
    await save_question(ctx, draft, replace(question, options=tuple(options)))
    await show_question(ctx, draft, draft.question(question.id))
