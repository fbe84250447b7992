"""A real PostgreSQL on this machine, for the length of a test session."""

from __future__ import annotations

import uuid

import asyncpg
from sqlalchemy import make_url

RELAXED = ("fsync = off", "full_page_writes = off", "synchronous_commit = off")
"""The data need not outlive the session."""


class Postgres:
    """The server that `kept` runs, reached over a socket in its folder."""

    def __init__(self, uri: str) -> None:
        self._uri = uri

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

    async def _execute(self, statement: str) -> None:
        connection = await asyncpg.connect(self._address("postgres", "postgresql"))
        try:
            await connection.execute(statement)
        finally:
            await connection.close()

    def _address(self, database: str, driver: str) -> str:
        address = make_url(self._uri).set(drivername=driver, database=database)
        return address.render_as_string(hide_password=False)
