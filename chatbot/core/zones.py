"""The time zones people may live in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from babel import Locale
from babel.core import get_global
from babel.dates import get_timezone_location

from chatbot.core.l10n import Localizer

_NOWHERE = frozenset({"Factory", "localtime"})
"""Names that some systems list among the zones, and that are no place: one is wherever the machine is set to."""


@cache
def zones() -> frozenset[str]:
    """Return the IANA names of all zones, such as `America/Lima`."""
    return frozenset(
        zone for zone in available_timezones() if zone not in _NOWHERE and not zone.startswith(("posix/", "right/"))
    )


_ALL_OVER = (
    *("Pacific/Honolulu", "America/Anchorage", "America/Los_Angeles", "America/Denver", "America/Chicago"),
    *("America/Mexico_City", "America/New_York", "America/Bogota", "America/Lima", "America/Caracas"),
    *("America/Santiago", "America/St_Johns", "America/Sao_Paulo", "America/Argentina/Buenos_Aires", "Atlantic/Azores"),
    *("Europe/London", "Africa/Lagos", "Europe/Madrid", "Europe/Berlin", "Africa/Cairo", "Europe/Athens"),
    *("Africa/Johannesburg", "Africa/Nairobi", "Europe/Istanbul", "Asia/Tehran", "Asia/Dubai", "Asia/Kabul"),
    *("Asia/Karachi", "Asia/Kolkata", "Asia/Kathmandu", "Asia/Dhaka", "Asia/Yangon", "Asia/Jakarta", "Asia/Bangkok"),
    *("Asia/Manila", "Asia/Shanghai", "Australia/Perth", "Asia/Tokyo", "Australia/Adelaide", "Australia/Brisbane"),
    *("Australia/Sydney", "Pacific/Noumea", "Pacific/Auckland", "Pacific/Apia"),
)
"""Cities that together cover every local time where many people live."""

_NEAR = timedelta(minutes=15)
"""The tolerance for the clock from which a person reads the time."""
_DAY = timedelta(days=1)


def likely_zones(localizer: Localizer, locale: str, country: str) -> tuple[str, ...]:
    """Return likely zones of a person: those of a country they named, or else of the language they read."""
    return zones_of_country(country, (locale, localizer.default)) or zones_of_language(localizer, locale)


def zones_of_language(localizer: Localizer, locale: str) -> tuple[str, ...]:
    """Return the zones where many readers of a language live: offered to choose from, never assumed."""
    return tuple(zone.strip() for zone in localizer.text(locale, "likely-zones").split(","))


def zones_at(clock: time, now: datetime) -> tuple[str, ...]:
    """Return the cities where it is about that time now."""
    found = []
    for zone in _ALL_OVER:
        there = now.astimezone(ZoneInfo(zone)).time()
        apart = timedelta(hours=there.hour - clock.hour, minutes=there.minute - clock.minute) % _DAY
        if min(apart, _DAY - apart) <= _NEAR:
            found.append(zone)
    return tuple(found)


def zones_of_country(words: str, locales: Iterable[str]) -> tuple[str, ...]:
    """Return the zones of a country named in one of `locales`, or by its code; none for other words."""
    wanted = words.strip().casefold()
    code = next((codes[wanted] for codes in map(_countries_of, locales) if wanted in codes), "")
    return tuple(zone for zone in get_global("territory_zones").get(code, ()) if zone in zones())


@cache
def _countries_of(locale: str) -> Mapping[str, str]:
    """Return the code of each country by its name in a language, and by itself, in small letters."""
    found: dict[str, str] = {}
    for code, name in Locale.parse(locale, sep="-").territories.items():
        if len(code) == 2 and code.isalpha():
            found.setdefault(name.casefold(), code)
            found.setdefault(code.casefold(), code)
    return found


def city_of(zone: str, locale: str) -> str:
    """Return the city that a zone is named after, by its name in a language."""
    name: str = get_timezone_location(zone, locale=locale.replace("-", "_"), return_city=True)
    return name.rpartition("/")[2]


def wall_clock(at: datetime, zone: str) -> datetime:
    """Return the moment at which clocks of a zone show `at`, which has no zone of its own."""
    return at.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def first_moment(at: datetime) -> datetime:
    """Return the first moment at which clocks anywhere show `at`, which has no zone of its own."""
    return wall_clock(at, "Etc/GMT-14")
