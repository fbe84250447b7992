"""Answers of the guide to some words: a passage, one that may be meant, several to choose from, or nothing."""

from __future__ import annotations

from chatbot.core.guide.pages import Passage
from chatbot.core.guide.search import Found
from handlers.guide.gaps import note_unanswered
from handlers.guide.reading import show
from handlers.guide.showing import library_of, to_all, to_none, to_passage, to_topic, topics_for
from handlers.shared.context import Context
from handlers.shared.text import shorten


def look_up(ctx: Context, words: str) -> Found:
    """Return what may answer some words, as the author's language has it; of guesses, those for their roles first."""
    library = library_of(ctx)
    found = library.search(words, ctx.locale)
    passages = [library.passage(one.topic, one.anchor, ctx.locale) or one for one in found.passages]
    if not found.is_clear:
        own = {topic.id for topic in topics_for(ctx)}
        passages.sort(key=lambda one: one.topic not in own)
    is_first = bool(passages) and passages[0].key == found.passages[0].key
    return found._replace(passages=tuple(passages), is_likely=found.is_likely and is_first)


async def answer(ctx: Context, words: str, found: Found) -> None:
    """Show the passage that answers some words or probably does, or those that may; say so if there is none."""
    if found.is_clear:
        await show(ctx, found.passages[0], found.passages[1:])
    elif found.is_likely:
        await show(ctx, found.passages[0], found.passages[1:], guessed_for=words)
    elif found.passages:
        _offer(ctx, words, found.passages)
    else:
        await say_unanswered(ctx, words)


def _offer(ctx: Context, words: str, passages: tuple[Passage, ...]) -> None:
    """Offer the passages that may answer some words."""
    library = library_of(ctx)
    options = [to_passage(passage) for passage in passages]
    if len(passages) == 1 and (topic := library.topic(passages[0].topic, ctx.locale)) is not None:
        options.append(to_topic(topic))
    ctx.reply("guide-which", options=[*options, to_none(ctx, words, "guide-none")])


async def say_unanswered(ctx: Context, words: str) -> None:
    """Say that the guide has nothing on some words, and who has; the council sees what is asked in vain."""
    await note_unanswered(ctx, words)
    ask = [ctx.step("council")] if ctx.message.direct and ctx.member_id is not None else []
    ctx.reply("guide-nothing", words=shorten(words), options=[*ask, to_all(ctx)])
