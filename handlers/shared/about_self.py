"""A member's zone and languages: asked by buttons when they begin to matter, and not again and again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from chatbot.core.arguments import Arguments, Line, hidden
from chatbot.core.formatting import to_plain
from chatbot.core.l10n import Markup
from chatbot.core.messages import Option
from chatbot.core.writer import Writer
from chatbot.core.zones import city_of, likely_zones
from storage.models.account import Member

MOST_OFFERED = 8
"""Zones to choose from on one screen."""


@dataclass(frozen=True, slots=True)
class Zone(Arguments):
    """`place` is a city, a country, a zone or the local time; the others are set by buttons.

    country  the country of the city, noted with it
    """

    place: Line | None = None
    elsewhere: int | None = hidden()
    later: int | None = hidden()
    country: Line | None = hidden(later=True)


@dataclass(frozen=True, slots=True)
class Languages(Arguments):
    """`names` are separated by commas; `others` and `later` are set by buttons.

    noted  a sentence named those that are noted already
    """

    names: Line | None = None
    others: int | None = hidden()
    later: int | None = hidden()
    noted: int | None = hidden(later=True)


@dataclass(frozen=True, slots=True)
class AskedAbout:
    """A question about the reader, and the likely answers."""

    text: Markup
    options: list[Option]


def question_about_self(writer: Writer, member: Member, *, anew: bool = False) -> AskedAbout | None:
    """Return what to ask `member` about themselves now, and note that they were asked; None when all is known.

    Also None when they were asked before, unless it matters `anew`.
    """
    if member.asked_self_at is not None and not anew:
        return None
    if not member.timezone_known:
        asked = about_zone(writer, member)
    elif not member.languages:
        asked = about_languages(writer)
    else:
        return None
    member.asked_self_at = writer.now
    return asked


def about_zone(writer: Writer, member: Member) -> AskedAbout:
    """Ask what time it is where the reader lives: a tap tells their zone."""
    likely = zone_options(writer, likely_zones(writer.localizer, writer.locale, member.country))
    elsewhere, later = writer.option("zone-elsewhere", Zone(elsewhere=1)), writer.option("about-later", Zone(later=1))
    return AskedAbout(writer.text("zone-question"), [*likely, elsewhere, later])


def zone_options(writer: Writer, zones: Iterable[str]) -> list[Option]:
    """Return a button for each zone: the time there, and a city."""
    options = []
    for zone in list(zones)[:MOST_OFFERED]:
        clock = writer.now.astimezone(ZoneInfo(zone)).strftime("%H:%M")
        options.append(writer.option("zone-option", Zone(Line(zone)), clock=clock, city=city_of(zone, writer.locale)))
    return options


def about_languages(writer: Writer) -> AskedAbout:
    """Ask which languages the reader speaks."""
    own, *others = [writer.locale, *(locale for locale in writer.localizer.locales if locale != writer.locale)]
    names = [to_plain(writer.text(f"language-name-{locale}")) for locale in (own, *others)]
    spoken = [names[:1], *([names[0], other] for other in names[1:])]
    options = [writer.option("languages-option", Languages(Line(", ".join(some))), names=some) for some in spoken]
    options += [
        writer.option("languages-others", Languages(others=1)),
        writer.option("about-later", Languages(later=1)),
    ]
    return AskedAbout(writer.text("languages-question"), options)
