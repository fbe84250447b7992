"""The databases that tests get are real, empty and their own."""

from __future__ import annotations

from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

from tests.postgres.fixtures import FreshDatabase
from tests.postgres.server import Postgres


async def ask(address: str, *statements: str) -> object:
    engine = create_async_engine(address)
    async with engine.begin() as connection:
        for statement in statements:
            result = await connection.execute(text(statement))
        answer = result.scalar() if result.returns_rows else None
    await engine.dispose()
    return answer


TABLES = "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"


async def test_each_database_is_empty_and_apart(fresh_database: FreshDatabase) -> None:
    first, second = await fresh_database(), await fresh_database()
    await ask(first, "CREATE TABLE member (id int)")

    assert await ask(first, TABLES) == 1
    assert await ask(second, TABLES) == 0


async def test_it_is_postgresql_as_it_is_run(fresh_database: FreshDatabase) -> None:
    address = await fresh_database()

    assert address.startswith("postgresql+asyncpg://")
    assert str(await ask(address, "SELECT version()")).startswith("PostgreSQL")
    assert await ask(address, "SHOW server_encoding") == "UTF8"


async def test_a_database_can_be_dropped_while_someone_is_connected(postgres: Postgres) -> None:
    address = await postgres.create_database()
    name = address.rpartition("/")[2].partition("?")[0]
    engine = create_async_engine(address)
    async with engine.connect() as connection:
        await connection.execute(text("SELECT 1"))
        await postgres.drop_database(address)
        await connection.invalidate()
    await engine.dispose()

    left = await ask(
        (other := await postgres.create_database()), f"SELECT count(*) FROM pg_database WHERE datname = '{name}'"
    )
    await postgres.drop_database(other)
    assert left == 0
