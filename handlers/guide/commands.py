"""guide: the topics of the programme's guide, and the passage that answers a question."""

from __future__ import annotations

from chatbot.core.arguments import Line
from chatbot.core.guide.pages import Passage
from chatbot.core.roles import Access, Place, Role
from handlers.guide.gaps import note_unanswered
from handlers.guide.reading import list_options, show, show_news, show_unread
from handlers.guide.showing import (
    NEWS,
    UNREAD,
    Guide,
    library_of,
    list_topics,
    to_all,
    to_passage,
    to_topic,
    topics_for,
)
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from handlers.shared.text import shorten

feature = Feature()


@feature.command(
    "guide",
    args=Guide,
    role=Access.ANYONE,
    place=Place.ANYWHERE,
    leads=True,
    examples=("guide", "guide going away"),
    reads=True,
    other_names=("sop", "rules"),
    aside="page",
)
async def guide(ctx: Context, args: Guide) -> None:
    """List the topics, or show the passage that answers some words."""
    if args.page is not None:
        await _show_page(ctx, args.page, args.part)
    elif args.about is None:
        intro = ctx.text("guide-topics" if topics_for(ctx) else "guide-empty")
        list_topics(ctx, intro, await list_options(ctx))
    elif args.about == NEWS and ctx.member_id is not None:
        await show_news(ctx)
    elif args.about == UNREAD and Role.COUNCIL in ctx.roles:
        await show_unread(ctx)
    elif args.unanswered:
        await say_unanswered(ctx, args.about)
    else:
        await _answer(ctx, args.about)


async def _show_page(ctx: Context, page: str, part: str | None) -> None:
    """Show a passage of a topic, the first one if none is named; all topics if it is no more."""
    topic = library_of(ctx).topic(page, ctx.locale)
    passage = library_of(ctx).passage(page, part, ctx.locale) if part else None
    if topic is None:
        list_topics(ctx, ctx.text("guide-gone"))
    else:
        await show(ctx, passage or topic.passages[0])


async def _answer(ctx: Context, words: str) -> None:
    topic = library_of(ctx).called(words, ctx.locale)
    if topic is not None:
        await show(ctx, topic.passages[0])
        return
    found = library_of(ctx).search(words, ctx.locale)
    passages = in_own_language(ctx, found.passages)
    if found.is_clear:
        await show(ctx, passages[0], passages[1:])
    elif passages:
        offer(ctx, words, passages)
    else:
        await say_unanswered(ctx, words)


def in_own_language(ctx: Context, passages: tuple[Passage, ...]) -> list[Passage]:
    """Return passages as the author's language has them, in whichever they were found."""
    library = library_of(ctx)
    return [library.passage(one.topic, one.anchor, ctx.locale) or one for one in passages]


def offer(ctx: Context, words: str, passages: list[Passage]) -> None:
    """Offer the passages that may answer some words."""
    library = library_of(ctx)
    options = [to_passage(passage) for passage in passages]
    if len(passages) == 1 and (topic := library.topic(passages[0].topic, ctx.locale)) is not None:
        options.append(to_topic(topic))
    ctx.reply("guide-which", options=[*options, ctx.option("guide-none", Guide(Line(words), unanswered=1))])


async def say_unanswered(ctx: Context, words: str) -> None:
    """Say that the guide has nothing on some words, and who has; the council sees what is asked in vain."""
    await note_unanswered(ctx, words)
    ask = [ctx.step("council")] if ctx.message.direct and ctx.member_id is not None else []
    ctx.reply("guide-nothing", words=shorten(words), options=[*ask, to_all(ctx)])
