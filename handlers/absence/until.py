"""Mentors who cannot do anything until some day, without a word of being away: `no puedo hasta mediados de enero`."""

from __future__ import annotations

from datetime import date

from chatbot.core.arguments import dump_value
from chatbot.core.days import find_range
from chatbot.core.formatting import clean
from chatbot.core.registry import Turn
from chatbot.core.roles import Role
from chatbot.core.understanding.answering import show
from chatbot.core.understanding.reading import Intention
from handlers.absence.commands import Away
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from handlers.shared.unable import unable_until

feature = Feature()

_FEW = 8
"""Words of a line that only says another last day of what is shown: `until the 15th of January, yes`."""


@feature.answered_in_words()
@feature.hears(Turn.FIRST)
async def show_until_when(ctx: Context) -> bool:
    """Show an absence from today until the day up to which a mentor says they cannot; tell whether they do."""
    text = clean(ctx.message.text).strip()
    if Role.MENTOR not in ctx.roles or not ctx.message.direct or "?" in text:
        return False
    since, until = ctx.today, unable_until(ctx)
    if until is None:
        shown = await _shown_since(ctx, text)
        said = find_range(ctx, text) if shown is not None else None
        since, until = shown or since, said.ranges[0].last if said is not None else None
    if until is None or until <= max(since, ctx.today):
        return False
    given = {"since": dump_value(since), "until": dump_value(until)}
    show(ctx, ctx.registry.commands[Away.command], Intention(Away.command, given, 1.0))
    ctx.is_understood = True
    return True


async def _shown_since(ctx: Context, text: str) -> date | None:
    """Return the first day of the absence that is shown and waits, where few words follow it; None for none."""
    shown = await ctx.shown(None) if len(text.split()) <= _FEW else None
    if shown is None or shown.is_answered:
        return None
    waiting = next((one.args for one in shown.options if one.command == Away.command and "wish" not in one.args), {})
    return date.fromisoformat(waiting["since"]) if "since" in waiting else None
