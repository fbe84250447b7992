"""One run: every bot is started, then flooded and trickled on in turn, round by round, so that drift shows."""

from __future__ import annotations

import asyncio
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path

from bench.contestants import LOADS, STARTING_TAKES, Contestant, Load, Running, prepare
from bench.crowd import Crowd

_LOOK_EVERY = 2.0
_IDLE = 0.03
"""The part of a processor below which a bot does nothing."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The plan of a run: what is measured, and for how long.

    people    how many people write at once in the flood
    a_second  how many messages the trickle has
    rounds    how often all is repeated
    starts    how often every bot is started cold
    warm_up, flood, trickle  seconds in each round
    rest      seconds, at most, until a bot has done what it goes on with after its first answer
    """

    people: int = 100
    a_second: float = 200
    rounds: int = 4
    starts: int = 3
    warm_up: float = 0.4
    flood: float = 2.0
    trickle: float = 2.5
    rest: float = 60.0


@dataclass
class Measured:
    """The measured values, by the name of the load or bot; a list holds one for each round, or for each start.

    rates      messages a second
    work       milliseconds of a processor for each of them, if the system tells: what a busy machine changes least
    p50, p99   milliseconds to the answer in the trickle
    starts     seconds from a cold start to the first answer
    memory     megabytes at the peak
    lost       messages without an answer
    """

    plan: Plan
    rates: dict[str, list[float]] = field(default_factory=dict)
    work: dict[str, list[float]] = field(default_factory=dict)
    p50: dict[str, list[float]] = field(default_factory=dict)
    p99: dict[str, list[float]] = field(default_factory=dict)
    starts: dict[str, list[float]] = field(default_factory=dict)
    memory: dict[str, float | None] = field(default_factory=dict)
    lost: dict[str, int] = field(default_factory=dict)


class BenchError(Exception):
    """A bot did not do its part; the text says which, and what it wrote last."""


async def measure(plan: Plan, loads: Sequence[Load] = LOADS) -> Measured:
    """Measure everything. Raises BenchError for a bot that does not start or answer."""
    measured = Measured(plan)
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="chatbot-bench-")))
        for _ in range(plan.starts):
            measured.starts.setdefault("chatbot demo", []).append(_start_of_demo())
        crowds: dict[Contestant, Crowd] = {}
        running: dict[Contestant, Running] = {}
        for contestant in dict.fromkeys(load.contestant for load in loads):
            crowd = crowds[contestant] = await stack.enter_async_context(Crowd(plan.people))
            home = folder / contestant.name
            home.mkdir()
            prepare(contestant, crowd, home)
            times = measured.starts[contestant.name] = []
            for start in range(plan.starts):
                bot = Running(contestant.command(crowd, home), home, contestant.root)
                stack.callback(bot.stop)
                times.append(await _first_answer(contestant, bot, crowd))
                if start < plan.starts - 1:
                    bot.stop()
            running[contestant] = bot
            try:
                await crowd.say_once("/start")
            except TimeoutError as error:
                raise BenchError(f"{contestant.name}: {error}") from None
        for bot in running.values():
            await _rest(bot, plan.rest)
        for _ in range(plan.rounds):
            for load in loads:
                await _round(measured, load, crowds[load.contestant], running[load.contestant])
        for contestant, bot in running.items():
            measured.memory[contestant.name] = bot.peak_memory()
    return measured


async def _round(measured: Measured, load: Load, crowd: Crowd, bot: Running) -> None:
    plan = measured.plan
    used, answers = bot.processor_time(), crowd.answers
    rate, lost = await crowd.flood(load.lines(), plan.warm_up, plan.flood)
    measured.rates.setdefault(load.name, []).append(rate)
    if used is not None and (now := bot.processor_time()) is not None and crowd.answers > answers:
        measured.work.setdefault(load.name, []).append((now - used) / (crowd.answers - answers) * 1000)
    seconds, lost_too = await crowd.trickle(load.lines(), plan.a_second, plan.trickle)
    measured.lost[load.name] = measured.lost.get(load.name, 0) + lost + lost_too
    if len(seconds) > 1:
        percentiles = statistics.quantiles(seconds, n=100, method="inclusive")
        measured.p50.setdefault(load.name, []).append(percentiles[49] * 1000)
        measured.p99.setdefault(load.name, []).append(percentiles[98] * 1000)


async def _rest(bot: Running, at_most: float) -> None:
    """Wait until a bot does nothing: what it prepares once is no part of any message."""
    end = time.perf_counter() + at_most
    used = bot.processor_time()
    while used is not None and time.perf_counter() < end:
        await asyncio.sleep(_LOOK_EVERY)
        if (now := bot.processor_time()) is not None and now - used < _IDLE * _LOOK_EVERY:
            return
        used = now


async def _first_answer(contestant: Contestant, bot: Running, crowd: Crowd) -> float:
    try:
        async with asyncio.timeout(STARTING_TAKES):
            return await crowd.first_answer("/start") - bot.started_at
    except TimeoutError:
        last = (bot.log().strip().splitlines() or ["nothing"])[-1]
        raise BenchError(f"{contestant.name} did not answer in {STARTING_TAKES:g} s; it wrote: {last}") from None


def _start_of_demo() -> float:
    """Return the seconds from the start of `chatbot demo` to its first answer."""
    begin = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-m", "chatbot", "demo", "--script", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as demo:
        assert demo.stdin is not None
        assert demo.stdout is not None
        demo.stdin.write("help profile\n")
        demo.stdin.close()
        answered = any(line.startswith("bot") for line in demo.stdout)
        taken = time.perf_counter() - begin
        demo.stdout.read()
    if not answered:
        raise BenchError("chatbot demo did not answer")
    return taken
