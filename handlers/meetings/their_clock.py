"""The question what time it is for the other of a pair, as far as they told where they live."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from chatbot.core.l10n import Markup
from chatbot.core.roles import Role
from handlers.meetings.asking import Meet
from handlers.meetings.reading_back import pairs_meant
from handlers.meetings.saying import local
from handlers.shared.contact import write_option
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from handlers.shared.first_words import partner_of
from handlers.shared.matching.scores import clock_distance, zone_of
from handlers.shared.text import join
from storage.models.account import Member

feature = Feature()

_MOST = 8
"""The most people of whom the time is said."""


@feature.answers("their_clock", needs=True, roles=(Role.MENTEE, Role.MENTOR))
async def say_their_time(ctx: Context) -> None:
    """Say what time it is for the author's mentor and mentees, or for those whom they name."""
    meant = await pairs_meant(ctx)
    if not meant:
        ctx.reply("meeting-nobody")
        return
    partners = [partner_of(pair, ctx.me.id) for pair in meant[:_MOST]]
    options = [] if zone_of(ctx.me) else [ctx.step("zone")]
    if len(meant) == 1:
        options = [ctx.option("do-meet", Meet(pair=meant[0].id)), write_option(ctx, partners[0]), *options]
    ctx.say(join(_time_of(ctx, partner) for partner in partners), options=options or [ctx.step(Meet.command)])


def _time_of(ctx: Context, partner: Member) -> Markup:
    zone = zone_of(partner)
    if not zone:
        return ctx.text("their-clock-unknown", name=partner.name)
    apart = clock_distance(zone_of(ctx.me), zone, ctx.now)
    here, there = (ctx.now.astimezone(ZoneInfo(one)).replace(tzinfo=None) for one in (ctx.me.timezone, zone))
    side = "unknown" if apart is None else "same" if not apart else "ahead" if there > here else "behind"
    distance = apart if apart is not None else "none"
    return ctx.text("their-clock", name=partner.name, at=local(ctx, ctx.now, zone), side=side, distance=distance)
