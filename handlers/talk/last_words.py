"""The question whether words arrived, and when the two of a pair last wrote to each other through the bot."""

from __future__ import annotations

from chatbot.core.roles import Role
from handlers.shared.contact import write_option
from handlers.shared.context import Context
from handlers.shared.dates import day_of
from handlers.shared.feature import Feature
from handlers.shared.pairs import own_pair

feature = Feature()


@feature.answers("last_words", needs=True, roles=(Role.MENTEE,))
async def say_last_words(ctx: Context) -> None:
    """Say when words last went to the author's mentor and came from them; what they write elsewhere is not known."""
    own = await own_pair(ctx)
    if own is None:
        return
    mentor = own.in_charge
    sent, came = await ctx.store.talk.last_exchange(ctx.me.id, mentor.id)
    ctx.reply(
        "last-words",
        name=mentor.name,
        sent=day_of(ctx.me, sent) if sent is not None else "never",
        came=day_of(ctx.me, came) if came is not None else "never",
        options=[write_option(ctx, mentor), ctx.step("heard")],
    )
