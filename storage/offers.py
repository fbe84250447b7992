"""Requests for a mentor, and offers made for them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, exists, or_, select, union, union_all
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from storage import compiled_sql
from storage.models.account import Member
from storage.models.changes import Change, ChangeState
from storage.models.offers import Offer, OfferState, Request, RequestState
from storage.models.pairs import Pair

# What every tick and many messages ask is built once.
_OPEN = (RequestState.WAITING, RequestState.OFFERED)
_REQUESTS_OF = select(Request).where(Request.mentee_id == bindparam("mentee"))
_OPEN_REQUEST = _REQUESTS_OF.where(Request.state.in_(_OPEN)).with_for_update()
_LAST_REQUEST = _REQUESTS_OF.order_by(Request.id.desc()).limit(1)
_WAITING = select(Request).where(Request.state == RequestState.WAITING).order_by(Request.asked_at, Request.id)
_HAS_OR_WANTS = select(
    exists().where(Pair.mentee_id == bindparam("mentee"), Pair.ended_at.is_(None))
    | exists().where(Request.mentee_id == bindparam("mentee"), Request.state.in_(_OPEN))
)
_UNTOLD = select(Request).where(Request.state.in_(_OPEN), Request.told != Request.state).order_by(Request.id)
_OFFER = select(Offer).where(Offer.id == bindparam("offer")).with_for_update()
_OPEN_OFFERS = select(Offer).where(Offer.state == OfferState.OPEN).order_by(Offer.offered_at, Offer.id)
_OPEN_OFFER = _OPEN_OFFERS.where(Offer.request_id == bindparam("request"))
_OFFERS_TO = _OPEN_OFFERS.where(Offer.mentor_id == bindparam("mentor"))
_LOAD = union_all(
    select(Pair.mentor_id).where(Pair.ended_at.is_(None)),
    select(Offer.mentor_id).where(Offer.state == OfferState.OPEN),
    select(Change.new_id).where(Change.state == ChangeState.OPEN),
)
_seeker = aliased(Request)
_REFUSALS = union(
    select(_seeker.mentee_id, Offer.mentor_id)
    .join(Request, Request.mentee_id == _seeker.mentee_id)
    .join(Offer, Offer.request_id == Request.id)
    .where(
        _seeker.state.in_(_OPEN),
        or_(
            Offer.state == OfferState.DECLINED,
            and_(Offer.state == OfferState.EXPIRED, Offer.request_id == _seeker.id),
        ),
    ),
    select(_seeker.mentee_id, Pair.mentor_id)
    .join(Pair, Pair.mentee_id == _seeker.mentee_id)
    .where(_seeker.state.in_(_OPEN), Pair.ended_at.is_not(None)),
)


class Offers:
    """Who waits for a mentor, and who was asked to take whom."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def has_or_wants_mentor(self, mentee_id: int) -> bool:
        """Whether a mentee has a mentor, or has asked for one."""
        return bool(await self._session.scalar(_HAS_OR_WANTS, {"mentee": mentee_id}))

    def add_request(self, mentee: Member, topic: str, asked_at: datetime) -> Request:
        """A new waiting request. The database refuses a second open one of the same mentee."""
        request = Request(mentee=mentee, topic=topic, state=RequestState.WAITING, asked_at=asked_at, told="")
        self._session.add(request)
        return request

    async def open_request(self, mentee_id: int) -> Request | None:
        """The request of a mentee that waits or is offered, kept from changing until the transaction ends."""
        return (await self._session.scalars(_OPEN_REQUEST, {"mentee": mentee_id})).one_or_none()

    async def last_request(self, mentee_id: int) -> Request | None:
        """The latest request of a mentee, whatever became of it."""
        return (await self._session.scalars(_LAST_REQUEST, {"mentee": mentee_id})).first()

    async def open_offer(self, request_id: int) -> Offer | None:
        """The offer a request is out with."""
        return (await self._session.scalars(_OPEN_OFFER, {"request": request_id})).one_or_none()

    async def waiting(self) -> Sequence[Request]:
        """The waiting list, oldest first."""
        return await compiled_sql.find(self._session, _WAITING)

    async def untold(self) -> Sequence[Request]:
        """Open requests whose mentee does not know yet how they stand."""
        return await compiled_sql.find(self._session, _UNTOLD)

    def add_offer(self, request: Request, mentor: Member, now: datetime, expires_at: datetime) -> Offer:
        """A new open offer. The database refuses a second open one of the same request."""
        offer = Offer(
            request=request, mentor=mentor, state=OfferState.OPEN, offered_at=now, expires_at=expires_at, reason=""
        )
        self._session.add(offer)
        return offer

    async def offer(self, offer_id: int) -> Offer | None:
        """One offer as it stands now, kept from changing until the transaction ends."""
        fresh = {"populate_existing": True}
        return (await self._session.scalars(_OFFER, {"offer": offer_id}, execution_options=fresh)).one_or_none()

    async def open_offers(self) -> Sequence[Offer]:
        """Every offer that waits for an answer, the oldest first."""
        return await compiled_sql.find(self._session, _OPEN_OFFERS)

    async def offers_to(self, mentor_id: int) -> Sequence[Offer]:
        """The offers a mentor has not answered, the oldest first."""
        return (await self._session.scalars(_OFFERS_TO, {"mentor": mentor_id})).all()

    async def last_offer(self, mentee_id: int, mentor_id: int) -> Offer | None:
        """The latest offer of a mentee to a mentor, whatever became of it."""
        query = (
            select(Offer)
            .join(Request, Offer.request_id == Request.id)
            .where(Request.mentee_id == mentee_id, Offer.mentor_id == mentor_id)
        )
        return (await self._session.scalars(query.order_by(Offer.id.desc()).limit(1))).first()

    async def load(self) -> Mapping[int, int]:
        """Open pairs, open offers and open changes to a mentor together, by mentor; who has none is missing."""
        return Counter(await self._session.scalars(_LOAD))

    async def refusals(self) -> Mapping[int, frozenset[int]]:
        """By mentee with an open request, the mentors not to be asked.

        They declined or were left before, or let the offer of this very request pass.
        """
        return _gathered(await self._session.execute(_REFUSALS))

    async def refused_by_paired(self) -> Mapping[int, frozenset[int]]:
        """By mentee with a mentor, the mentors not to be proposed: they declined or were left before."""
        declined = (
            select(Pair.mentee_id, Offer.mentor_id)
            .join(Request, Request.mentee_id == Pair.mentee_id)
            .join(Offer, Offer.request_id == Request.id)
            .where(Pair.ended_at.is_(None), Offer.state == OfferState.DECLINED)
        )
        earlier = aliased(Pair)
        left = (
            select(Pair.mentee_id, earlier.mentor_id)
            .join(earlier, earlier.mentee_id == Pair.mentee_id)
            .where(Pair.ended_at.is_(None), earlier.ended_at.is_not(None))
        )
        return _gathered(await self._session.execute(union(declined, left)))


def _gathered(rows: Iterable[Any]) -> Mapping[int, frozenset[int]]:
    """Rows of mentee and mentor, by mentee."""
    found: defaultdict[int, set[int]] = defaultdict(set)
    for mentee_id, mentor_id in rows:
        found[mentee_id].add(mentor_id)
    return {mentee_id: frozenset(mentors) for mentee_id, mentors in found.items()}
