"""The statements every message passes, without the way through SQLAlchemy, which costs twenty times the statement.

They are built with SQLAlchemy like all others. SQLite, whose statements run on the loop, gets them compiled once; for
PostgreSQL they go the usual way, since the way to the server costs more.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import UpdateBase
from sqlalchemy.dialects.sqlite.aiosqlite import SQLiteDialect_aiosqlite
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncSession

from storage.models.base import count_change
from storage.sqlite import driver_of

Row = Mapping[str, Any]


class _Compiled(NamedTuple):
    """SQL, the names of its parameters in their order, and converters of those SQLite does not take as they are."""

    sql: str
    names: tuple[str, ...]
    converters: tuple[tuple[int, Callable[[Any], Any]], ...]
    returns: bool

    def values(self, row: Row) -> list[Any]:
        """What takes the places of the parameters."""
        values = [row[name] for name in self.names]
        for position, convert in self.converters:
            values[position] = convert(values[position])
        return values


async def execute(session: AsyncSession, statement: UpdateBase, rows: Sequence[Row]) -> list[Any]:
    """Run `statement` for each of `rows`, at least one, which hold the same parameters; returns the rows it returned.

    Raises DBAPIError as SQLAlchemy does.
    """
    count_change(session.sync_session)
    raw = session.info.get("straight") or await _open(session)
    if raw is None:
        result = await (await session.connection()).execute(statement, rows)
        return list(result.all()) if result.returns_rows else []
    compiled = _compiled(statement, tuple(rows[0]))
    try:
        return _run(raw, compiled, rows)
    except sqlite3.Error as error:
        raise DBAPIError.instance(compiled.sql, None, error, sqlite3.Error, hide_parameters=True) from error


async def _open(session: AsyncSession) -> sqlite3.Connection | None:
    """SQLite's own connection, in the transaction that `session` is for, which keeps it; None for PostgreSQL."""
    connection = (await session.connection()).sync_connection
    if connection is None or connection.dialect.name != "sqlite":
        return None
    raw = session.info["straight"] = driver_of(connection).raw
    return raw


def _run(raw: sqlite3.Connection, compiled: _Compiled, rows: Sequence[Row]) -> list[Any]:
    if not compiled.returns:
        raw.executemany(compiled.sql, map(compiled.values, rows))
        return []
    return [returned for row in rows for returned in raw.execute(compiled.sql, compiled.values(row))]


@cache
def _compiled(statement: UpdateBase, given: tuple[str, ...]) -> _Compiled:
    dialect = SQLiteDialect_aiosqlite()
    compiled = statement.compile(dialect=dialect, column_keys=list(given))
    names = tuple(compiled.positiontup or ())
    converters = [compiled.binds[name].type.dialect_impl(dialect).bind_processor(dialect) for name in names]
    return _Compiled(
        compiled.string,
        names,
        tuple((at, convert) for at, convert in enumerate(converters) if convert is not None),
        bool(compiled.effective_returning),
    )
