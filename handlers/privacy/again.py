"""Forgetting again whom an old copy of the database brought back; nobody is told anew."""

from __future__ import annotations

from handlers.privacy.leaving import leave
from handlers.shared.context import Desk


async def forget_one_again(desk: Desk) -> int | None:
    """Forget one member who is on the list; return the number of their row, or None when nobody is left."""
    found = await desk.store.privacy.known_again()
    if not found:
        return None
    member, since = found[0]
    row = await desk.store.privacy.ask(member, since)
    await leave(desk, row, member)
    await desk.store.privacy.give_up(row)
    row_id = row.id
    await desk.store.privacy.erase(row, member, desk.now)
    return row_id


async def finish(desk: Desk, row_id: int) -> None:
    """Clear what a network knows them by, once the rest is erased."""
    row = await desk.store.privacy.get(row_id)
    member = await desk.store.people.get(row.member_id) if row is not None else None
    if row is not None and member is not None:
        await desk.store.privacy.go_on(row, member, desk.now)
