"""Noting who looks at what is kept of whom, so that members can see it."""

from __future__ import annotations

from handlers.shared.context import Context
from storage.models.account import Member


async def note_look(ctx: Context, command: str, *members: Member) -> None:
    """Note that the author looks at what is kept of some members, by a command."""
    if ctx.member_id is not None:
        await ctx.store.privacy.look(ctx.member_id, [member.id for member in members], command, ctx.now)
