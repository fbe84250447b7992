"""The repository of backup mentors."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from storage import compiled_sql
from storage.models.absence import Backup, BackupState
from storage.models.account import Member
from storage.models.pairs import Pair

_OPEN = (BackupState.ASKED, BackupState.AGREED)

# queries of every tick and many messages are built once
_ALL_OPEN = select(Backup).where(Backup.state.in_(_OPEN)).order_by(Backup.id)
_OF = select(Backup).where(Backup.mentor_id == bindparam("mentor"), Backup.state.in_(_OPEN)).with_for_update(of=Backup)
_COVERED_BY = (
    select(Pair)
    .where(Pair.covered_by_id == bindparam("stand_in"), Pair.ended_at.is_(None))
    .order_by(Pair.mentor_id, Pair.id)
)


class Backups:
    """Backup mentors, from being asked to the end, and the pairs they cover."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    def add(self, mentor: Member, stand_in: Member, now: datetime) -> Backup:
        """Add a mentor who is asked to stand in. The database refuses a second open one for the same mentor."""
        backup = Backup(mentor=mentor, stand_in=stand_in, state=BackupState.ASKED, asked_at=now, told="")
        backup.answered_at = None
        self._session.add(backup)
        return backup

    async def of(self, mentor_id: int) -> Backup | None:
        """Return a mentor's open backup, asked or agreed; locked until the transaction ends."""
        return (await self._session.scalars(_OF, {"mentor": mentor_id})).one_or_none()

    async def by(self, stand_in_id: int) -> Sequence[Backup]:
        """Return the open backups in which a mentor is the stand-in; locked until the transaction ends."""
        query = select(Backup).where(Backup.stand_in_id == stand_in_id, Backup.state.in_(_OPEN))
        return (await self._session.scalars(query.order_by(Backup.id).with_for_update(of=Backup))).all()

    async def open(self) -> Sequence[Backup]:
        """Return all open backups, asked or agreed."""
        return await compiled_sql.find(self._session, _ALL_OPEN)

    async def covered_by(self, stand_in_id: int) -> Sequence[Pair]:
        """Return the open pairs of others in which a member stands in for the mentor now."""
        return (await self._session.scalars(_COVERED_BY, {"stand_in": stand_in_id})).all()
