"""A single thing is never spoken of in the plural."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set
from itertools import pairwise
from typing import TypeVar

import pytest
from fluent.runtime import FluentResource
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from chatbot import locales

N = TypeVar("N", bound=ftl.BaseNode)
_ALWAYS_MANY = {
    "limit": "thousands, or dozens, of characters",
    "missed": "as many in a row as make a silence",
    "drawn": "as many as a picture holds",
    ("items-overdue", "count"): "of one the message is `item-overdue`",
    ("ask-who-of-many", "all"): "more than there are buttons",
    ("edit-how", "number"): "the number of an activity",
}
"""Numbers that are never one, by their name or by message and name, and why."""
_PLURAL = re.compile(r"(?:\*\*)? (?:de (?:las|los) )?(?!más\b)[^\W\d_]+s\b")


def numbers(sources: Iterable[str]) -> set[str]:
    """The variables that a message somewhere tells one and many apart by."""
    found = set()
    for node in nodes(sources, ftl.SelectExpression):
        keys = {variant.key.name for variant in node.variants if isinstance(variant.key, ftl.Identifier)}
        if "one" in keys and isinstance(node.selector, ftl.VariableReference):
            found.add(node.selector.id.name)
    return found | {"capacity", "decided", *(name for name in _ALWAYS_MANY if isinstance(name, str))}


def nodes(sources: Iterable[str], kind: type[N]) -> Iterator[N]:
    class Finder(Visitor):
        def generic_visit(self, node: ftl.BaseNode) -> None:
            if isinstance(node, kind):
                found.append(node)
            super().generic_visit(node)

    found: list[N] = []
    for source in sources:
        Finder().visit(FluentResource(source))
    return iter(found)


def ones(source: str, counted: Set[str]) -> list[str]:
    """Messages in which a plural follows a number that may be one."""
    found: list[str] = []

    def look(message_id: str, pattern: ftl.Pattern, told_apart: frozenset[str]) -> None:
        for element, after in pairwise([*pattern.elements, ftl.TextElement("")]):
            inner = element.expression if isinstance(element, ftl.Placeable) else None
            if isinstance(inner, ftl.SelectExpression):
                known = {inner.selector.id.name} if isinstance(inner.selector, ftl.VariableReference) else set()
                for variant in inner.variants:
                    look(message_id, variant.value, told_apart | known)
            elif isinstance(inner, ftl.VariableReference) and isinstance(after, ftl.TextElement):
                name = inner.id.name
                is_many = name in _ALWAYS_MANY or (message_id, name) in _ALWAYS_MANY or name in told_apart
                if name in counted and not is_many and _PLURAL.match(after.value):
                    found.append(f"{message_id}: ${name}{after.value[:20]}")

    for node in nodes([source], ftl.Message):
        if node.value is not None:
            look(node.id.name, node.value, frozenset())
    return found


@pytest.mark.parametrize("locale", sorted(locales.sources()))
def test_of_one_nothing_is_said_in_the_plural(locale: str) -> None:
    sources = locales.sources()
    counted = numbers(source for files in sources.values() for source in files.values())
    assert [one for source in sources[locale].values() for one in ones(source, counted)] == []


def test_a_plural_after_one_is_seen() -> None:
    source = (
        "a = { $n } decisiones\nb = { $n ->\n [one] una decisión\n *[other] { $n } decisiones\n }\nc = { $name } stays"
    )
    assert ones(source, numbers([source])) == ["a: $n decisiones"]
