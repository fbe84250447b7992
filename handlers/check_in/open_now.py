"""The council's question who has not answered this week; silence is more than that, and stands in `inactive`."""

from __future__ import annotations

from chatbot.core.roles import Role
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from handlers.shared.paging import PAGE
from handlers.shared.text import join

feature = Feature()


@feature.answers("unanswered", needs=True, roles=(Role.COUNCIL,))
async def show_unanswered(ctx: Context) -> None:
    """Show the mentors whose check-ins of now are open, and how many of their mentees each has not told of."""
    waiting = await ctx.store.check_ins.unanswered()
    options = [ctx.step("inactive"), ctx.step("mentors")]
    if not waiting:
        ctx.reply("unanswered-none", options=options)
        return
    total = sum(count for _, count in waiting)
    lines = [ctx.text("unanswered-one", name=mentor.name, count=count) for mentor, count in waiting[:PAGE]]
    if beyond := len(waiting) - len(lines):
        lines.append(ctx.text("unanswered-more", count=beyond))
    ctx.say(join([ctx.text("unanswered-all", mentors=len(waiting), count=total), *lines]), options=options)
