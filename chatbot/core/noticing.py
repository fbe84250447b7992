"""Noticing the language somebody writes, from its most frequent words."""

from __future__ import annotations

import re
from functools import lru_cache

from chatbot.core.l10n import Localizer
from chatbot.core.words import UNDERSTOOD_BY_ALL, fold

_WORD = re.compile(r"\w+")
_LONGEST = 500
"""The characters that are looked at: they are enough, and a long text costs no more."""
_SURE = 2
"""Words of one language, and none of another, that count more than what a network says of a person."""


def language_of(localizer: Localizer, text: str, hint: str | None) -> str | None:
    """Return the language that somebody writes to the bot, of those it speaks; None when nothing shows it.

    hint  the language that the network says the person uses
    """
    hinted = spoken(localizer, hint)
    if len(_told_apart(localizer)) == 1:
        return hinted
    (most, locale), (next_most, _), *_rest = _counted(localizer, text)
    if not most or most == next_most:
        return hinted
    is_sure = most >= _SURE and not next_most
    return locale if hinted is None or is_sure else hinted


def language_written(localizer: Localizer, text: str) -> str | None:
    """Return the language that a text is written in beyond doubt, of those the bot speaks; None where there is one."""
    if len(_told_apart(localizer)) == 1:
        return None
    (most, locale), (next_most, _), *_rest = _counted(localizer, text)
    return locale if most >= _SURE and not next_most else None


def _counted(localizer: Localizer, text: str) -> list[tuple[int, str]]:
    """Return how many words show each language, the most first."""
    found = set(_WORD.findall(fold(text[:_LONGEST])))
    counts = [(len(found & _known(localizer, locale)), locale) for locale in _told_apart(localizer)]
    counts.sort(reverse=True)
    return counts


def spoken(localizer: Localizer, hint: str | None) -> str | None:
    """Return the language that a network's hint names, if the bot speaks it."""
    locale = localizer.negotiate(hint)
    return locale if (hint or "").casefold().startswith(locale.partition("-")[0]) else None


@lru_cache(maxsize=4)
def _told_apart(localizer: Localizer) -> tuple[str, ...]:
    """Return the languages that words can show: none of them is one whose list is still that of another."""
    copied = (UNDERSTOOD_BY_ALL, localizer.default)  # where a new language begins, and what it has till it has its own
    lists = [_words(localizer, locale) for locale in copied]
    return tuple(it for it in localizer.locales if it in copied or _words(localizer, it) not in lists)


@lru_cache(maxsize=64)
def _known(localizer: Localizer, locale: str) -> frozenset[str]:
    """Return the words that show a language: those that no other one lists as well."""
    others = (_words(localizer, other) for other in _told_apart(localizer) if other != locale)
    return _words(localizer, locale).difference(*others)


def _words(localizer: Localizer, locale: str) -> frozenset[str]:
    return frozenset(_WORD.findall(fold(localizer.text(locale, "words-common"))))
