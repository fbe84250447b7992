"""Matching a sentence with phrases: which intents it is like, and how much.

Words, pairs of words, runs of 3 to 5 letters, concepts and pairs of concepts are weighed by how rare they are (tf-idf).
A support vector machine for each intent tells which of them speak for it; the nearest phrase says how much of the
sentence is known at all.
"""

from __future__ import annotations

import math
import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain, combinations, count, pairwise
from typing import TYPE_CHECKING, Any

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from chatbot.core.understanding.phrases import Phrase, Phrases
from chatbot.core.understanding.separating import Learn, separated

if TYPE_CHECKING:
    import numpy as np

_SHORTEST, _LONGEST = 3, 5
_OFTEN = 2
"""In how many phrases something has to occur to be compared by."""
_CONCEPT, _CONCEPTS = 4, 2
"""The times that a concept, and a pair of them, count; a word counts twice."""
_LONGEST_EXPRESSION = 5  # words
_LONG_ENOUGH = 4
"""Letters of a word that may be misspelled."""
_ALIKE = 0.8
_LEAST = 0.05
"""The score below which a sentence is not like an intent at all."""
_NEAREST = 0.3
"""The weight of the nearest phrase beside the planes between intents."""
_FARTHEST = 1.4
"""The distance from a plane beyond which a sentence is no more like an intent, or unlike it."""
_WORD_FOR_WORD = 0.25
"""The gain of an intent with a phrase that a sentence is word for word, with free words where the phrase has some."""
_ENOUGH_WORDS = 3
"""Words of its own that a phrase needs for that: nearly anything is `it is {place} here`."""
PERSON, NUMBER, DAY, WORDS = "{person}", "{number}", "{day}", "{words}"
"""The marks that stand for an argument, in a sentence as in a phrase."""


Kinds = Callable[[str, str], str]
"""From an intent and one of its arguments to what stands for it."""
Concepts = Mapping[tuple[str, ...], tuple[str, ...]]
"""From words in a row to the concepts they stand for."""


@dataclass(frozen=True, slots=True)
class Match:
    """An intent that a sentence may have; `phrase` is the nearest one of it.

    begins  the number of the clause at which what was meant begins: those before it are background
    """

    intent: str
    score: float
    phrase: Phrase
    begins: int = 0


def _features_of(word: str) -> tuple[str, ...]:
    """Return what a word alone is compared by, as often as it counts."""
    if word[0] == "{":
        return word, word
    padded = f" {word} "
    sizes = range(_SHORTEST, _LONGEST + 1)
    runs = [padded[start : start + size] for size in sizes for start in range(len(padded) - size + 1)]
    return f"={word}", f"={word}", *runs


def features_beside(words: Sequence[str], concepts: Concepts) -> list[str]:
    """Return what a sentence is compared by beside its single words, as often as it counts."""
    found = [f"{first}+{second}" for first, second in pairwise(words)] * 2
    if words:
        found += [f"^{words[0]}", f"^{' '.join(words[:2])}"]
    meant = concepts_in(words, concepts)
    found += [f"@{name}" for name in sorted(meant)] * _CONCEPT  # in the same order in every process
    named = {word for word in words if word[0] == "{"}
    pairs = combinations(sorted(meant | named), 2)  # a sentence is said in any order
    return found + [f"@{first}&{second}" for first, second in pairs] * _CONCEPTS


def concepts_in(words: Sequence[str], concepts: Concepts) -> set[str]:
    """Return the concepts that words, or words in a row, stand for."""
    said, total = tuple(words), len(words)
    found: set[str] = set()
    for start in range(total):
        for end in range(start + 1, min(start + _LONGEST_EXPRESSION, total) + 1):
            if names := concepts.get(said[start:end]):
                found.update(names)
    return found


class Matcher:
    """The index of one language's phrases."""

    def __init__(self, phrases: Phrases, kinds: Kinds, learn: Learn = separated) -> None:
        """learn: what finds the planes; `cache.planes` remembers them."""
        import numpy as np  # slow to load, so only what is understood waits for it

        self.phrases = phrases
        self.kinds = kinds
        said = frozenset(part for one in phrases.phrases for part in one.parts)
        self.vocabulary = said | phrases.day_joins | {word for words in phrases.concepts for word in words}
        self._long: defaultdict[str, list[str]] = defaultdict(list)
        for word in sorted(word for word in self.vocabulary if len(word) >= _LONG_ENOUGH and word.isalpha()):
            self._long[word[0]].append(word)  # few mistype the first letter
        self._all = phrases.phrases
        shown = [masked(phrase, kinds, phrases) for phrase in self._all]
        self.naming = frozenset(one.intent for one, words in zip(self._all, shown, strict=True) if PERSON in words)
        self._forms = _forms_of(phrases, kinds)
        self.talk = {phrase.parts: phrase for phrase in phrases.phrases if phrase.intent in phrases.talk}
        self.intents = tuple(dict.fromkeys(phrase.intent for phrase in self._all))
        self._places, self._rarity, rows = _rows_of(shown, phrases.concepts)
        self._position = {intent: place for place, intent in enumerate(self.intents)}
        self._meant = np.array([self._position[phrase.intent] for phrase in self._all])
        edges = [*np.flatnonzero(np.diff(self._meant, prepend=-1)).tolist(), len(shown)]
        self._starts, self._sizes = np.array(edges[:-1]), np.diff(edges)  # the phrases of one intent stand together
        self._places_of = lru_cache(maxsize=4096)(self._placed)
        self._columns = rows.T.tocsr()
        self._weights, self._bias = learn(rows, self._columns, self._meant, len(self.intents))

    def mended(self, word: str) -> str:
        """Return the known word that a word in no phrase is most likely a misspelling of; itself where none is near."""
        if len(word) < _LONG_ENOUGH or word in self.vocabulary or not word.isalpha():
            return word
        near = self._long.get(word[0], ())
        found = process.extractOne(word, near, scorer=Levenshtein.normalized_similarity, score_cutoff=_ALIKE)
        return found[0] if found is not None else word

    def match(self, *sentences: Sequence[str]) -> list[list[Match]]:
        """Return for each sentence the intents that it is like, with their scores, the likeliest first."""
        return [self._matched(words) for words in sentences]

    def _matched(self, words: Sequence[str]) -> list[Match]:
        import numpy as np

        places, values = self._weighed(words)
        if not len(places):
            return []
        likeness = values @ self._columns[places]  # to each phrase
        closest = np.maximum.reduceat(likeness, self._starts)
        beyond = np.clip(values @ self._weights[places] + self._bias, -_FARTHEST, _FARTHEST)
        return self._ranked(words, (1 - _NEAREST) * (1 + beyond) / 2 + _NEAREST * closest, likeness, closest)

    def _placed(self, word: str) -> Sequence[int | str]:
        """Return the places of what a word alone is compared by; the names of what is in no phrase."""
        return [self._places.get(name, name) for name in _features_of(word)]

    def _weighed(self, words: Sequence[str]) -> tuple[np.ndarray, np.ndarray]:
        """Return what of a sentence can be compared: the places, and how much each weighs."""
        import numpy as np

        words, place_of = joined(words, self.phrases), self._places.get
        beside = (place_of(name, name) for name in features_beside(words, self.phrases.concepts))
        counted = Counter(chain(chain.from_iterable(map(self._places_of, words)), beside))
        known = [place for place in counted if isinstance(place, int)]
        unknown = len(counted) - len(known)
        places, times = np.array(known, np.int32), np.array([counted[place] for place in known], np.float64)
        values = (1 + np.log(times)).astype(np.float32) * self._rarity[places]
        return places, values / math.sqrt(max(float(values @ values) + unknown * 4, 1e-6))

    def _ranked(
        self, words: Sequence[str], total: np.ndarray, likeness: np.ndarray, closest: np.ndarray
    ) -> list[Match]:
        """Return the intents by their scores; `likeness` is that to each phrase, `closest` the most of each intent."""
        import numpy as np

        said = " ".join(words)
        forms = (form for word in set(words) for form in self._forms.get(word, ()))
        for place in {self._position[intent] for intent, form in forms if form.fullmatch(said)}:
            total[place] = min(float(total[place]) + _WORD_FOR_WORD, 1.0)
        nearest = np.flatnonzero(likeness == np.repeat(closest, self._sizes))[::-1]
        phrases = np.zeros(len(total), np.intp)
        phrases[self._meant[nearest]] = nearest  # the first of those that are equally near
        order = np.argsort(-total, kind="stable")
        order = order[total[order] >= _LEAST].tolist()
        scores, places = total.tolist(), phrases.tolist()
        return [Match(self.intents[one], scores[one], self._all[places[one]]) for one in order]


def _rows_of(sentences: Sequence[Sequence[str]], concepts: Concepts) -> tuple[dict[str, int], np.ndarray, Any]:
    """Return the features that are compared by with their places, how rare each is, and a sparse row a sentence."""
    import numpy as np
    from scipy import sparse

    numbered: defaultdict[str, int] = defaultdict(count().__next__)

    @cache  # the same few words again and again
    def numbers_of_word(word: str) -> array[int]:
        return array("i", map(numbered.__getitem__, _features_of(word)))

    said, ends = array("i"), array("i", [0])  # the numbers of one sentence after another, and where each ends
    for words in sentences:
        for word in words:
            said.extend(numbers_of_word(word))
        said.extend(map(numbered.__getitem__, features_beside(words, concepts)))
        ends.append(len(said))
    shape = (len(sentences), len(numbered))
    counted = sparse.csr_matrix((np.ones(len(said), np.float32), np.asarray(said), np.asarray(ends)), shape)
    counted.sum_duplicates()
    often = np.bincount(counted.indices, minlength=len(numbered))
    kept = often >= _OFTEN
    names = (name for name, is_kept in zip(numbered, kept.tolist(), strict=True) if is_kept)
    places_of = {name: place for place, name in enumerate(names)}
    rarity = (np.log((1 + len(sentences)) / (1 + often[kept])) + 1).astype(np.float32)
    rows = counted[:, kept]
    rows.data = (1 + np.log(rows.data)) * rarity[rows.indices]
    lengths = np.sqrt(rows.multiply(rows).sum(axis=1)).A1
    rows.data /= np.repeat(np.maximum(lengths, 1e-6), np.diff(rows.indptr)).astype(np.float32)
    return places_of, rarity, rows


def _forms_of(phrases: Phrases, kinds: Kinds) -> Mapping[str, Sequence[tuple[str, re.Pattern[str]]]]:
    """Return the phrases that hold free words, by the longest of their own words: the intent, and what fits."""
    found: defaultdict[str, list[tuple[str, re.Pattern[str]]]] = defaultdict(list)
    for phrase in phrases.phrases:
        stand_ins = [kinds(phrase.intent, slot) for slot in phrase.slots]
        own = [part for part in phrase.parts if part[0] != "{"]
        if phrase.is_example or WORDS not in stand_ins or len(own) < _ENOUGH_WORDS:
            continue
        slots = iter(r"\S.*" if kind == WORDS else re.escape(kind) for kind in stand_ins)
        form = " ".join(next(slots) if part[0] == "{" else re.escape(part) for part in phrase.parts)
        found[max(own, key=len)].append((phrase.intent, re.compile(form)))
    return found


def joined(words: Sequence[str], phrases: Phrases) -> list[str]:
    """Return the words without those that lead to a day, and days in a row as one."""
    shown: list[str] = []
    for word in words:
        if word == DAY:
            while shown and shown[-1] in phrases.day_joins:
                shown.pop()
            if shown and shown[-1] == DAY:
                continue
        shown.append(word)
    return shown


def masked(phrase: Phrase, kinds: Kinds, phrases: Phrases) -> list[str]:
    """Return the words of a phrase, with what kind of thing stands for each argument; free words are left out."""
    shown = []
    for part in phrase.parts:
        if part[0] != "{":
            shown.append(part)
            continue
        kind = kinds(phrase.intent, part[1:-1])
        if kind != WORDS:
            shown.append(kind)
    return joined(shown, phrases)
