"""The question who is on the council, and how to reach them."""

from __future__ import annotations

from chatbot.core.roles import Role
from handlers.shared.context import Context
from handlers.shared.dates import day_of
from handlers.shared.feature import Feature
from handlers.shared.text import join
from storage.models.council import ItemKind

feature = Feature()


@feature.answers("council_who", needs=True)
async def say_who_decides(ctx: Context) -> None:
    """Say who is on the council, as whoever asks them is told anyhow, and who has the author's own question."""
    if ctx.member_id is None:
        ctx.reply("council-who-stranger", options=[ctx.step("council"), ctx.step("help")])
        return
    names = [member.name for member in await ctx.store.people.with_role(Role.COUNCIL)]
    lines = [ctx.text("council-who", names=names or "none")]
    item = await ctx.store.items.open_about(ItemKind.QUESTION, ctx.me.id)
    if item is not None and item.councillor is not None:
        lines.append(ctx.text("council-who-yours", name=item.councillor.name, until=day_of(ctx.me, item.due_at)))
    ctx.say(join(lines), options=[ctx.step("council")])
