"""Files beside the database that only the bot's own user may read, and that are either whole or not there."""

from __future__ import annotations

import os
from pathlib import Path


def write_whole(file: Path, content: bytes) -> None:
    """Write a file, in one step that is on the disk afterwards; its folder is made. Raises OSError, and leaves none."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = file.with_name(f"{file.name}.new")
    try:
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        draft.replace(file)
    except OSError:
        draft.unlink(missing_ok=True)
        raise
    inside = os.open(file.parent, os.O_RDONLY)
    try:
        os.fsync(inside)
    finally:
        os.close(inside)
