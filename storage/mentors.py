"""The repository of mentors, as offers and absences need them."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from storage import compiled_sql
from storage.models.account import Account, Member

# queries of every tick and many messages are built once
_MENTORS_FOR_OFFERS = (
    select(Member)
    .where(Member.holds("mentor"), Member.accounts.any(Account.reachable))
    .order_by(Member.id)
    .with_for_update()
)
_FELLOW_MENTORS = select(Member.id).where(Member.holds("mentor"))
_ABSENTEES = select(Member).where(Member.away_until.is_not(None)).order_by(Member.away_until, Member.id)


class Mentors:
    """Members with the mentor role."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def is_any_mentor(self, *, but: int) -> bool:
        """Tell whether any mentor but `but` could ever be asked: one whom the bot can write to."""
        query = select(Member.id).where(
            Member.holds("mentor"), Member.accounts.any(Account.reachable), Member.id != but
        )
        return await self._session.scalar(query.limit(1)) is not None

    async def mentors_for_offers(self) -> Sequence[Member]:
        """Return the mentors the bot can write to; locked until the transaction ends, so that no other one offers."""
        return (await self._session.scalars(_MENTORS_FOR_OFFERS)).all()

    async def fellow_mentors(self) -> frozenset[int]:
        """Return the ids of all mentors, who may name each other."""
        return frozenset(await self._session.scalars(_FELLOW_MENTORS))

    async def absentees(self) -> Sequence[Member]:
        """Return the members with an announced absence that has not been ended yet."""
        return await compiled_sql.find(self._session, _ABSENTEES)
