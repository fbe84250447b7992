"""Answers about everybody but some: `all fine except Fay, she needs help`; or about all others: `the rest too`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from chatbot.core.spoken import Spoken, spoken
from chatbot.core.understanding.tokens import folded
from chatbot.core.words import fold, pattern, spoken_words
from chatbot.core.writer import Writer
from handlers.check_in.said_about import IDS, SaidAbout, said_about, without_who
from storage.models.pairs import Pair

_JOIN = r"[\s,.;]+<words-and>\s+"
_OTHERS = rf"(?:(?:{_JOIN}|[\s,.;]+)<words-check-in-rest>|(?:{_JOIN}|\s*[,.;]+\s*)<words-check-in-others>)"
_REST = rf"{_OTHERS}\s+(?P<same><words-check-in-same>\W*$)?"


@dataclass(frozen=True, slots=True)
class AllBut:
    """The answer about all mentees but those of whom more is said, and that."""

    heard: Spoken
    said: list[SaidAbout]


def read_all_but(writer: Writer, text: str, pairs: Sequence[Pair]) -> AllBut | None:
    """Return what a text says of everybody but some who are named; None for any other text."""
    for found in pattern(writer.localizer, r"[\s,.;:]+<words-check-in-but>\s+").finditer(folded(text)):
        before, after = text[: found.start()], text[found.end() :]
        words = set(fold(before).replace(",", " ").split())
        if words.isdisjoint(spoken_words(writer, "words-check-in-everybody")):
            continue
        heard, said = spoken(writer, IDS, before), said_about(writer, after, pairs)
        is_denied = not words.isdisjoint(spoken_words(writer, "words-check-in-nobody"))
        if heard is not None and said and not is_denied:
            return AllBut(replace(heard, note="", is_sure=True), [without_who(writer, one) for one in said])
    return None


def read_with_rest(writer: Writer, text: str, pairs: Sequence[Pair]) -> AllBut | None:
    """Return what a text says of some, and then of all others: `Ana is fine, the rest too`, `Ana is ill, others ok`."""
    found = pattern(writer.localizer, _REST).search(folded(text))
    said = said_about(writer, text[: found.start()], pairs) if found is not None else []
    if found is None or not said:
        return None
    heard = said[-1].heard if found["same"] else spoken(writer, IDS, text[found.end() :])
    is_clear = heard is not None and heard.is_sure and (heard.is_whole or found["same"] is not None)
    return AllBut(replace(heard, note=""), said) if heard is not None and is_clear else None
