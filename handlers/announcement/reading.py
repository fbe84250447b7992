"""announcements: what was announced, "got it", a question about it, and passing it on."""

from __future__ import annotations

from chatbot.core.audience import Audience
from chatbot.core.errors import UserError
from chatbot.core.messages import Option
from chatbot.core.roles import Access, Reach, Role
from handlers.announcement import questions
from handlers.announcement.arguments import Announce, Announcements
from handlers.announcement.preview import show_preview
from handlers.announcement.showing import as_read, reader_options, sees_to, standing, text_of
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from handlers.shared.text import join
from storage.models.announcement import Announcement, AnnouncementState

feature = Feature()

_MOST = 5


@feature.command(
    "announcements",
    args=Announcements,
    role=Access.MEMBER,
    leads=True,
    examples=("announcements",),
    changes_with=("about", "step"),
    reach=Reach.OPENED,
)
async def announcements(ctx: Context, args: Announcements) -> None:
    """Show what was announced to the author, and by them; or take what they pressed below an announcement."""
    if args.about is None:
        await _list(ctx)
        return
    row = await ctx.store.announcements.get(args.about)
    reader = await ctx.store.announcements.reading(args.about, ctx.me.id)
    if row is None or row.state == AnnouncementState.DROPPED:
        raise UserError("error-button-old")
    if reader is None and not sees_to(ctx, row):
        raise UserError("announcement-not-yours")
    if args.step == "got":
        if reader is not None:
            reader.acknowledged_at = reader.acknowledged_at or ctx.now
        ctx.reply("announcement-got-noted" if reader is not None else "announcement-only-test")
    elif args.step == "ask" and reader is None:
        ctx.reply("announcement-only-test")
    elif args.step == "ask" and args.question is None:
        await ctx.ask(args, "question")
    elif args.step == "ask" and args.question is not None:
        await questions.ask(ctx, row, args.question.strip())
    elif args.step == "other":
        await questions.ask_anew(ctx, row)
    elif args.step == "pass":
        await _pass_on(ctx, row, args)
    else:
        text = await text_of(ctx.desk, row)
        ctx.say(as_read(ctx, text, ctx.locale), options=reader_options(ctx, row, ctx.me))


async def _pass_on(ctx: Context, row: Announcement, args: Announcements) -> None:
    """Let a mentor pass an announcement on to their mentees, with a word of their own or without."""
    own = Audience(mentees_of=(ctx.me.id,))
    if row.state != AnnouncementState.OUT:
        ctx.reply("announcement-only-test")
        return
    if Role.MENTOR not in ctx.roles or not await ctx.store.audiences.count(own):
        raise UserError("announce-no-mentees")
    if args.word is None:
        without = Option(ctx.text("announcement-without-word"), args.command, {**args.dump(), "word": ""}, "word")
        await ctx.ask(args, "word", without=without)
        return
    word, source = args.word.strip(), row.source_id or row.id
    draft = await ctx.store.announcements.add(ctx.me, ctx.now, {}, audience=own.dump(), source=source, word=word)
    await show_preview(ctx, draft)


async def _list(ctx: Context) -> None:
    """Show the latest announcements: those of the author to look after, and those they got."""
    options, lines = [], []
    if Role.COUNCIL in ctx.roles or Role.MENTOR in ctx.roles:
        written = await ctx.store.announcements.latest(ctx.me.id, _MOST, councils=Role.COUNCIL in ctx.roles)
        lines += [ctx.text("announcements-written")] if written else []
        for row in written:
            text, now = await text_of(ctx.desk, row), await standing(ctx.desk, row)
            lines.append(
                ctx.text("announcements-line", title=text.title, state=now.state, day=row.out_at or row.created_at)
            )
            is_draft = row.state == AnnouncementState.DRAFT
            args = Announce(draft=row.id) if is_draft else Announce(draft=row.id, step="report")
            options.append(Option(text.title, Announce.command, args.dump()))
    got = await ctx.store.announcements.received(ctx.me.id, _MOST)
    lines += [ctx.text("announcements-got")] if got else []
    for row in got:
        text = await text_of(ctx.desk, row)
        lines.append(ctx.text("announcements-got-line", title=text.title, day=row.out_at or row.created_at))
        options.append(Option(text.title, Announcements.command, Announcements(row.id).dump()))
    if Role.COUNCIL in ctx.roles or Role.MENTOR in ctx.roles:
        options.append(ctx.option("announcements-new", Announce()))
    ctx.say(join(lines) if lines else ctx.text("announcements-none"), options=options)
