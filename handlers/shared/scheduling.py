"""The time at which something goes out to many: read from words, and shown as the moments when people get it."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from chatbot.core.audience import Audience
from chatbot.core.days import read_days
from chatbot.core.errors import UserError
from chatbot.core.words import spoken_words
from chatbot.core.zones import wall_clock
from handlers.shared.broadcasting import moment_for
from handlers.shared.clock_times import Words, next_at, split_time
from handlers.shared.context import Context, Desk


class Moments(NamedTuple):
    """The moments at which the first and the last of an audience get something, with their zones."""

    first: datetime
    last: datetime
    first_zone: str
    zone: str


def read_when(ctx: Context, words: str) -> datetime:
    """Return the day and the time that some words mean, without a zone. Raises UserError for none, and for one past."""
    split = Words(*(sorted(spoken_words(ctx, name)) for name in ("words-at", "words-am", "words-pm")))
    rest, clock = split_time(words, split)
    days = read_days(ctx, rest) if rest else []
    if clock is None or (rest and not days):
        raise UserError("when-unclear")
    day = days[0] if days else next_at(clock, ctx.timezone, ctx.now).astimezone(ZoneInfo(ctx.timezone)).date()
    at = datetime.combine(day, clock)
    if wall_clock(at, ctx.timezone) <= ctx.now:
        raise UserError("when-past")
    return at


async def moments(desk: Desk, audience: Audience, at: datetime | None) -> Moments:
    """Return when an audience gets what goes `at` a time (see `moment_for`), now if there is nobody in it."""
    zones = await desk.store.audiences.zones(audience)
    found = sorted((moment_for(desk, at, zone), zone) for zone in zones) or [(desk.now, "UTC")]
    return Moments(found[0][0], found[-1][0], found[0][1], found[-1][1])
