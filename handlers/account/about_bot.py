"""Short answers to what people say of the bot itself: what it is and costs, what it knows, that it is no help."""

from __future__ import annotations

from chatbot.core.arguments import Line
from chatbot.core.messages import Option
from handlers.account import tour
from handlers.account.commands import Profile, ProfileField
from handlers.shared.context import Context
from handlers.shared.feature import Feature

feature = Feature()

KINDS = frozenset({"bot", "cost", "off_topic", "complaint_bot"})


@feature.answers("bot", needs=True)
async def say_what_it_is(ctx: Context) -> None:
    """Say what the bot is, and how to reach a person."""
    ctx.reply("about-bot", options=_next(ctx))


@feature.answers("cost", needs=True)
async def say_what_it_costs(ctx: Context) -> None:
    """Say that nobody pays."""
    ctx.reply("about-cost", options=_next(ctx))


@feature.answers("off_topic")
async def say_what_it_knows(ctx: Context) -> None:
    """Say that it knows about the programme alone."""
    ctx.reply("about-off-topic", options=_next(ctx))


@feature.answers("complaint_bot", needs=True)
async def say_sorry(ctx: Context) -> None:
    """Apologise for being no help, and lead to a person."""
    ctx.reply("about-complaint", options=_next(ctx))


@feature.answers("too_many_messages", needs=True)
async def say_how_to_get_fewer(ctx: Context) -> None:
    """Say when messages come, and what can be done to get fewer."""
    quieter = [ctx.option("about-quiet-nights", Profile(ProfileField.NIGHT, Line("no")))] if ctx.seen.member else []
    ctx.reply("about-too-many", options=[*quieter, *_next(ctx)])


def _next(ctx: Context) -> list[Option]:
    """Return the buttons of the first question for a stranger, for others the way to a person and to help."""
    return tour.wants(ctx) if ctx.seen.member is None else [ctx.step("council"), ctx.step("help")]
