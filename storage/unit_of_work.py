"""One transaction, and the repositories that work in it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession
from sqlalchemy.orm import ORMExecuteState, Session

from storage.account import People
from storage.activity import Activities
from storage.backup_mentor import Backups
from storage.check_in import CheckIns
from storage.code import Codes
from storage.council import Council, CouncilItems
from storage.delivery import Inbox, Outbox
from storage.dialogue import Dialogues
from storage.linking import Linking
from storage.mentoring import Mentoring
from storage.reaching import Reaching


class _Session(Session):
    """Counts in its `info` how often it wrote."""


@event.listens_for(_Session, "after_flush")
def _count_flush(session: Session, *_: object) -> None:
    session.info["writes"] = session.info.get("writes", 0) + 1


@event.listens_for(_Session, "do_orm_execute")
def _count_statement(state: ORMExecuteState) -> None:
    if not state.is_select:
        _count_flush(state.session)


class UnitOfWork:
    """Everything a handler may read or write, committed or dropped as a whole."""

    def __init__(self, session: AsyncSession) -> None:
        self.session = session
        self._kept = 0
        self.people = People(session)
        self.codes = Codes(session)
        self.dialogues = Dialogues(session)
        self.linking = Linking(session)
        self.mentoring = Mentoring(session)
        self.backups = Backups(session)
        self.check_ins = CheckIns(session)
        self.activities = Activities(session)
        self.council = Council(session)
        self.items = CouncilItems(session)
        self.reaching = Reaching(session)
        self.inbox = Inbox(session)
        self.outbox = Outbox(session)

    @property
    def has_changes(self) -> bool:
        """Whether anything was written since `keep_changes`, or waits to be."""
        session = self.session
        return self._writes() > self._kept or bool(session.new or session.dirty or session.deleted)

    async def keep_changes(self) -> None:
        """Write what waits, and count as changes only what comes after."""
        await self.flush()
        self._kept = self._writes()

    async def flush(self) -> None:
        """Write what was changed, so that constraints speak now and new rows have their ids."""
        await self.session.flush()

    def _writes(self) -> int:
        writes: int = self.session.info.get("writes", 0)
        return writes


class Database:
    """Where units of work come from."""

    def __init__(self, engine: AsyncEngine) -> None:
        self.engine = engine

    @asynccontextmanager
    async def unit_of_work(self) -> AsyncIterator[UnitOfWork]:
        """A transaction: committed when the block ends, rolled back when it raises."""
        session = AsyncSession(self.engine, sync_session_class=_Session, expire_on_commit=False)
        try:
            yield UnitOfWork(session)
            await session.commit()
        except BaseException:
            await asyncio.shield(session.close())  # which rolls back
            raise
        session.sync_session.expunge_all()

    async def close(self) -> None:
        """Let the connections go."""
        await self.engine.dispose()
