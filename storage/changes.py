"""The repository of changes of mentor."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from operator import attrgetter

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from storage import compiled_sql
from storage.models.account import Member
from storage.models.changes import Change, ChangeCause, ChangeState
from storage.models.pairs import Pair

# queries of every tick and many messages are built once
_OPEN_CHANGES = select(Change).where(Change.state == ChangeState.OPEN).order_by(Change.mentee_id, Change.id)
_OPEN_CHANGES_OF = _OPEN_CHANGES.where(Change.mentee_id == bindparam("mentee"))


class Changes:
    """Proposals that a mentee goes from one mentor to another."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    def add_change(
        self, pair: Pair, new: Member, *, cause: ChangeCause, reason: str, now: datetime, due_at: datetime
    ) -> Change:
        """Add an open change. The database refuses a second open one for the same mentee."""
        change = Change(mentee=pair.mentee, old=pair.mentor, new=new, asked_at=now, due_at=due_at)
        change.cause, change.reason, change.state, change.voices = cause, reason, ChangeState.OPEN, []
        self._session.add(change)
        return change

    async def declined_changes(self, pair: Pair) -> frozenset[int]:
        """Return the ids of mentors proposed to a pair since it began who declined the mentee."""
        query = select(Change.new_id).where(
            Change.mentee_id == pair.mentee_id,
            Change.state == ChangeState.DECLINED,
            Change.asked_at >= pair.started_at,
        )
        return frozenset(await self._session.scalars(query))

    async def kept(self) -> frozenset[int]:
        """Return the ids of open pairs who were asked to change for the balance and chose to go on as they are."""
        query = select(Pair.id).join(Change, (Change.mentee_id == Pair.mentee_id) & (Change.old_id == Pair.mentor_id))
        query = query.where(
            Pair.ended_at.is_(None), Change.state == ChangeState.KEPT, Change.asked_at >= Pair.started_at
        )
        return frozenset(await self._session.scalars(query))

    async def change(self, change_id: int) -> Change | None:
        """Return a change as it is now; locked until the transaction ends."""
        query = select(Change).where(Change.id == change_id).with_for_update(of=Change)
        return (await self._session.scalars(query.execution_options(populate_existing=True))).one_or_none()

    async def last_change(self, mentee_id: int) -> Change | None:
        """Return the latest change for a mentee, in whatever state."""
        query = select(Change).where(Change.mentee_id == mentee_id).order_by(Change.id.desc()).limit(1)
        return (await self._session.scalars(query)).one_or_none()

    async def open_changes(self, *, mentee_id: int | None = None, asked_by_id: int | None = None) -> Sequence[Change]:
        """Return the open changes: all, those for one mentee, or those one member wishes."""
        if asked_by_id is not None:
            return (await self._session.scalars(_OPEN_CHANGES.where(Change.asked_by_id == asked_by_id))).all()
        if mentee_id is None:
            return sorted(await compiled_sql.find(self._session, _OPEN_CHANGES), key=attrgetter("id"))
        return (await self._session.scalars(_OPEN_CHANGES_OF, {"mentee": mentee_id})).all()
