"""Several meanings of a text, so that the person is asked which."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from chatbot.core.arguments import Field, PersonRef
from chatbot.core.dates.ranges import Range

REST = " rest"
"""A key among the given fields, and never a field's name: the text still to be read once an ambiguity is settled."""


class Several(Exception):
    """A text may mean several things; `given` holds the fields read so far, `field` the one to be chosen."""

    def __init__(self, given: dict[str, Any], field: Field) -> None:
        super().__init__(field.name)
        self.given = given
        self.field = field


class Ambiguous(Several):
    """Several people have the name."""

    def __init__(self, given: dict[str, Any], field: Field, name: str, people: Sequence[PersonRef]) -> None:
        super().__init__(given, field)
        self.name = name
        self.people = people


class AmbiguousDay(Several):
    """Readers of one language write days in more than one order: `03/04`."""

    def __init__(self, given: dict[str, Any], field: Field, word: str, days: Sequence[date]) -> None:
        super().__init__(given, field)
        self.word = word
        self.days = days


class AmbiguousRange(Several):
    """The same of a range of days, `03/04 - 05/04`: `field` is its first day, `last` the field of its last one."""

    def __init__(self, given: dict[str, Any], field: Field, last: Field, word: str, ranges: Sequence[Range]) -> None:
        super().__init__(given, field)
        self.last = last
        self.word = word
        self.ranges = ranges
