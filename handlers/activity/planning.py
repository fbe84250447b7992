"""Something that is to come, told in one sentence: `I'm organising a talk on 12 December, we expect 40`."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from chatbot.core.arguments import dump_value
from chatbot.core.days import find_day
from chatbot.core.formatting import clean
from chatbot.core.phrases_heard import found_in
from chatbot.core.registry import Turn
from chatbot.core.understanding.answering import show
from chatbot.core.understanding.reading import Intention
from chatbot.core.understanding.tokens import folded
from chatbot.core.words import pattern
from handlers.activity.arguments import Report
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from storage.models.activity import ActivityKind

feature = Feature()

_LONGEST = 300
_PART = re.compile(r"[,.;\n]+|\s[–—-]\s")
_EDGES = " \t\n.,;:–—-"


@feature.hears(Turn.FIRST)
async def show_what_is_planned(ctx: Context) -> bool:
    """Show what a sentence says is to come, to be reported with one tap; tell whether it says any."""
    return _shows(ctx, _planned(ctx, _said(ctx)))


@feature.answered_in_words()
async def add_to_what_is_planned(ctx: Context) -> bool:
    """Add what a sentence says to what is shown as to come, or show another; tell whether it says any."""
    return _shows(ctx, _planned(ctx, _said(ctx)) or await _more_of_it(ctx, _said(ctx)))


def _said(ctx: Context) -> str:
    """Return the words of a message in a direct chat; empty for a question, or a long story."""
    text = clean(ctx.message.text).strip()
    is_left = ctx.member_id is None or not ctx.message.direct or "?" in text or len(text) > _LONGEST
    return "" if is_left else text


def _shows(ctx: Context, given: dict[str, Any]) -> bool:
    if not given:
        return False
    show(ctx, ctx.registry.commands[Report.command], Intention(Report.command, given, 1.0))
    ctx.is_understood = True
    return True


def _planned(ctx: Context, text: str) -> dict[str, Any]:
    """Return what is to be reported; nothing for a sentence without a day that is to come."""
    lead = found_in(ctx, text, "words-planning")
    day = find_day(ctx, text) if lead is not None else None
    if lead is None or day is None or day.days[0] <= ctx.today:
        return {}
    begin, end = day.span
    goal = found_in(ctx, text, "words-goal") or found_in(ctx, text, "words-goal-verb")
    rest = text[: goal.start()] if goal is not None else text
    said = [rest[lead.end() : begin], rest[end:]] if begin >= lead.end() else [rest[lead.end() :]]
    parts = [_without_joins(ctx, _PART.split(part, maxsplit=1)[0]) for part in said]
    title = " ".join(part for part in parts if part and not re.search(r"\d", part))
    return {"kind": ActivityKind.ORGANISED.value, "day": dump_value(day.days[0]), "title": title} | _besides(ctx, text)


async def _more_of_it(ctx: Context, text: str) -> dict[str, Any]:
    """Return what is shown as to come with what a text adds to it; nothing where none waits, or none is added."""
    shown = await ctx.shown(None)
    waiting = [one for one in shown.options if one.command == Report.command] if shown else []
    besides = _besides(ctx, text) if waiting and shown is not None and not shown.is_answered else {}
    fields = {name: value for name, value in waiting[0].args.items() if name != "wish"} if waiting else {}
    is_to_come = "day" in fields and date.fromisoformat(fields["day"]) > ctx.today
    return {**fields, **besides} if besides and is_to_come else {}


def _besides(ctx: Context, text: str) -> dict[str, Any]:
    """Return how many people are expected, and what it is for, as far as a text says that."""
    besides: dict[str, Any] = {}
    goal, expected = found_in(ctx, text, "words-goal"), found_in(ctx, text, "words-expected")
    many = pattern(ctx.localizer, r"\b(\d{1,5})\s+<words-people>\b").search(folded(text))
    many = many or (re.search(r"\b(\d{1,5})\b", text[expected.end() :]) if expected is not None else None)
    if many is not None:
        besides["expected"] = int(many[1])
    if goal is None and (verb := found_in(ctx, text, "words-goal-verb")) is not None:
        besides["goal"] = text[verb.start() :].strip(_EDGES)
    elif goal is not None and (words := text[goal.end() :].strip(_EDGES)):
        besides["goal"] = words
    return besides


def _without_joins(ctx: Context, words: str) -> str:
    """Return words without those that led to the day behind them: `a talk on`."""
    found = pattern(ctx.localizer, r"(?:(?:^|\s+)<words-day-leads>)+\s*$").search(folded(words))
    return (words[: found.start()] if found is not None else words).strip(_EDGES)
