"""The bench runs, and tells of every bot all it is to tell."""

import json
from pathlib import Path

from bench.contestants import LOADS, SETTING, loads_beside
from bench.measuring import Measured, Plan, measure
from bench.report import as_json, as_text

TINY = Plan(people=3, a_second=20, rounds=1, starts=1, warm_up=0.2, flood=0.3, trickle=0.5, rest=0)
LEAST = (LOADS[0], next(load for load in LOADS if load.name == SETTING))
"""Loads of two bots: each bot that is not ours starts and answers as these do."""


async def test_every_bot_is_in_every_table(whole: bool) -> None:
    loads = LOADS if whole else LEAST
    measured = await measure(TINY, loads)

    rates, latency, starts, memory = as_text(measured).split("\n\n")[1:]
    for load in loads:
        assert load.name in rates
        assert load.name in latency
    for contestant in {load.contestant for load in loads}:
        assert contestant.name in starts
        assert contestant.name in memory
    assert "chatbot demo" in starts
    assert ("x aiogram" if whole else "x ceiling") in rates
    assert "p99 ms" in latency

    found = json.loads(as_json(measured))
    assert found["plan"]["people"] == 3
    for load in loads:
        assert len(found["rates"][load.name]) == 1
        assert found["rates"][load.name][0] > 0
        assert found["p50"][load.name][0] <= found["p99"][load.name][0]
        assert found["lost"][load.name] == 0


def test_beside_another_checkout_a_rate_is_told_as_a_multiple_of_the_rate_there(tmp_path: Path) -> None:
    loads = loads_beside(tmp_path)
    assert {load.contestant.root for load in loads} == {None, tmp_path}

    measured = Measured(TINY)
    for number, load in enumerate(loads, start=1):
        measured.rates[load.name], measured.work[load.name] = [100.0 * number], [1 / number]
    lines = as_text(measured).splitlines()
    assert "x aiogram" not in lines[3]
    before, now = (
        next(line.split() for line in lines if line.strip().startswith(name))
        for name in (
            f"before: {SETTING}",
            SETTING,
        )
    )
    assert "1.50" not in before
    assert "1.50" in now  # 300 a second, and 200 there
    assert "0.67" in now  # of a processor's work
