"""`python -m bench.letters`: very many letters wait while somebody asks for help, again and again."""

from __future__ import annotations

import argparse
import asyncio
import logging
import resource
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import cycle
from typing import Any

from sqlalchemy import insert

from bench import programme, scale
from bench.monday import quantiles
from chatbot import locales
from chatbot.app import App
from chatbot.core.clock import SystemClock
from chatbot.core.messages import Network, Rank
from chatbot.delivery.outgoing.pacing import Pace, Pacing
from chatbot.settings import Settings
from storage.engine import open_engine
from storage.models.delivery import NO_TURN, OutboxRow
from tests.engines import make_tables
from tests.world import Person, World, running

LETTERS = 1_000_000
A_SECOND = 30.0
"""Letters that the network takes in a second."""
_MEMBERS = 70
_TO_MORNING = timedelta(hours=1)
_AT_ONCE = 5_000


class _Clock(SystemClock):
    """The machine's clock, which can be set."""

    ahead = timedelta()

    def now(self) -> datetime:
        return super().now() + self.ahead


class _Paced(World):
    """A bot that goes by the machine's clock, on a network with a limit."""

    machine = _Clock()

    def _make_app(self) -> App:
        pacing = {Network.TELEGRAM: Pacing(Pace(A_SECOND, 30), Pace(1, 3), Pace(1, 3))}
        engine = open_engine(self.settings.database.url.get_secret_value())
        networks = list(self.adapters.values())
        return App(self.settings, networks, self.machine, engine=engine, tick_every=None, pacing=pacing)


@dataclass(frozen=True, slots=True)
class Waits:
    """The seconds to each answer, and how many letters went out meanwhile."""

    before: list[float]
    after: list[float]
    sent: int


async def measure(url: str, letters: int, seconds: float) -> Waits:
    """Have half of the letters wait for their turn and half for the morning; ask before it comes, and after."""
    await make_tables(url)
    engine = open_engine(url)
    await programme.write(engine, _MEMBERS, 1)
    async with engine.begin() as connection:
        for begin in range(0, letters, _AT_ONCE):
            rows = [_letter(number, letters) for number in range(begin, min(begin + _AT_ONCE, letters))]
            await connection.execute(insert(OutboxRow), rows)
    await engine.dispose()
    settings = Settings.model_validate({"database": {"url": url}})
    world = _Paced(settings, locales.load())
    async with running(world):
        people = [world.person(str(programme.FIRST_ID + number)) for number in range(10, _MEMBERS)]
        before = await _ask_for(people, seconds)
        world.machine.ahead = _TO_MORNING
        world.app.outbox.look()
        after = await _ask_for(people, seconds)
        async with world.store() as store:
            return Waits(before, after, letters - await store.outbox.waiting())


def _letter(number: int, letters: int) -> dict[str, Any]:
    is_held = number % 2 == 0
    now = datetime.now(UTC)
    return {
        "network": "telegram",
        "user_id": f"9{number % (letters // 2 + 1):07}",
        "room_id": f"9{number % (letters // 2 + 1):07}",
        "text": "A letter that nobody waits for, as long as letters are. " * 4,
        "state": "pending",
        "rank": Rank.LETTER,
        "turn": NO_TURN if is_held else 0,
        "due_at": now + _TO_MORNING if is_held else now,
        "quiet_in": f"Etc/GMT{now.hour - 12:+d}",  # it is noon there
    }


async def _ask_for(people: Sequence[Person], seconds: float) -> list[float]:
    """Have one person after the other ask, no faster than a chat is written to; returns the seconds to each answer."""
    waits: list[float] = []
    end = time.perf_counter() + seconds
    for person in cycle(people):
        if time.perf_counter() > end:
            break
        seen, began = len(person.screen), time.perf_counter()
        person.send("help")
        while len(person.screen) == seen:
            await asyncio.sleep(0.001)
        waits.append(time.perf_counter() - began)
        await asyncio.sleep(0.05)
    return waits


async def _run(options: argparse.Namespace) -> None:
    async with scale.new_database(options.database) as url:
        waits = await measure(url, options.letters, options.seconds)
    print(f"{options.letters:,} letters wait, half of them for the morning: {quantiles(waits.before)}")
    print(f"the morning has come for that half: {quantiles(waits.after)}; {waits.sent:,} letters went out")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m bench.letters", description=__doc__)
    parser.add_argument("--letters", type=int, metavar="N", default=LETTERS, help=f"(default: {LETTERS})")
    parser.add_argument("--seconds", type=float, metavar="N", default=30, help="before that morning and after (30)")
    parser.add_argument("--database", choices=["sqlite", "postgresql"], default="sqlite")
    logging.getLogger("chatbot").setLevel(logging.WARNING)
    asyncio.run(_run(parser.parse_args()))


if __name__ == "__main__":
    main()
