"""A copy of everything in one file: taken while the bot runs, put back into an empty database of either kind.

The file is gzipped JSON Lines: a header with the revision, then one row a line.
"""

from __future__ import annotations

import gzip
import json
import os
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import IO, Any

from sqlalchemy import JSON, Boolean, Date, DateTime, MetaData, Table, func, insert, select, text
from sqlalchemy.engine import Connection
from sqlalchemy.ext.asyncio import AsyncEngine

from storage import schema

_FORMAT = "mentorship-chatbot backup 1"
_ROWS_AT_ONCE = 500


class BackupError(Exception):
    """The copy cannot be taken or put back. The text says why and how to mend it."""


async def backup(engine: AsyncEngine, file: Path) -> int:
    """Write everything to `file`, which must not exist, readable by its owner only. Returns the number of rows.

    `engine` must be one that reads a snapshot, see `open_engine`. Raises BackupError.
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
    with os.fdopen(descriptor, "wb") as raw, gzip.open(raw, "wt", encoding="utf-8") as out:
        async with engine.begin() as connection:
            return await connection.run_sync(_write, out, revision)


async def restore(engine: AsyncEngine, file: Path) -> int:
    """Fill an empty database from `file` and bring it to this code's revision. Returns the number of rows.

    All or nothing. Raises BackupError or SchemaError.
    """
    try:
        with gzip.open(file, "rt", encoding="utf-8") as source:
            header = json.loads(next(source))
            if header.get("format") != _FORMAT:
                raise BackupError(f"{file} is not a copy made by: chatbot db backup")
            if await schema.current(engine) is not None:
                raise BackupError(
                    "the database is not empty; restore into a new one (another url, or move the file away)"
                )
            async with engine.begin() as connection:
                rows = await connection.run_sync(_read, source, header["revision"])
    except (OSError, EOFError, StopIteration, ValueError, KeyError, AttributeError) as error:
        raise BackupError(f"{file} cannot be read as a copy: {type(error).__name__}") from error
    await schema.upgrade(engine)
    return rows


def _tables(connection: Connection) -> list[Table]:
    metadata = MetaData()
    metadata.reflect(connection)
    return [table for table in metadata.sorted_tables if table.name != "alembic_version"]


def _write(connection: Connection, out: IO[str], revision: str) -> int:
    out.write(json.dumps({"format": _FORMAT, "revision": revision}) + "\n")
    count = 0
    for table in _tables(connection):
        for row in connection.execute(select(table)).mappings():
            values = {name: _dumped(value) for name, value in row.items()}
            out.write(json.dumps({"table": table.name, "row": values}) + "\n")
            count += 1
    return count


def _read(connection: Connection, source: IO[str], revision: str) -> int:
    schema.create_at(connection, revision)
    tables = {table.name: table for table in _tables(connection)}
    count = 0
    for name, rows in _grouped(source):
        table = tables[name]
        connection.execute(insert(table), [_loaded(connection, table, row) for row in rows])
        count += len(rows)
    if connection.dialect.name == "postgresql":
        for table in tables.values():
            _restart_sequence(connection, table)
    return count


def _grouped(source: IO[str]) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Rows of one table at a time, not too many at once."""
    name, rows = "", list[dict[str, Any]]()
    for line in source:
        entry = json.loads(line)
        if rows and (entry["table"] != name or len(rows) == _ROWS_AT_ONCE):
            yield name, rows
            rows = []
        name = entry["table"]
        rows.append(entry["row"])
    if rows:
        yield name, rows


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
    """New rows are numbered after those put back."""
    if "id" not in table.columns:
        return
    sequence = connection.scalar(select(func.pg_get_serial_sequence(table.name, "id")))
    highest = connection.scalar(select(func.max(table.c.id)))
    if sequence and highest:
        connection.execute(text("SELECT setval(:sequence, :highest)"), {"sequence": sequence, "highest": highest})
