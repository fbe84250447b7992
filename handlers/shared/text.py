"""Text that several features put together: lists, short facts, shortened lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from chatbot.core.l10n import Markup


def join(lines: Iterable[Markup]) -> Markup:
    """Lines of formatted text as one."""
    return Markup("\n".join(lines))


def dotted(parts: Sequence[Markup]) -> Markup:
    """Short facts about one person on one line."""
    return Markup(" · ".join(parts))


def shorten(text: str, longest: int = 60) -> str:
    """One line of `text` that fits a phone."""
    line = " ".join(text.split())
    return line if len(line) <= longest else f"{line[: longest - 1].rstrip()}…"
