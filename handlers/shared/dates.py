"""Days and weeks where people live."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from functools import lru_cache
from typing import Protocol
from zoneinfo import ZoneInfo

from chatbot.core.l10n import Value
from storage.models.account import Member


class Living(Protocol):
    """Anybody of whom it is known where they live."""

    @property
    def timezone(self) -> str:
        """Their zone."""
        ...


def day_of(member: Living, now: datetime) -> date:
    """Return today's date where a member lives."""
    return now.astimezone(ZoneInfo(member.timezone)).date()


@lru_cache(maxsize=1_000)  # the same few days in a few zones, for everybody
def moment_on(day: date, timezone: str, hour: int = 0) -> datetime:
    """Return when a day begins in a zone, or has come to an hour, in UTC."""
    return datetime.combine(day, time(hour), ZoneInfo(timezone)).astimezone(UTC)


def week_name(monday: date) -> str:
    """Return the name of a Monday's week, as `2026-W47`: later weeks sort after earlier ones."""
    year, week, _ = monday.isocalendar()
    return f"{year}-W{week:02d}"


def monday_of(week: str) -> date:
    """Return the Monday of the week that `week_name` named."""
    return date.fromisoformat(f"{week}-1")


def joined_values(member: Member) -> dict[str, Value]:
    """Return the values for messages about a join date: the words it was told in or else the day, and its source."""
    return {"day": member.joined_words or member.joined_on, "source": member.joined_source}
