"""Phrases that stand somewhere in what a person wrote, from lists in every language."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache

from chatbot.core.formatting import clean
from chatbot.core.l10n import Localizer
from chatbot.core.messages import IncomingMessage, MessageKind
from chatbot.core.understanding.tokens import folded
from chatbot.core.words import fold, in_every_language, pattern, spoken_words
from chatbot.core.writer import Writer

LONGEST = 300
"""The most characters of a text in which phrases are looked for."""
_NO_WORD = re.compile(r"[^\w ]+")


def heard_words(message: IncomingMessage) -> str:
    """Return the words of a written message, folded, with a space around each; none of a button or a long text."""
    text = clean(message.text).strip()
    if message.kind is not MessageKind.WRITTEN or message.choice is not None or len(text) > LONGEST:
        return ""
    return f" {plain_words(text)} "


def has_phrase(writer: Writer, words: str, message_id: str) -> bool:
    """Tell whether some phrase of a list stands among `heard_words`."""
    return _lists(writer.localizer).has(words, message_id)


def has_words(writer: Writer, text: str, message_id: str) -> bool:
    """Tell whether some phrase of a list stands anywhere in a text."""
    return has_phrase(writer, f" {plain_words(text)} ", message_id)


def found_in(writer: Writer, text: str, message_id: str) -> re.Match[str] | None:
    """Return where some phrase of a list stands in a text; it is searched sign by sign only where there is one."""
    if not has_words(writer, text, message_id):
        return None
    return pattern(writer.localizer, rf"(?<!\w)<{message_id}>(?!\w)").search(folded(text))


def begins_with(writer: Writer, words: str, message_id: str) -> bool:
    """Tell whether `heard_words` begin with some phrase of a list."""
    return any(words.startswith(phrase) for phrase in _phrases(writer.localizer, message_id))


def asks(writer: Writer, text: str) -> bool:
    """Tell whether a text asks something: by its sign, or by how a part of it begins."""
    parts = [part.split()[:2] for part in re.split(r"[,.;:!]", fold(text))]
    begins = {" ".join(part[:most]) for part in parts for most in (1, 2)}
    return "?" in text or not begins.isdisjoint(spoken_words(writer, "words-question"))


def has_name(words: str, name: str) -> bool:
    """Tell whether a name, or the first word of it, stands among `heard_words`."""
    plain = plain_words(name)
    return any(f" {one} " in words for one in (plain, plain.partition(" ")[0]))


def after_name(writer: Writer, words: str, name: str, leads: str) -> str:
    """Return what follows the name that `heard_words` begin with, without what may stand around it; empty for none."""
    plain = plain_words(name)
    rest = _without(writer, words, leads)
    called = next((one for one in (plain, plain.partition(" ")[0]) if rest.startswith(f" {one} ")), "")
    return _without(writer, rest[len(called) + 1 :], leads) if called else ""


def _without(writer: Writer, words: str, leads: str) -> str:
    while lead := next((one for one in _phrases(writer.localizer, leads) if words.startswith(one)), ""):
        words = words[len(lead) - 1 :]
    return words


@lru_cache(maxsize=32)
def plain_words(text: str) -> str:
    """Return the words of a text, folded and without signs, with a space between."""
    return " ".join(_NO_WORD.sub(" ", fold(text).replace("'", "")).split())


class _Lists:
    """The phrases of all lists that are asked for, by their first words: one pass over a text finds those in it."""

    def __init__(self, localizer: Localizer) -> None:
        self._localizer = localizer
        self._known: set[str] = set()
        self._by_word: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        self._in = lru_cache(maxsize=32)(self._find)

    def has(self, words: str, message_id: str) -> bool:
        """Tell whether some phrase of a list stands among words."""
        if message_id not in self._known:
            self._learn(message_id)
        return message_id in self._in(words)

    def _learn(self, message_id: str) -> None:
        for phrase in _phrases(self._localizer, message_id):
            if first := phrase.split()[:1]:
                self._by_word[first[0]].append((phrase, message_id))
        self._known.add(message_id)
        self._in.cache_clear()

    def _find(self, words: str) -> frozenset[str]:
        """Return the lists of which some phrase stands among words."""
        begun = (self._by_word.get(word, ()) for word in set(words.split()))
        return frozenset(message_id for some in begun for phrase, message_id in some if phrase in words)


_lists = lru_cache(maxsize=4)(_Lists)


@lru_cache(maxsize=1000)
def _phrases(localizer: Localizer, message_id: str) -> tuple[str, ...]:
    return tuple(f" {plain_words(phrase)} " for phrase in in_every_language(localizer, message_id))
