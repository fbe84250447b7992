"""Single words, as people write them and as messages list them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from rapidfuzz import fuzz

from chatbot.core.l10n import Localizer
from chatbot.core.writer import Writer

_LONGEST = 60
_ALIKE = 75
_SHORTEST = 3
"""Letters of a name that another may begin with: Gus is Gustav."""
_CHOICE = re.compile(r"\(([^()|]*\|[^()]*)\)")
_SIGNS = re.compile(r"[\s,.;:!?¡¿()…-]+")
_LISTS = re.compile(r"<(words-[a-z|-]+)>")
UNDERSTOOD_BY_ALL = "en"
"""The language everybody may write words in beside their own: commands, and the examples of `help`, are in it."""


_LIKE_ASCII = {ord("’"): "'", ord("‘"): "'", ord("ʼ"): "'", 0xFE0F: None, **dict.fromkeys(range(0x1F3FB, 0x1F400))}
"""Apostrophes as phones write them, and what only changes how an emoji looks: its form and the colour of a skin."""


def fold(text: str) -> str:
    """Return `text` without case, accents and outer punctuation, with one apostrophe, to compare labels and words."""
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
        text = text.translate(_LIKE_ASCII)
    return text.casefold().strip(" \n.,!?¡¿")


def words_of(writer: Writer, message_id: str) -> tuple[str, ...]:
    """Return the words that a Fluent message lists, folded: in the person's language, then in English."""
    return _listed(writer.localizer, writer.locale, message_id)


@lru_cache(maxsize=1000)
def _listed(localizer: Localizer, spoken: str, message_id: str) -> tuple[str, ...]:
    lists = (localizer.text(locale, message_id) for locale in (spoken, UNDERSTOOD_BY_ALL))
    return tuple(fold(word) for words in lists for word in words.split(","))


def spoken_words(writer: Writer, message_id: str) -> frozenset[str]:
    """Return the words that a Fluent message lists, folded, in every language: for words that are short and plain."""
    return in_every_language(writer.localizer, message_id)


@lru_cache(maxsize=1000)
def in_every_language(localizer: Localizer, message_id: str) -> frozenset[str]:
    """Return the same without somebody to write to. `(a|b) c` in a list stands for `a c` and `b c`."""
    listed = (word for locale in localizer.locales for word in localizer.text(locale, message_id).split(","))
    return frozenset(fold(one) for word in listed for one in each_form(word))


def each_form(word: str) -> Iterator[str]:
    """Yield what a word with choices in it stands for: `a c` and `b c` for `(a|b) c`."""
    choice = _CHOICE.search(word)
    if choice is None:
        yield word
        return
    for one in choice[1].split("|"):
        yield from each_form(f"{word[: choice.start()]}{one}{word[choice.end() :]}")


def plain_forms(writer: Writer, text: str) -> frozenset[str]:
    """Return a short text folded, without marks in it; as it is, and without courtesy: `Please cancel, thanks`.

    A longer text has none, as there is more in it.
    """
    return _plain_forms(writer.localizer, text) if len(text) <= _LONGEST else frozenset()


@lru_cache(maxsize=64)
def _plain_forms(localizer: Localizer, text: str) -> frozenset[str]:
    words = _SIGNS.sub(" ", fold(text)).strip()
    forms, new = set[str](), {words} if words else set()
    while new:
        forms |= new
        new = {form for words in new for form in _shorter(words, in_every_language(localizer, "words-polite"))} - forms
    return frozenset(forms)


def _shorter(words: str, polite: frozenset[str]) -> Iterator[str]:
    """Yield a text without each courtesy that it begins or ends with."""
    for space in (at for at, sign in enumerate(words) if sign == " "):
        if words[:space] in polite:
            yield words[space + 1 :]
        if words[space + 1 :] in polite:
            yield words[:space]


_QUOTES = {'"': '"', "“": "”", "„": "“", "«": "»", "‘": "’"}


def unquoted(text: str) -> str:
    """Return `text` without quotation marks around the whole of it: the message that quotes it adds its own."""
    inner = text[1:-1]
    last = _QUOTES.get(text[:1])
    return inner.strip() if last and inner.strip() and text.endswith(last) and last not in inner else text


def is_alike(name: str, other: str) -> bool:
    """Tell whether a name is like another, or like a part of it."""
    said = fold(name)
    for part in (fold(other), *fold(other).split()):
        shorter, longer = sorted((said, part), key=len)
        if fuzz.ratio(said, part) >= _ALIKE or (len(shorter) >= _SHORTEST and longer.startswith(shorter)):
            return True
    return False


@lru_cache(maxsize=1000)
def pattern(localizer: Localizer, form: str, flags: int = 0) -> re.Pattern[str]:
    """Compile a form once in which `<words-and>` stands for any of the words of that list, in every language.

    The longest word comes first; `<words-and|words-polite>` stands for those of several lists. What people wrote does
    not belong in a form.
    """
    return re.compile(_LISTS.sub(lambda found: _any_of(localizer, found[1].split("|")), form), flags)


def _any_of(localizer: Localizer, message_ids: Iterable[str]) -> str:
    words = {word for message_id in message_ids for word in in_every_language(localizer, message_id)}
    return f"(?:{'|'.join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))})"
