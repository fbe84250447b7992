"""`python -m bench`: the chatbot beside others, on this machine, in one run."""

from __future__ import annotations

import argparse
import asyncio
import sys
from dataclasses import replace
from pathlib import Path

from bench import matrix, measuring, report, scale
from bench.contestants import LOADS, loads_beside
from bench.measuring import BenchError

TELEGRAM = measuring.Plan()
TELEGRAM_QUICK = measuring.Plan(rounds=3, starts=1, warm_up=0.1, flood=0.5, trickle=0.4)


def main() -> None:
    """Measure, print, and exit with 1 when a bot did not take part."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--network", choices=["telegram", "matrix"], default="telegram")
    parser.add_argument("--quick", action="store_true", help="a rough answer in half a minute")
    parser.add_argument("--people", type=int, metavar="N", help="people who write at once (default: 100; on Matrix 10)")
    parser.add_argument("--rounds", type=int, metavar="N", help="how often all is repeated")
    parser.add_argument("--before", type=Path, metavar="CHECKOUT", help="beside the chatbot of an older checkout")
    parser.add_argument("--scale", action="store_true", help="what ticks and commands cost as a programme grows")
    parser.add_argument("--sizes", metavar="N,N", default=",".join(map(str, scale.SIZES)), help="members, for --scale")
    parser.add_argument("--weeks", type=int, metavar="N", default=scale.WEEKS, help="weeks of history, for --scale")
    parser.add_argument("--database", choices=["sqlite", "postgresql"], default="sqlite", help="for --scale")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every value here, too")
    options = parser.parse_args()
    asked = {name: value for name in ("people", "rounds") if (value := getattr(options, name)) is not None}
    if options.scale:
        sizes = [int(size) for size in options.sizes.split(",")]
        print(asyncio.run(scale.measure(sizes, options.weeks, database=options.database)))
        return
    try:
        if options.network == "matrix":
            through_synapse = asyncio.run(
                matrix.measure_alone(replace(matrix.QUICK if options.quick else matrix.FULL, **asked))
            )
            text, values = matrix.as_text(through_synapse), matrix.as_json(through_synapse)
        else:
            plan = replace(TELEGRAM_QUICK if options.quick else TELEGRAM, **asked)
            loads = LOADS if options.before is None else loads_beside(options.before)
            measured = asyncio.run(measuring.measure(plan, loads))
            text, values = report.as_text(measured), report.as_json(measured)
    except BenchError as error:
        sys.exit(f"bench: {error}")
    print(text)
    if options.json is not None:
        options.json.write_text(values, "utf-8")


if __name__ == "__main__":
    main()
