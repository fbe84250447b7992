"""Jobs: people are forgotten, and what is old of looks and notes is deleted."""

from __future__ import annotations

from handlers.privacy.leaving import leave
from handlers.shared.context import Desk
from handlers.shared.feature import Feature, Phase

feature = Feature()


@feature.job("forget_people", Phase.ESCALATION)
async def forget_people(desk: Desk) -> None:
    """Let go whom the operator named, erase who has left, and then what was still sent because of it.

    One step a transaction: the list outside of the database gets them once the erasing is committed.
    """
    for row in await desk.store.privacy.under_way():
        member = await desk.store.people.get(row.member_id)
        if member is None:
            raise LookupError(f"forgetting {row.id} is of nobody")
        if row.left_at is None:
            await leave(desk, row, member)
            desk.again = True
        elif row.erased_at is None:
            await desk.store.privacy.erase(row, member, desk.now)
            desk.again = True
            return  # nothing that was read before is known any more
        else:
            await desk.store.privacy.go_on(row, member, desk.now)


@feature.job("forget_looks", Phase.STATE)
async def forget_looks(desk: Desk) -> None:
    """Delete old looks, the notes of old check-ins, and files with members' data once they are sent."""
    numbers = desk.rules.programme
    await desk.store.privacy.forget_looks(desk.now - numbers.looks_kept)
    await desk.store.privacy.drop_files()
    await desk.store.privacy.forget_notes(desk.now - numbers.notes_kept)
