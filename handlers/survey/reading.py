"""Answers as people write them: `2`, `1, 3`, `1 and 3`, a label, a point of a scale, words of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from chatbot.core.survey.questionnaire import Kind, Question
from chatbot.core.words import fold
from handlers.survey.rendering import Answer
from handlers.survey.sheet import LONGEST_OTHER, LONGEST_WORDS

_NUMBERS = re.compile(r"\s*\d{1,2}(?:\s*(?:[,;+&/]|\s|\band\b|\by\b|\be\b)\s*\d{1,2})*\s*\.?\s*")


@dataclass(frozen=True, slots=True)
class Problem:
    """Why an answer is not taken: the message that says it kindly, and its number."""

    message_id: str
    count: int = 0


def read(question: Question, text: str) -> Answer | Problem | None:
    """Return what a text answers to a question; None if it is no answer to it."""
    match question.kind:
        case Kind.TEXT:
            return own_words(text)
        case Kind.SCALE:
            return _point(question, text)
        case _:
            return _choices(question, text)


def own_words(text: str) -> Answer | Problem:
    """Return an answer in free words."""
    words = text.strip()
    return Answer(words=words) if len(words) <= LONGEST_WORDS else Problem("survey-answer-long", LONGEST_WORDS)


def other_words(question: Question, text: str, before: Answer) -> Answer | Problem:
    """Return an answer of somebody's own beside the choices; where one can be chosen, it is the one."""
    words = " ".join(text.split())
    if len(words) > LONGEST_OTHER:
        return Problem("survey-answer-long", LONGEST_OTHER)
    chosen = before.chosen if question.kind is Kind.SEVERAL else ()
    return check(question, Answer(chosen=chosen, other=words), least=False)


def check(question: Question, answer: Answer, *, least: bool = True) -> Answer | Problem:
    """Return an answer, or why it has too many choices or, with `least`, too few."""
    if question.kind is not Kind.SEVERAL:
        return answer
    count = len(answer.chosen) + bool(answer.other)
    if question.at_most is not None and count > question.at_most:
        return Problem("survey-answer-many", question.at_most)
    fewest = max(question.at_least or 0, int(question.required))
    if least and count < fewest and (count or question.required):
        return Problem("survey-answer-few", fewest)
    return answer


def _point(question: Question, text: str) -> Answer | Problem | None:
    found = re.fullmatch(r"\s*(-?\d{1,3})\s*(?:\.|/\s*\d+)?\s*", text)
    if found is not None:
        point = int(found[1])
        ends = Problem("survey-answer-point")
        return Answer(point=point) if point in question.points else ends
    labels = {fold(question.low_label): question.low, fold(question.high_label): question.high}
    labelled = labels.get(fold(text)) if text.strip() else None
    return Answer(point=labelled) if labelled is not None else None


def _choices(question: Question, text: str) -> Answer | Problem | None:
    if _NUMBERS.fullmatch(text):
        numbers = [int(number) for number in re.findall(r"\d+", text)]
        if not all(1 <= number <= len(question.options) for number in numbers):
            return Problem("survey-answer-number", len(question.options))
        return _chosen(question, [question.options[number - 1].id for number in numbers])
    if (whole := _labelled(question, text)) is not None:
        return _chosen(question, [whole])
    parts = [part for part in re.split(r"[,;\n]| and | y ", text) if part.strip()]
    found = [_labelled(question, part) for part in parts]
    known = [choice for choice in found if choice is not None]
    if known and len(known) == len(found):
        return _chosen(question, known)
    if question.other:
        return other_words(question, text, Answer())
    return None


def _labelled(question: Question, text: str) -> int | None:
    """Return the choice whose label is written, or the only one whose label begins so."""
    wanted = fold(text).strip(" .!")
    labels: Sequence[tuple[str, int]] = [(fold(option.label), option.id) for option in question.options]
    begins = [choice for label, choice in labels if wanted and label.startswith(wanted)]
    exact = [choice for label, choice in labels if label == wanted]
    if exact:
        return exact[0]
    return begins[0] if len(begins) == 1 and len(wanted) > 2 else None  # a word, not a letter


def _chosen(question: Question, choices: Sequence[int]) -> Answer | Problem:
    unique = tuple(dict.fromkeys(choices))
    if question.kind is Kind.SINGLE and len(unique) > 1:
        return Problem("survey-answer-one")
    return check(question, Answer(chosen=tuple(option.id for option in question.options if option.id in unique)))
