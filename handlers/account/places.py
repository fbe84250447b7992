"""The zone of a place, as people say where they are: a city, a country, the time it is there, or a zone's name."""

from __future__ import annotations

import re
from datetime import time
from functools import partial
from itertools import takewhile

from chatbot.core.cities import cities_called
from chatbot.core.errors import UserError
from chatbot.core.words import fold, spoken_words, words_of
from chatbot.core.zones import city_of, zones_at, zones_of_country
from handlers.account import fields
from handlers.shared.context import Context

_CLOCK = re.compile(r"(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm|a\.?\s?m\.?|p\.?\s?m\.?|h|uhr)?", re.IGNORECASE)
_LONGEST = 40
_MOST_WORDS = 4
"""Words of a city's name: `Santa Cruz de Tenerife`."""


def zones_meant(ctx: Context, said: str) -> tuple[str, ...]:
    """Return the zone of a place, or those that may be meant. Raises UserError for none."""
    place = without_lead(ctx, said)
    if clock := _read_clock(ctx, place):
        if found := zones_at(clock, ctx.now):
            return found
        raise UserError("zone-no-such-time", clock=clock.strftime("%H:%M"))
    if found := _known_zones(ctx, place) or _cities_meant(ctx, place):
        return found
    raise UserError("zone-unknown", place=place[:_LONGEST])


def names_place(ctx: Context, said: str, *, is_else: bool) -> bool:
    """Tell whether words name a place or a time of day and nothing else, as an answer to a question after it does.

    is_else  whether they may be something else: a city is looked for only where `in` or the like leads to it
    """
    place = without_lead(ctx, said)
    if _read_clock(ctx, place) or _known_zones(ctx, place):
        return True
    return (not is_else or place != said) and bool(_cities_meant(ctx, place))


def name_of(ctx: Context, said: str, zone: str) -> str:
    """Return what to call the place that was said: the city itself, or that of its zone."""
    place = without_lead(ctx, said)
    if _read_clock(ctx, place) or _known_zones(ctx, place):
        return city_of(zone, ctx.locale)
    return place if place != place.lower() else place.title()


def _known_zones(ctx: Context, place: str) -> tuple[str, ...]:
    if found := zones_of_country(place, (ctx.locale, "en")):
        return found
    zone = fields.zone_called(place)
    return () if zone is None else (zone,)


def _cities_meant(ctx: Context, place: str) -> tuple[str, ...]:
    """Return the zones of the cities of that name."""
    if not place or len(place) > _LONGEST or len(place.split()) > _MOST_WORDS:
        return ()
    return tuple(city.zone for city in ctx.offload(partial(cities_called, place)))


def without_lead(ctx: Context, said: str) -> str:
    """Return the place in words such as `I’m in Lima now`, `it’s 9 pm here`."""
    place = said.strip(" .!¡")
    for lead in sorted(words_of(ctx, "words-place-lead"), key=len, reverse=True):
        if fold(place).startswith(f"{lead} "):
            place = place[len(lead) + 1 :]
            break
    return without_end(ctx, place)


def place_in(ctx: Context, said: str) -> str:
    """Return the place that words begin with, up to where something else is said: `lima its 10 in the morning`."""
    words = said.split()
    for size in range(min(len(words), _MOST_WORDS), 0, -1):
        if _known_zones(ctx, name := " ".join(words[:size]).strip(" ,.;:!?")):
            return name
    goes_on = spoken_words(ctx, "words-place-goes-on")
    kept = list(takewhile(lambda word: fold(word) not in goes_on and not word[0].isdigit(), words))
    return " ".join(kept or words).strip(" ,.;:!?")


def place_among(ctx: Context, said: str) -> str:
    """Return the city or country that some words of a text name, with a capital; empty where none does."""
    words = said.split()
    spans = ((start, start + size) for size in range(_MOST_WORDS, 0, -1) for start in range(1, len(words) - size + 1))
    names = (" ".join(words[start:end]).strip(" ,.;:!?¡¿") for start, end in spans)
    return next((name for name in names if name[:1].isupper() and _known_zones(ctx, name)), "")


def without_end(ctx: Context, place: str) -> str:
    """Return a place without words such as `now` behind it."""
    for end in words_of(ctx, "words-place-end"):
        if fold(place).endswith(f" {end}"):
            place = place[: -len(end) - 1]
    return place.strip(" ,")


def _read_clock(ctx: Context, text: str) -> time | None:
    """Read a time of day as people write it: `14:30`, `2.30 pm`, `14h`, `9 in the evening`; None for anything else."""
    half = ""
    for name, end in ((half, end) for half in ("am", "pm") for end in words_of(ctx, f"words-clock-{half}")):
        if fold(text).endswith(f" {end}"):
            text, half = text[: -len(end)].strip(), name
    match = _CLOCK.fullmatch(text.strip())
    if match is None or not (match[2] or match[3] or half):
        return None
    hour, half = int(match[1]), half or (match[3] or "").casefold()
    if half.startswith(("a", "p")) and hour <= 12:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    minute = int(match[2] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None
