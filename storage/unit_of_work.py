"""One transaction, and the repositories that work in it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession
from sqlalchemy.orm import ORMExecuteState, Session

from storage.absence import Backups
from storage.account import People
from storage.activity import Activities
from storage.announcement import Announcements
from storage.audiences import Audiences
from storage.ballots import Ballots
from storage.broadcasts import Broadcasts
from storage.changes import Changes
from storage.channels import Channels
from storage.check_in import CheckIns
from storage.council import Council, CouncilItems
from storage.guide import Guides
from storage.inbox import Inbox
from storage.last_said import LastMessages
from storage.limits import Limits
from storage.mailing import Mailing
from storage.meetings import Meetings
from storage.member_merge import MemberMerges
from storage.mentors import Mentors
from storage.menu import Menus
from storage.models.base import count_write, writes_of
from storage.offers import Offers
from storage.one_time_codes import Codes
from storage.outbox import Outbox
from storage.pairs import Pairs
from storage.proposal import Proposals
from storage.publications import Publications
from storage.questions import Questions
from storage.rooms import GroupRooms
from storage.safeguarding import Reports
from storage.sealing import Seals
from storage.survey import Surveys
from storage.talk import Talk
from storage.threads import Threads


class _Session(Session):
    """A session that counts the changes made through it; see `count_write`."""

    def delete(self, instance: object) -> None:
        count_write(self)
        super().delete(instance)


event.listen(_Session, "transient_to_pending", count_write)
event.listen(_Session, "pending_to_transient", count_write)


@event.listens_for(_Session, "do_orm_execute")
def _count_statement(state: ORMExecuteState) -> None:
    if not state.is_select:
        count_write(state.session)


class UnitOfWork:
    """Everything a handler may read or write, committed or dropped as a whole."""

    def __init__(self, session: AsyncSession, seals: Seals | None = None) -> None:
        self.session = session
        self.seals = Seals() if seals is None else seals
        self.people = People(session)
        self.rooms = GroupRooms(session)
        self.codes = Codes(session)
        self.questions = Questions(session)
        self.limits = Limits(session)
        self.merges = MemberMerges(session)
        self.mailing = Mailing(session)
        self.offers = Offers(session)
        self.pairs = Pairs(session)
        self.mentors = Mentors(session)
        self.changes = Changes(session)
        self.backups = Backups(session)
        self.check_ins = CheckIns(session)
        self.activities = Activities(session)
        self.council = Council(session)
        self.items = CouncilItems(session)
        self.meetings = Meetings(session)
        self.reports = Reports(session)
        self.channels = Channels(session)
        self.talk = Talk(session)
        self.threads = Threads(session)
        self.menus = Menus(session)
        self.guide = Guides(session)
        self.announcements = Announcements(session)
        self.proposals = Proposals(session)
        self.audiences = Audiences(session)
        self.broadcasts = Broadcasts(session)
        self.surveys = Surveys(session)
        self.ballots = Ballots(session, self.seals)
        self.inbox = Inbox(session, self.seals)
        self.last_said = LastMessages(session)
        self.outbox = Outbox(session, self.seals)
        self.publications = Publications(session)

    def anew(self) -> UnitOfWork:
        """Return a unit of work in the same transaction that reads everything anew. Nothing may wait to be written."""
        self.session.expunge_all()
        return UnitOfWork(self.session, self.seals)

    @property
    def writes(self) -> int:
        """The number of changes so far, whether or not they are written already."""
        return writes_of(self.session.sync_session)

    async def flush(self) -> None:
        """Write all changes, so that constraints are checked now and new rows have their ids."""
        await self.session.flush()


class Database:
    """The database, which opens units of work; `seals` are the keys of what is not to be read in it."""

    def __init__(self, engine: AsyncEngine, seals: Seals | None = None) -> None:
        self.engine = engine
        self.seals = Seals() if seals is None else seals

    @asynccontextmanager
    async def unit_of_work(self) -> AsyncIterator[UnitOfWork]:
        """Open a transaction: committed when the block ends, rolled back when it raises."""
        session = AsyncSession(self.engine, sync_session_class=_Session, expire_on_commit=False)
        try:
            yield UnitOfWork(session, self.seals)
            await session.commit()
        except BaseException:
            await asyncio.shield(session.close())  # rolls back
            raise
        session.sync_session.expunge_all()

    async def close(self) -> None:
        """Close all connections."""
        await self.engine.dispose()
