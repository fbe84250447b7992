"""Trust in devices: whether their owners vouch for them, and whether the owners are still the same."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from chatbot.adapters.matrix.client.events import mapping
from chatbot.adapters.matrix.client.private_files import PrivateFile
from chatbot.adapters.matrix.client.signatures import PublicIdentity

log = logging.getLogger(__name__)


class Owners:
    """The identities of the accounts the bot writes to. The first one an account shows is trusted.

    signed_only  whether only signed devices count for an account that has an identity (MSC4153)
    """

    def __init__(self, file: Path, own_user_id: str, *, signed_only: bool) -> None:
        """Load `file`. Raises AdapterError if it cannot be read."""
        self.file = PrivateFile(file)
        self._own_user_id = own_user_id
        self._signed_only = signed_only
        self._signed: dict[str, frozenset[str]] = {}
        nothing: tuple[dict[str, str | None], set[str]] = {}, set()
        read = self.file.load(lambda saved: (dict(saved["masters"]), set(saved["untold"])), otherwise=nothing)
        self._masters, self._untold = read

    def take_in(self, user_ids: Iterable[str], answer: Mapping[str, Any]) -> None:
        """Learn of accounts from an answer to `/keys/query`. One that had an identity never counts as without."""
        changed = False
        for user_id in user_ids:
            identity = PublicIdentity.of(user_id, answer)
            if identity is None and user_id not in self._masters:
                self._signed.pop(user_id, None)
                continue
            devices = mapping(mapping(answer.get("device_keys")).get(user_id))
            self._signed[user_id] = frozenset(
                device_id for device_id, device in devices.items() if identity is not None and identity.owns(device)
            )
            changed |= self._recognise(user_id, identity.master if identity else None)
        if changed:
            self._save()

    def trusts(self, user_id: str, device_id: str) -> bool:
        """Tell whether the device counts: it is given room keys, and what it sends is its owner's word."""
        if not self._signed_only or user_id not in self._signed.keys() | self._masters.keys():
            return True
        return self.is_signed(user_id, device_id)

    def is_signed(self, user_id: str, device_id: str) -> bool:
        """Tell whether the device is signed by its owner."""
        return device_id in self._signed.get(user_id, ())

    # Changes

    def changes(self) -> dict[str, str | None]:
        """Return the accounts with a new identity that nobody was told of yet, with its key."""
        return {user_id: self._masters[user_id] for user_id in self._untold}

    def told(self, changes: Mapping[str, str | None]) -> None:
        """Note that these changes were passed on."""
        if changes:
            self._untold -= {user_id for user_id, master in changes.items() if self._masters[user_id] == master}
            self._save()

    def _recognise(self, user_id: str, master: str | None) -> bool:
        """Note an account's identity, and tell whether it is new or has changed."""
        if user_id == self._own_user_id or (user_id in self._masters and self._masters[user_id] == master):
            return False
        if user_id in self._masters:
            log.warning("the identity of %s has changed: its key is now %s", user_id, master or "gone")
            self._untold.add(user_id)
        self._masters[user_id] = master
        return True

    def _save(self) -> None:
        self.file.put({"masters": self._masters, "untold": sorted(self._untold)})
