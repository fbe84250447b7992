"""Ranges of days in a sentence: `from Monday for two weeks`, `de lunes a viernes`, `until after Christmas`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum, auto
from itertools import pairwise

from chatbot.core.dates.calendar import DAY, Day, Length, Period
from chatbot.core.dates.grammar import Grammar
from chatbot.core.dates.words import DASHES, Kind


@dataclass(frozen=True, slots=True)
class Range:
    """A range of days; `last` is None where only its beginning is told."""

    first: date
    last: date | None


class Said(Enum):
    """The part of a range that is told."""

    BOTH = auto()
    FIRST = auto()
    LAST = auto()
    LENGTH = auto()
    PERIOD = auto()
    ONE_DAY = auto()


@dataclass(frozen=True, slots=True)
class RangeFound:
    """A range of days in a sentence.

    ranges  what it may mean: mostly one, two for `from 3/4 to 5/4` where either order is in use
    spans   where its words stand in the sentence: one piece, or one for each end
    said    which of its ends were told; the first day is today where it was not, or where it is over
    """

    ranges: tuple[Range, ...]
    spans: tuple[tuple[int, int], ...]
    said: Said


@dataclass(frozen=True, slots=True)
class _Part:
    """Words of a sentence that tell something of a range: from token `begin` up to `end`."""

    begin: int
    end: int
    first: Day | Period | None = None
    last: Day | Period | None = None
    length: Length | None = None
    whole: Day | Period | None = None
    is_before: bool = False  # the day named is the first that no longer belongs to it


def range_in(grammar: Grammar, known: date | None = None) -> RangeFound | None:
    """Return the range of days that a sentence tells of; None where it tells of none, or of none that there is.

    known  the first day, where the sentence need not tell it
    """
    parts = list(_parts(grammar))
    for chosen, said in _choices(parts):
        try:
            ranges = tuple(dict.fromkeys(_resolved(grammar.calendar.today, chosen, known)))
        except (ValueError, OverflowError):
            continue
        if said in (Said.PERIOD, Said.ONE_DAY) and all(
            one.last and one.last < grammar.calendar.today for one in ranges
        ):
            continue  # it tells of something that was
        if ranges:
            return RangeFound(ranges, tuple(_spans(grammar, chosen)), said)
    return None


def _parts(grammar: Grammar) -> Iterator[_Part]:
    begin, before = 0, None
    while begin < len(grammar.tokens):
        part = _part(grammar, begin, before)
        if part is not None:
            before = part
            yield part
        begin = part.end if part is not None else max(grammar.after(Kind.NO_DAY, begin), begin + 1)


def _part(grammar: Grammar, begin: int, before: _Part | None) -> _Part | None:
    """Return the part of a range that begins at a token, the longest one."""
    if not grammar.may_begin(begin):
        return None
    follows = before is not None and before.end == begin and before.last is None and before.length is None
    finders: Sequence[Callable[[], _Part | None]] = (
        lambda: _pair(grammar, begin),
        lambda: _last(grammar, begin, follows=follows, after=before),
        lambda: _lasting(grammar, begin, before),
        lambda: _first(grammar, begin),
        lambda: _whole(grammar, begin),
    )
    found = [part for finder in finders if (part := finder()) is not None]
    return max(found, key=lambda part: part.end) if found else None


def _pair(grammar: Grammar, begin: int) -> _Part | None:
    """Read `20 to 27 December`, `Dec 20-27`, `between Monday and Friday`, `del 20 al 27`."""
    between = grammar.at(Kind.BETWEEN, begin)
    start = next((end for kind in (Kind.BETWEEN, Kind.FROM, Kind.SPAN_FROM) if (end := grammar.at(kind, begin))), begin)
    links = (Kind.AND,) if between is not None else (Kind.TO, Kind.UNTIL)
    if number := _bare_number(grammar, grammar.skip(start)):
        after = _linked(grammar, number[1], links)
        last = grammar.day(after, led=True) if after else None
        if last is not None and last.names_month:
            return _Part(begin, last.end, first=_in_month_of(last, number[0]), last=last)
        closing = _bare_number(grammar, grammar.skip(after)) if after else None
        if after and closing is not None and _is_contracted(grammar, begin, after):
            return _Part(begin, closing[1], first=_from_day(grammar, number), last=_from_day(grammar, closing))
    first = _end_at(grammar, start, led=True)
    after = _linked(grammar, first.end, links) if first is not None else None
    if first is None or after is None:
        return None
    if (ending := _end_at(grammar, after, led=True)) is not None:
        return _Part(begin, ending.end, first=first, last=ending)
    closing = _bare_number(grammar, grammar.skip(after))
    if isinstance(first, Day) and closing is not None and not grammar.counts(closing[1]):
        return _Part(begin, closing[1], first=first, last=_from_day(grammar, closing))
    return None


def _linked(grammar: Grammar, begin: int, links: Sequence[Kind]) -> int | None:
    """Return the token after `to`, `and` or a dash between two days; none where an hour follows: `sábado a las 11`."""
    if (hour := grammar.at(Kind.HOUR, begin)) is not None and _bare_number(grammar, hour) is not None:
        return None
    after = next((end for kind in links if (end := grammar.at(kind, begin)) is not None), None)
    return begin + 1 if after is None and _is_dash(grammar, begin) else after


def _bare_number(grammar: Grammar, begin: int) -> tuple[int, int] | None:
    """Return the number of a day that stands without its month, and the token after it."""
    number, end = grammar.number_of_day(begin)
    return (number, end) if 1 <= number <= 31 else None


def _is_contracted(grammar: Grammar, begin: int, after: int) -> bool:
    """Tell whether `del 20 al 27` stands here, in which two bare numbers are days."""
    return grammar.tokens[begin].word == "del" and grammar.tokens[after - 1].word == "al"


def _from_day(grammar: Grammar, number: tuple[int, int]) -> Day:
    return Day(lambda after: [grammar.calendar.nth_from(number[0], after)], number[1])


def _in_month_of(last: Day, number: int) -> Day:
    """Return the day of a month that is named with the other end of the range only."""

    def means(after: date | None) -> Sequence[date]:
        ends = last.means(after)
        return [one.replace(day=number) if number <= one.day else _month_before(one, number) for one in ends]

    return Day(means, last.end)


def _month_before(day: date, number: int) -> date:
    return (day.replace(day=1) - DAY).replace(day=number)


def _is_dash(grammar: Grammar, begin: int) -> bool:
    return begin < len(grammar.tokens) and grammar.tokens[begin].word in DASHES


def _end_at(grammar: Grammar, begin: int, *, led: bool) -> Day | Period | None:
    """Return the day or the period that begins here, whichever is longer."""
    found = [one for one in (grammar.period(begin, led=led), grammar.day(begin, led=led)) if one is not None]
    return max(found, key=lambda one: one.end) if found else None


def _last(grammar: Grammar, begin: int, *, follows: bool, after: _Part | None) -> _Part | None:
    """Read `until Friday`, `back on Monday`; right after the first day `to Friday` as well."""
    for kind in (Kind.UNTIL, *((Kind.TO,) if follows else ()), Kind.BACK):
        end = grammar.at(kind, begin)
        if end is None:
            continue
        last = _end_at(grammar, end, led=True)
        if last is not None:
            is_ranged = after is not None and isinstance(after.first or after.whole, Period)
            is_before = kind is Kind.BACK or (isinstance(last, Period) and not is_ranged)
            return _Part(begin, last.end, last=last, is_before=is_before)
    return None


def _lasting(grammar: Grammar, begin: int, before: _Part | None) -> _Part | None:
    """Read `for two weeks`, `the next two weeks`, `las próximas dos semanas`, `two weeks`."""
    start = grammar.skip(grammar.after(Kind.LASTING, begin))
    led = start > begin and grammar.at(Kind.LASTING, begin) is not None
    coming = grammar.at(Kind.NEXT, start)
    length = grammar.length(coming if coming is not None else start)
    if length is None or length.number == 0 or grammar.at(Kind.AGO, length.end) is not None:
        return None
    is_often = grammar.at(Kind.OFTEN, begin - 1) is not None if begin else False
    if is_often or (not led and grammar.at(Kind.OFTEN, length.end) is not None):
        return None
    end = grammar.after(Kind.NEXT, length.end)
    return _Part(begin, end, length=length)


def _first(grammar: Grammar, begin: int) -> _Part | None:
    """Read `from Monday`, `a partir del 7`."""
    end = grammar.at(Kind.FROM, begin)
    first = _end_at(grammar, end, led=True) if end is not None else None
    return _Part(begin, first.end, first=first) if first is not None else None


def _whole(grammar: Grammar, begin: int) -> _Part | None:
    """Read `next week`, `todo diciembre`, `on Friday`."""
    whole = _end_at(grammar, begin, led=False)
    return _Part(begin, whole.end, whole=whole) if whole is not None else None


def _choices(parts: Sequence[_Part]) -> Iterator[tuple[Sequence[_Part], Said]]:
    """Return the parts that make a range together, the most telling ones first."""
    for part in parts:
        if part.first is not None and part.last is not None:
            yield [part], Said.BOTH
    first = next((part for part in parts if part.first is not None), None)
    whole = next((part for part in parts if part.whole is not None), None)
    begin = first or whole
    last = next((part for part in parts if part.last is not None), None)
    length = next((part for part in parts if part.length is not None), None)
    if begin is not None and last is not None and begin.begin < last.begin:
        yield [begin, last], Said.BOTH
    if begin is not None and length is not None and (first is not None or isinstance(begin.whole, Day)):
        yield sorted([begin, length], key=lambda part: part.begin), Said.BOTH
    for one, other in pairwise(parts):
        if isinstance(one.whole, Day) and isinstance(other.whole, Day) and one.end == other.begin:
            yield [replace(one, first=one.whole), replace(other, last=other.whole, whole=None)], Said.BOTH
    if last is not None:
        yield [last], Said.LAST
    if length is not None and begin is None:
        yield [length], Said.LENGTH
    if length is None and isinstance(whole, _Part) and isinstance(whole.whole, Period):
        yield [whole], Said.PERIOD
    if first is not None:
        yield [first], Said.FIRST
    if whole is not None and isinstance(whole.whole, Day):
        yield [whole], Said.ONE_DAY


def _resolved(today: date, chosen: Sequence[_Part], known: date | None) -> Sequence[Range]:
    """Return the ranges that the chosen parts may mean. Raises ValueError for days that no calendar has."""
    ranges = list(_ranges(today, chosen, None, known))
    if chosen[0].first is not None and all(one.last is not None and one.last < today for one in ranges):
        return list(_ranges(today, chosen, today, known))  # a range that is over was meant a year later
    return ranges


def _ranges(today: date, chosen: Sequence[_Part], after: date | None, known: date | None) -> Iterator[Range]:
    begin = next((found for part in chosen if (found := part.first or part.whole)), None)
    last = next((part for part in chosen if part.last is not None), None)
    length = next((part.length for part in chosen if part.length is not None), None)
    if begin is not None and known is not None and len(chosen) == 1 and chosen[0].whole is not None:
        begin, last = None, replace(chosen[0], last=chosen[0].whole)  # the last day, as the first one is known
    if begin is None:
        first = known or today
        ends = _ends(last, known) if last else [length.after(first) - (DAY if known else 0 * DAY)] if length else []
        yield from (Range(first, end) for end in ends)
        return
    firsts = begin.means(after) if isinstance(begin, Day) else begin.first(after)
    for position, first in enumerate(firsts):
        if last is not None:
            ends = _ends(last, first)
            for end in ends[position : position + 1] if len(ends) == len(firsts) else ends:
                yield Range(first, end)
        elif length is not None:
            yield Range(first, length.after(first) - DAY)
        elif chosen[0].first is not None:
            yield Range(first, None)
        else:
            end = first if isinstance(begin, Day) else begin.last(first)
            yield Range(max(first, today) if end >= today else first, end)


def _ends(part: _Part, after: date | None) -> Sequence[date]:
    """Return the last days that a part may name for a range which begins on a day."""
    if isinstance(part.last, Day):
        return [one - DAY if part.is_before else one for one in part.last.means(after)]
    if part.last is None:
        return []
    first = part.last.first(after)[0]
    return [first - DAY if part.is_before else part.last.last(first)]


def _spans(grammar: Grammar, chosen: Sequence[_Part]) -> Iterator[tuple[int, int]]:
    """Return where the parts stand in the sentence; those with nothing or a comma between are one piece."""
    begin, end = chosen[0].begin, chosen[0].end
    for part in chosen[1:]:
        if any(token.word != "," for token in grammar.tokens[end : part.begin]):
            yield grammar.span(begin, end)
            begin = part.begin
        end = part.end
    yield grammar.span(begin, end)
