"""Words that call no command: answered from the guide where it clearly has the answer, or with what may be one."""

from __future__ import annotations

from chatbot.core.messages import Option
from chatbot.core.phrases_heard import asks
from chatbot.core.registry import Turn
from handlers.guide.commands import in_own_language, offer, say_unanswered
from handlers.guide.reading import show
from handlers.guide.showing import library_of, to_all, to_passage
from handlers.shared.context import Context
from handlers.shared.feature import Feature

feature = Feature()
_MOST_SUGGESTED = 2


@feature.answers("shy", needs=True)
async def take_shy_question(ctx: Context) -> None:
    """Say that no question is silly, and answer it from the guide; what it does not tell can be asked of a person."""
    words = ctx.message.text.strip()
    found = library_of(ctx).search(words, ctx.locale)
    passages = in_own_language(ctx, found.passages)
    if found.is_clear:
        ctx.reply("guide-not-silly")
        await show(ctx, passages[0], passages[1:])
    elif asks(ctx, words):
        ctx.reply("guide-not-silly")
        if passages:
            offer(ctx, words, passages)
        else:
            await say_unanswered(ctx, words)
    else:
        ctx.reply("guide-just-ask", options=[ctx.step("council"), to_all(ctx)])


@feature.hears(Turn.UNSURE)
async def answer_question(ctx: Context) -> bool:
    """Answer a member's question that the guide clearly has the answer to, before wishes like it are offered."""
    words = ctx.message.text.strip()
    if ctx.member_id is None or ctx.heard.intent in ctx.registry.small_talk:
        return False
    found = library_of(ctx).search(words, ctx.locale)
    if not found.is_clear or not (found.is_asked or _is_question(ctx, words)):
        return False
    passages = in_own_language(ctx, found.passages)
    await show(ctx, passages[0], passages[1:])
    return True


@feature.fallback
async def answer_words(ctx: Context) -> bool:
    """Show what answers words that nothing else was made of; offer what may, if they ask something."""
    words = ctx.message.text.strip()
    if ctx.member_id is None or not words:
        return False
    found = library_of(ctx).search(words, ctx.locale)
    passages = in_own_language(ctx, found.passages)
    if found.is_clear:
        await show(ctx, passages[0], passages[1:])
    elif passages and _is_question(ctx, words):
        offer(ctx, words, passages)
    else:
        return False
    return True


@feature.suggests
def suggest_passages(ctx: Context) -> list[Option]:
    """Return the passages that may answer words of a member which may mean other things as well."""
    if ctx.member_id is None:
        return []
    found = library_of(ctx).search(ctx.message.text.strip(), ctx.locale)
    return [to_passage(one) for one in in_own_language(ctx, found.passages[:_MOST_SUGGESTED])]


def _is_question(ctx: Context, words: str) -> bool:
    """Tell whether words ask something, or are like such a wish."""
    return asks(ctx, words) or ctx.heard.intent == "guide"
