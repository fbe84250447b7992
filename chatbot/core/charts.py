"""Charts as data: what is shown, in the reader's language, independent of how it is drawn.

All texts are plain, not neutral markup: `formatting.to_plain` makes plain text of markup.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import TypeAdapter


@dataclass(frozen=True, slots=True)
class Bar:
    """One row: `value` as a bar, `limit` as a mark it should stay below; `emphasis` for what needs attention."""

    label: str
    value: float
    limit: float | None = None
    emphasis: bool = False


@dataclass(frozen=True, slots=True)
class BarChart:
    """Rows to compare, such as the load of every mentor.

    unit            what is counted, such as `mentees`
    limit_label     what the mark on a bar is, such as `capacity`
    emphasis_label  why a bar stands out, such as `over capacity`
    """

    title: str
    bars: tuple[Bar, ...]
    unit: str = ""
    limit_label: str = ""
    emphasis_label: str = ""
    kind: Literal["bars"] = "bars"


@dataclass(frozen=True, slots=True)
class Series:
    """One thing counted over time, a value for every column; `emphasis` for what needs attention."""

    label: str
    values: tuple[float, ...]
    emphasis: bool = False


@dataclass(frozen=True, slots=True)
class SeriesChart:
    """Values over time, stacked in columns from the oldest to the newest, such as the check-ins of each week.

    Raises ValueError when a series has not as many values as there are columns.
    """

    title: str
    columns: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str = ""
    kind: Literal["series"] = "series"

    def __post_init__(self) -> None:
        for series in self.series:
            if len(series.values) != len(self.columns):
                raise ValueError(f"{len(series.values)} values for {len(self.columns)} columns")


@dataclass(frozen=True, slots=True)
class Fact:
    """One number that is read at a glance."""

    label: str
    value: float
    emphasis: bool = False


@dataclass(frozen=True, slots=True)
class Board:
    """Several things on one sheet: the facts first, then the charts below one another."""

    title: str
    facts: tuple[Fact, ...] = ()
    charts: tuple[BarChart | SeriesChart, ...] = ()
    kind: Literal["board"] = "board"


Chart = BarChart | SeriesChart | Board

_CHART: TypeAdapter[Chart] = TypeAdapter(Chart)


def to_json(chart: Chart) -> dict[str, Any]:
    """Return the chart as JSON holds it, which `from_json` reads."""
    data: dict[str, Any] = _CHART.dump_python(chart, mode="json")
    return data


def from_json(data: Mapping[str, Any]) -> Chart:
    """Return the chart that `to_json` wrote. Raises ValueError for anything else."""
    return _CHART.validate_python(data)


def number(value: float) -> str:
    """Return a value as charts show it: without decimals where it is whole, else with one."""
    return f"{value:.0f}" if value == int(value) else f"{value:.1f}"


def load(bar: Bar) -> str:
    """Return the text beside a bar: `7 / 5` with a limit, `7` without."""
    return number(bar.value) if bar.limit is None else f"{number(bar.value)} / {number(bar.limit)}"


def title(chart: Chart) -> str:
    """Return what the chart shows, in one line."""
    return next(_lines(chart))


def describe(chart: Chart) -> str:
    """Return the chart as plain text, for people who cannot see it."""
    return "\n".join(_lines(chart))


def _lines(chart: Chart) -> Iterator[str]:
    if isinstance(chart, Board):
        yield chart.title
        for fact in chart.facts:
            yield f"{fact.label}: {number(fact.value)}"
        for part in chart.charts:
            yield ""
            yield from _lines(part)
        return
    yield f"{chart.title} ({chart.unit})" if chart.unit else chart.title
    if isinstance(chart, BarChart):
        for bar in chart.bars:
            why = f" ({chart.emphasis_label})" if bar.emphasis and chart.emphasis_label else ""
            yield f"{bar.label}: {load(bar)}{why}"
    else:
        for position, column in enumerate(chart.columns):
            yield f"{column}: " + ", ".join(
                f"{series.label} {number(series.values[position])}" for series in chart.series
            )
