"""The contents of the .ftl files: messages and terms, their variables, references and text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from fluent.runtime import FluentResource
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from chatbot import locales
from chatbot.core.formatting import SpanKind, parse


@dataclass
class Entry:
    """A message or term: what it needs, what it refers to, and the text of each of its patterns."""

    variables: set[str] = field(default_factory=set)
    references: set[str] = field(default_factory=set)
    patterns: list[str] = field(default_factory=list)


class _Reader(Visitor):
    def __init__(self) -> None:
        self.entries: dict[str, Entry] = {}
        self.current = Entry()

    def visit_Message(self, node: ftl.Message) -> None:  # noqa: N802
        self._enter(node.id.name, node)

    def visit_Term(self, node: ftl.Term) -> None:  # noqa: N802
        self._enter(f"-{node.id.name}", node)

    def _enter(self, entry_id: str, node: ftl.Message | ftl.Term) -> None:
        self.current = self.entries[entry_id] = Entry()
        self.generic_visit(node)

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802
        self.current.variables.add(node.id.name)

    def visit_MessageReference(self, node: ftl.MessageReference) -> None:  # noqa: N802
        self.current.references.add(node.id.name)

    def visit_TermReference(self, node: ftl.TermReference) -> None:  # noqa: N802
        self.current.references.add(f"-{node.id.name}")
        self.generic_visit(node)

    def visit_Pattern(self, node: ftl.Pattern) -> None:  # noqa: N802
        self.current.patterns.append("".join(map(_sample, node.elements)))
        self.generic_visit(node)


def _sample(element: ftl.TextElement | ftl.Placeable) -> str:
    """The text of one element; what is filled in stands as something that may also be part of a link."""
    if isinstance(element, ftl.TextElement):
        return element.value
    if isinstance(element.expression, ftl.StringLiteral):
        return element.expression.parse()["value"]
    return "https://x"


def entries(source: str) -> dict[str, Entry]:
    reader = _Reader()
    reader.visit(FluentResource(source))
    return reader.entries


def messages(source: str) -> dict[str, Entry]:
    return {entry_id: entry for entry_id, entry in entries(source).items() if not entry_id.startswith("-")}


def loose_markup(pattern: str) -> str | None:
    """Return the first part of a pattern that looks like markup but is none, or is left open."""
    for line in parse(re.sub(r"\\[\\*_`\[\]-]", "x", pattern)):
        for span in line.spans:
            if span.kind is not SpanKind.PLAIN:
                continue
            if loose := re.search(r"[*`\\]|\]\(|(?<!\w)_|_(?!\w)", span.text):
                return loose[0]
            if span.text.count("[") != span.text.count("]"):
                return "["
    return None


def differences(reference: str, translation: str) -> list[str]:
    """Return how the messages of a translation differ from those of the reference file."""
    ours, theirs = messages(reference), messages(translation)
    found = [f"{message_id} is missing" for message_id in ours.keys() - theirs.keys()]
    found += [f"{message_id} is not in the reference" for message_id in theirs.keys() - ours.keys()]
    for message_id in ours.keys() & theirs.keys():
        if odd := ours[message_id].variables ^ theirs[message_id].variables:
            found.append(f"{message_id} uses ${', $'.join(sorted(odd))} in one language only")
    return sorted(found)


@cache
def by_locale() -> dict[str, dict[str, Entry]]:
    return {
        locale: {entry_id: entry for source in files.values() for entry_id, entry in entries(source).items()}
        for locale, files in locales.sources().items()
    }
