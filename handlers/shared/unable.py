"""Words of somebody who can do nothing until some day: `no puedo hasta mediados de enero`, `exams until the 12th`."""

from __future__ import annotations

from datetime import date

from chatbot.core.dates.ranges import Said
from chatbot.core.days import find_range
from chatbot.core.formatting import clean
from chatbot.core.phrases_heard import has_phrase, heard_words
from handlers.shared.context import Context

_LONGEST = 160


def unable_until(ctx: Context) -> date | None:
    """Return the day until which a message says that its author cannot; None where it says no such thing."""
    text = clean(ctx.message.text).strip()
    if not ctx.message.direct or "?" in text or len(text) > _LONGEST:
        return None
    words = heard_words(ctx.message)
    is_busy = has_phrase(ctx, words, "words-busy")
    if not is_busy and not has_phrase(ctx, words, "words-cannot-until"):
        return None
    found = find_range(ctx, text)
    if found is None or (is_busy and found.said not in (Said.LAST, Said.LENGTH)):
        return None
    until = found.ranges[0].last
    return until if until is not None and until > ctx.today else None
