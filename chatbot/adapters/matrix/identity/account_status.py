"""The status of the bot's account and device on the homeserver, read without changing anything."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from chatbot.adapters.base import AdapterError
from chatbot.adapters.matrix.client.device_client import DeviceClient
from chatbot.adapters.matrix.client.errors import UNKNOWN_TOKEN, Refused, reaching
from chatbot.adapters.matrix.identity import key_backup
from chatbot.adapters.matrix.identity.keyring import Keyring
from chatbot.adapters.matrix.identity.other_devices import OtherDevice, other_devices
from chatbot.adapters.matrix.identity.own_keys import own_keys
from chatbot.adapters.matrix.identity.secret_storage import SecretStorage, WrongKey
from chatbot.adapters.matrix.identity.session import Credentials, saved_login

_GROUP = 4


@dataclass(frozen=True, slots=True)
class AccountStatus:
    """The status that `chatbot matrix status` shows.

    fingerprint   the device's public key, as other clients show it; None if the homeserver has lost it
    master        the public key that is the account's identity; None if there is none
    signed        whether the identity has signed the device
    storage       the id of the key that the secret storage is encrypted with; None if there is no storage
    recoverable   whether the recovery key that is known here opens the storage; None if none is known
    recovery_file the file of the recovery key until somebody moves it to a safe place; else None
    backup        the version of the room key backup on the homeserver; None if there is none
    backup_said   whether the account says that keys are backed up; None if it says nothing
    others        the account's other devices
    """

    user_id: str
    device_id: str
    fingerprint: str | None
    master: str | None
    signed: bool
    storage: str | None
    recoverable: bool | None
    recovery_file: Path | None
    backup: str | None
    backup_said: bool | None
    others: tuple[OtherDevice, ...]

    def lines(self) -> list[tuple[str, str]]:
        """Return the status in words, as names and values."""
        return [
            ("account", self.user_id),
            ("device", self.device_id),
            (
                "fingerprint",
                _grouped(self.fingerprint) if self.fingerprint else "none: the homeserver has no keys",
            ),
            ("signed by its owner", "yes" if self.signed else "no: most clients neither read from it nor write to it"),
            ("identity", _grouped(self.master) if self.master else "none"),
            ("secret storage", f"key {self.storage}" if self.storage else "none"),
            ("recovery key", self._recovery()),
            ("key backup", key_backup.in_words(self.backup, self.backup_said)),
            *([("other device", str(other)) for other in self.others] or [("other devices", "none")]),
        ]

    def notes(self) -> list[str]:
        """Return what an operator should know though nothing is wrong, a line each."""
        notes = [
            f"{self.user_id} has another device, {other}: if it is not one of yours, or nobody uses it, sign it out in"
            " Element (Sessions)" + (", as whoever has it is the bot to everybody" if other.signed else "")
            for other in self.others
        ]
        if self.backup is not None or self.backup_said:
            notes.append(f"key backup: {key_backup.in_words(self.backup, self.backup_said)}")
        return notes

    def _recovery(self) -> str:
        if self.recovery_file:
            return f"in {self.recovery_file}: move it to a safe place that is not on this machine"
        if self.recoverable is None:
            return "not set: without it a lost store_path cannot be recovered"
        return "set, and opens the secret storage" if self.recoverable else "set, but does not open the secret storage"


def _grouped(key: str) -> str:
    return " ".join(key[start : start + _GROUP] for start in range(0, len(key), _GROUP))


async def account_status(credentials: Credentials, folder: Path) -> AccountStatus:
    """Ask the homeserver as the device in `folder`, even while another process uses it. Raises AdapterError."""
    login = saved_login(folder, credentials.user_id)
    token = credentials.access_token or login.get("access_token")
    if token is None or not login.get("device_id"):
        raise AdapterError(f"matrix.store_path: no device lies in {folder} yet; `chatbot matrix setup` makes one")
    client = DeviceClient(credentials.homeserver, credentials.user_id, login["device_id"], folder)
    client.access_token = token
    try:
        with reaching(client.homeserver):
            return await _standing(client, credentials, Keyring(folder, credentials.user_id))
    finally:
        await client.close()  # type: ignore[no-untyped-call]


async def _standing(client: DeviceClient, credentials: Credentials, keyring: Keyring) -> AccountStatus:
    try:
        own = await own_keys(client)
    except Refused as refusal:
        if refusal.code != UNKNOWN_TOKEN:
            raise
        raise AdapterError(
            f"matrix.store_path: the homeserver has ended the session of {client.device_id}; the next start renews it"
        ) from None
    storage = SecretStorage(client)
    described = await storage.default_key()
    return AccountStatus(
        user_id=client.user_id,
        device_id=own.device_id,
        fingerprint=own.fingerprint,
        master=own.identity.master if own.identity else None,
        signed=own.signed,
        storage=described[0] if described else None,
        recoverable=await _opens(storage, credentials.recovery_key) if credentials.recovery_key else None,
        recovery_file=keyring.recovery_file if keyring.recovery_key() else None,
        backup=await key_backup.version(client),
        backup_said=await key_backup.said(client),
        others=tuple(await other_devices(client, own)),
    )


async def _opens(storage: SecretStorage, written: str) -> bool:
    try:
        return await storage.open(written) is not None
    except WrongKey:
        return False
