"""Limits on how much of a roster file is read: more than any programme writes, less than takes long."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

LARGEST = 8 * 1024 * 1024
"""The most bytes of a file."""
MOST_PEOPLE = 10_000
MOST_COLUMNS = 100
LONGEST_CELL = 10_000
"""Characters."""
DEEPEST = 20
"""The most lists and objects within one another; the portal's archive has four."""
MOST_TOLD = 20
"""The most mistakes that are told of one file."""

_NO_TEXT = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_TOKEN = re.compile(r'"(?:[^"\\\n]|\\.)*+"?|[\[\]{}]')


class RosterError(Exception):
    """The file cannot be imported; `lines` say where and why, one mistake each, and how many more there are."""

    def __init__(self, lines: Iterable[str]) -> None:
        rest = iter(lines)
        self.lines = list(islice(rest, MOST_TOLD))
        if more := sum(1 for _ in rest):
            self.lines.append(f"and {more} more like these")
        super().__init__("\n".join(self.lines))


@dataclass(frozen=True, slots=True)
class Text:
    """The text of a file; `guessed` is the encoding, if nothing in the file says which it is."""

    content: str
    guessed: str = ""


def read_text(file: Path) -> Text:
    """Return the text of a file. Raises RosterError if it is no file, too large, or no text."""
    try:
        if not file.is_file() and file.exists():
            raise RosterError([f"{file} cannot be read: it is not a file"])
        with file.open("rb") as source:
            content = source.read(LARGEST + 1)
    except OSError as error:
        raise RosterError([f"{file} cannot be read: {error.strerror}"]) from error
    if len(content) > LARGEST:
        raise RosterError([f"{file} cannot be read: it is larger than {LARGEST // 1024 // 1024} MB; split it"])
    text, guessed = _decoded(file, content)
    return Text(text.replace("\r\n", "\n").replace("\r", "\n"), guessed)


def _decoded(file: Path, content: bytes) -> tuple[str, str]:
    """Return the text of a spreadsheet's bytes: UTF-8, UTF-16, or else Windows-1252, which is a guess."""
    for mark, encoding in ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16")):
        if content.startswith(mark):
            try:
                return content.decode(encoding), ""
            except UnicodeDecodeError:
                raise RosterError([f"{file} cannot be read: it is cut short"]) from None
    try:
        return content.decode("utf-8-sig"), ""
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
    try:
        text = content.decode("cp1252")
    except UnicodeDecodeError:
        text = "\0"
    if _NO_TEXT.search(text):
        raise RosterError(
            [f"{file} cannot be read: it is neither UTF-8, UTF-16 nor Windows-1252 (line {line}); save it as UTF-8"]
        )
    return text, "Windows-1252"


def check_depth(text: str) -> None:
    """Raise RosterError for JSON that is nested deeper than any archive is."""
    depth = 0
    for token in _TOKEN.finditer(text):
        if token[0] in "[{":
            depth += 1
            if depth > DEEPEST:
                line = text.count("\n", 0, token.start()) + 1
                raise RosterError([f"line {line}: more than {DEEPEST} lists or objects within one another"])
        elif token[0] in "]}":
            depth -= 1


def check_number(people: int) -> None:
    """Raise RosterError for more people than a programme has."""
    if people > MOST_PEOPLE:
        raise RosterError([f"there are more than {MOST_PEOPLE} people in it; split the file"])
