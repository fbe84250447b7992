"""Running the migrations with Alembic, on a given connection."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import Script
from sqlalchemy.engine import Connection

from storage.models import Base


def upgrade(connection: Connection, revision: str = "head") -> None:
    """Bring the database to `revision`."""
    command.upgrade(_config(connection), revision)


def differences(connection: Connection) -> list[object]:
    """Return the differences between the models and the database."""
    found: list[object] = compare_metadata(MigrationContext.configure(connection), Base.metadata)
    return found


def draft(connection: Connection, message: str) -> Path | None:
    """Migrate an empty database, and return the file of a migration with what it lacks; None if it lacks nothing."""
    upgrade(connection)
    if not differences(connection):
        return None
    script = command.revision(_config(connection), message, autogenerate=True)
    if not isinstance(script, Script):
        raise TypeError("one message is one migration")
    return Path(script.path)


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.attributes["connection"] = connection
    return config
