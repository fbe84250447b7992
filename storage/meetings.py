"""The repository of meetings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from storage import compiled_sql
from storage.models.meetings import Meeting, MeetingState
from storage.models.pairs import Pair

_AGREED = text("meeting.state = 'agreed'")  # written like in the index, or SQLite does not use it
_SOON = (
    select(Meeting)
    .where(_AGREED, Meeting.at <= bindparam("until"), Meeting.at > bindparam("now"), Meeting.reminded_at.is_(None))
    .order_by(Meeting.at, Meeting.id)
    .limit(200)
)
_PAST = select(Meeting).where(_AGREED, Meeting.at <= bindparam("before")).order_by(Meeting.at, Meeting.id).limit(200)
_LATE = (
    select(Meeting)
    .where(text("meeting.state = 'proposed'"), Meeting.at <= bindparam("now"))
    .order_by(Meeting.pair_id)
    .with_for_update(of=Meeting, skip_locked=True)
)
_OPEN = (MeetingState.PROPOSED, MeetingState.AGREED)


class Meetings:
    """Meetings that were proposed, agreed and held."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, pair: Pair, at: datetime, *, by_mentor: bool, now: datetime) -> Meeting:
        """Add a proposal, with its id. The database refuses a second open one of the same pair."""
        meeting = Meeting(
            pair=pair,
            by_mentor=by_mentor,
            at=at,
            state=MeetingState.PROPOSED,
            proposed_at=now,
            agreed_at=None,
            reminded_at=None,
            asked_at=None,
            met=None,
        )
        self._session.add(meeting)
        await self._session.flush()
        return meeting

    async def get(self, number: int) -> Meeting | None:
        """Return a meeting as it is now; locked until the transaction ends."""
        query = select(Meeting).where(Meeting.id == number).with_for_update(of=Meeting)
        return (await self._session.scalars(query, execution_options={"populate_existing": True})).one_or_none()

    async def open_of(self, pair_id: int) -> dict[str, Meeting]:
        """Return the proposed and the agreed meeting of a pair, by state; locked until the transaction ends."""
        query = select(Meeting).where(Meeting.pair_id == pair_id, Meeting.state.in_(_OPEN))
        return {row.state: row for row in await self._session.scalars(query.with_for_update(of=Meeting))}

    async def soon(self, now: datetime, until: datetime) -> Sequence[Meeting]:
        """Return agreed meetings that begin by a moment, and of which nobody was reminded."""
        return await compiled_sql.find(self._session, _SOON, {"now": now, "until": until})

    async def past(self, before: datetime) -> Sequence[Meeting]:
        """Return agreed meetings that began by a moment."""
        return await compiled_sql.find(self._session, _PAST, {"before": before})

    async def drop_late(self, now: datetime) -> None:
        """Drop proposals that nobody accepted in time."""
        for meeting in await compiled_sql.find(self._session, _LATE, {"now": now}):
            meeting.state = MeetingState.REPLACED
