"""Reading the fields of a profile."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache

from babel import Locale

from chatbot.core.errors import UserError
from chatbot.core.formatting import clean, to_plain
from chatbot.core.l10n import Localizer
from chatbot.core.parsing import fold, words_of
from chatbot.core.spoken import is_yes
from chatbot.core.words import spoken_words
from chatbot.core.writer import Writer
from chatbot.core.zones import zones

LONGEST = 100
"""Characters of one value."""
MOST = 10
"""Entries of one list."""


def read_short(value: str) -> str:
    """One line of reasonable length."""
    line = " ".join(clean(value).split())
    if len(line) > LONGEST:
        raise UserError("profile-too-long", limit=LONGEST)
    return line


def read_list(value: str) -> list[str]:
    """Entries between commas, each once, in the order given; `-` empties the list."""
    if value == "-":
        return []
    entries = [read_short(part) for part in re.split(r"[,;\n]", value) if part.strip()]
    first: dict[str, str] = {}
    for entry in entries:
        first.setdefault(fold(entry), entry)
    return list(first.values())[:MOST]


def is_none(writer: Writer, value: str) -> bool:
    """Tell whether a value is a word for none at all."""
    return fold(value) in ("-", *words_of(writer, "words-none"))


def read_interests(writer: Writer, value: str) -> list[str]:
    """Read what somebody is interested in, between commas."""
    return [] if is_none(writer, value) else read_list(value)


def read_listed(writer: Writer, value: str) -> list[str]:
    """Read a list as people join it: `Spanish and English`, `español e inglés`."""
    if is_none(writer, value):
        return []
    joints = "|".join(map(re.escape, words_of(writer, "words-and")))
    return read_list(re.sub(rf"\s(?:{joints})\s|/", ",", value, flags=re.IGNORECASE))


def are_languages(writer: Writer, value: str) -> bool:
    """Tell whether words are names of languages and nothing else."""
    spoken = [fold(name) for name in read_listed(writer, value)]
    names = _names_of_languages(writer.localizer.locales)
    return bool(spoken) and all(name in names or name in spoken_words(writer, "words-languages") for name in spoken)


def same_language(writer: Writer, name: str) -> str:
    """Return what is the same for all names of one language: `German`, `alemán`."""
    return _names_of_languages(writer.localizer.locales).get(fold(name), fold(name))


@cache
def _names_of_languages(locales: Sequence[str]) -> Mapping[str, str]:
    """Return what languages are called in some others, folded, with their codes."""
    languages = (Locale.parse(tag, sep="-").languages for tag in locales)
    return {fold(name): code for named in languages for code, name in named.items()}


def read_timezone(value: str) -> str:
    """Return the zone of that name or city."""
    zone = zone_called(value)
    if zone is None:
        raise UserError("profile-bad-timezone", value=value[:40])
    return zone


def zone_called(value: str) -> str | None:
    """Return an IANA zone by its name, or by its city when only one zone bears it."""
    return _zones().get(fold(value).replace(" ", "_"))


@cache
def _zones() -> dict[str, str]:
    """Folded name -> zone, and folded city -> zone for cities borne by one zone only."""
    names = {zone.casefold(): zone for zone in zones()}
    cities: dict[str, set[str]] = {}
    for zone in names.values():
        if "/" in zone and not zone.startswith(("Etc", "US", "SystemV")):
            cities.setdefault(zone.rpartition("/")[2].casefold(), set()).add(zone)
    return {city: next(iter(found)) for city, found in cities.items() if len(found) == 1} | names


def read_locale(value: str, localizer: Localizer) -> str:
    """A language the bot speaks, by its tag or by its name in any of them."""
    wanted, spoken = fold(value.replace("_", "-")), localizer.locales
    for locale in spoken:
        if wanted in (locale.casefold(), *(fold(_language(localizer, locale, reader)) for reader in spoken)):
            return locale
    own_names = [_language(localizer, locale, locale) for locale in spoken]
    raise UserError("profile-bad-language", value=value[:40], spoken=own_names)


def _language(localizer: Localizer, locale: str, reader: str) -> str:
    return to_plain(localizer.text(reader, f"language-name-{locale}"))


_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_ADDRESS = re.compile(rf"(?=[^@]{{1,64}}@){_ATOM}(\.{_ATOM})*@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")


def read_email(value: str) -> str:
    """An address that mail could be sent to, in small letters as networks compare it; `-` for none."""
    if value == "-":
        return ""
    if not _ADDRESS.fullmatch(value) or len(value) > LONGEST:
        raise UserError("profile-bad-email")
    return value.lower()


def check_joined(day: date | None, today: date) -> date:
    """A day on which one can have joined: not in the future, not before there was a web."""
    if day is None or not date(1991, 1, 1) <= day <= today:
        raise UserError("profile-bad-joined")
    return day


def read_yes(writer: Writer, value: str) -> bool:
    """Yes or no as people say it, in whichever language."""
    answer = is_yes(writer, value)
    if answer is not None:
        return answer
    raise UserError("profile-bad-yes")


def read_on(writer: Writer, value: str) -> bool:
    """On or off, or yes or no, as people say it."""
    for words, is_on in (("words-on", True), ("words-off", False)):
        if fold(value) in words_of(writer, words):
            return is_on
    return read_yes(writer, value)
