"""Days as people write them: `2026-11-24`, `24/11`, `Dec 24`, `next Friday`, `en dos semanas`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import TYPE_CHECKING

from babel import Locale

from chatbot.core.l10n import writes_month_first_elsewhere
from chatbot.core.words import UNDERSTOOD_BY_ALL, fold, words_of
from chatbot.core.writer import Writer

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

LONGEST_DAY = 7  # words
_LONGEST = 40
"""The most characters of a day; a longer text is not looked at."""


def read_day(writer: Writer, text: str, *, past: bool = False) -> date | None:
    """Return the day that a text most likely means; None if it is no day. See `read_days`."""
    return next(iter(read_days(writer, text, past=past)), None)


def read_days(writer: Writer, text: str, *, past: bool = False) -> list[date]:
    """Return the days that a text may mean: mostly one, two for `03/04` where either order is in use, or none.

    A day without a year is the one nearest to today; a weekday or a length of time lies in the future, or in the past
    if `past`.
    """
    wanted = fold(text)
    if not wanted or len(wanted) > _LONGEST:
        return []
    try:
        plain = _without(wanted.replace(",", " "), words_of(writer, "words-day-joins"))
        for text_of_day in (wanted, plain):
            if found := _in_figures(writer, text_of_day, past=past):
                return found
        return _in_words(writer, plain, past=past)
    except (ValueError, OverflowError):
        return []


def _in_figures(writer: Writer, wanted: str, *, past: bool) -> list[date]:
    """Return the days that a text in figures may mean. Raises ValueError for a day that no calendar has."""
    for words, days in (("words-today", 0), ("words-yesterday", -1), ("words-tomorrow", 1)):
        if wanted in words_of(writer, words):
            return [writer.today + timedelta(days=days)]
    if match := re.fullmatch(r"\+(\d{1,3})([dw])", wanted):
        return [writer.today + timedelta(days=int(match[1]) * (7 if match[2] == "w" else 1))]
    if match := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", wanted):
        return [date(int(match[1]), int(match[2]), int(match[3]))]
    if match := re.fullmatch(r"(\d{1,2})([./])(\d{1,2})(?:[./](\d{4})?)?", wanted):
        return _with_order(writer, match, past=past)
    if match := re.fullmatch(r"(\d{1,2})(?:\.|st|nd|rd|th)?(?: de| of)? ([^\W\d]+)\.?(?:(?: del?)? (\d{4}))?", wanted):
        month = month_number(writer.locale, match[2])
        return [_nearest(writer.today, int(match[1]), month, match[3], past=past)] if month else []
    if match := re.fullmatch(r"([^\W\d]+)\.? (?:the )?(\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?", wanted):
        month = month_number(writer.locale, match[1])
        return [_nearest(writer.today, int(match[2]), month, match[3], past=past)] if month else []
    return []


def _with_order(writer: Writer, match: re.Match[str], *, past: bool) -> list[date]:
    """Read the day first, as most write it; the month first where only that is a day; both where both are in use."""
    first, second, year = int(match[1]), int(match[3]), match[4]
    if second > 12:
        return [_nearest(writer.today, second, first, year, past=past)]
    days = [_nearest(writer.today, first, second, year, past=past)]
    if match[2] == "/" and first <= 12 and first != second and writes_month_first_elsewhere(writer.locale):
        days.append(_nearest(writer.today, second, first, year, past=past))
    return days


def _in_words(writer: Writer, wanted: str, *, past: bool) -> list[date]:
    """Return the day that a weekday, or a length of time from today, means."""
    if wanted in words_of(writer, "words-after-tomorrow"):
        return [writer.today + timedelta(days=2)]
    words = _numbered(writer, wanted)
    for others, direction in ((words_of(writer, "words-next"), False), (words_of(writer, "words-last"), True)):
        left = _without(words, others)
        if left != words:
            words, past = left, direction
            if words in words_of(writer, "words-spans"):
                words = f"1 {words}"
    starts = "|".join(map(re.escape, words_of(writer, "words-day-starts")))
    length = rf"(?:(?:{starts}) )?\d{{1,3}} [^\W\d]+(?: [^\W\d]+)?"
    if not re.fullmatch(rf"[^\W\d]+|{length}|\d{{1,2}}(?:st|nd|rd|th)", words):
        return []  # the library takes many other texts for days
    found = _parser(writer.locale, writer.today, past=past).get_date_data(words)
    if found.date_obj is None or (found.period in ("month", "year") and words.isalpha()):
        return []
    return [found.date_obj.date()]


def _without(text: str, words: Sequence[str]) -> str:
    """Return `text` without any of `words`."""
    padded = f" {' '.join(text.split())} "
    for word in sorted(words, key=len, reverse=True):
        padded = padded.replace(f" {word} ", " ")
    return " ".join(padded.split())


def _numbered(writer: Writer, text: str) -> str:
    """Return `text` with its small numbers in figures."""
    numbers: dict[str, str] = {}
    for locale in (UNDERSTOOD_BY_ALL, writer.locale):
        for number, names in enumerate(writer.localizer.text(locale, "words-numbers").split(","), start=1):
            numbers |= {fold(name): str(number) for name in names.split("/")}
    return " ".join(numbers.get(word, word) for word in text.split())


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


def _nearest(today: date, day: int, month: int, year: str | None, *, past: bool) -> date:
    """Return the day in `year`, or else the nearest one; if `past`, a future day has to be three times nearer."""
    if year:
        return date(int(year), month, day)
    candidates = []
    for shift in (-1, 0, 1):
        try:
            candidates.append(date(today.year + shift, month, day))
        except ValueError:  # 29 February
            continue
    if not candidates:
        raise ValueError(f"no month {month} has a day {day}")
    return min(candidates, key=lambda candidate: abs(candidate - today) * (3 if past and candidate > today else 1))


@cache
def _months(locale: str) -> dict[str, int]:
    months = Locale.parse(locale.replace("-", "_")).months["format"]
    return {fold(name): int(number) for width in ("abbreviated", "wide") for number, name in months[width].items()}


def month_number(locale: str, word: str) -> int | None:
    """Return the number of a month by its name, long or short, in a language or in English; `word` is folded."""
    return _months(locale).get(word) or _months(UNDERSTOOD_BY_ALL).get(word)
