"""Bringing a database to the tables that this code needs.

A new one gets them from the models. Only one with older tables needs Alembic, which loads slowly.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TypeVar

from sqlalchemy import inspect, text
from sqlalchemy.engine import Connection
from sqlalchemy.ext.asyncio import AsyncEngine

from storage.counting import begin_counting, count_no_longer, keep_counted
from storage.models import Base

T = TypeVar("T")

_VERSIONS = Path(__file__).parent / "migrations" / "versions"
_NAMED = re.compile(r"""^(down_)?revision = ["'](\w+)["']""", re.MULTILINE)


class SchemaError(Exception):
    """A database that does not fit this code. The text says how to mend it."""


async def current(engine: AsyncEngine) -> str | None:
    """Return the revision of the database; None for one without tables."""
    return await _on(engine, _current)


@cache
def head() -> str:
    """Return the revision this code needs: the last one. Raises SchemaError unless there is exactly one."""
    known, followed = _revisions()
    last = sorted(known - followed)
    if len(last) != 1:
        raise SchemaError("the migrations of this installation are not whole; install it again")
    return last[0]


async def check(engine: AsyncEngine) -> None:
    """Create the tables of an empty database. Raises SchemaError for any other that is not at `head()`."""
    now = await current(engine)
    if now is None:
        await upgrade(engine)
    elif now != head():
        if now not in _revisions()[0]:
            raise SchemaError(
                f"the database is at revision {now}, newer than this code; install the version that wrote it, or newer"
            )
        raise SchemaError(f"the database is at revision {now}, this code needs {head()}; run: chatbot db upgrade")


async def upgrade(engine: AsyncEngine) -> None:
    """Bring the database to `head()`. Raises SchemaError when it is newer than this code."""
    now = await current(engine)
    if now is None:
        await _on(engine, _create)
    elif now not in _revisions()[0]:
        raise SchemaError(f"the database is at revision {now}, newer than this code; nothing was changed")
    elif now != head():
        await _on(engine, _migrate)


def create_at(connection: Connection, revision: str) -> None:
    """Make the tables of an empty database as they were at `revision`. Raises SchemaError for one that is newer."""
    from storage import migrating  # loads slowly

    if revision not in _revisions()[0]:
        raise SchemaError(
            f"the copy is at revision {revision}, newer than this code; install the version that wrote it"
        )
    migrating.upgrade(connection, revision)


def upgrade_within(connection: Connection) -> None:
    """Bring tables of a known revision, filled by others, to `head()`, in the transaction of `connection`."""
    if _current(connection) != head():
        _migrate(connection)
    else:
        keep_counted(connection)


def _migrate(connection: Connection) -> None:
    from storage import migrating  # loads slowly

    count_no_longer(connection)  # SQLite changes no table whose triggers name another one
    migrating.upgrade(connection)
    keep_counted(connection)


async def differences(engine: AsyncEngine) -> list[object]:
    """Return the differences between the models and the database."""
    from storage import migrating  # loads slowly

    return await _on(engine, migrating.differences)


async def draft_migration(engine: AsyncEngine, message: str) -> Path | None:
    """Write a migration with what the models have beyond all migrations, and return its file; None for nothing."""
    from storage import migrating  # loads slowly

    return await _on(engine, lambda connection: migrating.draft(connection, message))


async def _on(engine: AsyncEngine, work: Callable[[Connection], T]) -> T:
    async with engine.begin() as connection:
        return await connection.run_sync(work)


def _create(connection: Connection) -> None:
    Base.metadata.create_all(connection)
    begin_counting(connection)
    connection.execute(
        text(
            "CREATE TABLE alembic_version"
            " (version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
        )
    )
    connection.execute(text("INSERT INTO alembic_version VALUES (:head)"), {"head": head()})


def _current(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    revision: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return revision


@cache
def _revisions() -> tuple[frozenset[str], frozenset[str]]:
    """Return all revisions this code knows, and those that another one follows."""
    found = [named for file in _VERSIONS.glob("*.py") for named in _NAMED.findall(file.read_text("utf-8"))]
    return frozenset(name for down, name in found if not down), frozenset(name for down, name in found if down)
