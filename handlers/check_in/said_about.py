"""The parts of a text that are about mentees who are named in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from chatbot.core.spoken import Spoken, spoken
from chatbot.core.words import fold, pattern, spoken_words
from chatbot.core.writer import Writer, option_label_id
from storage.models.check_in import CheckInAnswer
from storage.models.pairs import Pair

ANSWERS = tuple(CheckInAnswer)
IDS = [(option_label_id(answer).removeprefix("choice-"),) for answer in ANSWERS]
_CLAUSE = re.compile(r"[^\n;,.!]+")
_JOINS = re.compile(r"\s+(?:and|but|or|nor|y|e|o|u|ni(?=\s+(?:con|de|a)\s)|pero)\s+|\s*[&+]\s*")
_EITHER = re.compile(r"\b(?:either|neither|ni)\s+(?=.*\s(?:or|nor|ni)\s)", re.IGNORECASE)
_BRIEF = 5  # words
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


@dataclass(slots=True)
class SaidAbout:
    """The part of a text about one mentee: the words without the name.

    is_led  words stand before the name, as in `all fine with Ana`
    whole   the words with the name, where it stands among them
    """

    pair: Pair
    words: str
    is_led: bool = False
    whole: str = ""
    heard: Spoken | None = None


def said_about(writer: Writer, text: str, pairs: Sequence[Pair]) -> list[SaidAbout]:
    """Return what is said about each mentee, as answers; nothing if a name may mean two, or words begin without one."""
    said = _split(writer, text, pairs)
    for one in said:
        one.words = _without_end(writer, one.words)
    _share(said)
    for one in said:
        one.heard = spoken(writer, IDS, one.words)
        if one.heard is None or not one.heard.is_sure:
            one.heard = _no_contact(writer, one.words) or one.heard
        if one.heard is not None and one.whole and one.heard.note == one.words:
            one.heard = replace(one.heard, note=one.whole)
    return said


def without_who(writer: Writer, said: SaidAbout) -> SaidAbout:
    """Return what is said about somebody without the word that joins it to the name: `who needs help`."""
    first, _, rest = said.words.strip(" ,").partition(" ")
    if rest and fold(first) in spoken_words(writer, "words-check-in-who"):
        said.words = rest
        said.heard = spoken(writer, IDS, rest)
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
            is_lead = before.endswith(":") or fold(before) in spoken_words(writer, "words-check-in-to-name")
            before = "" if is_lead else before
            words = f"{before} {after}".strip()
            said.append(SaidAbout(named, words, is_led=bool(before), whole=clause if before else ""))
        elif _is_courtesy(writer, clause):
            continue
        elif said:
            _add(said, clause)
        else:
            return []
    return said


def _add(said: Sequence[SaidAbout], clause: str) -> None:
    """Add a clause without a name to what is said last: `no word from Ana or Luis, I was ill`."""
    last, before = said[-1], said[-2] if len(said) > 1 else None
    if not last.words and before is not None and before.is_led:
        last.words, last.is_led = before.words, True
    last.words = f"{last.words}, {clause}"
    if last.whole:
        last.whole = f"{last.whole}, {clause}"


def _is_courtesy(writer: Writer, clause: str) -> bool:
    """Tell whether a clause only greets or apologises: `sorry for the delay`."""
    begins = pattern(writer.localizer, r"<words-check-in-courtesy> ")
    return len(clause.split()) <= _BRIEF and begins.match(f"{fold(clause)} ") is not None


def _clauses(text: str) -> list[str]:
    clauses = _CLAUSE.findall(_EITHER.sub("", text))
    parts = (part for clause in clauses for part in _JOINS.split(clause))
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
    ends = pattern(writer.localizer, r"(?:^|\W)(<words-check-in-end>)\W*$")
    while end := ends.search(fold(words)):
        found = re.search(rf"(?:^|\W+)(?:\w+\W*){{{len(end[1].split())}}}$", words)
        words = words[: found.start()] if found else ""
    return words


def _no_contact(writer: Writer, words: str) -> Spoken | None:
    """Return that there was no contact, where the last clause says no more: `I don't know, we haven't spoken`."""
    *before, last = map(str.strip, words.rsplit(",", 1))
    heard = spoken(writer, IDS, last) if before else None
    if heard is None or not (heard.is_whole and heard.is_sure):
        return None
    return replace(heard, note=words) if ANSWERS[heard.position] is CheckInAnswer.NOCONTACT else None


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
