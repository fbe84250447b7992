"""A tick with nothing due, and what people say most, cost the same in a large programme as in a small one."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import event

from bench import programme, scale
from chatbot.core.l10n import Localizer
from chatbot.settings import Settings
from storage.engine import open_engine
from tests.engines import make_tables
from tests.world import World, running

STEP = 10
"""Instructions of SQLite's machine that are counted at once."""
SMALL, LARGE = 150, 2_000
"""Members; 150 have so many mentors that lists have a second page there, too."""


class Work(NamedTuple):
    """The work of the database: statements that read, and tens of instructions of SQLite's machine."""

    statements: int
    steps: int


async def test_nothing_reads_more_of_2000_members_than_of_150(tmp_path: Path, localizer: Localizer) -> None:
    small, large = [await _work(tmp_path / f"{size}.db", size, localizer) for size in (SMALL, LARGE)]
    assert small["tick"].steps > 100, "nothing was counted"
    assert large["tick"].steps <= small["tick"].steps * 1.05
    assert {name: work.statements for name, work in large.items()} == {
        name: work.statements for name, work in small.items()
    }
    grown = {name: (small[name].steps, work.steps) for name, work in large.items() if name != "tick"}
    assert {name: steps for name, steps in grown.items() if steps[1] > steps[0] * 1.5 + 50} == {}


async def _work(file: Path, size: int, localizer: Localizer) -> dict[str, Work]:
    """Return what an idle tick and each message cost in a programme of some size."""
    url = f"sqlite+aiosqlite:///{file}"
    await make_tables(url)
    engine = open_engine(url)
    await programme.write(engine, size, weeks=4)
    await engine.dispose()
    world = World(Settings.model_validate({"database": {"url": url}}), localizer, start=programme.NOW)
    async with running(world):
        for _ in range(3):  # what is due the first time is done now
            await world.tick()
        statements = steps = 0

        def step() -> None:
            nonlocal steps
            steps += 1

        def statement(sql: str) -> None:
            nonlocal statements
            statements += sql.startswith(("SELECT", "WITH"))  # outcomes of sends share a transaction, or have their own

        def watch(connection: Any, *_: object) -> None:
            connection.driver_connection.raw.set_progress_handler(step, STEP)
            connection.driver_connection.raw.set_trace_callback(statement)

        event.listen(world.app.database.engine.sync_engine, "checkout", watch)
        found = {}
        doings: dict[str, Callable[[], Awaitable[object]]] = {"tick": world.tick, **scale.messages(world, size)}
        for name, do in doings.items():
            await do()  # what is only done once is done now
            statements = steps = 0
            await do()
            found[name] = Work(statements, steps)
        return found
