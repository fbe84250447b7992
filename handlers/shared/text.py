"""Text that several features put together: lists, short facts, shortened lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from chatbot.core.formatting import person
from chatbot.core.l10n import Markup
from chatbot.core.links import unlink
from storage.models.account import Member


def named(member: Member) -> Markup:
    """Return a member's name, which opens a chat with them where its reader may know how to write to them."""
    return Markup(person(unlink(member.name), member.id))


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
