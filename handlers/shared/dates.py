"""Days and weeks where people live."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from storage.models.account import Member


def day_of(member: Member, now: datetime) -> date:
    """The day it is where a member lives."""
    return now.astimezone(ZoneInfo(member.timezone)).date()


def week_name(monday: date) -> str:
    """`2026-W47`: how the week of a Monday is called, so that later weeks sort after earlier ones."""
    year, week, _ = monday.isocalendar()
    return f"{year}-W{week:02d}"


def monday_of(week: str) -> date:
    """The reverse of `week_name`."""
    return date.fromisoformat(f"{week}-1")
