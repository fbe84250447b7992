"""With nothing due, a tick costs the same in a large programme as in a small one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import event

from bench import programme
from chatbot.core.l10n import Localizer
from chatbot.settings import Settings
from storage.engine import open_engine
from tests.engines import make_tables
from tests.world import World, running

STEP = 10
"""Instructions of SQLite's machine that are counted at once."""


async def test_a_tick_reads_no_more_of_600_members_than_of_30(tmp_path: Path, localizer: Localizer) -> None:
    small, large = [await _steps_of_a_tick(tmp_path / f"{size}.db", size, localizer) for size in (30, 600)]
    assert small > 100, "nothing was counted"
    assert large <= small * 1.05


async def _steps_of_a_tick(file: Path, size: int, localizer: Localizer) -> int:
    """Return how many instructions the database needs for a tick with nothing due, in a programme of some size."""
    url = f"sqlite+aiosqlite:///{file}"
    await make_tables(url)
    engine = open_engine(url)
    await programme.write(engine, size, weeks=4)
    await engine.dispose()
    world = World(Settings.model_validate({"database": {"url": url}}), localizer, start=programme.NOW)
    async with running(world):
        for _ in range(3):  # what is due the first time is done now
            await world.tick()
        count = 0

        def step() -> None:
            nonlocal count
            count += 1

        def watch(connection: Any, *_: object) -> None:
            connection.driver_connection.raw.set_progress_handler(step, STEP)

        event.listen(world.app.database.engine.sync_engine, "checkout", watch)
        await world.tick()
        return count
