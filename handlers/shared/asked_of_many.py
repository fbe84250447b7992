"""A sentence that asks many people something: `a poll on when we meet, mon or sat, they can tick both, anonymous`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from chatbot.core.days import find_day
from chatbot.core.formatting import clean
from chatbot.core.roles import Role
from chatbot.core.understanding.tokens import folded
from chatbot.core.words import pattern
from handlers.shared.context import Context

_LONGEST = 500
_FEWEST_CHOICES = 2
_HIGHEST = 10
_SCALE = r"\b(?:<words-survey-scale>)\s*(?P<low>\d)\s*(?:<words-survey-scale-to>|[-–])\s*(?P<high>\d{1,2})\b"
_EDGES = " \t\n.,:;!?¿¡()"
_CLAUSE = re.compile(r"[,;.!?()\n]+")


@dataclass(frozen=True, slots=True)
class Details:
    """The parts that words add to a question: its choices or scale, how many of them count, the promise, the end."""

    choices: tuple[str, ...]
    scale: tuple[int, int] | None
    several: bool
    single: bool
    anonymous: bool
    until: date | None


@dataclass(frozen=True, slots=True)
class AskedOfMany:
    """The parts of such a sentence, as far as it says them; the question without its signs.

    roles  whom it is put to; empty = everybody
    """

    question: str
    roles: tuple[str, ...]
    details: Details


def asked_of_many(ctx: Context) -> AskedOfMany | None:
    """Return what a councillor's sentence wants to ask many people; None where it says no question, or tells of one."""
    text = clean(ctx.message.text).strip()
    if Role.COUNCIL not in ctx.roles or not ctx.message.direct or len(text) > _LONGEST:
        return None
    plain = folded(text)
    wish = _found(ctx, "words-survey-wish", plain)
    begin = _found(ctx, "words-survey-question", plain, wish.end()) if wish is not None else None
    if wish is None or begin is None:
        return None
    about = _found(ctx, "words-survey-about", begin[0])
    opening, asked = text[: begin.start()], text[begin.end() if about is not None else begin.start() :].strip(_EDGES)
    head, _, listed = asked.partition(":")
    first, *clauses = (clause.strip(_EDGES) for clause in _CLAUSE.split(head))
    details = details_in(ctx, text, [*clauses, *_CLAUSE.split(listed)])
    is_one = _found(ctx, "words-survey-noun", folded(opening)) or _found(ctx, "words-survey-counts", plain)
    if not first or not (is_one or details.choices or details.scale or details.several or details.anonymous):
        return None
    if details.scale is not None and (said := pattern(ctx.localizer, _SCALE).search(folded(first))) is not None:
        first = f"{first[: said.start()].strip(_EDGES)} {first[said.end() :].strip(_EDGES)}".strip()
    return AskedOfMany(f"{first[:1].upper()}{first[1:]}", roles_in(ctx, opening), details)


def roles_in(ctx: Context, text: str) -> tuple[str, ...]:
    """Return the roles that a text puts something to: `only to mentees`; empty for everybody."""
    return tuple(role for role in (Role.MENTEE, Role.MENTOR) if _found(ctx, f"words-survey-{role}s", folded(text)))


def details_in(ctx: Context, text: str, clauses: Iterable[str]) -> Details:
    """Return what a text adds to something that is asked; the choices stand in some of its clauses."""
    plain = folded(text)
    several, single, anonymous = (_found(ctx, f"words-survey-{kind}", plain) is not None for kind in _SAID)
    stripped = (clause.strip(_EDGES) for clause in clauses)
    kept = [one for one in stripped if one and not any(_found(ctx, f"words-survey-{k}", folded(one)) for k in _DETAILS)]
    return Details(_choices(ctx, kept), _scale(ctx, plain), several, single, anonymous, _until(ctx, text))


def clauses_of(text: str) -> list[str]:
    """Return the clauses of a text, as choices are listed in them."""
    return _CLAUSE.split(text)


_SAID = ("several", "single", "anonymous")
_DETAILS = (*_SAID, "until")


def _choices(ctx: Context, clauses: list[str]) -> tuple[str, ...]:
    """Return what can be chosen: `mon wed or sat`, or one choice a clause."""
    found: list[str] = []
    for clause in clauses:
        parts = pattern(ctx.localizer, r"\b<words-survey-or>\b").split(folded(clause))
        place = 0
        for part in parts:
            place = folded(clause).index(part, place)
            found.append(clause[place : place + len(part)].strip(_EDGES))
        if len(parts) == _FEWEST_CHOICES and len(clauses) == 1:  # `mon wed or sat`
            found = [word for one in found[:1] for word in one.split()] + found[1:] if " " not in found[-1] else found
    found = [one for one in found if one]
    return tuple(found) if len(found) >= _FEWEST_CHOICES else ()


def _scale(ctx: Context, plain: str) -> tuple[int, int] | None:
    """Return the ends of a scale: `from 1 to 5`."""
    found = pattern(ctx.localizer, _SCALE).search(plain)
    low, high = (int(found["low"]), int(found["high"])) if found is not None else (0, 0)
    return (low, high) if low < high <= _HIGHEST else None


def _until(ctx: Context, text: str) -> date | None:
    lead = _found(ctx, "words-survey-until", folded(text))
    day = find_day(ctx, text[lead.end() :]) if lead is not None else None
    return day.days[0] if day is not None and day.days[0] > ctx.today else None


def _found(ctx: Context, message_id: str, plain: str, start: int = 0) -> re.Match[str] | None:
    return pattern(ctx.localizer, rf"\b<{message_id}>\b").search(plain, start)
