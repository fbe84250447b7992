"""The answer to somebody who is lost here: a kind line, and the few things that come next for them."""

from __future__ import annotations

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
