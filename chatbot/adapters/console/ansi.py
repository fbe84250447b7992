"""Neutral markup for a colour terminal."""

from __future__ import annotations

from chatbot.core.formatting import Span, SpanKind, render

_CODES = {SpanKind.BOLD: "1", SpanKind.ITALIC: "3", SpanKind.CODE: "36", SpanKind.LINK: "4"}


def to_ansi(text: str) -> str:
    """Return text with escape sequences."""

    def span(part: Span) -> str:
        code = _CODES.get(part.kind)
        return f"\x1b[{code}m{part.text}\x1b[0m" if code else part.text

    return render(text, span, "• ")
