"""aiosqlite with fewer turns of its thread: a statement, its rows and its end are one turn instead of four.

Turns are what a small transaction costs most, each one a wait for the interpreter to change threads twice.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from typing import Any, Self

import aiosqlite


def connect(database: str, **options: Any) -> aiosqlite.Connection:
    """A connection as `aiosqlite.connect` makes it, to be awaited; for SQLAlchemy's `async_creator_fn`."""
    connection = _Connection(lambda: sqlite3.connect(database, **options), 64)
    connection._thread.daemon = True  # noqa: SLF001  # as SQLAlchemy does: an open connection keeps no process alive
    return connection


class _Connection(aiosqlite.Connection):
    def cursor(self) -> _Cursor:  # type: ignore[override]  # what SQLAlchemy uses of a cursor, it has
        return _Cursor(self)

    async def in_turn(self, work: Callable[[sqlite3.Connection], _Result]) -> _Result:
        """Do `work` in the connection's thread."""
        result: _Result = await self._execute(work, self._conn)  # type: ignore[no-untyped-call]
        return result


class _Result:
    """What is left of a statement once it is over."""

    def __init__(self, cursor: sqlite3.Cursor | None = None) -> None:
        self.description = cursor.description if cursor else None
        self.rows = cursor.fetchall() if cursor and cursor.description else []
        self.rowcount = cursor.rowcount if cursor else -1
        self.lastrowid = cursor.lastrowid if cursor else None
        if cursor:
            cursor.close()


class _Cursor:
    """Holds the result of the last statement; nothing of it stays open in the database."""

    arraysize = 1

    def __init__(self, connection: _Connection) -> None:
        self._connection = connection
        self._result = _Result()

    async def __aenter__(self) -> Self:
        return self

    @property
    def description(self) -> Any:
        return self._result.description

    @property
    def rowcount(self) -> int:
        return self._result.rowcount

    @property
    def lastrowid(self) -> int | None:
        return self._result.lastrowid

    async def execute(self, sql: str, parameters: Sequence[Any] = ()) -> None:
        self._result = await self._connection.in_turn(lambda raw: _Result(raw.execute(sql, parameters)))

    async def executemany(self, sql: str, parameters: Sequence[Sequence[Any]]) -> None:
        self._result = await self._connection.in_turn(lambda raw: _Result(raw.executemany(sql, parameters)))

    async def fetchall(self) -> list[Any]:
        return self._result.rows

    async def close(self) -> None:
        """All is closed already."""
