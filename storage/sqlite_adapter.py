"""SQLAlchemy above the connection of `storage.sqlite`, whose statements wait for nothing.

SQLAlchemy runs its synchronous code in a greenlet, and changes greenlets wherever a driver has to be awaited: thrice
for each statement. Here only what begins or ends a transaction is awaited. So a session changes greenlets when its
transaction begins and when it ends, and what it does in between is an ordinary call.
"""

from __future__ import annotations

import sqlite3
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

import aiosqlite
from sqlalchemy.dialects.sqlite.aiosqlite import AsyncAdapt_aiosqlite_connection, AsyncAdapt_aiosqlite_dbapi
from sqlalchemy.exc import MissingGreenlet
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import ORMExecuteState
from sqlalchemy.util.concurrency import await_only, in_greenlet

from storage import sqlite

T = TypeVar("T")


class Driver(AsyncAdapt_aiosqlite_dbapi):
    """aiosqlite as SQLAlchemy imports it, with the connections below."""

    def __init__(self) -> None:
        super().__init__(aiosqlite, sqlite3)

    def connect(self, *args: Any, async_creator_fn: Callable[..., Any], **options: Any) -> _Connection:
        return _Connection(self, await_only(async_creator_fn(*args, **options)))


class _Connection(AsyncAdapt_aiosqlite_connection):
    """A connection whose cursors are not awaited."""

    __slots__ = ()

    def cursor(self, server_side: bool = False) -> Any:
        if in_greenlet():
            await_only(_nothing())  # `AsyncConnection.execute` takes a driver that is never awaited for the wrong one
        try:
            return _Cursor(self._connection.raw)
        except ValueError as error:
            self._handle_exception(error)

    def rollback(self) -> None:
        """Roll back without waiting: a flush that fails does so where nothing can be awaited."""
        try:
            self._connection.raw.rollback()
        except (ValueError, sqlite3.Error) as error:
            self._handle_exception(error)


class _Cursor:
    """A cursor with the result of its last statement in memory; nothing stays open in the database."""

    arraysize = 1

    def __init__(self, raw: sqlite3.Connection) -> None:
        self._raw = raw
        self._rows: deque[Any] = deque()
        self.description: Any = None
        self.rowcount = -1
        self.lastrowid: int | None = None

    def execute(self, sql: str, parameters: Sequence[Any] = ()) -> None:
        self._keep(self._raw.execute(sql, parameters))

    def executemany(self, sql: str, parameters: Sequence[Sequence[Any]]) -> None:
        self._keep(self._raw.executemany(sql, parameters))

    def _keep(self, cursor: sqlite3.Cursor) -> None:
        self.description = cursor.description
        self._rows = deque(cursor.fetchall()) if cursor.description else deque()
        self.rowcount, self.lastrowid = cursor.rowcount, cursor.lastrowid
        cursor.close()

    def fetchone(self) -> Any:
        return self._rows.popleft() if self._rows else None

    def fetchmany(self, size: int | None = None) -> list[Any]:
        return [self._rows.popleft() for _ in range(min(size or self.arraysize, len(self._rows)))]

    def fetchall(self) -> list[Any]:
        rows = list(self._rows)
        self._rows.clear()
        return rows

    def __iter__(self) -> Iterator[Any]:
        while self._rows:
            yield self._rows.popleft()

    def close(self) -> None:
        self._rows.clear()

    async def _async_soft_close(self) -> None:
        """Do nothing: the database knows of this cursor no more. SQLAlchemy asks for it before a result is read."""


async def _nothing() -> None:
    """Wait for nothing."""


class LoopSession(AsyncSession):
    """A session that calls what others of SQLAlchemy run in a greenlet."""

    async def execute(self, statement: Any, params: Any = None, **options: Any) -> Any:
        options["execution_options"] = {**options.get("execution_options", {}), "prebuffer_rows": True}
        return await self._call(self.sync_session.execute, statement, params, **options)

    async def scalar(self, statement: Any, params: Any = None, **options: Any) -> Any:
        return await self._call(self.sync_session.scalar, statement, params, **options)

    async def get(self, entity: Any, ident: Any, **options: Any) -> Any:
        return await self._call(self.sync_session.get, entity, ident, **options)

    async def delete(self, instance: object) -> None:
        await self._call(self.sync_session.delete, instance)

    async def flush(self, objects: Sequence[Any] | None = None) -> None:
        await self._call(self.sync_session.flush, objects)

    async def _call(self, work: Callable[..., T], *args: Any, **options: Any) -> T:
        info = self.sync_session.info
        if "raw_sqlite" not in info:
            await begin(self)
        info["is_asked"] = True
        try:
            return work(*args, **options)
        finally:
            info["is_asked"] = False


async def begin(session: AsyncSession) -> sqlite3.Connection | None:
    """Begin the transaction of a session, and return SQLite's own connection, which it keeps; None for PostgreSQL."""
    connection = (await session.connection()).sync_connection
    if connection is None or connection.dialect.name != "sqlite":
        return None
    raw = session.info["raw_sqlite"] = sqlite.driver_of(connection).raw
    return raw


def refuse_by_the_way(state: ORMExecuteState) -> None:
    """Refuse to load what an attribute lacks when it is read: elsewhere that needs a greenlet.

    Raises MissingGreenlet.
    """
    if state.session.info.get("is_asked", True) or in_greenlet():
        return
    if state.is_column_load or state.is_relationship_load:
        raise MissingGreenlet("what an attribute lacks is loaded where it is awaited, not where it is read")
