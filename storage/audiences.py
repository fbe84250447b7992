"""The repository of audiences: who is in one, counted, and read in pages in the order of their ids."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.languages import get_official_languages
from sqlalchemy import ColumnElement, String, cast, exists, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from chatbot.core.audience import Audience
from storage.models.account import ROLES, Account, Member
from storage.models.broadcast import BroadcastReader, ReaderState
from storage.models.pairs import Pair
from storage.models.proposal import ProposalFollower

_Names = Callable[[str, tuple[str, ...]], frozenset[str]]
"""A function for the names of a code in some languages."""


class Audiences:
    """The members in an audience, as it is now.

    languages  those the bot speaks: in them, and in the ones spoken there, people name countries and languages
    """

    def __init__(self, session: AsyncSession, languages: Sequence[str] = ()) -> None:
        self._session = session
        self._languages = tuple(languages)

    async def count(self, audience: Audience) -> int:
        """Return how many members are in an audience."""
        return await self._session.scalar(select(func.count()).select_from(Member).where(*self._within(audience))) or 0

    async def includes(self, audience: Audience, member_id: int) -> bool:
        """Tell whether a member is in an audience."""
        query = select(Member.id).where(Member.id == member_id, *self._within(audience))
        return await self._session.scalar(query) is not None

    async def page(
        self, audience: Audience, after: int = 0, most: int = 100, last: int | None = None
    ) -> Sequence[Member]:
        """Return the next members of an audience after an id, in the order of ids, up to `last`."""
        query = select(Member).where(Member.id > after, *self._within(audience)).order_by(Member.id).limit(most)
        if last is not None:
            query = query.where(Member.id <= last)
        return (await self._session.scalars(query)).all()

    async def locales(self, audience: Audience) -> Mapping[str, int]:
        """Return in which languages an audience reads, and how many of it in each."""
        return await self._counted(Member.locale, audience)

    async def zones(self, audience: Audience) -> Mapping[str, int]:
        """Return in which zones an audience lives, and how many of it in each."""
        return await self._counted(Member.timezone, audience)

    async def channels(self, audience: Audience, networks: Collection[str]) -> tuple[Mapping[str, int], int]:
        """Return how many of an audience can be reached on each network, some on several, and how many on none."""
        there = (Account.reachable.is_(True), Account.network.in_(sorted(networks)))
        query = select(Account.network, func.count(Account.member_id.distinct())).where(*there)
        query = query.join(Member, Member.id == Account.member_id).where(*self._within(audience))
        query = query.group_by(Account.network)
        found = {row[0]: row[1] for row in await self._session.execute(query.order_by(Account.network.desc()))}
        without = select(func.count()).select_from(Member).where(*self._within(audience))
        nowhere = await self._session.scalar(without.where(~exists().where(Account.member_id == Member.id, *there)))
        return found, nowhere or 0

    async def newest(self) -> int:
        """Return the id of the member who came last; 0 if there is none."""
        return await self._session.scalar(select(func.max(Member.id))) or 0

    async def _counted(self, column: InstrumentedAttribute[str], audience: Audience) -> Mapping[str, int]:
        query = select(column, func.count()).where(*self._within(audience)).group_by(column)
        return {row[0]: row[1] for row in await self._session.execute(query.order_by(func.count().desc(), column))}

    def _within(self, audience: Audience) -> list[ColumnElement[bool]]:
        """Return the conditions for being in an audience; a member without any role has left."""
        conditions = [or_(*(Member.holds(role) for role in audience.roles or ROLES))]
        if audience.countries:
            conditions.append(Member.country.in_(self._written(_country_names, audience.countries)))
        if audience.languages:
            named = cast(Member.languages, String)
            names = self._written(_names, audience.languages)
            listed = (named.contains(json.dumps(name), autoescape=True) for name in names)
            conditions.append(or_(Member.locale.in_(audience.languages), *listed))
        if audience.joined_after is not None:
            conditions.append(Member.joined_on >= audience.joined_after)
        if audience.joined_before is not None:
            conditions.append(Member.joined_on < audience.joined_before)
        if audience.mentees_of:
            pair = exists().where(Pair.mentee_id == Member.id, Pair.ended_at.is_(None))
            conditions.append(pair.where(Pair.mentor_id.in_(audience.mentees_of)))
        if audience.members:
            conditions.append(Member.id.in_(audience.members))
        if audience.took_part_in is not None:
            part = select(ProposalFollower.member_id).where(
                ProposalFollower.proposal_id == audience.took_part_in,
                or_(ProposalFollower.took_part.is_(True), ProposalFollower.follows.is_(True)),
            )
            conditions.append(Member.id.in_(part))
        if audience.reached_by is not None:
            conditions.append(_told(audience.reached_by, (ReaderState.SENT, ReaderState.QUEUED)))
        if audience.missed_by is not None:
            conditions.append(_told(audience.missed_by, (ReaderState.UNREACHABLE, ReaderState.STOPPED)))
        return conditions

    def _written(self, names_of: _Names, codes: Iterable[str]) -> list[str]:
        """Return the ways in which members may have written what some codes stand for."""
        found = {name for code in codes for name in (code, *names_of(code, self._languages))}
        return sorted({form for name in found for form in (name, name.lower(), name.upper(), name.title())})


def _told(broadcast_id: int, states: Iterable[ReaderState]) -> ColumnElement[bool]:
    ids = select(BroadcastReader.member_id).where(
        BroadcastReader.broadcast_id == broadcast_id, BroadcastReader.state.in_(list(states))
    )
    return Member.id.in_(ids)


@cache
def _country_names(code: str, languages: tuple[str, ...]) -> frozenset[str]:
    spoken = (tag.partition("_")[0] for tag in get_official_languages(code) if code.isalpha())
    locales = filter(None, map(_locale, (*languages, *spoken)))
    return frozenset(name for locale in locales if (name := locale.territories.get(code)))


@cache
def _names(code: str, languages: tuple[str, ...]) -> frozenset[str]:
    locales = filter(None, map(_locale, (*languages, code)))
    return frozenset(name for locale in locales if (name := locale.languages.get(code)))


@cache
def _locale(tag: str) -> Locale | None:
    try:
        return Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        return None
