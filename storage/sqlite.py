"""aiosqlite without its thread for what takes microseconds; what may wait for a disk or another process keeps it.

A turn of the thread costs more than most statements do, and under load each waits for the interpreter to change threads
twice. So the loop runs statements itself. The thread opens and closes the database, waits for a lock that somebody else
holds, and does what waits for the disk: commits with `synchronous=FULL`, and copying the log into the database.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Self

import aiosqlite

LONG_LOG = 4 * 1024 * 1024
"""Bytes by which the write-ahead log may grow until it is copied into the database."""
PATIENCE = 5000
"""Milliseconds to wait for a lock that another process holds."""


def connect(database: str, *, synchronous: str, **options: Any) -> aiosqlite.Connection:
    """A connection as `aiosqlite.connect` makes it, to be awaited; for SQLAlchemy's `async_creator_fn`."""

    def open_database() -> sqlite3.Connection:
        raw: sqlite3.Connection = sqlite3.connect(database, **options | {"check_same_thread": False})
        raw.execute(f"PRAGMA busy_timeout={PATIENCE}")
        raw.execute("PRAGMA journal_mode=WAL")
        raw.execute(f"PRAGMA synchronous={synchronous}")
        raw.execute("PRAGMA foreign_keys=ON")
        raw.execute("PRAGMA wal_autocheckpoint=0")
        raw.execute("PRAGMA busy_timeout=0")
        return raw

    connection = SqliteConnection(open_database, 64)
    connection.log = Path(f"{database}-wal")
    connection.long = LONG_LOG
    connection.commits_wait = synchronous == "FULL"
    connection._thread.daemon = True  # noqa: SLF001  # as SQLAlchemy does: an open connection keeps no process alive
    return connection


class SqliteConnection(aiosqlite.Connection):
    """aiosqlite's connection, most of it without the thread."""

    log: Path
    commits_wait: bool
    long: int

    @property
    def raw(self) -> sqlite3.Connection:
        """SQLite's own connection. Raises ValueError once it is closed."""
        return self._conn

    def cursor(self) -> _Cursor:  # type: ignore[override]  # what SQLAlchemy uses of a cursor, it has
        return _Cursor(self)

    async def begin(self, sql: str) -> None:
        """Begin a transaction, in the thread when another process is writing."""
        try:
            self.raw.execute(sql)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                raise
            await self._in_thread(partial(self._begin_with_patience, sql))

    def _begin_with_patience(self, sql: str) -> None:
        self.raw.execute(f"PRAGMA busy_timeout={PATIENCE}")
        try:
            self.raw.execute(sql)
        finally:
            self.raw.execute("PRAGMA busy_timeout=0")

    async def commit(self) -> None:
        if self.commits_wait:
            await self._in_thread(self.raw.commit)
        else:
            self.raw.commit()
        if self._log_size() > self.long:
            await self._in_thread(self._copy_log)
            self.long = self._log_size() + LONG_LOG  # a reader may have kept the log from being emptied

    async def rollback(self) -> None:
        self.raw.rollback()

    async def _in_thread(self, work: Callable[[], object]) -> None:
        """Who is cancelled meanwhile still leaves after the work is done: the next transaction must not meet it."""
        done = asyncio.ensure_future(self._execute(work))  # type: ignore[no-untyped-call]
        try:
            await asyncio.shield(done)
        except asyncio.CancelledError:
            await asyncio.wait([done])
            raise

    def _copy_log(self) -> None:
        self.raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def _log_size(self) -> int:
        try:
            return self.log.stat().st_size
        except FileNotFoundError:
            return 0


class _Cursor:
    """Holds the result of the last statement; nothing of it stays open in the database."""

    arraysize = 1

    def __init__(self, connection: SqliteConnection) -> None:
        self._connection = connection
        self._rows: list[Any] = []
        self.description: Any = None
        self.rowcount = -1
        self.lastrowid: int | None = None

    async def __aenter__(self) -> Self:
        return self

    async def execute(self, sql: str, parameters: Sequence[Any] = ()) -> None:
        self._keep(self._connection.raw.execute(sql, parameters))

    async def executemany(self, sql: str, parameters: Sequence[Sequence[Any]]) -> None:
        self._keep(self._connection.raw.executemany(sql, parameters))

    def _keep(self, cursor: sqlite3.Cursor) -> None:
        self.description = cursor.description
        self._rows = cursor.fetchall() if cursor.description else []
        self.rowcount, self.lastrowid = cursor.rowcount, cursor.lastrowid
        cursor.close()

    async def fetchall(self) -> list[Any]:
        return self._rows

    async def close(self) -> None:
        """All is closed already."""
