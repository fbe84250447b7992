"""guide: the topics of the programme's guide, and the passage that answers a question."""

from __future__ import annotations

from chatbot.core.roles import Access, Place, Role
from handlers.guide.answering import answer, look_up, say_unanswered
from handlers.guide.reading import list_options, show, show_news, show_unread
from handlers.guide.showing import (
    NEWS,
    UNREAD,
    Guide,
    library_of,
    list_topics,
    topics_for,
)
from handlers.shared.context import Context
from handlers.shared.feature import Feature

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
    await answer(ctx, words, look_up(ctx, words))
