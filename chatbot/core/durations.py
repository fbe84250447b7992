"""Lengths of time as people write them in a configuration or a chat: `3d`, `48h`, `1w 2d`."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Annotated

from pydantic import BeforeValidator, PlainSerializer

_UNITS = {
    "w": timedelta(weeks=1),
    "d": timedelta(days=1),
    "h": timedelta(hours=1),
    "m": timedelta(minutes=1),
    "s": timedelta(seconds=1),
}
_PART = re.compile(r"([0-9]{1,9}) ?([wdhms])")
_WHOLE = re.compile(rf"{_PART.pattern}(?: ?{_PART.pattern})*")


def parse_duration(text: str) -> timedelta:
    """Read `90m`, `48h`, `3d`, `1w 2d`: each unit at most once. Raises ValueError saying what would be right."""
    written = text.strip().lower()
    parts = _PART.findall(written)
    units = [unit for _, unit in parts]
    if not _WHOLE.fullmatch(written) or len(set(units)) != len(units):
        raise ValueError(f'{text!r} is not a length of time such as "90m", "48h", "3d" or "1w 2d"')
    try:
        return sum((int(number) * _UNITS[unit] for number, unit in parts), timedelta())
    except OverflowError:
        raise ValueError(f"{text!r} is too long a time") from None


def format_duration(duration: timedelta) -> str:
    """Write whole seconds as `parse_duration` reads them: `1w 2d`. Raises ValueError for a negative duration."""
    if duration < timedelta():
        raise ValueError(f"{duration} is less than no time")
    parts = []
    for unit, length in _UNITS.items():
        number, duration = divmod(duration, length)
        if number:
            parts.append(f"{number}{unit}")
    return " ".join(parts) or "0s"


def _read(value: object) -> timedelta:
    if isinstance(value, timedelta):
        return value
    if isinstance(value, str):
        return parse_duration(value)
    raise ValueError('a length of time is written in quotes, such as "48h" or "3d"')


Duration = Annotated[timedelta, BeforeValidator(_read), PlainSerializer(format_duration, return_type=str)]
"""A field of a pydantic model that takes a timedelta or its written form."""
