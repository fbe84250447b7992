"""The bench on Matrix runs, and tells of every bot all it is to tell."""

import json

from bench.matrix import LOADS, Plan, as_json, as_text, measure
from tests.synapse.homeserver import Homeserver

TINY = Plan(people=1, a_second=4, rounds=1, warm_up=0.05, flood=0.7, trickle=1.0)


async def test_every_bot_is_in_every_table(synapse: Homeserver) -> None:
    measured = await measure(TINY, synapse)

    rates, latency = as_text(measured).split("\n\n")[1:]
    found = json.loads(as_json(measured))
    for load in LOADS:
        assert load in rates
        assert load in latency
        assert found["lost"][load] == 0
        assert len(found["work"][load]) == 1
        assert found["p50"][load][0] <= found["p99"][load][0]
