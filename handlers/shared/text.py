"""Text that several features put together: lists, short facts, shortened lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from chatbot.core.l10n import Markup


def join(lines: Iterable[Markup]) -> Markup:
    """Join lines of formatted text."""
    return Markup("\n".join(lines))


def dotted(parts: Sequence[Markup]) -> Markup:
    """Join short facts on one line."""
    return Markup(" · ".join(parts))


def shorten(text: str, longest: int = 60) -> str:
    """Return `text` as one line of at most `longest` characters."""
    line = " ".join(text.split())
    return line if len(line) <= longest else f"{line[: longest - 1].rstrip()}…"
