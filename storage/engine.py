"""The database connection: SQLite as the embedded default, PostgreSQL by URL."""

from __future__ import annotations

from functools import partial
from sqlite3 import OperationalError as SqliteError

from sqlalchemy import event, make_url
from sqlalchemy.engine import Connection
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool
from sqlalchemy.util import await_only

from storage import sqlite


def open_engine(url: str, *, snapshot: bool = False) -> AsyncEngine:
    """An engine for `url`. SQLite gets one connection, so that writers queue instead of colliding.

    With `snapshot` each transaction reads one consistent state and keeps no writer waiting.
    Raises ValueError when the URL names a database the bot does not run on.
    """
    parsed = make_url(url)
    if parsed.drivername == "postgresql+asyncpg":
        engine = create_async_engine(parsed, pool_size=5, max_overflow=5, pool_pre_ping=True, hide_parameters=True)
        return engine.execution_options(isolation_level="REPEATABLE READ") if snapshot else engine
    if parsed.drivername != "sqlite+aiosqlite":
        raise ValueError("url must begin with sqlite+aiosqlite:/// or postgresql+asyncpg://")
    # NORMAL outlives a killed process but not a power cut; FULL asks for more
    synchronous = parsed.query.get("synchronous", "NORMAL")
    if synchronous not in ("NORMAL", "FULL"):
        raise ValueError("synchronous must be NORMAL or FULL")
    engine = create_async_engine(
        parsed.difference_update_query(["synchronous"]),
        poolclass=AsyncAdaptedQueuePool,
        pool_size=1,
        max_overflow=0,
        pool_timeout=120,
        pool_reset_on_return=None,  # a unit of work has ended its transaction; each call costs a turn of a thread
        hide_parameters=True,  # what people wrote does not belong in an error's text
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
