"""Running the migrations with Alembic, on a given connection."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from sqlalchemy.engine import Connection

from storage.models import Base


def upgrade(connection: Connection, revision: str = "head") -> None:
    """Bring the database to `revision`."""
    command.upgrade(_config(connection), revision)


def differences(connection: Connection) -> list[object]:
    """Return the differences between the models and the database."""
    found: list[object] = compare_metadata(MigrationContext.configure(connection), Base.metadata)
    return found


def draft(connection: Connection, message: str) -> None:
    """Migrate an empty database, and write a migration from the difference between the models and it."""
    upgrade(connection)
    command.revision(_config(connection), message, autogenerate=True)


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.attributes["connection"] = connection
    return config
