"""`python -m tests.attack`: attack the bot from outside, as it is run, and print a table of what it held."""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
from importlib import import_module
from pathlib import Path

from tests.attack.attack import ATTACKS, carry_out

HERE = Path(__file__).resolve().parents[2]


async def main() -> int:
    for module in sorted(Path(__file__).parent.glob("on_*.py")):
        import_module(f"tests.attack.{module.stem}")
    groups = sorted({one.group for one in ATTACKS})
    parser = argparse.ArgumentParser(prog="python -m tests.attack", description=__doc__)
    parser.add_argument("groups", nargs="*", metavar="group", help=f"of: {', '.join(groups)}; all, if none is named")
    parser.add_argument("--before", type=Path, help="an older checkout, attacked in the same way for comparison")
    parser.add_argument("--only", default="", help="a part of the names of the attacks to carry out")
    asked = parser.parse_args()
    if unknown := set(asked.groups) - set(groups):
        parser.error(f"no such group: {', '.join(sorted(unknown))}")
    codes = ([asked.before.resolve()] if asked.before else []) + [HERE]
    columns = ["before", "now"] if asked.before else ["now"]
    print("| attack |", " | ".join(columns), "|\n|---|" + "---|" * len(columns), sep=" ")  # noqa: T201  # the output
    held = True
    with tempfile.TemporaryDirectory() as temporary:
        for number, one in enumerate(ATTACKS):
            if (asked.groups and one.group not in asked.groups) or asked.only not in one.name:
                continue
            cells = []
            for code, column in zip(codes, columns, strict=True):
                result = await carry_out(one, code, Path(temporary) / f"{number}-{column}")
                cells.append(("" if result.held else "**not held**: ") + result.figure)
            held = held and result.held
            print(f"| {one.group}: {one.name} |", " | ".join(cells), "|", flush=True)  # noqa: T201  # the output
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
