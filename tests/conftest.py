"""What all tests share: a world with the real bot in it, and real servers for those who ask."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from chatbot import locales
from chatbot.core.l10n import Localizer
from chatbot.settings import Settings
from tests.world import World, running

pytest_plugins = ("tests.postgres.fixtures",)


@pytest.fixture(scope="session")
def localizer() -> Localizer:
    """Every language, read once."""
    return locales.load()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """The defaults, on a database of this test's own."""
    return Settings.model_validate({"database": {"url": f"sqlite+aiosqlite:///{tmp_path / 'test.db'}"}})


@pytest.fixture
async def world(settings: Settings, localizer: Localizer) -> AsyncIterator[World]:
    """A running bot that nobody has written to yet."""
    async with running(World(settings, localizer)) as world:
        yield world
