"""The recovery key: the key of an account's secret storage as people write it down.

The specification's "Recovery key" (client-server API, secret storage): base58 over a prefix, the key and a parity byte.
"""

from __future__ import annotations

import secrets
from functools import reduce
from operator import xor

_ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_PREFIX = bytes((0x8B, 0x01))
_GROUP = 4
KEY_LENGTH = 32
"""Bytes of a secret storage key."""


def new_key() -> bytes:
    """Return a new key."""
    return secrets.token_bytes(KEY_LENGTH)


def encode(key: bytes) -> str:
    """Return the key as people write it down, in groups of four."""
    text = _to_base58(_PREFIX + key + bytes((_parity(_PREFIX + key),)))
    return " ".join(text[start : start + _GROUP] for start in range(0, len(text), _GROUP))


def decode(text: str) -> bytes:
    """Return the key written down; spaces do not matter. Raises ValueError, without the text, for anything else."""
    raw = _from_base58("".join(text.split()))
    if len(raw) != len(_PREFIX) + KEY_LENGTH + 1:
        raise ValueError("not as long as a recovery key")
    if not raw.startswith(_PREFIX):
        raise ValueError("does not begin like a recovery key")
    if _parity(raw):
        raise ValueError("a letter of the recovery key is mistyped")
    return raw[len(_PREFIX) : -1]


def _parity(data: bytes) -> int:
    return reduce(xor, data)


def _to_base58(data: bytes) -> str:
    number, text = int.from_bytes(data), ""
    while number:
        number, digit = divmod(number, len(_ALPHABET))
        text = _ALPHABET[digit] + text
    return text  # the prefix is not zero, so no leading zeros are to be kept


def _from_base58(text: str) -> bytes:
    number = 0
    for letter in text:
        digit = _ALPHABET.find(letter)
        if digit < 0:
            raise ValueError("has letters that no recovery key has")
        number = number * len(_ALPHABET) + digit
    return number.to_bytes((number.bit_length() + 7) // 8)
