"""`python -m bench.monday`: all mentors of one zone are asked at the same hour, and somebody writes meanwhile."""

from __future__ import annotations

import argparse
import asyncio
import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import Engine, event

from bench import programme
from chatbot import locales
from chatbot.settings import Settings
from storage.engine import open_engine
from tests.engines import make_tables
from tests.world import World, running

MENTORS = 3_200
MONDAY = datetime(2026, 11, 30, 8, 0, tzinfo=UTC)
"""Nine o'clock in Madrid."""


@dataclass
class Work:
    """The statements in each transaction of a database."""

    transactions: list[int] = field(default_factory=list)
    _statements: int = 0

    def statement(self, *_: object) -> None:
        """Count a statement."""
        self._statements += 1

    def commit(self, *_: object) -> None:
        """End a transaction."""
        self.transactions.append(self._statements)
        self._statements = 0


@contextmanager
def watched(engine: Engine) -> Iterator[Work]:
    """Count what goes through SQLAlchemy meanwhile; what bypasses it is little and the same for each message."""
    work = Work()
    event.listen(engine, "before_cursor_execute", work.statement)
    event.listen(engine, "commit", work.commit)
    yield work
    event.remove(engine, "before_cursor_execute", work.statement)
    event.remove(engine, "commit", work.commit)


@dataclass(frozen=True, slots=True)
class Monday:
    """The course of the hour; `waits` are the seconds to each answer that was given meanwhile."""

    seconds: float
    processor: float
    transactions: list[int]
    waits: list[float]


async def measure(url: str, mentors: int, weeks: int = 4) -> Monday:
    """Have all mentors asked in one tick, in an empty database, while a mentee asks for help again and again."""
    await make_tables(url)
    engine = open_engine(url)
    size = mentors * (programme.MENTEES + 1)
    await programme.write(engine, size, weeks, zones=["Europe/Madrid"])
    await engine.dispose()
    settings = Settings.model_validate({"database": {"url": url}})
    async with running(World(settings, locales.load(), start=programme.NOW)) as world:
        for _ in range(3):  # whatever is due the first time is done now
            await world.tick()
        world.clock.jump(MONDAY - world.clock.now())
        mentee = world.person(str(programme.FIRST_ID + size - 1))
        await mentee.says("help")
        with watched(world.app.database.engine.sync_engine) as work:
            began, worked = time.perf_counter(), time.process_time()
            waits = await ask_while(asyncio.create_task(world.app.tick()), mentee)
            return Monday(time.perf_counter() - began, time.process_time() - worked, work.transactions, waits)


def quantiles(waits: list[float]) -> str:
    """Return how many answers there were, and the seconds to them, as a line tells it."""
    waits = sorted(waits)
    p50, p99 = (1000 * waits[int(part * len(waits))] for part in (0.5, 0.99))
    return f"{len(waits)} answers, p50 {p50:.0f} ms, p99 {p99:.0f} ms, at most {1000 * waits[-1]:.0f} ms"


async def ask_while(task: asyncio.Task[Any], person: Any) -> list[float]:
    """Have a person ask again as soon as they are answered; returns the seconds to each answer."""
    waits = []
    while not task.done():
        seen, began = len(person.screen), time.perf_counter()
        person.send("help")
        while len(person.screen) == seen:
            await asyncio.sleep(0.001)
        waits.append(time.perf_counter() - began)
    await task
    return waits


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m bench.monday", description=__doc__)
    parser.add_argument("--mentors", type=int, metavar="N", default=MENTORS, help=f"(default: {MENTORS})")
    options = parser.parse_args()
    logging.getLogger("chatbot").setLevel(logging.WARNING)
    with TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{Path(folder) / 'monday.db'}"
        found = asyncio.run(measure(url, options.mentors))
    print(f"{options.mentors} mentors asked in {found.seconds:.1f} s, {found.processor:.1f} s of processor")
    most, in_all = max(found.transactions), sum(found.transactions)
    print(f"{len(found.transactions)} transactions of {most} statements at most, {in_all} in all")
    print(f"{len(found.waits)} answers meanwhile, after {max(found.waits):.2f} s at most")


if __name__ == "__main__":
    main()
