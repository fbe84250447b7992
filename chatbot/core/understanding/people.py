"""The people of a sentence, each put into an argument that they can fill."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Any

from chatbot.core.arguments import Field, FieldKind, PersonRef, dump_value
from chatbot.core.roles import Role
from chatbot.core.understanding.matcher import PERSON
from chatbot.core.understanding.phrases import Phrase, Phrases
from chatbot.core.understanding.sentence import Sentence

Around = tuple[str, str, str]
"""The two words before a person or a slot, and the one after it."""
_FEW = 4
"""Words of a clause that only adds somebody to the one before: `and Ivo too`."""


def pick_people(
    fields: Sequence[Field], sentence: Sentence, nearest: Phrase, phrases: Phrases
) -> Sequence[dict[str, Any]]:
    """Return who is put where; several times, where a sentence names several mentees in the place of one.

    The order is that of the phrase which says most alike around them, else that of the fields.
    """
    wanted = {field.name: field for field in fields if field.kind is FieldKind.PERSON}
    found = _found(sentence)
    if not wanted or not found:
        return [{}]
    people = {person.id: person for named in sentence.people for person in named.people if person.id in found}
    if len(wanted) > 1:
        found = _of_one_clause(list(wanted.values()), sentence, found)
    order = _order(list(wanted), list(found.values()), nearest, phrases)
    given: dict[str, Any] = {}
    mentees: Sequence[int] = ()
    for name in order:
        fits = [number for number in found if wanted[name].takes(people[number])]
        if not fits:
            continue
        if wanted[name].holds and wanted[name].holds != Role.MENTEE:
            slots = _slots(name, nearest, phrases)
            fits.sort(key=lambda number: -max((_alike(found[number], slot) for slot in slots), default=0))
        elif wanted[name].holds:
            mentees = mentees or fits
        given[name] = dump_value(people[fits[0]])
        del found[fits[0]]
    place = next((name for name in given if wanted[name].holds == Role.MENTEE), "")
    others = [people[number] for number in mentees if number in found]
    return [given, *({**given, place: dump_value(other)} for other in others)]


def _found(sentence: Sentence) -> dict[int, Around]:
    """Return the numbers of those whom a sentence names beyond doubt, with the words around them."""
    places = [place for place, word in enumerate(sentence.words) if word == PERSON]
    around = [_around(sentence.words, place) for place in places]
    found: dict[int, Around] = {}
    for named, words in zip(sentence.people, around, strict=False):
        if len(named.people) == 1:
            found.setdefault(named.people[0].id, words)
    return found


def _of_one_clause(wanted: Sequence[Field], sentence: Sentence, found: Mapping[int, Around]) -> dict[int, Around]:
    """Return those named in a clause that has somebody for each argument; whole other clauses only speak of theirs."""
    named = iter(sentence.people)
    clauses = [(len(words), list(islice(named, words.count(PERSON)))) for words in sentence.clauses]
    by_clause = [
        (size, [person for one in some for person in one.people if person.id in found]) for size, some in clauses
    ]
    chosen = next((some for _, some in by_clause if _fills(wanted, some)), None)
    if chosen is None:
        return dict(found)
    meant = {person.id for size, some in by_clause for person in some if some is chosen or size <= _FEW}
    return {number: words for number, words in found.items() if number in meant}


def _fills(wanted: Sequence[Field], people: Sequence[PersonRef]) -> bool:
    """Tell whether people are enough for the arguments, with somebody for each."""
    return len({one.id for one in people}) >= len(wanted) and all(
        any(field.takes(one) for one in people) for field in wanted
    )


def _order(names: Sequence[str], said: Sequence[Around], nearest: Phrase, phrases: Phrases) -> Sequence[str]:
    count = min(len(said), len(names))
    order, most = tuple(names), -1
    for phrase in (nearest, *phrases.by_intent[nearest.intent]):
        slots = [place for place, part in enumerate(phrase.parts) if part[1:-1] in names]
        if len(slots) < count:
            continue
        alike = sum(_alike(_around(phrase.parts, slot), around) for slot, around in zip(slots, said, strict=False))
        if alike > most:
            order, most = tuple(phrase.parts[slot][1:-1] for slot in slots), alike
    return tuple(dict.fromkeys((*order, *names)))


def _slots(name: str, nearest: Phrase, phrases: Phrases) -> Sequence[Around]:
    """Return the words around an argument in all phrases of a command."""
    slot = f"{{{name}}}"
    return [
        _around(phrase.parts, phrase.parts.index(slot))
        for phrase in phrases.by_intent[nearest.intent]
        if slot in phrase.parts
    ]


def _around(words: Sequence[str], place: int) -> Around:
    padded = ("", "", *words, "")
    return padded[place], padded[place + 1], padded[place + 3]


def _alike(one: Around, other: Around) -> int:
    return sum(word == said for word, said in zip(one, other, strict=True))
