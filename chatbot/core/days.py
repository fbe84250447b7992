"""Days as people write them: `2026-11-24`, `Dec 24`, `next Friday`, `en dos semanas`; alone or in a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import lru_cache
from typing import TYPE_CHECKING

from chatbot.core.dates.calendar import Day
from chatbot.core.dates.grammar import Grammar
from chatbot.core.dates.mending import mended
from chatbot.core.dates.ranges import RangeFound, range_in
from chatbot.core.dates.words import Kind, Lexicon, Token, lexicon_of, months_of, tokens_of
from chatbot.core.l10n import Localizer, writes_month_first
from chatbot.core.words import UNDERSTOOD_BY_ALL, fold
from chatbot.core.writer import Writer

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

LONGEST_DAY = 7  # words
_LONGEST = 40
"""The most characters of a day; a longer text is not looked at."""


@dataclass(frozen=True, slots=True)
class DayFound:
    """A day in a sentence: what it may mean, mostly one day, and where its words stand."""

    days: tuple[date, ...]
    span: tuple[int, int]


def find_day(writer: Writer, text: str, *, past: bool = False) -> DayFound | None:
    """Return the first day that a sentence names, in whichever language; None if there is none. See `read_days`."""
    for grammar in _grammars(writer, text, past=past):
        for begin in range(len(grammar.tokens)):
            day = grammar.day(begin) if grammar.may_begin(begin) else None
            if day is not None and (days := _meant(day)):
                return DayFound(tuple(days), grammar.span(begin, day.end))
    return None


def find_range(writer: Writer, text: str, *, first: date | None = None) -> RangeFound | None:
    """Return the range of days that a sentence tells of, in whichever language; None if it tells of none.

    `from Monday for two weeks`, `de lunes a viernes`, `until 15/12`, `next week`, `the whole of December`. A range of
    which only the end or the length is told begins today, or on the `first` day where that is known already.
    """
    for grammar in _grammars(writer, text):
        if (found := range_in(grammar, first)) is not None:
            return found
    return None


def read_day(writer: Writer, text: str, *, past: bool = False) -> date | None:
    """Return the day that a text most likely means; None if it is no day. See `read_days`."""
    return next(iter(read_days(writer, text, past=past)), None)


def read_days(writer: Writer, text: str, *, past: bool = False) -> Sequence[date]:
    """Return the days that a whole text may mean: mostly one, two for `03/04` where either order is in use, or none.

    A day without a year is the one nearest to today; a weekday or a length of time lies in the future, or in the past
    if `past`.
    """
    if not 0 < len(text.strip()) <= _LONGEST:
        return []
    for grammar in _grammars(writer, text, past=past):
        begin = _opening(grammar)
        day = grammar.day(begin, led=True) or _short_day(grammar, begin)
        if day is not None and all(token.word in (".", "!", ",", "?") for token in grammar.tokens[day.end :]):
            return _meant(day)
    return _by_library(writer, fold(text), past=past)


def _grammars(writer: Writer, text: str, *, past: bool = False) -> Sequence[Grammar]:
    """Return the readings of a text that may tell of days: in the person's language and English, then in the others."""
    return _readings(writer.localizer, writer.locale, writer.timezone, writer.today, past, text)


@lru_cache(maxsize=16)
def _readings(
    localizer: Localizer, locale: str, timezone: str, today: date, past: bool, text: str
) -> Sequence[Grammar]:
    """Read a text once that several features ask about."""
    worded = _worded(localizer, locale, text)
    month_first = writes_month_first(locale, timezone) if worded else None
    return [Grammar(words, lexicon, today, month_first=month_first, past=past) for lexicon, words in worded]


@lru_cache(maxsize=16)
def _worded(localizer: Localizer, locale: str, text: str) -> Sequence[tuple[Lexicon, Sequence[Token]]]:
    """Return the words of a text as each language has them, where they may tell of days; most texts tell of none."""
    tokens = tokens_of(text)
    lexicons = [lexicon_of(localizer, one) for one in dict.fromkeys((locale, *localizer.locales))]
    readings = [(lexicon, mended(tokens, lexicon)) for lexicon in lexicons]
    return [(lexicon, words) for lexicon, words in readings if lexicon.may_tell(words)]


def _meant(day: Day) -> Sequence[date]:
    try:
        return list(dict.fromkeys(day.means(None)))
    except (ValueError, OverflowError):
        return []


def _opening(grammar: Grammar) -> int:
    """Return the token at which a text's day begins, after words such as `until` and `for`."""
    begin = 0
    while end := next(
        (end for kind in (Kind.UNTIL, Kind.LASTING, Kind.FROM) if (end := grammar.at(kind, begin))), None
    ):
        begin = end
    return begin


def _short_day(grammar: Grammar, begin: int) -> Day | None:
    """Read `two weeks` as in two weeks, `next month` as in a month."""
    length = grammar.length(grammar.skip(begin)) or grammar.next_unit(grammar.skip(begin))
    if length:
        return Day(lambda after: [length.after(grammar.calendar.today)], length.end)
    return None


def _by_library(writer: Writer, wanted: str, *, past: bool) -> Sequence[date]:
    """Return the day that the library reads in a single word that the grammar does not know."""
    if not re.fullmatch(r"[^\W\d]{4,}", wanted):
        return []  # the library takes many other texts for days
    try:
        found = _parser(writer.locale, writer.today, past=past).get_date_data(wanted)
    except (ValueError, OverflowError):
        return []
    if found.date_obj is None or found.period in ("month", "year"):
        return []
    return [found.date_obj.date()]


def _parser(locale: str, today: date, *, past: bool) -> DateDataParser:
    # imported when needed: that takes a third of a second, and most people write figures
    from dateparser.date import DateDataParser

    return DateDataParser(
        languages=[locale.partition("-")[0], UNDERSTOOD_BY_ALL],
        use_given_order=True,
        settings={
            "RELATIVE_BASE": datetime.combine(today, time(12)),
            "PREFER_DATES_FROM": "past" if past else "future",
            "DATE_ORDER": "DMY",
        },
    )


def month_number(locale: str, word: str) -> int | None:
    """Return the number of a month by its name, long or short, in a language or in English; `word` is folded."""
    return months_of(locale).get(word) or months_of(UNDERSTOOD_BY_ALL).get(word)
