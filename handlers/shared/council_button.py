"""The button that asks the council something, with the words for it."""

from __future__ import annotations

from chatbot.core.formatting import to_plain
from chatbot.core.messages import Option
from chatbot.core.understanding.answering import label_of
from handlers.shared.context import Context
from handlers.shared.text import shorten

_LONGEST_SHOWN = 24
"""Characters of the words on the button."""


def of_the_council(ctx: Context, words: str) -> Option:
    """Return a button that asks the council something, which may be empty."""
    label = label_of(ctx, "council")
    if words:
        label = to_plain(ctx.text("wish-label", label=label, words=shorten(words, _LONGEST_SHOWN)))
    return Option(label, "council", {"words": words} if words else {})
