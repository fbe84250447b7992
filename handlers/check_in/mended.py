"""A mistake in an earlier answer that is mended in the same breath: `I said Emil is ill, I mixed him up, he's fine`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from chatbot.core.leads import without_lead
from chatbot.core.phrases_heard import has_words
from chatbot.core.spoken import spoken
from chatbot.core.understanding.tokens import folded
from chatbot.core.words import fold, pattern, spoken_words
from chatbot.core.writer import Writer
from handlers.check_in.said_about import IDS, SaidAbout, names_of, said_about
from storage.models.pairs import Pair

_JOINT = r"[,.;:!\n]+|\b<words-check-in-yet>\b"
_SAID = "words-check-in-said"
_WRONG = ("words-mistake", "words-check-in-mistake", "words-check-in-mistaken")


def read_mended(writer: Writer, text: str, pairs: Sequence[Pair]) -> list[SaidAbout]:
    """Return what holds now of the mentee about whom a text says that it was said wrong; nothing for any other text."""
    if "?" in text or not has_words(writer, text, _SAID):
        return []
    clauses = _clauses(writer, text)
    before = [clause for clause in clauses if has_words(writer, clause, _SAID)]
    wrong = [clause for clause in clauses if any(has_words(writer, clause, listed) for listed in _WRONG)]
    left = [without_lead(writer, clause, ends="") for clause in clauses if clause not in (*before, *wrong)]
    words = ", ".join(clause for clause in left if clause and fold(clause) not in spoken_words(writer, "words-polite"))
    named = _named(pairs, " ".join([*before, *wrong])) or _named(pairs, words)
    is_answered = any(spoken(writer, IDS, _behind(writer, clause)) for clause in before)
    if len(named) != 1 or not words or not (wrong or is_answered):
        return []
    return said_about(writer, words if _named(named, words) else f"{named[0].mentee.name}: {words}", named)


def _clauses(writer: Writer, text: str) -> list[str]:
    joints = list(pattern(writer.localizer, _JOINT).finditer(folded(text)))
    begins, ends = [0, *(one.end() for one in joints)], [*(one.start() for one in joints), len(text)]
    found = (text[begin:end].strip() for begin, end in zip(begins, ends, strict=True))
    return [clause for clause in found if clause]


def _behind(writer: Writer, clause: str) -> str:
    """Return what stands behind the words for having said something."""
    return pattern(writer.localizer, rf"<{_SAID}>").split(fold(clause))[-1].strip()


def _named(pairs: Sequence[Pair], text: str) -> list[Pair]:
    """Return the pairs whose mentees a text names."""
    plain, names = fold(text), names_of(pairs)
    found = {pair.id: pair for name, pair in names.items() if pair and re.search(rf"\b{re.escape(name)}\b", plain)}
    return list(found.values())
