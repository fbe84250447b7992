"""zone, languages: a member says where they live and what they speak, by a tap or in words."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

from chatbot.core.arguments import Line
from chatbot.core.errors import UserError
from chatbot.core.registry import Turn
from chatbot.core.roles import Access
from handlers.account import fields, places
from handlers.account.heard_values import languages_heard
from handlers.shared.about_self import Languages, Zone, about_languages, about_zone, zone_options
from handlers.shared.contact import share_options
from handlers.shared.context import Context, Event
from handlers.shared.feature import Feature
from handlers.shared.text import join
from storage.models.limits import Doing

feature = Feature()

_ASKED_OF_LATE = timedelta(days=1)
_MOST_WORDS = 8
"""Words of a message that says no more than where somebody is."""


def _zone_heard(ctx: Context, given: dict[str, Any]) -> dict[str, Any]:
    """Keep the place alone: a city that is named, rather than the time it is there."""
    if "place" not in given:
        return given
    place = places.place_in(ctx, given["place"])
    return given | {"place": (places.place_among(ctx, ctx.message.text) if place[:1].isdigit() else "") or place}


@feature.command(
    "zone",
    args=Zone,
    role=Access.MEMBER,
    examples=("zone", "zone Lima", "zone 14:30"),
    changes_with=("place",),
    heard=_zone_heard,
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
        ctx.me.asked_self_at = ctx.now
        ctx.say(asked.text, options=asked.options)
    else:
        await set_zone(ctx, args.place, args.country)


async def set_zone(ctx: Context, place: str, country: str | None = None) -> None:
    """Set the author's zone by where they say they are, or ask which is meant. Raises UserError for no place."""
    found = places.zones_meant(ctx, place)
    if len(found) > 1:
        ctx.reply("zone-which", options=zone_options(ctx, found))
        return
    before = Zone(place=Line(ctx.me.timezone), country=None if country is None else Line(ctx.me.country))
    ctx.me.timezone, ctx.me.timezone_known = found[0], True
    ctx.me.country = ctx.me.country if country is None else country
    ctx.did("zone-did", "profile:timezone", before, zone=found[0])
    ctx.become(ctx.me)
    clock = ctx.now.astimezone(ZoneInfo(found[0])).strftime("%H:%M")
    noted = ctx.text("zone-noted", city=places.name_of(ctx, place, found[0]), clock=clock)
    if ctx.me.languages:
        ctx.say(noted)
        await _introduced(ctx)
    else:
        asked = about_languages(ctx)
        ctx.me.asked_self_at = ctx.now
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


@feature.hears(Turn.FIRST)
async def hear_answer(ctx: Context) -> bool:
    """Take plain words for the answer to where the author lives, or what they speak, where they were asked of late."""
    return await _take_answer(ctx, is_else=True)


@feature.fallback
async def hear_city(ctx: Context) -> bool:
    """Take what else may be a city for that answer, once it is nothing else."""
    return await _take_answer(ctx, is_else=False)


async def _take_answer(ctx: Context, *, is_else: bool) -> bool:
    asked_at = ctx.seen.member.asked_self_at if ctx.seen.member is not None else None
    words = ctx.message.text.strip()
    is_answer = ctx.message.direct and "?" not in words and len(words.split()) <= _MOST_WORDS
    if asked_at is None or ctx.now - asked_at > _ASKED_OF_LATE or not is_answer:
        return False
    if not ctx.me.timezone_known and places.names_place(ctx, words, is_else=is_else):
        await set_zone(ctx, words)
        return True
    if ctx.me.timezone_known and not ctx.me.languages and fields.are_languages(ctx, words):
        await languages(ctx, Languages(Line(words)))
        return True
    return False


@feature.command(
    "languages",
    args=Languages,
    role=Access.MEMBER,
    examples=("languages", "languages Spanish, English"),
    changes_with=("names",),
    heard=languages_heard,
)
async def languages(ctx: Context, args: Languages) -> None:
    """Set the languages the author speaks; without them, ask."""
    if args.later:
        ctx.reply("languages-later")
        await _introduced(ctx)
    elif args.others:
        await ctx.ask(Languages, "names")
    elif args.noted:
        ctx.reply(
            "languages-there", names=ctx.me.languages, options=[ctx.option("languages-others", Languages(others=1))]
        )
    elif args.names is None:
        asked = about_languages(ctx)
        ctx.me.asked_self_at = ctx.now
        ctx.say(asked.text, options=asked.options)
    else:
        spoken = fields.read_listed(ctx, args.names)
        if not spoken:
            raise UserError("languages-none")
        before = ctx.me.languages
        ctx.me.languages = spoken
        if before:
            ctx.did("languages-did", "profile:languages", Languages(Line(", ".join(before))), names=spoken)
        ctx.reply("languages-noted", names=spoken)
        await _introduced(ctx)
