"""Parsing: the arguments of a command, read from what a person wrote."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import get_close_matches
from enum import StrEnum
from functools import lru_cache
from typing import Any

from chatbot.core.ambiguity import REST, Ambiguous
from chatbot.core.arguments import Arguments, Field, FieldKind, PersonRef, dump_value, fields_of
from chatbot.core.day_fields import day_answer, read_day_field
from chatbot.core.errors import UserError
from chatbot.core.exchange import Exchange
from chatbot.core.formatting import to_plain
from chatbot.core.l10n import Localizer
from chatbot.core.messages import AccountRef
from chatbot.core.words import fold as fold
from chatbot.core.words import spoken_words, unquoted
from chatbot.core.words import words_of as words_of
from chatbot.core.writer import option_label, option_label_id

_WORD = re.compile(r'\s*(?:"([^"]*)"|(\S+))')
_LONGEST_NAME = 5  # words


async def read(ctx: Exchange, args: type[Arguments], text: str, before: dict[str, Any] | None = None) -> dict[str, Any]:
    """Return the fields found in `text`, dumped, added to those read `before`; those not written are left out.

    Raises UserError for a mistake, Ambiguous for a name of several people and AmbiguousDay for a day of two meanings.
    """
    given = dict(before or {})
    rest = text.strip()
    fields = [field for field in fields_of(args) if not field.hidden]
    done = max((position for position, field in enumerate(fields, start=1) if field.name in given), default=0)
    fields = fields[done:]
    for position, field in enumerate(fields):
        if not rest:
            break
        if field.name in given:
            continue  # the day before it told this one as well
        if field.kind is not FieldKind.DAY and _is_left_out(field, fields[position + 1 :], rest):
            continue
        rest = _without_lead(ctx, field, rest)
        if field.kind is FieldKind.LINE:
            given[field.name], rest = unquoted(rest), ""
        elif field.kind is FieldKind.PERSON:
            person, rest = await _read_person(ctx, field, rest, given, fields[position + 1 :])
            if person is not None:
                given[field.name] = dump_value(person)
        elif field.kind is FieldKind.DAY:
            rest = read_day_field(ctx, field, rest, given, fields[position + 1 :])
        elif found := _read_label(ctx, field, rest):
            given[field.name], rest = found
        else:
            word = _WORD.match(rest)
            value = word and _read_word(
                ctx, field, word[1] if word[1] is not None else word[2], may_skip=not field.required
            )
            if word and value is not None:
                given[field.name] = value
                rest = rest[word.end() :].lstrip()
    if rest:
        raise UserError("error-too-much", extra=rest[:80])
    return given


def _without_lead(ctx: Exchange, field: Field, rest: str) -> str:
    """Return the rest without words that only lead to a choice: `as a` in `appoint Ana as a mentor`."""
    if field.options is None:
        return rest
    meanings, leads = _meanings(ctx.localizer, ctx.locale, field.options), spoken_words(ctx, "words-before-choice")
    left = rest
    while left and fold(left.split(maxsplit=1)[0]) not in meanings:
        first, _, left = left.partition(" ")
        if fold(first) not in leads:
            return rest
        left = left.lstrip()
    return left or rest


def _is_left_out(field: Field, after: Sequence[Field], rest: str) -> bool:
    """Tell whether the words left are only enough for the fields that must be given: `away [from] <to>`."""
    return not field.required and len(_WORD.findall(rest)) <= sum(later.required for later in after)


async def read_answer(ctx: Exchange, field: Field, text: str, given: dict[str, Any]) -> Any:
    """Return the value of one field from a whole message, dumped. Raises UserError, Ambiguous or AmbiguousDay."""
    if field.kind is FieldKind.PERSON:
        people = await ctx.find_people(text)
        if len(people) > 1:
            raise Ambiguous(given, field, text, people)
        if not people:
            raise UserError("error-nobody", name=text[:80])
        return dump_value(people[0])
    if field.kind in (FieldKind.LINE, FieldKind.WORD):
        return unquoted(text)
    if field.kind is FieldKind.DAY:
        return day_answer(ctx, field, text, given)
    return _read_word(ctx, field, text, may_skip=False)


def _read_word(ctx: Exchange, field: Field, word: str, *, may_skip: bool) -> Any:
    """Return one word as the field's value, dumped; None when it is no value of a field that may be skipped."""
    if field.kind is FieldKind.WORD:
        return word
    if field.kind is FieldKind.NUMBER:
        if re.fullmatch(r"[0-9]{1,9}", word):
            return int(word)
        raise UserError("error-not-a-number", word=word[:80])
    if field.options is None:
        raise TypeError(f"{field.name}: nobody can read it as one word")
    value = _meanings(ctx.localizer, ctx.locale, field.options).get(fold(word))
    if value is None and not may_skip:
        labels = [option_label(ctx, option) for option in field.options]
        raise UserError("error-not-an-option", word=word[:80], options=labels)
    return value.value if value else None


@lru_cache(maxsize=1024)
def _meanings(localizer: Localizer, locale: str, options: type[StrEnum]) -> dict[str, StrEnum]:
    """Return what people may write for each value: its name, its label, folded, or its number.

    A label in another language means something only where their own has none like it.
    """
    meanings: dict[str, StrEnum] = {}
    for position, option in enumerate(options, start=1):
        for written in (option.value, _label(localizer, locale, option), str(position)):
            meanings.setdefault(written, option)
    for other in localizer.locales:
        for option in options:
            meanings.setdefault(_label(localizer, other, option), option)
    return meanings


def _label(localizer: Localizer, locale: str, option: StrEnum) -> str:
    return fold(to_plain(localizer.text(locale, option_label_id(option))))


@lru_cache(maxsize=1024)
def _phrases(localizer: Localizer, locale: str, options: type[StrEnum]) -> dict[str, dict[str, StrEnum]]:
    """Return the meanings that are several words long, by their first word."""
    phrases: dict[str, dict[str, StrEnum]] = {}
    for written, option in _meanings(localizer, locale, options).items():
        first, space, _ = written.partition(" ")
        if space:
            phrases.setdefault(fold(first), {})[written] = option
    return phrases


def _read_label(ctx: Exchange, field: Field, rest: str) -> tuple[str, str] | None:
    """Return the value whose label of several words `rest` begins with, dumped, and what comes after it."""
    if field.options is None or " " not in rest:
        return None
    phrases = _phrases(ctx.localizer, ctx.locale, field.options).get(fold(rest.split(maxsplit=1)[0]))
    if phrases is None:
        return None
    most = max(phrase.count(" ") for phrase in phrases) + 1
    for length in range(most, 1, -1):
        parts = rest.split(maxsplit=length)
        option = phrases.get(fold(" ".join(parts[:length])))
        if option is not None:
            return option.value, "".join(parts[length:])
    return None


async def _read_person(
    ctx: Exchange, field: Field, rest: str, given: dict[str, Any], following: Sequence[Field]
) -> tuple[PersonRef | None, str]:
    """Return the person that the longest run of words at the start of `rest` names, and what comes after it.

    A run before one of the next field's values is tried first: in "appoint Ana council" nobody is "Ana council". A
    preposition is left out where nobody is called so: "assign Ana to Kim".
    """
    whole = not following
    if rest.startswith('"') and (quoted := _WORD.match(rest)):
        runs = [(quoted[1] or "", rest[quoted.end() :].lstrip())]
    else:
        words = list(re.finditer(r"\S+", rest))[:_LONGEST_NAME]
        runs = [(rest[: word.end()], rest[word.end() :].lstrip()) for word in reversed(words)]
        if whole and field.required:
            runs = [(rest, ""), *(run for run in runs if run[1])]
    shortest = runs[-1][0]
    if following and (options := following[0].options):
        meanings = _meanings(ctx.localizer, ctx.locale, options)
        runs.sort(key=lambda run: fold(run[1].partition(" ")[0]) not in meanings)
    for name, after in runs:
        people = await ctx.find_people(name)
        if len(people) > 1:
            raise Ambiguous(given | {REST: after}, field, name, people)
        if people:
            return people[0], after
    first, _, later = rest.partition(" ")
    if later and fold(first) in spoken_words(ctx, "words-before-name"):
        return await _read_person(ctx, field, later.lstrip(), given, following)
    if field.required or whole or _looks_like_a_name(rest):
        raise UserError("error-nobody", name=(rest if whole else shortest)[:80])
    return None, rest


def _looks_like_a_name(text: str) -> bool:
    if text.startswith("@"):
        return True
    try:
        AccountRef.parse(text.split()[0])
    except ValueError:
        return False
    return True


def nearest_command(word: str, commands: Sequence[str]) -> str | None:
    """Return the command most likely meant by a mistyped `word`; None when none is near."""
    close = get_close_matches(word, [one for one in commands if one[:1] == word[:1]], n=1, cutoff=0.75)
    return close[0] if close else None  # few mistype the first letter
