"""Mentees who wait, and say that it takes long or that there is no hurry: a kind line, and how things stand."""

from __future__ import annotations

from chatbot.core.roles import Role
from handlers.offers import offering
from handlers.shared.context import Context
from handlers.shared.dates import day_of
from handlers.shared.feature import Feature

feature = Feature()


@feature.answers("impatient", needs=True, roles=(Role.MENTEE,))
async def answer_impatience(ctx: Context) -> None:
    """Say sorry for a long wait, with the place in it and what comes next; who has a mentor speaks of their silence."""
    if not await _say_standing(ctx, "request-long"):
        await ctx.registry.small_talk["silent_mentor"](ctx)


@feature.answers("patient", needs=True, roles=(Role.MENTEE,))
async def answer_patience(ctx: Context) -> None:
    """Thank somebody who waits for their patience, with their place."""
    if not await _say_standing(ctx, "request-patient"):
        ctx.reply("small-talk-ok")


async def _say_standing(ctx: Context, message_id: str) -> bool:
    """Say how the open request stands, and tell whether there is one."""
    request = await ctx.store.offers.open_request(ctx.me.id)
    if request is None:
        return False
    asleep = await offering.offer_waiting(ctx.desk)
    standing = await offering.request_state(ctx.desk, ctx, request, asleep)
    asked = day_of(ctx.me, request.asked_at)
    ctx.reply(message_id, asked=asked, standing=standing, options=[ctx.step("council"), ctx.step("report")])
    return True
