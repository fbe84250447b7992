"""Words that speak of a person rather than to them, and words that are not to reach somebody."""

from __future__ import annotations

import re

from chatbot.core.asides import is_in_confidence
from chatbot.core.phrases_heard import has_name, has_phrase, plain_words
from chatbot.core.words import fold, spoken_words
from handlers.shared.context import Context
from storage.models.account import Member

_BRIEF = 3
"""The most words before a name at the end that calls the one who is spoken to: `many thanks Kim`."""


def speaks_of(ctx: Context, text: str, person: Member) -> bool:
    """Tell whether a text speaks of a person, by name or as `she`, and has no `you` in it."""
    said = set(re.findall(r"[^\W_]+", fold(text)))
    if not said.isdisjoint(spoken_words(ctx, "words-to-you")):
        return False
    return not said.isdisjoint(spoken_words(ctx, "words-of-one")) or names(text, person.name)


def keeps_from(ctx: Context, text: str, name: str) -> bool:
    """Tell whether a text asks that somebody is not told: `please dont tell her`, `que Jo no se entere`."""
    words = f" {plain_words(text)} "
    for called in (plain_words(name), plain_words(name).partition(" ")[0]):
        words = words.replace(f" {called} ", " them ")
    return has_phrase(ctx, words, "words-not-tell") or is_in_confidence(ctx, text)


def names(text: str, name: str) -> bool:
    """Tell whether a text has a name in it, other than to call its bearer: `Kim, the link broke`."""
    first = re.escape(plain_words(name).partition(" ")[0])
    plain = fold(text)
    called = re.compile(rf"\W*(?:\w+\s+)?{first}\s*[,:;!]|.*,\s*{first}\W*$|(?:\w+\s+){{0,{_BRIEF}}}{first}\W*$")
    return called.match(plain) is None and has_name(f" {plain_words(text)} ", name)
