"""The first words after a match: what the mentee wishes, what both speak, their clocks, and times to meet."""

from __future__ import annotations

from datetime import date, datetime

from chatbot.core.formatting import to_plain
from chatbot.core.l10n import Markup
from chatbot.core.messages import Option
from chatbot.core.writer import Writer
from handlers.shared.context import Desk, Letter
from handlers.shared.matching.scores import clock_distance, language_name, languages_of, told_languages, zone_of
from handlers.shared.meeting_times import times_this_week
from handlers.shared.text import join
from storage.models.account import Member
from storage.models.pairs import Pair


def partner_of(pair: Pair, member_id: int) -> Member:
    """Return the other member of a pair."""
    return pair.mentor if member_id == pair.mentee_id else pair.mentee


def times_for(desk: Desk, pair: Pair, reader: Member) -> list[datetime]:
    """Return times this week that are day for both, by the clock of `reader`; none while a zone is not known."""
    partner = partner_of(pair, reader.id)
    if not zone_of(pair.mentee) or not zone_of(pair.mentor):
        return []

    def is_free(day: date) -> bool:
        return not any(
            person.away_from is not None and person.away_from <= day <= (person.away_until or date.max)
            for person in (pair.mentor, pair.mentee)
        )

    return times_this_week(desk.now, reader.timezone, partner.timezone, desk.rules.programme, is_free)


def time_options(writer: Writer, pair: Pair, times: list[datetime]) -> list[Option]:
    """Return a button that proposes each time, and one for another."""
    options = [
        Option(to_plain(writer.text("meeting-time", at=at)), "meet", {"pair": pair.id, "at": int(at.timestamp())})
        for at in times
    ]
    other = "meeting-another" if times else "meeting-propose"
    return [*options, Option(to_plain(writer.text(other)), "meet", {"pair": pair.id, "step": "other"})]


def first_words(desk: Desk, letter: Letter, pair: Pair, wish: str) -> tuple[Markup, list[Option]]:
    """Write for one of a new pair what helps with the first words, with a button for each time it proposes."""
    reader, partner = letter.member, partner_of(pair, letter.member.id)
    lines = []
    if wish:
        message_id = "first-wish" if reader is pair.mentor else "first-own-wish"
        lines.append(letter.text(message_id, name=partner.name, wish=wish))
    spoken = desk.localizer.locales
    shared = told_languages(reader, partner, languages_of(reader, spoken) & languages_of(partner, spoken))
    if shared:
        names = sorted(language_name(code, letter.locale) for code in shared)
        lines.append(letter.text("first-languages", languages=names))
    distance = clock_distance(zone_of(reader), zone_of(partner), desk.now)
    if distance is not None:
        lines.append(letter.text("first-distance", distance=distance) if distance else letter.text("first-same-time"))
    times = times_for(desk, pair, reader)
    options = time_options(letter, pair, times)
    if not zone_of(reader):
        lines.append(letter.text("first-no-own-zone"))
        options.append(letter.step("zone"))
    elif not zone_of(partner):
        lines.append(letter.text("first-no-zone", name=partner.name))
    lines.append(letter.text("first-times" if times else "first-no-times", name=partner.name))
    return join(lines), options
