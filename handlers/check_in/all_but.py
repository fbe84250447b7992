"""Answers about everybody but some: `all fine except Fay, she needs help`, `todos bien menos Fay`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from chatbot.core.spoken import Spoken, spoken
from chatbot.core.words import fold, spoken_words
from chatbot.core.writer import Writer
from handlers.check_in.said_about import IDS, SaidAbout, said_about
from storage.models.pairs import Pair


@dataclass(frozen=True, slots=True)
class AllBut:
    """The answer about all but some mentees, and what is said about these."""

    heard: Spoken
    said: list[SaidAbout]


def read_all_but(writer: Writer, text: str, pairs: Sequence[Pair]) -> AllBut | None:
    """Return what a text says of everybody but some who are named; None for any other text."""
    buts = sorted(spoken_words(writer, "words-check-in-but"), key=len, reverse=True)
    for found in re.finditer(rf"[\s,.;:]+(?:{'|'.join(map(re.escape, buts))})\s+", text, re.IGNORECASE):
        before, after = text[: found.start()], text[found.end() :]
        words = set(fold(before).replace(",", " ").split())
        if words.isdisjoint(spoken_words(writer, "words-check-in-everybody")):
            continue
        heard, said = spoken(writer, IDS, before), said_about(writer, after, pairs)
        is_denied = not words.isdisjoint(spoken_words(writer, "words-check-in-nobody"))
        if heard is not None and said and not is_denied:
            return AllBut(replace(heard, note="", is_sure=True), [_without_who(writer, one) for one in said])
    return None


def _without_who(writer: Writer, said: SaidAbout) -> SaidAbout:
    """Return what is said about somebody without the word that joins it to the name: `who needs help`."""
    first, _, rest = said.words.strip(" ,").partition(" ")
    if rest and fold(first) in spoken_words(writer, "words-check-in-who"):
        said.words = rest
        said.heard = spoken(writer, IDS, rest)
    return said
