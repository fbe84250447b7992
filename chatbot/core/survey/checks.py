"""The checks of a survey before it goes out, and what mends each fault with one tap. Pure, without I/O."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from chatbot.core.survey.questionnaire import Kind, Option, Question, Questionnaire
from chatbot.core.words import fold

FEWEST_OPTIONS = 2
MOST_POINTS = 11
"""The most points of a scale: 0 to 10."""
USUAL_SCALE = (1, 5)
LONGEST_ON_BUTTON = 40
"""Characters of a choice that a button on a phone shows in full."""


class Fault(StrEnum):
    """The kinds of what is wrong with a survey."""

    NO_QUESTIONS = "no-questions"
    NO_WORDS = "no-words"
    SEVERAL_WORDS = "several-words"
    """A single choice, whose words ask for several."""
    SINGLE_WORDS = "single-words"
    """Several choices, whose words ask for one."""
    SAME_OPTIONS = "same-options"
    NO_LABEL = "no-label"
    LONG_LABEL = "long-label"
    FEW_OPTIONS = "few-options"
    SCALE_ENDS = "scale-ends"
    SCALE_LABELS = "scale-labels"
    LEAST_OVER_MOST = "least-over-most"
    LEAST_OVER_OPTIONS = "least-over-options"
    MOST_OVER_OPTIONS = "most-over-options"
    UNSEEN_QUESTION = "unseen-question"
    UNSEEN_OPTION = "unseen-option"


ACCEPTABLE = frozenset({Fault.SEVERAL_WORDS, Fault.SINGLE_WORDS, Fault.SCALE_LABELS, Fault.LONG_LABEL})
"""Faults that an author may say are none: words can mean something else than they seem to."""
BY_HAND = frozenset({Fault.NO_QUESTIONS, Fault.NO_WORDS, Fault.FEW_OPTIONS, Fault.SCALE_LABELS, Fault.LONG_LABEL})
"""Faults that only words of the author can mend."""
_OF_KIND = frozenset({Fault.SEVERAL_WORDS, Fault.SINGLE_WORDS})
_OF_WORDS = _OF_KIND | {Fault.SAME_OPTIONS, Fault.NO_LABEL, Fault.LONG_LABEL}
"""Faults that each language of a question may have for itself."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault of a survey. `question` counts from 1, 0 is the survey as a whole; `option` is a choice it is about.

    words   the words in the question that tell, as the language lists them
    locale  the language it is in, if it is not the survey's own
    """

    fault: Fault
    question: int = 0
    question_id: int = 0
    option: Option | None = None
    words: str = ""
    locale: str = ""

    @property
    def name(self) -> str:
        """Return its fault, with the language it is in."""
        return f"{self.fault.value}@{self.locale}" if self.locale else self.fault.value

    @property
    def key(self) -> tuple[str, int, int]:
        """Return what tells it from others, and stays the same while other things change."""
        return self.name, self.question_id, self.option.id if self.option else 0

    @property
    def is_by_hand(self) -> bool:
        """Tell whether only words can mend it, as those of a translation unless they tell how it is answered."""
        return self.fault in BY_HAND or bool(self.locale and self.fault not in _OF_KIND)


@dataclass(frozen=True, slots=True)
class Telling:
    """Folded words by which a question tells how many answers it means, in whichever language.

    beyond  words after which these mean an amount of something else: `more than one year`
    """

    several: Collection[str]
    single: Collection[str]
    beyond: Collection[str]


def check(asked: Questionnaire, roles: Collection[str], telling: Telling) -> list[Finding]:
    """Return what is wrong with a survey that goes to holders of `roles`, in order."""
    if not asked.questions:
        return [Finding(Fault.NO_QUESTIONS)]
    return [
        replace(finding, question=number, question_id=question.id)
        for number, question in enumerate(asked.questions, start=1)
        for finding in _in_each_language(question, asked.translated_to, frozenset(roles), telling)
        if finding.fault not in question.accepted
    ]


def _in_each_language(
    question: Question, locales: Iterable[str], roles: frozenset[str], telling: Telling
) -> Iterator[Finding]:
    found = list(_faults(question, roles, telling))
    yield from found
    known = {finding.fault for finding in found}
    for locale in locales:
        there = question.in_language(locale)
        for finding in _faults(there, roles, telling) if there is not question else ():
            if finding.fault in _OF_WORDS and finding.fault not in known:
                yield replace(finding, locale=locale)


def _faults(question: Question, roles: frozenset[str], telling: Telling) -> Iterator[Finding]:
    if not is_visible(question.words):
        yield Finding(Fault.NO_WORDS)
    several = told_by(question.words, telling.several, telling.beyond)
    single = told_by(question.words, telling.single, telling.beyond)
    if question.kind is Kind.SINGLE and several:
        yield Finding(Fault.SEVERAL_WORDS, words=several)
    if question.kind is Kind.SEVERAL and single and not several:
        yield Finding(Fault.SINGLE_WORDS, words=single)
    if question.roles and question.roles.isdisjoint(roles):
        yield Finding(Fault.UNSEEN_QUESTION)
    if question.kind.has_options:
        yield from _faults_of_options(question, roles)
    if question.kind is Kind.SEVERAL:
        yield from _faults_of_bounds(question)
    if question.kind is Kind.SCALE:
        if not FEWEST_OPTIONS <= len(question.points) <= MOST_POINTS:
            yield Finding(Fault.SCALE_ENDS)
        elif not (is_visible(question.low_label) and is_visible(question.high_label)):
            yield Finding(Fault.SCALE_LABELS)


def _faults_of_options(question: Question, roles: frozenset[str]) -> Iterator[Finding]:
    seen: set[str] = set()
    readers = roles & question.roles or roles
    for option in question.options:
        label = folded(option.label)
        if not is_visible(option.label):
            yield Finding(Fault.NO_LABEL, option=option)
        elif label in seen:
            yield Finding(Fault.SAME_OPTIONS, option=option)
        elif option.roles and option.roles.isdisjoint(readers):
            yield Finding(Fault.UNSEEN_OPTION, option=option)
        elif len(option.label) > LONGEST_ON_BUTTON:
            yield Finding(Fault.LONG_LABEL, option=option)
        seen.add(label)
    shown = min((len(question.options_for({role})) for role in readers), default=len(question.options))
    if shown < FEWEST_OPTIONS:
        yield Finding(Fault.FEW_OPTIONS)


def _faults_of_bounds(question: Question) -> Iterator[Finding]:
    least, most, there = question.at_least or 0, question.at_most, len(question.options) + question.other
    if most is not None and least > most:
        yield Finding(Fault.LEAST_OVER_MOST)
    elif least > there:
        yield Finding(Fault.LEAST_OVER_OPTIONS)
    elif most is not None and most > there:
        yield Finding(Fault.MOST_OVER_OPTIONS)


def mended(question: Question, finding: Finding) -> Question:
    """Return a question without a fault that one tap mends."""
    gone = finding.option
    match finding.fault:
        case Fault.SEVERAL_WORDS:
            return replace(question, kind=Kind.SEVERAL)
        case Fault.SINGLE_WORDS:
            return replace(question, kind=Kind.SINGLE, at_least=None, at_most=None)
        case Fault.SAME_OPTIONS | Fault.NO_LABEL:
            return replace(question, options=tuple(option for option in question.options if option is not gone))
        case Fault.SCALE_ENDS:
            return replace(question, low=USUAL_SCALE[0], high=USUAL_SCALE[1])
        case Fault.LEAST_OVER_MOST:
            return replace(question, at_least=question.at_most, at_most=question.at_least)
        case Fault.LEAST_OVER_OPTIONS:
            return replace(question, at_least=None)
        case Fault.MOST_OVER_OPTIONS:
            return replace(question, at_most=None)
        case Fault.UNSEEN_QUESTION:
            return replace(question, roles=frozenset())
        case Fault.UNSEEN_OPTION:
            options = (replace(it, roles=frozenset()) if it is gone else it for it in question.options)
            return replace(question, options=tuple(options))
        case _:
            return question


def folded(label: str) -> str:
    """Return a label as it is compared: without case, accents, outer marks and doubled spaces."""
    return " ".join(fold(label).split())


def is_visible(text: str) -> bool:
    """Tell whether a text has a sign that somebody can see."""
    return any(unicodedata.category(sign)[0] not in "CZ" for sign in text)


def told_by(text: str, phrases: Iterable[str], beyond: Iterable[str]) -> str:
    """Return the first of some folded phrases that a text has, unless it tells an amount of something else."""
    spaced = _spaced(text)
    after = [f"{word} " for word in beyond]
    for phrase in phrases:
        for found in re.finditer(re.escape(_spaced(phrase)), spaced):
            if not spaced[found.end() :].startswith(tuple(after)):
                return phrase
    return ""


def _spaced(text: str) -> str:
    words = " ".join(re.findall(r"[^\W_]+", fold(text)))
    return f" {words} "
