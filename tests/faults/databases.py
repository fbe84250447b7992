"""Faults of databases: somebody else holds a lock, the disk is full, nothing may be written, the server is gone."""

from __future__ import annotations

import asyncio
import resource
import sqlite3
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, closing
from pathlib import Path

import asyncpg
from sqlalchemy import make_url

_PAGE = 4096


def file_of(url: str) -> Path:
    """Return the file of an SQLite database."""
    return Path(make_url(url).database or "")


# SQLite


@asynccontextmanager
async def locked_file(file: Path) -> AsyncIterator[None]:
    """Another process is in the middle of a write."""
    with closing(sqlite3.connect(file, isolation_level=None, timeout=10)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield


@asynccontextmanager
async def full_disk(pid: int, file: Path) -> AsyncIterator[None]:
    """No file of a process grows beyond the present size of the database's log: each further write fails."""
    log = Path(f"{file}-wal")
    size = log.stat().st_size if log.exists() else 0
    before = resource.prlimit(pid, resource.RLIMIT_FSIZE)
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.prlimit(pid, resource.RLIMIT_FSIZE, before)


def empty_log(file: Path) -> None:
    """Bring into the file what its log holds, while nobody uses it."""
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def damage(file: Path, table: str) -> None:
    """Write over the first page of a table."""
    with closing(sqlite3.connect(file)) as reader:
        (page,) = reader.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()
    with file.open("r+b") as raw:
        raw.seek((page - 1) * _PAGE)
        raw.write(b"\xff" * _PAGE)


def parts_of(file: Path) -> list[Path]:
    """Return the files beside a database that belong to it."""
    return [Path(f"{file}{end}") for end in ("-wal", "-shm")]


# PostgreSQL


class Server:
    """A PostgreSQL server as its administrator has it: what happens to the database at `url` there."""

    def __init__(self, url: str) -> None:
        at = make_url(url)
        self._name = at.database
        self._admin = at.set(drivername="postgresql", database="postgres").render_as_string(hide_password=False)
        self._inside = at.set(drivername="postgresql").render_as_string(hide_password=False)

    async def break_off(self) -> None:
        """End all connections."""
        await self._run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1", self._name)

    @asynccontextmanager
    async def closed(self) -> AsyncIterator[None]:
        """Take no connections, and end those there are."""
        await self._run(f'ALTER DATABASE "{self._name}" ALLOW_CONNECTIONS false')
        await self.break_off()
        try:
            yield
        finally:
            await self._run(f'ALTER DATABASE "{self._name}" ALLOW_CONNECTIONS true')

    @asynccontextmanager
    async def read_only(self) -> AsyncIterator[None]:
        """Refuse whatever writes, as the standby does that a failover leads to for a while."""
        await self._run(f'ALTER DATABASE "{self._name}" SET default_transaction_read_only = on')
        await self.break_off()
        try:
            yield
        finally:
            await self._run(f'ALTER DATABASE "{self._name}" RESET default_transaction_read_only')
            await self.break_off()

    @asynccontextmanager
    async def locked(self, tables: Sequence[str]) -> AsyncIterator[None]:
        """Another session holds tables for itself."""
        connection = await asyncpg.connect(self._inside)
        try:
            async with connection.transaction():
                await connection.execute(f"LOCK TABLE {', '.join(tables)} IN ACCESS EXCLUSIVE MODE")
                yield
        finally:
            await connection.close()

    @asynccontextmanager
    async def full(self, table: str) -> AsyncIterator[None]:
        """Answer each row that is written to a table with the error of a full disk."""
        connection = await asyncpg.connect(self._inside)
        try:
            await connection.execute(
                "CREATE OR REPLACE FUNCTION disk_full() RETURNS trigger LANGUAGE plpgsql AS "
                "$$BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'; END$$"
            )
            await connection.execute(
                f"CREATE TRIGGER disk_full BEFORE INSERT OR UPDATE ON {table} EXECUTE FUNCTION disk_full()"
            )
            yield
        finally:
            await connection.execute(f"DROP TRIGGER IF EXISTS disk_full ON {table}")
            await connection.close()

    async def _run(self, statement: str, *values: object) -> None:
        connection = await asyncpg.connect(self._admin)
        try:
            await connection.execute(statement, *values)
        finally:
            await connection.close()


async def every(seconds: float, *, times: int, server: Server) -> None:
    """Break all connections off, several times."""
    for _ in range(times):
        await server.break_off()
        await asyncio.sleep(seconds)
