"""Join dates as people remember them: a day, a month, a season, a year.

"Join dates carry their provenance; a rough one ('spring 2014') is accepted."
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from chatbot.core.days import month_number, read_day
from chatbot.core.errors import UserError
from chatbot.core.words import fold, pattern, spoken_words
from chatbot.core.writer import Writer
from handlers.account.fields import check_joined, read_short

_SEASONS = {"spring": 4, "summer": 7, "autumn": 10, "winter": 1}
"""The month in the middle of each season, as in the hemisphere of most members."""
_PARTS = {"early": 2, "middle": 7, "late": 11}


@dataclass(frozen=True, slots=True)
class Joined:
    """A join date as a day to calculate with; a rough one also has the words it was told in, which are shown."""

    day: date
    words: str = ""


def read_joined(writer: Writer, value: str) -> Joined:
    """Read a day, or a rough time, of which the middle is taken. Raises UserError for neither, and for the future."""
    words = read_short(value)
    day = read_day(writer, words)
    if day is not None:
        return Joined(check_joined(day, writer.today))
    day = _middle(writer, _without_about(writer, fold(words)))
    if day is None or day.year > writer.today.year:
        raise UserError("profile-bad-joined")
    return Joined(check_joined(min(day, writer.today), writer.today), words)


def _without_about(writer: Writer, words: str) -> str:
    """Return the words without an introductory "about"."""
    match = pattern(writer.localizer, r"<words-about>\.? (.+)").fullmatch(words)
    return match[1] if match is not None else words


def _middle(writer: Writer, words: str) -> date | None:
    if match := re.fullmatch(r"\d{4}", words):
        return _day(match[0], 7)
    if match := re.fullmatch(r"(\d{4})[-/](\d{1,2})|(\d{1,2})[-/.](\d{4})", words):
        return _day(match[1] or match[4], int(match[2] or match[3]), 15)
    if match := re.fullmatch(r"([^\W\d]+)\.?(?:,| of| de| del)?[ -](\d{4})", words):
        numbers = (month_number(locale, match[1]) for locale in (writer.locale, *writer.localizer.locales))
        month = next(filter(None, numbers), None) or _named(writer, match[1])
        return _day(match[2], month, 15) if month else None
    return None


def _named(writer: Writer, word: str) -> int | None:
    """Return the month in the middle of a season or part of a year; None for any other word."""
    for name, month in (_SEASONS | _PARTS).items():
        if word in spoken_words(writer, f"words-{name}"):
            return month
    return None


def _day(year: str, month: int, day: int = 1) -> date | None:
    return date(int(year), month, day) if 1 <= month <= 12 else None
