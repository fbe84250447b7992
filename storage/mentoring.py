"""Requests, offers and pairs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, exists, func, or_, select, union, union_all
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from storage import compiled_sql
from storage.models.account import Account, Member
from storage.models.mentoring import Change, ChangeCause, ChangeState, Offer, OfferState, Pair, Request, RequestState

_OPEN = (RequestState.WAITING, RequestState.OFFERED)

# What every tick and many messages ask is built once.
_OPEN_PAIRS = select(Pair).where(Pair.ended_at.is_(None))
_ALL_OPEN_PAIRS = _OPEN_PAIRS.order_by(Pair.id)
_APART = _OPEN_PAIRS.where(Pair.apart_since.is_not(None)).order_by(Pair.id)
_PAIR_OF = _OPEN_PAIRS.where(Pair.mentee_id == bindparam("mentee"))
_PAIRS_OF_MENTOR = _OPEN_PAIRS.where(Pair.mentor_id == bindparam("mentor")).order_by(Pair.started_at, Pair.id)
_PAIRS_TO_TELL_OF_ABSENCE = _ALL_OPEN_PAIRS.join(Member, Member.id == Pair.mentor_id).where(
    or_(
        Pair.away_from_told.is_distinct_from(Member.away_from),
        Pair.away_until_told.is_distinct_from(Member.away_until),
        Pair.covered_by_id.is_not(None),
        Pair.cover_told_id.is_not(None),
        Pair.mentor_id.in_(bindparam("covered", expanding=True)),
    )
)
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
_OPEN_CHANGES = select(Change).where(Change.state == ChangeState.OPEN).order_by(Change.id)
_OPEN_CHANGES_OF = _OPEN_CHANGES.where(Change.mentee_id == bindparam("mentee"))
_MENTORS_FOR_OFFERS = (
    select(Member)
    .where(Member.holds("mentor"), Member.accounts.any(Account.reachable))
    .order_by(Member.id)
    .with_for_update()
)
_ABSENTEES = select(Member).where(Member.away_until.is_not(None)).order_by(Member.id)
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


class Mentoring:
    """Who mentors whom, and who waits."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def pair_of(self, mentee_id: int) -> Pair | None:
        """The open pair of a mentee."""
        return (await self._session.scalars(_PAIR_OF, {"mentee": mentee_id})).one_or_none()

    async def has_or_wants_mentor(self, mentee_id: int) -> bool:
        """Whether a mentee has a mentor, or has asked for one."""
        return bool(await self._session.scalar(_HAS_OR_WANTS, {"mentee": mentee_id}))

    async def pairs_of_mentor(self, mentor_id: int) -> Sequence[Pair]:
        """The open pairs of a mentor, the oldest first."""
        return (await self._session.scalars(_PAIRS_OF_MENTOR, {"mentor": mentor_id})).all()

    async def open_pairs(self) -> Sequence[Pair]:
        """Every open pair."""
        return await compiled_sql.find(self._session, _ALL_OPEN_PAIRS)

    async def apart(self) -> Sequence[Pair]:
        """The open pairs of whom neither knows how to write to the other."""
        return await compiled_sql.find(self._session, _APART)

    async def count_mentees(self) -> int:
        """How many mentees there are."""
        return await self._session.scalar(select(func.count()).where(Member.holds("mentee"))) or 0

    async def mentees_with_mentors(self, offset: int, limit: int) -> list[tuple[Member, Member | None]]:
        """Some of all mentees, by name, each with their mentor if they have one."""
        mentor = aliased(Member)
        query = (
            select(Member, mentor)
            .outerjoin(Pair, and_(Pair.mentee_id == Member.id, Pair.ended_at.is_(None)))
            .outerjoin(mentor, mentor.id == Pair.mentor_id)
            .where(Member.holds("mentee"))
            .order_by(Member.name_key, Member.id)
        )
        return [(row[0], row[1]) for row in await self._session.execute(query.offset(offset).limit(limit))]

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
        """The request of a mentee that waits or is offered, kept from changing until the transaction ends."""
        return (await self._session.scalars(_OPEN_REQUEST, {"mentee": mentee_id})).one_or_none()

    async def last_request(self, mentee_id: int) -> Request | None:
        """The latest request of a mentee, whatever became of it."""
        return (await self._session.scalars(_LAST_REQUEST, {"mentee": mentee_id})).first()

    async def last_pair(self, mentee_id: int) -> Pair | None:
        """The latest ended pair of a mentee."""
        query = select(Pair).where(Pair.mentee_id == mentee_id, Pair.ended_at.is_not(None))
        return (await self._session.scalars(query.order_by(Pair.ended_at.desc(), Pair.id.desc()).limit(1))).first()

    async def last_lost(self, mentee_ids: Iterable[int]) -> dict[int, datetime]:
        """Mentee id -> when their last pair ended, for those of these who had one."""
        query = select(Pair.mentee_id, func.max(Pair.ended_at)).where(Pair.mentee_id.in_(list(mentee_ids)))
        rows = await self._session.execute(query.group_by(Pair.mentee_id))
        return {mentee_id: ended_at for mentee_id, ended_at in rows if ended_at is not None}

    async def is_any_mentor(self, *, but: int) -> bool:
        """Whether there is anybody who could ever be asked to mentor somebody: a mentor the bot can write to."""
        query = select(Member.id).where(
            Member.holds("mentor"), Member.accounts.any(Account.reachable), Member.id != but
        )
        return await self._session.scalar(query.limit(1)) is not None

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

    async def mentors_for_offers(self) -> Sequence[Member]:
        """Mentors the bot can write to, kept from getting offers elsewhere until the transaction ends."""
        return (await self._session.scalars(_MENTORS_FOR_OFFERS)).all()

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

    def add_change(
        self, pair: Pair, new: Member, *, cause: ChangeCause, reason: str, now: datetime, due_at: datetime
    ) -> Change:
        """A new open proposal. The database refuses a second open one of the same mentee."""
        change = Change(mentee=pair.mentee, old=pair.mentor, new=new, asked_at=now, due_at=due_at)
        change.cause, change.reason, change.state, change.voices = cause, reason, ChangeState.OPEN, []
        self._session.add(change)
        return change

    async def declined_changes(self, pair: Pair) -> frozenset[int]:
        """The mentors who could not take the mentee of a pair over, of those proposed since it began."""
        query = select(Change.new_id).where(
            Change.mentee_id == pair.mentee_id,
            Change.state == ChangeState.DECLINED,
            Change.asked_at >= pair.started_at,
        )
        return frozenset(await self._session.scalars(query))

    async def kept(self) -> frozenset[int]:
        """The open pairs, by id, who were asked to change for the balance and would rather go on as they are."""
        query = select(Pair.id).join(Change, (Change.mentee_id == Pair.mentee_id) & (Change.old_id == Pair.mentor_id))
        query = query.where(
            Pair.ended_at.is_(None), Change.state == ChangeState.KEPT, Change.asked_at >= Pair.started_at
        )
        return frozenset(await self._session.scalars(query))

    async def change(self, change_id: int) -> Change | None:
        """A proposal as it stands now, kept from changing until the transaction ends."""
        query = select(Change).where(Change.id == change_id).with_for_update(of=Change)
        return (await self._session.scalars(query.execution_options(populate_existing=True))).one_or_none()

    async def last_change(self, mentee_id: int) -> Change | None:
        """The latest proposal to a mentee, whatever became of it."""
        query = select(Change).where(Change.mentee_id == mentee_id).order_by(Change.id.desc()).limit(1)
        return (await self._session.scalars(query)).one_or_none()

    async def open_changes(self, *, mentee_id: int | None = None, asked_by_id: int | None = None) -> Sequence[Change]:
        """The proposals that wait for somebody's word: all, to one mentee, or as one member wishes."""
        if asked_by_id is not None:
            return (await self._session.scalars(_OPEN_CHANGES.where(Change.asked_by_id == asked_by_id))).all()
        if mentee_id is None:
            return await compiled_sql.find(self._session, _OPEN_CHANGES)
        return (await self._session.scalars(_OPEN_CHANGES_OF, {"mentee": mentee_id})).all()

    async def fellow_mentors(self) -> frozenset[int]:
        """Everybody who mentors; mentors may name each other."""
        query = select(Member.id).where(Member.holds("mentor"))
        return frozenset(await self._session.scalars(query))

    async def absentees(self) -> Sequence[Member]:
        """Mentors who announced an absence that is not ended yet."""
        return await compiled_sql.find(self._session, _ABSENTEES)

    async def pairs_to_tell_of_absence(self, covered: Iterable[int]) -> Sequence[Pair]:
        """Open pairs whose mentee may not know how things stand.

        They know of another absence than the mentor's present one, or of one that is over; or somebody stands in for
        the mentor, who is one of the `covered`, or did, or does as far as they know.
        """
        return (await self._session.scalars(_PAIRS_TO_TELL_OF_ABSENCE, {"covered": list(covered)})).all()

    async def acquaintances(self, member_id: int) -> frozenset[int]:
        """Whom a member may name: their mentor, their mentees, and mentees offered to them, now or before.

        While somebody stands in for the mentor, they and the mentee may name each other, too.
        """
        pairs = await self._session.execute(
            select(Pair.mentee_id, Pair.mentor_id).where(or_(Pair.mentee_id == member_id, Pair.mentor_id == member_id))
        )
        standing_in = await self._session.execute(
            select(Pair.mentee_id, Pair.covered_by_id).where(
                or_(Pair.mentee_id == member_id, Pair.covered_by_id == member_id),
                Pair.covered_by_id.is_not(None),
                Pair.ended_at.is_(None),
            )
        )
        offered = await self._session.scalars(
            select(Request.mentee_id).join(Offer, Offer.request_id == Request.id).where(Offer.mentor_id == member_id)
        )
        together = {person for pair in (*pairs, *standing_in) for person in pair}
        return frozenset(together | set(offered)) - {member_id}


def _gathered(rows: Iterable[Any]) -> Mapping[int, frozenset[int]]:
    """Rows of mentee and mentor, by mentee."""
    found: defaultdict[int, set[int]] = defaultdict(set)
    for mentee_id, mentor_id in rows:
        found[mentee_id].add(mentor_id)
    return {mentee_id: frozenset(mentors) for mentee_id, mentors in found.items()}
