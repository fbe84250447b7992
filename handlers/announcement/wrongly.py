"""An announcement that went out with a mistake: it cannot be called back, and a correction goes to whoever got it."""

from __future__ import annotations

from chatbot.core.roles import Role
from handlers.announcement.arguments import Announce, Announcements
from handlers.announcement.showing import text_of
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from storage.models.announcement import AnnouncementState

feature = Feature()

_LATEST = 5


@feature.answers("announced_wrongly", needs=True, roles=(Role.MENTOR, Role.COUNCIL))
async def offer_correction(ctx: Context) -> None:
    """Offer the author of the last announcement to correct it; its report has what else can be done."""
    written = await ctx.store.announcements.latest(ctx.me.id, _LATEST)
    last = next((row for row in written if row.state == AnnouncementState.OUT and row.source_id is None), None)
    if last is None:
        ctx.reply("announced-nothing", options=[ctx.step(Announcements.command), ctx.step(Announce.command)])
        return
    correct, report = (Announce(draft=last.id, step=step) for step in ("correct", "report"))
    options = [
        ctx.option("announcement-correct", correct),
        ctx.option("announced-look", report),
        ctx.step(Announcements.command),
    ]
    ctx.reply("announced-wrongly", title=(await text_of(ctx.desk, last)).title, options=options)
