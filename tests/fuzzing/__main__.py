"""`python -m tests.fuzzing`: fuzz wherever hostile input comes in, and print the cases and what they found.

Exit code 1 if anything was found. What was found is printed with the smallest case that does it.
"""

from __future__ import annotations

import argparse
import json
import logging
import random
import resource
import sys
import warnings
from pathlib import Path

from tests.fuzzing import corpus
from tests.fuzzing.campaign import Campaign, Result
from tests.fuzzing.targets import TARGETS

MEMORY = 8 * 1024**3
"""Bytes of address space: what wants more fails, and not the machine."""


def main() -> int:
    """Fuzz, and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzzing", description=__doc__)
    parser.add_argument("--minutes", type=float, default=60.0, help="in all, shared by the targets")
    parser.add_argument("--only", default="", help=f"some of: {', '.join(TARGETS)}")
    parser.add_argument("--seed", type=int, default=None, help="the same cases as an earlier time, if it was as long")
    parser.add_argument("--keep", action="store_true", help="renew the corpus by what reached more")
    parser.add_argument("--found", type=Path, help="a folder for what was found, whole")
    asked = parser.parse_args()
    chosen = [name for name in asked.only.split(",") if name] or list(TARGETS)
    if unknown := set(chosen) - set(TARGETS):
        parser.error(f"no such target: {', '.join(sorted(unknown))}")
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    for quiet in ("chatbot", "aiohttp", "asyncio", "nio", "mail"):
        logging.getLogger(quiet).addHandler(logging.NullHandler())
        logging.getLogger(quiet).propagate = False
    warnings.simplefilter("ignore")
    seed = random.SystemRandom().getrandbits(32) if asked.seed is None else asked.seed
    say(f"seed {seed}, {asked.minutes:g} minutes\n")
    say("| target | held | cases | minutes | lines reached | findings |\n|---|---|---|---|---|---|")
    results = []
    for name in chosen:
        target = TARGETS[name]()
        result = Campaign(target, seed).run(60 * asked.minutes / len(chosen))
        results.append(result)
        minutes = f"{result.seconds / 60:.1f}"
        say(f"| {name} | {target.about} | {result.cases:,} | {minutes} | {result.lines:,} | {len(result.findings)} |")
        if asked.keep:
            corpus.save(name, corpus.fewest(result.reached))
        tell(result, asked.found)
    cases, found = sum(result.cases for result in results), sum(len(result.findings) for result in results)
    say(f"\n{cases:,} cases in {sum(result.seconds for result in results) / 60:.1f} minutes, {found} findings")
    return 1 if found else 0


def tell(result: Result, folder: Path | None) -> None:
    """Print what was found, and write it whole into a folder, if there is one."""
    for number, (key, finding) in enumerate(result.findings.items(), 1):
        case = json.dumps(finding.smallest)
        say(f"\n  {result.name} {number}: {key}, in {finding.times} cases\n  {case[:1_000]}\n")
        if folder is not None:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / f"{result.name}-{number}.json").write_text(case, encoding="ascii")
            told = f"{key}\n{finding.told}"
            (folder / f"{result.name}-{number}.txt").write_text(told, encoding="utf-8", errors="backslashreplace")


def say(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
