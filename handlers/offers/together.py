"""Two who want one mentor: each asks for themselves, and the council can pair both with the same."""

from __future__ import annotations

from chatbot.core.roles import Role
from handlers.offers.commands import RequestMentor
from handlers.shared.context import Context
from handlers.shared.council_button import of_the_council
from handlers.shared.feature import Feature

feature = Feature()


@feature.answers("together", needs=True, roles=(Role.MENTEE,), adds_to="request_mentor")
async def say_how_two_ask(ctx: Context) -> None:
    """Say that each asks for themselves, and that one mentor for two can be wished for or asked of the council."""
    ask = of_the_council(ctx, ctx.message.text.strip())
    if await ctx.store.pairs.pair_of(ctx.me.id) is not None:
        ctx.reply("together-paired", options=[ask, ctx.step("my_mentor")])
        return
    is_open = await ctx.store.offers.open_request(ctx.me.id) is not None
    first = ctx.option("own-wish-change", RequestMentor(anew=1)) if is_open else ctx.step("request_mentor")
    ctx.reply("together", open="yes" if is_open else "no", options=[first, ask])
