"""Human first words and small talk that want a human answer: doubts of a newcomer, a return, the wrong chat, a chat."""

from __future__ import annotations

from chatbot.core.messages import Option
from chatbot.core.roles import Role
from handlers.account import tour
from handlers.shared import menu
from handlers.shared.contact import write_option
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from handlers.shared.passages import Moment, passage_for
from handlers.shared.text import join

feature = Feature()

KINDS = frozenset({"able", "little_time", "wrong_chat", "chat", "joke", "back_again"})

_NEXT = 2
"""The most buttons under a kind word."""


@feature.answers("able", needs=True)
async def encourage(ctx: Context) -> None:
    """Say that nobody needs to code, to have experience or a computer to take part."""
    ctx.reply("kind-able", options=await _next(ctx))


@feature.answers("little_time", needs=True)
async def say_little_is_enough(ctx: Context) -> None:
    """Say that an hour now and then is enough."""
    ctx.reply("kind-little-time", options=await _next(ctx))


@feature.answers("wrong_chat", needs=True)
async def forgive(ctx: Context) -> None:
    """Say that a message for somebody else does no harm; nothing is offered, as nothing is wanted."""
    ctx.reply("kind-wrong-chat")


@feature.answers("chat")
async def chat_back(ctx: Context) -> None:
    """Answer what somebody tells of their day, and say what the bot is good for."""
    ctx.reply("kind-chat", options=await _next(ctx))


@feature.answers("joke")
async def tell_joke(ctx: Context) -> None:
    """Tell the one joke there is."""
    ctx.reply("kind-joke", options=await _next(ctx))


@feature.answers("back_again", needs=True)
async def welcome_back(ctx: Context) -> None:
    """Welcome somebody who was away for long, with how things stand and what waits for them."""
    if ctx.seen.member is None:
        ctx.reply("kind-back", options=tour.wants(ctx))
        return
    situation = await menu.state_of(ctx)
    lines = menu.standing(ctx, situation)
    ctx.say(join([ctx.text("kind-back"), *lines]), options=menu.things(ctx, situation)[: menu.FEW])


async def _next(ctx: Context) -> list[Option]:
    """Return the one or two buttons that fit who writes: a first step, their mentor, or what waits for them."""
    if ctx.seen.member is None:
        return tour.wants(ctx)
    own = await ctx.store.pairs.pair_of(ctx.me.id) if Role.MENTEE in ctx.roles else None
    if own is not None:
        return [write_option(ctx, own.in_charge), ctx.step("help")]
    steps = menu.things(ctx, await menu.state_of(ctx))[: _NEXT - 1]
    guide = passage_for(Moment.LOST, ctx, ctx.rules) if ctx.roles == {Role.MENTEE} else []
    return [*steps, *(guide or [ctx.step("help")])]
