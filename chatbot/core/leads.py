"""Words that lead to a correction, and what it says is wrong: `no, I meant`, `3, not 2`."""

from __future__ import annotations

import re

from chatbot.core.exchange import Exchange
from chatbot.core.interruptions import clauses_of
from chatbot.core.spoken import is_yes, phrases_of
from chatbot.core.words import fold, spoken_words

_AFTER = re.compile(r"[\s,.;:!–—-]+")


def leads_of(ctx: Exchange) -> frozenset[str]:
    """Return the words that lead to a correction, in every language."""
    return spoken_words(ctx, "words-correct") | spoken_words(ctx, "words-meant")


def without_denied(ctx: Exchange, text: str) -> tuple[str, str]:
    """Return what a text says is right, and what it says is wrong, `3, not 2`; that is empty where it denies none."""
    nots = "|".join(sorted(map(re.escape, spoken_words(ctx, "words-and-not")), key=len, reverse=True))
    right, *wrong = re.split(rf"[\s,]+(?:{nots})\s+", text, maxsplit=1, flags=re.IGNORECASE)
    return right, wrong[0] if wrong else ""


def without_lead(ctx: Exchange, text: str, *, ends: str = "words-polite", leads: str = "") -> str:
    """Return a text without words that only lead to a correction, or are polite: `no, I meant`, `please`.

    ends   the list of what is left out at its end; empty for nothing
    leads  a further list of what is left out at its beginning
    """
    known = leads_of(ctx) | (spoken_words(ctx, leads) if leads else frozenset())
    said, by_length = text.strip(), sorted(known, key=len, reverse=True)
    found = True
    while found:
        found = False
        begin = fold(said[:1])
        for lead in by_length:
            if (
                lead[:1] == begin
                and fold(said[: len(lead)].replace("’", "'")) == lead
                and _AFTER.match(said, len(lead))
            ):
                said, found = said[len(lead) :].strip(" \t\n,.;:!–—-"), True
                break
    for polite in spoken_words(ctx, ends) if ends else ():
        if fold(said).endswith(f" {polite}"):
            said = said[: -len(polite)].rstrip(" ,.!")
    return said.strip(" .!¡")


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
    leads = "|".join(map(re.escape, spoken_words(ctx, "words-meant")))
    return re.search(rf"(?:^|\W)(?:{leads})\W", fold(text).replace("’", "'")) is not None
