"""An attack: something done to the bot from outside, and a figure that says whether it held."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from tests.attack.target import Target

Bring = Callable[..., Target]
"""Makes a target of its own for an attack: `bring(telegram={...})`, with sections of the configuration."""


@dataclass(frozen=True, slots=True)
class Result:
    """The result of an attack: whether the bot `held`, and a short `figure` that tells how well."""

    held: bool
    figure: str


Run = Callable[[Bring], Awaitable[Result]]


@dataclass(frozen=True, slots=True)
class Attack:
    """One attack by name; `group` is the word by which it is asked for on the command line."""

    group: str
    name: str
    run: Run


ATTACKS: list[Attack] = []


def attack(group: str, name: str) -> Callable[[Run], Run]:
    """Register an attack."""

    def register(run: Run) -> Run:
        ATTACKS.append(Attack(group, name, run))
        return run

    return register


async def carry_out(one: Attack, code: Path, folder: Path) -> Result:
    """Carry one attack out against the code of a checkout. What fails in it did not hold."""

    def bring(**sections: dict[str, object]) -> Target:
        place = folder / f"target-{sum(1 for _ in folder.glob('target-*'))}"
        place.mkdir(parents=True)
        return Target(code, place, **sections)

    folder.mkdir(parents=True, exist_ok=True)
    try:
        return await one.run(bring)
    except AssertionError as failure:
        return Result(held=False, figure=str(failure).partition("\n")[0][:80] or "failed")
