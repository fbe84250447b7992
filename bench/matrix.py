"""The bots on Matrix, measured through one Synapse, in rooms with and without encryption, in turn, round by round."""

from __future__ import annotations

import asyncio
import dataclasses
import json
import random
import statistics
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterable
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path
from typing import Any

from nio import MatrixRoom, RoomMessageText

from bench.contestants import Running, setting
from bench.measuring import BenchError
from bench.report import heading, ratios, spread, table
from tests.synapse.homeserver import Account, Homeserver
from tests.synapse.person import Person

PATIENCE = 20.0
"""Seconds an answer may take until it counts as lost."""

_CONFIG = """
[database]
url = "sqlite+aiosqlite:///{folder}/chatbot.db"
[matrix]
enabled = true
homeserver = "{url}"
user_id = "{bot.user_id}"
password = "{bot.password}"
store_path = "{folder}/store"
allowed_inviters = ["*:example.org"]
messages_per_second = 1e9
chat_messages_per_second = 1e9
chat_burst = 1000000
"""


@dataclass(frozen=True, slots=True)
class Plan:
    """The plan of a run: what is measured, and for how long.

    people    how many people write at once in the flood
    a_second  how many messages the trickle has
    rounds    how often all is repeated
    warm_up, flood, trickle  seconds in each round
    """

    people: int = 10
    a_second: float = 4
    rounds: int = 3
    warm_up: float = 1.0
    flood: float = 6.0
    trickle: float = 10.0


FULL = Plan()
QUICK = Plan(rounds=1, flood=3.0, trickle=4.0)


def _ceiling(server: Homeserver, bot: Account, folder: Path) -> list[str]:
    return ["-m", "bench.bots.matrix_ceiling", server.url, bot.user_id, bot.access_token]


def _nio(server: Homeserver, bot: Account, folder: Path) -> list[str]:
    return ["-m", "bench.bots.nio_echo", server.url, bot.user_id, bot.device_id, bot.access_token, str(folder)]


def _chatbot(server: Homeserver, bot: Account, folder: Path) -> list[str]:
    config = folder / "config.toml"
    config.write_text(_CONFIG.format(folder=folder, url=server.url, bot=bot), "utf-8")
    return ["-m", "chatbot", "run", "--config", str(config)]


BOTS: dict[str, Callable[[Homeserver, Account, Path], list[str]]] = {
    "raw aiohttp": _ceiling,
    "nio echo": _nio,
    "chatbot": _chatbot,
}
CEILING = "raw aiohttp, the ceiling"
LOADS = {
    CEILING: ("raw aiohttp", False),
    "nio echo": ("nio echo", False),
    "chatbot": ("chatbot", False),
    "nio echo, encrypted": ("nio echo", True),
    "chatbot, encrypted": ("chatbot", True),
}
"""The loads that are measured: a bot, and whether its rooms are encrypted."""


@dataclass
class Measured:
    """The measured values, by load; lists and units as in `measuring.Measured`."""

    plan: Plan
    rates: dict[str, list[float]] = field(default_factory=lambda: {load: [] for load in LOADS})
    work: dict[str, list[float]] = field(default_factory=lambda: {load: [] for load in LOADS})
    p50: dict[str, list[float]] = field(default_factory=lambda: {load: [] for load in LOADS})
    p99: dict[str, list[float]] = field(default_factory=lambda: {load: [] for load in LOADS})
    lost: dict[str, int] = field(default_factory=lambda: dict.fromkeys(LOADS, 0))


@dataclass(eq=False)
class Room:
    """One person's direct room with a bot, and the moments of their messages that are not answered yet."""

    person: Person
    bot: str
    room_id: str = ""
    asked: deque[float] = field(default_factory=deque)


class Crowd:
    """The people in their rooms with one bot."""

    def __init__(self, rooms: list[Room]) -> None:
        self._rooms = rooms
        self._writing: set[asyncio.Task[Any]] = set()
        self._on_answer: Callable[[Room, float, float], None] = lambda *_: None
        self._settled = asyncio.Event()
        self.answers = 0
        for room in rooms:
            self._listen(room)

    def _listen(self, room: Room) -> None:
        def heard(where: MatrixRoom, event: RoomMessageText) -> None:
            if where.room_id == room.room_id and event.sender == room.bot and room.asked:
                self.answers += 1
                self._on_answer(room, room.asked.popleft(), time.perf_counter())
                if not any(other.asked for other in self._rooms):
                    self._settled.set()

        room.person.client.add_event_callback(heard, RoomMessageText)  # type: ignore[arg-type]

    async def gather(self, *, encrypted: bool) -> None:
        """Let everybody make their room, one after the other, and return once the bot is in all of them."""
        for room in self._rooms:
            room.room_id = await room.person.make_room(room.bot, encrypted=encrypted, direct=True)
        for room in self._rooms:
            await room.person.see_members(room.room_id, room.bot)

    async def say_once(self, text: str) -> None:
        """Let everybody write `text` and read the answer. Raises TimeoutError if the bot does not answer all."""
        for room in self._rooms:
            self._say(room, text)
        if await self._settle():
            raise TimeoutError(f"not everybody who wrote {text!r} was answered")

    async def flood(self, lines: Iterable[str], warm_up: float, seconds: float) -> tuple[float, int]:
        """Let everybody write again as soon as they are answered; return messages a second, and how many were lost."""
        text = iter(lines)
        begin = time.perf_counter() + warm_up
        end = begin + seconds
        arrivals: list[float] = []

        def go_on(room: Room, _: float, at: float) -> None:
            if begin <= at < end:
                arrivals.append(at)
            if at < end:
                self._say(room, next(text))

        self._on_answer = go_on
        for room in self._rooms:
            self._say(room, next(text))
        await asyncio.sleep(warm_up + seconds)
        lost = await self._settle()
        elapsed = arrivals[-1] - arrivals[0] if len(arrivals) > 1 else 0.0
        return (len(arrivals) - 1) / elapsed if elapsed else 0.0, lost

    async def trickle(self, lines: Iterable[str], a_second: float, seconds: float) -> tuple[list[float], int]:
        """Let people write independently of each other and of the bot; return the seconds to each answer, and the lost.

        An answer is timed from the moment its message leaves the person's client to the moment it is read there.
        """
        chance = random.Random(20261124)  # the same moments for every bot
        taken: list[float] = []
        self._on_answer = lambda _, asked, at: taken.append(at - asked)
        text, rooms = iter(lines), cycle(self._rooms)
        begin = at = time.perf_counter()
        while (at := at + chance.expovariate(a_second)) < begin + seconds:
            await asyncio.sleep(max(0.0, at - time.perf_counter()))
            self._say(next(rooms), next(text))
        return taken, await self._settle()

    def _say(self, room: Room, text: str) -> None:
        room.asked.append(time.perf_counter())
        self._settled.clear()
        writing = asyncio.create_task(room.person.write(room.room_id, text))
        self._writing.add(writing)
        writing.add_done_callback(self._writing.discard)

    async def _settle(self) -> int:
        """Wait for the answers still due, and return how many did not come."""
        try:
            async with asyncio.timeout(PATIENCE):
                await self._settled.wait()
        except TimeoutError:
            pass
        lost = sum(len(room.asked) for room in self._rooms)
        for room in self._rooms:
            room.asked.clear()
        self._on_answer = lambda *_: None
        return lost


async def measure_alone(plan: Plan) -> Measured:
    """Measure as `measure` does, on a homeserver of its own."""
    with tempfile.TemporaryDirectory(prefix="chatbot-bench-") as folder:
        server = Homeserver(Path(folder), durable=True)
        try:
            server.start()
            return await measure(plan, server)
        finally:
            server.stop()


async def measure(plan: Plan, server: Homeserver) -> Measured:
    """Measure everything. Raises BenchError for a bot that does not start or answer."""
    measured = Measured(plan)
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="chatbot-bench-")))
        people = [Person(server.url, server.register(f"person-{number}")) for number in range(plan.people)]
        for person in people:
            stack.push_async_callback(person.leave)
            await person.come_online()
        running: dict[str, Running] = {}
        accounts = {name: server.register("bot") for name in BOTS}
        for name, command in BOTS.items():
            home = folder / name.replace(" ", "-")
            home.mkdir()
            running[name] = Running(command(server, accounts[name], home), home)
            stack.callback(running[name].stop)
        crowds: dict[str, Crowd] = {}
        for load, (name, encrypted) in LOADS.items():
            crowd = crowds[load] = Crowd([Room(person, accounts[name].user_id) for person in people])
            try:
                await crowd.gather(encrypted=encrypted)
                await crowd.say_once("start")
            except TimeoutError as error:
                last = (running[name].log().strip().splitlines() or ["nothing"])[-1]
                raise BenchError(f"{load}: {error}; it wrote: {last}") from None
        for _ in range(plan.rounds):
            for load, (name, _encrypted) in LOADS.items():
                await _round(measured, load, crowds[load], running[name])
    return measured


async def _round(measured: Measured, load: str, crowd: Crowd, bot: Running) -> None:
    plan, used, answers = measured.plan, bot.processor_time(), crowd.answers
    rate, lost = await crowd.flood(map(setting, range(10**6)), plan.warm_up, plan.flood)
    measured.rates[load].append(rate)
    if used is not None and (now := bot.processor_time()) is not None and crowd.answers > answers:
        measured.work[load].append((now - used) / (crowd.answers - answers) * 1000)
    seconds, lost_too = await crowd.trickle(map(setting, range(10**6)), plan.a_second, plan.trickle)
    measured.lost[load] += lost + lost_too
    if len(seconds) > 1:
        percentiles = statistics.quantiles(seconds, n=100, method="inclusive")
        measured.p50[load].append(percentiles[49] * 1000)
        measured.p99[load].append(percentiles[98] * 1000)


def as_text(measured: Measured) -> str:
    """Return the tables: medians of the rounds, with the least and the most in brackets."""
    plan, rates = measured.plan, measured.rates
    flood = [
        (
            load,
            spread(values, ".1f"),
            spread(ratios(values, rates[CEILING]), ".2f"),
            spread(measured.work[load], ".1f"),
            str(measured.lost[load]),
        )
        for load, values in rates.items()
    ]
    trickle = [(load, spread(measured.p50[load], ".0f"), spread(measured.p99[load], ".0f")) for load in LOADS]
    return "\n\n".join(
        [
            heading(plan.rounds),
            table(
                f"{plan.people} people through Synapse, each writing again when answered",
                ("messages/s", "x ceiling", "CPU ms each", "lost"),
                flood,
            ),
            table(
                f"{plan.a_second:g} messages a second at random moments: time to the answer",
                ("p50 ms", "p99 ms"),
                trickle,
            ),
        ]
    )


def as_json(measured: Measured) -> str:
    """Return everything, with the value of every round."""
    return json.dumps(dataclasses.asdict(measured), indent=2)
