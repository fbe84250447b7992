"""Requests, offers and pairs."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from storage.models.mentoring import Offer, OfferState, Pair, Request


class Mentoring:
    """Who mentors whom, and who waits."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def pair_of(self, mentee_id: int) -> Pair | None:
        """The open pair of a mentee."""
        query = select(Pair).where(Pair.mentee_id == mentee_id, Pair.ended_at.is_(None))
        return (await self._session.scalars(query)).one_or_none()

    async def pairs_of_mentor(self, mentor_id: int) -> Sequence[Pair]:
        """The open pairs of a mentor, the oldest first."""
        query = (
            select(Pair).where(Pair.mentor_id == mentor_id, Pair.ended_at.is_(None)).order_by(Pair.started_at, Pair.id)
        )
        return (await self._session.scalars(query)).all()

    async def open_pairs(self) -> Sequence[Pair]:
        """Every open pair."""
        return (await self._session.scalars(select(Pair).where(Pair.ended_at.is_(None)).order_by(Pair.id))).all()

    async def acquaintances(self, member_id: int) -> frozenset[int]:
        """Whom a member may name: their mentor, their mentees, and mentees offered to them, now or before."""
        pairs = await self._session.execute(
            select(Pair.mentee_id, Pair.mentor_id).where(or_(Pair.mentee_id == member_id, Pair.mentor_id == member_id))
        )
        offered = await self._session.scalars(
            select(Request.mentee_id)
            .join(Offer, Offer.request_id == Request.id)
            .where(Offer.mentor_id == member_id, Offer.state == OfferState.OPEN)
        )
        return frozenset({person for pair in pairs for person in pair} | set(offered)) - {member_id}
