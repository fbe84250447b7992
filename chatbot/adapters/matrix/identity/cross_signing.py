"""Cross-signing: the three keys by which an account says which devices are its own, and which people it knows.

The specification's section "Cross-signing": the master key is the identity and signs the two others; the self-signing
key signs the account's devices, the user-signing key the master keys of verified people.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Self

from unpaddedbase64 import decode_base64, encode_base64

from chatbot.adapters.matrix.client.signatures import PublicIdentity, SigningKey, bare, key_id, with_signature

USAGES = ("master", "self_signing", "user_signing")


def secret_name(usage: str) -> str:
    """Return the name of that usage's private key in secret storage."""
    return f"m.cross_signing.{usage}"


@dataclass(frozen=True, slots=True)
class PrivateIdentity:
    """The private halves of an account's three keys. Their `repr` shows the public ones."""

    user_id: str
    master: SigningKey
    self_signing: SigningKey
    user_signing: SigningKey

    @classmethod
    def new(cls, user_id: str) -> Self:
        """Return a new identity."""
        return cls(user_id, SigningKey(), SigningKey(), SigningKey())

    @classmethod
    def of_secrets(cls, user_id: str, secrets: Mapping[str, Any]) -> Self:
        """Return the identity of private keys by usage, in unpadded base64. Raises ValueError for anything else."""
        try:
            master, self_signing, user_signing = (SigningKey(decode_base64(secrets[usage])) for usage in USAGES)
        except (KeyError, TypeError, AttributeError, ValueError) as error:
            raise ValueError("these are not three keys") from error
        return cls(user_id, master, self_signing, user_signing)

    def secrets(self) -> dict[str, str]:
        """Return the private keys by usage, as `of_secrets` takes them."""
        return {usage: encode_base64(key.seed) for usage, key in self._keys()}

    def is_that_of(self, public: PublicIdentity) -> bool:
        """Tell whether these are the private halves of the public keys."""
        shown = (public.master, public.self_signing, public.user_signing)
        return shown == tuple(key.public for _, key in self._keys())

    def publication(self) -> dict[str, Any]:
        """Return the body of `/keys/device_signing/upload`."""
        return {f"{usage}_key": self._shown(usage, key) for usage, key in self._keys()}

    def sign_device(self, device: Mapping[str, Any]) -> dict[str, Any]:
        """Return a device of the account with no signature but its owner's."""
        return self._signed(bare(device), self.self_signing)

    def sign_user(self, master_key: Mapping[str, Any]) -> dict[str, Any]:
        """Return the master key of a verified person with no signature but this account's."""
        return self._signed(bare(master_key), self.user_signing)

    def _shown(self, usage: str, key: SigningKey) -> dict[str, Any]:
        shown = {"user_id": self.user_id, "usage": [usage], "keys": {key_id(key.public): key.public}}
        return shown if key is self.master else self._signed(shown, self.master)

    def _signed(self, signed: dict[str, Any], by: SigningKey) -> dict[str, Any]:
        return with_signature(signed, self.user_id, by.public, by.signature(signed))

    def _keys(self) -> Iterator[tuple[str, SigningKey]]:
        yield from zip(USAGES, (self.master, self.self_signing, self.user_signing), strict=True)
