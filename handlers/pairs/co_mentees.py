"""The question who else has the same mentor: that is between each of them and the mentor."""

from __future__ import annotations

from chatbot.core.roles import Role
from handlers.shared.contact import write_option
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from handlers.shared.pairs import own_pair

feature = Feature()


@feature.answers("co_mentees", needs=True, roles=(Role.MENTEE,))
async def say_why_not_shown(ctx: Context) -> None:
    """Say that nobody's mentees are shown to others, how many there are at most, and who can introduce them."""
    own = await own_pair(ctx)
    if own is None:
        return
    options = [write_option(ctx, own.mentor), ctx.step("council")]
    ctx.reply("co-mentees", name=own.mentor.name, most=ctx.rules.programme.capacity, options=options)
