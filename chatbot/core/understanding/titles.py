"""The title of something that a sentence tells of: `a workshop in Lagos last saturday, 40 people`, and who came."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from chatbot.core.understanding.matcher import DAY, NUMBER
from chatbot.core.understanding.phrases import Phrases
from chatbot.core.understanding.sentence import Sentence
from chatbot.core.understanding.tokens import Token
from chatbot.core.words import unquoted

_NEAR_THE_START = 5
"""Words among which the article stands that leads to what was done: `I organised a`."""
_EDGES = " \t\n.,;:!?¡¿–—-"


@dataclass(frozen=True, slots=True)
class Title:
    """A title, and how many people came; None where nobody said."""

    words: str
    attendees: int | None


def title_after(sentence: Sentence, place: int | None, phrases: Phrases) -> Title:
    """Return the title in a sentence: from a place where free words begin, with the noun that leads to them.

    Days, and how many people came, are left out of it, and what is said after them is no part of it.
    """
    start = _with_noun(sentence, place, phrases)
    attendees, came = _attendees(sentence, phrases)
    if start is None:
        return Title("", attendees)
    pieces: list[list[Token]] = [[]]
    tokens = sentence.tokens
    for number in range(start, len(tokens)):
        token = tokens[number]
        is_cut = bool(set(sentence.text[tokens[number - 1].end : token.start]) & set(".,;!?")) if number else False
        ends = len(pieces) > 1 or token.word in phrases.polite or token.word in phrases.asking
        if is_cut and ends and any(pieces):
            break
        if number in came or token.word == DAY:
            if token.word == DAY:
                _drop_joins(pieces[-1], phrases)
            if pieces[-1]:
                pieces.append([])
            continue
        pieces[-1].append(token)
    while pieces and pieces[-1] and pieces[-1][-1].word in phrases.polite:
        pieces[-1].pop()
    said = [sentence.text[piece[0].start : piece[-1].end].strip(_EDGES) for piece in pieces if piece]
    if len(pieces) == 1 and pieces[0] and pieces[0][-1] is tokens[-1]:
        said = [sentence.text[pieces[0][0].start :].strip(_EDGES)]
    return Title(unquoted(" ".join(said)), attendees)


def _with_noun(sentence: Sentence, place: int | None, phrases: Phrases) -> int | None:
    """Return where a title begins: behind the article before it, if only nouns of the phrase stand between."""
    words = sentence.words
    if place is None:
        nearby = [at for at, word in enumerate(words[:_NEAR_THE_START]) if word in phrases.articles]
        return nearby[0] + 1 if nearby and nearby[0] and nearby[0] + 1 < len(words) else None
    for at in range(place - 1, max(place - 4, -1), -1):
        if words[at] in phrases.articles:
            return at + 1
        if words[at][0] == "{":
            break
    is_led = words[place] in phrases.articles and place + 1 < len(words)
    return place + 1 if is_led and sentence.text[sentence.tokens[place].start].islower() else place


def without_attendees(sentence: Sentence, phrases: Phrases) -> tuple[str, ...]:
    """Return the words of a sentence but for those that say with how many people something was: `with 12 people`."""
    _, told = _attendees(sentence, phrases)
    is_beside = any(sentence.words[at] in (*phrases.before_attendees, *phrases.came) for at in told)
    return tuple(word for at, word in enumerate(sentence.words) if not (is_beside and at in told))


def tells_attendance(clause: Sequence[str], phrases: Phrases) -> bool:
    """Tell whether a clause says how many people came, and nothing else: `about 50 people came`, `vinieron unos 50`."""
    beside = {*phrases.before_attendees, *phrases.came}
    return NUMBER in clause and not beside.isdisjoint(clause) and {*clause} <= {NUMBER, *phrases.attendees, *beside}


def _attendees(sentence: Sentence, phrases: Phrases) -> tuple[int | None, Sequence[int]]:
    """Return how many people came, and the places of the words that say so: `with 12 people`, `vinieron unos 40`."""
    words = sentence.words
    for at, word in enumerate(words):
        if word != NUMBER:
            continue
        first, end = at, at + 1
        while first and words[first - 1] in phrases.before_attendees:
            first -= 1
        for after in (phrases.attendees, phrases.came):
            end += end < len(words) and words[end] in after
        is_came = first > 0 and words[first - 1] in phrases.came
        if end > at + 1 or is_came:
            return sentence.numbers[words[:at].count(NUMBER)], range(first - is_came, end)
    return None, ()


def _drop_joins(tokens: list[Token], phrases: Phrases) -> None:
    while tokens and tokens[-1].word in phrases.day_joins:
        tokens.pop()
