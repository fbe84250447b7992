"""The measured values, as tables for people and as JSON for programs."""

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
_COLUMNS = {CEILING: "x ceiling", APPLICATION: "x Application", AIOGRAM: "x aiogram"}


def as_text(measured: Measured) -> str:
    """Return the tables: medians of the rounds, with the least and the most in brackets."""
    plan = measured.plan
    rates = measured.rates
    others = [name for name in (CEILING, APPLICATION, AIOGRAM) if name in rates]
    is_paired = any(name in rates for name in map(_before, rates))
    parts = [
        heading(plan.rounds),
        table(
            f"{plan.people} people, each writing again when answered",
            (
                "messages/s",
                *(_COLUMNS[other] for other in others),
                *(("x before", "its CPU") if is_paired else ()),
                "CPU ms each",
                "lost",
            ),
            [
                (
                    name,
                    spread(values, ".0f"),
                    *(spread(ratios(values, rates[other]), ".2f") for other in others),
                    *(_beside(measured, name) if is_paired else ()),
                    spread(measured.work.get(name, ()), ".2f"),
                    str(measured.lost.get(name, 0)),
                )
                for name, values in rates.items()
            ],
        ),
        table(
            f"{plan.a_second:g} messages a second at random moments: time to the answer",
            ("p50 ms", "p99 ms"),
            [
                (name, *(spread(values.get(name, ()), ".1f") for values in (measured.p50, measured.p99)))
                for name in rates
            ],
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


def _before(name: str) -> str:
    return f"before: {name}"


def _beside(measured: Measured, name: str) -> tuple[str, str]:
    """Return the rate and the processor's work for a message, as multiples of those of the other checkout."""
    before = _before(name)
    if before not in measured.rates:
        return "", ""
    rate, work = (ratios(values.get(name, ()), values.get(before, ())) for values in (measured.rates, measured.work))
    return spread(rate, ".2f"), spread(work, ".2f")


def as_json(measured: Measured) -> str:
    """Return everything, with the value of every round."""
    return json.dumps(dataclasses.asdict(measured), indent=2)


def heading(rounds: int) -> str:
    """Return a line about the machine, and about the cells of the tables."""
    machine = f"{platform.python_implementation()} {platform.python_version()}, {os.cpu_count()} cores"
    return f"{machine}, {rounds} rounds; median (least - most)"


def ratios(values: Sequence[float], others: Sequence[float]) -> list[float]:
    """Return the ratios round by round, so that what slows the whole machine for a while does not count."""
    return [value / other if other else 0.0 for value, other in zip(values, others, strict=True)]


def spread(values: Sequence[float], form: str) -> str:
    """Return the median, with the least and the most in brackets."""
    if not values:
        return "unknown"
    return f"{median(values):{form}} ({min(values):{form}} - {max(values):{form}})"


def table(title: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a table in columns; the first head stands over the second column."""
    lines = [("", *heads), *rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    text = [
        "  ".join(cell.ljust(width) if column == 0 else cell.rjust(width) for column, (cell, width) in enumerate(pairs))
        for pairs in (tuple(zip(line, widths, strict=True)) for line in lines)
    ]
    return "\n".join([title, *(f"  {line}".rstrip() for line in text)])
