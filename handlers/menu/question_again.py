"""The answer to "what was the question again?": what is asked or to be confirmed, once more, or what is waiting."""

from __future__ import annotations

from chatbot.core.exchange import Pressed
from chatbot.core.l10n import Markup
from handlers.menu.pending import show_pending
from handlers.shared.context import Context
from handlers.shared.feature import Feature

feature = Feature()

_MOST_LOOKED_AT = 3
"""The most messages with buttons among which the one that asks is looked for."""


@feature.answers("question_again", needs=True, beside=True)
async def ask_again(ctx: Context) -> None:
    """Show the open question once more with its buttons; where nothing is asked, say what waits for the author."""
    shown = await _asking(ctx)
    if shown is None:
        await show_pending(ctx)
        return
    asks = [shown.asks] if shown.asks is not None else []
    ctx.say(Markup(shown.text), options=[*shown.options, *asks])


async def _asking(ctx: Context) -> Pressed | None:
    """Return the latest message that asks the author something and was not answered."""
    question = await ctx.question()
    for skipped in range(_MOST_LOOKED_AT):
        shown = await ctx.shown(None, skipped)
        if shown is None or (shown.is_answered and question is None):
            return None
        if shown.asks is not None and question is not None and shown.asks.command == question.command:
            return shown
        if question is None and any(option.args for option in shown.options):
            return shown
    return None
