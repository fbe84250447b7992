"""The list of people who are forgotten, outside of the database, so that they are forgotten again after a restore.

It holds keyed hashes alone: of an account, and of a member's row. The key lies beside it; without it nobody can tell
whether somebody is on the list.
"""

from __future__ import annotations

import errno
import hashlib
import hmac
import os
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from storage.private_file import write_whole

_LIST, _KEY = "forgotten", "forgotten.secret"
_BYTES = 32


class ForgottenList:
    """Keyed hashes of the forgotten, in the folder of the keys; without a folder, in memory until the process ends."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._key: bytes | None = None
        self._entries: dict[str, datetime] = {}
        self.is_new = False
        """Tell whether somebody was added, and the database's log may hold them still."""
        if folder is not None and (folder / _LIST).is_file():
            for line in _whole_lines((folder / _LIST).read_bytes()).decode("ascii").splitlines():
                digest, _, moment = line.partition(" ")
                self._entries[digest] = datetime.fromisoformat(moment)
        self.is_new = bool(self._entries)  # the last process may have ended before it emptied the log

    def __bool__(self) -> bool:
        return bool(self._entries)

    def since(self, what: str) -> datetime | None:
        """Return when somebody was forgotten, known by one of their `fingerprints`; None for everybody else."""
        return self._entries.get(self._digest(what)) if self._entries else None

    def add(self, prints: Iterable[str], moment: datetime) -> None:
        """Add somebody; what is there already stays as it is. It lies on the disk when this returns."""
        new = {digest: moment for digest in map(self._digest, prints) if digest not in self._entries}
        if not new:
            return
        if self._folder is not None:
            lines = "".join(f"{digest} {at.isoformat()}\n" for digest, at in new.items())
            _append(self._folder / _LIST, lines.encode("ascii"))
        self._entries |= new
        self.is_new = True

    def _digest(self, what: str) -> str:
        if self._key is None:
            self._key = self._load_key()
        return hmac.new(self._key, what.encode(), hashlib.sha256).hexdigest()

    def _load_key(self) -> bytes:
        if self._folder is None:
            return os.urandom(_BYTES)
        file = self._folder / _KEY
        if not file.exists():
            write_whole(file, os.urandom(_BYTES))
        return file.read_bytes()


def _whole_lines(content: bytes) -> bytes:
    """Return the content without a last line that was cut off: what it was written for is not done yet."""
    return content[: content.rfind(b"\n") + 1]


def _append(file: Path, lines: bytes) -> None:
    """Add lines to the list, so that they are on the disk. Raises OSError, and leaves it as it was."""
    with os.fdopen(os.open(file, os.O_RDWR | os.O_CREAT, 0o600), "r+b", buffering=0) as out:
        end = len(_whole_lines(out.read()))
        out.truncate(end)
        out.seek(end)
        try:
            written = out.write(lines)
            if written != len(lines):
                raise OSError(errno.ENOSPC, "the list of the forgotten cannot be written")
            os.fsync(out.fileno())
        except OSError:
            out.truncate(end)
            raise


def of_account(network: str, user_id: str) -> str:
    """Return what an account is known by in the list."""
    return f"account {network}:{user_id}"


def of_member(member_id: int, created_at: datetime) -> str:
    """Return what a row of a member is known by in the list."""
    return f"member {member_id} {created_at.isoformat()}"
