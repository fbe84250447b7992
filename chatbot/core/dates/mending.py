"""Mending date words that are misspelt: `2 wekes from tomorow`, `el virnes`; never a name, or what may be one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from chatbot.core.dates.words import MONTH_NAMES, NUMBERS, WEEKDAY_NAMES, Kind, Lexicon, Token

_UNITS = (Kind.DAYS, Kind.WEEKS, Kind.FORTNIGHTS, Kind.MONTHS, Kind.YEARS)
_NAMES = (Kind.TODAY, Kind.YESTERDAY, Kind.TOMORROW, Kind.WEEKEND, MONTH_NAMES, WEEKDAY_NAMES)
_COUNTING = (NUMBERS, Kind.NEXT, Kind.THIS, Kind.LAST)
_LEADING = (
    *(Kind.ON, Kind.FROM, Kind.SPAN_FROM, Kind.UNTIL, Kind.TO, Kind.BACK, Kind.BETWEEN),
    *(Kind.NEXT, Kind.THIS, Kind.LAST, Kind.ARTICLES),
)
_SHORTEST, _SHORTEST_NAME = 4, 6
"""Letters of a word that may be misspelt, and of the name of a day or a month that is found in it: `abrir`, `marco`."""
_ALIKE = 0.75


def mended(tokens: Sequence[Token], lexicon: Lexicon) -> Sequence[Token]:
    """Return the words of a sentence with date words mended, where what stands before them leads to one."""
    fixed = list(tokens)
    for place in range(1, len(fixed)):
        word = fixed[place].word
        if len(word) < _SHORTEST or not word.isalpha() or fixed[place].is_capital or word in lexicon.words:
            continue
        counts, leads = _ends(_COUNTING, fixed, place, lexicon), _ends(_LEADING, fixed, place, lexicon)
        wanted = (counts and _nearest(word, _words(lexicon, _UNITS, _SHORTEST))) or (
            leads and _nearest(word, _words(lexicon, _NAMES, _SHORTEST_NAME))
        )
        if wanted:
            fixed[place] = replace(fixed[place], word=wanted)
    return fixed


def _ends(kinds: tuple[str, ...], tokens: Sequence[Token], place: int, lexicon: Lexicon) -> bool:
    """Tell whether words of one of these kinds, or a number, end before a token."""
    before = tokens[place - 1].word
    if before.isdecimal():
        return NUMBERS in kinds and len(before) <= 3
    return before in _last_words(lexicon, kinds)


@lru_cache(maxsize=64)
def _last_words(lexicon: Lexicon, kinds: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for kind in kinds for word in lexicon.last_words(kind))


def _nearest(word: str, words: tuple[str, ...]) -> str:
    found = process.extractOne(word, words, scorer=OSA.normalized_similarity, score_cutoff=_ALIKE)
    return found[0] if found is not None and found[0][0] == word[0] else ""  # few mistype the first letter


@lru_cache(maxsize=64)
def _words(lexicon: Lexicon, kinds: tuple[str, ...], shortest: int) -> tuple[str, ...]:
    return tuple(word for kind in kinds for word in lexicon.single_words(kind) if len(word) >= shortest)
