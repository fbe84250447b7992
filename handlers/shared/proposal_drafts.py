"""Drafts of proposals that another feature begins: from what a survey found, say."""

from __future__ import annotations

from collections.abc import Iterable

from chatbot.core.errors import UserError
from handlers.shared.context import Context

MOST_DRAFTS = 5


async def check_room(ctx: Context) -> None:
    """Raise UserError for a member who has as many open proposals or drafts as one may have."""
    most = ctx.rules.programme.proposals_open
    if await ctx.store.proposals.count_open_of(ctx.me.id) >= most:
        raise UserError("propose-enough", count=most)
    if len(await ctx.store.proposals.drafts_of(ctx.me.id, MOST_DRAFTS)) >= MOST_DRAFTS:
        raise UserError("propose-drafts-enough", count=MOST_DRAFTS)


async def draft_from_results(ctx: Context, title: str, sections: Iterable[tuple[str, str]]) -> None:
    """Begin a proposal of the author's, a heading and a text for each part, and show it as others will see it.

    Raises UserError for a member who has too many already.
    """
    await check_room(ctx)
    parts = [{"heading": heading.strip(), "body": body.strip()} for heading, body in sections]
    working = {"title": title.strip(), "sections": parts, "past": []}
    draft = await ctx.store.proposals.add_draft(ctx.me, working, ctx.now)
    command = ctx.registry.commands["propose"]
    await command.handler(ctx, command.args.load({"number": draft.id}))
