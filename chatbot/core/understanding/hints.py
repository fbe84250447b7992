"""Words that change what a sentence means: no, should I, she said, please, and what cannot wait."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from chatbot.core.understanding.phrases import Phrase, Phrases
from chatbot.core.understanding.sentence import Sentence


def holds_back(sentence: Sentence, nearest: Phrase, phrases: Phrases, *, begins: int = 0) -> bool:
    """Tell whether a sentence says no, doubts, asks or tells of what others say, more than the phrase it is like.

    begins  the number of the clause from which on it counts
    """
    said = phrases.courtesy.sub("", sentence.plain_from(begins))
    meant = f" {' '.join(nearest.parts)} "
    if "?" in sentence.text and any(f" {one} " in said and f" {one} " not in meant for one in phrases.conditions):
        return True
    for words in (phrases.negations, phrases.hedges, phrases.reports):
        if (times := _times(said, words)) and times > _times(meant, words):
            return True
    return False


def wishes(clause: Sequence[str], phrases: Phrases) -> bool:
    """Tell whether a clause wishes or asks for something."""
    return phrases.wish.search(f"{' '.join(clause)} ") is not None


def denies(clause: Sequence[str], phrases: Phrases) -> bool:
    """Tell whether a clause says no."""
    return _times(f" {' '.join(clause)} ", phrases.negations) > 0


def _times(text: str, words: tuple[str, ...]) -> int:
    """Return how often any of some words stand in a text."""
    return sum(text.count(one) for one in _spaced(words) if one in text)


@lru_cache(maxsize=64)
def _spaced(words: tuple[str, ...]) -> Sequence[str]:
    return [f" {one} " for one in words]


def is_urgent(sentence: Sentence, phrases: Phrases) -> bool:
    """Tell whether a sentence is about something that cannot wait, by words or the beginning of words."""
    is_said = any(start in sentence.plain for start in _begun(phrases.urgent))
    return is_said or phrases.fear.search(sentence.plain) is not None


@lru_cache(maxsize=16)
def _begun(words: tuple[str, ...]) -> Sequence[str]:
    return [f" {one}" for one in words]


def without_politeness(words: Sequence[str], phrases: Phrases) -> tuple[str, ...]:
    """Return the words without those at either end that are only polite, unless there are no others."""
    start, end = 0, len(words)
    while start < end and (size := _polite_at(words, start, phrases)):
        start += size
    while end > start and (size := _polite_before(words, end, phrases)):
        end -= size
    return tuple(words[start:end]) or tuple(words)


def _polite_at(words: Sequence[str], start: int, phrases: Phrases) -> int:
    if courtesy := phrases.courtesy.match(f"{' '.join(words[start:])} "):
        return courtesy[0].count(" ") + 1
    for size in (3, 2, 1):
        if " ".join(words[start : start + size]) in phrases.polite and start + size <= len(words):
            return size
    return 0


def _polite_before(words: Sequence[str], end: int, phrases: Phrases) -> int:
    for size in (3, 2, 1):
        if end - size >= 0 and " ".join(words[end - size : end]) in phrases.polite:
            return size
    return 0
