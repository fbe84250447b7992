"""The database connection: SQLite as the embedded default, PostgreSQL by URL."""

from __future__ import annotations

import sqlite3
from typing import Any

from sqlalchemy import event, make_url
from sqlalchemy.engine import Connection
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool

from storage import sqlite

_PRAGMAS = (
    "journal_mode=WAL",
    # NORMAL outlives a killed process but not a power cut; `synchronous=FULL` in the URL's query asks for more
    "synchronous=NORMAL",
    "foreign_keys=ON",
    "busy_timeout=5000",
)


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
        connect_args={"isolation_level": None, "timeout": 5, "async_creator_fn": sqlite.connect},
    )

    @event.listens_for(engine.sync_engine, "connect")
    def set_pragmas(connection: sqlite3.Connection, record: Any) -> None:
        cursor = connection.cursor()
        for pragma in _PRAGMAS:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.execute(f"PRAGMA synchronous={synchronous}")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN" if snapshot else "BEGIN IMMEDIATE")

    return engine
