"""Noticing the language somebody writes, from its most frequent words."""

from __future__ import annotations

import re
from functools import lru_cache

from chatbot.core.l10n import Localizer
from chatbot.core.words import fold

_LONGEST = 500
"""The characters that are looked at: they are enough, and a long text costs no more."""
_SURE = 2
"""Words of one language, and none of another, that count more than what a network says of a person."""


def language_of(localizer: Localizer, text: str, hint: str | None) -> str | None:
    """Return the language that somebody writes to the bot, of those it speaks; None when nothing shows it.

    hint  the language that the network says the person uses
    """
    hinted = spoken(localizer, hint)
    if len(localizer.locales) == 1:
        return hinted
    found = set(re.findall(r"\w+", fold(text[:_LONGEST])))
    counts = sorted(((len(found & _known(localizer, locale)), locale) for locale in localizer.locales), reverse=True)
    most, locale = counts[0]
    if not most or most == counts[1][0]:
        return hinted
    is_sure = most >= _SURE and not counts[1][0]
    return locale if hinted is None or is_sure else hinted


def spoken(localizer: Localizer, hint: str | None) -> str | None:
    """Return the language that a network's hint names, if the bot speaks it."""
    locale = localizer.negotiate(hint)
    return locale if (hint or "").casefold().startswith(locale.partition("-")[0]) else None


@lru_cache(maxsize=64)
def _known(localizer: Localizer, locale: str) -> frozenset[str]:
    """Return the words that show a language: those that no other one lists as well."""
    others = (_words(localizer, other) for other in localizer.locales if other != locale)
    return _words(localizer, locale).difference(*others)


def _words(localizer: Localizer, locale: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", fold(localizer.text(locale, "words-common"))))
