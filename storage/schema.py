"""Bringing a database to the tables this code knows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.engine import Connection
from sqlalchemy.ext.asyncio import AsyncEngine

from storage.models import Base

T = TypeVar("T")


class SchemaError(Exception):
    """The database does not fit this code. The text says how to mend it."""


async def current(engine: AsyncEngine) -> str | None:
    """The revision the database is at; None for one without tables."""
    return await _on(engine, lambda connection: MigrationContext.configure(connection).get_current_revision())


def head() -> str:
    """The revision this code needs."""
    revision = ScriptDirectory.from_config(_config()).get_current_head()
    if revision is None:
        raise SchemaError("the migrations are missing from this installation; install it again")
    return revision


async def check(engine: AsyncEngine) -> None:
    """Raises SchemaError unless the database is at `head()`; one without tables gets them first."""
    now = await current(engine)
    if now is None:
        await upgrade(engine)
    elif now != head():
        if now not in _known():
            raise SchemaError(
                f"the database is at revision {now}, newer than this code; install the version that wrote it, or newer"
            )
        raise SchemaError(f"the database is at revision {now}, this code needs {head()}; run: chatbot db upgrade")


async def upgrade(engine: AsyncEngine) -> None:
    """Bring the database to `head()`. Raises SchemaError when it is newer than this code."""
    now = await current(engine)
    if now is not None and now not in _known():
        raise SchemaError(f"the database is at revision {now}, newer than this code; nothing was changed")
    await _on(engine, lambda connection: command.upgrade(_config(connection), "head"))


def create_at(connection: Connection, revision: str) -> None:
    """Make the tables of an empty database as they were at `revision`. Raises SchemaError for one that is newer."""
    if revision not in _known():
        raise SchemaError(
            f"the copy is at revision {revision}, newer than this code; install the version that wrote it"
        )
    command.upgrade(_config(connection), revision)


async def differences(engine: AsyncEngine) -> list[object]:
    """What the models have and the database has not, or the other way round."""
    return await _on(engine, lambda connection: compare_metadata(MigrationContext.configure(connection), Base.metadata))


async def draft_migration(engine: AsyncEngine, message: str) -> None:
    """Write a migration from the difference between the models and the database."""
    await _on(engine, lambda connection: command.revision(_config(connection), message, autogenerate=True))


async def _on(engine: AsyncEngine, work: Callable[[Connection], T]) -> T:
    async with engine.begin() as connection:
        return await connection.run_sync(work)


def _known() -> set[str]:
    return {script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions()}


def _config(connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.attributes["connection"] = connection
    return config
