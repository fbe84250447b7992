"""zone, languages: a member says where they live and what they speak, by a tap or in words."""

from __future__ import annotations

import re
from datetime import time
from zoneinfo import ZoneInfo

from chatbot.core.arguments import Line
from chatbot.core.errors import UserError
from chatbot.core.roles import Access
from chatbot.core.zones import zones_at, zones_of_country
from handlers.account import fields
from handlers.shared.about_self import Languages, Zone, about_languages, about_zone, zone_options
from handlers.shared.contact import share_options
from handlers.shared.context import Context, Event
from handlers.shared.feature import Feature
from handlers.shared.text import join
from storage.models.limits import Doing

feature = Feature()

_CLOCK = re.compile(r"(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm|a\.?\s?m\.?|p\.?\s?m\.?|h|uhr)?", re.IGNORECASE)


@feature.command(
    "zone", args=Zone, role=Access.MEMBER, examples=("zone", "zone Lima", "zone 14:30"), changes_with=("place",)
)
async def zone(ctx: Context, args: Zone) -> None:
    """Set the author's zone by a city, a country, or the time it is there; without one, ask."""
    if args.later:
        ctx.reply("zone-later", zone=ctx.me.timezone)
        await _introduced(ctx)
    elif args.elsewhere:
        await ctx.ask(Zone, "place")
    elif args.place is None:
        asked = about_zone(ctx, ctx.me)
        ctx.say(asked.text, options=asked.options)
    else:
        await _set_zone(ctx, args.place)


async def _set_zone(ctx: Context, place: str) -> None:
    found = _zones_meant(ctx, place)
    if len(found) > 1:
        ctx.reply("zone-which", options=zone_options(ctx, found))
        return
    before = ctx.me.timezone
    ctx.me.timezone, ctx.me.timezone_known = found[0], True
    ctx.did("zone-did", "profile:timezone", Zone(place=Line(before)), zone=found[0])
    ctx.become(ctx.me)
    clock = ctx.now.astimezone(ZoneInfo(found[0])).strftime("%H:%M")
    noted = ctx.text("zone-noted", zone=found[0], clock=clock)
    if ctx.me.languages:
        ctx.say(noted)
        await _introduced(ctx)
    else:
        asked = about_languages(ctx)
        ctx.say(join([noted, asked.text]), options=asked.options)


async def _introduced(ctx: Context) -> None:
    """Show the menu that is pinned; let mentors be asked, if a request waited for what its mentee told just now."""
    ctx.desk.refresh_menu(ctx.me)
    if not await ctx.store.limits.let_go(ctx.me.id, Doing.INTRODUCTION):
        return
    await ctx.store.flush()
    await ctx.desk.happened(Event.REQUESTS_CHANGED)
    if ctx.me.share_handle is None:
        ctx.reply("share-question-early", options=share_options(ctx))


def _zones_meant(ctx: Context, place: str) -> tuple[str, ...]:
    """Return the zone of that name or city, or those of a country or a time of day. Raises UserError for none."""
    if clock := _read_clock(place):
        if found := zones_at(clock, ctx.now):
            return found
        raise UserError("zone-no-such-time", clock=clock.strftime("%H:%M"))
    if found := zones_of_country(place, (ctx.locale, "en")):
        return found
    try:
        return (fields.read_timezone(place),)
    except UserError as unknown:
        raise UserError("zone-unknown", place=place[:40]) from unknown


def _read_clock(text: str) -> time | None:
    """Read a time of day as people write it: `14:30`, `2.30 pm`, `14h`; None for anything else."""
    match = _CLOCK.fullmatch(text.strip())
    if match is None or not (match[2] or match[3]):
        return None
    hour, half = int(match[1]), (match[3] or "").casefold()
    if half.startswith(("a", "p")):
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    minute = int(match[2] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


@feature.command(
    "languages",
    args=Languages,
    role=Access.MEMBER,
    examples=("languages", "languages Spanish, English"),
    changes_with=("names",),
)
async def languages(ctx: Context, args: Languages) -> None:
    """Set the languages the author speaks; without them, ask."""
    if args.later:
        ctx.reply("languages-later")
        await _introduced(ctx)
    elif args.others:
        await ctx.ask(Languages, "names")
    elif args.names is None:
        asked = about_languages(ctx)
        ctx.say(asked.text, options=asked.options)
    else:
        spoken = fields.read_list(args.names)
        if not spoken:
            raise UserError("languages-none")
        before = ctx.me.languages
        ctx.me.languages = spoken
        if before:
            ctx.did("languages-did", "profile:languages", Languages(Line(", ".join(before))), names=spoken)
        ctx.reply("languages-noted", names=spoken)
        await _introduced(ctx)
