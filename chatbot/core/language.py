"""One language's messages, each parsed when it is first used: parsing all of them took a third of every start."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast

_BEGINS = re.compile(r"^(-?[A-Za-z][\w-]*) *=", re.ASCII | re.MULTILINE)
_REFERS = re.compile(r"{\s*(-?[A-Za-z][\w-]*)", re.ASCII)

Pieces = tuple[tuple[str, str | None], ...]
"""Pairs of some text and the name of the value that comes after it; either may be missing."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a file that begins at `line`: a message or term up to the next one, or the whole file."""

    file: str
    line: int
    source: str


class Language:
    """The messages of `files`: name, for errors only -> Fluent source.

    Raises ValueError, with file and line, for an id that is defined twice; `check` and `read` do for a syntax error.
    """

    def __init__(self, locale: str, files: Mapping[str, str]) -> None:
        self.bundle = FluentBundle([locale], use_isolating=False)
        self._files = files
        self._entries: dict[str, _Part] = {}
        for name, source in files.items():
            begins = list(_BEGINS.finditer(source))
            edges = [*(begin.start() for begin in begins), len(source)]
            for begin, (start, end) in zip(begins, pairwise(edges), strict=True):
                part = _Part(name, source.count("\n", 0, start) + 1, source[start:end])
                if (other := self._entries.setdefault(begin[1], part)) is not part:
                    raise ValueError(f"{name}:{part.line}: {begin[1]} is defined already in {other.file}")
        self._unread = set(self._entries)
        self._pieces: dict[str, Pieces | None] = {}

    def __contains__(self, message_id: str) -> bool:
        return message_id in self._entries

    def read(self, message_id: str) -> None:
        """Parse a message, and those it refers to, into the bundle, unless they are there. Raises ValueError."""
        if message_id not in self._unread:
            return
        self._unread.remove(message_id)
        part = self._entries[message_id]
        self.bundle.add_resource(_parsed(part))
        for other in _REFERS.findall(part.source):
            self.read(other)

    def pieces(self, message_id: str) -> Pieces | None:
        """Return the pieces of a message that was read, if it is only text and values, as most are; else None."""
        if message_id not in self._pieces:
            self._pieces[message_id] = _pieces(self.bundle.get_message(message_id).value)
        return self._pieces[message_id]

    def check(self) -> None:
        """Parse everything. Raises ValueError, with file and line, for the first syntax error."""
        for name, source in self._files.items():
            _parsed(_Part(name, 1, source))


def _parsed(part: _Part) -> ast.Resource:
    """Parse a part of a file. Raises ValueError, with file and line, for a syntax error."""
    resource = FluentResource(part.source)
    for entry in resource.body:
        if isinstance(entry, ast.Junk):
            line = part.line + (part.source.count("\n", 0, entry.span.start) if entry.span else 0)
            raise ValueError(f"{part.file}:{line}: {entry.annotations[0].message}")
    return resource


def _pieces(pattern: object) -> Pieces | None:
    """Return the pieces of a simple pattern; the library formats those as well, but takes ten times as long."""
    if not isinstance(pattern, ast.Pattern):
        return None
    pieces: list[tuple[str, str | None]] = []
    for element in pattern.elements:
        expression = getattr(element, "expression", None)
        if isinstance(element, ast.TextElement):
            pieces.append((element.value, None))
        elif isinstance(expression, ast.VariableReference):
            pieces.append(("", expression.id.name))
        else:
            return None
    return tuple(pieces)
