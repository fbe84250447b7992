"""Questions as people ask them: examples teach which passage a question is like, and what is no question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from chatbot.core.guide.pages import Passage
from chatbot.core.understanding.cache import planes
from chatbot.core.understanding.hints import without_politeness
from chatbot.core.understanding.matcher import WORDS, Matcher
from chatbot.core.understanding.phrases import Phrase, Phrases, read_phrases
from chatbot.core.understanding.tokens import words_in

NONE = "none"
"""The key of what sounds like a question to the guide and is none."""


@dataclass(frozen=True, slots=True)
class Questions:
    """The examples of a language: key of a passage, or `none` -> what people ask.

    file      where they stand, empty if they are not the folder's own
    language  the source of the language's phrases and concepts, which says what words stand for
    """

    asked: Mapping[str, Sequence[str]] = field(default_factory=dict)
    file: str = ""
    language: str = ""


class Likeness:
    """The likeness of a question to those that each passage of a language answers."""

    def __init__(self, locale: str, passages: Sequence[Passage], questions: Questions) -> None:
        known = read_phrases(locale, questions.language) if questions.language else Phrases(locale)
        self._spelling = known.spelling
        examples = {one.key: [one.heading, *one.also, *questions.asked.get(one.key, ())] for one in passages}
        examples[NONE] = [*questions.asked.get(NONE, ())]
        phrases: dict[Phrase, None] = {}
        for key, sentences in examples.items():
            for sentence in sentences:
                if words := without_politeness(words_in(sentence, known.spelling), known):
                    phrases[Phrase(key, words)] = None
        self._known = replace(known, phrases=tuple(phrases), talk=frozenset())
        self._matcher = Matcher(self._known, lambda intent, slot: WORDS, planes)
        self._examples = frozenset(phrases)
        self._places = {one.key: place for place, one in enumerate(passages)}

    def scores(self, text: str) -> tuple[list[float], float]:
        """Return how like a text is to the questions of each passage, and to what is no question to the guide."""
        words = without_politeness(words_in(text, self._spelling), self._known)
        found, none = [0.0] * len(self._places), 0.0
        for match in self._matcher.match(words)[0]:
            score = 1.0 if Phrase(match.intent, words) in self._examples else match.score
            if match.intent == NONE:
                none = score
            else:
                found[self._places[match.intent]] = score
        return found, none
