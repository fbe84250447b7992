"""Corrections by value: `make it seven`, `no, from saturday`, `that was Emil, not Dina`.

What was shown or done last is shown once more with that value.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic

from chatbot.core.arguments import Field, FieldKind, dump_value, fields_of
from chatbot.core.dates.calendar import Calendar
from chatbot.core.dates.ranges import Said
from chatbot.core.days import find_range, read_days
from chatbot.core.exchange import Exchange
from chatbot.core.interruptions import FREE, NOTE, has_clause
from chatbot.core.registry import C, Command, may_run
from chatbot.core.running import Runner
from chatbot.core.said import Deed
from chatbot.core.understanding.answering import dashed, show
from chatbot.core.understanding.phrases import Phrases
from chatbot.core.understanding.reading import Intention
from chatbot.core.understanding.understanding import Understanding
from chatbot.core.undoing import last_deed, tell_of
from chatbot.core.words import fold, spoken_words

_LONGEST = 60
_AFTER = re.compile(r"[\s,.;:!–—-]+")
_UNTIL_NUMBER = re.compile(r"(?:(\w+) )?(\d{1,2})(?:st|nd|rd|th)?")
_ON_TOP = "added"
"""The argument for a number that comes on top; who names a number above what there is means that in all."""


@dataclass(frozen=True, slots=True)
class _Last:
    """The command that was shown or done last; `deed` where it was done."""

    command: Command[Any]
    given: Mapping[str, Any]
    deed: Deed | None = None


class Correcting(Generic[C]):
    """Shows what was shown or done last once more, with the value that a text corrects."""

    def __init__(self, runner: Runner[C], understanding: Understanding | None) -> None:
        self._runner = runner
        self._registry = runner.registry
        self._understanding = understanding

    async def hear(self, ctx: C, text: str) -> bool:
        """Take a text as a correction, if it is nothing but a value and words that lead to it; tell whether it was."""
        if self._understanding is None or len(text) > _LONGEST or "?" in text:
            return False
        value, denied = without_denied(ctx, without_lead(ctx, text, leads="words-mistake"))
        is_led = value != text.strip()
        last = await self._last(ctx) if value else None
        if last is None or (last.deed is not None and not is_led):
            return False
        given = await self._corrected(ctx, last, value, denied)
        if given is None and last.deed is None and says_meant(ctx, text):
            given = _with_words(last, value)
        if given is None or given == last.given:
            return False
        if last.deed is not None and any(last.given.get(name) != given[name] for name in _people(last.command, given)):
            if has_clause(ctx, text, "words-mistake"):
                return False  # what was done is to be taken back, which its feature does
            tell_of(ctx, last.deed)  # it is about somebody else, so that it stands beside
        if last.command.is_harmless(given):
            await self._runner.invoke(ctx, last.command, given)
        else:
            show(ctx, last.command, Intention(last.command.name, given, 1.0))
        ctx.is_understood = True
        return True

    async def _last(self, ctx: C) -> _Last | None:
        shown = await ctx.shown(None)
        if shown is not None and not shown.is_answered and any("wish" in option.args for option in shown.options):
            wish = shown.options[0]
            return self._known(ctx, wish.command, wish.args, None)
        deed = await last_deed(ctx)
        if deed is None or deed.ago or deed.effect.ran is None:
            return None
        return self._known(ctx, deed.effect.ran.command, deed.effect.ran.args, deed)

    def _known(self, ctx: C, name: str, given: Mapping[str, Any], deed: Deed | None) -> _Last | None:
        """Return what can be shown anew: of what was done, words that people chose are not kept."""
        command = self._registry.commands.get(name)
        if command is None or not may_run(ctx, command) or not ctx.localizer.has(ctx.localizer.default, _shown(name)):
            return None
        is_lossy = any(field.kind in FREE and field.name != NOTE for field in command.fields)
        return None if deed is not None and is_lossy else _Last(command, dict(given), deed)

    async def _corrected(self, ctx: C, last: _Last, value: str, denied: str) -> dict[str, Any] | None:
        """Return the arguments with a value in the place that it can only mean; None where it means none."""
        if self._understanding is None:
            return None
        phrases = self._understanding.phrases(ctx.locale)
        days = [field for field in last.command.fields if field.kind is FieldKind.DAY]
        if days and (dated := _with_day(ctx, days, last.given, value, phrases)) is not None:
            return {**last.given, **dated}
        if (number := _number_in(value, self._understanding, ctx)) is not None:
            fields = [field for field in fields_of(last.command.args) if field.kind is FieldKind.NUMBER]
            fields = [field for field in fields if not field.hidden or field.name in last.given]
            names = {field.name for field in fields} - {_ON_TOP}
            if len(names) == 1:
                name = names.pop()
                kept = {key: old for key, old in last.given.items() if key not in (name, _ON_TOP)}
                on_top, in_all = (last.given.get(key, 0) for key in (_ON_TOP, name))
                is_more = on_top and (
                    number <= in_all - on_top or _number_in(denied, self._understanding, ctx) == on_top
                )
                return {**kept, _ON_TOP if is_more else name: number}
        return await _with_person(ctx, last, value, denied)


def _shown(name: str) -> str:
    return f"wish-{dashed(name)}"


def leads_of(ctx: Exchange) -> frozenset[str]:
    """Return the words that lead to a correction, in every language."""
    return spoken_words(ctx, "words-correct") | spoken_words(ctx, "words-meant")


def without_denied(ctx: Exchange, text: str) -> tuple[str, str]:
    """Return what a text says is right, and what it says is wrong, `3, not 2`; that is empty where it denies none."""
    nots = "|".join(sorted(map(re.escape, spoken_words(ctx, "words-and-not")), key=len, reverse=True))
    right, *wrong = re.split(rf"[\s,]+(?:{nots})\s+", text, maxsplit=1, flags=re.IGNORECASE)
    return right, wrong[0] if wrong else ""


def without_lead(ctx: Exchange, text: str, *, ends: str = "words-polite", leads: str = "") -> str:
    """Return a text without words that only lead to a correction, or are polite: `no, I meant`, `please`.

    ends   the list of what is left out at its end; empty for nothing
    leads  a further list of what is left out at its beginning
    """
    known = leads_of(ctx) | (spoken_words(ctx, leads) if leads else frozenset())
    said, by_length = text.strip(), sorted(known, key=len, reverse=True)
    found = True
    while found:
        found = False
        begin = fold(said[:1])
        for lead in by_length:
            if (
                lead[:1] == begin
                and fold(said[: len(lead)].replace("’", "'")) == lead
                and _AFTER.match(said, len(lead))
            ):
                said, found = said[len(lead) :].strip(" \t\n,.;:!–—-"), True
                break
    for polite in spoken_words(ctx, ends) if ends else ():
        if fold(said).endswith(f" {polite}"):
            said = said[: -len(polite)].rstrip(" ,.!")
    return said.strip(" .!¡")


def says_meant(ctx: Exchange, text: str) -> bool:
    """Tell whether a text says that what follows was meant: `sorry, I meant Sunday`."""
    leads = "|".join(map(re.escape, spoken_words(ctx, "words-meant")))
    return re.search(rf"(?:^|\W)(?:{leads})\W", fold(text).replace("’", "'")) is not None


def _with_words(last: _Last, value: str) -> dict[str, Any] | None:
    """Return the arguments with other words in the one place where there are any; None where there is none."""
    words = [field.name for field in last.command.fields if field.kind in FREE and field.name in last.given]
    if len(words) != 1:
        return None
    typed = {field.name for field in last.command.fields}
    return {name: old for name, old in last.given.items() if name in typed} | {words[0]: value}


def _number_in(value: str, understanding: Understanding, ctx: Exchange) -> int | None:
    """Return the number that a text is, with a word for what is counted behind it at most: `seven`, `3 mentees`."""
    first, *more = fold(value).split() or [""]
    if len(more) > 1:
        return None
    if first.isdecimal() and len(first) < 10:
        return int(first)
    for locale in ctx.localizer.locales:
        phrases = understanding.phrases(locale)
        if first in phrases.numbers:
            return phrases.numbers[first]
        if first in phrases.ones:
            return 1
    return None


def _with_day(
    ctx: Exchange, fields: list[Field], given: Mapping[str, Any], value: str, phrases: Phrases
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


def _people(command: Command[Any], given: Mapping[str, Any]) -> list[str]:
    return [field.name for field in command.fields if field.kind is FieldKind.PERSON and field.name in given]


async def _with_person(ctx: Exchange, last: _Last, value: str, denied: str) -> dict[str, Any] | None:
    """Return the arguments with another person: the one whom a text names in place of the one it denies."""
    names = _people(last.command, last.given)
    if not names:
        return None
    meant = await ctx.find_people(value)
    if denied:
        wrong = {one.id for one in await ctx.find_people(denied)}
        names = [name for name in names if last.given[name]["id"] in wrong]
    if len(meant) != 1 or len(names) != 1:
        return None
    return {**last.given, names[0]: dump_value(meant[0])}
