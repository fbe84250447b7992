"""Backup mentors: who stands in for whom."""

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

# What every tick and many messages ask is built once.
_ALL_OPEN = select(Backup).where(Backup.state.in_(_OPEN)).order_by(Backup.id)
_OF = select(Backup).where(Backup.mentor_id == bindparam("mentor"), Backup.state.in_(_OPEN)).with_for_update(of=Backup)
_COVERED_BY = (
    select(Pair)
    .where(Pair.covered_by_id == bindparam("stand_in"), Pair.ended_at.is_(None))
    .order_by(Pair.mentor_id, Pair.id)
)


class Backups:
    """Who was asked to stand in for a mentor, or agreed to, and for whom they do."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    def add(self, mentor: Member, stand_in: Member, now: datetime) -> Backup:
        """Somebody is asked to stand in. The database refuses a second open one of the same mentor."""
        backup = Backup(mentor=mentor, stand_in=stand_in, state=BackupState.ASKED, asked_at=now, told="")
        backup.answered_at = None
        self._session.add(backup)
        return backup

    async def of(self, mentor_id: int) -> Backup | None:
        """Who was asked to stand in for a mentor, or agreed to; held until the transaction ends."""
        return (await self._session.scalars(_OF, {"mentor": mentor_id})).one_or_none()

    async def by(self, stand_in_id: int) -> Sequence[Backup]:
        """For whom a mentor was asked to stand in, or agreed to; held until the transaction ends."""
        query = select(Backup).where(Backup.stand_in_id == stand_in_id, Backup.state.in_(_OPEN))
        return (await self._session.scalars(query.order_by(Backup.id).with_for_update(of=Backup))).all()

    async def open(self) -> Sequence[Backup]:
        """Everybody who was asked to stand in, or agreed to."""
        return await compiled_sql.find(self._session, _ALL_OPEN)

    async def covered_by(self, stand_in_id: int) -> Sequence[Pair]:
        """The open pairs of others in which somebody stands in for the mentor now."""
        return (await self._session.scalars(_COVERED_BY, {"stand_in": stand_in_id})).all()
