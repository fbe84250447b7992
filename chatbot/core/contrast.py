"""Contrast: who is meant and who is spared where a line names people: `only Hana`, `not Fay`, `Ivo stays with me`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum, auto
from itertools import pairwise
from typing import TYPE_CHECKING

from chatbot.core.phrases_heard import has_phrase, plain_words
from chatbot.core.words import spoken_words
from chatbot.core.writer import Writer

if TYPE_CHECKING:
    from chatbot.core.understanding.sentence import Named

_NEAR = 3
"""The most words between somebody's name and what stands before it about them."""


class Stance(Enum):
    """The stance of a line to somebody whom it names."""

    MEANT = auto()
    SPARED = auto()
    UNSURE = auto()


def stances_in(writer: Writer, text: str, people: Sequence[Named]) -> dict[int, Stance]:
    """Return for each person of a text, by their id, whether they are meant, spared, or neither for sure."""
    stances: dict[int, Stance] = {}
    if not people:
        return stances
    named = sorted(people, key=lambda one: one.start)
    ends = [*(one.start for one in named[1:]), len(text)]
    begins = [0, *(one.end for one in named[:-1])]
    for one, begin, end in zip(named, begins, ends, strict=True):
        before = re.split(r"[,.;:!…\n]", text[begin : one.start])[-1]
        after = re.split(r"[.;!…\n]", text[one.end : end])[0]
        stances[one.people[0].id] = _stance(writer, _words(before)[-_NEAR:], _words(after))
    if any(
        _has(writer, _words(text[one.end : end]), "words-contrast-yes") for one, end in zip(named, ends, strict=True)
    ):
        return dict.fromkeys(stances, Stance.UNSURE)
    for one, following in pairwise(named):  # `not Fay or Gus`: the second goes with the first
        joins = _words(text[one.end : following.start])
        is_joined = bool(joins) and set(joins) <= spoken_words(writer, "words-contrast-and")
        if is_joined and stances[following.people[0].id] is Stance.UNSURE:
            stances[following.people[0].id] = stances[one.people[0].id]
    return stances


def _stance(writer: Writer, before: Sequence[str], after: Sequence[str]) -> Stance:
    if any(_has(writer, after, one) for one in ("words-contrast-yes", "words-contrast-no-more")):
        return Stance.UNSURE  # `with Ivo yes, with Hana no more`: what goes on may be what is offered, or not
    is_denied = _has(writer, before, "words-contrast-not")
    is_only = _has(writer, before, "words-contrast-only")
    if is_denied != is_only:
        return Stance.SPARED if is_denied else Stance.MEANT
    return Stance.SPARED if _has(writer, after, "words-contrast-stays") else Stance.UNSURE


def _has(writer: Writer, words: Sequence[str], message_id: str) -> bool:
    return has_phrase(writer, f" {' '.join(words)} ", message_id)


def _words(text: str) -> list[str]:
    return plain_words(text).split()
