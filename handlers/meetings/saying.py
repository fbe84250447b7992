"""Sentences of people about meetings: a day and a time, and that an agreed one does not suit."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from typing import NamedTuple

from chatbot.core.days import find_day
from chatbot.core.formatting import clean, to_plain
from chatbot.core.phrases_heard import has_phrase, heard_words
from chatbot.core.words import fold, pattern, spoken_words
from chatbot.core.writer import Writer
from handlers.shared.clock_times import Words, moment_of, next_at, split_time
from handlers.shared.context import Context
from handlers.shared.dates import day_of
from storage.models.meetings import Meeting

_MOST_DAYS = 4
_NOON = 12
_BY_DAY = range(1, 7)
"""The hours of which nobody who names no half of the day means those of the night."""


class Told(NamedTuple):
    """The days that a sentence names, and the time of day."""

    days: list[date]
    clock: time | None

    def moments(self, ctx: Context) -> list[datetime]:
        """Return the moments that may be meant, by the author's clock; none without a time of day."""
        if self.clock is None:
            return []
        zone = ctx.me.timezone
        return [moment_of(day, self.clock, zone, ctx.now) for day in self.days] or [next_at(self.clock, zone, ctx.now)]


class Clocked(NamedTuple):
    """A text without the time of day in it, and that time; `is_taken`: taken for one in the afternoon, unsaid."""

    rest: str
    clock: time | None
    is_taken: bool = False


def clock_in(ctx: Context, text: str) -> Clocked:
    """Return a text without the time of day in it, and that time: a bare `at 5` is in the afternoon, `05:00` is not."""
    words = Words(*(sorted(spoken_words(ctx, message_id)) for message_id in ("words-at", "words-am", "words-pm")))
    rest, clock = split_time(text, words)
    if clock is None or clock.hour not in _BY_DAY:
        return Clocked(rest, clock)
    said = fold(text)
    if re.search(rf"\b0{clock.hour}\b", said) or pattern(ctx.localizer, r"\d\W*<words-am>\b").search(said):
        return Clocked(rest, clock)
    return Clocked(rest, clock.replace(hour=clock.hour + _NOON), is_taken=True)


def told_in(ctx: Context, *, but: date | None = None) -> Told:
    """Return the days and the time that a written message names, without one day that is only spoken of."""
    if not heard_words(ctx.message):
        return Told([], None)
    rest, clock, _ = clock_in(ctx, clean(ctx.message.text))
    days: list[date] = []
    for _ in range(_MOST_DAYS):
        found = find_day(ctx, rest)
        if found is None:
            break
        days += [day for day in found.days if day >= ctx.today and day not in (*days, but)]
        rest = f"{rest[: found.span[0]]} . {rest[found.span[1] :]}"
    return Told(days, clock)


def may_move(ctx: Context) -> bool:
    """Tell whether a message may say that a meeting does not suit; it is cheap, and asked of every message."""
    said = heard_words(ctx.message)
    return has_phrase(ctx, said, "words-meeting-moves") or has_phrase(ctx, said, "words-meeting-not")


def moves(ctx: Context, meeting: Meeting) -> bool:
    """Tell whether a message that may do so says that a meeting does not suit, or is better at another time."""
    said = heard_words(ctx.message)
    if has_phrase(ctx, said, "words-meeting-moves") or has_phrase(ctx, said, "words-meeting"):
        return True
    found = find_day(ctx, clean(ctx.message.text))
    return found is not None and day_of(ctx.me, meeting.at) in found.days


def is_off(ctx: Context) -> bool:
    """Tell whether a message says that a meeting is not to be, and names no other time for it."""
    said = heard_words(ctx.message)
    return has_phrase(ctx, said, "words-meeting-off") and not has_phrase(ctx, said, "words-meeting-moved")


def local(ctx: Context, at: datetime, zone: str) -> str:
    """Return a moment by a clock that is not the reader's."""
    theirs = Writer(ctx.localizer, ctx.locale, zone, ctx.now, [])
    return to_plain(theirs.text("meeting-time", at=at))  # plain: a moment is shown in the reader's zone
