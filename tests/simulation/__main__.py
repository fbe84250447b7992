"""`python -m tests.simulation`: a programme of 300 members over two years, and what must never happen in it."""

from __future__ import annotations

import argparse
import asyncio
import tempfile
import time
from pathlib import Path

from chatbot import locales
from chatbot.collector import spare_what_stays
from chatbot.settings import Settings
from tests.engines import make_tables
from tests.simulation.story import BEGIN, Story
from tests.world import World, running

KEPT = "nobody dropped, overrun, woken, overlooked or asked twice, and no decision forgotten"


async def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.simulation", description=__doc__)
    parser.add_argument("--members", type=int, default=300)
    parser.add_argument("--weeks", type=int, default=104)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{Path(folder) / 'simulation.db'}"
        await make_tables(url)
        settings = Settings.model_validate({"database": {"url": url}})
        spare_what_stays()
        begin = time.perf_counter()
        async with running(World(settings, locales.load(), BEGIN)) as world:
            story = Story(world, asked.members, asked.seed, print)
            await story.live(asked.weeks)
        seconds = time.perf_counter() - begin
        print(f"{story.messages} messages to {asked.members} members in {seconds:.0f} s, seed {asked.seed}: {KEPT}")  # noqa: T201  # the output


if __name__ == "__main__":
    asyncio.run(main())
