"""Days and ranges of days among a command's arguments, as typed after its name or as an answer to its question."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from chatbot.core.ambiguity import REST, AmbiguousDay, AmbiguousRange
from chatbot.core.arguments import Arguments, Field, FieldKind, dump_value, fields_of
from chatbot.core.dates.ranges import RangeFound, Said
from chatbot.core.days import LONGEST_DAY, find_day, find_range, read_days
from chatbot.core.errors import UserError
from chatbot.core.writer import Writer

_MOST_WORDS = 12
"""The most words of an answer in which a day is looked for."""


def read_day_field(writer: Writer, field: Field, rest: str, given: dict[str, Any], following: Sequence[Field]) -> str:
    """Read the longest run of words at the start of `rest` that is a day; return what comes after it.

    An optional day is left out, unless the words are enough for it and for the required one: `away [from] <to>`.
    """
    words = list(re.finditer(r"\S+", rest))[:LONGEST_DAY]
    runs = [(rest[: word.end()], rest[word.end() :].lstrip()) for word in reversed(words) if word[0][-1].isalnum()]
    other = following[0] if following and following[0].kind is FieldKind.DAY else None
    if not field.required and other is not None:
        if (after := _read_range(writer, field, other, rest, given)) is not None:
            return after
        if read_days(writer, rest, past=other.past):
            return rest
        runs = [run for run in runs if run[1] and _begins_with_day(writer, run[1])]
    for run, after in runs:
        if days := read_days(writer, run, past=field.past):
            given[field.name] = _one_day(field, run, days, given | ({REST: after} if after else {}))
            return after
    if other is not None:
        return rest
    raise UserError("error-not-a-date", word=words[0][0][:80])


def _read_range(writer: Writer, first: Field, last: Field, rest: str, given: dict[str, Any]) -> str | None:
    """Read a range of days that `rest` begins with; return what comes after it, None where there is none."""
    found = find_range(writer, rest)
    if found is None or found.spans[0][0] > 0 or len(found.spans) > 1 or found.said in (Said.LENGTH, Said.ONE_DAY):
        return None
    begin, end = found.spans[0]
    after = rest[end:].lstrip(" ,.!")
    if find_day(writer, after) is None and not re.search(r"\d", after):
        after = ""  # the reason, which nobody has to give
    _give(first, last, rest[begin:end], found, given, after)
    return after


def _give(first: Field, last: Field, words: str, found: RangeFound, given: dict[str, Any], after: str = "") -> None:
    """Note the ends that a range tells. Raises AmbiguousDay or AmbiguousRange for one of several meanings."""
    rest = {REST: after} if after else {}
    begins, ends = [one.first for one in found.ranges], [one.last for one in found.ranges if one.last is not None]
    if found.said is Said.FIRST:
        given[first.name] = _one_day(first, words, begins, given | rest)
    elif found.said in (Said.LAST, Said.LENGTH) or first.name in given:
        given[last.name] = _one_day(last, words, ends, given | rest)
    elif len(found.ranges) > 1:
        raise AmbiguousRange(given | rest, first, last, words, found.ranges)
    else:
        given[first.name], given[last.name] = dump_value(begins[0]), dump_value(ends[0])


def _begins_with_day(writer: Writer, text: str) -> bool:
    words = text.split()[:LONGEST_DAY]
    return any(read_days(writer, " ".join(words[:length])) for length in range(1, len(words) + 1))


def _one_day(field: Field, word: str, days: Sequence[date], given: dict[str, Any]) -> Any:
    """Return the one day of `days`, dumped. Raises UserError for none, AmbiguousDay for several."""
    if not days:
        raise UserError("error-not-a-date", word=word[:80])
    if len(days) > 1:
        raise AmbiguousDay(given, field, word, days)
    return dump_value(days[0])


def day_answer(writer: Writer, field: Field, text: str, given: dict[str, Any]) -> Any:
    """Return the day that an answer names, with words around it or without, dumped. Raises UserError, AmbiguousDay."""
    days = read_days(writer, text, past=field.past)
    if not days and len(text.split()) <= _MOST_WORDS and (found := find_day(writer, text, past=field.past)):
        days, text = found.days, text[slice(*found.span)]
    return _one_day(field, text, days, given)


def range_answer(writer: Writer, args: type[Arguments], field: Field, text: str, given: dict[str, Any]) -> bool:
    """Note the ends of a range that an answer to the question for its last day tells; tell whether it tells any.

    A first day that is known already is where `two weeks` begins. Raises AmbiguousDay or AmbiguousRange.
    """
    first = _first_of(args, field)
    if first is None:
        return False
    begin = given.get(first.name)
    if begin is None and read_days(writer, text):
        return False
    found = find_range(writer, text, first=date.fromisoformat(begin) if begin else None)
    if found is None or found.said is Said.FIRST or (begin is None and found.said is Said.ONE_DAY):
        return False
    _give(first, field, text[:80], found, given)
    return True


def _first_of(args: type[Arguments], last: Field) -> Field | None:
    """Return the field of the first day, where `last` is that of the last day of a range."""
    fields = fields_of(args)
    position = fields.index(last)
    before = fields[position - 1] if position else None
    is_range = before is not None and before.kind is last.kind is FieldKind.DAY and not before.required
    return before if is_range else None
