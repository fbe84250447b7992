"""The search of the guide: which passages answer some words, and how sure that is.

BM25 of our own: some fifty passages of like length need no term for their length and no matrix, only fields of
different weight and words that are mended, which the libraries do not know.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from math import log
from typing import NamedTuple

import snowballstemmer
from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from chatbot.core.guide.pages import Passage, Topic
from chatbot.core.guide.questions import Likeness, Questions
from chatbot.core.understanding.tokens import folded

_WORD = re.compile(r"[^\W_]+")
_NO_SPACES = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]+")
"""Scripts that put no space between words: each two signs stand for one."""
_STEMMERS = {
    "ca": "catalan", "da": "danish", "de": "german", "en": "english", "es": "spanish", "fi": "finnish", "fr": "french",
    "hu": "hungarian", "id": "indonesian", "it": "italian", "nl": "dutch", "no": "norwegian", "pl": "polish",
    "pt": "portuguese", "ro": "romanian", "ru": "russian", "sv": "swedish", "tr": "turkish",
}  # fmt: skip
_K1 = 1.2
"""The weight from which a word that comes again adds little."""
_HEADING, _ALSO, _TITLE, _KEYWORD, _TEXT = 2.5, 3.0, 1.5, 1.2, 0.8
"""The weight of a word by where it stands."""
_MENDED, _SHORT_MENDED = 0.75, 0.5
"""The weight of a word that is only like one of the guide: of a long one, or one of fewer than six letters."""
_UNKNOWN = 0.5
"""The part of the rarest word's weight with which a word that the guide lacks speaks against an answer."""
_LEAST_MENDED, _SHORT = 4, 6  # letters
_TWO_MISTAKES = 8  # letters
_AS_ASKED = 0.8
"""The gain of a passage one of whose own questions is in the words, with all that says nothing by itself."""
_LONG = 3  # words

CLEAR = 0.62
"""The part of the words that a passage has to name as what it is about, for a clear answer,"""
AHEAD = 1.12
"""and how many times better it has to be than the best of another topic."""
LIKELY = 0.34
"""The part of the words with which a passage is offered as one of several."""
_NEAR = 0.6

_SENTENCE = 3
"""Words of a question; fewer are looked up as keywords."""
_ENOUGH = 5
"""Questions of its own that a passage is learned from; one with fewer is clear where its words are, too."""
SURE, LEAD, LEAD_OVER_NONE = 0.60, 0.2, 0.1
"""The likeness for a clear answer, and how far it is ahead of another topic, and of no question to the guide."""
LIKELY_LEAD = 0.1
"""The lead over every other passage, and over no question to the guide, with which a likeness is the likely answer."""
AGREED = 0.45
"""The likeness for a clear answer that the words give, too."""
PERHAPS, _BEHIND = 0.2, 0.15
"""The likeness with which a passage is offered, and how far it may be behind the best."""
_MOST = 3


class Found(NamedTuple):
    """The passages that may answer, the best first. `is_clear`: the first one does; `is_likely`: it probably does.

    held  its part of the words; without any passage, the part that this language knows, if it knows that they ask for
          nothing in the guide

    One word alone is clear only if it names the topic: `privacy`, but not `send`.
    """

    passages: tuple[Passage, ...] = ()
    is_clear: bool = False
    held: float = 0.0
    is_asked: bool = False
    """One of the first one's own questions is in the words, whole and not short."""
    is_likely: bool = False


@dataclass(frozen=True)
class Words:
    """The words of a language as the search knows them: those that say nothing, and those that are one and the same."""

    locale: str
    common: frozenset[str] = frozenset()
    alike: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, locale: str, common: Iterable[str] = (), alike: Iterable[Sequence[str]] = ()) -> Words:
        """Return them from words as people write them."""
        plain = cls(locale)
        same = {plain.stem(folded(word)): plain.stem(folded(line[0])) for line in alike for word in line}
        return cls(locale, frozenset(folded(word) for word in common), same)

    def stem(self, word: str) -> str:
        """Return what a folded word has in common with its other forms."""
        stem = stemmed(self.locale, word)
        return self.alike.get(stem, stem)

    def terms(self, text: str, *, whole: bool = False) -> list[str]:
        """Return what is searched for in a text, or by it; if `whole`, with the words that say nothing."""
        found = []
        for word in _WORD.findall(folded(text).replace("'", " ").replace("’", " ")):
            if _NO_SPACES.fullmatch(word):
                found += [word[at : at + 2] for at in range(max(1, len(word) - 1))]
            elif whole or word not in self.common:
                found.append(self.stem(word))
        return found


@lru_cache
def _stemmer(locale: str) -> snowballstemmer.stemmer | None:
    name = _STEMMERS.get(locale.partition("-")[0].partition("_")[0])
    return snowballstemmer.stemmer(name) if name else None


@lru_cache(maxsize=20_000)
def stemmed(locale: str, word: str) -> str:
    """Return a folded word without its ending."""
    stemmer = _stemmer(locale)
    return str(stemmer.stemWord(word)) if stemmer is not None else word


def _together(own: frozenset[str], said: frozenset[str], says: bool) -> float:
    """Return the part of one of a passage's own questions that is in the words.

    A short one that is there whole counts as a long one, if it `says` anything by itself.
    """
    return 1.0 if says and own <= said else len(own & said) / max(len(own), _LONG)


class Index:
    """The passages of one language."""

    def __init__(self, topics: Iterable[Topic], words: Words, questions: Questions) -> None:
        self._words = words
        self._passages: list[Passage] = []
        self._asked: list[tuple[tuple[frozenset[str], bool], ...]] = []
        self._about: list[frozenset[str]] = []
        self._named: list[frozenset[str]] = []
        weights: defaultdict[str, defaultdict[int, float]] = defaultdict(lambda: defaultdict(float))
        common = frozenset(map(words.stem, words.common))
        for topic in topics:
            around = [(topic.title, _TITLE), *((word, _KEYWORD) for word in topic.keywords)]
            of_topic = [(term, weight) for text, weight in around for term in words.terms(text)]
            for passage in topic.passages:
                number = len(self._passages)
                self._passages.append(passage)
                asked = [words.terms(text) for text in (passage.heading, *passage.also)]
                whole = (frozenset(words.terms(text, whole=True)) for text in (passage.heading, *passage.also))
                self._asked.append(tuple((terms, bool(terms - common)) for terms in whole if len(terms) > 1))
                own = [(term, _HEADING) for term in asked[0]]
                own += [(term, _ALSO) for term in {term for terms in asked[1:] for term in terms}]
                own += [(term, _TEXT) for term in words.terms(passage.text)]
                self._named.append(frozenset(term for term, _ in of_topic))
                self._about.append(frozenset(term for term, weight in (*of_topic, *own) if weight > _TEXT))
                for term, weight in (*of_topic, *own):
                    weights[term][number] += weight
        total = len(self._passages)
        self._found = {
            term: {number: weight / (weight + _K1) for number, weight in found.items()}
            for term, found in weights.items()
        }
        self._rare = {term: log(1 + (total - len(found) + 0.5) / (len(found) + 0.5)) for term, found in weights.items()}
        self._rarest = max(self._rare.values(), default=1.0)
        self._taught = frozenset(key for key, some in questions.asked.items() if len(some) >= _ENOUGH)
        is_learned = any(passage.key in questions.asked for passage in self._passages)
        self._likeness = Likeness(words.locale, self._passages, questions) if is_learned else None
        self._mended = lru_cache(maxsize=4096)(self._nearest)
        self._known = (*self._found, *(word for word, term in words.alike.items() if term in self._found))

    def search(self, text: str) -> Found:
        """Return the passages that answer some words."""
        asked, against = self._looked_for(text)
        said = frozenset(self._words.terms(text, whole=True))
        whole = sum(self._rare[term] for term in asked) + against
        scores = self._scores(asked, said)
        if self._likeness is not None and len(_WORD.findall(text)) >= _SENTENCE:
            found = self._by_likeness(self._likeness, text, asked, scores, whole)
        else:
            found = self._by_words(asked, scores, whole)
        if not found.passages:
            return found
        best = self._passages.index(found.passages[0])
        return found._replace(
            is_asked=any(len(own) > _LONG and own <= said for own, _ in self._asked[best]),
            is_clear=found.is_clear and (len(self._words.terms(text)) > 1 or asked.keys() <= self._named[best]),
        )

    def _looked_for(self, text: str) -> tuple[dict[str, float], float]:
        """Return the words of the guide that are searched for, with what each counts, and what speaks against any."""
        asked: dict[str, float] = {}
        against = 0.0
        for term in dict.fromkeys(self._words.terms(text)):
            mended, weight = self._mended(term)
            if mended:
                asked[mended] = max(weight, asked.get(mended, 0.0))
            else:
                against += _UNKNOWN * self._rarest
        return asked, against

    def _by_words(self, asked: Mapping[str, float], scores: Sequence[float], whole: float) -> Found:
        """Return what is found by words alone."""
        if not asked:
            return Found()
        best, other = self._two_best(scores)
        rare = self._in_passage(best, asked)
        held = sum(rare.values()) / whole
        is_about = sum(rare[term] for term in rare.keys() & self._about[best]) >= CLEAR * whole
        is_clear = is_about and scores[best] >= AHEAD * other
        return Found(self._near(scores, _NEAR * scores[best]), is_clear, held) if held >= LIKELY else Found()

    def _by_likeness(
        self, likeness: Likeness, text: str, asked: Mapping[str, float], scores: Sequence[float], whole: float
    ) -> Found:
        """Return what is found by the questions that people ask; by words, too, where few of a passage's are known."""
        like, none = likeness.scores(text)
        best, other = self._two_best(like)
        first = like[best]
        if first < max(PERHAPS, none):
            known = sum(self._rare[term] for term in asked) / whole if whole else 0.0
            return Found(held=known if none > first else 0.0)
        is_ahead = first - other >= LEAD
        is_sure = first >= SURE and is_ahead
        if not is_sure and ((first >= AGREED and is_ahead) or self._passages[best].key not in self._taught):
            named = self._by_words(asked, scores, whole)
            is_sure = named.is_clear and named.passages[0] == self._passages[best]
        is_clear = is_sure and first - none >= LEAD_OVER_NONE
        held = sum(self._in_passage(best, asked).values()) / whole if whole else 0.0
        next_best = max((score for number, score in enumerate(like) if number != best), default=0.0)
        is_likely = first - max(next_best, none) >= LIKELY_LEAD
        return Found(self._near(like, first - _BEHIND), is_clear, held, is_likely=is_likely)

    def _in_passage(self, number: int, asked: Mapping[str, float]) -> dict[str, float]:
        """Return those of the words that a passage has, with what each counts."""
        return {term: self._rare[term] * weight for term, weight in asked.items() if number in self._found[term]}

    def _two_best(self, scores: Sequence[float]) -> tuple[int, float]:
        """Return the best passage, and the score of the best one of another topic."""
        best = max(range(len(scores)), key=scores.__getitem__)
        topic = self._passages[best].topic
        others = (score for one, score in zip(self._passages, scores, strict=True) if one.topic != topic)
        return best, max(others, default=0.0)

    def _near(self, scores: Sequence[float], least: float) -> tuple[Passage, ...]:
        order = sorted(range(len(scores)), key=lambda number: -scores[number])[:_MOST]
        return tuple(self._passages[number] for number in order if scores[number] >= least)

    def _scores(self, asked: Mapping[str, float], said: frozenset[str]) -> list[float]:
        scores = [0.0] * len(self._passages)
        for term, weight in asked.items():
            for number, saturated in self._found[term].items():
                scores[number] += self._rare[term] * saturated * weight
        for number, score in enumerate(scores):
            if score:
                together = (_together(terms, said, says) for terms, says in self._asked[number])
                scores[number] = score * (1 + _AS_ASKED * max(together, default=0.0))
        return scores

    def _nearest(self, term: str) -> tuple[str, float]:
        """Return the word of the guide that is meant, and how much it counts; an empty one if there is none."""
        if term in self._found:
            return term, 1.0
        if len(term) < _LEAST_MENDED:
            return "", 0.0
        most = 2 if len(term) >= _TWO_MISTAKES else 1
        near = process.extractOne(term, self._known, scorer=DamerauLevenshtein.distance, score_cutoff=most)
        if near is None or (near[0][0] != term[0] and near[1] > 1):
            return "", 0.0
        return self._words.alike.get(near[0], near[0]), _SHORT_MENDED if len(term) < _SHORT else _MENDED
