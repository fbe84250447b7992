"""The answers to who is lost here, only looks, or waits: a kind line, and the few things that come next for them."""

from __future__ import annotations

from chatbot.core.roles import Role
from handlers.shared import menu
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from handlers.shared.passages import Moment, passage_for
from handlers.shared.text import join

feature = Feature()

_NEXT = 2
"""The most things that are offered first."""


@feature.answers("lost", needs=True)
async def show_way(ctx: Context) -> None:
    """Say that there is no need to know anything yet, how things stand, and what is a good next step."""
    situation = await menu.state_of(ctx)
    steps = menu.things(ctx, situation)[:_NEXT]
    options = [*steps, *passage_for(Moment.LOST, ctx, ctx.rules), ctx.step("council"), ctx.step("help")]
    ctx.say(join([ctx.text("menu-lost"), *menu.standing(ctx, situation)]), options=options)


@feature.answers("just_looking", needs=True, roles=(Role.MENTEE,))
async def let_look(ctx: Context) -> None:
    """Say what this is to a newcomer who does not want to be put down for anything yet."""
    store = ctx.store
    if await store.pairs.pair_of(ctx.me.id) is not None or await store.offers.open_request(ctx.me.id) is not None:
        await show_way(ctx)
        return
    options = [*passage_for(Moment.LOST, ctx, ctx.rules), ctx.step("request_mentor"), ctx.step("council")]
    ctx.reply("menu-just-looking", options=options)


@feature.answers("while_waiting", needs=True)
async def show_what_to_do_meanwhile(ctx: Context) -> None:
    """Show the passage of the guide on what can be done while one waits; without one, what comes next."""
    passage = next(iter(passage_for(Moment.WAITING, ctx, ctx.rules)), None)
    if passage is None:
        await show_way(ctx)
        return
    guide = ctx.registry.commands[passage.command]
    await guide.handler(ctx, guide.args.load(passage.args))
