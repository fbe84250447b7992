"""An account's secret storage: secrets on the homeserver, encrypted with a key that only the account's owner has.

The specification's `m.secret_storage.v1.aes-hmac-sha2`: HKDF-SHA-256 of the key, without salt and with the secret's
name, gives one key for AES-256-CTR and one for HMAC-SHA-256 over what came out.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import secrets
from dataclasses import dataclass, field
from typing import Any

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES256
from cryptography.hazmat.primitives.ciphers.modes import CTR
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from unpaddedbase64 import decode_base64, encode_base64

from chatbot.adapters.matrix.client.device_client import DeviceClient
from chatbot.adapters.matrix.client.errors import Refused
from chatbot.adapters.matrix.client.events import mapping, text_of
from chatbot.adapters.matrix.identity import recovery_key

_ALGORITHM = "m.secret_storage.v1.aes-hmac-sha2"
_DEFAULT_KEY = "m.secret_storage.default_key"
_KEY = "m.secret_storage.key."
_SALT = bytes(8)
_ZEROS = bytes(recovery_key.KEY_LENGTH)
_IV_LENGTH = 16
_MOST_ITERATIONS = 10_000_000  # the server says how many: it must not keep the bot busy for ever


class WrongKey(Exception):
    """The recovery key or passphrase does not open the secret storage. The text says why, without the key."""


@dataclass(frozen=True, slots=True)
class StorageKey:
    """The key of a secret storage. The same bytes give the same id, so that making one twice does no harm."""

    key: bytes = field(repr=False)
    key_id: str = ""

    def __post_init__(self) -> None:
        if not self.key_id:
            object.__setattr__(self, "key_id", hashlib.sha256(self.key).hexdigest()[:32])

    def encrypt(self, name: str, secret: bytes, iv: bytes | None = None) -> dict[str, str]:
        """Return the secret `name`, encrypted for the server."""
        aes_key, mac_key = self._derived(name)
        if iv is None:
            drawn = bytearray(secrets.token_bytes(_IV_LENGTH))
            drawn[8] &= 0x7F  # bit 63 is left zero: some implementations count in 64 bits
            iv = bytes(drawn)
        ciphertext = _aes_ctr(aes_key, iv, secret)
        mac = hmac.digest(mac_key, ciphertext, "sha256")
        return {"iv": encode_base64(iv), "ciphertext": encode_base64(ciphertext), "mac": encode_base64(mac)}

    def decrypt(self, name: str, encrypted: Any) -> bytes:
        """Return the secret `name`. Raises WrongKey if it was not encrypted with this key under this name."""
        aes_key, mac_key = self._derived(name)
        try:
            iv, ciphertext, mac = (decode_base64(mapping(encrypted)[part]) for part in ("iv", "ciphertext", "mac"))
            if not hmac.compare_digest(hmac.digest(mac_key, ciphertext, "sha256"), mac):
                raise WrongKey(f"{name} is encrypted with another key")
            return _aes_ctr(aes_key, iv, ciphertext)
        except (KeyError, TypeError, AttributeError, ValueError) as error:
            raise WrongKey(f"{name} is malformed") from error

    def description(self) -> dict[str, Any]:
        """Return the key's description for the server: the check by which it is recognised."""
        check = self.encrypt("", _ZEROS)
        return {"algorithm": _ALGORITHM, "iv": check["iv"], "mac": check["mac"]}

    def fits(self, description: dict[str, Any]) -> bool:
        """Tell whether this is the key described; without a check any key fits, as the specification has it."""
        if not description.get("iv") or not description.get("mac"):
            return True
        try:
            check = self.encrypt("", _ZEROS, decode_base64(description["iv"]))
            return hmac.compare_digest(decode_base64(check["mac"]), decode_base64(description["mac"]))
        except (TypeError, AttributeError, ValueError):
            return False

    def _derived(self, name: str) -> tuple[bytes, bytes]:
        both = HKDF(SHA256(), 64, _SALT, name.encode()).derive(self.key)
        return both[:32], both[32:]


def key_of(written: str, key_id: str, description: dict[str, Any]) -> StorageKey:
    """Return the key described, from what its owner wrote down: a recovery key or, if it has one, a passphrase.

    Takes a second for a passphrase. Raises WrongKey.
    """
    if description.get("algorithm") != _ALGORITHM:
        raise WrongKey("it is of a kind this version does not know")
    try:
        decoded = recovery_key.decode(written)
    except ValueError as error:
        passphrase = mapping(description.get("passphrase"))
        if not passphrase:
            raise WrongKey(str(error)) from None
        key = StorageKey(_of_passphrase(written, passphrase), key_id)
    else:
        key = StorageKey(decoded, key_id)
    if not key.fits(description):
        raise WrongKey("it is the key of another one")
    return key


def _of_passphrase(passphrase: str, how: dict[str, Any]) -> bytes:
    salt, iterations, bits = text_of(how.get("salt")), how.get("iterations"), how.get("bits", 8 * len(_ZEROS))
    if how.get("algorithm") != "m.pbkdf2" or salt is None or bits != 8 * len(_ZEROS):
        raise WrongKey("its passphrase is of a kind this version does not know")
    if not isinstance(iterations, int) or not 0 < iterations <= _MOST_ITERATIONS:
        raise WrongKey("its passphrase is of a kind this version does not know")
    return hashlib.pbkdf2_hmac("sha512", passphrase.encode(), salt.encode(), iterations, len(_ZEROS))


def _aes_ctr(key: bytes, iv: bytes, data: bytes) -> bytes:
    cipher = Cipher(AES256(key), CTR(iv)).encryptor()
    return cipher.update(data) + cipher.finalize()


class SecretStorage:
    """The secret storage of the bot's account. Its methods raise Refused."""

    def __init__(self, client: DeviceClient) -> None:
        self._client = client

    async def default_key(self) -> tuple[str, dict[str, Any]] | None:
        """Return the id and description of the key that everything is encrypted with; None if there is no storage."""
        key_id = text_of((await self._account_data(_DEFAULT_KEY)).get("key"))
        description = await self._account_data(_KEY + key_id) if key_id else {}
        return (key_id, description) if key_id and description else None

    async def open(self, written: str) -> StorageKey | None:
        """Return the key, from what its owner wrote down; None if there is no storage. Raises WrongKey as well."""
        described = await self.default_key()
        if described is None:
            return None
        return await asyncio.to_thread(key_of, written, *described)

    async def make(self, key: StorageKey) -> None:
        """Make `key` the one that everything is encrypted with from now on."""
        await self._put(_KEY + key.key_id, key.description())
        await self._put(_DEFAULT_KEY, {"key": key.key_id})

    async def secret(self, key: StorageKey, name: str) -> bytes | None:
        """Return the secret of that name; None if it is not there. Raises WrongKey as well."""
        encrypted = mapping((await self._account_data(name)).get("encrypted")).get(key.key_id)
        return None if encrypted is None else key.decrypt(name, encrypted)

    async def put(self, key: StorageKey, name: str, secret: bytes) -> None:
        """Store a secret, in place of what was stored under its name."""
        await self._put(name, {"encrypted": {key.key_id: key.encrypt(name, secret)}})

    async def _account_data(self, kind: str) -> dict[str, Any]:
        try:
            return mapping(await self._client.request("GET", self._path(kind)))
        except Refused as refusal:
            if refusal.status != 404:
                raise
            return {}

    async def _put(self, kind: str, content: dict[str, Any]) -> None:
        await self._client.request("PUT", self._path(kind), content)

    def _path(self, kind: str) -> list[str]:
        return ["user", self._client.user_id, "account_data", kind]
