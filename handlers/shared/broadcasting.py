"""Broadcasts: who is in the audience is listed a few hundred at a time, and told as fast as their networks take it.

The place that the listing has reached moves in the transaction of the readers it adds, and a reader's state in that of
the messages to them: a process that dies anywhere skips nobody and tells nobody twice.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from itertools import groupby

from chatbot.core.audience import Audience
from chatbot.core.zones import wall_clock
from handlers.shared.channels import next_channel
from handlers.shared.context import Desk, Run
from handlers.shared.feature import Tell
from storage.models.account import Account, Member
from storage.models.broadcast import Broadcast, BroadcastState, ReaderState

LISTED = 200
"""Members listed in one transaction."""
TOLD = 50
"""Members written to in one transaction: people who write meanwhile wait for it."""
_UNPACED = 1000
"""Messages a minute to a network without a limit."""


def go_on_with(tells: Mapping[str, Tell]) -> Run:
    """Return the job that brings broadcasts on, as the last of a tick; `tells` writes what each kind of them says."""

    async def go_on(desk: Desk) -> None:
        desk.again = await _list(desk) or await _tell(desk, tells)

    return go_on


async def settle(desk: Desk) -> None:
    """Learn what became of what was sent, and end the broadcasts that have told everybody; the first job of a tick."""
    await desk.store.broadcasts.settle()
    for broadcast in await desk.store.broadcasts.under_way(desk.now):
        if await desk.store.broadcasts.is_over(broadcast):
            broadcast.ended_at = desk.now
            if broadcast.state == BroadcastState.GOING:
                broadcast.state = BroadcastState.DONE


def moment_for(desk: Desk, at: datetime | None, timezone: str) -> datetime:
    """Return when a reader in a zone gets what goes `at` a time, or now: in their daytime.

    A time without a zone is one by their own clock; one with a zone is the same moment for everybody.
    """
    moment = desk.now if at is None else max(desk.now, at if at.tzinfo is not None else wall_clock(at, timezone))
    return desk.rules.programme.next_awake(moment, timezone)


async def _list(desk: Desk) -> bool:
    """List the next members of a broadcast's audience, or call off what is stopped; tell whether there was any."""
    store = desk.store
    for broadcast in await store.broadcasts.under_way(desk.now):
        if broadcast.state == BroadcastState.WAITING:
            await store.broadcasts.begin(broadcast)
        if broadcast.state == BroadcastState.STOPPED and await store.broadcasts.call_off(broadcast):
            return True
        if broadcast.reached is None:
            continue
        audience = Audience.load(broadcast.audience)
        members = await store.audiences.page(audience, broadcast.reached, LISTED, broadcast.last_id)
        await _list_members(desk, broadcast, {member.id: member for member in members})
        broadcast.reached = members[-1].id if len(members) == LISTED else None
        return True
    return False


async def _list_members(desk: Desk, broadcast: Broadcast, members: Mapping[int, Member]) -> None:
    known = await desk.store.broadcasts.known(broadcast.id, members)
    accounts = await desk.store.people.accounts_of_all(members)
    at = datetime.fromisoformat(broadcast.at) if broadcast.at is not None else None
    rows = []
    for member_id, member in members.items():
        if member_id not in known:
            account = next_channel(accounts.get(member_id, ()), desk.rules.networks)
            rows.append(
                {
                    "broadcast_id": broadcast.id,
                    "member_id": member_id,
                    "network": account.network if account is not None else "",
                    "state": _first_state(broadcast, account),
                    "due_at": moment_for(desk, at, member.timezone),
                }
            )
    await desk.store.broadcasts.list_readers(rows)


def _first_state(broadcast: Broadcast, account: Account | None) -> ReaderState:
    if broadcast.state == BroadcastState.STOPPED:
        return ReaderState.STOPPED  # so that it is known who is left
    return ReaderState.UNREACHABLE if account is None else ReaderState.WAITING


async def _tell(desk: Desk, tells: Mapping[str, Tell]) -> bool:
    """Write to those whose moment has come, as many as a network takes in a minute; tell whether there were any."""
    store = desk.store.broadcasts
    if not await store.any_due(desk.now):
        return False
    for network in sorted(desk.rules.networks):
        room = desk.rules.per_minute.get(network, _UNPACED) - await store.in_outbox(network)
        if room <= 0:
            continue
        due = await store.due(network, desk.now, min(room, TOLD))
        for broadcast, rows in groupby(due, key=lambda row: row[1]):
            members = []
            readers = {}
            for reader, _, member in rows:
                readers[member.id] = reader
                if not member.roles:
                    reader.state = ReaderState.LEFT
                elif not desk.is_awake(member):
                    reader.due_at = moment_for(desk, None, member.timezone)
                else:
                    reader.state = ReaderState.QUEUED
                    members.append(member)
            if members:
                desk.broadcast_id, desk.subject = broadcast.id, broadcast.kind
                for member_id in await tells[broadcast.kind](desk, broadcast.subject_id, members) or ():
                    readers[member_id].state = ReaderState.LEFT
                desk.broadcast_id, desk.subject = None, ""
        if due:
            return True
    return False
