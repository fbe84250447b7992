"""Words by which somebody says that they are done with a survey."""

from __future__ import annotations

from chatbot.core.survey.questionnaire import Kind, Question
from chatbot.core.words import fold, plain_forms, spoken_words
from handlers.shared.context import Context
from handlers.survey.sheet import Sheet


def says_hand_in(ctx: Context) -> bool:
    """Tell whether a text wants answers handed in: `hand them in`, `entregar`."""
    return _says(ctx, "words-survey-hand-in")


def says_done(ctx: Context) -> bool:
    """Tell whether a text says that its author is done: `that's all`, `listo`."""
    return _says(ctx, "words-survey-done")


def _says(ctx: Context, listed: str) -> bool:
    return not spoken_words(ctx, listed).isdisjoint(plain_forms(ctx, ctx.message.text))


def is_done_with(ctx: Context, sheet: Sheet, question: Question) -> bool:
    """Tell whether a text means that its author is done, and is no answer to the question they are at."""
    text = fold(ctx.message.text.strip())
    if any(fold(option.label) == text for option in question.options):
        return False
    is_asked_for_words = question.kind is Kind.TEXT and question.required and not sheet.answer(question).words
    is_no_answer = not sheet.content.get("writing") and not is_asked_for_words
    return says_hand_in(ctx) or (is_no_answer and says_done(ctx))
