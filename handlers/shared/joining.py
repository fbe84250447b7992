"""A stranger who asks something of the council becomes a member at once, so that they can be answered."""

from __future__ import annotations

from chatbot.core.roles import Role
from handlers.shared.context import Context


async def join_quietly(ctx: Context) -> None:
    """Make a stranger a member and a mentee; whoever the roster expects from here is asked about that by `start`."""
    people = ctx.store.people
    member = people.add_member(
        name=await people.free_name(ctx.seen.name or ctx.seen.user_id),
        locale=ctx.locale,
        timezone=ctx.rules.default_timezone,
        roles=[Role.MENTEE],
        now=ctx.now,
    )
    await ctx.store.flush()
    ctx.become(member)
    ctx.desk.refresh_menu(member)
