"""The share of unseen sentences that the index takes right: each fifth of the examples, asked of one without it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from chatbot import locales
from chatbot.core.leaning import Act
from chatbot.core.understanding.acts import act_of_words
from chatbot.core.understanding.deciding import LIKELY
from chatbot.core.understanding.matcher import Matcher, masked
from chatbot.core.understanding.phrases import Phrases
from chatbot.core.understanding.understanding import Understanding, second_lines
from handlers.features import all_commands

_PARTS = 5
_OFFERED = 3


def print_held_out() -> None:
    """Print, for each language, how often what was meant comes first, or among the first three.

    Whoever writes is taken to be able to mean anything: that a mentee means no command of councillors is not used.
    """
    understanding = Understanding(all_commands(), locales.phrases())
    for locale in sorted(locales.phrases()):
        whole = understanding.matcher(locale)
        examples = [phrase for phrase in whole.phrases.phrases if phrase.is_example]
        tally: Counter[str] = Counter()
        for part in range(_PARTS):
            asked = set(examples[part::_PARTS])
            known = replace(whole.phrases, phrases=tuple(one for one in whole.phrases.phrases if one not in asked))
            matcher = Matcher(known, whole.kinds)
            for phrase in asked:
                found = matcher.match(masked(phrase, whole.kinds, whole.phrases))[0]
                names = [match.intent for match in found[:_OFFERED] if match.score >= LIKELY]
                tally["asked"] += 1
                tally["first"] += names[:1] == [phrase.intent]
                tally["offered"] += phrase.intent in names
        _print_second_lines(locale, whole.phrases)
        first, offered = (100 * tally[name] / max(tally["asked"], 1) for name in ("first", "offered"))
        print(f"{locale}: {tally['asked']} examples, each asked of an index without it")
        print(f"  what was meant comes first {first:.1f} %, is among the first {_OFFERED} {offered:.1f} %")


def _print_second_lines(locale: str, phrases: Phrases) -> None:
    """Print how often the act of a second line is read right, and how many that mend are taken for another act."""
    examples = [phrase for phrase in phrases.second if phrase.is_example]
    right = ended = mends = 0
    for part in range(_PARTS):
        asked = set(examples[part::_PARTS])
        known = second_lines(replace(phrases, second=tuple(one for one in phrases.second if one not in asked)))
        for phrase in asked:
            act = act_of_words(phrase.parts, [known]).act
            right += act == phrase.intent
            mends += phrase.intent == Act.MEND
            ended += phrase.intent == Act.MEND and act not in (Act.MEND, Act.ASK)
    print(f"{locale}: of {len(examples)} second lines {100 * right / len(examples):.1f} % are read right,")
    print(f"  of {mends} that mend {100 * ended / mends:.1f} % taken for ones that end or take what was shown")
