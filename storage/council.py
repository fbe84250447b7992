"""The programme as a whole, as the council sees it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from storage.models.account import Member, MemberRole
from storage.models.activity import Activity
from storage.models.check_in import CheckIn, Prompt, PromptKind
from storage.models.mentoring import Offer, OfferState, Pair, Request, RequestState


class Council:
    """Counts and lists over all members."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def count_roles(self) -> dict[str, int]:
        """How many members hold each role."""
        query = select(MemberRole.role, func.count()).group_by(MemberRole.role)
        return {row[0]: row[1] for row in await self._session.execute(query)}

    async def mentee_counts(self) -> dict[int, int]:
        """Mentor id -> how many mentees they have now, for those who have any."""
        query = select(Pair.mentor_id, func.count()).where(Pair.ended_at.is_(None)).group_by(Pair.mentor_id)
        return {row[0]: row[1] for row in await self._session.execute(query)}

    async def queue(self) -> Sequence[Request]:
        """Who has no mentor yet, whether or not one is being asked; the longest wait first."""
        query = (
            select(Request)
            .where(Request.state.in_((RequestState.WAITING, RequestState.OFFERED)))
            .order_by(Request.asked_at, Request.id)
        )
        return (await self._session.scalars(query)).all()

    async def last_check_in(self, mentor_id: int, until: datetime) -> Sequence[CheckIn]:
        """What a mentor was asked the last time, mentee by mentee."""
        last = (
            select(Prompt.id)
            .join(CheckIn, CheckIn.prompt_id == Prompt.id)  # there are weeks in which nobody is due
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

    async def declined_with_reason(self, mentee_id: int, limit: int) -> Sequence[Offer]:
        """Offers of a mentee that mentors declined and said why, the newest first."""
        query = (
            select(Offer)
            .join(Request, Request.id == Offer.request_id)
            .where(Request.mentee_id == mentee_id, Offer.state == OfferState.DECLINED, Offer.reason != "")
            .order_by(Offer.offered_at.desc(), Offer.id.desc())
            .limit(limit)
        )
        return (await self._session.scalars(query)).all()

    async def activity_states(self, since: datetime | None = None) -> dict[str, int]:
        """How many activities are in each state, of those reported `since` or ever."""
        query = select(Activity.state, func.count()).group_by(Activity.state)
        if since is not None:
            query = query.where(Activity.reported_at >= since)
        return {row[0]: row[1] for row in await self._session.execute(query)}

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
