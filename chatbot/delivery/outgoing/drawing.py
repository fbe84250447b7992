"""Charts drawn as pictures for the screen of a phone.

Drawing takes tenths of a second and so belongs in a thread; matplotlib is imported by the first picture.
"""

from __future__ import annotations

import io
import math
import struct
from bisect import bisect_right
from dataclasses import replace
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING
from unicodedata import category

from chatbot.core.charts import BarChart, Board, Chart, Fact, SeriesChart, load, number
from chatbot.core.messages import Attachment

if TYPE_CHECKING:
    from matplotlib.font_manager import FontProperties
    from matplotlib.ft2font import FT2Font

# All lengths are inches; a picture is 900 pixels wide, its thumbnail half of that.
_DPI = 150
_THUMBNAIL_DPI = 75
_WIDTH = 6.0
_MARGIN = 0.3
_INNER = _WIDTH - 2 * _MARGIN
_HAIRLINE = 2 / _DPI

# Sizes in points.
_BODY = 11.5
_HEADING = 14
_TITLE = 17
_FIGURE = 26

# Blue and vermilion are told apart with every kind of colour blindness, and by their lightness in grey.
_INK = "#1f2933"
_MUTED = "#5b6773"
_RULE = "#e3e7eb"
_TRACK = "#e9edf1"
_CALM = ("#3d7ab3", "#8fbcdb", "#b9bec4", "#6b7a89")
_EMPHASIS = "#cf4f10"

# DejaVu comes with matplotlib and knows many scripts; the others are used for the rest where the machine has them.
_FONTS = (
    "DejaVu Sans",
    "Noto Sans CJK JP",
    "Noto Sans CJK SC",
    "Droid Sans Fallback",
    "WenQuanYi Zen Hei",
    "Noto Sans Devanagari",
    "Noto Sans Bengali",
    "Noto Sans Tamil",
    "Noto Sans Thai",
    "FreeSans",
)
_UNKNOWN = "\N{WHITE VERTICAL RECTANGLE}"

_matplotlib = Lock()  # matplotlib is not made for several threads, not even with a figure each


def draw(chart: Chart) -> Attachment:
    """Return the chart as a PNG, 900 pixels wide, as high as it needs, with a thumbnail. Any thread may call this."""
    with _matplotlib:
        sheet = _Sheet()
        if isinstance(chart, Board):
            _draw_board(sheet, chart)
        else:
            _draw_part(sheet, chart, _TITLE)
        thumbnail = _picture("thumbnail.png", sheet.png(_THUMBNAIL_DPI))
        return replace(_picture("chart.png", sheet.png(_DPI)), thumbnail=thumbnail)


def _picture(name: str, png: bytes) -> Attachment:
    """Return a picture with its size, which stands at the beginning of every PNG."""
    width, height = struct.unpack(">II", png[16:24])
    return Attachment(name, "image/png", png, size=(width, height))


class _Sheet:
    """A sheet to draw on, from the top down; `y` is how far it is filled."""

    def __init__(self) -> None:
        from matplotlib.figure import Figure

        self._figure = Figure(figsize=(_WIDTH, _WIDTH), dpi=_DPI, facecolor="white")
        self._axes = self._figure.add_axes((0, 0, 1, 1))
        self._axes.set_axis_off()
        self.y = _MARGIN

    def text(
        self,
        x: float,
        y: float,
        text: str,
        *,
        size: float = _BODY,
        colour: str = _INK,
        bold: bool = False,
        align: str = "left",
    ) -> None:
        """Write one line, centred on the height `y`."""
        self._axes.text(
            x,
            y,
            _legible(text, bold=bold),
            fontproperties=_properties(_families(), size, bold=bold),
            color=colour,
            horizontalalignment=align,
            verticalalignment="center_baseline",
            parse_math=False,
        )

    def box(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """Fill a rectangle; `y` is its upper edge."""
        from matplotlib.patches import Rectangle

        self._axes.add_patch(Rectangle((x, y), width, height, facecolor=colour, edgecolor="none"))

    def width(self, text: str, size: float = _BODY, *, bold: bool = False) -> float:
        """Return how wide a line of text is."""
        font = _fonts(bold=bold)
        font.set_size(size, _DPI)
        font.set_text(_legible(text, bold=bold))
        return font.get_width_height()[0] / 64 / _DPI

    def fit(self, text: str, room: float, size: float = _BODY, *, bold: bool = False) -> str:
        """Return `text`, cut with an ellipsis if it is wider than `room`."""
        line = " ".join(text.split())
        if self.width(line, size, bold=bold) <= room:
            return line
        fits = bisect_right(range(len(line)), room, key=lambda end: self.width(f"{line[:end]}…", size, bold=bold)) - 1
        return f"{line[: max(fits, 0)].rstrip()}…"

    def png(self, dpi: int) -> bytes:
        height = self.y + _MARGIN
        self._figure.set_size_inches(_WIDTH, height)
        self._axes.set_xlim(0, _WIDTH)
        self._axes.set_ylim(height, 0)
        buffer = io.BytesIO()
        self._figure.savefig(buffer, format="png", dpi=dpi)
        return buffer.getvalue()


@cache
def _families() -> list[str]:
    from matplotlib.font_manager import fontManager

    return [family for family in _FONTS if family in fontManager.get_font_names()]


def _properties(family: str | list[str], size: float, *, bold: bool) -> FontProperties:
    from matplotlib.font_manager import FontProperties

    return FontProperties(family=family, size=size, weight="bold" if bold else "normal")


def _faces(*, bold: bool) -> list[str]:
    from matplotlib.font_manager import findfont

    return [findfont(_properties(family, _BODY, bold=bold)) for family in _families()]


def _fonts(*, bold: bool) -> FT2Font:
    from matplotlib.font_manager import get_font

    return get_font(_faces(bold=bold))


@cache
def _characters(*, bold: bool) -> frozenset[int]:
    from matplotlib.font_manager import get_font

    return frozenset().union(*(get_font(face).get_charmap() for face in _faces(bold=bold)))


def _legible(text: str, *, bold: bool) -> str:
    """Return `text` with a sign for every letter no font has, and without the marks and pictures none has."""
    known = _characters(bold=bold)
    return "".join(c if ord(c) in known else _UNKNOWN if category(c)[0] in "LN" else "" for c in text)


def _draw_board(sheet: _Sheet, board: Board) -> None:
    _heading(sheet, board.title, _TITLE)
    if board.facts:
        sheet.y += 0.1
        _draw_facts(sheet, board.facts)
    for chart in board.charts:
        sheet.y += 0.2
        sheet.box(_MARGIN, sheet.y, _INNER, _HAIRLINE, _RULE)
        sheet.y += 0.2
        _draw_part(sheet, chart, _HEADING)


def _draw_part(sheet: _Sheet, chart: BarChart | SeriesChart, size: float) -> None:
    _heading(sheet, chart.title, size, chart.unit)
    if isinstance(chart, BarChart):
        _draw_bars(sheet, chart)
    else:
        _draw_series(sheet, chart)


def _heading(sheet: _Sheet, title: str, size: float, unit: str = "") -> None:
    height = size / 72 * 1.5
    shown = sheet.fit(title, _INNER, size, bold=True)
    sheet.text(_MARGIN, sheet.y + height / 2, shown, size=size, bold=True)
    start = _MARGIN + sheet.width(shown, size, bold=True) + 0.12
    if unit and start + sheet.width(unit) <= _WIDTH - _MARGIN:
        sheet.text(start, sheet.y + height / 2, unit, colour=_MUTED)
    sheet.y += height


def _draw_facts(sheet: _Sheet, facts: tuple[Fact, ...]) -> None:
    columns = 2 if len(facts) in (2, 4) else 3
    width = _INNER / columns
    for start in range(0, len(facts), columns):
        for column, fact in enumerate(facts[start : start + columns]):
            x = _MARGIN + column * width
            colour = _EMPHASIS if fact.emphasis else _INK
            sheet.text(x, sheet.y + 0.2, number(fact.value), size=_FIGURE, bold=True, colour=colour)
            sheet.text(x, sheet.y + 0.5, sheet.fit(fact.label, width - 0.15), colour=_MUTED)
        sheet.y += 0.75


def _legend(sheet: _Sheet, entries: list[tuple[str, str, float]]) -> None:
    """Explain colours: label, colour and width of each sample."""
    x = _MARGIN
    middle = sheet.y + 0.14
    for label, colour, sample in entries:
        width = sample + 0.08 + sheet.width(label) + 0.25
        if x > _MARGIN and x + width - 0.25 > _WIDTH - _MARGIN:
            x = _MARGIN
            middle += 0.25
        sheet.box(x, middle - 0.07, sample, 0.14, colour)
        sheet.text(x + sample + 0.08, middle, sheet.fit(label, _INNER - sample - 0.08), colour=_MUTED)
        x += width
    sheet.y = middle + 0.2


def _draw_bars(sheet: _Sheet, chart: BarChart) -> None:
    legend = []
    if chart.limit_label and any(bar.limit is not None for bar in chart.bars):
        legend.append((chart.limit_label, _INK, 0.02))
    if chart.emphasis_label and any(bar.emphasis for bar in chart.bars):
        legend.append((chart.emphasis_label, _EMPHASIS, 0.14))
    if legend:
        _legend(sheet, legend)
    row, thickness = 0.32, 0.2
    names = [sheet.fit(bar.label, 2.3) for bar in chart.bars]
    left = _MARGIN + max(map(sheet.width, names), default=0) + 0.15
    beside = max((sheet.width(load(bar), bold=True) for bar in chart.bars), default=0) + 0.1
    scale = (_WIDTH - _MARGIN - beside - left) / max([max(bar.value, bar.limit or 0) for bar in chart.bars] + [1])
    sheet.y += 0.06
    for name, bar in zip(names, chart.bars, strict=True):
        middle = sheet.y + row / 2
        top = middle - thickness / 2
        colour = _EMPHASIS if bar.emphasis else _CALM[0]
        sheet.text(_MARGIN, middle, name)
        sheet.box(left, top, scale * (bar.limit or 0), thickness, _TRACK)
        sheet.box(left, top, scale * bar.value, thickness, colour)
        if bar.limit is not None:
            sheet.box(left + scale * bar.limit - 0.01, top - 0.03, 0.02, thickness + 0.06, _INK)
        end = left + scale * max(bar.value, bar.limit or 0) + 0.1
        sheet.text(end, middle, load(bar), bold=bar.emphasis, colour=colour if bar.emphasis else _MUTED)
        sheet.y += row


def _draw_series(sheet: _Sheet, chart: SeriesChart) -> None:
    calm = iter(_CALM * len(chart.series))
    colours = [_EMPHASIS if series.emphasis else next(calm) for series in chart.series]
    _legend(sheet, [(series.label, colour, 0.14) for series, colour in zip(chart.series, colours, strict=True)])
    totals = [sum(series.values[position] for series in chart.series) for position in range(len(chart.columns))]
    step = _step(max([*totals, 1]))
    ticks = [step * index for index in range(math.ceil(max([*totals, 1]) / step) + 1)]
    height, above = 1.7, 0.25
    base = sheet.y + above + height
    scale = height / ticks[-1]
    left = _MARGIN + max(sheet.width(number(tick)) for tick in ticks) + 0.1
    for tick in ticks:
        sheet.box(left, base - scale * tick, _WIDTH - _MARGIN - left, _HAIRLINE, _RULE)
        sheet.text(left - 0.1, base - scale * tick, number(tick), colour=_MUTED, align="right")
    slot = (_WIDTH - _MARGIN - left) / max(len(chart.columns), 1)
    thickness = min(slot * 0.7, 0.6)
    for position in range(len(chart.columns)):
        centre = left + slot * (position + 0.5)
        top = base
        for series, colour in zip(chart.series, colours, strict=True):
            top -= scale * series.values[position]
            sheet.box(centre - thickness / 2, top, thickness, scale * series.values[position], colour)
        if urgent := sum(series.values[position] for series in chart.series if series.emphasis):
            sheet.text(centre, top - 0.12, number(urgent), bold=True, colour=_EMPHASIS, align="center")
    names = [sheet.fit(column, 1.2) for column in chart.columns]
    widest = max(map(sheet.width, names), default=0) + 0.1
    every = max(math.ceil(widest / slot), 1)
    for position in range(len(names) - 1, -1, -every):  # the newest is always named
        width = sheet.width(names[position])
        centre = min(left + slot * (position + 0.5), _WIDTH - _MARGIN - width / 2)
        sheet.text(centre, base + 0.17, names[position], colour=_MUTED, align="center")
    sheet.y = base + 0.32


def _step(highest: float) -> float:
    """Return the distance of the lines of a scale: 1, 2 or 5 times a power of ten, for at most five lines."""
    power = 10.0 ** math.floor(math.log10(highest))
    return max(next(power * factor for factor in (0.2, 0.5, 1, 2, 5) if highest / (power * factor) <= 4), 1)
