"""The people of a sentence, each put into an argument that they can fill."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Any

from chatbot.core.arguments import Field, FieldKind, PersonRef, dump_value
from chatbot.core.roles import Role
from chatbot.core.understanding.matcher import PERSON
from chatbot.core.understanding.phrases import Around, Phrase, Phrases, Slots
from chatbot.core.understanding.sentence import Sentence

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
            all_around = _around_all(name, nearest, phrases)
            fits.sort(key=lambda number: -max((_alike(found[number], one) for one in all_around), default=0))
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
    if len(names) == 1:
        return names
    count = min(len(said), len(names))
    order, most = tuple(names), -1
    for slots in (_slots_of(nearest), *_all_slots(nearest.intent, phrases)):
        found = [(name, around) for name, around in slots if name in names]
        if len(found) < count:
            continue
        alike = sum(_alike(around, those) for (_, around), those in zip(found, said, strict=False))
        if alike > most:
            order, most = tuple(name for name, _ in found), alike
    return tuple(dict.fromkeys((*order, *names)))


def _around_all(name: str, nearest: Phrase, phrases: Phrases) -> Sequence[Around]:
    """Return the words around an argument in all phrases of a command."""
    all_slots = _all_slots(nearest.intent, phrases)
    return [next(around for slot, around in slots if slot == name) for slots in all_slots if name in dict(slots)]


def _all_slots(intent: str, phrases: Phrases) -> Sequence[Slots]:
    """Return the slots of each phrase of a command that has any, those that are alike once."""
    if intent not in phrases.around_slots:
        phrases.around_slots[intent] = [*dict.fromkeys(filter(None, map(_slots_of, phrases.by_intent[intent])))]
    return phrases.around_slots[intent]


def _slots_of(phrase: Phrase) -> Slots:
    """Return the arguments of a phrase with the words around them."""
    return tuple(
        (part[1:-1], _around(phrase.parts, place)) for place, part in enumerate(phrase.parts) if part[0] == "{"
    )


def _around(words: Sequence[str], place: int) -> Around:
    padded = ("", "", *words, "")
    return padded[place], padded[place + 1], padded[place + 3]


def _alike(one: Around, other: Around) -> int:
    return sum(word == said for word, said in zip(one, other, strict=True))
