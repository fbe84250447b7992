"""A few short games of what people may do in any order; `python -m tests.simulation.any_sequence` plays longer ones."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Callable
from importlib.resources import files
from itertools import count
from pathlib import Path

import pytest

from chatbot import locales
from chatbot.core.l10n import Localizer
from tests.postgres.server import Postgres
from tests.simulation.any_sequence import play
from tests.simulation.watch import APART, ONCE_A_WEEK


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


SILENCE = {"mentor fell silent", "mentee quiet, and nudged", "decision overdue, passed on", "offer lapsed"}
"""The states that the first game reaches, in which nobody writes a word."""


def test_nobody_is_dropped_overrun_woken_asked_twice_or_moved_unasked_and_no_decision_forgotten(
    new_database: Callable[[], str], localizer: Localizer, whole: bool
) -> None:
    states = play(new_database, localizer, games=9 if whole else 3, steps=13, repeatable=True)
    assert set(states) >= SILENCE, "too little happened to prove anything"


@pytest.mark.parametrize("words", [*ONCE_A_WEEK, *APART])
def test_the_words_watched_for_are_those_the_bot_says(words: str) -> None:
    sentences = (files(locales) / "en" / "check_in.ftl").read_text(encoding="utf-8")
    assert words in sentences, "nobody could be seen to be asked twice"
