"""Words about an open question, or about what is said: who reads it, and that nobody else is to."""

from __future__ import annotations

import re

from chatbot.core.phrases_heard import has_words
from chatbot.core.words import fold, pattern
from chatbot.core.writer import Writer

_LONGEST = 80
"""Characters of a question about who reads an answer; a longer text is one."""

_WORDS, _END = r"(?:\w[\w']* ){0,4}", r"(?: \w[\w']*){0,3}"
_ASKING = (
    rf"<words-reads-who> {_WORDS}<words-reads-verb>(?: <words-reads-it>{_END})?",
    rf"<words-reads-somebody> {_WORDS}<words-reads-verb> <words-reads-it>{_END}",
    rf"<words-reads-is> {_WORDS}<words-reads-private>{_END}",
)
"""Forms of such questions: `who else can read this`, `does the council see it`, `is that private`."""


def asks_who_reads(writer: Writer, text: str) -> bool:
    """Tell whether a text asks who reads what is answered: `who will see that?`, `is this private?`."""
    if len(text) > _LONGEST:
        return False
    said = " ".join(re.sub(r"[^\w' ]+", " ", fold(text)).split())
    said = pattern(writer.localizer, r"(?:<words-aside-lead> )*").sub("", said, count=1)
    return any(pattern(writer.localizer, form).fullmatch(said) for form in _ASKING)


def is_in_confidence(writer: Writer, text: str) -> bool:
    """Tell whether a text asks that nobody else reads what it says: `keep it between us`."""
    return has_words(writer, text, "words-between-us")
