"""Single words, as people write them and as messages list them."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from chatbot.core.l10n import Localizer
from chatbot.core.writer import Writer

UNDERSTOOD_BY_ALL = "en"
"""The language everybody may write words in beside their own: commands, and the examples of `help`, are in it."""


def fold(text: str) -> str:
    """Return `text` without case, accents and outer punctuation, so that labels and words can be compared."""
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return text.casefold().strip(" \n.,!?¡¿")


def words_of(writer: Writer, message_id: str) -> tuple[str, ...]:
    """Return the words that a Fluent message lists, folded: in the person's language, then in English."""
    return _listed(writer.localizer, writer.locale, message_id)


@lru_cache(maxsize=1000)
def _listed(localizer: Localizer, spoken: str, message_id: str) -> tuple[str, ...]:
    lists = (localizer.text(locale, message_id) for locale in (spoken, UNDERSTOOD_BY_ALL))
    return tuple(fold(word) for words in lists for word in words.split(","))


_QUOTES = {'"': '"', "“": "”", "„": "“", "«": "»", "‘": "’"}


def unquoted(text: str) -> str:
    """Return `text` without quotation marks around the whole of it: the message that quotes it adds its own."""
    inner = text[1:-1]
    last = _QUOTES.get(text[:1])
    return inner.strip() if last and inner.strip() and text.endswith(last) and last not in inner else text
