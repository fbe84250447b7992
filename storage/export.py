"""The repository of exports: the programme's tables a page at a time, without what is private, and who wants them."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import case, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from storage import compiled_sql
from storage.models.account import Member
from storage.models.activity import Activity
from storage.models.check_in import CheckIn, CheckInAnswer
from storage.models.export import ExportWanted
from storage.models.pairs import Pair
from storage.models.proposal import Proposal, ProposalPromise, ProposalState, ProposalVersion

_AT_ONCE = 100
"""Rows of a page."""
_NEXT = select(ExportWanted).order_by(ExportWanted.id).limit(1)


class PairRow(NamedTuple):
    """A pair with the names of both."""

    id: int
    mentee: str
    mentor: str
    started_at: datetime
    ended_at: datetime | None


class CheckInRow(NamedTuple):
    """The answers about a pair: how often each was given, and when last; never any words."""

    id: int
    mentee: str
    mentor: str
    asked: int
    answers: dict[str, int]
    missed: int
    last_at: datetime | None


class ProposalRow(NamedTuple):
    """A proposal that is out or was, with what members say to its present version."""

    proposal: Proposal
    supports: int
    objects: int
    abstains: int


class Exports:
    """The repository of what councillors save of the programme as a file."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def want(self, member: Member, what: str, kind: str, now: datetime) -> bool:
        """Note that a member wants a file; return whether they waited for none already."""
        there = select(ExportWanted.id).where(ExportWanted.member_id == member.id)
        if (await self._session.scalars(there)).first() is not None:
            return False
        token = secrets.token_hex(8)
        self._session.add(ExportWanted(member=member, token=token, what=what, kind=kind, asked_at=now))
        await self._session.flush()
        return True

    async def next(self) -> ExportWanted | None:
        """Return the file that is wanted for the longest time."""
        found = await compiled_sql.find(self._session, _NEXT)
        return found[0] if found else None

    async def is_done(self, wanted: ExportWanted) -> None:
        """Forget a file that was sent, or that nobody may have any more."""
        await self._session.delete(wanted)
        await self._session.flush()

    # Pages, in the order of ids

    async def members(self, after: int) -> Sequence[Member]:
        """Return the next members."""
        query = select(Member).where(Member.id > after).order_by(Member.id).limit(_AT_ONCE)
        return (await self._session.scalars(query)).all()

    async def pairs(self, after: int) -> Sequence[PairRow]:
        """Return the next pairs, those that are over included."""
        mentee, mentor = aliased(Member), aliased(Member)
        query = (
            select(Pair.id, mentee.name, mentor.name, Pair.started_at, Pair.ended_at)
            .join(mentee, mentee.id == Pair.mentee_id)
            .join(mentor, mentor.id == Pair.mentor_id)
            .where(Pair.id > after)
            .order_by(Pair.id)
            .limit(_AT_ONCE)
        )
        return [PairRow(*row) for row in await self._session.execute(query)]

    async def check_ins(self, after: int) -> Sequence[CheckInRow]:
        """Return the next pairs with what was answered about each in all."""
        pairs = await self.pairs(after)
        given = [func.count(case((CheckIn.answer == answer.value, 1))) for answer in CheckInAnswer]
        query = (
            select(
                CheckIn.pair_id,
                func.count(CheckIn.asked_at),
                func.count(case((CheckIn.missed.is_(True), 1))),
                func.max(CheckIn.answered_at),
                *given,
            )
            .where(CheckIn.pair_id.in_([pair.id for pair in pairs]))
            .group_by(CheckIn.pair_id)
        )
        counts = {row[0]: row for row in await self._session.execute(query)}
        found = []
        for pair in pairs:
            row = counts.get(pair.id)
            asked, missed, last_at = (row[1], row[2], row[3]) if row is not None else (0, 0, None)
            answers = row[4:] if row is not None else [0] * len(CheckInAnswer)
            by_answer = {answer.value: count for answer, count in zip(CheckInAnswer, answers, strict=True)}
            found.append(CheckInRow(pair.id, pair.mentee, pair.mentor, asked, by_answer, missed, last_at))
        return found

    async def activities(self, after: int) -> Sequence[Activity]:
        """Return the next activities, with who reported each."""
        query = select(Activity).where(Activity.id > after).order_by(Activity.id).limit(_AT_ONCE)
        return (await self._session.scalars(query)).all()

    async def proposals(self, after: int) -> Sequence[ProposalRow]:
        """Return the next proposals that are no drafts."""
        there = (ProposalVersion.proposal_id == Proposal.id) & (ProposalVersion.number == Proposal.version)
        query = (
            select(Proposal, ProposalVersion.supports, ProposalVersion.objects, ProposalVersion.abstains)
            .join(ProposalVersion, there)
            .where(Proposal.id > after, Proposal.state != ProposalState.DRAFT)
            .order_by(Proposal.id)
            .limit(_AT_ONCE)
        )
        return [ProposalRow(*row) for row in await self._session.execute(query)]

    async def promises(self, after: int) -> Sequence[ProposalPromise]:
        """Return the next promises of decisions that are out."""
        query = (
            select(ProposalPromise)
            .where(ProposalPromise.id > after, ProposalPromise.made_at.is_not(None))
            .order_by(ProposalPromise.id)
            .limit(_AT_ONCE)
        )
        return (await self._session.scalars(query)).all()
