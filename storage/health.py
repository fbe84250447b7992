"""The repository of what the operator's health pages are made of: what waits longest, and a few counts."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, func, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from storage.models.council import CouncilItem, ItemState
from storage.models.delivery import InboxRow, OutboxRow
from storage.models.offers import OPEN_STATES, Request
from storage.models.pairs import Pair

LOOKED_AT = 500
"""The most rows looked at, of those that wait longest, for one that has no reason to."""

# both conditions are written like in their index, which is not used otherwise
_PENDING = text("inbox.state = 'pending'")
_OPEN = text("outbox.state IN ('pending', 'sending', 'uncertain')")
_UNHANDLED = (
    select(InboxRow.id, InboxRow.user_id)
    .where(_PENDING, InboxRow.network == bindparam("network"))
    .order_by(InboxRow.id)
    .limit(LOOKED_AT)
)
_UNSENT = (
    select(
        OutboxRow.network,
        OutboxRow.rank,
        OutboxRow.user_id,
        OutboxRow.room_id,
        OutboxRow.due_at,
        OutboxRow.not_before,
    )
    .where(_OPEN, OutboxRow.network == bindparam("network"), OutboxRow.due_at <= bindparam("now"))
    .order_by(OutboxRow.due_at)
    .limit(LOOKED_AT)
)
_INBOX_SIZES = select(InboxRow.network, func.count()).where(_PENDING).group_by(InboxRow.network)
_OUTBOX_SIZES = select(OutboxRow.network, func.count()).where(_OPEN).group_by(OutboxRow.network)
_PAIRS = select(func.count()).select_from(Pair).where(Pair.ended_at.is_(None))
_WAITING = select(func.count()).select_from(Request).where(Request.state.in_(OPEN_STATES))
_OVERDUE = (
    select(func.count())
    .select_from(CouncilItem)
    .where(CouncilItem.state == ItemState.OPEN, CouncilItem.due_at < bindparam("now"))
)


@dataclass(frozen=True, slots=True)
class Due:
    """One message that is due to be sent, and where to."""

    network: str
    rank: int
    user_id: str | None
    room_id: str | None
    due_at: datetime
    not_before: datetime | None

    @property
    def may_go(self) -> datetime:
        """The moment from which on it may be tried."""
        return max(self.due_at, self.not_before or self.due_at)


@dataclass(frozen=True, slots=True)
class Counts:
    """The sizes of the programme and of what waits in the tables, the latter by network."""

    pairs: int
    waiting: int
    overdue: int
    unhandled: Mapping[str, int]
    unsent: Mapping[str, int]


class HealthFigures:
    """The repository of what waits longest, found by an index, and of a few counts."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def oldest_unhandled(self, network: str, held_back: Collection[str]) -> int | None:
        """Return the number of the oldest message that is not handled, but for those of people who are held back."""
        rows = await self._session.execute(_UNHANDLED, {"network": network})
        return next((row_id for row_id, user_id in rows if user_id not in held_back), None)

    async def due(self, network: str, now: datetime) -> list[Due]:
        """Return messages that are due and not sent, the oldest first."""
        return [Due(*row) for row in await self._session.execute(_UNSENT, {"network": network, "now": now})]

    async def counts(self, now: datetime) -> Counts:
        """Return the counts."""
        return Counts(
            await self._session.scalar(_PAIRS) or 0,
            await self._session.scalar(_WAITING) or 0,
            await self._session.scalar(_OVERDUE, {"now": now}) or 0,
            dict((await self._session.execute(_INBOX_SIZES)).all()),
            dict((await self._session.execute(_OUTBOX_SIZES)).all()),
        )
