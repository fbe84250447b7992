"""Questions about the check-in itself: who is left, and whom the open question is about. The question stays open."""

from __future__ import annotations

from chatbot.core.roles import Role
from handlers.check_in.asking import Tell, answers, question, unanswered
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from handlers.shared.text import join
from storage.models.check_in import PromptKind

feature = Feature()


@feature.answers("left", needs=True, beside=True)
async def say_who_is_left(ctx: Context) -> None:
    """Say about whom the author has not answered yet, or to the council who is silent; an open question stays open."""
    if Role.COUNCIL in ctx.roles and await ctx.question() is None:
        await ctx.go_on("inactive")
        return
    if Role.MENTOR not in ctx.roles:
        await ctx.registry.small_talk["pending"](ctx)
        return
    windows = await ctx.store.check_ins.open_prompts(PromptKind.CHECK_IN, member_ids=[ctx.me.id])
    rows = await ctx.store.check_ins.rows(window.id for window in windows)
    still_open = [row for window in windows for row in unanswered(rows[window.id])]
    asked = await ctx.question()
    about = [row for window in windows for row in rows[window.id] if asked and row.pair_id == asked.given.get("pair")]
    names = [row.pair.mentee.name for row in still_open]
    left = ctx.text("left-names", names=names) if names else ctx.text("left-nobody")
    if asked is not None and asked.command == Tell.command:
        name = about[0].pair.mentee.name if about else ""
        ctx.say(join([ctx.text("left-asked", name=name, known="yes" if name else "no"), left]))
        return
    if not still_open:
        ctx.say(left)
        return
    coming = still_open[0]
    coming.asked_at = ctx.now
    text = join([left, ctx.text("empty-line"), question(ctx, coming.pair, ctx.me, ctx.rules.programme)])
    ctx.say(text, options=answers(ctx, coming.prompt, coming.pair))
