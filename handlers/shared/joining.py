"""Strangers who become members: as they say `start`, or quietly, so that they can be answered."""

from __future__ import annotations

from chatbot.core.roles import Role
from handlers.shared.context import Context


async def become_member(ctx: Context, called: str) -> None:
    """Make a stranger a member and a mentee, with the name they are `called` by if it is free."""
    member = ctx.store.people.add_member(
        name=await ctx.store.people.free_name(called),
        locale=ctx.locale,
        timezone=ctx.rules.default_timezone,
        roles=[Role.MENTEE],
        now=ctx.now,
    )
    await ctx.store.flush()
    ctx.become(member)


async def join_quietly(ctx: Context) -> None:
    """Make a stranger who needs an answer a member; whoever the roster expects from here is asked that by `start`."""
    await become_member(ctx, ctx.seen.name or ctx.seen.user_id)
    ctx.desk.refresh_menu(ctx.me)
