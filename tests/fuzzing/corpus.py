"""The cases that are kept of each target, a line each: together they reach all that was ever reached."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from tests.fuzzing.target import Case

FOLDER = Path(__file__).with_name("corpus")
SOUND = Path(__file__).with_name("sound")
LARGEST = 2_000
"""Characters of a case that is kept."""


def sound(name: str) -> list[Case]:
    """Return the cases of a target that nobody means harm by: others are made from them."""
    cases: list[Case] = json.loads((SOUND / f"{name}.json").read_text(encoding="ascii"))
    return cases


def load(name: str) -> list[Case]:
    """Return the cases kept of a target."""
    file = FOLDER / f"{name}.jsonl"
    lines = file.read_text(encoding="ascii").splitlines() if file.exists() else []
    return [json.loads(line) for line in lines if line]


def is_small(case: Case) -> bool:
    """Tell whether a case is one to keep."""
    return len(json.dumps(case)) <= LARGEST


def save(name: str, cases: Iterable[Case]) -> None:
    """Keep these cases of a target, and no others."""
    lines = sorted({json.dumps(case) for case in cases}, key=lambda line: (len(line), line))
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / f"{name}.jsonl").write_text("".join(f"{line}\n" for line in lines), encoding="ascii")


def fewest(reached: Mapping[str, frozenset[tuple[str, int]]]) -> list[Case]:
    """Return few of some cases, given as JSON, that together reach as many lines as all of them."""
    left, chosen = dict(reached), []
    missing = frozenset[tuple[str, int]]().union(*reached.values())
    while missing:
        best = max(left, key=lambda case: (len(left[case] & missing), -len(case), case))
        chosen.append(json.loads(best))
        missing -= left.pop(best)
    return chosen
