"""The file behind a connection: checking that it is still the one that was opened and sound, and saving its content."""

from __future__ import annotations

import asyncio
import logging
import os
import sqlite3
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

from storage.errors import LostError, damaged

log = logging.getLogger(__name__)

PATIENCE = 5.0
"""Seconds for which checking a database waits for a writer."""

_Identity = tuple[int, int]


class OpenFile:
    """One database file and its write-ahead log, as a connection opened them; `path` is empty for one in memory."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._at, self._log_at = Path(path), Path(f"{path}-wal")
        self._file = _identity(self._at.stat()) if path else None
        self._log: _Identity | None = None

    def log_size(self) -> int | None:
        """Return the bytes of the log; None when writes no longer reach the file that the next start will read."""
        if not self.path:
            return 0
        try:
            found = self._at.stat()
            if _identity(found) != self._file or not found.st_size:
                return None
            log_file = self._log_at.stat()
        except (FileNotFoundError, NotADirectoryError):
            return 0 if self._log is None and self._at.exists() else None
        self._log = self._log or _identity(log_file)
        return log_file.st_size if _identity(log_file) == self._log else None

    def save(self, raw: sqlite3.Connection) -> LostError:
        """Copy what the connection still holds to a new file beside the lost one, and return the error that says so."""
        gone = f"[database] url: {self.path} was deleted, emptied or replaced while the bot ran"
        saved = _copy(raw, self._at)
        if saved is None:
            return LostError(f"{gone}; put it back, or the last copy with: chatbot db restore; then start again")
        return LostError(
            f"{gone}; all that it held is in {saved}: move that to {self.path}, with no {self.path}-wal and"
            f" {self.path}-shm beside it, and start again"
        )


def _identity(found: os.stat_result) -> _Identity:
    return found.st_dev, found.st_ino


def _copy(raw: sqlite3.Connection, lost: Path) -> Path | None:
    number = 1
    while (target := lost.with_name(f"{lost.name}.saved-{number}")).exists():
        number += 1
    try:
        os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        with closing(sqlite3.connect(target)) as copy:
            raw.backup(copy)
            if copy.execute("PRAGMA quick_check(1)").fetchone() == ("ok",) and _has_tables(copy):
                return target
    except (OSError, sqlite3.Error) as error:
        log.error("what the lost database held cannot be saved: %s", type(error).__name__)
    target.unlink(missing_ok=True)
    return None


def _has_tables(connection: sqlite3.Connection) -> bool:
    return connection.execute("SELECT 1 FROM sqlite_master").fetchone() is not None


async def look_through(path: str) -> None:
    """Read the whole database at `path`, in a thread. Raises LostError when it is damaged."""
    try:
        beside = sqlite3.connect(f"file:{quote(path)}?mode=rw", timeout=PATIENCE, check_same_thread=False, uri=True)
    except sqlite3.Error as error:
        log.warning("the database could not be looked through: %s", error.sqlite_errorname)
        return
    with closing(beside):
        try:
            said = await asyncio.to_thread(_quick_check, beside)
        except asyncio.CancelledError:
            beside.interrupt()
            raise
        except sqlite3.Error as error:
            if (lost := damaged(error)) is not None:
                raise lost from error
            log.warning("the database could not be looked through: %s", error.sqlite_errorname)
            return
    if said != "ok":
        raise LostError.of_damage(said.splitlines()[-1])


async def empty_log(path: str) -> bool:
    """Bring what the write-ahead log of a database holds into its file and empty it; tell whether that was done."""

    def work() -> bool:
        with closing(sqlite3.connect(f"file:{quote(path)}?mode=rw", timeout=PATIENCE, uri=True)) as beside:
            return not beside.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]

    try:
        return await asyncio.to_thread(work)
    except sqlite3.Error as error:
        log.warning("the log of the database could not be emptied: %s", error.sqlite_errorname)
        return False


def _quick_check(connection: sqlite3.Connection) -> str:
    return str(connection.execute("PRAGMA quick_check(1)").fetchone()[0])
