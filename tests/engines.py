"""Databases for tests: a copy of its own for each, and one engine for all, so that a statement is compiled once."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, make_url
from sqlalchemy.engine import Dialect
from sqlalchemy.ext.asyncio import AsyncEngine

from storage import schema
from storage.engine import open_engine
from tests.postgres.server import Postgres

_engines: dict[str, AsyncEngine] = {}
_where: dict[str, str] = {}


async def make_tables(url: str) -> None:
    """Bring the database at `url` to the newest schema."""
    engine = open_engine(url)
    await schema.upgrade(engine)
    await engine.dispose()


def copied(request: pytest.FixtureRequest, database: str, folder: Path, *, file: str, template: str) -> Iterator[str]:
    """Yield the URL of a test's own copy of a database: the fixtures name an SQLite file and a PostgreSQL template."""
    if database == "postgresql":
        server: Postgres = request.getfixturevalue("postgres")
        url = asyncio.run(server.create_database(request.getfixturevalue(template)))
        yield url
        asyncio.run(server.drop_database(url))
        return
    own = folder / "test.db"
    shutil.copy(request.getfixturevalue(file), own)
    yield f"sqlite+aiosqlite:///{own}"


def engine_at(url: str) -> AsyncEngine:
    """The engine for this kind of database; its next connections go to `url`. Dispose of it before asking again."""
    kind = make_url(url).drivername
    _where[kind] = url
    if kind not in _engines:
        _engines[kind] = open_engine(url)

        @event.listens_for(_engines[kind].sync_engine, "do_connect")
        def connect(dialect: Dialect, _record: object, args: list[Any], options: dict[str, Any]) -> None:
            args[:], there = dialect.create_connect_args(make_url(_where[kind]))
            options.update(there)

        if kind.startswith("sqlite"):

            @event.listens_for(_engines[kind].sync_engine, "connect")
            def hasten(connection: Any, _record: object) -> None:
                """Do not wait for the disk: nothing outlives the test."""
                connection.driver_connection.raw.execute("PRAGMA synchronous=OFF")

    return _engines[kind]
