"""`python -m bench --scale`: what a tick and a command cost in programmes of growing size."""

from __future__ import annotations

import logging
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from bench import programme
from chatbot import locales
from chatbot.settings import Settings
from handlers.shared.context import Desk, Run
from storage.engine import open_engine
from tests.engines import make_tables
from tests.postgres.kept import Kept
from tests.postgres.server import Postgres
from tests.world import World, running

WEEKS = 52
SIZES = (1_000, 10_000, 100_000)
_ROUNDS = 5
COUNCIL = ("status", "mentors", "inactive", "waiting", "todo", "activities")
MENTEE = ("status", "my_mentor", "request_mentor", "help", "menu", "activities")
MENTOR = ("mentees", "status", "checkin")

Costs = Mapping[str, float]
"""Milliseconds of processor by what was done, without those of a server: the least of a few rounds."""


async def measure(sizes: Sequence[int], weeks: int, rounds: int = _ROUNDS, database: str = "sqlite") -> str:
    """Make programmes of these sizes, and return a table of what they cost."""
    logging.getLogger("chatbot").setLevel(logging.WARNING)
    columns = [await _costs(size, weeks, rounds, database) for size in sizes]
    return _as_text(sizes, columns)


@asynccontextmanager
async def new_database(kind: str) -> AsyncIterator[str]:
    """Yield the address of a database that is thrown away."""
    if kind == "sqlite":
        with TemporaryDirectory() as folder:
            yield f"sqlite+aiosqlite:///{Path(folder) / 'scale.db'}"
        return
    kept = Kept()
    kept.start()
    try:
        server = Postgres(kept.facts()["uri"])
        await server.relax()
        yield await server.create_database()
    finally:
        kept.stop()


async def _costs(size: int, weeks: int, rounds: int, database: str) -> Costs:
    async with new_database(database) as url:
        await make_tables(url)
        engine = open_engine(url)
        await programme.write(engine, size, weeks)
        await engine.dispose()
        settings = Settings.model_validate({"database": {"url": url}})
        async with running(World(settings, locales.load(), start=programme.NOW)) as world:
            try:
                return await _costs_in(world, size, rounds)
            finally:
                await world.app.database.engine.dispose()


async def _costs_in(world: World, size: int, rounds: int) -> Costs:
    """Return the costs of an idle tick, of its jobs, and of what people say."""
    for _ in range(3):  # whatever is due the first time is done now
        await world.tick()
    spent: dict[str, float] = {}
    timed = {name: _timed(name, run, spent) for name, run in world.app.tick._jobs.items()}  # noqa: SLF001
    world.app.tick._jobs = timed  # noqa: SLF001  # only this bench looks at each job
    costs: dict[str, float] = {}
    for _ in range(rounds):
        spent.clear()
        _least(costs, "idle tick", await _cost(world.app.tick))
        for name, cost in spent.items():
            _least(costs, f"  {name}", cost)
    for name, say in messages(world, size).items():
        for _ in range(rounds):
            _least(costs, name, await _cost(say))
    return costs


def messages(world: World, size: int) -> Mapping[str, Callable[[], Awaitable[object]]]:
    """Return what people of a programme say most, by their role and words."""
    people = {"councillor": 0, "mentor": programme.mentors_of(size) - 1, "mentee": size - 1}
    commands = {"councillor": COUNCIL, "mentor": MENTOR, "mentee": MENTEE}
    return {
        f"{role}: {command}": partial(world.person(str(programme.FIRST_ID + number)).says, command)
        for role, number in people.items()
        for command in commands[role]
    }


def _timed(name: str, run: Run, spent: dict[str, float]) -> Run:
    async def timed(desk: Desk) -> None:
        began = time.process_time()
        await run(desk)
        spent[name] = spent.get(name, 0.0) + 1000 * (time.process_time() - began)

    return timed


async def _cost(do: Callable[[], Awaitable[object]]) -> float:
    """Return the milliseconds of processor that something takes."""
    began = time.process_time()
    await do()
    return 1000 * (time.process_time() - began)


def _least(costs: dict[str, float], name: str, cost: float) -> None:
    costs[name] = min(cost, costs.get(name, cost))


def _as_text(sizes: Sequence[int], columns: Sequence[Costs]) -> str:
    """Return the costs as a table; jobs that take less than a millisecond everywhere are left out."""
    lines = [
        "| processor ms | " + " | ".join(f"{size:,}" for size in sizes) + " | x |",
        "|---" * (len(sizes) + 2) + "|",
    ]
    for name, smallest in columns[0].items():
        values = [column[name] for column in columns]
        if name.startswith(" ") and max(values) < 1:
            continue
        shown = " | ".join(f"{value:.1f}" for value in values)
        lines.append(f"| {name} | {shown} | {values[-1] / max(smallest, 0.01):.1f} |")
    return "\n".join(lines)
