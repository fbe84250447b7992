"""Words that wait to be sent, as their author puts them right: `sorry, I meant Sunday`, `at 6, not 5`."""

from __future__ import annotations

import re

from chatbot.core.dates.ranges import RangeFound, Said
from chatbot.core.days import find_range
from chatbot.core.exchange import Exchange
from chatbot.core.interruptions import is_nothing_but, refuses
from chatbot.core.leads import says_meant, without_denied, without_lead
from chatbot.core.words import spoken_words

_LONGEST = 100
"""The most characters of a correction."""
_LONGEST_ARTICLE = 4
"""The most letters of words such as `the` and `from`; a month has more."""
_MOST_AROUND = 3
"""The most words beside a figure that is put in the place of another."""
_MOST_WORDS = 6
"""The most words of what is put right by a day or a figure alone."""
_FIGURE = re.compile(r"\b\d{1,2}(?:[:.]\d\d)?(?:\s?(?:am|pm|h|hs))?(?:st|nd|rd|th)?\b", re.IGNORECASE)
_DATE_BEHIND = re.compile(r"\s+\d{1,2}(?:st|nd|rd|th)?(?![\d:.]|\s?(?:am|pm|h|hs)\b)", re.IGNORECASE)
"""The day of the month behind a day of the week."""
_NUMBER = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?\b")


def reworded(ctx: Exchange, words: str, text: str) -> str | None:
    """Return words with what a correction puts right in them; None where that is in no one place."""
    right, wrong = without_denied(ctx, without_lead(ctx, text))
    if wrong and _is_led(ctx, text):
        found = re.split(rf"\b{re.escape(wrong)}\b", words, flags=re.IGNORECASE)
        if len(found) == 2:
            return right.join(found)
    return (_with_days(ctx, words, right) or _with_figure(words, right)) if is_correction(ctx, text) else None


def is_correction(ctx: Exchange, text: str) -> bool:
    """Tell whether a text corrects something: words that lead to it stand before a value, or it says what is meant."""
    if not _is_led(ctx, text):
        return False
    right, _ = without_denied(ctx, without_lead(ctx, text))
    return says_meant(ctx, text) or is_value(ctx, right)


def _is_led(ctx: Exchange, text: str) -> bool:
    if len(text) > _LONGEST or "?" in text:
        return False
    said = without_lead(ctx, text)
    right, wrong = without_denied(ctx, said)
    is_led = said != text.strip(" .!¡") or (is_value(ctx, right) and bool(wrong) and is_value(ctx, wrong))
    return is_led and bool(right) and not refuses(ctx, right) and not is_nothing_but(ctx, text, "words-undo")


def is_value(ctx: Exchange, right: str) -> bool:
    """Tell whether words are brief and name a day or a figure."""
    is_brief = len(right.split()) <= _MOST_WORDS
    return is_brief and (_FIGURE.search(right) is not None or find_range(ctx, right) is not None)


def _with_days(ctx: Exchange, words: str, right: str) -> str | None:
    """Return words with other days: those of the same kind, or that end of a range which is said."""
    before, now = find_range(ctx, words), find_range(ctx, right)
    if before is None or now is None or len(before.spans) != 1 or len(now.spans) != 1:
        return None
    (begin, end), days = before.spans[0], _said_of(now, right)
    if before.said is now.said:
        if not _NUMBER.search(words, begin, end) and (date := _DATE_BEHIND.match(words, end)):
            end = date.end()
        return f"{words[:begin]}{days}{words[end:]}"
    numbers = list(_NUMBER.finditer(words, begin, end))
    number = _NUMBER.findall(days)
    if before.said is not Said.BOTH or now.said not in (Said.FIRST, Said.LAST) or len(numbers) < 2 or len(number) != 1:
        return None
    leads = spoken_words(ctx, "words-day-until")
    if any(word.isalpha() and len(word) > _LONGEST_ARTICLE and word.lower() not in leads for word in days.split()):
        return None  # it names a month, which may be another
    place = numbers[0] if now.said is Said.FIRST else numbers[-1]
    return f"{words[: place.start()]}{number[0]}{words[place.end() :]}"


def _said_of(found: RangeFound, text: str) -> str:
    begin, end = found.spans[0]
    return text[begin:end]


def _with_figure(words: str, right: str) -> str | None:
    """Return words with another figure, where there is one of its kind and little else is said: `at 19:00`."""
    now, rest = _FIGURE.findall(right), _FIGURE.sub(" ", right).split()
    if len(now) != 1 or len(rest) > _MOST_AROUND or any(len(word) > _LONGEST_ARTICLE for word in rest):
        return None
    before = list(_FIGURE.finditer(words))
    if len(before) > 1:
        before = [one for one in before if one[0].isdecimal() == now[0].isdecimal()]
    return f"{words[: before[0].start()]}{now[0]}{words[before[0].end() :]}" if len(before) == 1 else None
