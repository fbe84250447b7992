"""The share of questions that the guide's search answers rightly: `python -m bench.guide`.

Without a file, it is tried on the half of the example questions that it has not learned from, then on the other half.
A file holds what nobody learned from, a line each: language, question and the keys that answer it, between tabs.
A topic alone stands for all its passages; `none` for no passage, where nothing may be shown for certain.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from chatbot import guide
from chatbot.core.guide.library import Library
from chatbot.core.guide.questions import NONE

Question = tuple[str, str, frozenset[str]]
"""The language, the words, and the keys that answer them."""
_HALVES = 2


def main() -> None:
    """Print the figures, a line a language."""
    parser = argparse.ArgumentParser(prog="python -m bench.guide", description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, help="questions that were not learned from")
    parser.add_argument("--failures", action="store_true", help="print what was not found")
    options = parser.parse_args()
    library = guide.load(None)
    started = time.process_time()
    library.prepare()
    print(f"processor for the index of all languages: {1000 * (time.process_time() - started):.0f} ms")
    if options.files:
        asked = [question for file in options.files for question in _read(file)]
        print_figures("", judged(library, asked, failures=options.failures))
        return
    for locale in sorted(library.topics):
        tally: Counter[str] = Counter()
        for half in range(_HALVES):
            learned, asked = _without(library, locale, half)
            tally += judged(learned, asked, failures=options.failures)
        print_figures(f"{locale}: ", tally)


def judged(library: Library, asked: Iterable[Question], *, failures: bool = False) -> Counter[str]:
    """Return how often each thing happened."""
    tally: Counter[str] = Counter()
    started = time.process_time()
    for locale, words, keys in asked:
        found = library.search(words, locale)
        first = found.passages[0] if found.passages else None
        is_right = first is not None and not keys.isdisjoint((first.topic, first.key))
        tally["asked"] += 1
        tally["answerable"] += keys != {NONE}
        tally["right"] += is_right
        tally["clear"] += found.is_clear
        tally["wrong"] += found.is_clear and not is_right
        if failures and (found.is_clear or keys != {NONE}) and not is_right:
            shown = f"{first.key if first else 'nothing'}{', with confidence' if found.is_clear else ''}"
            print(f"  {words}: {shown}, not {' '.join(sorted(keys))}")
    tally["microseconds"] = int(1e6 * (time.process_time() - started))
    return tally


def print_figures(name: str, tally: Counter[str]) -> None:
    """Print a line."""
    right, wrong = tally["right"] / max(tally["answerable"], 1), tally["wrong"] / max(tally["asked"], 1)
    print(
        f"{name}the right passage first: {tally['right']} of {tally['answerable']} ({right:.1%}); "
        f"shown at once: {tally['clear']} of {tally['asked']}; wrong with confidence: {tally['wrong']} ({wrong:.1%}); "
        f"{tally['microseconds'] / max(tally['asked'], 1) / 1000:.1f} ms of processor each"
    )


def _read(file: Path) -> Iterator[Question]:
    for line in file.read_text("utf-8").splitlines():
        if line.strip():
            locale, words, keys = line.split("\t")
            yield locale, words, frozenset(keys.split())


def _without(library: Library, locale: str, half: int) -> tuple[Library, list[Question]]:
    """Return the library that has not learned every other question of a language, and these."""
    questions = library.questions[locale]
    kept = {
        key: [one for at, one in enumerate(asked) if at % _HALVES != half] for key, asked in questions.asked.items()
    }
    left = [
        (locale, one, frozenset([key]))
        for key, asked in questions.asked.items()
        for at, one in enumerate(asked)
        if at % _HALVES == half
    ]
    return Library(library.topics, library.words, {**library.questions, locale: replace(questions, asked=kept)}), left


if __name__ == "__main__":
    main()
