"""Days and weeks where people live."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from storage.models.account import Member


def day_of(member: Member, now: datetime) -> date:
    """Return today's date where a member lives."""
    return now.astimezone(ZoneInfo(member.timezone)).date()


def week_name(monday: date) -> str:
    """Return the name of a Monday's week, as `2026-W47`: later weeks sort after earlier ones."""
    year, week, _ = monday.isocalendar()
    return f"{year}-W{week:02d}"


def monday_of(week: str) -> date:
    """Return the Monday of the week that `week_name` named."""
    return date.fromisoformat(f"{week}-1")
