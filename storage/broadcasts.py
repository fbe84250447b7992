"""The repository of broadcasts: who is still to be told, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, exists, func, insert, select, text, update
from sqlalchemy.ext.asyncio import AsyncSession

from chatbot.core.audience import Audience
from chatbot.core.messages import Rank
from storage import compiled_sql
from storage.audiences import Audiences
from storage.models.account import Account, Member
from storage.models.broadcast import Broadcast, BroadcastReader, BroadcastState, ReaderState
from storage.models.delivery import OutboxRow, OutboxState

_AT_ONCE = 500
"""Readers whose writing is called off in one transaction."""
_BEGUN = (BroadcastState.WAITING, BroadcastState.GOING)
_UNDER_WAY = (
    select(Broadcast)
    .where(text("broadcast.ended_at IS NULL"), Broadcast.begins_at <= bindparam("now"))
    .order_by(Broadcast.begins_at, Broadcast.id)
)
_WAITING = text("broadcast_reader.state = 'waiting'")
_QUEUED = text("broadcast_reader.state = 'queued'")
_OPEN = text("broadcast_reader.state IN ('waiting', 'queued')")
_ANY_QUEUED = select(BroadcastReader.member_id).where(_QUEUED).limit(1)
_ANY_WAITING = select(BroadcastReader.member_id).where(_WAITING, BroadcastReader.due_at <= bindparam("now")).limit(1)
_ITS_MESSAGES = (
    OutboxRow.broadcast_id == BroadcastReader.broadcast_id,
    OutboxRow.member_id == BroadcastReader.member_id,
)


class Broadcasts:
    """The repository of broadcasts and their readers."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(
        self, kind: str, subject_id: int, audience: Audience, at: datetime | None, begins_at: datetime, now: datetime
    ) -> Broadcast:
        """Add a broadcast, which begins by itself; see `Broadcast`."""
        row = Broadcast(
            kind=kind,
            subject_id=subject_id,
            audience=audience.dump(),
            at=at.isoformat(timespec="minutes") if at is not None else None,
            state=BroadcastState.WAITING if begins_at > now else BroadcastState.GOING,
            begins_at=begins_at,
            reached=0,
            created_at=now,
        )
        if row.state == BroadcastState.GOING:
            row.last_id = await Audiences(self._session).newest()
        self._session.add(row)
        await self._session.flush()
        return row

    async def get(self, broadcast_id: int) -> Broadcast | None:
        """Return the broadcast with this id."""
        return await self._session.get(Broadcast, broadcast_id)

    async def of(self, kind: str, subject_id: int) -> Sequence[Broadcast]:
        """Return the broadcasts of a subject, the first one first."""
        query = select(Broadcast).where(Broadcast.kind == kind, Broadcast.subject_id == subject_id)
        return (await self._session.scalars(query.order_by(Broadcast.id))).all()

    async def under_way(self, now: datetime) -> Sequence[Broadcast]:
        """Return the broadcasts that have begun, or begin now, and those that were stopped, until nothing is left.

        What was stopped comes before what takes its place.
        """
        return await compiled_sql.find(self._session, _UNDER_WAY, {"now": now})

    async def begin(self, broadcast: Broadcast) -> None:
        """Let a broadcast begin: whoever joins from now on is not told."""
        broadcast.state, broadcast.last_id = BroadcastState.GOING, await Audiences(self._session).newest()

    async def known(self, broadcast_id: int, member_ids: Iterable[int]) -> frozenset[int]:
        """Return those of some members whom a broadcast has listed already."""
        query = select(BroadcastReader.member_id).where(
            BroadcastReader.broadcast_id == broadcast_id, BroadcastReader.member_id.in_(list(member_ids))
        )
        return frozenset(await self._session.scalars(query))

    async def list_readers(self, rows: Sequence[Mapping[str, Any]]) -> None:
        """Add readers; each row holds `broadcast_id`, `member_id`, `network`, `state` and `due_at`."""
        if rows:
            await self._session.execute(insert(BroadcastReader), [dict(row) for row in rows])

    async def any_due(self, now: datetime) -> bool:
        """Tell whether anybody is to be told now."""
        return bool(await compiled_sql.find(self._session, _ANY_WAITING, {"now": now}))

    async def due(self, network: str, now: datetime, most: int) -> Sequence[tuple[BroadcastReader, Broadcast, Member]]:
        """Return who is to be told now on a network, those who wait longest first."""
        query = (
            select(BroadcastReader, Broadcast, Member)
            .join(Broadcast, Broadcast.id == BroadcastReader.broadcast_id)
            .join(Member, Member.id == BroadcastReader.member_id)
            .where(_WAITING, BroadcastReader.network == network, BroadcastReader.due_at <= now)
            .order_by(BroadcastReader.due_at, BroadcastReader.broadcast_id, BroadcastReader.member_id)
            .limit(most)
        )
        return [(row[0], row[1], row[2]) for row in await self._session.execute(query)]

    async def in_outbox(self, network: str) -> int:
        """Return how many messages of this rank wait in the outbox for a network."""
        query = select(func.count()).select_from(OutboxRow)
        query = query.where(text("outbox.state IN ('pending', 'uncertain')"), OutboxRow.network == network)
        return await self._session.scalar(query.where(OutboxRow.rank == Rank.ANNOUNCEMENT)) or 0

    async def settle(self) -> None:
        """Store of the readers whose messages are over what became of those."""
        if not await compiled_sql.find(self._session, _ANY_QUEUED):
            return
        waits = exists().where(
            *_ITS_MESSAGES, OutboxRow.state.in_((OutboxState.PENDING, OutboxState.SENDING, OutboxState.UNCERTAIN))
        )
        sent = (*_ITS_MESSAGES, OutboxRow.state == OutboxState.SENT)
        is_stopped = exists().where(
            Broadcast.id == BroadcastReader.broadcast_id, Broadcast.state == BroadcastState.STOPPED
        )
        sent_at = select(func.max(OutboxRow.sent_at)).where(*sent).scalar_subquery()
        over = update(BroadcastReader).where(_QUEUED, ~waits).execution_options(synchronize_session=False)
        for state, condition, values in (
            (ReaderState.SENT, exists().where(*sent), {"sent_at": sent_at}),
            (ReaderState.STOPPED, is_stopped, {}),
            (ReaderState.UNREACHABLE, ~exists().where(*sent), {}),  # it may have been sent since the first statement
        ):
            await self._session.execute(over.where(condition).values(state=state, **values))

    async def is_over(self, broadcast: Broadcast) -> bool:
        """Tell whether all of an audience was listed and nobody is to be told any more."""
        if broadcast.reached is not None:
            return False
        query = select(BroadcastReader.member_id).where(BroadcastReader.broadcast_id == broadcast.id, _OPEN)
        return (await self._session.scalars(query.limit(1))).first() is None

    async def stop(self, broadcast: Broadcast, now: datetime) -> None:
        """Stop a broadcast: what waits in the outbox is not sent, and nothing more is written.

        The rest of its audience is still listed, if it had begun, so that it is known who did not get it.
        """
        if broadcast.state not in _BEGUN:
            return
        if broadcast.state == BroadcastState.WAITING:
            broadcast.reached = None
        broadcast.state, broadcast.begins_at = BroadcastState.STOPPED, now
        await self._session.flush()
        await self._session.execute(
            update(OutboxRow)
            .where(OutboxRow.broadcast_id == broadcast.id, OutboxRow.state == OutboxState.PENDING)
            .values(state=OutboxState.FAILED)
            .execution_options(synchronize_session=False)
        )

    async def call_off(self, broadcast: Broadcast) -> bool:
        """Call off some of what a stopped broadcast had still to say, and tell whether there was any."""
        query = select(BroadcastReader).where(BroadcastReader.broadcast_id == broadcast.id, _OPEN, _WAITING)
        query = query.limit(_AT_ONCE)
        rows = (await self._session.scalars(query)).all()
        for row in rows:
            row.state = ReaderState.STOPPED
        return bool(rows)

    async def reader(self, broadcast_id: int, member_id: int) -> BroadcastReader | None:
        """Return what became of a broadcast for a member; None if it was not for them."""
        return await self._session.get(BroadcastReader, (broadcast_id, member_id))

    async def counts(self, broadcast_id: int) -> Mapping[str, int]:
        """Return how many readers a broadcast has in each state, and how many `acknowledged` it and `asked` something.

        `heard`: those who have written to the bot since they got it, on the network where they got it; no network in
        use tells a bot more of who has read what.
        """
        of_it = BroadcastReader.broadcast_id == broadcast_id
        states = select(BroadcastReader.state, func.count()).where(of_it).group_by(BroadcastReader.state)
        found = {row[0]: row[1] for row in await self._session.execute(states)}
        marks = select(func.count(BroadcastReader.acknowledged_at), func.count(BroadcastReader.asked_at)).where(of_it)
        acknowledged, asked = (await self._session.execute(marks)).one()
        wrote = exists().where(
            Account.member_id == BroadcastReader.member_id,
            Account.network == BroadcastReader.network,
            Account.last_seen_at > BroadcastReader.sent_at,
        )
        heard = select(func.count()).select_from(BroadcastReader).where(of_it, wrote)
        marked = {"acknowledged": acknowledged, "asked": asked, "heard": await self._session.scalar(heard) or 0}
        return found | marked
