"""Sealing: what must not be readable in the database is written with a key that lies outside of it.

Each subject, such as `survey:3`, has a key of its own, a file in a folder that no copy of the database holds. Once the
key is destroyed, nobody can open what was sealed with it, in whichever old copy it lies.
"""

from __future__ import annotations

import json
import os
from base64 import b64decode, b64encode
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from storage.forgotten import ForgottenList
from storage.private_file import write_whole

BLOCK = 4096
"""Bytes to whose multiples everything is filled up, so that its length tells nothing."""
_PREFIX = "survey:"
_NONCE = 12
_KEY = 32
_SUFFIX = ".key"


def is_sealed(kept_for: str) -> bool:
    """Tell whether what is kept for a subject is sealed."""
    return kept_for.startswith(_PREFIX)


class Seals:
    """The keys, in a folder or, without one, in memory until the process ends; `forgotten` lies with them."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._keys: dict[str, bytes] = {}
        self.forgotten = ForgottenList(folder)
        if folder is not None and folder.is_dir():
            found = {file.stem.replace("-", ":"): file.read_bytes() for file in folder.glob(f"*{_SUFFIX}")}
            self._keys = {subject: key for subject, key in found.items() if len(key) == _KEY}

    @property
    def fault(self) -> str:
        """Return why no key can be stored; empty if one can."""
        if self._folder is None:
            return ""
        there = next((one for one in (self._folder, *self._folder.absolute().parents) if one.exists()), self._folder)
        if there.is_dir() and os.access(there, os.W_OK | os.X_OK):
            return ""
        return (
            f"[database] keys: {self._folder} cannot be written, so no anonymous survey can be answered; "
            "make it a folder that the bot may write to, or name another"
        )

    def subjects(self) -> Iterable[str]:
        """Return the subjects that have a key."""
        return tuple(self._keys)

    def seal(self, kept_for: str, content: Any, block: int = BLOCK) -> str:
        """Return `content`, which JSON holds, as text that only `open` reads; its length is a multiple of `block`."""
        plain = json.dumps(content, ensure_ascii=False).encode()
        plain = len(plain).to_bytes(4, "big") + plain
        plain += bytes(-len(plain) % block)
        nonce = os.urandom(_NONCE)
        sealed = ChaCha20Poly1305(self._key(kept_for)).encrypt(nonce, plain, kept_for.encode())
        return b64encode(nonce + sealed).decode()

    def open(self, kept_for: str, sealed: str) -> Any:
        """Return what was sealed; None if its key is no more, or another one."""
        key, raw = self._keys.get(kept_for), b64decode(sealed)
        if key is None:
            return None
        try:
            plain = ChaCha20Poly1305(key).decrypt(raw[:_NONCE], raw[_NONCE:], kept_for.encode())
        except InvalidTag:
            return None
        return json.loads(plain[4 : 4 + int.from_bytes(plain[:4], "big")])

    def destroy(self, kept_for: str) -> None:
        """Destroy a key: what was sealed with it cannot be opened any more."""
        self._keys.pop(kept_for, None)
        if self._folder is not None:
            file = self._file(kept_for)
            if file.exists():
                file.write_bytes(bytes(_KEY))
                file.unlink()

    def _key(self, kept_for: str) -> bytes:
        """Return the key of a subject, made and stored if there is none."""
        if kept_for not in self._keys:
            key = ChaCha20Poly1305.generate_key()
            if self._folder is not None:
                write_whole(self._file(kept_for), key)  # before anything is sealed with it
            self._keys[kept_for] = key
        return self._keys[kept_for]

    def _file(self, kept_for: str) -> Path:
        return (self._folder or Path()) / f"{kept_for.replace(':', '-')}{_SUFFIX}"
