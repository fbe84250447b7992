"""The world of today on a database that an earlier version wrote."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import make_url, text

from chatbot.adapters.email.adapter import EmailAdapter
from chatbot.core.l10n import Localizer
from chatbot.core.messages import AccountRef, Network
from chatbot.settings import Settings
from storage import schema
from storage.copy import backup, restore
from storage.engine import open_engine
from tests.engines import copied
from tests.postgres.server import Postgres
from tests.upgrade.old_world import KILLED_AT, put_back, write_database
from tests.world import COUNCIL_ROOM, Sections, World, running

COUNCIL = {"members": [AccountRef(Network.TELEGRAM, name) for name in ("zoe", "yan")], "room": COUNCIL_ROOM}


@pytest.fixture(scope="session")
def old_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database as it was left."""
    file = tmp_path_factory.mktemp("old") / "old.db"
    write_database(file)
    return file


@pytest.fixture(scope="session")
def upgraded_file(old_file: Path) -> Path:
    """The same after `chatbot db upgrade`."""
    file = old_file.with_name("upgraded.db")
    shutil.copy(old_file, file)
    asyncio.run(_upgrade(f"sqlite+aiosqlite:///{file}"))
    return file


@pytest.fixture(scope="session")
def upgraded_on_postgres(old_file: Path, postgres: Postgres) -> str:
    """The name of a PostgreSQL database into which a copy of it was put back."""
    url = asyncio.run(postgres.create_database())
    asyncio.run(_move(old_file, url))
    return str(make_url(url).database)


@pytest.fixture
def database_url(database: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """A database of this test's own that an earlier version wrote."""
    yield from copied(request, database, tmp_path, file="upgraded_file", template="upgraded_on_postgres")


@pytest.fixture
def sections() -> Sections:
    return {"council": COUNCIL}


@pytest.fixture
async def world(settings: Settings, localizer: Localizer, old_file: Path) -> AsyncIterator[World]:
    """The bot of today, two minutes after the earlier version was killed."""
    world = World(settings, localizer, KILLED_AT + timedelta(minutes=2), mail=EmailAdapter.capabilities)
    put_back(world, old_file)
    async with running(world):
        await world.settle()
        yield world


async def _upgrade(url: str) -> None:
    engine = open_engine(url)
    await schema.upgrade(engine)
    async with engine.begin() as connection:  # a migration takes the moment from the wall clock
        await connection.execute(text("UPDATE pair SET apart_since = NULL"))
    await engine.dispose()


async def _move(old_file: Path, url: str) -> None:
    old, new = open_engine(f"sqlite+aiosqlite:///{old_file}"), open_engine(url)
    copy = old_file.with_name("copy.gz")
    await backup(old, copy)
    await restore(new, copy)
    async with new.begin() as connection:
        await connection.execute(text("UPDATE pair SET apart_since = NULL"))
    for engine in (old, new):
        await engine.dispose()
