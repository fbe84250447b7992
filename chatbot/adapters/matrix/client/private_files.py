"""Files that only the bot's own user may read, and that are either whole or not there."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

from chatbot.adapters.base import AdapterError
from chatbot.adapters.matrix.client.errors import StoreError

T = TypeVar("T")


class PrivateFile:
    """A private file that is written again and again; what cannot be written is owed."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._owed: str | None = None

    def load(self, read: Callable[[Any], T], *, otherwise: T) -> T:
        """Return what `read` makes of the content, or `otherwise` without a file. Raises AdapterError."""
        try:
            return read(json.loads(self._path.read_text()))
        except FileNotFoundError:
            return otherwise
        except (OSError, ValueError, TypeError, KeyError) as error:
            raise AdapterError(f"matrix.store_path: {self._path} cannot be read; restore it or remove it") from error

    def put(self, content: Any) -> None:
        """Replace the file by `content` as JSON, now if it can be written, and when it is paid else."""
        self._owed = json.dumps(content)
        with suppress(StoreError):
            self.pay()

    def pay(self) -> None:
        """Write what is owed. Raises StoreError, and goes on owing it."""
        if self._owed is not None:
            write_private_text(self._path, self._owed)
            self._owed = None


def write_private(file: Path, content: Any) -> None:
    """Replace `file` by `content` as JSON, in one step that is on disk afterwards, readable by the owner alone.

    Raises StoreError.
    """
    write_private_text(file, json.dumps(content))


def write_private_text(file: Path, text: str) -> None:
    """Do what `write_private` does, for text."""
    draft = file.with_suffix(".new")
    try:
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as output:
            output.write(text)
            output.flush()
            os.fsync(output.fileno())
        draft.replace(file)
        _flush_names(file.parent)
    except OSError as error:
        raise StoreError(file, error) from error


def remove(file: Path) -> None:
    """Remove the file, if it is there; it stays removed after a power cut."""
    file.unlink(missing_ok=True)
    _flush_names(file.parent)


def _flush_names(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
