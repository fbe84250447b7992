"""A survey as a TOML file: read with every mistake named, for whoever wrote it to mend."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from chatbot.core.l10n import Value
from chatbot.core.roles import Role
from chatbot.core.survey.questionnaire import Kind, Option, Question, Questionnaire

LONGEST_TITLE = 80
LONGEST_INTRO = 1000
LONGEST_WORDS = 500
LONGEST_LABEL = 100
MOST_QUESTIONS = 30
MOST_OPTIONS = 20
LARGEST = 1_000
"""The largest number that a file may name; a database takes no number of any length."""

_WHOLE = frozenset({"title", "intro", "anonymous", "language", "until", "for", "question"})
_QUESTION = frozenset(
    {"words", "kind", "options", "required", "other", "at_least", "at_most", "low", "high", "low_label", "high_label"}
    | {"for"}
)
_OPTION = frozenset({"label", "for"})


@dataclass(frozen=True, slots=True)
class FileFault:
    """One mistake in a file: the id of the message that says what to mend, and its values."""

    message_id: str
    values: Mapping[str, Value]


class FaultyFileError(Exception):
    """A file that is no survey; `faults` say what to mend."""

    def __init__(self, faults: Sequence[FileFault]) -> None:
        super().__init__(", ".join(fault.message_id for fault in faults))
        self.faults = faults


@dataclass(frozen=True, slots=True)
class SurveyFile:
    """The content of a file.

    roles  whom it is for; empty = everybody
    until  the last day, if it names one
    """

    questionnaire: Questionnaire
    roles: frozenset[str] = frozenset()
    until: date | None = None


def read(content: bytes, locale: str, locales: Collection[str]) -> SurveyFile:
    """Return the survey that a file holds; `locale` is its language if it names none. Raises FaultyFileError."""
    try:
        given = tomllib.loads(content.decode("utf-8-sig"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise FaultyFileError([FileFault("survey-file-no-toml", {"error": str(error)})]) from error
    except (ValueError, RecursionError) as error:  # a number of thousands of digits, lists hundreds deep
        raise FaultyFileError([FileFault("survey-file-beyond", {})]) from error
    reader = _Reader(locales)
    survey = reader.survey(given, locale)
    if reader.faults:
        raise FaultyFileError(reader.faults)
    return survey


class _Reader:
    """Reads the tables of a file, and notes what is wrong in them."""

    def __init__(self, locales: Collection[str]) -> None:
        self.faults: list[FileFault] = []
        self._locales = locales
        self._locale = ""
        """The language of the survey; texts may be there in others, too."""
        self._number = 0
        """The question that is read, from 1; 0 for what stands before the first."""

    def survey(self, given: Mapping[str, Any], locale: str) -> SurveyFile:
        self._known(given, _WHOLE)
        tables = self._take(given, "question", list, [])
        self._locale = language = self._text(given, "language", LONGEST_TITLE) or locale
        if language not in self._locales:
            self._wrong("survey-file-language", value=language, languages=", ".join(sorted(self._locales)))
        title = self._texts(given, "title", LONGEST_TITLE, needed=True)
        until = self._take(given, "until", date, None)
        roles = self._roles(given)
        intro, anonymous = self._texts(given, "intro", LONGEST_INTRO), self._take(given, "anonymous", bool, None)
        if anonymous is None and "anonymous" not in given:
            self._wrong("survey-file-missing", key="anonymous")
        if len(tables) > MOST_QUESTIONS:
            self._wrong("survey-file-many", key="question", most=MOST_QUESTIONS)
        questions = tuple(self._questions(tables[:MOST_QUESTIONS]))
        own = {"title": title, "intro": intro}
        asked = Questionnaire(title[language], intro[language], bool(anonymous), language, questions)
        return SurveyFile(replace(asked, texts=_translations(own, language, asked.originals)), roles, until)

    def _questions(self, tables: Sequence[Any]) -> Iterator[Question]:
        for number, table in enumerate(tables, start=1):
            self._number = number
            if isinstance(table, dict):
                yield self._question(table)
            else:
                self._wrong("survey-file-type", key="question")

    def _question(self, given: Mapping[str, Any]) -> Question:
        self._known(given, _QUESTION)
        options = tuple(self._options(given))
        low, high = (self._take(given, key, int, None) for key in ("low", "high"))
        usual = Kind.SINGLE if options else Kind.TEXT if low is None and high is None else Kind.SCALE
        kind = self._kind(given, usual)
        least, most = (self._take(given, key, int, None) for key in ("at_least", "at_most"))
        own = {
            "words": self._texts(given, "words", LONGEST_WORDS, needed=True),
            "low_label": self._texts(given, "low_label", LONGEST_LABEL),
            "high_label": self._texts(given, "high_label", LONGEST_LABEL),
        }
        question = Question(
            kind=kind,
            words=own["words"][self._locale],
            options=options if kind.has_options else (),
            required=bool(self._take(given, "required", bool, True)),
            at_least=least if kind is Kind.SEVERAL else None,
            at_most=most if kind is Kind.SEVERAL else None,
            low=low if kind is Kind.SCALE else None,
            high=high if kind is Kind.SCALE else None,
            low_label=own["low_label"][self._locale],
            high_label=own["high_label"][self._locale],
            other=bool(self._take(given, "other", bool, False)) and kind.has_options,
            roles=self._roles(given),
        )
        return replace(question, texts=_translations(own, self._locale, question.originals))

    def _options(self, given: Mapping[str, Any]) -> Iterator[Option]:
        listed = self._take(given, "options", list, [])
        if len(listed) > MOST_OPTIONS:
            self._wrong("survey-file-many", key="options", most=MOST_OPTIONS)
        for entry in listed[:MOST_OPTIONS]:
            if isinstance(entry, str):
                yield Option(self._short(entry, "options", LONGEST_LABEL))
            elif isinstance(entry, dict):
                is_texts = "label" not in entry and bool(entry.keys() & {*self._locales})
                whole: Mapping[str, Any] = {"label": entry} if is_texts else entry
                self._known(whole, _OPTION)
                label = self._texts(whole, "label", LONGEST_LABEL, needed=True)
                others = {locale: text for locale, text in label.items() if text and locale != self._locale}
                yield Option(label[self._locale], self._roles(whole), texts=others)
            else:
                self._wrong("survey-file-type", key="options")

    def _kind(self, given: Mapping[str, Any], usual: Kind) -> Kind:
        value = self._take(given, "kind", str, usual.value)
        if value in set(Kind):
            return Kind(value)
        self._wrong("survey-file-value", key="kind", value=value, values=", ".join(Kind))
        return usual

    def _roles(self, given: Mapping[str, Any]) -> frozenset[str]:
        named = given.get("for", [])
        roles = [named] if isinstance(named, str) else self._take(given, "for", list, [])
        for role in roles:
            if not _is_role(role):
                self._wrong("survey-file-value", key="for", value=str(role), values=", ".join(Role))
        return frozenset(filter(_is_role, roles))

    def _texts(self, given: Mapping[str, Any], key: str, longest: int, *, needed: bool = False) -> dict[str, str]:
        """Return a text by language: a plain one is in the language of the survey."""
        if not isinstance(given.get(key), dict):
            return {self._locale: self._text(given, key, longest, needed=needed)}
        found = {self._locale: ""}
        for locale in given[key]:
            if locale not in self._locales:
                self._wrong("survey-file-language", value=locale, languages=", ".join(sorted(self._locales)))
            else:
                found[locale] = self._text(given[key], locale, longest)
        if not found[self._locale]:
            self._wrong("survey-file-missing", key=f"{key}.{self._locale}")
        return found

    def _text(self, given: Mapping[str, Any], key: str, longest: int, *, needed: bool = False) -> str:
        text = self._short(str(self._take(given, key, str, "") or ""), key, longest)
        if needed and not text and (key not in given or isinstance(given[key], str)):
            self._wrong("survey-file-missing", key=key)
        return text

    def _short(self, text: str, key: str, longest: int) -> str:
        text = text.strip()
        if len(text) > longest:
            self._wrong("survey-file-long", key=key, most=longest)
        return text

    def _take(self, given: Mapping[str, Any], key: str, kind: type, usual: Any) -> Any:
        """Return a value of one type; another one, or too large a number, is a mistake, read as if it was not there."""
        value = given.get(key, usual)
        is_too_large = isinstance(value, int) and abs(value) > LARGEST
        if value is usual or (type(value) is kind and not is_too_large):
            return value
        self._wrong("survey-file-type", key=key)
        return usual

    def _known(self, given: Mapping[str, Any], known: Collection[str]) -> None:
        for key in given:
            if key not in known:
                self._wrong("survey-file-key", key=key, keys=", ".join(sorted(known)))

    def _wrong(self, message_id: str, **values: Value) -> None:
        self.faults.append(FileFault(message_id, {"question": self._number, **values}))


def _is_role(value: object) -> bool:
    return isinstance(value, str) and value in set(Role)


def _translations(
    own: Mapping[str, Mapping[str, str]], locale: str, originals: Sequence[str]
) -> dict[str, dict[str, Any]]:
    """Return some texts by language and name, without those in the language of the survey."""
    there = {other for texts in own.values() for other, text in texts.items() if text and other != locale}
    return {
        other: {**{name: texts.get(other, "") for name, texts in own.items()}, "of": list(originals)} for other in there
    }
