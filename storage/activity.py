"""The repository of reported activities."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from storage import compiled_sql
from storage.models.account import Member
from storage.models.activity import Activity, ActivityKind, ActivityState
from storage.models.limits import ActionCount, Doing
from storage.models.pairs import Pair

_OPEN = (ActivityState.REPORTED, ActivityState.MORE, ActivityState.UNCONFIRMED)
_DECIDER = func.coalesce(Pair.covered_by_id, Pair.mentor_id)
_FOR_COUNCIL = or_(Pair.id.is_(None), Activity.state == ActivityState.UNCONFIRMED)

# queries of every tick are built once
_UNDECIDED = Activity.state.in_((ActivityState.REPORTED, ActivityState.UNCONFIRMED))
_PAIR = and_(Pair.mentee_id == Activity.member_id, Pair.ended_at.is_(None))
_WITH_MENTORS = (
    select(Activity, Member)
    .outerjoin_from(Activity, Pair, _PAIR)
    .outerjoin(Member, Member.id == _DECIDER)
    .where(_UNDECIDED)
    .order_by(Activity.due_at, Activity.id)
)
_TO_ASK = _WITH_MENTORS.where(
    Activity.held_on <= bindparam("today"),
    or_(Activity.asked_at.is_(None), Activity.asked_id.is_distinct_from(_DECIDER)),
    or_(Activity.edited_at.is_(None), Activity.edited_at <= bindparam("edited_by")),
    Activity.member_id.not_in(
        select(ActionCount.member_id).where(ActionCount.kind == Doing.REPORT, ActionCount.held_until > bindparam("now"))
    ),
)
_TO_REMIND = _WITH_MENTORS.where(
    Activity.asked_id == _DECIDER,
    func.coalesce(Activity.reminded_at, Activity.asked_at) < Activity.due_at,
)
_JUST_OVER = (
    select(Activity)
    .where(Activity.held_on.between(bindparam("first"), bindparam("last")), Activity.state.in_(_OPEN))
    .order_by(Activity.id)
)
_OVERDUE = (
    select(Activity)
    .where(Activity.state.in_((ActivityState.REPORTED, ActivityState.MORE)), Activity.due_at <= bindparam("now"))
    .order_by(Activity.due_at, Activity.id)
)


class Activities:
    """Reported activities, and how far their confirmation has come.

    A mentor returned with an activity is the member's present one, or their stand-in; None when the member has none.
    """

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    def add(
        self,
        member: Member,
        *,
        kind: ActivityKind,
        held_on: date,
        title: str,
        details: dict[str, Any],
        reported_at: datetime,
        due_at: datetime,
    ) -> Activity:
        """Add an activity that nobody was asked about yet."""
        activity = Activity(
            member=member,
            kind=kind,
            held_on=held_on,
            title=title,
            details=details,
            questions=[],
            state=ActivityState.REPORTED,
            reported_at=reported_at,
            due_at=due_at,
            asked_at=None,
            asked_id=None,
            edited_at=None,
            reminded_at=None,
            decided_by=None,
            decided_at=None,
            reason="",
        )
        self._session.add(activity)
        return activity

    async def claim(self, number: int) -> Activity | None:
        """Return the activity with this number as it is now; locked until the transaction ends."""
        query = select(Activity).where(Activity.id == number).with_for_update(of=Activity)
        return (await self._session.scalars(query, execution_options={"populate_existing": True})).one_or_none()

    async def of_member(self, member_id: int) -> Sequence[Activity]:
        """Return the activities of a member, the latest to take place first."""
        query = select(Activity).where(Activity.member_id == member_id)
        return (await self._session.scalars(query.order_by(Activity.held_on.desc(), Activity.id.desc()))).all()

    async def just_over(self, first: date, last: date) -> Sequence[Activity]:
        """Return the undecided activities of these days, both included."""
        return await compiled_sql.find(self._session, _JUST_OVER, {"first": first, "last": last})

    async def open_to(self, decider_id: int, *, council: bool) -> Sequence[Activity]:
        """Return the undecided activities a mentor or councillor may decide about, by deadline; never their own."""
        query = (
            select(Activity)
            .outerjoin_from(Activity, Pair, _PAIR)
            .where(
                Activity.state.in_(_OPEN),
                Activity.member_id != decider_id,
                or_(_is_mentor(decider_id), _FOR_COUNCIL) if council else _is_mentor(decider_id),
            )
            .order_by(Activity.due_at, Activity.id)
        )
        return (await self._session.scalars(query)).all()

    async def to_ask(self, today: date, edited_by: datetime, now: datetime) -> Sequence[tuple[Activity, Member | None]]:
        """Return activities up to `today` whose present mentor, or the council, was not asked yet; with the mentor.

        Leaves out those edited after `edited_by`, as more edits may follow, and those of members who report too much at
        once: their mentors are asked about them together later.
        """
        return await self._with_mentors(_TO_ASK, {"today": today, "edited_by": edited_by, "now": now})

    async def to_remind(self) -> Sequence[tuple[Activity, Member | None]]:
        """Return activities that the present mentor was asked about and may have to be reminded of; with the mentor."""
        return await self._with_mentors(_TO_REMIND, {})

    async def overdue(self, now: datetime) -> Sequence[Activity]:
        """Return activities that nobody decided in time and that do not count as unconfirmed yet."""
        return await compiled_sql.find(self._session, _OVERDUE, {"now": now})

    async def _with_mentors(
        self, query: Select[Activity, Member], values: dict[str, Any]
    ) -> Sequence[tuple[Activity, Member | None]]:
        return [(row[0], row[1]) for row in await compiled_sql.find_rows(self._session, query, values)]


def _is_mentor(decider_id: int) -> ColumnElement[bool]:
    """Return the condition that a member is the mentor or stands in: both may decide."""
    return or_(Pair.mentor_id == decider_id, Pair.covered_by_id == decider_id)
