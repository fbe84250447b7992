"""The repository of requests for a mentor and offers made for them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import BindParameter, and_, bindparam, exists, func, not_, or_, select, union, union_all
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from storage import compiled_sql
from storage.compiled_sql import Row
from storage.due import MOST
from storage.models.account import Member
from storage.models.base import AT_ONCE
from storage.models.changes import Change, ChangeState
from storage.models.offers import OPEN_STATES, Offer, OfferState, Request, RequestState
from storage.models.pairs import Pair

# queries of every tick and many messages are built once
_REQUESTS_OF = select(Request).where(Request.mentee_id == bindparam("mentee"))
_OPEN_REQUEST = _REQUESTS_OF.where(Request.state.in_(OPEN_STATES)).with_for_update()
_LAST_REQUEST = _REQUESTS_OF.order_by(Request.id.desc()).limit(1)
_WAITING = select(Request).where(Request.state == RequestState.WAITING).order_by(Request.asked_at, Request.id)
_MEANT = _WAITING.where(Request.meant_for_id.is_not(None))
_asked_at: BindParameter[datetime] = bindparam("asked_at")
_number: BindParameter[int] = bindparam("number")
_is_later = or_(Request.asked_at > _asked_at, and_(Request.asked_at == _asked_at, Request.id > _number))
_WAITING_NEXT = _WAITING.where(Request.asked_at >= _asked_at, _is_later).limit(MOST)
_PLACE = select(func.count()).where(
    Request.state == RequestState.WAITING, Request.asked_at <= _asked_at, not_(_is_later)
)
_HAS_OR_WANTS = select(
    exists().where(Pair.mentee_id == bindparam("mentee"), Pair.ended_at.is_(None))
    | exists().where(Request.mentee_id == bindparam("mentee"), Request.state.in_(OPEN_STATES))
)
_UNTOLD = select(Request).where(Request.state.in_(OPEN_STATES), Request.told != Request.state).order_by(Request.id)
_OFFER = select(Offer).where(Offer.id == bindparam("offer")).with_for_update()
_OPEN_OFFERS = select(Offer).where(Offer.state == OfferState.OPEN).order_by(Offer.offered_at, Offer.id)
_OPEN_OFFER = _OPEN_OFFERS.where(Offer.request_id == bindparam("request"))
_OPEN_OFFERS_OF = _OPEN_OFFERS.where(Offer.request_id.in_(bindparam("requests", expanding=True)))
_OFFERS_TO = _OPEN_OFFERS.where(Offer.mentor_id == bindparam("mentor"))
_LAPSING = _OPEN_OFFERS.where(
    Offer.mentor_id.in_(
        select(Offer.mentor_id)
        .join(Member, Member.id == Offer.mentor_id)
        .where(Offer.state == OfferState.OPEN)
        .group_by(Offer.mentor_id, Member.id)
        .having(
            or_(
                func.min(Offer.expires_at) <= bindparam("now"),
                ~Member.also_holds("mentor"),
                Member.away_until.is_not(None),
                Member.mentees + func.count() > func.coalesce(Member.capacity, bindparam("capacity")),
            )
        )
    )
)
"""All offers to mentors of whom one may have lapsed."""
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
        _seeker.state.in_(OPEN_STATES),
        or_(
            Offer.state == OfferState.DECLINED,
            and_(Offer.state == OfferState.EXPIRED, Offer.request_id == _seeker.id),
        ),
    ),
    select(_seeker.mentee_id, Pair.mentor_id)
    .join(Pair, Pair.mentee_id == _seeker.mentee_id)
    .where(_seeker.state.in_(OPEN_STATES), Pair.ended_at.is_not(None)),
)


class Offers:
    """Requests, offers, and what both mean for the next offers."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def has_or_wants_mentor(self, mentee_id: int) -> bool:
        """Tell whether a mentee has a mentor or an open request."""
        return bool(await self._session.scalar(_HAS_OR_WANTS, {"mentee": mentee_id}))

    def add_request(self, mentee: Member, topic: str, asked_at: datetime) -> Request:
        """Add a waiting request. The database refuses a second open one of the same mentee."""
        request = Request(mentee=mentee, topic=topic, state=RequestState.WAITING, asked_at=asked_at, told="")
        self._session.add(request)
        return request

    async def open_request(self, mentee_id: int) -> Request | None:
        """Return the open request of a mentee; locked until the transaction ends."""
        return (await self._session.scalars(_OPEN_REQUEST, {"mentee": mentee_id})).one_or_none()

    async def last_request(self, mentee_id: int) -> Request | None:
        """Return the latest request of a mentee, whatever its state."""
        return (await self._session.scalars(_LAST_REQUEST, {"mentee": mentee_id})).first()

    async def open_offer(self, request_id: int) -> Offer | None:
        """Return the open offer of a request."""
        return (await self._session.scalars(_OPEN_OFFER, {"request": request_id})).one_or_none()

    async def waiting(self) -> Sequence[Request]:
        """Return the waiting list, oldest first."""
        return await compiled_sql.find(self._session, _WAITING)

    async def meant(self) -> Sequence[Request]:
        """Return those of the waiting list who are to be offered to a certain mentor, oldest first."""
        return await compiled_sql.find(self._session, _MEANT)

    async def next_waiting(self, last: Request | None = None) -> Sequence[Request]:
        """Return a hundred of the waiting list, oldest first: those after `last`."""
        after = {"asked_at": AT_ONCE, "number": 0} if last is None else _row(last)
        return await compiled_sql.find(self._session, _WAITING_NEXT, after)

    async def place(self, request: Request) -> int:
        """Return the place of a request in the waiting list: 1 is the next."""
        return await self._session.scalar(_PLACE, _row(request)) or 0

    async def untold(self) -> Sequence[Request]:
        """Return open requests whose mentee does not know their present state yet."""
        return await compiled_sql.find(self._session, _UNTOLD)

    def add_offer(self, request: Request, mentor: Member, now: datetime, expires_at: datetime) -> Offer:
        """Add an open offer. The database refuses a second open one of the same request."""
        offer = Offer(
            request=request, mentor=mentor, state=OfferState.OPEN, offered_at=now, expires_at=expires_at, reason=""
        )
        self._session.add(offer)
        return offer

    async def offer(self, offer_id: int) -> Offer | None:
        """Return an offer as it is now; locked until the transaction ends."""
        fresh = {"populate_existing": True}
        return (await self._session.scalars(_OFFER, {"offer": offer_id}, execution_options=fresh)).one_or_none()

    async def open_offers(self) -> Sequence[Offer]:
        """Return all open offers, the oldest first."""
        return await compiled_sql.find(self._session, _OPEN_OFFERS)

    async def may_have_lapsed(self, now: datetime, capacity: int) -> Sequence[Offer]:
        """Return all open offers to the mentors of whom one may be over, the oldest first.

        It has expired, or they are away, full, or mentors no longer; `capacity` is that of those who set none.
        """
        return await compiled_sql.find(self._session, _LAPSING, {"now": now, "capacity": capacity})

    async def offers_of(self, request_ids: Sequence[int]) -> Sequence[Offer]:
        """Return the open offers of some requests."""
        return (await self._session.scalars(_OPEN_OFFERS_OF, {"requests": request_ids})).all()

    async def offers_to(self, mentor_id: int) -> Sequence[Offer]:
        """Return the open offers to a mentor, the oldest first."""
        return (await self._session.scalars(_OFFERS_TO, {"mentor": mentor_id})).all()

    async def last_offer(self, mentee_id: int, mentor_id: int) -> Offer | None:
        """Return the latest offer of a mentee to a mentor, whatever its state."""
        query = (
            select(Offer)
            .join(Request, Offer.request_id == Request.id)
            .where(Request.mentee_id == mentee_id, Offer.mentor_id == mentor_id)
        )
        return (await self._session.scalars(query.order_by(Offer.id.desc()).limit(1))).first()

    async def load(self) -> Mapping[int, int]:
        """Return how many open pairs, offers and changes each mentor has together, by mentor id; none where missing."""
        return Counter(await self._session.scalars(_LOAD))

    async def refusals(self) -> Mapping[int, frozenset[int]]:
        """Return the mentors not to be asked, by mentee with an open request.

        They declined or were left before, or let the offer of this very request pass.
        """
        return _gathered(await self._session.execute(_REFUSALS))

    async def refused_by_paired(self) -> Mapping[int, frozenset[int]]:
        """Return the mentors not to be proposed, by mentee with a mentor: they declined or were left before."""
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


def _row(request: Request) -> Row:
    return {"asked_at": request.asked_at, "number": request.id}


def _gathered(rows: Iterable[Any]) -> Mapping[int, frozenset[int]]:
    """Group rows of mentee and mentor by mentee."""
    found: defaultdict[int, set[int]] = defaultdict(set)
    for mentee_id, mentor_id in rows:
        found[mentee_id].add(mentor_id)
    return {mentee_id: frozenset(mentors) for mentee_id, mentors in found.items()}
