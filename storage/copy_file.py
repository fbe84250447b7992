"""Reading the lines of a copy, however odd the file is: within bounds, and one at a time."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

LONGEST_LINE = 4 * 1024 * 1024
"""Bytes of one row at most; the longest the bot writes, a message with its chart, has some thousand."""
MOST_EXPANDED = 300
"""The largest ratio of the content to the file: rows compress to a tenth, but gzip can reach a thousandth."""
ALWAYS_READ = 64 * 1024 * 1024
"""Bytes of content that are read even from the smallest file."""


class BackupError(Exception):
    """A copy that cannot be taken or put back. The text says why and how to mend it."""


class CopyLine(NamedTuple):
    """The content of one line of a copy."""

    file: Path
    number: int
    value: Any

    def wrong(self, why: str) -> BackupError:
        """Return the error that names this line."""
        return BackupError(f"{self.file} cannot be put back: line {self.number}: {why}; nothing was changed")


@contextmanager
def reading(file: Path) -> Iterator[Iterator[CopyLine]]:
    """Open a copy and give its lines. Within the block, anything wrong with the file raises BackupError."""
    if not file.is_file() and file.exists():
        raise BackupError(f"{file} cannot be read: it is not a file")
    try:
        raw = file.open("rb")
    except OSError as error:
        raise BackupError(f"{file} cannot be read: {error.strerror}") from error
    with raw, gzip.GzipFile(fileobj=raw) as source:
        yield _lines(source, file, max(ALWAYS_READ, file.stat().st_size * MOST_EXPANDED))


def _lines(source: gzip.GzipFile, file: Path, allowed: int) -> Iterator[CopyLine]:
    number = total = 0
    while line := _next(source, file):
        number += 1
        total += len(line)
        at = CopyLine(file, number, None)
        if len(line) > LONGEST_LINE or total > allowed:
            raise at.wrong("it holds more than a copy made by: chatbot db backup")
        try:
            value = json.loads(line)
        except (ValueError, RecursionError):
            if number == 1:
                raise BackupError(f"{file} is not a copy made by: chatbot db backup") from None
            raise at.wrong("it is not JSON") from None
        yield CopyLine(file, number, value)


def _next(source: gzip.GzipFile, file: Path) -> bytes:
    try:
        return source.readline(LONGEST_LINE + 1)
    except EOFError:
        raise BackupError(f"{file} is cut short: it ends in the middle; copy it anew") from None
    except gzip.BadGzipFile:
        raise BackupError(f"{file} is not a copy made by: chatbot db backup, or it is damaged") from None
    except OSError as error:
        raise BackupError(f"{file} cannot be read: {error.strerror}") from error
    except zlib.error:
        raise BackupError(f"{file} is damaged; copy it anew") from None
