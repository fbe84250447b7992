"""The questions of a survey, as plain data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    """The kinds of questions."""

    SINGLE = "single"
    SEVERAL = "several"
    SCALE = "scale"
    TEXT = "text"

    @property
    def has_options(self) -> bool:
        """Tell whether its answers are chosen from a list."""
        return self in (Kind.SINGLE, Kind.SEVERAL)


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of a question. `id` is 0 until it is stored; `roles` as in `Question`."""

    label: str
    roles: frozenset[str] = frozenset()
    id: int = 0


@dataclass(frozen=True, slots=True)
class Question:
    """One question.

    at_least, at_most  how many choices an answer to `several` may have; None = no bound
    low, high          the ends of a scale, which both belong to it; None for other kinds
    other              whether somebody may answer a choice with words of their own
    roles              whom of the audience it is put to; empty = everybody
    accepted           what the checks found and its author says is right
    id                 0 until it is stored
    """

    kind: Kind
    words: str
    options: tuple[Option, ...] = ()
    required: bool = True
    at_least: int | None = None
    at_most: int | None = None
    low: int | None = None
    high: int | None = None
    low_label: str = ""
    high_label: str = ""
    other: bool = False
    roles: frozenset[str] = frozenset()
    accepted: frozenset[str] = frozenset()
    id: int = 0

    def options_for(self, roles: Iterable[str]) -> tuple[Option, ...]:
        """Return the choices that holders of `roles` are shown."""
        return tuple(option for option in self.options if _is_for(option.roles, roles))

    @property
    def points(self) -> range:
        """Return the numbers of a scale; none if an end is missing."""
        return range(0) if self.low is None or self.high is None else range(self.low, self.high + 1)


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """The content of a survey: its title, the words before the first question, and the questions in order."""

    title: str
    intro: str
    anonymous: bool
    locale: str
    questions: tuple[Question, ...] = ()

    def as_seen_by(self, roles: Iterable[str]) -> Questionnaire:
        """Return the questions that are put to holders of `roles`, each with the choices they are shown."""
        asked = (question for question in self.questions if _is_for(question.roles, roles))
        seen = tuple(replace(question, options=question.options_for(roles)) for question in asked)
        return replace(self, questions=seen)

    def find(self, question_id: int) -> Question | None:
        """Return a question by its number."""
        return next((question for question in self.questions if question.id == question_id), None)

    def dump(self) -> dict[str, Any]:
        """Return it as JSON holds it."""
        return {
            "title": self.title,
            "intro": self.intro,
            "anonymous": self.anonymous,
            "locale": self.locale,
            "questions": [_dumped(question) for question in self.questions],
        }

    @classmethod
    def load(cls, given: Mapping[str, Any]) -> Questionnaire:
        """Return what `dump` wrote."""
        questions = tuple(_loaded(question) for question in given["questions"])
        return cls(given["title"], given["intro"], given["anonymous"], given["locale"], questions)


def _dumped(question: Question) -> dict[str, Any]:
    options = [{**asdict(option), "roles": sorted(option.roles)} for option in question.options]
    sets = {"roles": sorted(question.roles), "accepted": sorted(question.accepted)}
    return {**asdict(question), **sets, "kind": question.kind.value, "options": options}


def _loaded(given: Mapping[str, Any]) -> Question:
    options = tuple(Option(**{**option, "roles": frozenset(option["roles"])}) for option in given["options"])
    sets = {"roles": frozenset(given["roles"]), "accepted": frozenset(given["accepted"])}
    return Question(**{**given, **sets, "kind": Kind(given["kind"]), "options": options})


def _is_for(meant: frozenset[str], roles: Iterable[str]) -> bool:
    return not meant or not meant.isdisjoint(roles)
