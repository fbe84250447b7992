"""Short answers to what people ask about the bot itself: what it is, and whether it costs anything."""

from __future__ import annotations

from chatbot.core.messages import Option
from handlers.account import tour
from handlers.shared.context import Context
from handlers.shared.feature import Feature

feature = Feature()

KINDS = frozenset({"bot", "cost"})


@feature.answers("bot", needs=True)
async def say_what_it_is(ctx: Context) -> None:
    """Say what the bot is, and how to reach a person."""
    ctx.reply("about-bot", options=_next(ctx))


@feature.answers("cost", needs=True)
async def say_what_it_costs(ctx: Context) -> None:
    """Say that nobody pays."""
    ctx.reply("about-cost", options=_next(ctx))


def _next(ctx: Context) -> list[Option]:
    """Return the buttons of the first question for a stranger, for others the way to a person and to help."""
    return tour.wants(ctx) if ctx.seen.member is None else [ctx.step("council"), ctx.step("help")]
