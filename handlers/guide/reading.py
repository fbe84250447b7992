"""have_read: members say that they have read a page; what has changed since they did, and who has not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from chatbot.core.arguments import Arguments, Line
from chatbot.core.formatting import escape
from chatbot.core.guide.pages import Confirm, Passage, Topic
from chatbot.core.l10n import Markup
from chatbot.core.messages import Option
from chatbot.core.roles import Access, Role
from chatbot.core.writer import Writer
from handlers.guide import showing
from handlers.guide.showing import Guide, library_of, topics_for
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from handlers.shared.text import join

feature = Feature()

_MOST_NAMES = 20


@dataclass(frozen=True, slots=True)
class HaveRead(Arguments):
    """Take the topic that was read, by its id or title; without it, those that wait are shown."""

    about: Line | None = None


@feature.command(
    "have_read",
    args=HaveRead,
    role=Access.MEMBER,
    examples=("have_read", "have_read conduct"),
    changes_with=("about",),
)
async def have_read(ctx: Context, args: HaveRead) -> None:
    """Note that the author has read a topic as it is now."""
    topic = library_of(ctx).called(args.about, ctx.locale) if args.about is not None else None
    if topic is not None:
        await ctx.store.guide.note(ctx.me.id, topic.id, topic.major, ctx.now)
        ctx.reply("guide-read-noted", title=topic.title)
        return
    waiting = await unread_topics(ctx)
    ctx.reply("guide-to-read" if waiting else "guide-all-read", options=[showing.to_topic(one) for one in waiting])


async def unread_topics(ctx: Context) -> list[Topic]:
    """Return the topics that the author is asked to read, and has not."""
    asked = [topic for topic in topics_for(ctx) if topic.confirm is not Confirm.NO]
    read = await _read_by(ctx) if asked else {}
    return [topic for topic in asked if await _is_to_read(ctx, topic, read)]


async def _read_by(ctx: Context) -> Mapping[str, int]:
    """Return the last revision of each topic that the author has read."""
    return await ctx.store.guide.read_by(ctx.me.id)


async def _is_to_read(ctx: Context, topic: Topic, read: Mapping[str, int]) -> bool:
    """Tell whether the author has not read a topic as it is now, or is asked to read it anew."""
    return read.get(topic.id, 0) < topic.major or await ctx.store.guide.waits_again(ctx.me.id, topic.id)


def read_option(writer: Writer, topic: Topic) -> Option:
    """Return the button that says a topic was read."""
    return writer.option("guide-have-read", HaveRead(Line(topic.id)))


async def show(ctx: Context, passage: Passage, beside: Sequence[Passage] = (), *, guessed_for: str = "") -> None:
    """Show a passage; whoever is asked to read its topic, and has not, can say that they did.

    guessed_for  the words that it may not answer
    """
    topic = library_of(ctx).topic(passage.topic, ctx.locale)
    is_asked = topic is not None and topic.confirm is not Confirm.NO and ctx.member_id is not None
    before = []
    if topic is not None and is_asked and ctx.message.direct and await _is_to_read(ctx, topic, await _read_by(ctx)):
        before.append(read_option(ctx, topic))
    showing.show(ctx, passage, beside, before, guessed_for)


def changes_of(writer: Writer, topic: Topic, since: int) -> Markup:
    """Return what has changed in a topic since a revision, a line each."""
    lines = [Markup(f"- {escape(change.words)}") for change in topic.changes_since(since)]
    return join([writer.text("guide-changes-of", title=topic.title), *lines])


def news_in(topics: Sequence[Topic], read: Mapping[str, int]) -> list[Topic]:
    """Return the topics that have changed since somebody read them."""
    return [topic for topic in topics if 0 < read.get(topic.id, 0) < topic.major]


async def show_news(ctx: Context) -> None:
    """Show what has changed in what the author has read."""
    read = await _read_by(ctx)
    news = news_in(topics_for(ctx), read)
    if not news:
        ctx.reply("guide-no-news", options=[showing.to_all(ctx)])
        return
    text = join(changes_of(ctx, topic, read[topic.id]) for topic in news)
    ctx.say(text, options=[*(read_option(ctx, topic) for topic in news[:1]), *map(showing.to_topic, news)])


async def show_unread(ctx: Context) -> None:
    """Show the council who has not read what they are asked to."""
    lines = []
    for topic in library_of(ctx).listed(ctx.locale):
        if topic.confirm is Confirm.NO:
            continue
        count, members = await ctx.store.guide.unread(topic.id, topic.major, topic.roles, _MOST_NAMES)
        if count:
            names = [member.name for member in members]
            lines.append(ctx.text("guide-unread", title=topic.title, count=count, names=names))
        else:
            lines.append(ctx.text("guide-unread-nobody", title=topic.title))
    ctx.say(join(lines) if lines else ctx.text("guide-unread-none"), options=[showing.to_all(ctx)])


async def list_options(ctx: Context) -> list[Option]:
    """Return the buttons above the list of topics: what has changed for the author, what the council looks after."""
    if ctx.member_id is None or not ctx.message.direct:
        return []
    options = []
    if news_in(topics_for(ctx), await _read_by(ctx)):
        options.append(ctx.option("guide-news", Guide(Line(showing.NEWS))))
    if Role.COUNCIL in ctx.roles:
        options.append(ctx.option("guide-who-unread", Guide(Line(showing.UNREAD))))
        if await ctx.store.guide.count_gaps():
            options.append(ctx.step("gaps"))
    return options
