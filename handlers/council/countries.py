"""Countries by their names in the languages we speak: `people from Germany`, `gente de Alemania`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from babel import Locale

from chatbot.core.words import fold

_LONGEST = 5  # words


def country_names(text: str, locales: Sequence[str]) -> Sequence[str]:
    """Return the names, in all languages, of the country that a text ends with; none where it ends with none."""
    words = fold(text).split()
    codes = _codes(tuple(locales))
    for size in range(min(_LONGEST, len(words)), 0, -1):
        code = codes.get(" ".join(words[-size:]))
        if code is not None:
            return sorted({name for locale in locales for name in [_territories(locale).get(code, "")] if name})
    return ()


@cache
def _codes(locales: tuple[str, ...]) -> Mapping[str, str]:
    return {fold(name): code for locale in locales for code, name in _territories(locale).items()}


def _territories(locale: str) -> Mapping[str, str]:
    """Return the names of countries by their codes; regions of the world have numbers."""
    return {code: name for code, name in Locale.parse(locale.replace("-", "_")).territories.items() if code.isalpha()}
