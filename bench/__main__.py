"""`python -m bench`: the chatbot beside others, on this machine, in one run."""

from __future__ import annotations

import argparse
import asyncio
import sys
from dataclasses import replace
from pathlib import Path

from bench.measuring import BenchError, Plan, measure
from bench.report import as_json, as_text

FULL = Plan()
QUICK = Plan(rounds=3, starts=1, warm_up=0.1, flood=0.5, trickle=0.4)


def main() -> None:
    """Measure, print, and exit with 1 when a bot did not take part."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a rough answer in half a minute")
    parser.add_argument("--people", type=int, metavar="N", default=FULL.people, help="who write at once (default: 100)")
    parser.add_argument("--rounds", type=int, metavar="N", help="how often all is repeated")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every value here, too")
    options = parser.parse_args()
    plan = QUICK if options.quick else FULL
    try:
        measured = asyncio.run(measure(replace(plan, people=options.people, rounds=options.rounds or plan.rounds)))
    except BenchError as error:
        sys.exit(f"bench: {error}")
    print(as_text(measured))
    if options.json is not None:
        options.json.write_text(as_json(measured), "utf-8")


if __name__ == "__main__":
    main()
