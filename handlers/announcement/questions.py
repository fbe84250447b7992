"""Questions about an announcement: those alike are answered once, and the answer goes to all who asked."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from rapidfuzz import fuzz

from chatbot.core.errors import Outdated, UserError
from chatbot.core.messages import ButtonStyle, Option
from chatbot.core.phrases_heard import has_words
from chatbot.core.words import fold
from chatbot.core.writer import Writer
from handlers.announcement.arguments import Announce, Announcements
from handlers.announcement.showing import quoted, text_of
from handlers.shared.context import Context, Desk
from handlers.shared.feature import Feature
from handlers.shared.text import join, shorten
from storage.models.announcement import Announcement, QuestionGroup, QuestionState

feature = Feature()

_ALIKE = 74
"""From which likeness in percent two questions are taken for one."""
_ASKED = ("words-ask-when", "words-ask-where", "words-ask-who", "words-ask-how-much", "words-ask-why", "words-ask-how")
_MOST_NEWS = 5


async def ask(ctx: Context, row: Announcement, words: str) -> None:
    """Take a reader's question into the group it is like, or a new one."""
    reader = await ctx.store.announcements.reading(row.id, ctx.me.id)
    if reader is not None:
        reader.asked_at = reader.asked_at or ctx.now
    group = await _like(ctx, row.id, words)
    if group is not None and group.answered_at is not None:
        question = await ctx.store.announcements.ask(group, ctx.me, words, ctx.now)
        question.state = QuestionState.ANSWERED
        other = Announcements(row.id, "other")
        options = [ctx.option("announcement-other-question", other)]
        ctx.reply("announcement-answered-before", answer=quoted(row.author, group.answer), options=options)
        return
    group = group or await ctx.store.announcements.add_group(row.id)
    await ctx.store.announcements.ask(group, ctx.me, words, ctx.now)
    ctx.reply("announcement-asked", name=row.author.name)


async def _like(ctx: Context, announcement_id: int, words: str) -> QuestionGroup | None:
    """Return the group of questions that one is most like; None if it is like none."""
    scored = [
        (_likeness(ctx, words, first), -group.id, group)
        for group, first, _ in await ctx.store.announcements.groups(announcement_id)
    ]
    best = max(scored, default=None, key=lambda one: one[:2])
    return best[2] if best is not None and best[0] >= _ALIKE else None


def _likeness(writer: Writer, one: str, other: str) -> float:
    """Return how alike two questions are in percent; those that ask for different things are not."""
    if (asks := _asks_for(writer, one)) and (others := _asks_for(writer, other)) and not asks & others:
        return 0
    return fuzz.token_sort_ratio(fold(one), fold(other))


def _asks_for(writer: Writer, text: str) -> frozenset[str]:
    return frozenset(name for name in _ASKED if has_words(writer, text, name))


async def ask_anew(ctx: Context, row: Announcement) -> None:
    """Take the author's last question out of the group whose answer was not what they asked for."""
    for group, _, _ in await ctx.store.announcements.groups(row.id):
        own = [one for one in await ctx.store.announcements.questions(group.id) if one.member_id == ctx.me.id]
        if group.answered_at is not None and own:
            own[-1].group_id = (await ctx.store.announcements.add_group(row.id)).id
            own[-1].state = QuestionState.OPEN
            ctx.reply("announcement-asked", name=row.author.name)
            return
    await ctx.ask(Announcements(row.id, "ask"), "question")


async def show_groups(ctx: Context, row: Announcement, _: Announce) -> None:
    """Show the questions in groups, those without an answer first."""
    groups = (await ctx.store.announcements.groups(row.id))[:8]
    title = (await text_of(ctx.desk, row)).title
    if not groups:
        raise Outdated("announcement-no-questions")
    lines = [ctx.text("announcement-groups", title=title)]
    for group, first, count in groups:
        done = "yes" if group.answered_at is not None else "no"
        lines.append(ctx.text("announcement-group-line", words=shorten(first, 100), count=count, answered=done))
    options = [
        Option(shorten(first, 40), Announce.command, Announce(draft=row.id, step="group", group=group.id).dump())
        for group, first, _ in groups
    ]
    ctx.say(join(lines), options=options)


async def _group(ctx: Context, row: Announcement, args: Announce) -> QuestionGroup:
    group = await ctx.store.announcements.group(args.group or 0, to_change=True)
    if group is None or group.announcement_id != row.id:
        raise UserError("error-button-old")
    return group


async def show_group(ctx: Context, row: Announcement, args: Announce) -> None:
    """Show the questions of a group, to be answered or split."""
    group = await _group(ctx, row, args)
    asked = await ctx.store.announcements.questions(group.id)
    lines = [
        ctx.text("announcement-question-line", name=one.member.name, words=shorten(one.words, 200)) for one in asked
    ]
    options = []
    if group.answered_at is not None:
        lines.append(ctx.text("announcement-answer-was", answer=quoted(row.author, group.answer)))
    else:
        reply = Announce(draft=row.id, step="answer", group=group.id)
        options.append(ctx.option("announcement-answer", reply, style=ButtonStyle.PRIMARY))
        if len(asked) > 1:
            options.append(ctx.option("announcement-split", Announce(draft=row.id, step="split", group=group.id)))
    options.append(ctx.option("announcement-questions-all", Announce(draft=row.id, step="questions")))
    ctx.say(join(lines), options=options)


async def split(ctx: Context, row: Announcement, args: Announce) -> None:
    """Take a question out of a group, into one of its own."""
    group = await _group(ctx, row, args)
    if group.answered_at is not None:
        raise Outdated("announcement-answered-already")
    asked = await ctx.store.announcements.questions(group.id)
    if args.question is None or len(asked) < 2:
        options = [
            Option(
                shorten(one.words, 40),
                Announce.command,
                Announce(draft=row.id, step="split", group=group.id, question=one.id).dump(),
            )
            for one in asked
        ]
        ctx.reply("announcement-split-which", options=options)
        return
    question = next((one for one in asked if one.id == args.question), None)
    if question is not None:
        question.group_id = (await ctx.store.announcements.add_group(row.id, told_at=ctx.now)).id
        await ctx.store.flush()
    await show_groups(ctx, row, args)


async def answer(ctx: Context, row: Announcement, args: Announce) -> None:
    """Answer a group of questions; whoever asked one of them reads it."""
    group = await _group(ctx, row, args)
    if group.answered_at is not None:
        raise Outdated("announcement-answered-already")
    if args.answer is None:
        first = next(iter(await ctx.store.announcements.questions(group.id, 1)), None)
        await ctx.ask(args, "answer", words=shorten(first.words, 200) if first is not None else "")
        return
    count = await ctx.store.announcements.answer(group, args.answer.strip(), ctx.now)
    ctx.reply("announcement-answer-sent", count=count)


@feature.job("answers")
async def bring_answers(desk: Desk) -> None:
    """Bring the answers to those who asked, before anything is announced."""
    ready = await desk.store.announcements.ready()
    for question in ready:
        group = await desk.store.announcements.group(question.group_id)
        row = await desk.store.announcements.get(group.announcement_id) if group is not None else None
        question.state = QuestionState.ANSWERED
        if group is not None and row is not None:
            words = quoted(row.author, group.answer)
            desk.to(question.member).send("announcement-your-answer", question=question.words, answer=words)
    desk.again = bool(ready)


@feature.job("questions")
async def tell_of_questions(desk: Desk) -> None:
    """Tell the authors of announcements what is asked, in their daytime, all that is new in one letter."""
    news = await desk.store.announcements.news()
    for number, groups in groupby(news, key=lambda group: group.announcement_id):
        row = await desk.store.announcements.get(number)
        if row is not None and desk.is_awake(row.author):
            await _tell_author(desk, row, list(groups))


async def _tell_author(desk: Desk, row: Announcement, groups: Sequence[QuestionGroup]) -> None:
    letter, title = desk.to(row.author), (await text_of(desk, row)).title
    lines = [letter.text("announcement-new-questions", title=title, count=len(groups))]
    options = []
    for group in groups:
        group.told_at = desk.now
    for group in groups[:_MOST_NEWS]:
        first = next(iter(await desk.store.announcements.questions(group.id, 1)), None)
        if first is not None:
            words = shorten(first.words, 200)
            lines.append(letter.text("announcement-question-line", name=first.member.name, words=words))
            args = Announce(draft=row.id, step="group", group=group.id)
            options.append(Option(shorten(first.words, 40), Announce.command, args.dump()))
    options.append(letter.option("announcement-questions-all", Announce(draft=row.id, step="questions")))
    letter.say(join(lines), options=options)
