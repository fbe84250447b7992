"""Signed JSON, and the public keys by which an account vouches for its devices.

Signing JSON and canonical JSON follow the specification's appendix; which key signs what, its section on
cross-signing. Strangers send the signed objects: a malformed one counts as not signed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from nio.api import Api
from unpaddedbase64 import decode_base64, encode_base64

from chatbot.adapters.matrix.client.events import mapping, text_of

_ALGORITHM = "ed25519"


class SigningKey:
    """A private ed25519 key. Its `repr` shows the public half."""

    def __init__(self, seed: bytes | None = None) -> None:
        """Make the key of a 32 byte seed, or a new one. Raises ValueError for a seed of another length."""
        self._private = Ed25519PrivateKey.generate() if seed is None else Ed25519PrivateKey.from_private_bytes(seed)
        self.public = encode_base64(self._private.public_key().public_bytes_raw())

    def __repr__(self) -> str:
        return f"SigningKey({self.public})"

    @property
    def seed(self) -> bytes:
        """The secret itself."""
        return self._private.private_bytes_raw()

    def signature(self, signed: Mapping[str, Any]) -> str:
        """Return the signature of an object."""
        return encode_base64(self._private.sign(_canonical(signed)))


def key_id(name: str) -> str:
    """Return the key id that signatures by the ed25519 key `name` (a device's id, or the key itself) stand under."""
    return f"{_ALGORITHM}:{name}"


def bare(signed: Mapping[str, Any]) -> dict[str, Any]:
    """Return a copy of the object with only what is signed."""
    return {key: value for key, value in signed.items() if key not in ("signatures", "unsigned")}


def with_signature(signed: Mapping[str, Any], user_id: str, name: str, signature: str) -> dict[str, Any]:
    """Return a copy of the object that also bears the signature by the key `name` of `user_id`."""
    signatures = mapping(signed.get("signatures"))
    theirs = mapping(signatures.get(user_id)) | {key_id(name): signature}
    return {**signed, "signatures": {**signatures, user_id: theirs}}


def is_signed(signed: Any, user_id: str, public_key: str, name: str | None = None) -> bool:
    """Tell whether the object bears a good signature by that key of `user_id`.

    public_key  unpadded base64
    name        the name the signature is filed under, if it is not the key itself: a device's id
    """
    signatures = mapping(mapping(mapping(signed).get("signatures")).get(user_id))
    signature = text_of(signatures.get(key_id(public_key if name is None else name)))
    if signature is None:
        return False
    try:
        key = Ed25519PublicKey.from_public_bytes(decode_base64(public_key))
        key.verify(decode_base64(signature), _canonical(signed))
    except (InvalidSignature, ValueError):
        return False
    return True


@dataclass(frozen=True, slots=True)
class PublicIdentity:
    """The cross-signing keys an account shows to everybody: its master key, and those the master key signed.

    The master key is the identity: while it stays the same, the account is in the same hands.
    """

    user_id: str
    master: str
    self_signing: str | None = None
    user_signing: str | None = None

    @classmethod
    def of(cls, user_id: str, answer: Mapping[str, Any]) -> Self | None:
        """Return the identity in an answer to `/keys/query`; None if the account has none.

        A key that the master key has not signed is no key of the identity. The user-signing key is shown to its
        owner alone.
        """
        master = _public_key(answer, "master_keys", user_id)
        if master is None:
            return None
        vouched: dict[str, str | None] = {}
        for usage in ("self_signing", "user_signing"):
            shown = mapping(answer.get(f"{usage}_keys")).get(user_id)
            good = is_signed(shown, user_id, master)
            vouched[usage] = _public_key(answer, f"{usage}_keys", user_id) if good else None
        return cls(user_id, master, **vouched)

    def owns(self, device: Any) -> bool:
        """Tell whether a device of a `/keys/query` answer is signed by its owner, and has signed its keys itself."""
        device = mapping(device)
        device_id = text_of(device.get("device_id"))
        if device.get("user_id") != self.user_id or device_id is None or self.self_signing is None:
            return False
        own_key = text_of(mapping(device.get("keys")).get(key_id(device_id)))
        return (
            own_key is not None
            and is_signed(device, self.user_id, own_key, device_id)
            and is_signed(device, self.user_id, self.self_signing)
        )


def _public_key(answer: Mapping[str, Any], kind: str, user_id: str) -> str | None:
    """Return the one key in the object of that kind, if the object is about this user and this usage."""
    shown = mapping(mapping(answer.get(kind)).get(user_id))
    usage = shown.get("usage")
    if shown.get("user_id") != user_id or not isinstance(usage, list) or kind.removesuffix("_keys") not in usage:
        return None
    keys = [key for name, key in mapping(shown.get("keys")).items() if isinstance(key, str) and name == key_id(key)]
    return keys[0] if len(keys) == 1 else None


def _canonical(signed: Any) -> bytes:
    """Return the bytes of an object that are signed. Raises ValueError for text that is not Unicode."""
    return Api.to_canonical_json(bare(mapping(signed))).encode()
