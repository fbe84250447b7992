"""Fixtures of all tests: a world with the real bot in it on either database, and real servers where they are needed."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import hypothesis
import pytest

from chatbot import locales
from chatbot.adapters.email.adapter import EmailAdapter
from chatbot.collector import expect_to_load_much, spare_what_stays
from chatbot.core.l10n import Localizer
from chatbot.settings import Settings
from tests.engines import copied, make_tables
from tests.indexes import share
from tests.sharing import session_folder
from tests.world import Person, Sections, World, running

os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # else each of the processes that tests start compiles all anew
sys.dont_write_bytecode = False
expect_to_load_much()

pytest_plugins = ("tests.peer.fixtures", "tests.postgres.fixtures", "tests.synapse.fixtures")

hypothesis.settings.register_profile("shared machine", deadline=None)  # others' work is no mistake of ours
hypothesis.settings.load_profile("shared machine")

DATABASES = ("sqlite", "postgresql")
LONG = (
    *("tests/contributing/", "tests/durability/test_faults.py", "tests/durability/test_stop.py", "tests/simulation/"),
    *("tests/adapters/test_contract.py", "tests/peer/", "tests/bench/", "tests/test_across_networks.py"),
    *("tests/durability/", "tests/adapters/matrix/", "tests/test_quick.py"),
)
"""Tests that take long, or wait long, the longest first."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--database",
        choices=(*DATABASES, "both"),
        help="what all dialogues run on; else SQLite, and both where marked",
    )
    parser.addoption(
        "--whole",
        action="store_true",
        help="campaigns, stories and benches in full; else a part of each: every third kill, fewer weeks",
    )
    parser.addoption(
        "--homeserver",
        choices=("hasty", "usual"),
        default="hasty",
        help="a Synapse that does not wait for the disk, or one as it is shipped",
    )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes long, so that no process is left alone with it at the end."""

    def place(item: pytest.Item) -> int:
        return next((place for place, name in enumerate(LONG) if item.nodeid.startswith(name)), len(LONG))

    items.sort(key=place)


def pytest_collection_finish() -> None:
    """Exempt the modules imported by now from garbage collection, as they stay."""
    spare_what_stays()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "database" in metafunc.fixturenames:
        chosen = metafunc.config.getoption("--database")
        if chosen is None:
            chosen = "both" if metafunc.definition.get_closest_marker("both_databases") else "sqlite"
        metafunc.parametrize("database", DATABASES if chosen == "both" else (chosen,))


@pytest.fixture(scope="session", autouse=True)
def indexes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the indexes of what people say, which this process shares with the others of the session."""
    folder = session_folder(tmp_path_factory) / "indexes"
    share(folder)
    return folder


@pytest.fixture(scope="session")
def whole(pytestconfig: pytest.Config) -> bool:
    """Tell whether what takes long is done in full, as `.ci/run` does."""
    return bool(pytestconfig.getoption("--whole"))


@pytest.fixture(scope="session")
def localizer() -> Localizer:
    """Every language, read once."""
    return locales.load()


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file with all tables and nothing in them."""
    file = tmp_path_factory.mktemp("template") / "empty.db"
    asyncio.run(make_tables(f"sqlite+aiosqlite:///{file}"))
    return file


@pytest.fixture
def database_url(database: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """A database of this test's own, with its tables."""
    yield from copied(request, database, tmp_path, file="sqlite_template", template="postgres_template")


@pytest.fixture
def sections() -> Sections:
    """The sections of the configuration; a folder or module whose bot is set up otherwise overrides it."""
    return {}


@pytest.fixture
def settings(database_url: str, sections: Sections, tmp_path: Path) -> Settings:
    """`sections`, and else the defaults, on a database of this test's own."""
    return Settings.model_validate({"database": {"url": database_url, "keys": tmp_path / "keys"}, **sections})


@pytest.fixture
def zoe(world: World) -> Person:
    """The councillor, where `ZOE` is in the test's `sections`."""
    return world.person("zoe", "Zoe")


@pytest.fixture
async def mail_world(settings: Settings, localizer: Localizer) -> AsyncIterator[World]:
    """The same, with mail, which can be answered."""
    async with running(World(settings, localizer, mail=EmailAdapter.capabilities)) as world:
        yield world


@pytest.fixture
async def world(settings: Settings, localizer: Localizer) -> AsyncIterator[World]:
    """A running bot that nobody has written to yet."""
    async with running(World(settings, localizer)) as world:
        yield world
