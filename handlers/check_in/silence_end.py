"""Any message from a silent mentor ends the silence at once, even one that the bot does not understand."""

from __future__ import annotations

from chatbot.core.registry import Turn
from chatbot.core.roles import Role
from handlers.check_in import silence
from handlers.check_in.asking import Tell, answers, question, unanswered
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from storage.models.check_in import PromptKind

feature = Feature()

_ASKED = frozenset({"still_in", "last_told", "rhythm", "since_when", "why_so_many", "stand_in", "wrong_chat"})
"""Kinds of small talk that are answered first: who asks whether they are still a mentor wants to know that."""


@feature.before_reply
async def end_silence(ctx: Context) -> None:
    """End the author's silence, with a kind line before the answer to their message."""
    if Role.MENTOR not in ctx.roles:
        return
    found = await ctx.store.check_ins.silence_of(ctx.me.id)
    if found is not None:
        await silence.end_one(ctx.desk, found, is_heard=True)
        ctx.is_heard_again = True


@feature.hears(Turn.UNSURE)
async def show_open_after_silence(ctx: Context) -> bool:
    """Show what is still open, rather than an error, after a message that ended a silence and seems to wish nothing."""
    is_wish = ctx.heard.intent in _ASKED or (
        ctx.heard.intent in ctx.registry.commands and ctx.heard.intent != Tell.command
    )
    if not ctx.is_heard_again or is_wish:
        return False
    windows = await ctx.store.check_ins.open_prompts(PromptKind.CHECK_IN, member_ids=[ctx.me.id])
    rows = await ctx.store.check_ins.rows(window.id for window in windows)
    for window in windows:
        for row in unanswered(rows[window.id])[:1]:
            row.asked_at = ctx.now
            ctx.say(question(ctx, row.pair, ctx.me, ctx.rules.programme), options=answers(ctx, window, row.pair))
    return True
