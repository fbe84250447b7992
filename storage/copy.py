"""A copy of the whole database in one file: taken while the bot runs, restored to an empty database of either kind.

The file is gzipped JSON Lines: a header with the revision, then one row a line.
"""

from __future__ import annotations

import errno
import gzip
import json
import os
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import IO, Any, NamedTuple

from sqlalchemy import JSON, Boolean, Date, DateTime, MetaData, Table, func, insert, select, text
from sqlalchemy.engine import Connection
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine

from storage import schema
from storage.copy_file import BackupError, CopyLine, reading
from storage.errors import is_passing

_FORMAT = "mentorship-chatbot backup 1"
_ROWS_AT_ONCE = 500
_NOT_COPIED = ("alembic_version", "tally")  # the revision stands in the header, and what is counted is counted anew
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


async def backup(engine: AsyncEngine, file: Path) -> int:
    """Write everything to `file`, which must not exist, readable by its owner only. Returns the number of rows.

    All or nothing. `engine` must be one that reads a snapshot, see `open_engine`. Raises BackupError.
    """
    revision = await schema.current(engine)
    if revision is None:
        raise BackupError("there is nothing to copy: the database has no tables yet")
    try:
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise BackupError(f"{file} exists already; name a file that does not") from None
    except OSError as error:
        raise BackupError(f"{file} cannot be written: {error.strerror}") from error
    try:
        with os.fdopen(descriptor, "wb") as raw, gzip.open(raw, "wt", encoding="utf-8") as out:
            async with engine.begin() as connection:
                return await connection.run_sync(_write, out, revision)
    except BaseException as error:
        _drop(file)
        if isinstance(error, OSError) and error.errno in _FULL:
            raise BackupError(f"{file} cannot be written: {error.strerror}") from error
        raise


def _drop(file: Path) -> None:
    """Delete half a copy, as it looks like a whole one."""
    file.unlink(missing_ok=True)


async def restore(engine: AsyncEngine, file: Path) -> int:
    """Fill an empty database from `file` and bring it to this code's revision. Returns the number of rows.

    All or nothing. Raises BackupError or SchemaError.
    """
    with reading(file) as lines:
        revision = _revision(next(lines, None), file)
        if await schema.current(engine) is not None:
            raise BackupError("the database is not empty; restore into a new one (another url, or move the file away)")
        async with engine.begin() as connection:
            return await connection.run_sync(_read, lines, revision)


def _revision(header: CopyLine | None, file: Path) -> str:
    said = header.value if header is not None else None
    if not isinstance(said, dict) or said.get("format") != _FORMAT or not isinstance(said.get("revision"), str):
        raise BackupError(f"{file} is not a copy made by: chatbot db backup")
    return str(said["revision"])


def _tables(connection: Connection) -> list[Table]:
    metadata = MetaData()
    metadata.reflect(connection)
    return [table for table in metadata.sorted_tables if table.name not in _NOT_COPIED]


def _write(connection: Connection, out: IO[str], revision: str) -> int:
    out.write(json.dumps({"format": _FORMAT, "revision": revision}) + "\n")
    count = 0
    for table in _tables(connection):
        for row in connection.execute(select(table)).mappings():
            values = {name: _dumped(value) for name, value in row.items()}
            out.write(json.dumps({"table": table.name, "row": values}) + "\n")
            count += 1
    return count


def _read(connection: Connection, lines: Iterator[CopyLine], revision: str) -> int:
    schema.create_at(connection, revision)
    tables = {table.name: table for table in _tables(connection)}
    count = 0
    for rows in _grouped(lines, tables):
        table = rows[0].table
        try:
            connection.execute(insert(table), [_loaded(connection, table, row.values) for row in rows])
        except (SQLAlchemyError, AttributeError, OverflowError, TypeError, ValueError) as error:
            if is_passing(error):
                raise
            raise rows[0].line.wrong(f"rows of {table.name} from here on do not fit: {type(error).__name__}") from None
        count += len(rows)
    if connection.dialect.name == "postgresql":
        for table in tables.values():
            _restart_sequence(connection, table)
    schema.upgrade_within(connection)
    return count


class _Row(NamedTuple):
    """One row of the copy, with its line."""

    line: CopyLine
    table: Table
    values: dict[str, Any]


def _grouped(lines: Iterator[CopyLine], tables: Mapping[str, Table]) -> Iterator[list[_Row]]:
    """Yield rows of one table at a time, not too many at once."""
    rows: list[_Row] = []
    for line in lines:
        row = _row(line, tables)
        if rows and (row.table is not rows[0].table or len(rows) == _ROWS_AT_ONCE):
            yield rows
            rows = []
        rows.append(row)
    if rows:
        yield rows


def _row(line: CopyLine, tables: Mapping[str, Table]) -> _Row:
    entry = line.value
    name, values = (entry.get("table"), entry.get("row")) if isinstance(entry, dict) else (None, None)
    if not isinstance(name, str) or not isinstance(values, dict):
        raise line.wrong("it is no row of a table")
    if name not in tables:
        raise line.wrong("it is a row of a table that is not known at the copy's revision")
    if values.keys() - tables[name].columns.keys():
        raise line.wrong(f"it has columns that {name} has not at the copy's revision")
    return _Row(line, tables[name], values)


def _dumped(value: Any) -> Any:
    if isinstance(value, datetime):
        return (value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)).isoformat()
    return value.isoformat() if isinstance(value, date) else value


def _loaded(connection: Connection, table: Table, row: dict[str, Any]) -> dict[str, Any]:
    values = dict(row)
    for column in table.columns:
        value = values.get(column.name)
        if value is None or isinstance(column.type, JSON):
            continue
        if isinstance(column.type, DateTime):
            moment = datetime.fromisoformat(value)
            values[column.name] = moment.replace(tzinfo=None) if connection.dialect.name == "sqlite" else moment
        elif isinstance(column.type, Date):
            values[column.name] = date.fromisoformat(value)
        elif isinstance(column.type, Boolean):
            values[column.name] = bool(value)
    return values


def _restart_sequence(connection: Connection, table: Table) -> None:
    """Number new rows after those put back."""
    if "id" not in table.columns:
        return
    sequence = connection.scalar(select(func.pg_get_serial_sequence(table.name, "id")))
    highest = connection.scalar(select(func.max(table.c.id)))
    if sequence and highest:
        connection.execute(text("SELECT setval(:sequence, :highest)"), {"sequence": sequence, "highest": highest})
