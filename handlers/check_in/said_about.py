"""The parts of a text that are about mentees who are named in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from chatbot.core.spoken import Spoken, spoken
from chatbot.core.words import fold, spoken_words
from chatbot.core.writer import Writer, option_label_id
from storage.models.check_in import CheckInAnswer
from storage.models.pairs import Pair

ANSWERS = tuple(CheckInAnswer)
IDS = [(option_label_id(answer).removeprefix("choice-"),) for answer in ANSWERS]
_CLAUSE = re.compile(r"[^\n;,.!]+")
_JOINS = re.compile(r"\s+(?:and|but|y|e|pero)\s+|\s*[&+]\s*")
_BRIEF = 5  # words
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


@dataclass(slots=True)
class SaidAbout:
    """The part of a text about one mentee: the words without the name.

    is_led  words stand before the name, as in `all fine with Ana`
    """

    pair: Pair
    words: str
    is_led: bool = False
    heard: Spoken | None = None


def said_about(writer: Writer, text: str, pairs: Sequence[Pair]) -> list[SaidAbout]:
    """Return what is said about each mentee, as answers; nothing if a name may mean two, or words begin without one."""
    said = _split(writer, text, pairs)
    for one in said:
        one.words = _without_end(writer, one.words)
    _share(said)
    for one in said:
        one.heard = spoken(writer, IDS, one.words)
    return said


def names_of(pairs: Sequence[Pair]) -> dict[str, Pair | None]:
    """Return the mentees by what they may be called: None for a name that several have."""
    names: dict[str, Pair | None] = {}
    for pair in pairs:
        for name in {fold(pair.mentee.name), fold(pair.mentee.name).partition(" ")[0]}:
            names[name] = pair if name not in names else None
    return names


def _split(writer: Writer, text: str, pairs: Sequence[Pair]) -> list[SaidAbout]:
    names = names_of(pairs)
    said: list[SaidAbout] = []
    for clause in _clauses(text):
        found = [(name, pair) for name, pair in names.items() if re.search(rf"\b{re.escape(name)}\b", fold(clause))]
        if len({pair.id if pair else 0 for _, pair in found}) > 1 or any(pair is None for _, pair in found):
            return []
        named = found[0][1] if found else None
        if named is not None:
            before, after = _around(clause, max((name for name, _ in found), key=len))
            before = "" if fold(before) in spoken_words(writer, "words-check-in-to-name") else before
            said.append(SaidAbout(named, f"{before} {after}".strip(), is_led=bool(before)))
        elif _is_courtesy(writer, clause):
            continue
        elif said:
            said[-1].words = f"{said[-1].words}, {clause}"
        else:
            return []
    return said


def _is_courtesy(writer: Writer, clause: str) -> bool:
    """Tell whether a clause only greets or apologises: `sorry for the delay`."""
    begins = tuple(f"{one} " for one in spoken_words(writer, "words-check-in-courtesy"))
    return len(clause.split()) <= _BRIEF and f"{fold(clause)} ".startswith(begins)


def _clauses(text: str) -> list[str]:
    parts = (part for clause in _CLAUSE.findall(text) for part in _JOINS.split(clause))
    return [part.strip() for part in parts if part.strip()]


def _around(clause: str, name: str) -> tuple[str, str]:
    """Return the words of a clause before and behind a name."""
    wanted = name.split()
    words = list(_WORD.finditer(clause))
    for position in range(len(words) - len(wanted) + 1):
        if [fold(word[0]) for word in words[position : position + len(wanted)]] == wanted:
            end = words[position + len(wanted) - 1].end()
            return clause[: words[position].start()].strip(), clause[end:].strip(" :-–")
    return "", clause


def _without_end(writer: Writer, words: str) -> str:
    """Return words without those at their end that only tie them to others: `nothing from him though`, `Ana too`."""
    ends = sorted(spoken_words(writer, "words-check-in-end"), key=len, reverse=True)
    while end := next((one for one in ends if re.search(rf"(?:^|\W){re.escape(one)}\W*$", fold(words))), ""):
        found = re.search(rf"(?:^|\W+)(?:\w+\W*){{{len(end.split())}}}$", words)
        words = words[: found.start()] if found else ""
    return words


def _share(said: list[SaidAbout]) -> None:
    """Give names that stand in a list what is said of all of them: `Ana, Bea and Eva are fine`, `no word from A and B`.

    What is said behind a name holds for those before it; what leads to a name, for those behind it.
    """
    for position, one in enumerate(said):
        if one.words:
            continue
        before = said[position - 1] if position else None
        coming = next((other for other in said[position + 1 :] if other.words), None)
        if before is not None and before.words and (before.is_led or coming is None):
            one.words, one.is_led = before.words, before.is_led
        elif coming is not None and not coming.is_led:
            one.words = coming.words
