"""The bench runs, and tells of every bot all it is to tell."""

import json

from bench.contestants import LOADS
from bench.measuring import CONTESTANTS, Plan, measure
from bench.report import as_json, as_text

TINY = Plan(people=3, a_second=20, rounds=1, starts=1, warm_up=0.05, flood=0.2, trickle=0.4)


async def test_every_bot_is_in_every_table() -> None:
    measured = await measure(TINY)

    rates, latency, starts, memory = as_text(measured).split("\n\n")[1:]
    for load in LOADS:
        assert load.name in rates
        assert load.name in latency
    for contestant in CONTESTANTS:
        assert contestant.name in starts
        assert contestant.name in memory
    assert "chatbot demo" in starts
    assert "x aiogram" in rates
    assert "p99 ms" in latency

    found = json.loads(as_json(measured))
    assert found["plan"]["people"] == 3
    for load in LOADS:
        assert len(found["rates"][load.name]) == 1
        assert found["rates"][load.name][0] > 0
        assert found["p50"][load.name][0] <= found["p99"][load.name][0]
        assert found["lost"][load.name] == 0
