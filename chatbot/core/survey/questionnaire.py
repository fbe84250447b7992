"""The questions of a survey, as plain data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
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
    """One choice of a question. `id` is 0 until it is stored; `roles` as in `Question`; `texts` by language."""

    label: str
    roles: frozenset[str] = frozenset()
    id: int = 0
    texts: Mapping[str, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Question:
    """One question.

    at_least, at_most  how many choices an answer to `several` may have; None = no bound
    low, high          the ends of a scale, which both belong to it; None for other kinds
    other              whether somebody may answer a choice with words of their own
    roles              whom of the audience it is put to; empty = everybody
    accepted           what the checks found and its author says is right
    id                 0 until it is stored
    texts              by language: `words`, `low_label`, `high_label`, and `of`, the texts they are a translation of
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
    texts: Mapping[str, Mapping[str, Any]] = field(default_factory=dict, hash=False)

    @property
    def originals(self) -> list[str]:
        """Return its texts in the language of the survey: its words, its choices, the ends of its scale."""
        return [self.words, *(option.label for option in self.options), *(getattr(self, end) for end in self._ends)]

    @property
    def _ends(self) -> list[str]:
        """Return the names of the ends of a scale that are labelled."""
        return [end for end in ("low_label", "high_label") if self.kind is Kind.SCALE and getattr(self, end)]

    def translations(self, locale: str) -> list[str]:
        """Return its texts in another language, in the order of `originals`; empty ones are missing."""
        own = self.texts.get(locale, {})
        labels = (option.texts.get(locale, "") for option in self.options)
        return [own.get("words", ""), *labels, *(own.get(end, "") for end in self._ends)]

    def translated(self, locale: str, texts: Sequence[str]) -> Question:
        """Return it with its texts in another language, in the order of `originals`."""
        own = dict(zip(("words", *self._ends), (texts[0], *texts[len(self.options) + 1 :]), strict=True))
        options = tuple(
            replace(option, texts={**option.texts, locale: label})
            for option, label in zip(self.options, texts[1 : len(self.options) + 1], strict=True)
        )
        return replace(self, options=options, texts={**self.texts, locale: {**own, "of": self.originals}})

    def has_changed(self, locale: str) -> bool:
        """Tell whether one of its texts is another one than was translated."""
        return not set(self.originals).issubset(self.texts.get(locale, {}).get("of", self.originals))

    def in_language(self, locale: str) -> Question:
        """Return it in another language, or as it is if one of its texts is missing there."""
        there = self.translations(locale)
        if not all(there):
            return self
        labels = iter(there[1:])
        options = tuple(replace(option, label=next(labels)) for option in self.options)
        return replace(self, words=there[0], options=options, **{end: next(labels) for end in self._ends})  # type: ignore[arg-type]

    def without(self, locale: str) -> Question:
        """Return it without its texts in another language."""
        options = tuple(replace(option, texts=_without(option.texts, locale)) for option in self.options)
        return replace(self, options=options, texts=_without(self.texts, locale))

    def options_for(self, roles: Iterable[str]) -> tuple[Option, ...]:
        """Return the choices that holders of `roles` are shown."""
        return tuple(option for option in self.options if _is_for(option.roles, roles))

    @property
    def points(self) -> range:
        """Return the numbers of a scale; none if an end is missing."""
        return range(0) if self.low is None or self.high is None else range(self.low, self.high + 1)


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """The content of a survey: its title, the words before the first question, and the questions in order.

    locale  the language it is written in
    texts   by language: `title`, `intro`, and `of` as in `Question`
    """

    title: str
    intro: str
    anonymous: bool
    locale: str
    questions: tuple[Question, ...] = ()
    texts: Mapping[str, Mapping[str, Any]] = field(default_factory=dict, hash=False)

    @property
    def originals(self) -> list[str]:
        """Return its title, and the words before the first question if there are any."""
        return [self.title, *([self.intro] if self.intro else [])]

    def translations(self, locale: str) -> list[str]:
        """Return the same in another language; empty ones are missing."""
        own = self.texts.get(locale, {})
        return [own.get("title", ""), *([own.get("intro", "")] if self.intro else [])]

    def translated(self, locale: str, texts: Sequence[str]) -> Questionnaire:
        """Return it with its title and first words in another language."""
        own = {"title": texts[0], "intro": texts[1] if self.intro else "", "of": self.originals}
        return replace(self, texts={**self.texts, locale: own})

    def has_changed(self, locale: str) -> bool:
        """Tell whether its title or first words are others than were translated."""
        return not set(self.originals).issubset(self.texts.get(locale, {}).get("of", self.originals))

    @property
    def translated_to(self) -> list[str]:
        """Return the languages in which some of it is there, beside its own."""
        texts = [self.texts, *(one.texts for one in self.questions)]
        labels = [option.texts for one in self.questions for option in one.options]
        return sorted({locale for there in (*texts, *labels) for locale in there} - {self.locale})

    def missing(self, locale: str) -> list[int]:
        """Return the numbers of what is not there in another language, or has changed; 0 for what stands first."""
        parts: list[Questionnaire | Question] = [self, *self.questions]
        return [
            number
            for number, part in enumerate(parts)
            if locale != self.locale and (not all(part.translations(locale)) or part.has_changed(locale))
        ]

    def in_language(self, locale: str) -> Questionnaire:
        """Return it as a reader of a language sees it: what is missing there is in the survey's own."""
        if locale == self.locale:
            return self
        there = self.translations(locale)
        head = {"title": there[0], "intro": there[-1] if self.intro else ""} if all(there) else {}
        return replace(self, questions=tuple(one.in_language(locale) for one in self.questions), **head)  # type: ignore[arg-type]

    def written_in(self, locale: str) -> Questionnaire:
        """Return it as written in another language than was said; there is no translation to that then."""
        kept = tuple(one.without(locale) for one in self.questions)
        return replace(self, locale=locale, questions=kept, texts=_without(self.texts, locale))

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
            "texts": {locale: dict(own) for locale, own in self.texts.items()},
            "questions": [_dumped(question) for question in self.questions],
        }

    @classmethod
    def load(cls, given: Mapping[str, Any]) -> Questionnaire:
        """Return what `dump` wrote."""
        questions = tuple(_loaded(question) for question in given["questions"])
        texts = given.get("texts", {})
        return cls(given["title"], given["intro"], given["anonymous"], given["locale"], questions, texts)


def _dumped(question: Question) -> dict[str, Any]:
    options = [{**asdict(option), "roles": sorted(option.roles)} for option in question.options]
    sets = {"roles": sorted(question.roles), "accepted": sorted(question.accepted)}
    return {**asdict(question), **sets, "kind": question.kind.value, "options": options}


def _loaded(given: Mapping[str, Any]) -> Question:
    options = tuple(Option(**{**option, "roles": frozenset(option["roles"])}) for option in given["options"])
    sets = {"roles": frozenset(given["roles"]), "accepted": frozenset(given["accepted"])}
    return Question(**{**given, **sets, "kind": Kind(given["kind"]), "options": options})


def _without(texts: Mapping[str, Any], locale: str) -> dict[str, Any]:
    return {there: own for there, own in texts.items() if there != locale}


def _is_for(meant: frozenset[str], roles: Iterable[str]) -> bool:
    return not meant or not meant.isdisjoint(roles)
