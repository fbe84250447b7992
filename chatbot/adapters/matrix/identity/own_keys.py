"""The keys of the bot's own account as the homeserver shows them: its identity, and its device."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from chatbot.adapters.matrix.client.device_client import DeviceClient
from chatbot.adapters.matrix.client.events import mapping, text_of
from chatbot.adapters.matrix.client.signatures import PublicIdentity, is_signed, key_id


@dataclass(frozen=True, slots=True)
class OwnKeys:
    """An answer to `/keys/query` about the bot's account."""

    user_id: str
    device_id: str
    answer: dict[str, Any]

    @property
    def device(self) -> dict[str, Any]:
        """The device as the homeserver shows it; empty if it has no keys there."""
        return mapping(mapping(mapping(self.answer.get("device_keys")).get(self.user_id)).get(self.device_id))

    @property
    def fingerprint(self) -> str | None:
        """The device's ed25519 key."""
        return text_of(mapping(self.device.get("keys")).get(key_id(self.device_id)))

    @property
    def identity(self) -> PublicIdentity | None:
        return PublicIdentity.of(self.user_id, self.answer)

    @property
    def master(self) -> dict[str, Any]:
        """The master key as the homeserver shows it."""
        return mapping(mapping(self.answer.get("master_keys")).get(self.user_id))

    @property
    def signed(self) -> bool:
        """Tell whether the device is signed by the identity."""
        return self.identity is not None and self.identity.owns(self.device)

    @property
    def acknowledged(self) -> bool:
        """Tell whether the device has signed the identity in turn."""
        return self.fingerprint is not None and is_signed(self.master, self.user_id, self.fingerprint, self.device_id)


async def own_keys(client: DeviceClient) -> OwnKeys:
    """Ask the homeserver for the account's keys. Raises Refused."""
    answer = await client.request("POST", ["keys", "query"], {"device_keys": {client.user_id: []}})
    return OwnKeys(client.user_id, str(client.device_id), answer)
