"""Whatever people do, in whatever order, and however time passes: what must never happen does not.

`python -m tests.simulation.any_sequence` plays as many games as you like; a few short ones are in the suite.
"""

from __future__ import annotations

import argparse
import asyncio
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import count
from math import ceil
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from chatbot import locales
from chatbot.core.l10n import Localizer
from tests.engines import make_tables
from tests.simulation.game import Game
from tests.simulation.players import Players
from tests.simulation.reached import COVERED, STATES

BEGIN = datetime(2026, 10, 20, 10, 0, tzinfo=UTC)
"""A Tuesday; in the weeks after it clocks change in Europe and America."""
APART = timedelta(days=17, hours=5)
"""The time between the games of two rounds: another day of the week, another hour."""
ROUND = 9
"""Games before hypothesis would rather vary those it had than think of new ones; the first is nothing but silence."""


def play(
    new_database: Callable[[], str], localizer: Localizer, *, games: int, steps: int, repeatable: bool = False
) -> Counter[str]:
    """Play some games of so many steps; returns in how many of them each state was reached.

    Raises with the shortest sequence that leads to what must never happen.
    """
    states: Counter[str] = Counter()
    for number in range(ceil(games / ROUND)):
        rules = settings(
            max_examples=min(ROUND, games - number * ROUND),
            stateful_step_count=steps,
            deadline=None,
            database=None,
            derandomize=repeatable,
            suppress_health_check=list(HealthCheck),
        )
        begin = BEGIN + number * APART
        run_state_machine_as_test(_table(new_database, localizer, begin, states), settings=rules)  # type: ignore[arg-type]  # any factory will do
    return states


def _table(
    new_database: Callable[[], str], localizer: Localizer, begin: datetime, states: Counter[str]
) -> Callable[[], Game]:
    return lambda: Game(Players(new_database(), localizer, begin), states)


def main() -> None:
    """Play until the games are over or something is found."""
    parser = argparse.ArgumentParser(prog="python -m tests.simulation.any_sequence", description=__doc__)
    parser.add_argument("--games", type=int, default=100)
    parser.add_argument("--steps", type=int, default=60)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        template, numbers = Path(folder) / "empty.db", count()
        asyncio.run(make_tables(f"sqlite+aiosqlite:///{template}"))

        def new_database() -> str:
            file = shutil.copy(template, template.with_name(f"{next(numbers)}.db"))
            return f"sqlite+aiosqlite:///{file}"

        states = play(new_database, locales.load(), games=asked.games, steps=asked.steps)
    for state in (*STATES, COVERED):
        print(f"{states[state]:5} of {asked.games}: {state}")  # noqa: T201  # the output
    print(f"{asked.games} games of {asked.steps} steps: nothing happened that must not")  # noqa: T201  # the output


if __name__ == "__main__":
    main()
