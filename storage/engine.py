"""The database connection: SQLite as the embedded default, PostgreSQL by URL."""

from __future__ import annotations

import inspect
from functools import partial
from sqlite3 import OperationalError as SqliteError

from sqlalchemy import URL, event, make_url
from sqlalchemy.engine import Connection
from sqlalchemy.exc import ArgumentError, OperationalError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool
from sqlalchemy.util import await_only

from chatbot.core.json_text import dumps, loads
from storage import sqlite, sqlite_file
from storage.sqlite_adapter import Driver

_FORMS = (
    "must be written like sqlite+aiosqlite:///chatbot.db or postgresql+asyncpg://user:password@host:5432/name; "
    "in a password, @ is written %40, : %3A and / %2F"
)
HIGHEST_PORT = 65535


def read_url(url: str) -> URL:
    """Read a database URL. Raises ValueError, without repeating `url`, for a database the bot does not run on."""
    if not url.startswith(("sqlite+aiosqlite://", "postgresql+asyncpg://")):
        raise ValueError("must be an address that begins with sqlite+aiosqlite:// or postgresql+asyncpg://")
    try:
        parsed = make_url(url)
        parsed.get_dialect()().create_connect_args(parsed.set(query={}))
    except (ValueError, ArgumentError):
        raise ValueError(_FORMS) from None
    if parsed.port is not None and not 0 < parsed.port <= HIGHEST_PORT:
        raise ValueError(f"must have a port from 1 to {HIGHEST_PORT}, or none")
    # NORMAL survives a killed process but not a power cut; FULL survives both
    if parsed.drivername == "sqlite+aiosqlite" and parsed.query.get("synchronous", "NORMAL") not in ("NORMAL", "FULL"):
        raise ValueError("must have synchronous=NORMAL or synchronous=FULL, or neither")
    if parsed.drivername == "postgresql+asyncpg" and parsed.query.keys() - _options_of_asyncpg():
        raise ValueError("has an option that asyncpg does not take; it takes ssl=require, not sslmode=require")
    return parsed


def _options_of_asyncpg() -> set[str]:
    import asyncpg  # loads slowly, and SQLite needs none of it

    return {"prepared_statement_cache_size", *inspect.signature(asyncpg.connect).parameters}


def open_engine(url: str, *, snapshot: bool = False) -> AsyncEngine:
    """Return an engine for `url`. SQLite gets one connection, so that writers queue instead of colliding.

    With `snapshot` each transaction reads one consistent state and keeps no writer waiting.
    Raises ValueError when the URL names a database the bot does not run on.
    """
    parsed = read_url(url)
    if parsed.drivername == "postgresql+asyncpg":
        engine = create_async_engine(
            parsed,
            pool_size=5,
            max_overflow=5,
            pool_pre_ping=True,
            hide_parameters=True,
            json_serializer=dumps,
            json_deserializer=loads,
        )
        return engine.execution_options(isolation_level="REPEATABLE READ") if snapshot else engine
    synchronous = str(parsed.query.get("synchronous", "NORMAL"))
    engine = create_async_engine(
        parsed.difference_update_query(["synchronous"]),
        module=Driver(),
        poolclass=AsyncAdaptedQueuePool,
        pool_size=1,
        max_overflow=0,
        pool_timeout=120,
        pool_reset_on_return=None,  # a unit of work has ended its transaction; each reset costs a thread switch
        hide_parameters=True,  # people's messages do not belong in an error's text
        json_serializer=dumps,
        json_deserializer=loads,
        connect_args={"isolation_level": None, "async_creator_fn": partial(sqlite.connect, synchronous=synchronous)},
    )

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Connection) -> None:
        sql = "BEGIN" if snapshot else "BEGIN IMMEDIATE"
        try:
            await_only(sqlite.driver_of(connection).begin(sql))
        except SqliteError as error:
            raise OperationalError(sql, None, error) from error

    return engine


async def look_through(engine: AsyncEngine) -> None:
    """Check that a database file is sound, even while others use it. Raises LostError; PostgreSQL is not checked."""
    if path := await _path(engine):
        await sqlite_file.look_through(path)


async def empty_log(engine: AsyncEngine) -> bool:
    """Empty the log of a database file, which holds earlier states of its rows, and tell whether that was done."""
    path = await _path(engine)
    return not path or await sqlite_file.empty_log(path)


async def _path(engine: AsyncEngine) -> str:
    """Return the path of a database file; empty for one in memory, and for PostgreSQL."""
    if engine.dialect.name != "sqlite":
        return ""
    async with engine.connect() as connection:
        return await connection.run_sync(lambda inner: sqlite.driver_of(inner).file.path)
