"""The figures of a month or another period, for councillors who ask: `how many joined in October`."""

from __future__ import annotations

import re
from datetime import date, timedelta

from chatbot.core.dates.ranges import Said
from chatbot.core.days import find_day, find_range
from chatbot.core.formatting import clean
from chatbot.core.messages import Option
from chatbot.core.phrases_heard import begins_with, has_phrase, heard_words
from chatbot.core.roles import Role
from handlers.council.commands import Status
from handlers.shared.context import Context
from handlers.shared.feature import Feature

feature = Feature()

_YEAR = re.compile(r"\b20\d\d\b")
_MOST_WORDS = 6
"""The most words of a line that asks for the same in another period."""
_DAY = timedelta(days=1)
_WEEK = timedelta(weeks=1)


@feature.answered_in_words()
async def tell_figures(ctx: Context) -> bool:
    """Tell what came about in a period that a councillor asks about in numbers; tell whether they do."""
    said = heard_words(ctx.message) if Role.COUNCIL in ctx.roles else ""
    asks = begins_with(ctx, said, "words-figures") or has_phrase(ctx, said, "words-figures-of")
    asks = asks and has_phrase(ctx, said, "words-figures-about")
    if not asks and not (0 < len(said.split()) <= _MOST_WORDS and await _are_shown(ctx)):
        return False
    period = _period(ctx, said)
    if period is None or period[0] > ctx.today:
        return False
    first, last = period[0], min(period[1], ctx.today)
    found = await ctx.store.council.figures(first, last)
    ctx.reply(
        "figures",
        first=first,
        last=last,
        joined=found.joined,
        mentors=found.mentors,
        begun=found.begun,
        ended=found.ended,
        activities=found.activities,
        options=[Option(ctx.step("status").label, Status.command, Status(figures=1).dump())],
    )
    ctx.is_understood = True
    return True


async def _are_shown(ctx: Context) -> bool:
    shown = await ctx.shown(None)
    return shown is not None and any(one.command == Status.command and "figures" in one.args for one in shown.options)


def _period(ctx: Context, said: str) -> tuple[date, date] | None:
    """Return the days that are asked about: a week, a month or a year that is over or goes on; None for none."""
    is_last = has_phrase(ctx, said, "words-period-last")
    if (is_last or has_phrase(ctx, said, "words-period-this")) and (unit := _unit(ctx, said, is_last=is_last)):
        return unit
    text = clean(ctx.message.text)
    found = find_range(ctx, text)
    if found is not None:
        return _in_the_past(ctx, found.ranges[0].first, found.ranges[0].last, found.said)
    if (day := find_day(ctx, text, past=True)) is not None:
        return day.days[0], day.days[0]
    year = _YEAR.search(text)
    return (date(int(year[0]), 1, 1), date(int(year[0]), 12, 31)) if year is not None else None


def _unit(ctx: Context, said: str, *, is_last: bool) -> tuple[date, date] | None:
    """Return this week, month or year, or the last one; None where none is named."""
    today = ctx.today
    if has_phrase(ctx, said, "words-period-week"):
        monday = today - today.weekday() * _DAY
        return (monday - _WEEK, monday - _DAY) if is_last else (monday, today)
    if has_phrase(ctx, said, "words-period-month"):
        first = today.replace(day=1)
        return ((first - _DAY).replace(day=1), first - _DAY) if is_last else (first, today)
    if has_phrase(ctx, said, "words-period-year"):
        first = today.replace(month=1, day=1)
        return ((first - _DAY).replace(month=1, day=1), first - _DAY) if is_last else (first, today)
    return None


def _in_the_past(ctx: Context, first: date, last: date | None, said: Said) -> tuple[date, date]:
    """Return a range that was read as one to come as the last one of its kind: `in October`, `the last 3 months`."""
    today = ctx.today
    if said is Said.LENGTH and last is not None:
        return today - (last - first), today
    if said is Said.PERIOD and first == today:
        return today.replace(day=1), last or today
    while first > today:
        first, last = _a_year_before(first), _a_year_before(last) if last is not None else None
    return first, last or today


def _a_year_before(day: date) -> date:
    return day.replace(year=day.year - 1, day=min(day.day, 28) if day.month == 2 else day.day)
