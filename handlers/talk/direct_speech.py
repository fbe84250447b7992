"""Words for somebody as one would say them to them: `ask her to send me the doc` carries `please send me the doc`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from chatbot import locales
from chatbot.core.words import fold

_SENTENCE_END = re.compile(r"(?<=[.?!])\s+")
_Rules = tuple[tuple[re.Pattern[str], str], ...]


@dataclass(frozen=True, slots=True)
class _Speech:
    """The rules of a language: for any words, for those behind `ask`, for those behind `tell`, and for single ones."""

    asks: re.Pattern[str]
    first: _Rules
    asked: _Rules
    told: _Rules
    then: _Rules


def in_direct_speech(opening: str, words: str) -> str:
    """Return what somebody is told or asked, `to send me the doc`, as it is said to them; as it is where no rule fits.

    opening  the words before the name, `ask`, which tell a question from what is told
    """
    first, *more = _SENTENCE_END.split(words.strip(), maxsplit=1)
    said = first.replace("’", "'")
    for speech in _speeches():
        rules = [*speech.first, *(speech.asked if speech.asks.search(fold(opening)) else speech.told)]
        for pattern, direct in rules:
            if (found := pattern.fullmatch(said.rstrip(" .?!"))) is not None:
                return " ".join([_each_word(speech.then, found.expand(direct)), *more])
    return words


def _each_word(rules: _Rules, words: str) -> str:
    for pattern, direct in rules:
        words = pattern.sub(direct, words)
    return re.sub(r"\s+([?,.]|$)", r"\1", " ".join(words.split()))


@cache
def _speeches() -> Sequence[_Speech]:
    return [_speech(source) for source in locales.direct_speech().values()]


def _speech(source: Mapping[str, Any]) -> _Speech:
    def rules(name: str, around: str) -> _Rules:
        filled = [
            (pattern.replace("{subject}", f"(?:{source['subject']})").replace("{beside}", source["beside"]), direct)
            for pattern, direct in source[name]
        ]
        return tuple((re.compile(around.format(pattern), re.IGNORECASE), direct) for pattern, direct in filled)

    whole = {name: rules(name, "{}") for name in ("first", "asked", "told")}
    return _Speech(re.compile(source["asks"]), **whole, then=rules("then", r"\b{}\b"))
