"""Words of a sentence as they are compared: without case, accents and apostrophes, short forms written out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

_WORD = re.compile(r"#?[^\W_]+(?:[.:/'][^\W_]+)*|[\u2190-\u2bff\U0001f300-\U0001faff]")
_LENGTHENED = re.compile(r"([^\W\d_])\1{2,}")
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'"})


@dataclass(frozen=True, slots=True)
class Token:
    """A word; `start` and `end` say where it stands in the text as it was written."""

    word: str
    start: int
    end: int


def folded(text: str) -> str:
    """Return `text` without case, accents and variation selectors, sign for sign as long as it was."""
    if text.isascii():
        return text.lower()
    return "".join(map(_plain, text))


@lru_cache(maxsize=4096)
def _plain(sign: str) -> str:
    if sign.isascii():
        return sign.lower()
    base = unicodedata.normalize("NFKD", sign)[0].lower()
    return base if len(base) == 1 and not unicodedata.combining(base) else sign


def tokens_of(text: str, spelling: Mapping[str, str]) -> list[Token]:
    """Return the words of a text; a short form becomes several words at one place."""
    found: list[Token] = []
    for match in _WORD.finditer(_joined(text, spelling)):
        word = _squeezed(match[0])
        found += [Token(part, match.start(), match.end()) for part in spelling.get(word, word).split()]
    return found


def _joined(text: str, spelling: Mapping[str, str]) -> str:
    """Return the folded text, contractions as one word, `dont`, without the `'s` of `Kim's`, as long as it was."""
    plain = folded(text).translate(_APOSTROPHES)
    if "'" not in plain:
        return plain

    def join(match: re.Match[str]) -> str:
        if match[0] in spelling:
            return match[0]
        word = match[0].replace("'", "")
        if word in spelling or not match[0].endswith("'s"):
            return word + " " * (len(match[0]) - len(word))
        return match[0][:-2] + "  "

    return re.sub(r"[^\W_]+(?:'[^\W_]+)+", join, plain)


def words_in(text: str, spelling: Mapping[str, str]) -> list[str]:
    """Return the words of a text alone; an index is made of tens of thousands of texts."""
    words = map(_squeezed, _WORD.findall(_joined(text, spelling)))
    return [part for word in words for part in spelling.get(word, word).split()]


@lru_cache(maxsize=4096)
def _squeezed(word: str) -> str:
    """Return a word without lengthened letters: `helllp`, `ayudaaaa`."""
    return _LENGTHENED.sub(r"\1", word) if len(set(word)) > 1 else word
