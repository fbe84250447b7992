"""The account's identity: made once, joined by every later device, mended where something is missing.

Nothing that another client made is replaced, except by `reset`. Every step is on disk before the homeserver hears of
it, so that a killed process goes on where it ended.
"""

from __future__ import annotations

import logging
from pathlib import Path

from chatbot.adapters.base import AdapterError
from chatbot.adapters.matrix.client.device_client import DeviceClient
from chatbot.adapters.matrix.client.errors import Refused
from chatbot.adapters.matrix.client.signatures import PublicIdentity, bare, key_id, with_signature
from chatbot.adapters.matrix.identity import recovery_key
from chatbot.adapters.matrix.identity.cross_signing import USAGES, PrivateIdentity, secret_name
from chatbot.adapters.matrix.identity.interactive_auth import authenticated
from chatbot.adapters.matrix.identity.keyring import Begun, Keyring
from chatbot.adapters.matrix.identity.own_keys import OwnKeys, own_keys
from chatbot.adapters.matrix.identity.secret_storage import SecretStorage, StorageKey, WrongKey

log = logging.getLogger(__name__)

_SILENCE = "most clients will neither read from it nor write to it"


class Identity:
    """The bot's identity to others. Its methods raise Refused, and AdapterError for what an operator has to mend.

    warning  what an operator should mend though the bot can work, with the mend in its text
    keys     the private keys, where the bot has them
    keyring  the files of those keys, and of the recovery key until its owner takes it
    """

    def __init__(self, client: DeviceClient, folder: Path, password: str | None, written: str | None) -> None:
        """written: the recovery key, or passphrase, that the operator has given."""
        self._client = client
        self._password = password
        self._written = written
        self.keyring = Keyring(folder, client.user_id)
        self._storage = SecretStorage(client)
        self.warning: str | None = None
        self.keys: PrivateIdentity | None = None

    def use(self, password: str | None, written: str | None) -> None:
        """Use another password and recovery key from now on."""
        self._password, self._written = password, written

    async def ensure(self) -> None:
        """Make sure that there is an identity, that it has signed the device, and that it can be recovered."""
        self.warning = self.keys = None
        own = await own_keys(self._client)
        begun = self.keyring.begun()
        if own.identity is None:
            begun = begun or await self._first()
            own = await self._publish(begun) if begun else own
        if own.identity is not None:
            if begun is not None and begun.identity.is_that_of(own.identity):
                await self._complete(begun)
            await self._join(own, own.identity)

    async def reset(self) -> None:
        """Replace the account's identity and secret storage, if it has them."""
        begun = Begun(PrivateIdentity.new(self._client.user_id), recovery_key.encode(recovery_key.new_key()), new=True)
        self.keyring.begin(begun)
        await self._publish(begun)
        await self.ensure()

    # Making the first one

    async def _first(self) -> Begun | None:
        """Begin the account's first identity and return it; None if its secret storage cannot be opened."""
        new = False
        if await self._storage.default_key() is None:
            written, new = self._chosen_key()
        elif (opened := await self._unlock()) is not None:
            written = opened[0]
        else:
            self.warning = (
                f"matrix.recovery_key: {self._client.user_id} has a secret storage, but no keys to sign devices with; "
                f"{_SILENCE}: give the recovery key, or replace the storage by `chatbot matrix setup --reset`"
            )
            return None
        begun = Begun(PrivateIdentity.new(self._client.user_id), written, new)
        self.keyring.begin(begun)
        return begun

    def _chosen_key(self) -> tuple[str, bool]:
        """Return the recovery key for a new secret storage, and whether the key is new itself."""
        written = self._written or self.keyring.recovery_key()
        if written is None:
            return recovery_key.encode(recovery_key.new_key()), True
        _decoded(written)
        return written, False

    async def _publish(self, begun: Begun) -> OwnKeys:
        try:
            path = ["keys", "device_signing", "upload"]
            await authenticated(self._client, path, begun.identity.publication(), self._password)
        except AdapterError:
            self.keyring.finish()
            raise
        except Refused as refusal:
            if refusal.status not in (404, 405):
                raise
            self.keyring.finish()
            self.warning = f"matrix.homeserver: {self._client.homeserver} knows no cross-signing"
        return await own_keys(self._client)

    async def _complete(self, begun: Begun) -> None:
        """Do what follows once the keys are published; if it is interrupted, it is done again from the beginning."""
        self.keyring.keep(begun.identity)
        if begun.new:
            self.keyring.leave_recovery_key(begun.recovery_key)
        try:
            key = await self._storage.open(begun.recovery_key)
        except WrongKey:
            key = None
        if key is None:
            key = StorageKey(_decoded(begun.recovery_key))
            await self._storage.make(key)
        await self._store(begun.identity, key)
        self.keyring.finish()

    # Joining

    async def _join(self, own: OwnKeys, public: PublicIdentity) -> None:
        keys = self.keyring.identity()
        if keys is None or not keys.is_that_of(public):
            keys = await self._recovered(own, public)
        if keys is not None:
            self.keys = keys
            await self._sign(own, keys)
            await self._mend_storage(keys)

    async def _recovered(self, own: OwnKeys, public: PublicIdentity) -> PrivateIdentity | None:
        """Return the private keys from the secret storage; None if they cannot be had."""
        opened = await self._unlock(must=not own.signed)
        if opened is None:
            missing = "and no recovery key is known"
        else:
            keys = await self._stored(opened[1])
            if keys is not None and keys.is_that_of(public):
                self.keyring.keep(keys)
                return keys
            missing = "and its secret storage does not hold the keys to do so"
        if not own.signed:
            self.warning = (
                f"matrix.recovery_key: {self._client.user_id} has not signed this device, {missing}; {_SILENCE}: "
                "give the account's recovery key, or replace its identity by `chatbot matrix setup --reset`"
            )
        return None

    async def _unlock(self, *, must: bool = False) -> tuple[str, StorageKey] | None:
        """Return the secret storage's key, as written and as bytes; None if there is none, or none that fits."""
        why = None
        for written in filter(None, (self._written, self.keyring.recovery_key())):
            try:
                key = await self._storage.open(written)
            except WrongKey as error:
                why = f"matrix.recovery_key: does not open the secret storage of {self._client.user_id}: {error}"
            else:
                return None if key is None else (written, key)
        if why and must and self._written:
            raise AdapterError(f"{why}; nothing was changed")
        if why and self._written:
            self.warning = why
        return None

    async def _sign(self, own: OwnKeys, keys: PrivateIdentity) -> None:
        """Sign the device with the identity and the identity with the device, unless that is done already."""
        device_id, fingerprint = own.device_id, self._client.crypto.account.identity_keys["ed25519"]
        if own.fingerprint != fingerprint:
            raise AdapterError(f"matrix.homeserver: {self._client.homeserver} does not show the keys of {device_id}")
        signed = {}
        if not own.signed:
            signed[device_id] = keys.sign_device(own.device)
        if not own.acknowledged:
            master = bare(own.master)
            signature = self._client.crypto.sign_json(master)
            signed[keys.master.public] = with_signature(master, own.user_id, device_id, signature)
        if not signed:
            return
        answer = await self._client.request("POST", ["keys", "signatures", "upload"], {own.user_id: signed})
        if answer.get("failures"):
            raise AdapterError(f"matrix.homeserver: {self._client.homeserver} does not take the device's signature")
        log.info("%s signed its device %s, %s", own.user_id, device_id, key_id(fingerprint))

    # The secret storage

    async def _mend_storage(self, keys: PrivateIdentity) -> None:
        if await self._storage.default_key() is None:
            written, new = self._chosen_key()
            if new:
                self.keyring.leave_recovery_key(written)
            key = StorageKey(_decoded(written))
            await self._storage.make(key)
        elif (opened := await self._unlock()) is not None:
            key = opened[1]
        else:
            return  # the bot was not given the key; what lies there may well be whole
        stored = await self._stored(key)
        if stored is None or stored.secrets() != keys.secrets():
            await self._store(keys, key)

    async def _stored(self, key: StorageKey) -> PrivateIdentity | None:
        secrets = {}
        for usage in USAGES:
            try:
                secret = await self._storage.secret(key, secret_name(usage))
            except WrongKey:
                return None
            if secret is None:
                return None
            secrets[usage] = secret.decode(errors="replace")
        try:
            return PrivateIdentity.of_secrets(self._client.user_id, secrets)
        except ValueError:
            return None

    async def _store(self, keys: PrivateIdentity, key: StorageKey) -> None:
        for usage, secret in keys.secrets().items():
            await self._storage.put(key, secret_name(usage), secret.encode())


def _decoded(written: str) -> bytes:
    try:
        return recovery_key.decode(written)
    except ValueError as error:
        raise AdapterError(f"matrix.recovery_key: {error}; leave it out, and a new one is made") from None
