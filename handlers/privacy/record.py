"""Everything that is kept of a member and is theirs to see, gathered from the tables as plain values.

Left out is what others wrote in confidence: notes in check-ins and reasons for the council, problems that somebody
reported about them, and ballots of anonymous surveys, which nobody can find.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from chatbot.core.record_page import Record, Row
from handlers.shared.context import Context
from handlers.shared.dates import day_of
from storage.models.account import ROLES, Member


async def gather(ctx: Context) -> Record:
    """Gather all sections, in the order in which they are read."""
    member, found = ctx.me, await ctx.store.privacy.record_of(ctx.me.id)
    gathered: dict[str, Sequence[Row]] = {
        "profile": [_profile(member)],
        "accounts": [
            {
                "network": one.network,
                "id": one.user_id,
                "handle": one.handle,
                "name": one.name,
                "seen": one.last_seen_at,
            }
            for one in await ctx.store.people.accounts_of(member.id)
        ],
        "looks": [
            {
                "who": look.by.name,
                "command": look.command,
                "first": look.first_at,
                "last": look.last_at,
                "times": look.count,
            }
            for look in await ctx.store.privacy.looks_at(member.id)
        ],
        **found,
    }
    return {section: _filled(rows) for section, rows in gathered.items()}


def _profile(member: Member) -> Row:
    facts: dict[str, Any] = {
        "name": member.name,
        "roles": sorted(member.roles),
        "language": member.locale,
        "timezone": member.timezone,
        "country": member.country,
        "languages": list(member.languages),
        "interests": list(member.interests),
        "email": member.email,
        "joined": member.joined_words or member.joined_on,
        "here_since": day_of(member, member.created_at),
        "handle_shared": member.share_handle,
        "capacity": member.capacity,
        "away_from": member.away_from,
        "away_until": member.away_until,
        "last_active": member.last_active_on,
    }
    facts |= {f"{role}_since": day_of(member, since) for role in ROLES if (since := member.since(role)) is not None}
    return _filled([facts])[0]


def _filled(rows: Sequence[Row]) -> list[Row]:
    """Leave out what is not known."""
    return [{key: value for key, value in row.items() if value not in (None, "", [], {})} for row in rows]


def as_json_holds_it(value: Any) -> Any:
    """Return a value of a record as JSON holds it."""
    return value.isoformat() if isinstance(value, (date, datetime)) else value
