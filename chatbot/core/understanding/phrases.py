"""The phrases of one language: what people call commands, and what they say when they want one."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import count
from typing import Any, NamedTuple

from chatbot.core.understanding.tokens import folded, words_in

SMALL_TALK, SECOND_LINES = "small_talk", "second_lines"
_PART = re.compile(r"\{(\w+)\}|([^{}]+)")
_GRAMMAR = re.compile(r"^\[grammar\]\n.*?(?=^\[|\Z)", re.DOTALL | re.MULTILINE)
_KEYS = {"words", "phrases", "all_words"}
Around = tuple[str, str, str]
"""The two words before a person or a slot, and the one after it."""
Slots = tuple[tuple[str, Around], ...]
"""The arguments of a phrase with the words around them."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """One sentence for an intent: its words, folded, where `{mentee}` stands for an argument; `slots` names these.

    `is_example`: somebody said it, with whatever else they had to say.
    """

    intent: str
    parts: tuple[str, ...]
    is_example: bool = False
    slots: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        slots = tuple(part[1:-1] for part in self.parts if part[0] == "{")
        object.__setattr__(self, "slots", slots)


@dataclass(frozen=True)
class Phrases:
    """All of one language.

    called    what people call a command, folded -> its name
    phrases   sentences for each command, and for each kind of small talk, as `thanks`
    talk      the kinds of small talk
    options   name of a choice -> value -> what people say for it
    concepts  words, folded -> the concepts they stand for: `does not reply` for silence
    spelling  short forms and what they stand for
    day_joins   words that lead to a day, `until`, and say little
    courtesies  patterns of longer words that only ask politely, with doubt among them: `would it be (ok|fine) if`
    wishing     patterns of words with which a clause wishes or asks for something, and tells no background
    urgent      how words begin that cannot wait; so do `fears`, unless a pattern of `harmless` follows: `of failing`
    connectors  words after which free words may begin, `because`
    reasoning   those of them after which nothing is missed: a reason is whole without what it is for
    all_words   command -> its argument that takes all that was said
    more        words behind a number that comes on top of what there is
    ones        what people say for one
    articles    words that lead to a noun
    pointing    words that say nothing by themselves, as `this`
    second      what people say about what has just been shown, asked or done; the intents are acts
    attendees   words for people who came, behind their number; `before_attendees` stand before it, `came` at either end
    asking      words with which a question begins that is no part of a title before it
    """

    locale: str
    called: Mapping[str, str] = field(default_factory=dict)
    phrases: tuple[Phrase, ...] = ()
    talk: frozenset[str] = frozenset()
    options: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    concepts: Mapping[tuple[str, ...], tuple[str, ...]] = field(default_factory=dict)
    negations: tuple[str, ...] = ()
    hedges: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()
    polite: tuple[str, ...] = ()
    courtesies: tuple[str, ...] = ()
    wishing: tuple[str, ...] = ()
    urgent: tuple[str, ...] = ()
    fears: tuple[str, ...] = ()
    harmless: tuple[str, ...] = ()
    spelling: Mapping[str, str] = field(default_factory=dict)
    numbers: Mapping[str, int] = field(default_factory=dict)
    day_joins: frozenset[str] = frozenset()
    connectors: frozenset[str] = frozenset()
    reasoning: frozenset[str] = frozenset()
    all_words: Mapping[str, str] = field(default_factory=dict)
    more: tuple[str, ...] = ()
    ones: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    attendees: tuple[str, ...] = ()
    before_attendees: tuple[str, ...] = ()
    came: tuple[str, ...] = ()
    asking: tuple[str, ...] = ()
    pointing: tuple[str, ...] = ()
    second: tuple[Phrase, ...] = ()

    @cached_property
    def courtesy(self) -> re.Pattern[str]:
        """The pattern of longer words that only ask politely."""
        return _any_of(self.courtesies)

    @cached_property
    def wish(self) -> re.Pattern[str]:
        """The pattern of words that wish or ask for something."""
        return _any_of(self.wishing)

    @cached_property
    def fear(self) -> re.Pattern[str]:
        """The pattern of a fear of somebody, and not only of what its author does badly."""
        return re.compile(rf"{_any_of(self.fears).pattern}(?! {_any_of(self.harmless).pattern})")

    @cached_property
    def own(self) -> frozenset[str]:
        """The words of this language; examples hold words of others, too."""
        return frozenset(part for one in self.phrases if not one.is_example for part in one.parts)

    @cached_property
    def around_slots(self) -> dict[str, Sequence[Slots]]:
        """The slots of an intent's phrases, those alike once: put here when they are first asked for."""
        return {}

    @cached_property
    def by_intent(self) -> Mapping[str, Sequence[Phrase]]:
        """The phrases of each intent."""
        found: defaultdict[str, list[Phrase]] = defaultdict(list)
        for phrase in self.phrases:
            found[phrase.intent].append(phrase)
        return dict(found)


class Dangers(NamedTuple):
    """The beginnings of words that say somebody may take their life, behind a space, and the short forms."""

    spelling: Mapping[str, str]
    begins: tuple[str, ...]

    def are_in(self, text: str) -> bool:
        """Tell whether a text holds such words."""
        said = f" {' '.join(words_in(text, self.spelling))} "
        return any(begin in said for begin in self.begins)


@lru_cache(maxsize=16)
def read_phrases(locale: str, source: str) -> Phrases:
    """Return the phrases that a file holds. Raises ValueError, with the locale, for one that is not as it should be."""
    try:
        tables = tomllib.loads(source)
        return _phrases(locale, tables)
    except (tomllib.TOMLDecodeError, ValueError, AttributeError, TypeError) as error:
        raise ValueError(f"{locale}/phrases.toml: {error}") from error


@lru_cache(maxsize=16)
def read_dangers(source: str) -> Dangers:
    """Return how words of a file's language begin that say somebody may take their life.

    Every message is looked through for them: nothing else of the file is read, which would take a second.
    """
    begins = _GRAMMAR.search(source)
    grammar = tomllib.loads(begins[0])["grammar"] if begins is not None else {}
    spelling = _spelling(grammar)
    return Dangers(spelling, tuple(f" {' '.join(words_in(words, spelling))}" for words in grammar.get("danger", ())))


def _spelling(grammar: Mapping[str, Any]) -> dict[str, str]:
    pairs = (pair.split("=", 1) for pair in grammar.get("spelling", ()))
    return {folded(short): folded(long) for short, long in pairs}


def _phrases(locale: str, tables: dict[str, Any]) -> Phrases:
    grammar = tables.pop("grammar", {})
    options = tables.pop("options", {})
    concepts = tables.pop("concepts", {})
    talk = tables.pop(SMALL_TALK, {})
    examples = tables.pop("examples", {})
    if strange := examples.keys() - tables.keys() - talk.keys():
        raise ValueError(f"[examples] has {', '.join(sorted(strange))}")
    spelling = _spelling(grammar)
    second = [
        phrase
        for act, table in tables.pop(SECOND_LINES, {}).items()
        for phrase in _said(act, table.get("phrases", ()), table.get("examples", ""), spelling)
    ]
    called: dict[str, str] = {}
    found: list[Phrase] = []
    for intent, table in {**tables, **talk}.items():
        if unknown := table.keys() - _KEYS:
            raise ValueError(f"[{intent}] has {', '.join(sorted(unknown))}")
        for word in table.get("words", ()):
            name = " ".join(words_in(word, spelling)) or word
            if called.setdefault(name, intent) != intent:
                raise ValueError(f"{word!r} calls both {called[name]} and {intent}")
        sentences = [*table.get("words", ()), *table.get("phrases", ())]
        found += _said(intent, sentences, examples.get(intent, ""), spelling)

    def lists(name: str) -> tuple[str, ...]:
        return tuple(" ".join(words_in(words, spelling)) for words in grammar.get(name, ()))

    def patterns(name: str) -> tuple[str, ...]:
        return tuple(map(folded, grammar.get(name, ())))

    return Phrases(
        locale,
        called,
        tuple(found),
        frozenset(talk),
        {
            choice: {value: tuple(" ".join(words_in(one, spelling)) for one in said) for value, said in values.items()}
            for choice, values in options.items()
        },
        _by_words(concepts, spelling),
        lists("negations"),
        lists("hedges"),
        lists("conditions"),
        lists("reports"),
        lists("polite"),
        patterns("courtesies"),
        patterns("wishing"),
        lists("urgent"),
        patterns("fears"),
        patterns("harmless"),
        spelling,
        {folded(word): number for number, word in enumerate(grammar.get("numbers", ()), start=2)},
        frozenset(map(folded, grammar.get("day_joins", ()))),
        frozenset(map(folded, grammar.get("connectors", ()))),
        frozenset(map(folded, grammar.get("reasoning", ()))),
        {intent: table["all_words"] for intent, table in tables.items() if "all_words" in table},
        lists("more"),
        lists("ones"),
        lists("articles"),
        lists("attendees"),
        lists("before_attendees"),
        lists("came"),
        lists("asking"),
        lists("pointing"),
        tuple(second),
    )


def _any_of(patterns: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(patterns) or '(?!)'})(?= )")


def _said(intent: str, sentences: Sequence[str], examples: str, spelling: Mapping[str, str]) -> list[Phrase]:
    unique = {tuple(_parts(example, spelling)): True for example in examples.splitlines()}
    unique |= {parts: False for sentence in sentences for parts in expanded(sentence, spelling)}
    return [Phrase(intent, parts, is_example) for parts, is_example in unique.items() if parts]


def _by_words(concepts: Mapping[str, str], spelling: Mapping[str, str]) -> dict[tuple[str, ...], tuple[str, ...]]:
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    for concept, expressions in concepts.items():
        for words in {tuple(words_in(one, spelling)): None for one in expressions.split(",")}:
            found[words] = (*found.get(words, ()), concept)
    return found


def expanded(sentence: str, spelling: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    """Yield sentences made of one with choices: as many as are needed for each alternative to come at least once."""
    tree, end = _parse(sentence, 0)
    if end != len(sentence):
        raise ValueError(f"a bracket too many in {sentence!r}")
    for number in range(_width(tree)):
        yield tuple(_parts(_pick(tree, number, count()), spelling))


def _parts(text: str, spelling: Mapping[str, str]) -> Iterator[str]:
    """Yield the words of a text, and its arguments in braces."""
    for match in _PART.finditer(text.replace("}'s", "}")):
        yield from [f"{{{match[1]}}}"] if match[1] else words_in(match[2], spelling)


_Tree = list[Any]
"""A sequence of texts and of choices; a choice is a tuple of trees."""


def _parse(text: str, start: int) -> tuple[_Tree, int]:
    """Return the sequence that begins at `start` and ends before a `|`, a `)` or the end."""
    tree: _Tree = []
    place = start
    while place < len(text) and text[place] not in "|)":
        if text[place] == "(":
            choices = []
            place += 1
            while True:
                branch, place = _parse(text, place)
                choices.append(branch)
                if place >= len(text):
                    raise ValueError(f"an open bracket in {text!r}")
                place += 1
                if text[place - 1] == ")":
                    break
            tree.append(tuple(choices))
        else:
            end = min((at for sign in "(|)" if (at := text.find(sign, place)) >= 0), default=len(text))
            tree.append(text[place:end])
            place = end
    return tree, place


def _width(tree: _Tree) -> int:
    return max([1, *(sum(map(_width, part)) for part in tree if isinstance(part, tuple))])


def _pick(tree: _Tree, number: int, choice: Iterator[int]) -> str:
    """Return variant `number`; later choices step on differently, so that not always the same ones come together."""
    text = ""
    for part in tree:
        if isinstance(part, str):
            text += part
            continue
        flat = [branch for branch in part for _ in range(_width(branch))]
        shift = next(choice) * (number // max(len(flat), 1))
        text += _pick(flat[(number + shift) % len(flat)], number, choice)
    return text
