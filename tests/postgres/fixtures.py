"""Fixtures for whoever needs PostgreSQL: `fresh_database`, empty databases on the session's own server."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path

import pytest

from tests.postgres.server import Postgres

FreshDatabase = Callable[[], Awaitable[str]]
"""Makes an empty database and returns its `postgresql+asyncpg` address."""


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """The server of this test session. Fails when it cannot start."""
    # Straight under the temporary directory: a socket's path is short, and as root the parents are opened to others.
    with tempfile.TemporaryDirectory(prefix="postgres-") as folder:
        server = Postgres(Path(folder))
        try:
            asyncio.run(server.relax())
            yield server
        finally:
            server.stop()


@pytest.fixture
async def fresh_database(postgres: Postgres) -> AsyncIterator[FreshDatabase]:
    """Empty databases, dropped when the test ends."""
    made: list[str] = []

    async def make() -> str:
        made.append(await postgres.create_database())
        return made[-1]

    yield make
    for address in made:
        await postgres.drop_database(address)
