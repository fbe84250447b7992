"""The account's private keys in the store folder: those in use, those being introduced, and the recovery key."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from chatbot.adapters.base import AdapterError
from chatbot.adapters.matrix.client.private_files import remove, write_private, write_private_text
from chatbot.adapters.matrix.identity.cross_signing import PrivateIdentity


@dataclass(frozen=True, slots=True)
class Begun:
    """A new identity on its way to the homeserver.

    recovery_key  the key of the secret storage its keys go to, as its owner writes it
    new           whether the recovery key was made for it, so that its owner has yet to be told
    """

    identity: PrivateIdentity
    recovery_key: str = field(repr=False)
    new: bool


class Keyring:
    """The three key files in the store folder. Raises AdapterError for one that cannot be read."""

    def __init__(self, folder: Path, user_id: str) -> None:
        self._user_id = user_id
        self._identity_file = folder / "cross-signing.json"
        self._begun_file = folder / "cross-signing-begun.json"
        self.recovery_file = folder / "recovery-key.txt"

    def identity(self) -> PrivateIdentity | None:
        """Return the private keys in use; None if there are none."""
        kept = self._read(self._identity_file)
        return None if kept is None else self._identity_of(kept, self._identity_file)

    def keep(self, identity: PrivateIdentity) -> None:
        """Use these private keys from now on."""
        write_private(self._identity_file, identity.secrets())

    def begun(self) -> Begun | None:
        """Return the identity that was begun and is not finished; None if there is none."""
        kept = self._read(self._begun_file)
        if kept is None:
            return None
        identity = self._identity_of(kept, self._begun_file)
        return Begun(identity, str(kept.get("recovery_key")), kept.get("new") is True)

    def begin(self, begun: Begun) -> None:
        """Save new keys before anybody sees them."""
        rest = {"recovery_key": begun.recovery_key, "new": begun.new}
        write_private(self._begun_file, begun.identity.secrets() | rest)

    def finish(self) -> None:
        """Forget the identity that was begun: it is in use, or given up."""
        remove(self._begun_file)

    def recovery_key(self) -> str | None:
        """Return the recovery key; None once its owner has taken it away."""
        try:
            lines = self.recovery_file.read_text().splitlines()
        except FileNotFoundError:
            return None
        except (OSError, ValueError) as error:
            raise _unreadable(self.recovery_file) from error
        return lines[0] if lines else None

    def leave_recovery_key(self, written: str) -> None:
        """Put the recovery key where its owner finds it."""
        explanation = f"The recovery key of {self._user_id}. Move it to a safe place that is not on this machine."
        write_private_text(self.recovery_file, f"{written}\n\n{explanation}\n")

    def drop_recovery_key(self) -> None:
        """Remove the recovery key: its owner has it."""
        remove(self.recovery_file)

    def _identity_of(self, kept: dict[str, Any], file: Path) -> PrivateIdentity:
        try:
            return PrivateIdentity.of_secrets(self._user_id, kept)
        except ValueError as error:
            raise _unreadable(file) from error

    def _read(self, file: Path) -> dict[str, Any] | None:
        try:
            kept: dict[str, Any] = json.loads(file.read_text())
        except FileNotFoundError:
            return None
        except (OSError, ValueError) as error:
            raise _unreadable(file) from error
        return kept


def _unreadable(file: Path) -> AdapterError:
    return AdapterError(f"matrix.store_path: {file} cannot be read; restore it, or move it away")
