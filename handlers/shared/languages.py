"""Languages by their names, and how many of an audience read each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from chatbot.core.audience import Audience
from chatbot.core.formatting import to_plain
from chatbot.core.writer import Writer
from storage.unit_of_work import UnitOfWork


def language_name(writer: Writer, locale: str) -> str:
    """Return the name of a language, or its code if it has none here."""
    known = writer.localizer.has(writer.localizer.default, f"language-name-{locale}")
    return to_plain(writer.text(f"language-name-{locale}")) if known else locale


async def readers_by_locale(store: UnitOfWork, audiences: Iterable[Audience]) -> Mapping[str, int]:
    """Return how many of some audiences read each language."""
    counts: Counter[str] = Counter()
    for audience in audiences:
        counts.update(await store.audiences.locales(audience))
    return counts
