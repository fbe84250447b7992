"""A time of day as people write it, found in a text: `Friday at 6pm`, `viernes a las 18:30`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from chatbot.core.words import fold


class Words(NamedTuple):
    """Words of a language around a time of day, folded."""

    at: Sequence[str]
    morning: Sequence[str]
    afternoon: Sequence[str]


def split_time(text: str, words: Words) -> tuple[str, time | None]:
    """Return a text without the time of day in it, and that time; None where there is none."""
    said = " ".join(fold(text).split())
    at, morning, afternoon = ("|".join(sorted(map(re.escape, each), key=len, reverse=True)) for each in words)
    part = rf"(?:\s*(?P<am>{morning})\b\.?|\s*(?P<pm>{afternoon})\b\.?)"
    figures = r"(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d{2}))?"
    for pattern in (
        rf"\b(?:{at})\s+{figures}(?:{part}|\s?h\b|\b)",
        rf"\b{figures}{part}",
        r"\b(?P<hour>\d{1,2}):(?P<minute>\d{2})\b(?P<am>$^)?(?P<pm>$^)?",
        r"\b(?P<hour>\d{1,2})\s?h(?P<minute>\d{2})?\b(?P<am>$^)?(?P<pm>$^)?",
    ):
        found = re.search(pattern, said)
        if found and (moment := _time(found)) is not None:
            return " ".join(f"{said[: found.start()]} {said[found.end() :]}".split()).strip(" ,"), moment
    return said, None


def _time(found: re.Match[str]) -> time | None:
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if found["pm"] and hour < 12:
        hour += 12
    if found["am"] and hour == 12:
        hour = 0
    return time(hour, minute) if hour < 24 and minute < 60 else None


def moment_of(day: date, clock: time, zone: str, now: datetime) -> datetime:
    """Return the moment when it is that time on a day in a zone."""
    return datetime.combine(day, clock, ZoneInfo(zone)).astimezone(now.tzinfo)


def next_at(clock: time, zone: str, now: datetime) -> datetime:
    """Return the next moment when it is that time in a zone."""
    today = now.astimezone(ZoneInfo(zone)).date()
    moment = moment_of(today, clock, zone, now)
    return moment if moment > now else moment_of(today + timedelta(days=1), clock, zone, now)
