"""Requests, offers and pairs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from storage.models.account import Member
from storage.models.mentoring import Offer, OfferState, Pair, Request, RequestState

_OPEN = (RequestState.WAITING, RequestState.OFFERED)


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

    def add_pair(self, mentee: Member, mentor: Member, now: datetime) -> Pair:
        """A new open pair. The database refuses a second one of the same mentee."""
        pair = Pair(mentee=mentee, mentor=mentor, started_at=now, end_reason="")
        self._session.add(pair)
        return pair

    def add_request(self, mentee: Member, topic: str, asked_at: datetime) -> Request:
        """A new waiting request. The database refuses a second open one of the same mentee."""
        request = Request(mentee=mentee, topic=topic, state=RequestState.WAITING, asked_at=asked_at, told="")
        self._session.add(request)
        return request

    async def open_request(self, mentee_id: int) -> Request | None:
        """The request of a mentee that waits or is offered."""
        query = select(Request).where(Request.mentee_id == mentee_id, Request.state.in_(_OPEN))
        return (await self._session.scalars(query)).one_or_none()

    async def last_request(self, mentee_id: int) -> Request | None:
        """The latest request of a mentee, whatever became of it."""
        query = select(Request).where(Request.mentee_id == mentee_id).order_by(Request.id.desc()).limit(1)
        return (await self._session.scalars(query)).first()

    async def last_pair(self, mentee_id: int) -> Pair | None:
        """The latest ended pair of a mentee."""
        query = select(Pair).where(Pair.mentee_id == mentee_id, Pair.ended_at.is_not(None))
        return (await self._session.scalars(query.order_by(Pair.ended_at.desc(), Pair.id.desc()).limit(1))).first()

    async def open_offer(self, request_id: int) -> Offer | None:
        """The offer a request is out with."""
        query = select(Offer).where(Offer.request_id == request_id, Offer.state == OfferState.OPEN)
        return (await self._session.scalars(query)).one_or_none()

    async def acquaintances(self, member_id: int) -> frozenset[int]:
        """Whom a member may name: their mentor, their mentees, and mentees offered to them, now or before."""
        pairs = await self._session.execute(
            select(Pair.mentee_id, Pair.mentor_id).where(or_(Pair.mentee_id == member_id, Pair.mentor_id == member_id))
        )
        offered = await self._session.scalars(
            select(Request.mentee_id).join(Offer, Offer.request_id == Request.id).where(Offer.mentor_id == member_id)
        )
        return frozenset({person for pair in pairs for person in pair} | set(offered)) - {member_id}
