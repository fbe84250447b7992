"""One sentence as it is compared with phrases: its words, and the people, numbers and days that are named in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from chatbot.core.arguments import PersonRef
from chatbot.core.dates.ranges import Said
from chatbot.core.days import find_day, find_range
from chatbot.core.exchange import Exchange
from chatbot.core.understanding.matcher import DAY, NUMBER, PERSON
from chatbot.core.understanding.phrases import Phrases
from chatbot.core.understanding.tokens import Token, folded, tokens_of
from chatbot.core.words import fold, spoken_words

MOST_NAMES = 8
"""The most names that are looked up for one sentence."""
_LONGEST_NAME = 3  # words
_NAME = re.compile(r"@?[^\W\d_][\w.-]*")
_ADDRESS = re.compile(r"[^\s@]+@[^\s@]+")
_NUMBER = re.compile(r"#?\d{1,9}")
_CLAUSE = re.compile(r"[.,;:!?…\n]+(?=\s|$)|\s[-–—]+\s")


@dataclass(frozen=True, slots=True)
class Named:
    """People whom some words of a text may mean."""

    start: int
    end: int
    people: tuple[PersonRef, ...]


@dataclass(frozen=True, slots=True)
class Days:
    """The days that a text names: as those of a range, or as one day that may be over; each may be unknown."""

    spans: tuple[tuple[int, int], ...] = ()
    first: date | None = None
    last: date | None = None
    is_range: bool = False
    day: date | None = None
    past: date | None = None


@dataclass(frozen=True)
class Sentence:
    """A text in one language's spelling. Words that stand for somebody, a number or a day are masked in `words`."""

    text: str
    tokens: tuple[Token, ...]
    people: tuple[Named, ...]
    numbers: tuple[int, ...]
    days: Days
    clauses: tuple[tuple[str, ...], ...]

    @cached_property
    def words(self) -> tuple[str, ...]:
        """All its words, masked."""
        return tuple(token.word for token in self.tokens)

    @cached_property
    def plain(self) -> str:
        """Its words without masks, between blanks, for looking for words in it."""
        return f" {' '.join(token.word for token in self.tokens)} "

    def plain_from(self, clause: int) -> str:
        """Return its words from a clause on, as `plain`."""
        return f" {' '.join(word for one in self.clauses[clause:] for word in one)} " if clause else self.plain


def is_strange(sentence: Sentence, known: frozenset[str]) -> bool:
    """Tell whether most words of a sentence are not among the `known` ones."""
    words = [word for word in sentence.words if word[0] != "{"]
    return 2 * sum(word not in known for word in words) > len(words)


async def people_in(ctx: Exchange, text: str, known: frozenset[str]) -> tuple[Named, ...]:
    """Return the people that a text names, as far as its author may name them; `known` words are no names.

    A known word is one if it has a capital and does not begin a sentence.
    """
    runs: list[list[re.Match[str]]] = []
    before = 0
    addresses = [match.span() for match in _ADDRESS.finditer(text)]
    for match in _NAME.finditer(text):
        if any(start <= match.start() < end for start, end in addresses):
            continue  # who has an address is not found by it
        between = text[before : match.start()]
        begins = not text[: match.start()].strip() or bool(re.search(r"[.!?\n]", between))
        word = folded(match[0].rstrip(".-")).removesuffix("'s")
        is_name = word not in known or (match[0][0].isupper() and not begins and match[0][1:].islower())
        if is_name and len(word) > 1:
            if runs and runs[-1] and not between.strip() and len(runs[-1]) < _LONGEST_NAME:
                runs[-1].append(match)
            else:
                runs.append([match])
        elif runs and runs[-1]:
            runs.append([])
        before = match.end()
    tries: list[tuple[int, int]] = []
    for run in filter(None, runs):
        pieces = [
            (i, j) for size in range(len(run), 0, -1) for i in range(len(run) - size + 1) for j in (i + size - 1,)
        ]
        tries += [(run[i].start(), run[j].end()) for i, j in pieces]
    tries = sorted(tries[: 2 * MOST_NAMES], key=lambda span: span[0] - span[1])[:MOST_NAMES]
    if not tries:
        return ()
    names = {span: re.sub(r"['’]s$", "", text[slice(*span)]).rstrip(".-") for span in tries}
    found = await ctx.find_named(tuple(dict.fromkeys(names.values())))
    taken: list[Named] = []
    for span, name in names.items():
        people = found.get(name, ())
        if people and not any(start < span[1] and span[0] < end for start, end in ((n.start, n.end) for n in taken)):
            taken.append(Named(*span, tuple(people)))
    return tuple(sorted(taken, key=lambda named: named.start))


def days_in(ctx: Exchange, text: str) -> Days:
    """Return the days that a text names. A `now` by itself stays a word: it says more about the wish than the day."""
    found, past = find_range(ctx, text), find_day(ctx, text, past=True)
    spans = list(found.spans) if found is not None else []
    if past is not None and not any(start < past.span[1] and past.span[0] < end for start, end in spans):
        spans.append(past.span)
    spans = [(start, end) for start, end in spans if fold(text[start:end]) not in spoken_words(ctx, "words-day-now")]
    over = past.days[0] if past is not None and past.days[0] <= ctx.today else None
    if found is None:
        return Days(tuple(spans), past=over)
    one = found.ranges[0]
    day = one.last if found.said in (Said.LAST, Said.LENGTH) else one.first  # `until Friday` begins today
    return Days(tuple(sorted(spans)), one.first, one.last, is_range=True, day=day, past=over)


def read_sentence(
    text: str, people: Sequence[Named], days: Days, phrases: Phrases, mended: Callable[[str], str]
) -> Sentence:
    """Return a text as a sentence in the spelling of one language; `mended` corrects a word."""
    spans = [(named.start, named.end, PERSON) for named in people]
    spans += [(start, end, DAY) for start, end in days.spans if not _overlaps(start, end, people)]
    tokens: list[Token] = []
    numbers: list[int] = []
    for token in tokens_of(text, phrases.spelling):
        kind = next((kind for start, end, kind in spans if start < token.end and token.start < end), None)
        if kind is None and _NUMBER.fullmatch(token.word):
            numbers.append(int(token.word.lstrip("#")))
            kind = NUMBER
        elif kind is None and (number := phrases.numbers.get(token.word)):
            numbers.append(number)
            kind = NUMBER
        if kind is None:
            tokens.append(Token(mended(token.word), token.start, token.end))
        elif kind is NUMBER or not tokens or tokens[-1].word != kind or _is_new(tokens[-1], token, spans):
            tokens.append(Token(kind, token.start, token.end))
        else:
            tokens[-1] = Token(kind, tokens[-1].start, token.end)
    cuts = [match.start() for match in _CLAUSE.finditer(text)]
    clauses: dict[int, list[str]] = {}
    for token in tokens:
        clauses.setdefault(sum(cut <= token.start for cut in cuts), []).append(token.word)
    return Sentence(
        text, tuple(tokens), tuple(people), tuple(numbers), days, tuple(tuple(clause) for clause in clauses.values())
    )


def _is_new(last: Token, token: Token, spans: Sequence[tuple[int, int, str]]) -> bool:
    """Tell whether a token belongs to another span than the one before it."""
    return not any(start < last.end and token.start < end for start, end, _ in spans)


def _overlaps(start: int, end: int, people: Sequence[Named]) -> bool:
    return any(start < named.end and named.start < end for named in people)
