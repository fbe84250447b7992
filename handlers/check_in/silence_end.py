"""Any word from a silent mentor ends the silence at once; one that the bot does not understand is a word as well."""

from __future__ import annotations

from chatbot.core.roles import Role
from handlers.check_in import silence
from handlers.check_in.asking import answers, question, unanswered
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from storage.models.check_in import PromptKind

feature = Feature()


@feature.before_reply
async def hear(ctx: Context) -> None:
    """End the silence of who writes, with a kind line before whatever they are answered."""
    if Role.MENTOR not in ctx.roles:
        return
    found = await ctx.store.check_ins.silence_of(ctx.me.id)
    if found is not None:
        await silence.end_one(ctx.desk, found, is_heard=True)
        ctx.is_heard_again = True


@feature.fallback
async def take_as_a_word(ctx: Context) -> bool:
    """Who was silent reads no error, but what is still open."""
    if not ctx.is_heard_again:
        return False
    windows = await ctx.store.check_ins.open_prompts(PromptKind.CHECK_IN, member_ids=[ctx.me.id])
    rows = await ctx.store.check_ins.rows(window.id for window in windows)
    for window in windows:
        for row in unanswered(rows[window.id])[:1]:
            row.asked_at = ctx.now
            ctx.say(question(ctx, row.pair, ctx.me), options=answers(ctx, window, row.pair))
    return True
