"""A cache on disk for the planes between intents: they are computed once for a version of the phrases."""

from __future__ import annotations

import logging
import os
import tempfile
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from platformdirs import user_cache_path

from chatbot.core.understanding.separating import PARAMETERS, Planes, separated

if TYPE_CHECKING:
    import numpy as np

log = logging.getLogger(__name__)

_WORTH = 100_000
"""Phrases times intents below which computing them anew is as quick."""
_MOST = 8
"""Files that are kept, those that were used last: each language has one, of some 30 MB, and so has each version."""


def planes(rows: Any, columns: Any, meant: np.ndarray, intents: int) -> Planes:
    """Return what `separated` does, from the cache if it is there; no folder to write to is no error."""
    if rows.shape[0] * intents < _WORTH:
        return separated(rows, columns, meant, intents)
    try:
        file = folder() / f"planes-{_key(rows, meant, intents)}.npy"
        if (found := _read(file, (rows.shape[1] + 1, intents))) is not None:
            return found
    except (OSError, RuntimeError) as error:  # RuntimeError where nobody has a home
        return _without(error, separated(rows, columns, meant, intents))
    learned = separated(rows, columns, meant, intents)
    try:
        _write(file, *learned)
    except OSError as error:
        return _without(error, learned)
    return learned


def folder() -> Path:
    """Return the folder of the cache. Raises RuntimeError where the user has no home."""
    return user_cache_path("mentorship-chatbot")


def _key(rows: Any, meant: np.ndarray, intents: int) -> str:
    """Return a name for all that the planes depend on."""
    parts = sha256(repr((PARAMETERS, rows.shape, intents)).encode())
    for part in (rows.data, rows.indices, rows.indptr, meant):
        parts.update(part.tobytes())
    return parts.hexdigest()[:40]


def _without(error: Exception, learned: Planes) -> Planes:
    log.info("what people say is learned anew at each start, its cache cannot be used: %s", type(error).__name__)
    return learned


def _read(file: Path, shape: tuple[int, int]) -> Planes | None:
    """Return what a file holds; None if it is not there, or damaged."""
    import numpy as np

    try:
        found: np.ndarray = np.load(file, allow_pickle=False)
    except (FileNotFoundError, ValueError, EOFError):
        return None
    if found.shape != shape or found.dtype != np.float32:
        return None
    os.utime(file)
    return found[:-1], found[-1]


def _write(file: Path, weights: np.ndarray, bias: np.ndarray) -> None:
    """Put planes into a file, at once or not at all, and remove those used longest ago."""
    import numpy as np

    file.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=file.parent, suffix=".part", delete=False) as part:
        try:
            np.save(part, np.vstack([weights, bias]), allow_pickle=False)
            Path(part.name).replace(file)
        except BaseException:
            Path(part.name).unlink(missing_ok=True)
            raise
    by_use = sorted(file.parent.glob("planes-*.npy"), key=lambda one: one.stat().st_mtime, reverse=True)
    for other in by_use[_MOST:]:
        other.unlink(missing_ok=True)
