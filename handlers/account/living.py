"""The city somebody says they live in, shown as their zone and their country: `I moved to Berlin`, `vivo en Lima`."""

from __future__ import annotations

import re
from functools import partial

from babel import Locale

from chatbot.core.arguments import Line
from chatbot.core.cities import City, cities_called
from chatbot.core.days import find_range
from chatbot.core.l10n import Localizer
from chatbot.core.messages import ButtonStyle
from chatbot.core.registry import Turn
from chatbot.core.words import fold, pattern
from chatbot.core.zones import zones_of_country
from handlers.account.places import without_end
from handlers.shared.about_self import Zone
from handlers.shared.context import Context
from handlers.shared.feature import Feature

feature = Feature()

_LONGEST, _LONGEST_MOVE = 60, 120
_END_OF_PLACE = re.compile(r"[.;!\n]|\s*,\s*(?:,|$)|\s+(?:in|on|from|en|el|desde)\s*(?:,|$)")
_MOST_WORDS = 6
"""Words of a city's name: `San Cristóbal de las Casas`."""


@feature.hears(Turn.FIRST)
async def show_city(ctx: Context) -> bool:
    """Show the zone and the country of a city that somebody says they live in; tell whether they say so."""
    if ctx.member_id is None or not ctx.message.direct or ctx.message.file is not None:
        return False
    moves_to = _moved_to(ctx, ctx.message.text)
    name, _, country = (part.strip() for part in (moves_to or _place_in(ctx, ctx.message.text)).partition(","))
    if moves_to and _zones_of(ctx, name):
        _show(ctx, Zone(Line(name), country=Line(name)), name, name, is_later=True)
        return True
    if not name or len(name.split()) > _MOST_WORDS or _zones_of(ctx, name):
        return False  # a country is noted as such
    if country and not _zones_of(ctx, country):
        return False  # more is said than where, and whatever that is may have to be looked up as well
    cities = ctx.offload(partial(cities_called, name))
    if country:
        cities = tuple(city for city in cities if fold(_country_of(ctx, city)) == fold(country))
    if not cities:
        return False
    place = name if name != name.lower() else name.title()
    known = _country_of(ctx, cities[0]) if len(cities) == 1 else ""
    wish = Zone(Line(cities[0].zone if country else place), country=Line(known) if known else None)
    _show(ctx, wish, place, known, is_later=bool(moves_to))
    return True


def _show(ctx: Context, wish: Zone, place: str, country: str, *, is_later: bool) -> None:
    """Show the zone and the country that would be noted; `is_later`: once the author has moved there."""
    place, country = (name if name != name.lower() else name.title() for name in (place, country))
    options = [ctx.option("wish-do", wish, style=ButtonStyle.PRIMARY), ctx.leaving()]
    ctx.reply("living-moves" if is_later else "wish-zone", place=place, country=country or "unsaid", options=options)
    ctx.is_understood = True


def _moved_to(ctx: Context, text: str) -> str:
    """Return the place that a text says its author is about to move to, whenever that is; empty for any other text."""
    if len(text) > _LONGEST_MOVE or "?" in text or _moving(ctx.localizer).search(text) is None:
        return ""
    found = find_range(ctx, text)
    for begin, end in sorted(found.spans, reverse=True) if found is not None else ():
        text = f"{text[:begin]},{text[end:]}"
    moves = _moving(ctx.localizer).search(text)
    return "" if moves is None else without_end(ctx, _END_OF_PLACE.split(moves[1], maxsplit=1)[0])


def _moving(localizer: Localizer) -> re.Pattern[str]:
    return pattern(localizer, r"\b<words-move-to>\s+(\w.*)", re.IGNORECASE)


def _place_in(ctx: Context, text: str) -> str:
    """Return the place in a text that only says where its author lives; empty for any other text.

    After words that may lead to much else, `I'm in a hurry`, a place has a capital.
    """
    said = text.strip(" .!¡\n")
    if len(said) > _LONGEST or "?" in said or "\n" in said:
        return ""
    for leads, is_sure in (("words-live-in", True), ("words-be-in", False)):
        if (led := pattern(ctx.localizer, rf"<{leads}> ").match(fold(said))) is not None:
            place = without_end(ctx, said[led.end() :])
            return place if is_sure or place[:1].isupper() else ""
    return ""


def _zones_of(ctx: Context, country: str) -> tuple[str, ...]:
    return zones_of_country(country, (*ctx.localizer.locales, "en"))


def _country_of(ctx: Context, city: City) -> str:
    """Return the country of a city in the person's language."""
    return str(Locale.parse(ctx.locale, sep="-").territories.get(city.country, ""))
