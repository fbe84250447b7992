"""Names that nobody has: who may be meant is asked, and a name that somebody said is never left out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from chatbot.core.arguments import FieldKind, PersonRef, dump_value
from chatbot.core.exchange import Exchange
from chatbot.core.messages import Option
from chatbot.core.registry import Command
from chatbot.core.understanding.answering import label_of
from chatbot.core.understanding.matcher import PERSON
from chatbot.core.understanding.phrases import Phrases
from chatbot.core.understanding.sentence import Named, Sentence
from chatbot.core.understanding.tokens import folded

_NAME = re.compile(r"[^\W\d_][\w'’-]*")
_POSSESSIVE = re.compile(r"['’]s$")
_NOBODY = 0
"""The id of whoever has a name that nobody has."""


def nobodies_in(text: str, people: Sequence[Named], known: frozenset[str]) -> list[Named]:
    """Return what looks like names in a text, with a capital and in no phrase, that are nobody's."""
    found: list[Named] = []
    for match in _NAME.finditer(text):
        name = _POSSESSIVE.sub("", match[0])
        is_name = name[0].isupper() and not name.isupper() and len(name) > 1 and folded(name) not in known
        if not is_name or any(one.start < match.end() and match.start() < one.end for one in people):
            continue
        if found and not text[found[-1].end : match.start()].strip():
            first = found.pop()
            name = f"{text[first.start : first.end]} {name}"
            found.append(Named(first.start, match.end(), (PersonRef(_NOBODY, name),)))
        else:
            found.append(Named(match.start(), match.end(), (PersonRef(_NOBODY, name),)))
    return found


def nobody_among(command: Command[Any], given: Mapping[str, Any]) -> tuple[str, str] | None:
    """Return the argument that is a name nobody has, and the name."""
    for field in command.fields:
        value = given.get(field.name)
        if field.kind is FieldKind.PERSON and value is not None and value["id"] == _NOBODY:
            return field.name, value["name"]
    return None


def is_said_as_person(sentence: Sentence, intent: str, phrases: Phrases, start: int) -> bool:
    """Tell whether the words around a name are those around a person in some phrase: `how is {person}`, not `in`."""
    place = next((at for at, token in enumerate(sentence.tokens) if token.start == start), None)
    if place is None:
        return False
    words = ("", *sentence.words, "")
    before, after = words[place], words[place + 2]
    for phrase in phrases.by_intent.get(intent, ()):
        parts = ("", *phrase.parts, "")
        for at, part in enumerate(parts):
            if part[:1] != "{" or phrase.is_example or part not in _PEOPLE:
                continue
            if before and parts[at - 1] in (before, *(("{",) if before == PERSON else ())):
                return True
            if not before and parts[at - 1] == "" and parts[at + 1] == after:
                return True
    return False


_PEOPLE = frozenset({"{person}", "{mentee}", "{mentor}", "{successor}"})


async def say_nobody(ctx: Exchange, command: Command[Any], given: Mapping[str, Any]) -> bool:
    """Say that nobody has a name, with a button for each who may be meant; tell whether there is such a name."""
    nobody = nobody_among(command, given)
    if nobody is None:
        return False
    field, name = nobody
    is_only_one = nobody_among(command, {key: value for key, value in given.items() if key != field}) is None
    people = await ctx.find_alike(name) if is_only_one else ()
    labels = await ctx.tell_apart(people) if people else ()
    options = [
        Option(label, command.name, {**given, field: dump_value(person)})
        for person, label in zip(people, labels, strict=True)
    ]
    alike = [option.label for option in options]
    if not options:  # then for somebody else
        others = {key: value for key, value in given.items() if not (isinstance(value, dict) and not value["id"])}
        options.append(Option(label_of(ctx, command.name), command.name, others))
    ctx.reply("nobody-called", name=name[:80], alike=alike, count=len(alike), options=options)
    return True
