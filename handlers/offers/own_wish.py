"""The question what one's own request says: its words and its day, with the ways to change it or take it back."""

from __future__ import annotations

from chatbot.core.roles import Role
from handlers.offers.commands import CancelRequest, RequestMentor
from handlers.shared.context import Context
from handlers.shared.dates import day_of
from handlers.shared.feature import Feature
from handlers.shared.text import join

feature = Feature()


@feature.answers("my_wish", needs=True, roles=(Role.MENTEE,))
async def say_own_wish(ctx: Context) -> None:
    """Say what the author wrote into their request, what mentors see beside it, and when they asked."""
    request = await ctx.store.offers.last_request(ctx.me.id)
    own = await ctx.store.pairs.pair_of(ctx.me.id)
    is_open = await ctx.store.offers.open_request(ctx.me.id) is not None
    if request is None or not (is_open or own is not None):
        ctx.reply("own-wish-none", options=[ctx.step("request_mentor"), ctx.step("my_mentor")])
        return
    lines = [ctx.text("own-wish", topic=request.topic or "none", day=day_of(ctx.me, request.asked_at))]
    lines.append(ctx.text("own-wish-languages", languages=ctx.me.languages or "none"))
    if not is_open:
        ctx.say(join([*lines, ctx.text("own-wish-over")]), options=[ctx.step("my_mentor"), ctx.step("languages")])
        return
    change = ctx.option("own-wish-change", RequestMentor(anew=1))
    take_back = ctx.option("own-wish-take-back", CancelRequest())
    ctx.say(join(lines), options=[change, ctx.step("languages"), ctx.step("my_mentor"), take_back])
