"""One comparison of emoji: the arithmetic of `m.sas.v1`, for the side that did not begin it.

The specification's section "Short Authentication String (SAS) verification". No I/O; everything that comes in was sent
by a stranger.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import vodozemac
from nio.api import Api
from nio.crypto.sas import Sas
from unpaddedbase64 import encode_base64

from chatbot.adapters.matrix.client.events import mapping, text_of

METHOD = "m.sas.v1"
_AGREEMENT = "curve25519-hkdf-sha256"
_HASH = "sha256"
_MAC, _OLDER_MAC = "hkdf-hmac-sha256.v2", "hkdf-hmac-sha256"  # the older one encodes its output wrongly
_STRINGS = ("emoji", "decimal")


class NotVerifiedError(Exception):
    """The comparison cannot go on; `code` is the specification's code for why."""

    def __init__(self, code: str, reason: str) -> None:
        super().__init__(f"{code}: {reason}")
        self.code = code
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Party:
    """One side: a device, and the keys it vouches for, by key id: its own and its owner's master key."""

    user_id: str
    device_id: str
    keys: Mapping[str, str]


class Comparison:
    """A common secret, what both sides show of it, and the keys it vouches for. Raises NotVerifiedError.

    transaction  the id that both sides use for the verification
    started      the content of the other side's `start`
    """

    def __init__(self, own: Party, other: Party, transaction: str, started: Mapping[str, Any]) -> None:
        self._own = own
        self._other = other
        self._transaction = transaction
        self._secret = vodozemac.Sas()
        self._public = self._secret.public_key.to_base64()
        self._common: vodozemac.EstablishedSas | None = None
        self._info = ""
        macs = _offered(started, "message_authentication_codes")
        self._strings = [string for string in _STRINGS if string in _offered(started, "short_authentication_string")]
        if (
            started.get("method") != METHOD
            or _AGREEMENT not in _offered(started, "key_agreement_protocols")
            or _HASH not in _offered(started, "hashes")
            or not self._strings
            or (_MAC not in macs and _OLDER_MAC not in macs)
        ):
            raise NotVerifiedError("m.unknown_method", "no method both sides know")
        self._mac_method = _MAC if _MAC in macs else _OLDER_MAC
        try:
            self._commitment = sha256(self._public.encode() + Api.to_canonical_json(dict(started)).encode()).digest()
        except ValueError:
            raise NotVerifiedError("m.invalid_message", "text that is not Unicode") from None

    def acceptance(self) -> dict[str, Any]:
        """Return the content of `accept`: how to go on, and what binds this side to a key it has not shown yet."""
        return {
            "method": METHOD,
            "key_agreement_protocol": _AGREEMENT,
            "hash": _HASH,
            "message_authentication_code": self._mac_method,
            "short_authentication_string": self._strings,
            "commitment": encode_base64(self._commitment),
        }

    def take_key(self, content: Mapping[str, Any]) -> dict[str, Any]:
        """Take the other side's key, and return the content of `key` with this side's."""
        theirs = text_of(content.get("key"))
        if self._common is not None or theirs is None:
            raise NotVerifiedError("m.unexpected_message", "one key, once")
        try:
            key = vodozemac.Curve25519PublicKey.from_base64(theirs)
            self._common = self._secret.diffie_hellman(key)
        except ValueError:
            raise NotVerifiedError("m.invalid_message", "not a key") from None
        sides = [(self._other, theirs), (self._own, self._public)]  # the side that began comes first
        shown = "|".join(f"{party.user_id}|{party.device_id}|{key}" for party, key in sides)
        self._info = f"MATRIX_KEY_VERIFICATION_SAS|{shown}|{self._transaction}"
        return {"key": self._public}

    def emoji(self) -> tuple[str, ...]:
        """Return the seven emoji both sides show."""
        return tuple(Sas.emoji[index][0] for index in self._established.bytes(self._info).emoji_indices)

    def decimals(self) -> tuple[int, int, int]:
        """Return the three numbers both sides show where emoji cannot be seen."""
        return self._established.bytes(self._info).decimals

    def voucher(self) -> dict[str, Any]:
        """Return the content of `mac`: this side's keys, as only the holder of the common secret can write them."""
        keys = {key_id: self._mac(self._own, self._other, key_id, key) for key_id, key in self._own.keys.items()}
        names = ",".join(sorted(keys))
        return {"mac": keys, "keys": self._mac(self._own, self._other, "KEY_IDS", names)}

    def vouched(self, content: Mapping[str, Any]) -> set[str]:
        """Return the ids of the other side's keys that its `mac` vouches for."""
        macs = mapping(content.get("mac"))
        names = ",".join(sorted(macs))
        if content.get("keys") != self._mac(self._other, self._own, "KEY_IDS", names):
            raise NotVerifiedError("m.key_mismatch", "the list of keys is not the other side's")
        known = {key_id: key for key_id, key in self._other.keys.items() if key_id in macs}
        for key_id, key in known.items():
            if macs[key_id] != self._mac(self._other, self._own, key_id, key):
                raise NotVerifiedError("m.key_mismatch", "a key is not the other side's")
        if not known:
            raise NotVerifiedError("m.key_mismatch", "no key that is known")
        return {*known}

    @property
    def _established(self) -> vodozemac.EstablishedSas:
        if self._common is None:
            raise NotVerifiedError("m.unexpected_message", "the key comes first")
        return self._common

    def _mac(self, by: Party, to: Party, key_id: str, text: str) -> str:
        parties = f"{by.user_id}{by.device_id}{to.user_id}{to.device_id}"
        info = f"MATRIX_KEY_VERIFICATION_MAC{parties}{self._transaction}{key_id}"
        calculate = self._established.calculate_mac
        if self._mac_method == _OLDER_MAC:
            calculate = self._established.calculate_mac_invalid_base64
        return calculate(text, info)


def _offered(started: Mapping[str, Any], what: str) -> list[Any]:
    offered = started.get(what)
    return offered if isinstance(offered, list) else []
