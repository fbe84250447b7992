"""Run the corpus through the bot and print how much was understood: `python -m bench.understanding`."""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections import Counter
from pathlib import Path

from bench.understanding.corpus import Line, files, read
from bench.understanding.held_out import print_held_out
from bench.understanding.judging import Judgement, judge
from bench.understanding.stage import Outcome, stage


def main() -> None:
    """Print, for each file, how its sentences were taken; exit with 1 when one of them could do harm."""
    parser = argparse.ArgumentParser(prog="python -m bench.understanding", description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, help="other files than those of the corpus")
    parser.add_argument("--failures", action="store_true", help="print the lines that were not taken right")
    parser.add_argument("--locked", action="store_true", help="those of locked files, too")
    parser.add_argument("--confusions", type=int, default=15, metavar="N", help="how many confusions to print")
    parser.add_argument("--held-out", action="store_true", help="instead, ask each fifth of the examples of the rest")
    options = parser.parse_args()
    if options.held_out:
        print_held_out()
        return
    if not asyncio.run(_run(options)):
        sys.exit(1)


async def _run(options: argparse.Namespace) -> bool:
    is_harmless = True
    for file in options.files or files():
        lines = read(file)
        judged: Counter[Judgement] = Counter()
        confused: Counter[tuple[str, str]] = Counter()
        costs: list[float] = []
        async with stage(file.name.partition(".")[0]) as heard:
            for line in lines:
                outcome = await heard.hear(line.who, line.sentence)
                costs.append(outcome.cost)
                judgement, taken = judge(line, outcome, heard.registry.commands)
                judged[judgement] += 1
                if judgement is Judgement.RIGHT:
                    continue
                confused[line.meanings[0].name, taken] += 1
                if options.failures and (options.locked or ".locked." not in file.name):
                    print(_failure(line, judgement, taken, outcome))
            prepared = heard.prepared_in
        print(f"{file.name}: {len(lines)} sentences")
        for judgement in Judgement:
            share = 100 * judged[judgement] / max(len(lines), 1)
            print(f"  {judgement.value:<24}{judged[judgement]:>5}  {share:5.1f} %")
        costs.sort()
        median, worst = costs[len(costs) // 2] * 1000, costs[int(len(costs) * 0.95)] * 1000
        print(f"  processor a sentence: {median:.1f} ms, 95 %: {worst:.1f} ms; the index: {prepared * 1000:.0f} ms")
        for (meant, taken), times in confused.most_common(options.confusions):
            print(f"  {times:>3} x {meant} taken as {taken}")
        is_harmless = is_harmless and not judged[Judgement.HARMFUL]
    return is_harmless


def _failure(line: Line, judgement: Judgement, taken: str, outcome: Outcome) -> str:
    expected = " | ".join(f"{one.name} {dict(one.given) or ''}".strip() for one in line.meanings)
    given = dict((outcome.done or outcome.shown or ("", {}))[1])
    columns = (str(line.number), judgement.name, line.who, line.sentence, expected, f"-> {taken} {given or ''}")
    return "\t".join((*columns, outcome.why))


if __name__ == "__main__":
    main()
