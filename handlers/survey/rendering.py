"""A survey as members see it: the first screen, and one question with the buttons that answer it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from chatbot.core.arguments import Arguments
from chatbot.core.formatting import to_plain
from chatbot.core.l10n import Markup
from chatbot.core.messages import ButtonStyle, Option
from chatbot.core.survey.questionnaire import Kind, Question, Questionnaire
from chatbot.core.writer import Writer
from handlers.shared.text import join

_TICKED, _OPEN = "☑", "☐"


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer so far: the numbers of the choices, other words, a point of a scale, or free words."""

    chosen: tuple[int, ...] = ()
    other: str = ""
    point: int | None = None
    words: str = ""


class Screen(NamedTuple):
    """The text of a screen, and its buttons."""

    text: Markup
    options: list[Option]


Press = Callable[[str, int], Arguments]
"""Makes what a button runs: `choose` a choice by its number, `point`, `other`, `words`, `done`, `skip` and `back`."""


def render_start(writer: Writer, asked: Questionnaire, press: Press) -> Screen:
    """Return the first screen: what it is about, what is promised, and how many questions there are."""
    lines = [writer.text("survey-title", title=asked.title)]
    if asked.intro:
        lines.append(writer.text("survey-words", words=asked.intro))
    lines += [
        writer.text("empty-line"),
        writer.text("survey-promise", promise="anonymous" if asked.anonymous else "named", count=len(asked.questions)),
    ]
    return Screen(join(lines), [_option(writer, "survey-start", press("start", 0), ButtonStyle.PRIMARY)])


def render(writer: Writer, asked: Questionnaire, index: int, answer: Answer, press: Press) -> Screen:
    """Return question `index` of what this member is asked (`Questionnaire.as_seen_by`), and its buttons."""
    question = asked.questions[index]
    how = writer.text(
        "survey-how",
        kind=question.kind.value,
        least=question.at_least or 0,
        most=question.at_most or 0,
        required=str(question.required).lower(),
        low=question.low if question.low is not None else 0,
        high=question.high if question.high is not None else 0,
        lowlabel=question.low_label,
        highlabel=question.high_label,
    )
    head = writer.text("survey-question", number=index + 1, count=len(asked.questions), words=question.words)
    return Screen(join([head, how]), _buttons(writer, question, index, answer, press))


def _buttons(writer: Writer, question: Question, index: int, answer: Answer, press: Press) -> list[Option]:
    options = []
    for choice in question.options:
        mark = _mark(question.kind, ticked=choice.id in answer.chosen)
        made = press("choose", choice.id)
        options.append(Option(f"{mark}{choice.label}", made.command, made.dump()))
    if question.other and question.kind.has_options:
        mark = _mark(question.kind, ticked=bool(answer.other))
        made = press("other", 0)
        label = answer.other or to_plain(writer.text("survey-other"))
        options.append(Option(f"{mark}{label}", made.command, made.dump()))
    for point in question.points if question.kind is Kind.SCALE else ():
        made = press("point", point)
        options.append(Option(str(point), made.command, made.dump()))
    if question.kind is Kind.TEXT:
        options.append(_option(writer, "survey-write", press("words", 0)))
    if question.kind is Kind.SEVERAL:
        options.append(_option(writer, "survey-done", press("done", 0), ButtonStyle.PRIMARY))
    elif not question.required:
        options.append(_option(writer, "survey-skip", press("skip", 0)))
    if index:
        options.append(_option(writer, "survey-back", press("back", 0)))
    return options


def _mark(kind: Kind, *, ticked: bool) -> str:
    if kind is Kind.SEVERAL:
        return f"{_TICKED if ticked else _OPEN} "
    return f"{_TICKED} " if ticked else ""


def _option(writer: Writer, label: str, args: Arguments, style: ButtonStyle = ButtonStyle.PLAIN) -> Option:
    return writer.option(label, args, style=style)
