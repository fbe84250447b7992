"""`python -m bench.sweep`: everything is looked at anew, as after a start, and somebody writes meanwhile."""

from __future__ import annotations

import argparse
import asyncio
import logging
import resource
import time
from collections.abc import Coroutine
from dataclasses import dataclass
from typing import Any

from sqlalchemy import update

from bench import programme, scale
from bench.monday import ask_while, quantiles
from chatbot import locales
from chatbot.settings import Settings
from storage.engine import open_engine
from storage.models.account import Member
from storage.models.base import AT_ONCE
from storage.models.pairs import Pair
from tests.engines import make_tables
from tests.world import Person, World

MEMBERS = 100_000
_MOMENTS = (Member.due_check_in_at, Member.due_still_active_at, Member.due_silence_at, Member.due_quiet_at)


@dataclass(frozen=True, slots=True)
class Sweep:
    """One look at everything; `waits` are the seconds to each answer that was given meanwhile."""

    what: str
    seconds: float
    processor: float
    waits: list[float]


async def measure(url: str, members: int, weeks: int) -> list[Sweep]:
    """Fill an empty database, and look at everything twice: as each moment has come, and as all stay as they are."""
    await make_tables(url)
    engine = open_engine(url)
    await programme.write(engine, members, weeks, asked=True)
    await engine.dispose()
    world = World(Settings.model_validate({"database": {"url": url}}), locales.load(), start=programme.NOW)
    somebody = world.person(str(programme.FIRST_ID + members - 1))
    try:
        await world.start()
        async with world.store() as store:
            await store.session.execute(update(Member).values({one.key: AT_ONCE for one in _MOMENTS}))
            await store.session.execute(update(Pair).values(due_contact_at=AT_ONCE))
        first = await _sweep("setting each moment", somebody, world.app.tick())
        async with world.store() as store:
            await store.due.look_at_everything()
        return [first, await _sweep("setting none", somebody, world.app.tick())]
    finally:
        await world.stop()


async def _sweep(what: str, somebody: Person, work: Coroutine[Any, Any, None]) -> Sweep:
    began, worked = time.perf_counter(), time.process_time()
    waits = await ask_while(asyncio.create_task(work), somebody)
    return Sweep(what, time.perf_counter() - began, time.process_time() - worked, waits)


def looks(members: int) -> int:
    """Return how many rows are looked at: mentors for three reasons, mentees and pairs for one each."""
    mentors = programme.mentors_of(members)
    return 3 * mentors + 2 * (members - mentors)


async def _run(options: argparse.Namespace) -> None:
    rows = looks(options.members)
    async with scale.new_database(options.database) as url:
        for sweep in await measure(url, options.members, options.weeks):
            print(
                f"{sweep.what}: {rows:,} rows in {sweep.seconds:.1f} s, {sweep.processor:.1f} s of them processor,"
                f" {rows / sweep.seconds:,.0f} rows a second; meanwhile {quantiles(sweep.waits)}"
            )
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m bench.sweep", description=__doc__)
    parser.add_argument("--members", type=int, metavar="N", default=MEMBERS, help=f"(default: {MEMBERS})")
    parser.add_argument("--weeks", type=int, metavar="N", default=4, help="weeks of history (default: 4)")
    parser.add_argument("--database", choices=["sqlite", "postgresql"], default="sqlite")
    logging.getLogger("chatbot").setLevel(logging.WARNING)
    asyncio.run(_run(parser.parse_args()))


if __name__ == "__main__":
    main()
