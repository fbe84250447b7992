"""Reading the act of a second line, by what people say in any language."""

from __future__ import annotations

from collections.abc import Sequence

from chatbot.core.leaning import Act, Leaning
from chatbot.core.understanding.matcher import DAY, NUMBER, PERSON, Matcher
from chatbot.core.understanding.sentence import Sentence

_SURE = 0.5
"""The score from which a line ends, takes or only speaks of what was shown; below it, it is more about that."""

_SURE_OF_CLAUSE, _MOST_CLAUSES = 0.6, 4
"""The score from which one clause of a line asks that nobody hears of it, and how many are looked at."""

_VALUES = frozenset({NUMBER, DAY, PERSON})
"""The marks of values, of which a mere yes names none."""


def act_of(sentence: Sentence, matchers: Sequence[Matcher]) -> Leaning:
    """Return the act that a line most likely is; a question is one whatever it is like."""
    if "?" in sentence.text:
        return Leaning(Act.ASK, 1.0)
    leaning = act_of_words(sentence.words, matchers)
    for clause in sentence.clauses[:_MOST_CLAUSES] if leaning.act is not Act.HUSH else ():
        if (own := act_of_words(clause, matchers)).act is Act.HUSH and own.score >= _SURE_OF_CLAUSE:
            return own  # whatever else is said, that is asked
    return leaning


def act_of_words(words: Sequence[str], matchers: Sequence[Matcher]) -> Leaning:
    """Return the act by the words of a line alone."""
    found = [matches[0] for one in matchers if (matches := one.match(words)[0])]
    best = max(found, key=lambda match: match.score, default=None)
    if best is None or best.score < _SURE or (best.intent == Act.YES and not _VALUES.isdisjoint(words)):
        return Leaning(Act.MEND, 0.0)
    return Leaning(Act(best.intent), best.score)
