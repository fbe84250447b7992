"""Words that lead to a correction, and what it says is wrong: `no, I meant`, `3, not 2`."""

from __future__ import annotations

import re

from chatbot.core.exchange import Exchange
from chatbot.core.interruptions import clauses_of
from chatbot.core.spoken import is_yes, phrases_of
from chatbot.core.understanding.tokens import folded
from chatbot.core.words import fold, pattern, spoken_words
from chatbot.core.writer import Writer


def leads_of(ctx: Exchange) -> frozenset[str]:
    """Return the words that lead to a correction, in every language."""
    return spoken_words(ctx, "words-correct") | spoken_words(ctx, "words-meant")


def without_denied(ctx: Exchange, text: str) -> tuple[str, str]:
    """Return what a text says is right, and what it says is wrong, `3, not 2`; that is empty where it denies none."""
    denies = pattern(ctx.localizer, r"[\s,]+<words-and-not>\s+", re.IGNORECASE)
    right, *wrong = denies.split(text, maxsplit=1)
    return right, wrong[0] if wrong else ""


def without_lead(writer: Writer, text: str, *, ends: str = "words-polite", leads: str = "") -> str:
    """Return a text without words that only lead to a correction, or are polite: `no, I meant`, `please`.

    ends   the list of what is left out at its end; empty for nothing
    leads  a further list of what is left out at its beginning
    """
    lists = "|".join(("words-correct", "words-meant", *((leads,) if leads else ())))
    lead, said = pattern(writer.localizer, rf"<{lists}>[\s,.;:!–—-]+"), text.strip()
    while (led := lead.match(_plain(said))) is not None:
        said = said[led.end() :].strip(" \t\n,.;:!–—-")
    end = pattern(writer.localizer, rf"\s<{ends}>[\s.,!?¡¿]*$") if ends else None
    while end is not None and (closing := end.search(_plain(said))) is not None:
        said = said[: closing.start()].rstrip(" ,.!")
    return said.strip(" .!¡")


def _plain(text: str) -> str:
    """Return a text as the lists have it, sign for sign as long as it was."""
    return folded(text).replace("’", "'")


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
