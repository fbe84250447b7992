"""aiosqlite, whose thread is used only for what may wait for a disk or another process.

A switch to the thread costs more than most statements, and under load each waits for two thread switches of the
interpreter. So the loop runs statements itself. The thread opens and closes the database, waits for a lock that another
process holds, and does what waits for the disk: commits with `synchronous=FULL`, and copying the log into the database.
Without `FULL` nobody waits for that copy while the log is short enough.
"""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections.abc import Callable
from contextlib import closing
from functools import partial
from typing import Any, cast

import aiosqlite
from sqlalchemy.engine import Connection

from storage.errors import LostError
from storage.sqlite_file import OpenFile

log = logging.getLogger(__name__)

LONG_LOG = 4 * 1024 * 1024
"""Bytes by which the write-ahead log may grow before it is copied into the database, while the loop goes on."""
TOO_LONG_LOG = 4 * LONG_LOG
"""Bytes from which the loop waits for that copy: writing without a pause leaves no moment for emptying the log."""
PATIENCE = 5000
"""Milliseconds to wait for a lock that another process holds."""
SHORT_PATIENCE = 0.1
"""Seconds for which emptying the log waits for a writer."""

sqlite3.register_adapter(type(None), lambda nothing: nothing)  # else each None is looked up in vain, for half a µs

_STATEMENTS = 1000
"""Statements that are kept prepared: a bot that is spoken to has several hundred, and preparing one costs as much."""


def connect(database: str, *, synchronous: str, **options: Any) -> aiosqlite.Connection:
    """Return a connection to be awaited, as `aiosqlite.connect` does; for SQLAlchemy's `async_creator_fn`."""

    def open_database() -> sqlite3.Connection:
        options.update(check_same_thread=False, cached_statements=_STATEMENTS)
        raw: sqlite3.Connection = sqlite3.connect(database, **options)
        try:
            prepare(raw)
        except BaseException:
            raw.close()  # such as a file that is no database
            raise
        return raw

    def prepare(raw: sqlite3.Connection) -> None:
        raw.execute(f"PRAGMA busy_timeout={PATIENCE}")
        raw.execute("PRAGMA journal_mode=WAL")
        raw.execute(f"PRAGMA synchronous={synchronous}")
        raw.execute("PRAGMA foreign_keys=ON")
        raw.execute("PRAGMA wal_autocheckpoint=0")
        raw.execute("PRAGMA secure_delete=ON")  # what people write to each other is not to lie in free pages
        raw.execute("PRAGMA busy_timeout=0")
        path = raw.execute("PRAGMA database_list").fetchone()[2]  # `database` may be a URI or a link
        connection.file = OpenFile(path)

    connection = SqliteConnection(open_database, 64)
    connection.long = LONG_LOG
    connection.commits_wait = synchronous == "FULL"
    connection._thread.daemon = True  # noqa: SLF001  # as SQLAlchemy does: an open connection keeps no process alive
    return connection


def driver_of(connection: Connection) -> SqliteConnection:
    """Return the connection of this module behind one of SQLAlchemy's."""
    return cast("SqliteConnection", connection.connection.driver_connection)  # an engine for SQLite knows no other


class SqliteConnection(aiosqlite.Connection):
    """aiosqlite's connection, mostly without its thread; SQLAlchemy's statements run in `storage.sqlite_adapter`."""

    file: OpenFile
    lost: LostError | None = None
    commits_wait: bool
    long: int
    _copying: asyncio.Future[None] | None = None

    @property
    def raw(self) -> sqlite3.Connection:
        """SQLite's own connection. Raises ValueError once it is closed."""
        return self._conn

    async def begin(self, sql: str) -> None:
        """Begin a transaction, in the thread if another process is writing. Raises LostError."""
        self._log_size()
        try:
            self.raw.execute(sql)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                raise
            try:
                await self._in_thread(partial(self._begin_with_patience, sql))
            except asyncio.CancelledError:
                self.raw.rollback()  # the caller does not know that it has begun
                raise

    def _begin_with_patience(self, sql: str) -> None:
        self.raw.execute(f"PRAGMA busy_timeout={PATIENCE}")
        try:
            self.raw.execute(sql)
        finally:
            self.raw.execute("PRAGMA busy_timeout=0")

    async def commit(self) -> None:
        """Commit the transaction. Raises LostError when the next start would not find what is committed."""
        if self.commits_wait:
            await self._in_thread(self.raw.commit)
        else:
            self.raw.commit()
        await self._keep_log_short(self._log_size())

    async def _keep_log_short(self, size: int) -> None:
        """Start copying a long log; wait for it when it is too long, or when commits need the thread themselves."""
        if self._copying is not None and self._copying.done():
            self._copying = None
        if self._copying is None and size > self.long:
            self._copying = asyncio.ensure_future(self._execute(self._copy_log))  # type: ignore[no-untyped-call]
        if self._copying is not None and (self.commits_wait or size > TOO_LONG_LOG):
            await asyncio.wait([self._copying])

    async def rollback(self) -> None:
        self.raw.rollback()

    async def _in_thread(self, work: Callable[[], object]) -> None:
        """Run `work` in the thread and wait for its end even when cancelled: the next transaction must not meet it."""
        done = asyncio.ensure_future(self._execute(work))  # type: ignore[no-untyped-call]
        cancelled: asyncio.CancelledError | None = None
        while not done.done():
            try:
                await asyncio.wait([done])
            except asyncio.CancelledError as error:
                cancelled = error
        failure = done.exception()  # retrieved even when cancelled, or asyncio would complain
        if cancelled is not None:
            raise cancelled
        if failure is not None:
            raise failure

    def _copy_log(self) -> None:
        """Copy the log over a connection of its own: most of it while the loop goes on writing, then the rest.

        The log is emptied only if nobody writes at that moment; otherwise it is tried again when it has grown.
        """
        try:
            with closing(sqlite3.connect(self.file.path, timeout=SHORT_PATIENCE)) as beside:
                for how in ("PASSIVE", "TRUNCATE"):
                    beside.execute(f"PRAGMA wal_checkpoint({how})").fetchall()
        except sqlite3.Error as error:
            log.warning("the database's log was not copied into it (%s); it grows until it is", error.sqlite_errorname)
        finally:
            self.long = (self.file.log_size() or 0) + LONG_LOG  # a reader may have kept the log from being emptied

    def _log_size(self) -> int:
        """Return the bytes of the log. Raises LostError if the next start would not find what is written."""
        if self.lost is None and (size := self.file.log_size()) is not None:
            return size
        if self.lost is None:
            self.lost = self.file.save(self.raw)  # blocks the loop, but nobody is served any more
            log.critical("%s", self.lost)
        raise self.lost
