"""A made-up programme of any size, written straight into the tables: members, pairs, and a history of check-ins."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from typing import Any

from sqlalchemy import Insert, false, insert, literal, select
from sqlalchemy.ext.asyncio import AsyncEngine

from storage.counting import count_no_longer, keep_counted
from storage.models.account import Account, Member
from storage.models.activity import Activity
from storage.models.base import Base
from storage.models.check_in import CheckIn, Prompt, PromptKind
from storage.models.pairs import Pair
from storage.name_keys import name_key, name_look

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
"""A Wednesday: nothing of the week's check-ins is due any more."""
_FOUNDED = NOW - timedelta(days=700)
_ZONES = ("Europe/Madrid", "America/Lima", "Asia/Tokyo", "Africa/Nairobi")
MENTEES = 6
"""Mentees of each mentor."""
FIRST_ID = 1000
"""The id on Telegram of the first member; members are numbered, councillors first, then mentors, then mentees."""
_A_COUNCIL = 7
_AT_ONCE = 5_000
_NAMES = ("Ana", "Kim", "Lucia", "Tom", "Zoe", "Mia", "Leo", "Bea")


def mentors_of(members: int) -> int:
    """Return how many of a programme's members are mentors."""
    return max(members // (MENTEES + 1), 1)


async def write(
    engine: AsyncEngine, members: int, weeks: int, zones: Sequence[str] = _ZONES, *, asked: bool = False
) -> None:
    """Fill empty tables with a programme of so many members, all in pairs, and check-ins of so many weeks.

    All of them have been `asked` yesterday whatever else is asked from time to time, or nothing yet.
    """
    mentors = mentors_of(members)
    pairs = [(number, number % mentors) for number in range(members - mentors)]
    tables: list[tuple[type[Base], Iterator[dict[str, Any]]]] = [
        (Member, _members(members, mentors, zones)),
        (Account, _accounts(members)),
        (Pair, _pairs(pairs, mentors)),
        (Activity, _activities(members, mentors)),
    ]
    async with engine.begin() as connection:
        await connection.run_sync(count_no_longer)
        for model, rows in tables:
            while some := list(islice(rows, _AT_ONCE)):
                await connection.execute(insert(model), some)
        for statement in (*_prompts(weeks), _check_ins(), *(_asked_yesterday() if asked else ())):
            await connection.execute(statement)
        await connection.run_sync(keep_counted)


def _members(total: int, mentors: int, zones: Sequence[str]) -> Iterator[dict[str, Any]]:
    chance = random.Random(total)
    for number in range(total):
        name = f"{_NAMES[number % len(_NAMES)]} {number}"
        is_mentor = number < mentors
        yield {
            "id": number + 1,
            "name": name,
            "name_key": name_key(name),
            "name_look": name_look(name),
            "locale": ("en", "es")[number % 2],
            "timezone": zones[number % len(zones)],
            "timezone_known": True,
            "country": "ES",
            "languages": ["en", "es"],
            "interests": ["events"],
            "email": "",
            "joined_on": date(2025, 3, 1),
            "created_at": _FOUNDED,
            "asked_self_at": _FOUNDED,
            "share_handle": True,
            "wants_topics": False,
            "last_active_on": (active_on := (NOW - timedelta(days=chance.randrange(1, 20))).date()),
            "quiet_since": active_on,
            "agreed_at": _FOUNDED if is_mentor else None,
            "mentee_since": None if is_mentor else _FOUNDED,
            "mentor_since": _FOUNDED if is_mentor else None,
            "capacity": MENTEES if is_mentor else None,
            "council_since": _FOUNDED if number < _A_COUNCIL else None,
        }


def _accounts(total: int) -> Iterator[dict[str, Any]]:
    for number in range(total):
        yield {
            "network": "telegram",
            "user_id": str(FIRST_ID + number),
            "member_id": number + 1,
            "room_id": str(FIRST_ID + number),
            "name": f"Somebody {number}",
            "handle": f"@n{number}",
            "handle_key": f"n{number}",
            "last_seen_at": NOW - timedelta(days=2),
        }


def _pairs(pairs: list[tuple[int, int]], mentors: int) -> Iterator[dict[str, Any]]:
    for number, (mentee, mentor) in enumerate(pairs):
        yield {
            "id": number + 1,
            "mentee_id": mentors + mentee + 1,
            "mentor_id": mentor + 1,
            "started_at": _FOUNDED,
            "end_reason": "",
        }


def _mondays(weeks: int) -> Iterator[datetime]:
    monday = (NOW - timedelta(days=NOW.weekday())).replace(hour=9)
    for back in range(weeks, 0, -1):
        yield monday - timedelta(weeks=back - 1)


def _prompts(weeks: int) -> Iterator[Insert]:
    """Yield a statement a week: each mentor was asked, and answered; the table of members knows them."""
    for due in _mondays(weeks):
        year, number, _ = due.isocalendar()
        closes = due + timedelta(days=6)
        values = {
            "kind": PromptKind.CHECK_IN.value,
            "period": f"{year}-W{number:02}",
            "due_at": due,
            "remind_at": due + timedelta(days=3),
            "closes_at": closes,
            "asked_at": due,
            "answered_at": due + timedelta(hours=5),
            "answer": "",
            "closed_at": closes if closes < NOW else None,
        }
        columns = [literal(value, Prompt.__table__.c[name].type) for name, value in values.items()]
        mentors = select(Member.id, *columns).where(Member.holds("mentor"))
        yield insert(Prompt).from_select(["member_id", *values], mentors, include_defaults=False)


def _asked_yesterday() -> Iterator[Insert]:
    """Yield a statement a kind: members were asked what they are asked every few weeks, and answered."""
    at = NOW - timedelta(days=1)
    for kind, role in ((PromptKind.STILL_ACTIVE, "mentor"), (PromptKind.LAST_CONTACT, "mentee")):
        values = {
            "kind": kind.value,
            "period": at.date().isoformat(),
            "due_at": at,
            "closes_at": NOW,
            "asked_at": at,
            "answered_at": at,
            "answer": "",
            "closed_at": at,
        }
        columns = [literal(value, Prompt.__table__.c[name].type) for name, value in values.items()]
        members = select(Member.id, *columns).where(Member.holds(role))
        yield insert(Prompt).from_select(["member_id", *values], members, include_defaults=False)


def _check_ins() -> Insert:
    """Return a statement: each mentor told of each of their mentees each time."""
    told = (
        select(Prompt.id, Pair.id, Prompt.due_at, literal("good"), literal(""), Prompt.answered_at, false())
        .join(Pair, Pair.mentor_id == Prompt.member_id)
        .order_by(Prompt.id, Pair.id)
    )
    names = ["prompt_id", "pair_id", "asked_at", "answer", "note", "answered_at", "missed"]
    return insert(CheckIn).from_select(names, told, include_defaults=False)


def _activities(members: int, mentors: int) -> Iterator[dict[str, Any]]:
    for number in range(mentors, members, 5):
        yield {
            "member_id": number + 1,
            "asked_id": 1 + number % mentors,
            "title": f"A talk {number}",
            "kind": "event",
            "held_on": date(2026, 10, 1 + number % 28),
            "state": "confirmed",
            "details": {"outcome": "fine"},
            "reported_at": NOW,
            "due_at": NOW,
            "decided_at": NOW,
        }
