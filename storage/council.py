"""The programme as a whole, as the council sees it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from storage.models.account import Member, MemberRole
from storage.models.activity import Activity
from storage.models.check_in import CheckIn, Prompt, PromptKind
from storage.models.mentoring import Offer, OfferState, Pair, Request, RequestState


@dataclass(frozen=True, slots=True)
class Asked:
    """A mentor was asked about one mentee: when it was due, where the mentor lives, and what became of it."""

    due_at: datetime
    timezone: str
    answered: bool
    missed: bool


class Council:
    """Counts and lists over all members; nothing here reads a note."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def count_roles(self) -> dict[str, int]:
        """How many members hold each role."""
        query = select(MemberRole.role, func.count()).group_by(MemberRole.role)
        return {role: count for role, count in await self._session.execute(query)}

    async def mentee_counts(self) -> dict[int, int]:
        """Mentor id -> how many mentees they have now, for those who have any."""
        query = select(Pair.mentor_id, func.count()).where(Pair.ended_at.is_(None)).group_by(Pair.mentor_id)
        return {mentor_id: count for mentor_id, count in await self._session.execute(query)}

    async def queue(self) -> Sequence[Request]:
        """Who waits for a mentor, the longest wait first."""
        query = (
            select(Request)
            .where(Request.state.in_((RequestState.WAITING, RequestState.OFFERED)))
            .order_by(Request.asked_at, Request.id)
        )
        return (await self._session.scalars(query)).all()

    async def offered_to(self) -> dict[int, str]:
        """Request id -> the name of the mentor who is thinking about it."""
        query = (
            select(Offer.request_id, Member.name)
            .join(Member, Member.id == Offer.mentor_id)
            .where(Offer.state == OfferState.OPEN)
        )
        return {request_id: name for request_id, name in await self._session.execute(query)}

    async def asked(self, since: datetime, until: datetime) -> list[Asked]:
        """Every question about a mentee that was due from `since` to `until`."""
        query = (
            select(Prompt.due_at, Member.timezone, CheckIn.answer, CheckIn.missed)
            .join(Prompt, Prompt.id == CheckIn.prompt_id)
            .join(Member, Member.id == Prompt.member_id)
            .where(Prompt.due_at >= since, Prompt.due_at <= until)
        )
        rows = await self._session.execute(query)
        return [Asked(due_at, zone, bool(answer), missed) for due_at, zone, answer, missed in rows]

    async def last_check_in(self, mentor_id: int, until: datetime) -> Sequence[CheckIn]:
        """What a mentor was asked the last time, mentee by mentee."""
        last = (
            select(Prompt.id)
            .where(Prompt.member_id == mentor_id, Prompt.kind == PromptKind.CHECK_IN, Prompt.due_at <= until)
            .order_by(Prompt.due_at.desc())
            .limit(1)
            .scalar_subquery()
        )
        return (await self._session.scalars(select(CheckIn).where(CheckIn.prompt_id == last))).all()

    async def check_ins_about(self, mentee_id: int, until: datetime, limit: int) -> Sequence[CheckIn]:
        """The last times somebody's mentor was asked about them, the newest first."""
        query = (
            select(CheckIn)
            .join(Pair, Pair.id == CheckIn.pair_id)
            .join(Prompt, Prompt.id == CheckIn.prompt_id)
            .where(Pair.mentee_id == mentee_id, Prompt.due_at <= until)
            .order_by(Prompt.due_at.desc(), CheckIn.id.desc())
            .limit(limit)
        )
        return (await self._session.scalars(query)).all()

    async def activity_states(self, *, member_id: int | None = None, since: datetime | None = None) -> dict[str, int]:
        """How many activities are in each state: of one member or of all, reported `since` or ever."""
        wanted: list[ColumnElement[bool]] = []
        if member_id is not None:
            wanted.append(Activity.member_id == member_id)
        if since is not None:
            wanted.append(Activity.reported_at >= since)
        query = select(Activity.state, func.count()).where(*wanted).group_by(Activity.state)
        return {state: count for state, count in await self._session.execute(query)}

    async def quiet_mentees(self, since: date) -> Sequence[Member]:
        """Mentees who have done nothing for the programme after `since`, the quietest first."""
        last = func.coalesce(Member.last_active_on, Member.joined_on)
        query = (
            select(Member)
            .join(Member.role_rows)
            .where(MemberRole.role == "mentee", last <= since)
            .order_by(last, Member.name_key, Member.id)
        )
        return (await self._session.scalars(query)).all()
