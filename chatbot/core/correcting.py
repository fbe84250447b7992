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
from chatbot.core.dates.ranges import Said
from chatbot.core.days import find_range, read_days
from chatbot.core.exchange import Exchange
from chatbot.core.interruptions import FREE, NOTE
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
_ON_TOP = "added"
"""The argument for a number that comes on top; who names another number means that in all."""


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
        value = without_lead(ctx, text)
        is_led = value != text.strip()
        if not value or not (is_led or len(value.split()) == 1):
            return False
        last = await self._last(ctx)
        if last is None or (last.deed is not None and not is_led):
            return False
        given = await self._corrected(ctx, last, value)
        if given is None or given == last.given:
            return False
        if last.deed is not None and any(last.given.get(name) != given[name] for name in _people(last.command, given)):
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

    async def _corrected(self, ctx: C, last: _Last, value: str) -> dict[str, Any] | None:
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
                return {**{key: old for key, old in last.given.items() if key != _ON_TOP}, names.pop(): number}
        return await _with_person(ctx, last, value)


def _shown(name: str) -> str:
    return f"wish-{dashed(name)}"


def without_lead(ctx: Exchange, text: str, *, ends: str = "words-polite") -> str:
    """Return a text without words that only lead to a correction, or are polite: `no, I meant`, `please`.

    ends  the list of what is left out at its end; empty for nothing
    """
    said, leads = text.strip(), sorted(spoken_words(ctx, "words-correct"), key=len, reverse=True)
    found = True
    while found:
        found = False
        for lead in leads:
            if fold(said[: len(lead)].replace("’", "'")) == lead and _AFTER.match(said, len(lead)):
                said, found = said[len(lead) :].strip(" \t\n,.;:!–—-"), True
                break
    for polite in spoken_words(ctx, ends) if ends else ():
        if fold(said).endswith(f" {polite}"):
            said = said[: -len(polite)].rstrip(" ,.!")
    return said.strip(" .!¡")


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
    found = find_range(ctx, value, first=since)
    if found is None or not _is_covered(value, found.spans, phrases):
        return None
    one = found.ranges[0]
    begin, end = since, until
    match found.said:
        case Said.FIRST:
            begin = one.first
        case Said.LAST | Said.LENGTH:
            end = one.last
        case Said.ONE_DAY:
            is_first = since is not None and until is not None and abs(one.first - since) < abs(one.first - until)
            begin, end = (one.first, until) if is_first else (since, one.first)
        case _:
            begin, end = one.first, one.last
    if end is None or (begin is not None and end < begin):
        return None
    return {name: dump_value(day) for name, day in ((first, begin), (last, end)) if day is not None}


def _is_covered(value: str, spans: tuple[tuple[int, int], ...], phrases: Phrases) -> bool:
    """Tell whether a text names days and nothing else."""
    rest = list(value)
    for start, end in spans:
        rest[start:end] = " " * (end - start)
    return all(fold(word) in phrases.day_joins or not fold(word) for word in "".join(rest).split())


def _people(command: Command[Any], given: Mapping[str, Any]) -> list[str]:
    return [field.name for field in command.fields if field.kind is FieldKind.PERSON and field.name in given]


async def _with_person(ctx: Exchange, last: _Last, value: str) -> dict[str, Any] | None:
    """Return the arguments with another person: the one whom a text names in place of the one it denies."""
    nots = sorted(spoken_words(ctx, "words-and-not"), key=len, reverse=True)
    split = re.split(rf"[\s,]+(?:{'|'.join(map(re.escape, nots))})\s+", value, maxsplit=1, flags=re.IGNORECASE)
    names = _people(last.command, last.given)
    if not names:
        return None
    meant = await ctx.find_people(split[0])
    if len(split) > 1:
        denied = {one.id for one in await ctx.find_people(split[1])}
        names = [name for name in names if last.given[name]["id"] in denied]
    if len(meant) != 1 or len(names) != 1:
        return None
    return {**last.given, names[0]: dump_value(meant[0])}
