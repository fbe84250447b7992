"""The repository of problems that people report in confidence."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import and_, bindparam, or_, select, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from storage import compiled_sql
from storage.models.account import Account, Member
from storage.models.safeguarding import Report, ReportState

_OPEN = text("safeguarding_report.state = 'open'")  # written like in the index, or SQLite does not use it
_reader = aliased(Account)
_DUE = (
    select(Report)
    .join(_reader, _reader.id == Report.reader_id)
    .where(
        _OPEN,
        or_(Report.due_at <= bindparam("now"), and_(Report.seen_at.is_(None), _reader.reachable.is_(False))),
    )
    .order_by(Report.due_at, Report.id)
    .limit(100)
)
_OVER = (
    select(Report)
    .where(text("closed_at IS NOT NULL AND words <> ''"), Report.closed_at <= bindparam("before"))
    .order_by(Report.id)
    .limit(100)
)


class Reports:
    """Reports, open and closed. Nobody but their author and their reader is to be shown one."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(
        self,
        account: Account,
        reader: Account,
        *,
        whom: str,
        about: Member | None,
        words: str,
        quoted: str,
        begun: str,
        now: datetime,
        due_at: datetime,
    ) -> Report:
        """Add an open report, with its id."""
        report = Report(
            account=account,
            reader=reader,
            whom=whom,
            about=about,
            words=words,
            quoted=quoted,
            begun=begun,
            state=ReportState.OPEN,
            reported_at=now,
            due_at=due_at,
            passed_on=0,
            seen_at=None,
            closed_at=None,
        )
        self._session.add(report)
        await self._session.flush()
        return report

    async def get(self, number: int) -> Report | None:
        """Return the report with this number as it is now; locked until the transaction ends."""
        query = select(Report).where(Report.id == number).with_for_update(of=Report)
        return (await self._session.scalars(query, execution_options={"populate_existing": True})).one_or_none()

    async def begun(self, account: Account, begun: str) -> Report | None:
        """Return the report that was begun from an account with an event, whatever its state."""
        query = select(Report).where(Report.account_id == account.id, Report.begun == begun)
        return (await self._session.scalars(query.limit(1))).one_or_none()

    async def open_from(self, account: Account) -> Sequence[Report]:
        """Return the open reports of whoever has an account, from any of theirs, the oldest first."""
        own = Account.id == account.id
        if account.member_id is not None:
            own = or_(own, Account.member_id == account.member_id)
        accounts = select(Account.id).where(own)
        query = select(Report).where(_OPEN, Report.account_id.in_(accounts)).order_by(Report.id).limit(100)
        return (await self._session.scalars(query)).all()

    async def open_with(self, member_id: int, most: int) -> Sequence[Report]:
        """Return the open reports that a councillor reads, the oldest first."""
        accounts = select(Account.id).where(Account.member_id == member_id)
        query = select(Report).where(_OPEN, Report.reader_id.in_(accounts)).order_by(Report.id).limit(most)
        return (await self._session.scalars(query)).all()

    async def due(self, now: datetime) -> Sequence[Report]:
        """Return open reports whose time is over, or whose reader has not seen them and cannot be reached."""
        return await compiled_sql.find(self._session, _DUE, {"now": now})

    async def closed_before(self, before: datetime) -> Sequence[Report]:
        """Return reports that were closed by a moment, and whose words are still there."""
        return await compiled_sql.find(self._session, _OVER, {"before": before})
