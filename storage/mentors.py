"""The repository of mentors, as offers and absences need them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from heapq import merge
from itertools import islice
from typing import Any

from sqlalchemy import bindparam, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import undefer

from storage import compiled_sql
from storage.models.account import Account, Member
from storage.models.check_in import Silence
from storage.models.offers import Offer, OfferState
from storage.parts import find_in_parts

# queries of every tick and many messages are built once
_MENTORS_FOR_OFFERS = (
    select(Member)
    .where(Member.holds("mentor"), Member.accounts.any(Account.reachable))
    .order_by(Member.id)
    .with_for_update()
)
_THESE = select(Member).where(Member.id.in_(bindparam("members", expanding=True))).options(undefer(Member.mentees))
_FELLOW_MENTORS = select(Member.id).where(Member.holds("mentor"))
_name_keys = select(Member.name_key, Member.id).where(Member.holds("mentor"), Member.mentees == bindparam("mentees"))
_WITH_LOAD, _WITH_DEFAULT_LOAD = (
    _name_keys.where(condition).order_by(Member.name_key, Member.id).limit(bindparam("limit"))
    for condition in (Member.capacity == bindparam("capacity"), Member.capacity.is_(None))
)
_load = (Member.id, Member.capacity, Member.mentees)
_LOADS = select(*_load).where(Member.id.in_(bindparam("members", expanding=True)), Member.also_holds("mentor"))
_LOADS_OF_ABSENTEES = select(*_load, Member.timezone, Member.away_from, Member.away_until).where(
    Member.away_until.is_not(None), Member.also_holds("mentor")
)
_LOADS_OF_SILENT = (
    select(*_load)
    .join(Silence, Silence.mentor_id == Member.id)
    .where(Silence.ended_at.is_(None), Member.also_holds("mentor"))
)
_LOADS_OF_ASKED = (
    select(*_load, func.count().label("offers"))
    .join(Offer, Offer.mentor_id == Member.id)
    .where(Offer.state == OfferState.OPEN, Member.also_holds("mentor"))
    .group_by(Member.id)
)
_ZONES_OF_ABSENTEES = select(Member.timezone).where(Member.away_until.is_not(None)).distinct()
_ABSENTEES = (
    select(Member)
    .where(Member.away_until.is_not(None), Member.away_until <= bindparam("until"))
    .order_by(Member.away_until, Member.id)
)


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

    async def with_loads(self, loads: Sequence[tuple[int | None, int]], offset: int, limit: int) -> Sequence[Member]:
        """Return some of the mentors with one of these loads, by name; a load is their own capacity, and mentees."""
        found: list[Iterator[tuple[str, int]]] = []
        for capacity, mentees in loads:
            query = _WITH_DEFAULT_LOAD if capacity is None else _WITH_LOAD
            values = {"capacity": capacity, "mentees": mentees, "limit": offset + limit}
            found.append((row[0], row[1]) for row in await self._session.execute(query, values))
        ids = [member_id for _, member_id in islice(merge(*found), offset, offset + limit)]
        known = {one.id: one for one in await self._session.scalars(_THESE, {"members": ids})}
        return [known[member_id] for member_id in ids]

    async def loads(self, mentor_ids: Iterable[int]) -> Sequence[Any]:
        """Return `id`, `capacity` and `mentees` of those who are mentors."""
        return await find_in_parts(self._session, _LOADS, "members", mentor_ids)

    async def loads_of_absentees(self) -> Sequence[Any]:
        """Return the same of mentors with an announced absence, with the absence and their zone."""
        return (await self._session.execute(_LOADS_OF_ABSENTEES)).all()

    async def loads_of_silent(self) -> Sequence[Any]:
        """Return the same of silent mentors."""
        return (await self._session.execute(_LOADS_OF_SILENT)).all()

    async def loads_of_asked(self) -> Sequence[Any]:
        """Return the same of mentors with open offers, with their number `offers`."""
        return (await self._session.execute(_LOADS_OF_ASKED)).all()

    async def zones_of_absentees(self) -> Sequence[str]:
        """Return the zones in which somebody has announced an absence."""
        return (await self._session.scalars(_ZONES_OF_ABSENTEES)).all()

    async def absentees(self, until: date) -> Sequence[Member]:
        """Return the members with an announced absence, `until` a day or less, that has not been ended yet."""
        return await compiled_sql.find(self._session, _ABSENTEES, {"until": until})
