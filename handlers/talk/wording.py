"""The parts of a sentence that tells somebody something: `tell my mentor that I'll be late`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from chatbot.core.l10n import Localizer
from chatbot.core.understanding.tokens import folded
from chatbot.core.words import in_every_language
from chatbot.core.writer import Writer

LONGEST_NAME = 4
"""The most words of a name."""
_EDGES = " \t\n,:–—-"


@dataclass(frozen=True, slots=True)
class Told:
    """A name that a sentence may begin with, after `tell`, and the words that follow it."""

    name: str
    words: str


def told(writer: Writer, text: str) -> list[Told]:
    """Return what a sentence tells, and whom, longest name first; nothing where it tells nobody anything."""
    opening = _opening(writer.localizer).match(folded(text))
    if opening is None:
        return []
    rest = text[opening.end() :]
    found = []
    for word in list(re.finditer(r"[^\s,:]+", rest))[:LONGEST_NAME]:
        words = rest[word.end() :].lstrip(_EDGES)
        if opening["let"]:
            known = _known(writer.localizer).match(folded(words))
            if known is None:
                continue
            words = words[known.end() :].lstrip(_EDGES)
        is_unsaid = _something(writer.localizer).fullmatch(folded(words)) is not None
        found.append(Told(rest[: word.end()].strip(), "" if is_unsaid else without_that(writer, words)))
        if rest[word.end() : word.end() + 1] in (",", ":"):
            break
    return found[::-1]


def told_of_before(writer: Writer, text: str) -> list[Told]:
    """Return what somebody is told, for each word before it that may name them: `is Hana here? tell her that ...`."""
    lead = _tell_them(writer.localizer).search(folded(text))
    if lead is None or not (words := text[lead.end() :].lstrip(_EDGES)):
        return []
    return [Told(name, without_that(writer, words)) for name in re.findall(r"[^\W\d_]{2,}", text[: lead.start()])]


def told_to_them(writer: Writer, text: str) -> str:
    """Return what is to be said to somebody who is not named: `say that the tests are missing`; empty for none."""
    opening = _saying(writer.localizer).match(folded(text))
    return text[opening.end() :].lstrip(_EDGES) if opening is not None else ""


def courtesy(writer: Writer, text: str) -> Told | None:
    """Return a courtesy for somebody who is named: `say sorry to Kim for me`, with the reason before an apology."""
    found = _courtesy(writer.localizer).search(folded(text))
    if found is None:
        return None
    said = "words" if found["words"] else "given"
    words, name = text[slice(*found.span(said))], found["to"] or found["name"]
    reason = text[: found.start()].strip(f"{_EDGES}.") if found[said] in _sorry(writer.localizer) else ""
    return Told(name, f"{reason}. {words.capitalize()}!" if reason else f"{words.capitalize()}!")


def after_opening(writer: Writer, text: str) -> str:
    """Return what follows `tell`, `announce to` or the like, where a sentence may tell many people something."""
    opening = _opening_to_many(writer.localizer).match(folded(text))
    return text[opening.end() :] if opening is not None else ""


def after_and(writer: Writer, words: str) -> str:
    """Return what follows an `and` that leads to one more person: `Carl that I'm late`; empty where none does."""
    joint = _and(writer.localizer).match(folded(words))
    return words[joint.end() :] if joint is not None else ""


def without_that(writer: Writer, words: str) -> str:
    """Return words without what only joins them to `tell Kim`: `that`, `on my behalf:`."""
    if (begun := _begun(writer.localizer).match(folded(words))) is not None:
        words = words[begun.end() :]
    joint = _that(writer.localizer).match(folded(words))
    return words[joint.end() :].lstrip(_EDGES) if joint and joint.end() < len(words) else words


def _any_of(localizer: Localizer, *message_ids: str) -> str:
    words = {word for message_id in message_ids for word in in_every_language(localizer, message_id)}
    return "|".join(re.escape(one) for one in sorted(words, key=len, reverse=True))


def _lead(localizer: Localizer) -> str:
    return rf"\W*(?:(?:{_any_of(localizer, 'words-polite', 'words-tell-lead')})\b\W+){{0,4}}"


@lru_cache(maxsize=8)
def _opening(localizer: Localizer) -> re.Pattern[str]:
    lead, tell, let = _lead(localizer), *(_any_of(localizer, f"words-{kind}") for kind in ("tell", "let"))
    before = _any_of(localizer, "words-tell-before")
    return re.compile(rf"{lead}(?:(?:{tell})l?|(?P<let>{let}))\s+(?:(?:{before})\s+)?(?=\S)")


@lru_cache(maxsize=8)
def _saying(localizer: Localizer) -> re.Pattern[str]:
    return re.compile(rf"{_lead(localizer)}(?:{_any_of(localizer, 'words-say-that')})\s+(?=\S)")


@lru_cache(maxsize=8)
def _courtesy(localizer: Localizer) -> re.Pattern[str]:
    say, words, to = (_any_of(localizer, f"words-courtesy-{kind}") for kind in ("say", "words", "to"))
    return re.compile(
        rf"\b(?:{say})\s+(?:(?P<words>{words})\b\s+(?:{to})\s+(?P<to>[^\W\d_]+)"
        rf"|(?P<name>[^\W\d_]+)\s+(?P<given>{words})\b)"
    )


@lru_cache(maxsize=8)
def _sorry(localizer: Localizer) -> frozenset[str]:
    return in_every_language(localizer, "words-courtesy-sorry")


@lru_cache(maxsize=8)
def _tell_them(localizer: Localizer) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_any_of(localizer, 'words-tell-them')})\b")


@lru_cache(maxsize=8)
def _opening_to_many(localizer: Localizer) -> re.Pattern[str]:
    words = _any_of(localizer, "words-tell", "words-let", "words-announce")
    return re.compile(rf"{_lead(localizer)}(?:{words})\s+(?=\S)")


@lru_cache(maxsize=8)
def _known(localizer: Localizer) -> re.Pattern[str]:
    return re.compile(rf"(?:{_any_of(localizer, 'words-let-know')})\b")


@lru_cache(maxsize=8)
def _and(localizer: Localizer) -> re.Pattern[str]:
    return re.compile(rf"(?:{_any_of(localizer, 'words-and')})\s+(?:(?:{_any_of(localizer, 'words-announce-to')})\s+)?")


@lru_cache(maxsize=8)
def _begun(localizer: Localizer) -> re.Pattern[str]:
    by, that = _any_of(localizer, "words-tell-by"), _any_of(localizer, "words-that")
    return re.compile(rf"(?:{by})\s*(?:[:,–—-]\s*|(?:{that})\s+)(?=\S)")


@lru_cache(maxsize=8)
def _something(localizer: Localizer) -> re.Pattern[str]:
    return re.compile(rf"(?:{_any_of(localizer, 'words-tell-something')})\W*")


@lru_cache(maxsize=8)
def _that(localizer: Localizer) -> re.Pattern[str]:
    own = _any_of(localizer, "words-that-own")
    return re.compile(rf"(?:{_any_of(localizer, 'words-that')})\s+(?!(?:{own})\b)")
