"""One transaction, and the repositories that work in it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession
from sqlalchemy.orm import ORMExecuteState, Session

from storage.account import People
from storage.activity import Activities
from storage.check_in import CheckIns
from storage.council import Council
from storage.delivery import Inbox, Outbox
from storage.dialogue import Dialogues
from storage.mentoring import Mentoring


class UnitOfWork:
    """Everything a handler may read or write, committed or dropped as a whole."""

    def __init__(self, session: AsyncSession) -> None:
        self.session = session
        self._writes = 0
        event.listen(session.sync_session, "after_flush", self._count_write)
        event.listen(session.sync_session, "do_orm_execute", self._count_write)
        self.people = People(session)
        self.dialogues = Dialogues(session)
        self.mentoring = Mentoring(session)
        self.check_ins = CheckIns(session)
        self.activities = Activities(session)
        self.council = Council(session)
        self.inbox = Inbox(session)
        self.outbox = Outbox(session)

    def _count_write(self, state: Session | ORMExecuteState, *_: object) -> None:
        if isinstance(state, Session) or not state.is_select:
            self._writes += 1

    @property
    def has_changes(self) -> bool:
        """Whether anything was written since `keep_changes`, or waits to be."""
        return bool(self._writes or self.session.new or self.session.dirty or self.session.deleted)

    async def keep_changes(self) -> None:
        """Write what waits, and count as changes only what comes after."""
        await self.flush()
        self._writes = 0

    async def flush(self) -> None:
        """Write what was changed, so that constraints speak now and new rows have their ids."""
        await self.session.flush()


class Database:
    """Where units of work come from."""

    def __init__(self, engine: AsyncEngine) -> None:
        self.engine = engine

    @asynccontextmanager
    async def unit_of_work(self) -> AsyncIterator[UnitOfWork]:
        """A transaction: committed when the block ends, rolled back when it raises."""
        async with AsyncSession(self.engine, expire_on_commit=False) as session, session.begin():
            yield UnitOfWork(session)

    async def close(self) -> None:
        """Let the connections go."""
        await self.engine.dispose()
