"""Words that lead to a correction, and what it says is wrong: `no, I meant`, `3, not 2`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from chatbot.core.exchange import Exchange
from chatbot.core.interruptions import clauses_of
from chatbot.core.l10n import Localizer
from chatbot.core.spoken import is_yes, phrases_of
from chatbot.core.words import fold, in_every_language, pattern, spoken_words

_AFTER = re.compile(r"[\s,.;:!–—-]+")


def leads_of(ctx: Exchange) -> frozenset[str]:
    """Return the words that lead to a correction, in every language."""
    return spoken_words(ctx, "words-correct") | spoken_words(ctx, "words-meant")


def without_denied(ctx: Exchange, text: str) -> tuple[str, str]:
    """Return what a text says is right, and what it says is wrong, `3, not 2`; that is empty where it denies none."""
    denies = pattern(ctx.localizer, r"[\s,]+<words-and-not>\s+", re.IGNORECASE)
    right, *wrong = denies.split(text, maxsplit=1)
    return right, wrong[0] if wrong else ""


def without_lead(ctx: Exchange, text: str, *, ends: str = "words-polite", leads: str = "") -> str:
    """Return a text without words that only lead to a correction, or are polite: `no, I meant`, `please`.

    ends   the list of what is left out at its end; empty for nothing
    leads  a further list of what is left out at its beginning
    """
    listed = _by_first_sign(ctx.localizer, ("words-correct", "words-meant", *((leads,) if leads else ())))
    said, found = text.strip(), True
    while found:
        found = False
        for lead in listed.get(fold(said[:1]), ()):
            if fold(said[: len(lead)].replace("’", "'")) == lead and _AFTER.match(said, len(lead)):
                said, found = said[len(lead) :].strip(" \t\n,.;:!–—-"), True
                break
    if ends and fold(said).endswith(_behind_a_space(ctx.localizer, ends)):
        for polite in spoken_words(ctx, ends):
            if fold(said).endswith(f" {polite}"):
                said = said[: -len(polite)].rstrip(" ,.!")
    return said.strip(" .!¡")


@lru_cache(maxsize=16)
def _by_first_sign(localizer: Localizer, message_ids: tuple[str, ...]) -> Mapping[str, Sequence[str]]:
    """Return the words of some lists by the sign they begin with, the longest first."""
    words = frozenset().union(*(in_every_language(localizer, message_id) for message_id in message_ids))
    by_length = sorted(words, key=len, reverse=True)
    return {sign: [word for word in by_length if word[:1] == sign] for sign in {word[:1] for word in words}}


@lru_cache(maxsize=16)
def _behind_a_space(localizer: Localizer, message_id: str) -> tuple[str, ...]:
    return tuple(f" {word}" for word in in_every_language(localizer, message_id))


def beside_denial(ctx: Exchange, text: str) -> str:
    """Return what a text that begins with a no says behind that and what it denies; empty where it begins otherwise."""
    clauses = list(clauses_of(text))
    first = re.match(r"\W*(\w+)", clauses[0]) if clauses else None
    if first is None or is_yes(ctx, first[1]) is not False:
        return ""
    denied = phrases_of(ctx.localizer, "words-negations")
    kept = [without_lead(ctx, clause, ends="") for clause in clauses]
    kept = [
        clause
        for clause in kept
        if clause and not any(fold(word.replace("’", "'")) in denied for word in clause.split())
    ]
    return ", ".join(kept)


def says_meant(ctx: Exchange, text: str) -> bool:
    """Tell whether a text says that what follows was meant: `sorry, I meant Sunday`."""
    return pattern(ctx.localizer, r"(?:^|\W)<words-meant>\W").search(fold(text).replace("’", "'")) is not None
