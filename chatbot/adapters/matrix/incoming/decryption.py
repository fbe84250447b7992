"""The decryption of events, and the check of who encrypted them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

from nio import MegolmEvent
from nio.crypto.sessions import InboundGroupSession

from chatbot.adapters.matrix.client.device_client import DeviceClient
from chatbot.adapters.matrix.client.errors import Refused
from chatbot.adapters.matrix.client.retry import Retry
from chatbot.adapters.matrix.rooms.recent_events import Recent


@dataclass(frozen=True, slots=True)
class Opened:
    """A decrypted event.

    trusted  whether it was encrypted by a device of its sender that counts; see `Owners`
    """

    source: dict[str, Any]
    trusted: bool


class Decryptor:
    """The decryption of events. The server's word on the sender is not enough: the key must come from their device."""

    def __init__(self, client: DeviceClient, retry: Retry) -> None:
        self._client = client
        self._retry = retry
        self._looked_for: Recent[bool] = Recent()  # by the owner and the key of a device

    async def open(self, event: MegolmEvent) -> Opened | None:
        """Return the event decrypted; None as long as its key is missing, or its key's owner is not known."""
        clear = self._client.unlock(event)
        key = self._client.key_of(event)
        if clear is None or key is None:
            return None
        known = await self._know(event.sender, key)
        trusted = self._is_trusted(event.sender, key)
        return Opened(clear.source, trusted) if trusted or known else None

    async def _know(self, sender: str, key: InboundGroupSession) -> bool:
        """Query the sender's devices, once more for a missing one, and tell whether they are known as they are now."""
        name = f"{sender} {key.sender_key}"
        device = self._client.device_store.device_from_sender_key(sender, key.sender_key)
        again = device is None and name not in self._looked_for
        try:
            known = await self._retry.ask(partial(self._client.know_user, sender, again=again))
        except Refused:
            return False
        if known:
            self._looked_for.add(name, True)
        return known

    def _is_trusted(self, sender: str, key: InboundGroupSession) -> bool:
        device = self._client.device_store.device_from_sender_key(sender, key.sender_key)
        return device is not None and device.ed25519 == key.ed25519 and self._client.owners.trusts(sender, device.id)
