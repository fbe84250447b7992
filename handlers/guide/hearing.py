"""Words that call no command: answered from the guide where it clearly has the answer, or with what may be one."""

from __future__ import annotations

import re

from chatbot.core.messages import Option
from chatbot.core.phrases_heard import asks, plain_words
from chatbot.core.registry import Turn
from handlers.guide.answering import answer, look_up
from handlers.guide.showing import to_all, to_passage
from handlers.shared.context import Context
from handlers.shared.feature import Feature

feature = Feature()
_MOST_SUGGESTED = 2
_WORD = re.compile(r"\w+")


@feature.answers("shy", needs=True)
async def take_shy_question(ctx: Context) -> None:
    """Say that no question is silly, and answer it from the guide; what it does not tell can be asked of a person."""
    words = ctx.message.text.strip()
    found = look_up(ctx, words)
    if found.is_clear or asks(ctx, words):
        ctx.reply("guide-not-silly")
        await answer(ctx, words, found)
    else:
        ctx.reply("guide-just-ask", options=[ctx.step("council"), to_all(ctx)])


@feature.hears(Turn.UNSURE)
async def answer_question(ctx: Context) -> bool:
    """Answer a member's question that the guide clearly has the answer to, before wishes like it are offered."""
    if ctx.member_id is None or ctx.heard.intent in ctx.registry.small_talk:
        return False
    words = await _without_names(ctx)
    found = look_up(ctx, words)
    if not found.is_clear or not (found.is_asked or _is_question(ctx, words)):
        return False
    await answer(ctx, words, found)
    return True


@feature.fallback
async def answer_words(ctx: Context) -> bool:
    """Show what answers words that nothing else was made of; offer what may, if they ask something."""
    if ctx.member_id is None or not ctx.message.text.strip():
        return False
    words = await _without_names(ctx)
    found = look_up(ctx, words)
    if not found.is_clear and not (found.passages and _is_question(ctx, words)):
        return False
    await answer(ctx, words, found)
    return True


@feature.suggests
def suggest_passages(ctx: Context) -> list[Option]:
    """Return the passages that may answer words of a member which may mean other things as well."""
    if ctx.member_id is None:
        return []
    found = look_up(ctx, ctx.message.text.strip())
    return [to_passage(one) for one in found.passages[:_MOST_SUGGESTED]]


async def _without_names(ctx: Context) -> str:
    """Return what was written, with `my mentee` or `my mentor` in place of the name of the author's own one."""
    text = ctx.message.text.strip()
    if not ctx.heard.people:
        return text
    own = await ctx.store.pairs.pair_of(ctx.me.id)
    partners = [] if own is None else [(own.in_charge, "guide-my-mentor")]
    partners += [(pair.mentee, "guide-my-mentee") for pair in await ctx.store.pairs.pairs_of_mentor(ctx.me.id)]
    roles = {plain_words(one.name).split()[0]: role for one, role in partners if one.id in ctx.heard.people}

    def called(word: re.Match[str]) -> str:
        role = roles.get(plain_words(word[0]))
        return word[0] if role is None else ctx.text(role)

    return _WORD.sub(called, text)


def _is_question(ctx: Context, words: str) -> bool:
    """Tell whether words ask something, or are like such a wish."""
    return asks(ctx, words) or ctx.heard.intent == "guide"
