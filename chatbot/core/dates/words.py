"""The words of a sentence, and those that a language has for days: months, weekdays, `in two weeks`, `Christmas`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from babel import Locale

from chatbot.core.l10n import Localizer
from chatbot.core.words import UNDERSTOOD_BY_ALL, fold

LONGEST = 500
"""The most characters of a sentence in which days are looked for."""

_TOKEN = re.compile(
    r"\+\d{1,3}[dw]\b"
    r"|\d{4}-\d{1,2}-\d{1,2}\b"
    r"|\d{1,2}([./])\d{1,2}(?:\1(?:\d{4}|\d{2})\b|\1(?!\d))?(?![\d:/%])"
    r"|\d{1,2}-\d{1,2}-\d{4}\b"
    r"|\d+(?:[:.,/]\d+)*[^\W\d_]*(?!['’\w])"
    r"|[^\W\d_]+(?:['’][^\W\d_]+)*\.?"
    r"|\S"
)
FIGURES = frozenset("+0123456789")
"""The signs with which a figure begins."""
DASHES = ("-", "–", "—")


class Kind(StrEnum):
    """A kind of words, listed in the Fluent message `words-day-<kind>`."""

    ARTICLES = "articles"
    ON = "on"
    FROM = "from"
    SPAN_FROM = "span-from"
    BETWEEN = "between"
    AND = "and"
    TO = "to"
    UNTIL = "until"
    BACK = "back"
    LASTING = "lasting"
    IN = "in"
    FROM_NOW = "from-now"
    AGO = "ago"
    AFTER = "after"
    BEFORE = "before"
    NEXT = "next"
    LAST = "last"
    FIRST = "first"
    THIS = "this"
    WHOLE = "whole"
    WEEK_OF = "week-of"
    WEEKEND = "weekend"
    OFTEN = "often"
    BEGINNING = "beginning"
    MIDDLE = "middle"
    END = "end"
    DAYS = "days"
    WEEKS = "weeks"
    FORTNIGHTS = "fortnights"
    MONTHS = "months"
    YEARS = "years"
    TODAY = "today"
    YESTERDAY = "yesterday"
    TOMORROW = "tomorrow"
    AFTER_TOMORROW = "after-tomorrow"
    NO_DAY = "no-day"
    HOUR = "hour"


NUMBERS, _HOLIDAYS, MONTH_NAMES, WEEKDAY_NAMES, SHORT_NAMES = "numbers", "holidays", "months ", "weekdays ", "short "
"""Further kinds of words, each with a value."""
_TELLING = (
    *(Kind.TODAY, Kind.YESTERDAY, Kind.TOMORROW, Kind.AFTER_TOMORROW, Kind.WEEKEND),
    *(Kind.DAYS, Kind.WEEKS, Kind.FORTNIGHTS, Kind.MONTHS, Kind.YEARS),
    *(MONTH_NAMES, WEEKDAY_NAMES, _HOLIDAYS),
)
"""The kinds of which every day and every length of time has a word, or a figure."""


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a sentence, folded, and where it stands there."""

    word: str
    begin: int
    end: int
    has_stop: bool = False
    is_capital: bool = False


def tokens_of(text: str) -> Sequence[Token]:
    """Return the words and marks of a sentence."""
    found = _TOKEN.finditer(text[:LONGEST])
    return [
        Token(
            fold(match[0].replace("’", "'")) or match[0],
            match.start(),
            match.end(),
            match[0].endswith("."),
            match[0][0].isupper(),
        )
        for match in found
    ]


Phrases = Mapping[str, Sequence[tuple[tuple[str, ...], int]]]
"""By their first word: phrases, longest first, each with a value."""


class Lexicon:
    """The words that a language and English have for days. A phrase of one kind may be one of another kind as well."""

    def __init__(self, localizer: Localizer, locale: str) -> None:
        self._by_kind: dict[str, dict[str, list[tuple[tuple[str, ...], int]]]] = {}
        for spoken in dict.fromkeys((locale, UNDERSTOOD_BY_ALL)):
            self._learn(localizer, spoken)
        for phrases in self._by_kind.values():
            for some in phrases.values():
                some.sort(key=lambda phrase: -len(phrase[0]))
        self.first_words = frozenset(word for phrases in self._by_kind.values() for word in phrases)
        self._telling = frozenset(word for kind in _TELLING for word in self._by_kind.get(kind, ()))
        every = (words for some in self._by_kind.values() for one in some.values() for words, _ in one)
        self.words = frozenset(word for words in every for word in words)

    def _learn(self, localizer: Localizer, spoken: str) -> None:
        for kind in Kind:
            for phrase in localizer.text(spoken, f"words-day-{kind}").split(","):
                self._add(kind, phrase)
        for number, names in enumerate(localizer.text(spoken, "words-numbers").split(","), start=1):
            for name in names.split("/"):
                self._add(NUMBERS, name, number)
        for holiday in localizer.text(spoken, "words-holidays").split(","):
            day, _, names = holiday.strip().partition(" ")
            for name in names.split("/"):
                self._add(_HOLIDAYS, name, int(day.replace("-", "")))
        for name, month in months_of(spoken).items():
            self._add(MONTH_NAMES, name, month)
        for name, weekday in _weekdays_of(spoken).items():
            self._add(WEEKDAY_NAMES, name, weekday)
        for name in _short_names(spoken):
            self._add(SHORT_NAMES, name)

    def _add(self, kind: str, phrase: str, value: int = 0) -> None:
        words = tuple(token.word for token in tokens_of(phrase))
        if words:
            self._by_kind.setdefault(kind, {}).setdefault(words[0], []).append((words, value))

    def at(self, kind: str, tokens: Sequence[Token], begin: int) -> tuple[int, int] | None:
        """Return the value of the longest phrase of a kind that begins at a token, and the token after it."""
        if begin >= len(tokens):
            return None
        for words, value in self._by_kind[kind].get(tokens[begin].word, ()):
            end = begin + len(words)
            if end <= len(tokens) and all(tokens[begin + at].word == words[at] for at in range(1, len(words))):
                return value, end
        return None

    def may_tell(self, tokens: Sequence[Token]) -> bool:
        """Tell whether words can tell of a day or a length of time at all."""
        return any(token.word in self._telling or token.word[0] in FIGURES for token in tokens)

    def last_words(self, kind: str) -> Sequence[str]:
        """Return the words with which the phrases of a kind end."""
        return [words[-1] for some in self._by_kind.get(kind, {}).values() for words, _ in some]

    def single_words(self, kind: str) -> Sequence[str]:
        """Return the phrases of a kind that are one word."""
        return [words[0] for some in self._by_kind.get(kind, {}).values() for words, _ in some if len(words) == 1]

    def number(self, tokens: Sequence[Token], begin: int) -> tuple[int, int] | None:
        """Return a small number in figures or words, and the token after it."""
        if begin < len(tokens) and re.fullmatch(r"\d{1,3}", tokens[begin].word):
            return int(tokens[begin].word), begin + 1
        return self.at(NUMBERS, tokens, begin)

    def holiday(self, tokens: Sequence[Token], begin: int) -> tuple[int, int, int] | None:
        """Return the month and the day of a holiday, and the token after it."""
        found = self.at(_HOLIDAYS, tokens, begin)
        return (found[0] // 100, found[0] % 100, found[1]) if found else None


@lru_cache(maxsize=16)
def lexicon_of(localizer: Localizer, locale: str) -> Lexicon:
    """Return the words of a language and of English."""
    return Lexicon(localizer, locale)


@cache
def months_of(locale: str) -> Mapping[str, int]:
    """Return the months of a language by their names, long and short, folded."""
    found: dict[str, int] = {}
    for tag in (locale, f"{locale}_GB") if locale == UNDERSTOOD_BY_ALL else (locale,):
        names = Locale.parse(tag.replace("-", "_")).months["format"]
        for width in ("abbreviated", "wide"):
            found |= {fold(name): int(number) for number, name in names[width].items()}
    return found


@cache
def _weekdays_of(locale: str) -> Mapping[str, int]:
    names = Locale.parse(locale.replace("-", "_")).days["format"]
    return {fold(name): int(number) for width in ("abbreviated", "wide") for number, name in names[width].items()}


@cache
def _short_names(locale: str) -> frozenset[str]:
    """Return names of months and weekdays that may as well be other words: `sun`, `mar`, `may`."""
    return frozenset(name for name in (*months_of(locale), *_weekdays_of(locale)) if len(name) < 5 or name == "march")
