"""The indexes of what people say, built once a test session: each worker would need seven seconds for its own."""

from __future__ import annotations

import pickle
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from chatbot.core.understanding.matcher import Kinds, Matcher
from chatbot.core.understanding.phrases import Phrases
from tests.sharing import alone

_OWN = ("phrases", "kinds", "_places_of")
"""The parts that each process has of its own, as they cannot be written down or are there already."""


def share(folder: Path) -> None:
    """Have every index of this process taken from `folder`, or put there if nobody has built it yet."""
    build = Matcher.__init__

    def take_or_build(index: Matcher, phrases: Phrases, kinds: Kinds) -> None:
        file = folder / _name(phrases, kinds)
        with alone(folder):
            if file.exists():
                vars(index).update(pickle.loads(file.read_bytes()), phrases=phrases, kinds=kinds)
                index._places_of = lru_cache(maxsize=4096)(index._placed)
                return
            build(index, phrases, kinds)
            file.write_bytes(pickle.dumps({name: it for name, it in vars(index).items() if name not in _OWN}))

    Matcher.__init__ = take_or_build  # type: ignore[assignment, method-assign]


def _name(phrases: Phrases, kinds: Kinds) -> str:
    """Return the name of an index, by all that it is built of."""
    marks = [kinds(one.intent, slot) for one in phrases.phrases for slot in one.slots]
    words = (sorted(phrases.concepts.items()), sorted(phrases.day_joins), sorted(phrases.talk))
    return sha256(repr((phrases.locale, phrases.phrases, words, marks)).encode()).hexdigest()
