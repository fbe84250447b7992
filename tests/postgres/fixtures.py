"""Fixtures for whoever needs PostgreSQL: `fresh_database`, empty databases on the session's own server."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator

import pytest
from sqlalchemy import make_url

from tests.engines import make_tables
from tests.postgres.server import Postgres
from tests.sharing import Facts, session_folder, shared

FreshDatabase = Callable[[], Awaitable[str]]
"""Makes an empty database and returns its `postgresql+asyncpg` address."""


@pytest.fixture(scope="session")
def postgres_facts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Facts]:
    """The address of this test session's server, and a database in it with all tables, all empty."""
    with shared(session_folder(tmp_path_factory) / "postgres", "tests.postgres.kept", prepare=_prepare) as facts:
        yield facts


@pytest.fixture(scope="session")
def postgres(postgres_facts: Facts) -> Postgres:
    """The server of this test session. Fails when it cannot start."""
    return Postgres(postgres_facts["uri"])


@pytest.fixture(scope="session")
def postgres_template(postgres_facts: Facts) -> str:
    """The name of a database with all tables and nothing in them."""
    return str(postgres_facts["template"])


def _prepare(facts: Facts) -> Facts:
    return facts | {"template": asyncio.run(_with_tables(Postgres(facts["uri"])))}


async def _with_tables(server: Postgres) -> str:
    await server.relax()
    url = await server.create_database()
    await make_tables(url)
    return str(make_url(url).database)


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
