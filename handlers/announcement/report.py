"""The report on an announcement: who got it, read it, said so, asked, and who did not."""

from __future__ import annotations

from chatbot.core.messages import Option
from handlers.announcement.arguments import Announce
from handlers.announcement.showing import describe_targets, publish_option, standing, text_of
from handlers.shared.context import Context
from handlers.shared.text import join
from storage.models.announcement import Announcement, AnnouncementState
from storage.models.broadcast import BroadcastState, ReaderState


async def show(ctx: Context, row: Announcement, _: Announce) -> None:
    """Show the report, and what can be done next."""
    text, now = await text_of(ctx.desk, row), await standing(ctx.desk, row)
    lines = [
        ctx.text("announcement-reported", title=text.title, who=await describe_targets(ctx.desk, ctx, row)),
        ctx.text("announcement-count-sent", count=now.of(ReaderState.SENT)),
    ]
    marks = ("heard", "acknowledged", "asked")
    lines += [ctx.text(f"announcement-count-{name}", count=now.of(name)) for name in marks if now.of(name)]
    if waiting := now.of(ReaderState.WAITING, ReaderState.QUEUED):
        lines.append(ctx.text("announcement-count-waiting", count=waiting))
    if now.missed:
        lines.append(ctx.text("announcement-count-missed", count=now.missed))
    ctx.say(join(lines), options=await _options(ctx, row, now.state, now.missed))


async def _options(ctx: Context, row: Announcement, state: str, missed: int) -> list[Option]:
    if row.state != AnnouncementState.OUT:
        return []
    options = []
    open_groups = await ctx.store.announcements.count_open(row.id)
    if open_groups or await ctx.store.announcements.groups(row.id, 1):
        args = Announce(draft=row.id, step="questions")
        options.append(ctx.option("announcement-questions", args, count=open_groups))
    if state == BroadcastState.GOING:
        options.append(ctx.option("announcement-stop", Announce(draft=row.id, step="stop")))
    elif missed:
        options.append(ctx.option("announcement-again", Announce(draft=row.id, step="again"), count=missed))
    if row.source_id is None:
        options.append(ctx.option("announcement-correct", Announce(draft=row.id, step="correct")))
    return [*options, *await publish_option(ctx.desk, ctx, row)]
