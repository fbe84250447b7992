"""Faults of a survey are found, and mended by one tap."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chatbot import locales
from chatbot.core.survey.checks import BY_HAND, Fault, check, mended
from chatbot.core.survey.questionnaire import Kind, Option, Question, Questionnaire
from handlers.survey.checking import telling
from handlers.survey.drafts import EVERYBODY

AB = (Option("A", id=1), Option("B", id=2))
MENTOR = frozenset({"mentor"})
SCALE = Question(Kind.SCALE, "How well?", low=1, high=5, low_label="bad", high_label="good", id=9)
ONE, MANY = Question(Kind.SINGLE, "Which?", AB, id=9), Question(Kind.SEVERAL, "Which?", AB, id=9)
FAULTY = {
    Fault.NO_WORDS: replace(ONE, words=" \u200b"),
    Fault.SEVERAL_WORDS: replace(ONE, words="Which? Select ALL that apply!"),
    Fault.SINGLE_WORDS: replace(MANY, words="Which? (Elige una)"),
    Fault.SAME_OPTIONS: replace(ONE, options=(*AB, Option("Está  bien", id=3), Option("esta bien.", id=4))),
    Fault.NO_LABEL: replace(ONE, options=(*AB, Option("\u2060", id=3))),
    Fault.LONG_LABEL: replace(ONE, options=(*AB, Option("C" * 41, id=3))),
    Fault.FEW_OPTIONS: replace(ONE, options=AB[:1], other=True),
    Fault.SCALE_ENDS: replace(SCALE, high=None),
    Fault.SCALE_LABELS: replace(SCALE, high_label=" "),
    Fault.LEAST_OVER_MOST: replace(MANY, options=(*AB, Option("C", id=3)), at_least=3, at_most=2),
    Fault.LEAST_OVER_OPTIONS: replace(MANY, at_least=3),
    Fault.MOST_OVER_OPTIONS: replace(MANY, at_most=3),
    Fault.UNSEEN_QUESTION: replace(ONE, roles=MENTOR),
    Fault.UNSEEN_OPTION: replace(ONE, options=(*AB, Option("C", MENTOR, id=3))),
}


def faults(*questions: Question, roles: frozenset[str] = EVERYBODY - MENTOR) -> list[Fault]:
    asked = Questionnaire("Title", "", anonymous=True, locale="en", questions=questions)
    return [finding.fault for finding in check(asked, roles, telling(locales.load()))]


@pytest.mark.parametrize("fault", [fault for fault in Fault if fault is not Fault.NO_QUESTIONS])
def test_each_fault_is_found_and_mended(fault: Fault) -> None:
    question = FAULTY[fault]
    asked = Questionnaire("Title", "", anonymous=True, locale="en", questions=(ONE, question))
    (finding,) = check(asked, EVERYBODY - MENTOR, telling(locales.load()))
    assert (finding.fault, finding.question) == (fault, 2)
    if fault not in BY_HAND:
        assert faults(mended(question, finding)) == []
    assert faults(replace(question, accepted=frozenset({fault.value}))) == []


def test_what_is_well_is_left_alone() -> None:
    assert faults() == [Fault.NO_QUESTIONS]
    assert faults(ONE, MANY, SCALE, Question(Kind.TEXT, "Anything else? All that applies is welcome.")) == []
    assert faults(replace(MANY, options=(Option("C"), Option("C++"), Option("C#")), at_least=1, at_most=3)) == []
    assert faults(replace(ONE, options=(*AB, Option("C", MENTOR)), roles=MENTOR), roles=EVERYBODY) == []
    few = replace(ONE, options=(Option("A"), Option("B", MENTOR)))
    assert faults(few, roles=MENTOR) == []
    assert faults(few, roles=EVERYBODY) == [Fault.FEW_OPTIONS]


@pytest.mark.parametrize(
    ("words", "several"),
    [
        ("You can choose more than one.", True),
        ("Which of these? (more than one answer is fine)", True),
        ("What would help? Tick all that apply", True),
        ("Pick as many as you like", True),
        ("¿Qué ayudaría? (puedes elegir varias)", True),
        ("¿Qué ayudaría? Marca todas las que apliquen", True),
        ("¿Qué ayudaría? Selecciona más de una si quieres", True),
        ("¿Qué ayudaría? Puedes marcar varias opciones", True),
        ("Have you been a mentor for more than one year?", False),
        ("¿Llevas más de un año?", False),
        ("¿Has hablado con tu mentor más de una vez?", False),
        ("Do you apply for a budget?", False),
        ("What would you select?", False),
    ],
)
def test_words_that_ask_for_several(words: str, several: bool) -> None:
    assert faults(replace(ONE, words=words)) == ([Fault.SEVERAL_WORDS] if several else [])
