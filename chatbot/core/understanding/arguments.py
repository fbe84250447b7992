"""The arguments of a command, picked out of a sentence, as `Arguments.dump` holds them."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from enum import StrEnum
from itertools import islice, pairwise
from typing import Any

from chatbot.core.arguments import Arguments, Field, FieldKind, dump_value, fields_of
from chatbot.core.understanding import hints
from chatbot.core.understanding.matcher import NUMBER
from chatbot.core.understanding.people import pick_people
from chatbot.core.understanding.phrases import Phrase, Phrases
from chatbot.core.understanding.sentence import Sentence
from chatbot.core.understanding.titles import title_after
from chatbot.core.understanding.tokens import Token
from chatbot.core.words import unquoted

_LONGEST_CUE = 3  # words
_FEW = 5
"""A sentence of fewer words holds nothing that would be worth a note."""
_SHORT = 2
"""Words that may follow a comma and still belong to a short value: `Spanish, some English`."""
_SMALL = 3
"""Letters of a word that alone says nothing, unless it is a name, a number or a sign: `me`, but `CV`."""
_NUMBERED = frozenset({"activity"})
"""Arguments that are named by a number: words of a title are too like the rest of a sentence."""
_TALES = frozenset({"words", "note", "reason", "idea", "remark"})
"""Arguments that a person reads as somebody's own words, which are whole."""
_ON_TOP = "added"
"""The argument for a number that comes on top of what there is."""
_TITLE, _ATTENDEES = "title", "attendees"
"""The arguments for what something was called, and for how many people came to it."""
_QUESTION = "question"
"""The argument for what is asked of somebody, with the word that asks it."""
_BETWEEN = 3  # words
_EDGES = " \t\n.,;:!?¡¿–—-"


def pick(args: type[Arguments], sentence: Sentence, nearest: Phrase, phrases: Phrases) -> dict[str, Any]:
    """Return the arguments that a sentence holds; what it does not say is left out."""
    return pick_each(args, sentence, nearest, phrases)[0]


def pick_each(
    args: type[Arguments], sentence: Sentence, nearest: Phrase, phrases: Phrases, roles: Collection[str] | None = None
) -> Sequence[dict[str, Any]]:
    """Return the arguments as `pick` does, once for each of several mentees who are named in the place of one.

    roles  those of its author, where they are known, who gives nothing that others are to give
    """
    fields = [field for field in fields_of(args) if not field.hidden]
    fields = [field for field in fields if roles is None or not field.told_to or field.told_to in roles]
    people = pick_people(fields, sentence, nearest, phrases)
    given = _pick_others(args, fields, sentence, nearest, phrases)
    order = [field.name for field in fields_of(args)]
    return [dict(sorted({**given, **one}.items(), key=lambda item: order.index(item[0]))) for one in people]


def _pick_others(
    args: type[Arguments], fields: Sequence[Field], sentence: Sentence, nearest: Phrase, phrases: Phrases
) -> dict[str, Any]:
    """Return all arguments but people."""
    given: dict[str, Any] = {}
    _pick_days(fields, sentence, given)
    more = _more(sentence, phrases) if any(field.name == _ON_TOP for field in fields_of(args)) else None
    if more is not None:
        given[_ON_TOP] = more
    is_counted = any(field.name == _ATTENDEES for field in fields_of(args))
    for field in fields:
        if field.kind is FieldKind.NUMBER and sentence.numbers and more is None:
            given[field.name] = _number(sentence, phrases)
        elif field.kind is FieldKind.OPTION and field.options is not None:
            if (value := pick_option(field.options, sentence, phrases)) is not None:
                given[field.name] = value
        elif field.name in _NUMBERED:
            if number := re.search(r"#\d+", sentence.text):
                given[field.name] = number[0]
        elif field.kind in (FieldKind.LINE, FieldKind.WORD):
            words = _all_words(nearest.intent, field, sentence, phrases) or _free_words(
                nearest, field, sentence, phrases
            )
            if field.name == _TITLE and is_counted:
                words = _pick_title(nearest, sentence, phrases, given) or words
            if words:
                given[field.name] = words
    return given


def _number(sentence: Sentence, phrases: Phrases) -> int:
    """Return the last number of a sentence, but for those of clauses that say what is not: `four, I can't do six`."""
    numbers = iter(sentence.numbers)
    of_clauses = [(clause, list(islice(numbers, clause.count(NUMBER)))) for clause in sentence.clauses]
    said = [one for clause, some in of_clauses if not hints.denies(clause, phrases) for one in some]
    return said[-1] if said else sentence.numbers[-1]


def _more(sentence: Sentence, phrases: Phrases) -> int | None:
    """Return the number that a sentence says comes on top of what there is: `two more`, `un par de personas más`."""
    words = sentence.words
    for place, word in reversed([*enumerate(words)]):  # `one or two more` may be two
        near = words[place + 1 : place + 1 + _BETWEEN]
        if (word == NUMBER or word in phrases.ones) and not set(near).isdisjoint(phrases.more):
            return sentence.numbers[words[:place].count(NUMBER)] if word == NUMBER else 1
    return None


def _pick_days(fields: Sequence[Field], sentence: Sentence, given: dict[str, Any]) -> None:
    names = [field for field in fields if field.kind is FieldKind.DAY]
    days = sentence.days
    if len(names) == 2 and days.is_range and days.first is not None and days.last is not None:
        given[names[0].name], given[names[1].name] = dump_value(days.first), dump_value(days.last)
    elif len(names) == 1:
        day = days.past if names[0].past else days.day or days.past
        if day is not None:
            given[names[0].name] = dump_value(day)


def pick_option(options: type[StrEnum], sentence: Sentence, phrases: Phrases) -> str | None:
    """Return the value for which the sentence has the longest words."""
    name = re.sub(r"(?<!^)(?=[A-Z])", "-", options.__name__).lower()
    best, longest = None, 0
    for value, said in phrases.options.get(name, {}).items():
        for words in said:
            if len(words) > longest and f" {words} " in sentence.plain:
                best, longest = value, len(words)
    return best if best in {option.value for option in options} else None


def _all_words(intent: str, field: Field, sentence: Sentence, phrases: Phrases) -> str:
    """Return the whole text for an argument that takes all that was said; a question is no note for somebody."""
    text = sentence.text.strip()
    takes_all = phrases.all_words.get(intent) == field.name
    is_worth_it = not field.reader or (len(sentence.tokens) >= _FEW and not text.endswith("?"))
    return text if takes_all and is_worth_it else ""


def _free_words(nearest: Phrase, field: Field, sentence: Sentence, phrases: Phrases) -> str:
    """Return what comes after words that lead to free words in some phrase of the command: `a mentor for`."""
    words = sentence.words
    follows = set() if nearest.is_example else set(pairwise(nearest.parts))  # the words of a phrase are no free ones
    for place, size in _cued(words, _cues(nearest.intent, field.name, phrases)):
        if (words[place + size - 1], words[place + size]) not in follows:
            end = len(sentence.tokens) - len(_closing(nearest, field.name, words, phrases.day_joins))
            begin = _with_question_word(words, place, size, phrases) if field.name == _QUESTION else place + size
            found = _text_after(sentence, begin, end, phrases, is_short=not field.reader)
            is_bare = size == 1 and place and words[place] in phrases.connectors - phrases.reasoning
            if found and is_bare and field.name in _TALES:
                return sentence.text.strip()  # a bare `that` in the midst leads to a part of what is told
            if found:
                return found
    return ""


def _with_question_word(words: Sequence[str], place: int, size: int, phrases: Phrases) -> int:
    """Return where a question begins that words lead to: at `how many`, if they end with it."""
    asking = (at for at in range(place, place + size) if words[at] in phrases.asking)
    return next((at for at in asking if words[at] not in phrases.connectors), place + size)


def _pick_title(nearest: Phrase, sentence: Sentence, phrases: Phrases, given: dict[str, Any]) -> str:
    """Return the title of what a sentence tells of; how many people came is noted beside it."""
    words = sentence.words
    follows = set(pairwise(nearest.parts))
    cued = _cued(words, _cues(nearest.intent, _TITLE, phrases))
    places = (
        at + size
        for at, size in cued
        if words[at + size] in phrases.articles or (words[at + size - 1], words[at + size]) not in follows
    )
    title = title_after(sentence, next(places, None), phrases)
    if title.attendees is not None:
        given[_ATTENDEES] = title.attendees
    return title.words if _is_telling(title.words) else ""


def _cued(words: Sequence[str], cues: Mapping[tuple[str, ...], int]) -> Sequence[tuple[int, int]]:
    """Return where free words may begin, the likeliest first: the place and the length of what leads to them."""
    spans = (
        (place, size)
        for place in range(len(words) - 1)
        for size in range(1, min(_LONGEST_CUE, len(words) - place - 1) + 1)
    )
    ranked = ((cues.get(tuple(words[place : place + size])), place, size) for place, size in spans)
    return [(place, size) for _, place, size in sorted(one for one in ranked if one[0] is not None)]


def _cues(intent: str, name: str, phrases: Phrases) -> Mapping[tuple[str, ...], int]:
    """Return the words before an argument, with their ranks: longer ones come first."""
    key = (intent, name)
    if key not in _CUES.setdefault(phrases.locale, {}):
        found: dict[tuple[str, ...], None] = {}
        for phrase in phrases.by_intent.get(intent, ()):
            slot = f"{{{name}}}"
            if phrase.is_example or slot not in phrase.parts:
                continue
            before = phrase.parts[: phrase.parts.index(slot)]
            whole = len(before)
            for size in range(1, min(_LONGEST_CUE, whole) + 1):
                cue = before[whole - size :]
                if any(part[0] == "{" for part in cue):
                    break
                if size > 1 or whole == 1 or before[whole - 2][0] == "{" or cue[0] in phrases.connectors:
                    found[cue] = None
        _CUES[phrases.locale][key] = {cue: rank for rank, cue in enumerate(sorted(found, key=len, reverse=True))}
    return _CUES[phrases.locale][key]


_CUES: dict[str, dict[tuple[str, str], Mapping[tuple[str, ...], int]]] = {}


def _closing(nearest: Phrase, name: str, words: Sequence[str], joins: Collection[str]) -> Sequence[str]:
    """Return the words with which a phrase goes on after an argument, if the sentence ends so: `say ... back to me`."""
    slot = f"{{{name}}}"
    after = nearest.parts[nearest.parts.index(slot) + 1 :] if slot in nearest.parts else ()
    shape = _shape(after, joins)
    tails = (words[-size:] for size in range(len(after), 0, -1))
    return next((tail for tail in tails if _shape(tail, joins) == shape), ())


def _shape(words: Sequence[str], joins: Collection[str]) -> Sequence[str]:
    """Return words alike in phrases and sentences: arguments are masked, and what leads to a day is left out."""
    return ["{}" if word[0] == "{" else word for word in words if word not in joins]


def _text_after(sentence: Sentence, place: int, end: int, phrases: Phrases, *, is_short: bool) -> str:
    """Return the text of some tokens, without days and polite words at either end; if `is_short`, of its clause."""
    tokens: list[Token] = list(sentence.tokens[place:end])
    for number, (token, after) in enumerate(pairwise(tokens), start=1):
        is_cut = bool(set(sentence.text[token.end : after.start]) & set(".,;!?"))
        if is_cut and (after.word in phrases.polite or (is_short and len(tokens) - number > _SHORT)):
            tokens = tokens[:number]
            break
    while tokens and (tokens[0].word in phrases.day_joins or tokens[0].word == "{day}"):
        if tokens[0].word != "{day}" and not any(token.word == "{day}" for token in tokens[:2]):
            break
        tokens.pop(0)
    while tokens and (tokens[-1].word == "{day}" or tokens[-1].word in phrases.polite):
        tokens.pop()
        while tokens and len(tokens) < len(sentence.tokens) - place and tokens[-1].word in phrases.day_joins:
            tokens.pop()
    if all(token.word in phrases.pointing for token in tokens):
        return ""
    until = len(sentence.text) if tokens[-1] is sentence.tokens[-1] else tokens[-1].end
    words = unquoted(sentence.text[tokens[0].start : until].strip(_EDGES))
    return words if _is_telling(words) else ""


def _is_telling(words: str) -> bool:
    """Tell whether free words are about something, and not merely `me` or `it`."""
    said = words.split()
    return any(len(word) > _SMALL or not word.isalpha() or word != word.lower() for word in said)


PEOPLE = frozenset({"person", "mentee", "mentor", "successor"})
"""Arguments that are people, in phrases of commands whose own arguments do not say so."""
