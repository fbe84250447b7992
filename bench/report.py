"""What was measured, as a table for people and as JSON for programs."""

from __future__ import annotations

import dataclasses
import json
import os
import platform
from collections.abc import Sequence
from statistics import median

from bench.contestants import LOADS
from bench.measuring import Measured

CEILING, APPLICATION, AIOGRAM = (load.name for load in LOADS[:3])


def as_text(measured: Measured) -> str:
    """The tables: medians of the rounds, with the least and the most in brackets."""
    plan = measured.plan
    rates = measured.rates
    parts = [
        heading(plan.rounds),
        table(
            f"{plan.people} people, each writing again when answered",
            ("messages/s", "x ceiling", "x Application", "x aiogram", "CPU ms each", "lost"),
            [
                (
                    name,
                    spread(values, ".0f"),
                    *(spread(ratios(values, rates[other]), ".2f") for other in (CEILING, APPLICATION, AIOGRAM)),
                    spread(measured.work[name], ".2f"),
                    str(measured.lost[name]),
                )
                for name, values in rates.items()
            ],
        ),
        table(
            f"{plan.a_second:g} messages a second at random moments: time to the answer",
            ("p50 ms", "p99 ms"),
            [(name, spread(measured.p50[name], ".1f"), spread(measured.p99[name], ".1f")) for name in rates],
        ),
        table(
            "from a cold start to the first answer",
            ("seconds",),
            [(name, spread(values, ".2f")) for name, values in measured.starts.items()],
        ),
        table(
            "memory at the end",
            ("peak MB",),
            [(name, "unknown" if peak is None else f"{peak:.0f}") for name, peak in measured.memory.items()],
        ),
    ]
    return "\n\n".join(parts)


def as_json(measured: Measured) -> str:
    """Everything, with the value of every round."""
    return json.dumps(dataclasses.asdict(measured), indent=2)


def heading(rounds: int) -> str:
    """What was measured on, and what stands in the tables."""
    machine = f"{platform.python_implementation()} {platform.python_version()}, {os.cpu_count()} cores"
    return f"{machine}, {rounds} rounds; median (least - most)"


def ratios(values: Sequence[float], others: Sequence[float]) -> list[float]:
    """Round by round, so that what slows the whole machine for a while does not count."""
    return [value / other if other else 0.0 for value, other in zip(values, others, strict=True)]


def spread(values: Sequence[float], form: str) -> str:
    """The median, with the least and the most in brackets."""
    if not values:
        return "unknown"
    return f"{median(values):{form}} ({min(values):{form}} - {max(values):{form}})"


def table(title: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table in columns; the first head stands over the second column."""
    lines = [("", *heads), *rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    text = [
        "  ".join(cell.ljust(width) if column == 0 else cell.rjust(width) for column, (cell, width) in enumerate(pairs))
        for pairs in (tuple(zip(line, widths, strict=True)) for line in lines)
    ]
    return "\n".join([title, *(f"  {line}".rstrip() for line in text)])
