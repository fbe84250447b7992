"""One transaction, and the repositories that work in it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from typing import Generic, TypeVar

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
from storage.circumstances import Circumstances
from storage.council import Council, CouncilItems
from storage.due import Due, move_up
from storage.export import Exports
from storage.guide import Guides
from storage.health import HealthFigures
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
from storage.polls import Polls
from storage.privacy import Privacy
from storage.proposal import Proposals
from storage.publications import Publications
from storage.questions import Questions
from storage.rooms import GroupRooms
from storage.safeguarding import Reports
from storage.sealing import Seals
from storage.sqlite_adapter import LoopSession, refuse_by_the_way
from storage.survey import Surveys
from storage.talk import Talk
from storage.tallies import Tallies
from storage.threads import Threads


class _Session(Session):
    """A session that counts the changes made through it; see `count_write`."""

    def delete(self, instance: object) -> None:
        count_write(self)
        super().delete(instance)


event.listen(_Session, "transient_to_pending", count_write)
event.listen(_Session, "pending_to_transient", count_write)
event.listen(_Session, "before_flush", move_up)


@event.listens_for(_Session, "do_orm_execute")
def _count_statement(state: ORMExecuteState) -> None:
    if not state.is_select:
        count_write(state.session)
    refuse_by_the_way(state)


Repository = TypeVar("Repository")


class _Lazily(Generic[Repository]):
    """A repository of a unit of work, made when it is first asked for: most transactions need few of them."""

    def __init__(self, of: Callable[[AsyncSession], Repository]) -> None:
        self._make: Callable[[UnitOfWork], Repository] = lambda store: of(store.session)

    def __set_name__(self, owner: type[UnitOfWork], name: str) -> None:
        self._name = name

    def __get__(self, store: UnitOfWork, owner: type[UnitOfWork]) -> Repository:
        made = store.__dict__[self._name] = self._make(store)  # found there from now on
        return made


class _Sealed(_Lazily[Repository]):
    """The same for a repository of what is not to be read in the database."""

    def __init__(self, of: Callable[[AsyncSession, Seals], Repository]) -> None:
        self._make = lambda store: of(store.session, store.seals)


class _InLanguages(_Lazily[Repository]):
    """The same for a repository that reads names as people write them."""

    def __init__(self, of: Callable[[AsyncSession, Sequence[str]], Repository]) -> None:
        self._make = lambda store: of(store.session, store.languages)


class UnitOfWork:
    """Everything a handler may read or write, committed or dropped as a whole."""

    session: AsyncSession
    seals: Seals
    languages: Sequence[str]

    people = _Lazily(People)
    rooms = _Lazily(GroupRooms)
    codes = _Lazily(Codes)
    questions = _Lazily(Questions)
    limits = _Lazily(Limits)
    merges = _Lazily(MemberMerges)
    mailing = _Lazily(Mailing)
    offers = _Lazily(Offers)
    pairs = _Lazily(Pairs)
    mentors = _Lazily(Mentors)
    changes = _Lazily(Changes)
    backups = _Lazily(Backups)
    check_ins = _Lazily(CheckIns)
    circumstances = _Lazily(Circumstances)
    activities = _Lazily(Activities)
    council = _Lazily(Council)
    items = _Lazily(CouncilItems)
    meetings = _Lazily(Meetings)
    reports = _Lazily(Reports)
    channels = _Lazily(Channels)
    due = _Lazily(Due)
    talk = _Lazily(Talk)
    threads = _Lazily(Threads)
    menus = _Lazily(Menus)
    guide = _Lazily(Guides)
    exports = _Lazily(Exports)
    announcements = _Lazily(Announcements)
    proposals = _Lazily(Proposals)
    audiences = _InLanguages(Audiences)
    broadcasts = _Lazily(Broadcasts)
    surveys = _Lazily(Surveys)
    ballots = _Sealed(Ballots)
    inbox = _Sealed(Inbox)
    last_said = _Lazily(LastMessages)
    outbox = _Sealed(Outbox)
    publications = _Lazily(Publications)
    polls = _Lazily(Polls)
    privacy = _Sealed(Privacy)
    health = _Lazily(HealthFigures)
    tallies = _Lazily(Tallies)

    def __init__(self, session: AsyncSession, seals: Seals | None = None, languages: Sequence[str] = ()) -> None:
        self.session = session
        self.seals = Seals() if seals is None else seals
        self.languages = languages

    def anew(self) -> UnitOfWork:
        """Return a unit of work in the same transaction that reads everything anew. Nothing may wait to be written."""
        self.session.expunge_all()
        return UnitOfWork(self.session, self.seals, self.languages)

    @property
    def writes(self) -> int:
        """The number of changes so far, whether or not they are written already."""
        return writes_of(self.session.sync_session)

    async def flush(self) -> None:
        """Write all changes, so that constraints are checked now and new rows have their ids."""
        await self.session.flush()


class Database:
    """The database, which opens units of work.

    seals      the keys of what is not to be read in it
    languages  those the bot speaks, in which members write the names of countries and languages
    """

    def __init__(self, engine: AsyncEngine, seals: Seals | None = None, languages: Sequence[str] = ()) -> None:
        self.engine = engine
        self.languages = languages
        self.seals = Seals() if seals is None else seals
        self._session = LoopSession if engine.dialect.name == "sqlite" else AsyncSession

    @asynccontextmanager
    async def unit_of_work(self) -> AsyncIterator[UnitOfWork]:
        """Open a transaction: committed when the block ends, rolled back when it raises."""
        session = self._session(self.engine, sync_session_class=_Session, expire_on_commit=False)
        try:
            yield UnitOfWork(session, self.seals, self.languages)
            await session.commit()
        except BaseException:
            await asyncio.shield(session.close())  # rolls back
            raise
        session.sync_session.expunge_all()

    async def close(self) -> None:
        """Close all connections."""
        await self.engine.dispose()
