"""Neutral markup as the Bot API takes it."""

from __future__ import annotations

from functools import lru_cache

from chatbot.core.formatting import SAME_TO_MANY, SpanKind, html_span, render

_TAGS = {SpanKind.BOLD: "b", SpanKind.ITALIC: "i", SpanKind.CODE: "code"}


@lru_cache(SAME_TO_MANY)
def to_telegram_html(text: str) -> str:
    """Return HTML for `parse_mode=HTML`: line breaks stay line breaks."""
    return render(text, lambda span: html_span(span, _TAGS), "• ")
