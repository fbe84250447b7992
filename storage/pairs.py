"""The repository of pairs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import BindParameter, CompoundSelect, and_, bindparam, exists, func, or_, select, text, union
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from storage import compiled_sql
from storage.models.account import Member
from storage.models.offers import Offer, Request
from storage.models.pairs import Pair
from storage.parts import find_in_parts

# queries of every tick and many messages are built once
_OPEN_PAIRS = select(Pair).where(Pair.ended_at.is_(None))
_ALL_OPEN_PAIRS = _OPEN_PAIRS.order_by(Pair.id)
_APART = _OPEN_PAIRS.where(Pair.apart_since.is_not(None)).order_by(Pair.apart_since, Pair.id)
_NO_CONTACT = (
    select(Pair)
    .where(
        text("pair.no_contact_since IS NOT NULL AND pair.no_contact_nudged_at IS NULL AND pair.ended_at IS NULL"),
        Pair.no_contact_since <= bindparam("before"),
    )
    .order_by(Pair.id)
    .limit(500)
)
_WITH_IDS = select(Pair).where(Pair.id.in_(bindparam("pairs", expanding=True))).order_by(Pair.id)
_PAIR_OF = _OPEN_PAIRS.where(Pair.mentee_id == bindparam("mentee"))
_PAIRS_OF_MENTOR = _OPEN_PAIRS.where(Pair.mentor_id == bindparam("mentor")).order_by(Pair.started_at, Pair.id)
_members: BindParameter[int] = bindparam("members", expanding=True)
_PAIRS_OF_ALL = _ALL_OPEN_PAIRS.where(or_(Pair.mentor_id.in_(_members), Pair.covered_by_id.in_(_members)))
_PAIRS_OF_MENTEES = _OPEN_PAIRS.where(Pair.mentee_id.in_(_members))
_COUNTS = (
    select(Pair.mentor_id, func.count())
    .where(Pair.ended_at.is_(None), Pair.mentor_id.in_(_members))
    .group_by(Pair.mentor_id)
)
_LAST_LOST = (
    select(Pair.mentee_id, func.max(Pair.ended_at)).where(Pair.mentee_id.in_(_members)).group_by(Pair.mentee_id)
)
_COVERED_NOW = Pair.mentor_id.in_(bindparam("covered", expanding=True))
_TOLD_OR_AWAY = union(
    *(
        select(Pair.id).where(told.is_not(None))
        for told in (Pair.away_until_told, Pair.covered_by_id, Pair.cover_told_id)  # an index each
    ),
    select(Pair.id).where(
        Pair.ended_at.is_(None), Pair.mentor_id.in_(select(Member.id).where(Member.away_until.is_not(None)))
    ),
)
_MAY_NOT_KNOW = or_(
    Pair.covered_by_id.is_not(None),
    Pair.cover_told_id.is_not(None),
    exists().where(
        Member.id == Pair.mentor_id,
        or_(
            Pair.away_from_told.is_distinct_from(Member.away_from),
            Pair.away_until_told.is_distinct_from(Member.away_until),
        ),
    ),
)
"""A mentee was told of another absence than the mentor's present one, or of somebody who stands in."""
_TO_TELL_OF_ABSENCE = _ALL_OPEN_PAIRS.where(Pair.id.in_(_TOLD_OR_AWAY), _MAY_NOT_KNOW)
_TO_TELL_OF_ABSENCE_OR_COVER = _ALL_OPEN_PAIRS.where(
    Pair.id.in_(union(*_TOLD_OR_AWAY.selects, select(Pair.id).where(Pair.ended_at.is_(None), _COVERED_NOW))),
    or_(_COVERED_NOW, _MAY_NOT_KNOW),
)
_member: BindParameter[int] = bindparam("member")
_COVERED = select(Pair).where(Pair.covered_by_id.is_not(None), Pair.ended_at.is_(None))
_ACQUAINTANCES: CompoundSelect[int] = union(
    select(Pair.mentor_id).where(Pair.mentee_id == _member),
    select(Pair.mentee_id).where(Pair.mentor_id == _member),
    _COVERED.with_only_columns(Pair.covered_by_id).where(Pair.mentee_id == _member),
    _COVERED.with_only_columns(Pair.mentee_id).where(Pair.covered_by_id == _member),
    select(Request.mentee_id).join(Offer, Offer.request_id == Request.id).where(Offer.mentor_id == _member),
)


class Pairs:
    """Pairs, open and ended, and the mentees in them."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def with_ids(self, pair_ids: Iterable[int]) -> dict[int, Pair]:
        """Return these pairs, by id."""
        return {pair.id: pair for (pair,) in await find_in_parts(self._session, _WITH_IDS, "pairs", pair_ids)}

    async def pair_of(self, mentee_id: int) -> Pair | None:
        """Return the open pair of a mentee."""
        return (await self._session.scalars(_PAIR_OF, {"mentee": mentee_id})).one_or_none()

    async def pairs_of_mentor(self, mentor_id: int) -> Sequence[Pair]:
        """Return the open pairs of a mentor, the oldest first."""
        return (await self._session.scalars(_PAIRS_OF_MENTOR, {"mentor": mentor_id})).all()

    async def open_pairs(self) -> Sequence[Pair]:
        """Return all open pairs."""
        return await compiled_sql.find(self._session, _ALL_OPEN_PAIRS)

    async def in_charge_of(self, member_ids: Iterable[int]) -> Sequence[Pair]:
        """Return the open pairs of mentors, and those in which they stand in."""
        return [row[0] for row in await find_in_parts(self._session, _PAIRS_OF_ALL, "members", member_ids)]

    async def count_of_mentors(self, mentor_ids: Iterable[int]) -> dict[int, int]:
        """Return the number of mentees of each of these mentors who has any."""
        rows = await find_in_parts(self._session, _COUNTS, "members", mentor_ids)
        return {row[0]: row[1] for row in rows}

    async def mentors_of(self, mentee_ids: Iterable[int]) -> dict[int, Member]:
        """Return the mentors of these mentees, by mentee id, of those who have one."""
        rows = await find_in_parts(self._session, _PAIRS_OF_MENTEES, "members", mentee_ids)
        return {pair.mentee_id: pair.mentor for (pair,) in rows}

    async def apart(self) -> Sequence[Pair]:
        """Return the open pairs in which neither knows how to write to the other."""
        return await compiled_sql.find(self._session, _APART)

    async def without_contact(self, before: datetime) -> Sequence[Pair]:
        """Return open pairs made by a moment that have exchanged nothing, and whom nobody has helped to begin."""
        return await compiled_sql.find(self._session, _NO_CONTACT, {"before": before})

    async def count_mentees(self) -> int:
        """Return how many members hold the mentee role."""
        return await self._session.scalar(select(func.count()).where(Member.holds("mentee"))) or 0

    async def mentees_with_mentors(self, offset: int, limit: int) -> list[tuple[Member, Member | None]]:
        """Return a page of the members with the mentee role, by name, each with their mentor if they have one."""
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
        """Add an open pair. The database refuses a second one of the same mentee."""
        pair = Pair(mentee=mentee, mentor=mentor, started_at=now, end_reason="")
        self._session.add(pair)
        return pair

    async def last_pair(self, mentee_id: int) -> Pair | None:
        """Return the latest ended pair of a mentee."""
        query = select(Pair).where(Pair.mentee_id == mentee_id, Pair.ended_at.is_not(None))
        return (await self._session.scalars(query.order_by(Pair.ended_at.desc(), Pair.id.desc()).limit(1))).first()

    async def last_lost(self, mentee_ids: Iterable[int]) -> dict[int, datetime]:
        """Return when each mentee's last pair ended, by mentee id, for those who had one."""
        rows = await find_in_parts(self._session, _LAST_LOST, "members", mentee_ids)
        return {mentee_id: ended_at for mentee_id, ended_at in rows if ended_at is not None}

    async def pairs_to_tell_of_absence(self, covered: Iterable[int]) -> Sequence[Pair]:
        """Return open pairs whose mentee may not know that the mentor is away, is back, or is covered.

        They were told of another absence than the mentor's present one, or of one that is over; or the mentor is one of
        the `covered`, for whom somebody stands in now; or somebody stood in, or did as far as the mentee was told.
        """
        mentors = frozenset(covered)
        if mentors:
            rows = await find_in_parts(self._session, _TO_TELL_OF_ABSENCE_OR_COVER, "covered", sorted(mentors))
            return [*dict.fromkeys(row[0] for row in rows)]  # some are found with each part
        return await compiled_sql.find(self._session, _TO_TELL_OF_ABSENCE)

    async def acquaintances(self, member_id: int) -> frozenset[int]:
        """Return the ids a member may name: their mentor, their mentees, and mentees offered to them, now or before.

        While somebody stands in for the mentor, the stand-in and the mentee may name each other, too.
        """
        return frozenset((await self._session.scalars(_ACQUAINTANCES, {"member": member_id})).all()) - {member_id}
