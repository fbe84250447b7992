"""Neutral markup as the Bot API takes it."""

from __future__ import annotations

import html
import re
from functools import lru_cache

from chatbot.core.formatting import SAME_TO_MANY, Span, SpanKind, html_span, render, web_address

_TAG = re.compile(r"<[^>]*>")
_TAGS = {SpanKind.BOLD: "b", SpanKind.ITALIC: "i", SpanKind.CODE: "code"}


@lru_cache(SAME_TO_MANY)
def to_telegram_html(text: str) -> str:
    """Return HTML for `parse_mode=HTML`: line breaks stay line breaks."""
    return render(text, _span, "• ")


def _span(span: Span) -> str:
    body = html_span(span, _TAGS, _address)
    if span.kind is SpanKind.MOMENT:
        return f'<tg-time unix="{span.unix}" format="wDt">{body}</tg-time>'  # in the reader's own zone and language
    return body


def _address(url: str) -> str:
    return url if url.startswith("tg:") else web_address(url)


def without_tags(text: str) -> str:
    """Return HTML of `to_telegram_html` as plain text."""
    return html.unescape(_TAG.sub("", text))
