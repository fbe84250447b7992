"""The answer to "what is waiting for me?": one's own open things, by name and number, each with its button."""

from __future__ import annotations

from handlers.shared import menu
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from handlers.shared.text import join
from storage.models.check_in import PromptKind

feature = Feature()


@feature.answers("pending", needs=True)
async def show_pending(ctx: Context) -> None:
    """Say what waits for the author, or that nothing does."""
    situation = await menu.state_of(ctx)
    waiting = menu.urgent(ctx.roles, situation)
    lines = []
    if "offers" in waiting:
        offers = await ctx.store.offers.offers_to(ctx.me.id)
        lines.append(ctx.text("pending-offers", names=[offer.request.mentee.name for offer in offers]))
    if "checkin" in waiting:
        lines.append(ctx.text("pending-check-in", names=await _asked_about(ctx)))
    if "review" in waiting:
        lines.append(ctx.text("pending-review", count=situation.reviews))
    if "todo" in waiting:
        lines.append(ctx.text("pending-todo", count=situation.decisions))
    if "proposals" in waiting:
        lines.append(ctx.text("pending-proposals", count=situation.proposals))
    if situation.request:
        lines.append(ctx.text("pending-request"))
    options = [menu.button(ctx, situation, command) for command in waiting if command in ctx.registry.commands]
    if not waiting:
        options = menu.things(ctx, situation)[: menu.FEW]
    heading = ctx.text("pending-some" if waiting else "pending-none")
    ctx.say(join([heading, *lines]), options=options)


async def _asked_about(ctx: Context) -> list[str]:
    """Return the names of the mentees about whom the author has not answered yet."""
    windows = await ctx.store.check_ins.open_prompts(PromptKind.CHECK_IN, member_ids=[ctx.me.id])
    rows = await ctx.store.check_ins.rows(window.id for window in windows)
    return [row.pair.mentee.name for some in rows.values() for row in some if row.is_unanswered]
