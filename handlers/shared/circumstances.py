"""The circumstances that make it likely that somebody means one command rather than another."""

from __future__ import annotations

from datetime import datetime

from chatbot.core.roles import Role
from handlers.shared.availability import is_away
from storage.models.account import Member
from storage.models.check_in import PromptKind
from storage.unit_of_work import UnitOfWork


async def circumstances(store: UnitOfWork, member: Member, now: datetime) -> frozenset[str]:
    """Return what holds of a member now: a few indexed queries, asked only about words that call no command."""
    found = set()
    if Role.MENTEE in member.roles:
        if await store.pairs.pair_of(member.id) is not None:
            found.add("paired")
        elif await store.offers.open_request(member.id) is not None:
            found.add("waiting")
        else:
            found.add("alone")
    if await store.ballots.to_answer(member.id):
        found.add("surveyed")
    if Role.MENTOR in member.roles:
        if await store.offers.offers_to(member.id):
            found.add("offered")
        if await store.check_ins.open_prompts(PromptKind.CHECK_IN, member_ids=[member.id]):
            found.add("asked")
        if await store.check_ins.open_prompts(PromptKind.STILL_ACTIVE, member_ids=[member.id]):
            found.add("asked_active")
        if is_away(member, now) or member.away_until is not None:
            found.add("away")
    return frozenset(found)
