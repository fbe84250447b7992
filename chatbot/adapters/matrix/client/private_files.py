"""Files that only the bot's own user may read, and that are either whole or not there."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any


def write_private(file: Path, content: Any) -> None:
    """Replace `file` by `content` as JSON, in one step that is on disk afterwards, readable by the owner alone."""
    write_private_text(file, json.dumps(content))


def write_private_text(file: Path, text: str) -> None:
    """Do what `write_private` does, for text."""
    draft = file.with_suffix(".new")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as output:
        output.write(text)
        output.flush()
        os.fsync(output.fileno())
    draft.replace(file)
    _flush_names(file.parent)


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
