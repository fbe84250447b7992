"""The parts of a sentence that tells somebody something: `tell my mentor that I'll be late`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from chatbot.core.l10n import Localizer
from chatbot.core.phrases_heard import has_words
from chatbot.core.understanding.tokens import folded
from chatbot.core.words import in_every_language, pattern
from chatbot.core.writer import Writer
from handlers.talk.direct_speech import in_direct_speech

LONGEST_NAME = 4
"""The most words of a name."""
_EDGES = " \t\n,:–—-"
_LEAD = r"\W*(?:<words-polite|words-tell-lead>\b\W+){0,4}"
_BREAK = re.compile(r"[.!?;…\n]+\s+")
_OPENING = rf"{_LEAD}(?:<words-tell>l?|(?P<let><words-let>))\s+(?:<words-tell-before>\s+)?(?=\S)"
_OPENING_TO_ONE = rf"{_LEAD}(?:<words-tell>\s+<words-tell-one>|(?P<alone><words-tell-alone>))\b[\s:,]+(?=\S)"
_JOINT = r"\s*[,.;:!\n–—-]+\s+(?:<words-tell-joint>\s+)?"
_END = r"\W*(?:<words-tell-end>\W*)*"
_SAYING = rf"{_LEAD}<words-say-that>\s+(?=\S)"
_TO_SOMEBODY = r"(?P<words><words-courtesy-words>)\b\s+<words-courtesy-to>\s+(?P<to>[^\W\d_]+)"
_SOMEBODY = r"(?P<name>[^\W\d_]+)\s+(?P<given><words-courtesy-words>)\b"
_COURTESY = rf"\b<words-courtesy-say>\s+(?:{_TO_SOMEBODY}|{_SOMEBODY})"
_TELL_THEM = r"\b<words-tell-them>\b"
_OPENING_TO_MANY = rf"{_LEAD}<words-tell|words-let|words-announce>\s+(?=\S)"
_SOFTLY = r"<words-tell-softly>\b[\s,]+(?=\S)"
_KNOWN = r"<words-let-know>\b"
_AND = r"<words-and>\s+(?:<words-announce-to>\s+)?"
_BEGUN = r"(?:<words-tell-by>\s*(?:[:,–—-]\s*|<words-that>\s+)|<words-tell-like>[\s:,–—-]+)(?=\S)"
_SOMETHING = r"(?:<words-tell-something>\W*)+"
_THAT = r"<words-that>\s+(?!<words-that-own>\b)"


@dataclass(frozen=True, slots=True)
class Told:
    """A name that a sentence may begin with, after `tell`, the words that follow it, and how these are said to them."""

    name: str
    words: str
    direct: str


def told(writer: Writer, text: str) -> Sequence[Told]:
    """Return what a sentence tells, and whom, longest name first; nothing where it tells nobody anything.

    What stands before it in sentences of their own is only background: `it was my birthday. Tell Kim I'll be late`.
    """
    return _told(writer.localizer, text)


@lru_cache(maxsize=32)
def _told(localizer: Localizer, text: str) -> Sequence[Told]:
    """Find that out once for a message that is asked about again and again."""
    plain = folded(text)
    begins = [0, *(found.end() for found in _BREAK.finditer(plain))]
    openings = (pattern(localizer, _OPENING).match(plain, begin) for begin in begins)
    opening = next((one for one in openings if one is not None), None)
    if opening is None:
        return []
    rest = text[opening.end() :]
    found = []
    for word in list(re.finditer(r"[^\s,:]+", rest))[:LONGEST_NAME]:
        words = rest[word.end() :].lstrip(_EDGES)
        if opening["let"]:
            known = pattern(localizer, _KNOWN).match(folded(words))
            if known is None:
                continue
            words = words[known.end() :].lstrip(_EDGES)
        if (softly := pattern(localizer, _SOFTLY).match(folded(words))) is not None:
            words = words[softly.end() :]
        is_unsaid = pattern(localizer, _SOMETHING).fullmatch(folded(words)) is not None
        plain = "" if is_unsaid else _without_that(localizer, words)
        direct = in_direct_speech(opening[0], words) if plain else ""
        found.append(Told(rest[: word.end()].strip(), plain, plain if direct == words else direct))
        if rest[word.end() : word.end() + 1] in (",", ":"):
            break
    return found[::-1]


def told_later(writer: Writer, text: str) -> Sequence[Told]:
    """Return the same where a story stands before it: `I'm on the train, tell Bea I'm late`, `it moved, tell Bea`.

    Where nothing follows the name, the story is what is told.
    """
    for joint in pattern(writer.localizer, _JOINT).finditer(folded(text)):
        if found := told(writer, text[joint.end() :]):
            before = text[: joint.start()].strip(_EDGES)
            is_end = pattern(writer.localizer, _END).fullmatch
            return [replace(one, words=before, direct=before) if is_end(folded(one.words)) else one for one in found]
    return []


def told_to_one(writer: Writer, text: str) -> Told | None:
    """Return what is told to somebody without a name: `ask her to send me the doc`, `dile que me llame`."""
    may_tell = any(has_words(writer, text, one) for one in ("words-tell", "words-tell-alone"))
    opening = pattern(writer.localizer, _OPENING_TO_ONE).match(folded(text)) if may_tell else None
    if opening is None:
        return None
    words = text[opening.end() :].lstrip(_EDGES)
    plain, direct = without_that(writer, words), in_direct_speech(opening[0], words)
    if opening["alone"] and direct == words == plain:
        return None
    return Told("", plain, plain if direct == words else direct)


def told_of_before(writer: Writer, text: str) -> list[Told]:
    """Return what somebody is told, for each word before it that may name them: `is Hana here? tell her that ...`."""
    lead = pattern(writer.localizer, _TELL_THEM).search(folded(text))
    if lead is None or not (words := text[lead.end() :].lstrip(_EDGES)):
        return []
    plain = without_that(writer, words)
    return [Told(name, plain, plain) for name in re.findall(r"[^\W\d_]{2,}", text[: lead.start()])]


def told_to_them(writer: Writer, text: str) -> str:
    """Return what is to be said to somebody who is not named: `say that the tests are missing`; empty for none."""
    opening = pattern(writer.localizer, _SAYING).match(folded(text))
    return text[opening.end() :].lstrip(_EDGES) if opening is not None else ""


def courtesy(writer: Writer, text: str) -> Told | None:
    """Return a courtesy for somebody who is named: `say sorry to Kim for me`, with the reason before an apology."""
    found = pattern(writer.localizer, _COURTESY).search(folded(text))
    if found is None:
        return None
    said = "words" if found["words"] else "given"
    words, name = text[slice(*found.span(said))], found["to"] or found["name"]
    is_sorry = found[said] in in_every_language(writer.localizer, "words-courtesy-sorry")
    reason = text[: found.start()].strip(f"{_EDGES}.") if is_sorry else ""
    courtesy = f"{reason}. {words.capitalize()}!" if reason else f"{words.capitalize()}!"
    return Told(name, courtesy, courtesy)


def after_opening(writer: Writer, text: str) -> str:
    """Return what follows `tell`, `announce to` or the like, where a sentence may tell many people something."""
    may_tell = any(has_words(writer, text, one) for one in ("words-tell", "words-let", "words-announce"))
    opening = pattern(writer.localizer, _OPENING_TO_MANY).match(folded(text)) if may_tell else None
    return text[opening.end() :] if opening is not None else ""


def after_and(writer: Writer, words: str) -> str:
    """Return what follows an `and` that leads to one more person: `Carl that I'm late`; empty where none does."""
    joint = pattern(writer.localizer, _AND).match(folded(words))
    return words[joint.end() :] if joint is not None else ""


def without_that(writer: Writer, words: str) -> str:
    """Return words without what only joins them to `tell Kim`: `that`, `on my behalf:`."""
    return _without_that(writer.localizer, words)


def _without_that(localizer: Localizer, words: str) -> str:
    if (begun := pattern(localizer, _BEGUN).match(folded(words))) is not None:
        words = words[begun.end() :]
    joint = pattern(localizer, _THAT).match(folded(words))
    return words[joint.end() :].lstrip(_EDGES) if joint and joint.end() < len(words) else words
