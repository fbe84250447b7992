"""Answers as people say them: `yes please`, `everything's fine, we talked on Sunday`, `he is stuck with his passport`.

What is said for each answer is listed in the locales: `said-<answer>` for what means it, `hint-<answer>` for what only
points to it, `unless-<answer>` for what tells that such a hint is about something else. An answer may be given in any
of our languages.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from chatbot.core.arguments import Arguments, Field, FieldKind, fields_of
from chatbot.core.l10n import Localizer
from chatbot.core.messages import Option
from chatbot.core.words import each_form, fold
from chatbot.core.writer import Writer, option_label_id

_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[^\w\s]|\n")
_BREAKS = frozenset(",.;:!?¡¿-–—()…\n")
_MOST = 80
"""The most words of a message in which an answer is looked for."""
_EMPHASIS = ("words-emphasis", "words-negations")
_REACH = 3
"""The most words between a negation and what it denies."""

Phrases = Mapping[str, Sequence[tuple[str, ...]]]
"""Phrases by their first word, longest first."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """An answer that a text means: its position among those there are, and the words to pass on with it.

    `is_sure`: it says so, and nothing that could change its meaning. `is_whole`: there is nothing else in it.
    """

    position: int
    note: str
    is_sure: bool
    is_whole: bool = False


@dataclass(frozen=True, slots=True)
class _Token:
    word: str
    begin: int
    end: int


@dataclass(frozen=True, slots=True)
class _Lists:
    """The words that are said for one answer, what points to it, both, and what tells that it is about else."""

    said: Phrases
    hints: Phrases
    all: Phrases
    unless: Phrases


def ids_of(args: type[Arguments], option: Option, field_name: str = "") -> tuple[str, ...]:
    """Return the names of what is said for a button: for the value it gives, for its command, and for yes or no."""
    ids = []
    for field in fields_of(args):
        value = option.args.get(field.name)
        if field.options is not None and isinstance(value, str) and field_name in ("", field.name):
            ids.append(option_label_id(field.options(value)).removeprefix("choice-"))
            ids += [value] if value in ("yes", "no") else []
    return (*ids, args.command.replace("_", "-"), *([args.means] if args.means else []))


def note_field(args: type[Arguments]) -> Field | None:
    """Return the field that takes the words beside an answer: a line that others read; none where they are private."""
    if args.is_private:
        return None  # beside "shall I send that?" they are no message
    return next((field for field in fields_of(args) if field.kind is FieldKind.LINE and field.reader), None)


def spoken(writer: Writer, answers: Sequence[tuple[str, ...]], text: str) -> Spoken | None:
    """Return which of several answers a text means; None where it may mean something else.

    answers  for each, the names of what is said for it, as of `ids_of`
    """
    return _spoken(writer.localizer, tuple(answers), text)


@lru_cache(maxsize=64)
def _spoken(localizer: Localizer, answers: tuple[tuple[str, ...], ...], text: str) -> Spoken | None:
    """Find that out once for a message that is asked about again and again."""
    tokens = _plain(localizer, _tokens_of(text))
    if not tokens or len(tokens) > _MOST:
        return None
    lists = [_lists(localizer, ids) for ids in answers]
    fillers = _all_of(localizer, ("words-polite", "words-fillers"))
    said, hints = [one.said for one in lists], [one.hints for one in lists]
    begin = 0
    while begin < len(tokens):
        found = _longest(said, tokens, begin) or _longest(hints, tokens, begin)
        if found is not None and (_at(lists[found[0]].unless, tokens, begin) or 0) > found[1]:
            break  # `good morning`, which is no `good`
        if found is not None:
            return _from_start(localizer, lists, fillers, tokens, text, begin, *found)
        if (end := _at(fillers, tokens, begin)) is None and tokens[begin].word not in _BREAKS:
            break
        begin = end or begin + 1
    return _anywhere(localizer, lists, tokens, text)


def _from_start(
    localizer: Localizer,
    lists: Sequence[_Lists],
    fillers: Phrases,
    tokens: Sequence[_Token],
    text: str,
    begin: int,
    position: int,
    end: int,
) -> Spoken | None:
    """Return the answer that a text begins with; what follows it is a note."""
    own, is_said, end = lists[position], False, begin
    part, is_said_before = begin, False  # where the present part of the sentence begins, and whether it was said before
    while end < len(tokens):
        if (after := _at(own.said, tokens, end)) is not None:
            is_said, end = True, after
        elif (after := (None if is_said else _at(own.hints, tokens, end)) or _at(fillers, tokens, end)) is not None:
            end = after
        elif tokens[end].word in _BREAKS:
            end += 1
            part, is_said_before = end, is_said
        else:
            break
    if end == len(tokens):
        return Spoken(position, "" if is_said else text, is_said, is_whole=True)
    if _at(phrases_of(localizer, "words-joins"), tokens, end) is not None:
        part, is_said_before = end, is_said
    rest = tokens[part:] if is_said_before else tokens[end:]
    others = _mentioned(localizer, lists, rest) - {position}
    if others:
        return Spoken(min(others, key=lambda other: (not _hinted(lists[other], rest), other)), text, is_sure=False)
    doubts = _all_of(localizer, ("words-doubts", "words-negations"))
    is_doubted = any(_at(doubts, rest, place) is not None for place in range(len(rest)))
    if is_said_before and not is_doubted:
        begins = _at(phrases_of(localizer, "words-and"), rest, 0) or 0
        note = text[rest[begins].begin :].strip() if begins < len(rest) else ""
        return Spoken(position, note, is_sure=True)
    return Spoken(position, text, is_sure=False)


def _anywhere(localizer: Localizer, lists: Sequence[_Lists], tokens: Sequence[_Token], text: str) -> Spoken | None:
    """Return the one answer that a text points to."""
    found = {
        position
        for position in _mentioned(localizer, lists, tokens)
        if not any(_at(lists[position].unless, tokens, place) for place in range(len(tokens)))
    }
    hinted = {position for position in found if _hinted(lists[position], tokens)}
    chosen = hinted or found
    return Spoken(next(iter(chosen)), text, is_sure=False) if len(chosen) == 1 else None


def _mentioned(localizer: Localizer, lists: Sequence[_Lists], tokens: Sequence[_Token]) -> set[int]:
    """Return the answers that are named somewhere, and not denied."""
    negations = phrases_of(localizer, "words-negations")
    phrases = [one.all for one in lists]
    found, place = set(), 0
    while place < len(tokens):
        phrase = _longest(phrases, tokens, place)
        if phrase is None:
            place += 1
            continue
        before = range(max(0, place - _REACH), place)
        if not any(_at(negations, tokens, earlier) is not None for earlier in before):
            found.add(phrase[0])
        place = phrase[1]
    return found


def _hinted(lists: _Lists, tokens: Sequence[_Token]) -> bool:
    return any(_at(lists.hints, tokens, place) is not None for place in range(len(tokens)))


def _longest(phrases: Sequence[Phrases], tokens: Sequence[_Token], begin: int) -> tuple[int, int] | None:
    """Return the position of the list with the longest phrase that begins here, and the token after it."""
    ends = [(end, -position) for position, some in enumerate(phrases) if (end := _at(some, tokens, begin)) is not None]
    if not ends:
        return None
    end, position = max(ends)
    return -position, end


def _at(phrases: Phrases, tokens: Sequence[_Token], begin: int) -> int | None:
    for words in phrases.get(tokens[begin].word, ()) if begin < len(tokens) else ():
        end = begin + len(words)
        if end <= len(tokens) and all(tokens[begin + at].word == words[at] for at in range(1, len(words))):
            return end
    return None


def _tokens_of(text: str) -> Sequence[_Token]:
    found = ((fold(match[0]) or (match[0] if match[0] in _BREAKS else ""), match) for match in _TOKEN.finditer(text))
    return [_Token(word, match.start(), match.end()) for word, match in found if word]


def _plain(localizer: Localizer, tokens: Sequence[_Token]) -> Sequence[_Token]:
    """Leave out words such as `really`, but for those after a negation: `not really` is a phrase of its own."""
    emphasis, negations = (phrases_of(localizer, message_id) for message_id in _EMPHASIS)
    return [
        token
        for position, token in enumerate(tokens)
        if token.word not in emphasis or (position and tokens[position - 1].word in negations)
    ]


def _joined(some: Sequence[Phrases]) -> Phrases:
    found: dict[str, set[tuple[str, ...]]] = {}
    for phrases in some:
        for word, own in phrases.items():
            found.setdefault(word, set()).update(own)
    return {word: sorted(own, key=len, reverse=True) for word, own in found.items()}


@lru_cache(maxsize=500)
def _lists(localizer: Localizer, ids: tuple[str, ...]) -> _Lists:
    said = _joined([phrases_of(localizer, f"said-{name}") for name in ids])
    hints = _joined([phrases_of(localizer, f"hint-{name}") for name in ids])
    unless = _joined([phrases_of(localizer, f"unless-{name}") for name in ids])
    return _Lists(said, hints, _joined([said, hints]), unless)


@lru_cache(maxsize=500)
def _all_of(localizer: Localizer, ids: tuple[str, ...]) -> Phrases:
    return _joined([phrases_of(localizer, message_id) for message_id in ids])


@lru_cache(maxsize=1000)
def phrases_of(localizer: Localizer, message_id: str) -> Phrases:
    """Return the phrases of a list, in every language; a list that is not there is empty."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for locale in localizer.locales:
        listed = localizer.text(locale, message_id).split(",") if localizer.has(locale, message_id) else ()
        for phrase in (one for some in listed for one in each_form(some)):
            tokens = _tokens_of(phrase.strip())
            plain = _plain(localizer, tokens) if message_id not in _EMPHASIS else tokens
            words = tuple(token.word for token in plain or tokens)
            if words:
                found.setdefault(words[0], set()).add(words)
    return {word: sorted(some, key=len, reverse=True) for word, some in found.items()}


def is_yes(writer: Writer, text: str) -> bool | None:
    """Tell whether a text is a yes or a no, with nothing else in it; None where it is neither."""
    found = spoken(writer, [("yes",), ("no",)], text)
    return found.position == 0 if found is not None and found.is_whole else None
