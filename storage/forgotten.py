"""The list of people who are forgotten, outside of the database, so that they are forgotten again after a restore.

It holds keyed hashes alone: of an account, and of a member's row. The key lies beside it; without it nobody can tell
whether somebody is on the list.
"""

from __future__ import annotations

import hashlib
import hmac
import os
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

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
            for line in (folder / _LIST).read_text("ascii").splitlines():
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
        self._entries |= new
        self.is_new = True
        if self._folder is None:
            return
        descriptor = os.open(self._folder / _LIST, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        with os.fdopen(descriptor, "a", encoding="ascii") as out:
            out.writelines(f"{digest} {at.isoformat()}\n" for digest, at in new.items())
            out.flush()
            os.fsync(out.fileno())

    def _digest(self, what: str) -> str:
        if self._key is None:
            self._key = self._load_key()
        return hmac.new(self._key, what.encode(), hashlib.sha256).hexdigest()

    def _load_key(self) -> bytes:
        if self._folder is None:
            return os.urandom(_BYTES)
        file = self._folder / _KEY
        if not file.exists():
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "wb") as out:
                out.write(os.urandom(_BYTES))
                out.flush()
                os.fsync(out.fileno())
        return file.read_bytes()


def of_account(network: str, user_id: str) -> str:
    """Return what an account is known by in the list."""
    return f"account {network}:{user_id}"


def of_member(member_id: int, created_at: datetime) -> str:
    """Return what a row of a member is known by in the list."""
    return f"member {member_id} {created_at.isoformat()}"
