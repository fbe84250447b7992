"""The repository that counts what members do and others are told of."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import bindparam, delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from storage import compiled_sql
from storage.models.limits import ActionCount, Doing

_HELD = select(ActionCount.member_id).where(
    ActionCount.kind == bindparam("kind"), ActionCount.held_until > bindparam("now")
)
_OLD = delete(ActionCount).where(ActionCount.since <= bindparam("before")).execution_options(synchronize_session=False)


class Limits:
    """Counts of what members did, one row a member and kind."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def count(self, member_id: int, kind: Doing, now: datetime, within: timedelta) -> ActionCount:
        """Count one more and return the row; counts that began longer than `within` ago start anew."""
        row = await self._session.get(ActionCount, (member_id, kind.value), with_for_update=True)
        if row is None:
            row = ActionCount(member_id=member_id, kind=kind.value, since=now, count=0, held_until=None)
            self._session.add(row)
        elif row.since + within <= now:
            row.since, row.count, row.held_until = now, 0, None
        row.count += 1
        return row

    async def held(self, kind: Doing, now: datetime) -> frozenset[int]:
        """Return the ids of members who did this too often, so that others are not told for now."""
        return frozenset(await compiled_sql.find(self._session, _HELD, {"kind": kind.value, "now": now}))

    async def hold(self, member_id: int, kind: Doing, now: datetime, until: datetime) -> None:
        """Tell others nothing of what a member did until a moment."""
        row = await self.count(member_id, kind, now, until - now)
        row.held_until = until

    async def let_go(self, member_id: int, kind: Doing) -> bool:
        """Tell others at once what was held; tell whether anything was."""
        row = await self._session.get(ActionCount, (member_id, kind.value), with_for_update=True)
        if row is None or row.held_until is None:
            return False
        row.held_until = None
        return True

    async def forget(self, before: datetime) -> None:
        """Delete counts that began no later than `before`."""
        await compiled_sql.change(self._session, _OLD, {"before": before})
