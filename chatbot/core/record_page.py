"""A record as a page that reads well on a phone, without anything to load from elsewhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from html import escape
from typing import Any
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_skeleton

from chatbot.core.l10n import formats_of

Row = Mapping[str, Any]
Record = Mapping[str, Sequence[Row]]
"""Rows by section; a value is text, a number, a truth value, a day, a moment, a list or more facts."""
Labels = Mapping[tuple[str, str], str]
"""The words of the page, by what they stand for, such as `("section", "pairs")` or `("value", "mentor")`."""

_STYLE = (
    "body{font:17px/1.5 system-ui,sans-serif;max-width:42rem;margin:0 auto;padding:1rem;color:#222;background:#fff}"
    "h1{font-size:1.5rem}h2{font-size:1.15rem;margin:2rem 0 .5rem;border-bottom:2px solid #ddd}"
    "dl{margin:.6rem 0;padding:.6rem .8rem;background:#f5f5f5;border-radius:.5rem}"
    "dt{font-size:.8rem;color:#595959;margin-top:.35rem}dt:first-child{margin-top:0}"
    "dd{margin:0;overflow-wrap:anywhere;white-space:pre-line}"
    "@media(prefers-color-scheme:dark){body{color:#eee;background:#111}dl{background:#222}dt{color:#b5b5b5}h2{border-color:#444}}"
)


def as_html(record: Record, labels: Labels, locale: str, zone: str, now: datetime) -> bytes:
    """Return the page; sections without anything are named together at the end."""
    title = escape(labels["page", "title"])
    shown = _Shown(labels, formats_of(locale), ZoneInfo(zone))
    viewport = "width=device-width,initial-scale=1"
    parts = [
        f'<!DOCTYPE html>\n<html lang="{escape(locale)}"><head><meta charset="utf-8">',
        f'<meta name="viewport" content="{viewport}"><title>{title}</title><style>{_STYLE}</style></head>',
        f"<body><h1>{title}</h1><p>{escape(labels['page', 'intro'])} {escape(shown.value(now))}</p>",
        f"<p>{escape(labels['page', 'left-out'])}</p>",
    ]
    empty = []
    for section, rows in record.items():
        heading = escape(labels["section", section])
        if rows:
            parts.append(f"<h2>{heading}</h2>")
            parts += [shown.row(row) for row in rows]
        else:
            empty.append(heading)
    if empty:
        parts.append(f"<h2>{escape(labels['page', 'nothing'])}</h2><p>{', '.join(empty)}</p>")
    return "\n".join([*parts, "</body></html>\n"]).encode()


class _Shown:
    """Shows rows in one language and zone."""

    def __init__(self, labels: Labels, formats: Locale, zone: ZoneInfo) -> None:
        self._labels = labels
        self._formats = formats
        self._zone = zone

    def row(self, row: Row) -> str:
        """Return one row as a list of its fields."""
        fields = (
            f"<dt>{escape(self._labels['field', name])}</dt><dd>{escape(self.value(value))}</dd>"
            for name, value in row.items()
        )
        return f"<dl>{''.join(fields)}</dl>"

    def value(self, value: Any) -> str:
        """Return one value as people write it."""
        if isinstance(value, bool):
            return self._labels["page", "yes" if value else "no"]
        if isinstance(value, datetime):
            local = value.astimezone(self._zone)
            return f"{self.value(local.date())}, {format_skeleton('Hm', local, locale=self._formats)}"
        if isinstance(value, date):
            return format_date(value, "medium", locale=self._formats)
        if isinstance(value, Mapping):
            return "\n".join(f"{name}: {self.value(one)}" for name, one in value.items())
        if isinstance(value, Sequence) and not isinstance(value, str):
            return ", ".join(self.value(one) for one in value)
        return self._labels.get(("value", str(value)), str(value))
