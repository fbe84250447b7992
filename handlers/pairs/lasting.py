"""The question how long a mentorship lasts: until the two of them feel it is done."""

from __future__ import annotations

from chatbot.core.roles import Role
from handlers.shared.context import Context
from handlers.shared.dates import day_of
from handlers.shared.feature import Feature
from handlers.shared.passages import Moment, passage_for
from handlers.shared.text import join

feature = Feature()


@feature.answers("how_long", needs=True)
async def say_how_long(ctx: Context) -> None:
    """Say that there is no fixed end and what ends a pair, and since when the author has their mentor."""
    guide = passage_for(Moment.LASTING, ctx, ctx.rules)
    lines = [ctx.text("lasting")]
    if ctx.member_id is None:
        ctx.say(join(lines), options=[*guide, ctx.step("help")])
        return
    own = await ctx.store.pairs.pair_of(ctx.me.id)
    if own is not None:
        lines.append(ctx.text("since-pair", name=own.mentor.name, day=day_of(ctx.me, own.started_at)))
    steps = [ctx.step("my_mentor")] if own is not None else []
    steps += [ctx.step("mentees")] if Role.MENTOR in ctx.roles else []
    ctx.say(join(lines), options=[*guide, *steps, ctx.step("council")])
