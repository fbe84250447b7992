"""Words about an open question, or about what is said: who reads it, and that nobody else is to."""

from __future__ import annotations

import re
from functools import lru_cache

from chatbot.core.l10n import Localizer
from chatbot.core.words import fold, in_every_language, spoken_words
from chatbot.core.writer import Writer

_LONGEST = 80
"""Characters of a question about who reads an answer; a longer text is one."""


def asks_who_reads(writer: Writer, text: str) -> bool:
    """Tell whether a text asks who reads what is answered: `who will see that?`, `is this private?`."""
    if len(text) > _LONGEST:
        return False
    said = " ".join(re.sub(r"[^\w' ]+", " ", fold(text)).split())
    while lead := next((one for one in spoken_words(writer, "words-aside-lead") if said.startswith(f"{one} ")), ""):
        said = said[len(lead) + 1 :]
    return any(pattern.fullmatch(said) for pattern in _patterns(writer.localizer))


def is_in_confidence(writer: Writer, text: str) -> bool:
    """Tell whether a text asks that nobody else reads what it says: `keep it between us`."""
    said = " ".join(re.sub(r"[^\w' ]+", " ", fold(text)).split())
    return any(words in said for words in spoken_words(writer, "words-between-us"))


@lru_cache(maxsize=4)
def _patterns(localizer: Localizer) -> tuple[re.Pattern[str], ...]:
    who, somebody, reads, it, private, begins = (
        "|".join(sorted(map(re.escape, in_every_language(localizer, f"words-reads-{name}")), key=len, reverse=True))
        for name in ("who", "somebody", "verb", "it", "private", "is")
    )
    words = r"(?:\w[\w']* ){0,4}"
    end = r"(?: \w[\w']*){0,3}"
    return (
        re.compile(rf"(?:{who}) {words}(?:{reads})(?: (?:{it}){end})?"),
        re.compile(rf"(?:{somebody}) {words}(?:{reads}) (?:{it}){end}"),
        re.compile(rf"(?:{begins}) {words}(?:{private}){end}"),
    )
