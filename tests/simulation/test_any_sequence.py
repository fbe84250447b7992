"""A few short games of what people may do in any order; `python -m tests.simulation.any_sequence` plays longer ones."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from chatbot.core.l10n import Localizer
from tests.postgres.server import Postgres
from tests.simulation.any_sequence import play


@pytest.fixture
def new_database(database: str, tmp_path: Path, request: pytest.FixtureRequest) -> Callable[[], str]:
    """Makes a database with its tables, as often as it is called."""
    numbers = count()

    def on_sqlite() -> str:
        file = shutil.copy(request.getfixturevalue("sqlite_template"), tmp_path / f"{next(numbers)}.db")
        return f"sqlite+aiosqlite:///{file}"

    def on_postgres() -> str:
        server: Postgres = request.getfixturevalue("postgres")
        return asyncio.run(server.create_database(request.getfixturevalue("postgres_template")))

    return on_postgres if database == "postgresql" else on_sqlite


def test_nobody_is_dropped_overrun_woken_or_moved_without_being_asked(
    new_database: Callable[[], str], localizer: Localizer
) -> None:
    play(new_database, localizer, games=3, steps=20, repeatable=True)
