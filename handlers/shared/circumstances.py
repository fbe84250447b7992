"""The circumstances that make it likely that somebody means one command rather than another."""

from __future__ import annotations

from datetime import datetime

from chatbot.core.roles import Role
from handlers.shared.availability import is_away
from storage.models.account import Member
from storage.unit_of_work import UnitOfWork

_OF_MENTEES = frozenset({"paired", "waiting"})
_OF_MENTORS = frozenset({"offered", "asked", "asked_active"})


async def circumstances(store: UnitOfWork, member: Member, now: datetime) -> frozenset[str]:
    """Return what holds of a member now, in the roles that they have: `alone` is a mentee without mentor or request."""
    found = set(await store.circumstances.of(member.id))
    if Role.MENTEE not in member.roles:
        found -= _OF_MENTEES
    elif "paired" in found:
        found.discard("waiting")
    elif "waiting" not in found:
        found.add("alone")
    if Role.MENTOR not in member.roles:
        found -= _OF_MENTORS
    elif is_away(member, now) or member.away_until is not None:
        found.add("away")
    return frozenset(found)
