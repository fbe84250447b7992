"""Changes that a second line makes in arguments that were shown, or adds to them: nothing given gets lost."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from chatbot.core.arguments import Field, FieldKind, PersonRef, dump_value, fields_of
from chatbot.core.contrast import Stance, stances_in
from chatbot.core.dates.calendar import Calendar
from chatbot.core.dates.ranges import Said
from chatbot.core.days import find_day, find_range, read_days
from chatbot.core.exchange import Exchange
from chatbot.core.interruptions import FREE, clauses_of
from chatbot.core.leads import without_denied, without_lead
from chatbot.core.leaning import Mended
from chatbot.core.registry import Command
from chatbot.core.understanding.arguments import pick_option
from chatbot.core.understanding.phrases import Phrases
from chatbot.core.understanding.sentence import Sentence
from chatbot.core.understanding.titles import title_after
from chatbot.core.words import fold, pattern, spoken_words

_UNTIL_NUMBER = re.compile(r"(?:(\w+) )?(\d{1,2})(?:st|nd|rd|th)?")
_ON_TOP, _ATTENDEES = "added", "attendees"
"""The arguments for a number that comes on top, who names one above what there is means that in all; and who came."""
_MOST_DAYS = 3
_YES_OR_NO = frozenset({"yes", "no"})
_EDGES = " \t\n.,;:!¡–—-"


def mended(
    ctx: Exchange, command: Command[Any], given: Mapping[str, Any], sentence: Sentence, phrases: Phrases
) -> Mended | None:
    """Return arguments with what a sentence changes in them or adds to them; None where it has nothing for them.

    A value that they have already only says what is not meant: `saturday, not sunday`, `Fay, Emil is fine`.
    """
    order = [field.name for field in fields_of(command.args)]
    if not given.keys() <= set(order):
        return None
    fields = [field for field in fields_of(command.args) if not field.hidden or field.name in given]
    people, left = _people_in(ctx, fields, given, sentence)
    values = {
        **_days_in(ctx, fields, given, sentence, phrases),
        **_numbers_in(command, fields, given, sentence, phrases),
        **_choices_in(fields, given, sentence, phrases),
        **people,
    }
    swapped = _swapped(ctx, {**given, **values}, sentence.text)
    values |= swapped
    is_value = bool(values)
    if not is_value:
        values, left = _with_more(ctx, fields, given, sentence.text), ()
    known = sorted({**given, **values}.items(), key=lambda item: order.index(item[0]))
    is_sure = bool(swapped) or _denies_day(ctx, fields, given, sentence)
    return Mended(dict(known), left, is_value, is_sure) if values else None


def _days_in(
    ctx: Exchange, fields: Sequence[Field], given: Mapping[str, Any], sentence: Sentence, phrases: Phrases
) -> dict[str, str]:
    days = [field for field in fields if field.kind is FieldKind.DAY]
    if not days or not sentence.days.spans:
        return {}
    if len(days) == 1:
        said = map(dump_value, _each_day(ctx, sentence.text, past=days[0].past))
        other = next((day for day in said if day != given.get(days[0].name)), None)
        return {days[0].name: other} if other is not None else {}
    spans = sentence.days.spans
    for begin, end in ((spans[0][0], spans[-1][1]), *spans):
        if found := with_day(ctx, days, given, sentence.text[begin:end], phrases):
            return {name: day for name, day in found.items() if day != given.get(name)}
    return {}


def _denies_day(ctx: Exchange, fields: Sequence[Field], given: Mapping[str, Any], sentence: Sentence) -> bool:
    """Tell whether a sentence names the day that was given beside another one: `thursday, not saturday`."""
    days = [field for field in fields if field.kind is FieldKind.DAY]
    if len(days) != 1 or not sentence.days.spans or days[0].name not in given:
        return False
    said = {dump_value(day) for day in _each_day(ctx, sentence.text, past=days[0].past)}
    return given[days[0].name] in said and len(said) > 1


def _each_day(ctx: Exchange, text: str, *, past: bool) -> Iterator[date]:
    """Yield the days that a text names, one after the other."""
    for _ in range(_MOST_DAYS):
        found = find_day(ctx, text, past=past)
        if found is None:
            break
        yield found.days[0]
        text = f"{text[: found.span[0]]} . {text[found.span[1] :]}"


def _numbers_in(
    command: Command[Any], fields: Sequence[Field], given: Mapping[str, Any], sentence: Sentence, phrases: Phrases
) -> dict[str, int]:
    names = [field.name for field in fields if field.kind is FieldKind.NUMBER and field.name != _ON_TOP]
    if any(field.name == _ATTENDEES for field in fields_of(command.args)):
        came = title_after(sentence, None, phrases).attendees
        if came is not None and came != given.get(_ATTENDEES):
            return {_ATTENDEES: came}
    others = [number for number in sentence.numbers if number != given.get(names[0])] if len(names) == 1 else []
    return {names[0]: others[-1]} if others else {}


def _choices_in(
    fields: Sequence[Field], given: Mapping[str, Any], sentence: Sentence, phrases: Phrases
) -> dict[str, str]:
    """Return the choices that are said, but for those of yes or no: nearly any sentence holds one of their words."""
    chosen = {}
    for field in fields:
        if field.options is None or not _YES_OR_NO.isdisjoint(one.value for one in field.options):
            continue
        value = pick_option(field.options, sentence, phrases)
        if value is not None and value != given.get(field.name):
            chosen[field.name] = value
    return chosen


def _people_in(
    ctx: Exchange, fields: Sequence[Field], given: Mapping[str, Any], sentence: Sentence
) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Return the people who are named in the place of others, or in one that is free; and those who have none."""
    there = {one["id"]: name for name, one in given.items() if isinstance(one, dict) and "id" in one}
    alone = [one for one in sentence.people if len(one.people) == 1]
    stances = stances_in(ctx, sentence.text, alone)
    named = [one.people[0] for one in alone]
    named = [one for one in named if one.id in there or stances[one.id] is not Stance.SPARED]
    places = {person.id: _places_for(person, fields, given, there, named) for person in named if person.id not in there}
    put = {place[0]: dump_value(person) for person in named if len(place := places.get(person.id, [])) == 1}
    return put, tuple(person.name for person in named if person.id in places and len(places[person.id]) != 1)


def _places_for(
    person: PersonRef,
    fields: Sequence[Field],
    given: Mapping[str, Any],
    there: Mapping[int, str],
    named: Sequence[PersonRef],
) -> list[str]:
    """Return where somebody can be put: for one who is named as not meant, in a place that is free, or for another."""
    taking = [field.name for field in fields if field.kind is FieldKind.PERSON and field.takes(person)]
    denied = [there[one.id] for one in named if one.id in there and there[one.id] in taking]
    return denied or [name for name in taking if name not in given] or taking


def _swapped(ctx: Exchange, given: Mapping[str, Any], text: str) -> dict[str, str]:
    """Return words that were given with what is right in the place of what is wrong: `podcast, not blog post`."""
    for right, wrong in _denials(ctx, text):
        for name, words in given.items():
            if isinstance(words, str) and right and wrong:
                found = re.split(rf"\b{re.escape(wrong)}\b", words, flags=re.IGNORECASE)
                if len(found) == 2:
                    return {name: _without_twice(found[0], right).join(found)}
    return {}


def _without_twice(before: str, right: str) -> str:
    """Return what is right without its first word, where that stands before it already: `about svn`."""
    first, _, rest = right.partition(" ")
    return rest if rest and fold(before).split()[-1:] == [fold(first)] else right


def _denials(ctx: Exchange, text: str) -> Iterator[tuple[str, str]]:
    """Yield what a text may say is right, and what is wrong."""
    yield without_denied(ctx, without_lead(ctx, text))
    denied = pattern(ctx.localizer, r"<words-and-not>\s+(?P<after>.+)|(?P<before>.+?)\s+(?:no|not)", re.IGNORECASE)
    clauses = list(clauses_of(text))
    for place, clause in enumerate(clauses):
        if (found := denied.fullmatch(clause)) is not None:
            others = clauses[:place] + clauses[place + 1 :]
            yield without_lead(ctx, others[0]) if others else "", found["after"] or found["before"]


def _with_more(ctx: Exchange, fields: Sequence[Field], given: Mapping[str, Any], text: str) -> dict[str, str]:
    """Return the words for others with those of a text behind them; nothing where there is no place for any."""
    places = [field for field in fields if field.kind in FREE and field.reader]
    more = without_lead(ctx, text, ends="", leads="words-add").strip(_EDGES)
    if len(places) != 1 or not more:
        return {}
    before = str(given.get(places[0].name, "")).rstrip(_EDGES)
    return {places[0].name: f"{before}, {more}" if before else more}


def corrected(
    ctx: Exchange,
    command: Command[Any],
    given: Mapping[str, Any],
    value: str,
    denied: str,
    languages: Sequence[Phrases],
) -> dict[str, Any] | None:
    """Return the arguments with a value in the place that it can only mean; None where it means none.

    denied     what the value is said to stand for
    languages  the author's first
    """
    days = [field for field in command.fields if field.kind is FieldKind.DAY]
    if days and (dated := with_day(ctx, days, given, value, languages[0])) is not None:
        return {**given, **dated}
    if (number := _number_in(value, languages)) is not None:
        fields = [field for field in fields_of(command.args) if field.kind is FieldKind.NUMBER]
        fields = [field for field in fields if not field.hidden or field.name in given]
        names = {field.name for field in fields} - {_ON_TOP}
        if len(names) == 1:
            name = names.pop()
            kept = {key: old for key, old in given.items() if key not in (name, _ON_TOP)}
            on_top, in_all = (given.get(key, 0) for key in (_ON_TOP, name))
            is_more = on_top and (number <= in_all - on_top or _number_in(denied, languages) == on_top)
            return {**kept, _ON_TOP if is_more else name: number}
    return None


def _number_in(value: str, languages: Sequence[Phrases]) -> int | None:
    """Return the number that a text is, with a word for what is counted behind it at most: `seven`, `3 mentees`."""
    first, *more = fold(value).split() or [""]
    if len(more) > 1:
        return None
    if first.isdecimal() and len(first) < 10:
        return int(first)
    for phrases in languages:
        if first in phrases.numbers:
            return phrases.numbers[first]
        if first in phrases.ones:
            return 1
    return None


def with_day(
    ctx: Exchange, fields: Sequence[Field], given: Mapping[str, Any], value: str, phrases: Phrases
) -> dict[str, str] | None:
    """Return the days that a text corrects: the only one, or that end of a range which it names."""
    if len(fields) == 1:
        days = read_days(ctx, value, past=fields[0].past)
        return {fields[0].name: dump_value(days[0])} if days else None
    first, last = fields[0].name, fields[1].name
    since = date.fromisoformat(given[first]) if first in given else None
    until = date.fromisoformat(given[last]) if last in given else None
    if (bare := _UNTIL_NUMBER.fullmatch(fold(value))) and (bare[1] or "until") in spoken_words(ctx, "words-day-until"):
        begin, end = since, _nth_from(int(bare[2]), since or ctx.today)
    else:
        begin, end = _corrected_range(ctx, value, since, until, phrases)
    if end is None or (begin is not None and end < begin):
        return None
    return {name: dump_value(day) for name, day in ((first, begin), (last, end)) if day is not None}


def _nth_from(number: int, since: date) -> date | None:
    """Return the first day of this number in its month from a day on; None where no month has one."""
    try:
        return Calendar(since, past=False).nth_from(number, since)
    except ValueError:
        return None


def _corrected_range(
    ctx: Exchange, value: str, since: date | None, until: date | None, phrases: Phrases
) -> tuple[date | None, date | None]:
    """Return a range with that end corrected which a text names; no end where it names none."""
    found = find_range(ctx, value, first=since)
    if found is None or not _is_covered(ctx, value, found.spans, phrases):
        return None, None
    one = found.ranges[0]
    match found.said:
        case Said.FIRST:
            return one.first, until
        case Said.LAST | Said.LENGTH:
            return since, one.last
        case Said.ONE_DAY if since is not None and until is not None and one.last is not None:
            from_today = find_range(ctx, value)
            day = from_today.ranges[0].first if from_today is not None else one.last
            if since == until:
                return day, day
            to_begin, to_end = abs(day - since), min(abs(day - until), abs(one.last - until))
            return (day, until) if to_begin < to_end else (since, one.last)
        case Said.ONE_DAY:
            return since, one.last
        case Said.PERIOD if (whole := find_range(ctx, value)) is not None:
            return whole.ranges[0].first, whole.ranges[0].last
        case _:
            return one.first, one.last


def _is_covered(ctx: Exchange, value: str, spans: tuple[tuple[int, int], ...], phrases: Phrases) -> bool:
    """Tell whether a text names days and nothing else, but for words such as `I’ll be`."""
    rest = list(value.replace("’", "'"))
    for start, end in spans:
        rest[start:end] = " " * (end - start)
    empty = {"", *phrases.day_joins, *(word for one in spoken_words(ctx, "words-correct-away") for word in one.split())}
    return all(fold(word) in empty for word in "".join(rest).split())
