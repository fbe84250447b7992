"""One language's messages, each parsed when it is first said: parsing all of them took a third of every start."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast

_BEGINS = re.compile(r"^(-?[A-Za-z][\w-]*) *=", re.ASCII | re.MULTILINE)
_REFERS = re.compile(r"{\s*(-?[A-Za-z][\w-]*)", re.ASCII)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A message or term: `source` is its file's whole text, in which it stands from `begin` to `end`."""

    file: str
    source: str
    begin: int
    end: int

    def line(self, at: int = 0) -> int:
        """The line of the file on which the entry's character `at` stands."""
        return self.source.count("\n", 0, self.begin + at) + 1


class Language:
    """The messages of `files`: name, for errors only -> Fluent source.

    Raises ValueError, with file and line, for an id that is defined twice; for a syntax error only `check` does, and
    whoever asks for the message.
    """

    def __init__(self, locale: str, files: Mapping[str, str]) -> None:
        self.bundle = FluentBundle([locale], use_isolating=False)
        self._entries: dict[str, _Entry] = {}
        for name, source in files.items():
            begins = list(_BEGINS.finditer(source))
            ends = [begin.start() for begin in begins[1:]] + [len(source)]
            for position, (begin, end) in enumerate(zip(begins, ends, strict=True)):
                entry = _Entry(
                    name, source, begin.start() if position else 0, end
                )  # what stands before is checked, too
                if (other := self._entries.setdefault(begin[1], entry)) is not entry:
                    line = source.count("\n", 0, begin.start()) + 1
                    raise ValueError(f"{name}:{line}: {begin[1]} is defined already in {other.file}")
        self._unread = set(self._entries)

    def __contains__(self, message_id: str) -> bool:
        return message_id in self._entries

    def read(self, message_id: str) -> None:
        """Put a message, and what it refers to, into the bundle, unless it is there. Raises ValueError."""
        if message_id not in self._unread:
            return
        self._unread.remove(message_id)
        entry = self._entries[message_id]
        text = entry.source[entry.begin : entry.end]
        resource = FluentResource(text)
        for part in resource.body:
            if isinstance(part, ast.Junk):
                at = part.span.start if part.span else 0
                raise ValueError(f"{entry.file}:{entry.line(at)}: {part.annotations[0].message}")
        self.bundle.add_resource(resource)
        for other in _REFERS.findall(text):
            self.read(other)

    def check(self) -> None:
        """Read everything. Raises ValueError, with file and line, for the first syntax error."""
        for message_id in self._entries:
            self.read(message_id)
