"""Any message from a silent mentor ends the silence at once, even one that the bot does not understand."""

from __future__ import annotations

from chatbot.core.phrases_heard import has_phrase, heard_words
from chatbot.core.registry import Turn
from chatbot.core.roles import Role
from handlers.check_in import silence
from handlers.check_in.asking import Tell, answers, question, unanswered
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from storage.models.check_in import PromptKind

feature = Feature()

_EMPTY = frozenset({Tell.command, "back", "greeting", "thanks", "goodbye", "ok", "apology"})
"""Intents that ask for nothing: a greeting, an apology, that they are back."""
_SAYS_NOTHING = 0.20
"""The likeness to anything below which words say nothing that could be answered."""


@feature.before_reply
async def end_silence(ctx: Context) -> None:
    """End the author's silence, with a kind line before the answer to their message."""
    if Role.MENTOR not in ctx.roles:
        return
    found = await ctx.store.check_ins.silence_of(ctx.me.id)
    if found is not None:
        is_hard = has_phrase(ctx, heard_words(ctx.message), "words-hard-news")
        text = "silence-over-kindly" if is_hard else "silence-over"  # nobody who resigns is to hear of coming offers
        await silence.end_one(ctx.desk, found, is_heard=True, text=text)
        ctx.is_heard_again = True


@feature.hears(Turn.UNSURE)
async def show_open_after_greeting(ctx: Context) -> bool:
    """Show what is still open to a mentor who only greets, after a silence; whatever else they write is answered."""
    return ctx.heard.intent in _EMPTY and await _show_open(ctx)


@feature.fallback
async def show_open_after_silence(ctx: Context) -> bool:
    """Show what is still open, rather than an error, after words that ended a silence and are like nothing."""
    says_nothing = not ctx.heard.intent and (ctx.heard.is_strange or ctx.heard.score < _SAYS_NOTHING)
    return says_nothing and await _show_open(ctx)


async def _show_open(ctx: Context) -> bool:
    """Ask about a mentee of each open check-in of a mentor who has just been heard from again; tell whether so."""
    if not ctx.is_heard_again:
        return False
    windows = await ctx.store.check_ins.open_prompts(PromptKind.CHECK_IN, member_ids=[ctx.me.id])
    rows = await ctx.store.check_ins.rows(window.id for window in windows)
    for window in windows:
        for row in unanswered(rows[window.id])[:1]:
            row.asked_at = ctx.now
            ctx.say(question(ctx, row.pair, ctx.me, ctx.rules.programme), options=answers(ctx, window, row.pair))
    return True
