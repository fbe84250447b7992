"""A fast way for the statements of every message and tick: SQLAlchemy's own costs twenty times the statement.

They are built with SQLAlchemy like all others. For SQLite, whose statements run on the loop, they are compiled once;
for PostgreSQL they go the usual way, as the round trip to the server costs more. Each is a constant of its module: one
that is built for a call would be compiled, and kept, each time.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import Any, NamedTuple

from sqlalchemy import BindParameter, CompoundSelect, Select, UpdateBase, literal_column, select
from sqlalchemy.dialects.sqlite.aiosqlite import SQLiteDialect_aiosqlite
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.sql.visitors import cloned_traverse, iterate

from chatbot.core.json_text import dumps
from storage.models.base import count_write
from storage.sqlite_adapter import begin

Row = Mapping[str, Any]
Query = Select[*tuple[Any, ...]]
_NOTHING: Row = MappingProxyType({})
_SQLITE = SQLiteDialect_aiosqlite(json_serializer=dumps)


class _Compiled(NamedTuple):
    """SQL, the names of its parameters in order, and converters for those that SQLite does not take as they are.

    Each converter stands at its position, with whether it makes something of None as well. `constants` are the values
    of the parameters that are not given.
    """

    sql: str
    names: tuple[str, ...]
    converters: tuple[tuple[int, Callable[[Any], Any], bool], ...]
    returns: bool
    constants: Row

    def values(self, row: Row) -> list[Any]:
        """Return the values of the parameters, in order."""
        if self.constants:
            row = {**self.constants, **row}
        values = [row[name] for name in self.names]
        for position, convert, makes_none in self.converters:
            if (value := values[position]) is not None or makes_none:
                values[position] = convert(value)
        return values


async def execute(session: AsyncSession, statement: UpdateBase, rows: Sequence[Row]) -> list[Any]:
    """Run `statement` for each of `rows`, at least one, all with the same parameters; return the rows it returned.

    Raises DBAPIError as SQLAlchemy does.
    """
    count_write(session.sync_session)
    raw = session.info.get("raw_sqlite") or await begin(session)
    if raw is None:
        result = await (await session.connection()).execute(statement, rows)
        return list(result.all()) if result.returns_rows else []
    compiled = _compiled(statement, tuple(rows[0]))
    try:
        return _run(raw, compiled, rows)
    except sqlite3.Error as error:
        raise DBAPIError.instance(compiled.sql, None, error, sqlite3.Error, hide_parameters=True) from error


async def find(session: AsyncSession, query: Query, values: Row = _NOTHING) -> Sequence[Any]:
    """Return the first column of what `query` finds with `values`; made for queries that mostly find nothing.

    Where one finds something, it is run again through SQLAlchemy.
    """
    return [] if await _finds_nothing(session, query, values) else (await session.scalars(query, values)).all()


async def find_rows(session: AsyncSession, query: Query, values: Row = _NOTHING) -> Sequence[Any]:
    """Return the rows that `query` finds with `values`; made for queries that mostly find nothing."""
    return [] if await _finds_nothing(session, query, values) else (await session.execute(query, values)).all()


async def find_plain(session: AsyncSession, query: Query, values: Row = _NOTHING) -> Sequence[Sequence[Any]]:
    """Return the rows that `query` finds with `values`; all of its columns are text, integers or truth values."""
    raw = await _flushed(session)
    if raw is None:
        return (await session.execute(query, values)).all()
    compiled = _compiled(query)
    rows: list[tuple[Any, ...]] = raw.execute(compiled.sql, compiled.values(values)).fetchall()
    return rows


async def change(session: AsyncSession, statement: UpdateBase, values: Row = _NOTHING) -> int:
    """Run an update or deletion that mostly affects no row, and return how many it affected; none counts no write."""
    raw = await _flushed(session)
    if raw is None:
        result = await (await session.connection()).execute(statement, values)
        met = result.rowcount
    else:
        compiled = _compiled(statement)
        met = raw.execute(compiled.sql, compiled.values(values)).rowcount
    if met:
        count_write(session.sync_session)
    return met


async def _finds_nothing(session: AsyncSession, query: Query, values: Row) -> bool:
    """Tell whether a cheap check shows that a query finds nothing."""
    raw = await _flushed(session)
    if raw is None:
        return False
    compiled = _compiled(_whether_any(query))
    return raw.execute(compiled.sql, compiled.values(values)).fetchone() is None


@cache
def _whether_any(query: Query) -> Query:
    return select(literal_column("1")).select_from(query.order_by(None).limit(1).subquery())


async def _flushed(session: AsyncSession) -> sqlite3.Connection | None:
    """Return SQLite's own connection after flushing the session; None for PostgreSQL."""
    if session.new or session.dirty or session.deleted:
        await session.flush()
    known: sqlite3.Connection | None = session.info.get("raw_sqlite")
    return known or await begin(session)


def _run(raw: sqlite3.Connection, compiled: _Compiled, rows: Sequence[Row]) -> list[Any]:
    if not compiled.returns:
        raw.executemany(compiled.sql, map(compiled.values, rows))
        return []
    return [returned for row in rows for returned in raw.execute(compiled.sql, compiled.values(row))]


def written_for_sqlite(statement: UpdateBase | Query | CompoundSelect[*tuple[Any, ...]]) -> str:
    """Return the SQL of a statement as SQLite is given it."""
    return _compiled(statement).sql


def count_compiled() -> int:
    """Return how many statements have been compiled."""
    return _compiled.cache_info().currsize


def _write_out(constant: BindParameter[Any]) -> None:
    """Have a constant stand in the SQL itself: a partial index is not used for a value that is given later."""
    values = constant.value if constant.expanding and not constant.required else [constant.value]
    if not constant.required and all(isinstance(value, str | int) for value in values or ()):
        constant.literal_execute = True


@cache
def _compiled(statement: UpdateBase | Query, given: tuple[str, ...] | None = None) -> _Compiled:
    """Compile a statement once; `given` are the columns to write for one that does not name them."""
    statement = cloned_traverse(statement, {}, {"bindparam": _write_out})
    compiled = statement.compile(dialect=_SQLITE, column_keys=None if given is None else list(given))
    missing = dict.fromkeys(
        given or [one.key for one in iterate(statement) if isinstance(one, BindParameter) and one.required]
    )
    state = compiled.construct_expanded_state(missing)  # lists that are constants are written out
    names = tuple(state.positiontup or ())
    binds = [compiled.binds[name if name in compiled.binds else name.rpartition("_")[0]] for name in names]
    converters = [bind.type.dialect_impl(_SQLITE).bind_processor(_SQLITE) for bind in binds]
    return _Compiled(
        state.statement,
        names,
        tuple((at, use, use(None) is not None) for at, use in enumerate(converters) if use is not None),
        bool(getattr(compiled, "effective_returning", None)),
        {name: state.parameters[name] for name in names if name not in missing},
    )
