"""Signatures by the specification's own vectors, and what the keys of an account say of its devices."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from unpaddedbase64 import decode_base64

from chatbot.adapters.matrix.client.signatures import PublicIdentity, SigningKey, is_signed, key_id, with_signature

KIM = "@kim:example.org"

# The specification, appendix "Signing JSON", cryptographic test vectors
SEED = decode_base64("YJDBA9Xnr2sVqXD9Vj7XVUnmFZcZrlw8Md7kMW+3XA1")
SIGNATURES: list[tuple[dict[str, Any], str]] = [
    ({}, "K8280/U9SSy9IVtjBuVeLr+HpOB4BQFWbg+UZaADMtTdGYI7Geitb76LTrr5QV/7Xg4ahLwYGYZzuHGZKM5ZAQ"),
    (
        {"two": "Two", "one": 1},
        "KqmLSbO39/Bzb0QIYE82zqLwsA+PDzYIpIRA2sRQ4sL53+sN6/fpNSoqE7BP7vBZhG6kYdD13EIMJpvhJI+6Bw",
    ),
]


@pytest.mark.parametrize(("signed", "signature"), SIGNATURES)
def test_the_vectors_of_the_specification(signed: dict[str, Any], signature: str) -> None:
    key = SigningKey(SEED)

    assert key.signature(signed) == signature
    assert key.signature(signed | {"unsigned": {"age": 1}, "signatures": {}}) == signature
    assert is_signed(with_signature(signed, "domain", "1", signature), "domain", key.public, "1")


def test_a_changed_object_is_not_signed() -> None:
    key = SigningKey()
    signed = with_signature({"one": 1}, KIM, key.public, key.signature({"one": 1}))

    assert is_signed(signed, KIM, key.public)
    assert not is_signed(signed | {"one": 2}, KIM, key.public)
    assert not is_signed(signed, "@ana:example.org", key.public)
    assert not is_signed(signed, KIM, SigningKey().public)


@pytest.mark.parametrize(
    "signed",
    [
        None,
        [],
        {},
        {"signatures": []},
        {"signatures": {KIM: 5}},
        {"signatures": {KIM: {"ed25519:a": 5}}},
        {"signatures": {KIM: {"ed25519:a": "?"}}},
        {"signatures": {KIM: {"ed25519:a": "AAAA"}}},
        {"\udfff": 1, "signatures": {KIM: {"ed25519:a": "AAAA"}}},
    ],
)
def test_what_is_malformed_is_not_signed(signed: Any) -> None:
    assert not is_signed(signed, KIM, SigningKey().public, "a")
    assert not is_signed(signed, KIM, "no key", "a")


def test_a_secret_is_not_shown() -> None:
    assert str(list(SigningKey(SEED).seed)) not in repr(SigningKey(SEED))
    assert repr(SigningKey(SEED)) == f"SigningKey({SigningKey(SEED).public})"


def public(usage: str, key: SigningKey, by: SigningKey) -> dict[str, Any]:
    shown = {"user_id": KIM, "usage": [usage], "keys": {key_id(key.public): key.public}}
    return with_signature(shown, KIM, by.public, by.signature(shown))


@pytest.fixture
def answer() -> dict[str, Any]:
    """Return `/keys/query` of Kim: an identity, the device PHONE that it signed, and LAPTOP that it did not."""
    master, self_signing, phone, laptop = (SigningKey() for _ in range(4))
    devices = {}
    for name, device_key in (("PHONE", phone), ("LAPTOP", laptop)):
        device = {"user_id": KIM, "device_id": name, "keys": {key_id(name): device_key.public}}
        devices[name] = with_signature(device, KIM, name, device_key.signature(device))
    signature = self_signing.signature(devices["PHONE"])
    devices["PHONE"] = with_signature(devices["PHONE"], KIM, self_signing.public, signature)
    return {
        "device_keys": {KIM: devices},
        "master_keys": {KIM: public("master", master, master)},
        "self_signing_keys": {KIM: public("self_signing", self_signing, master)},
    }


def test_an_account_owns_the_devices_it_signed(answer: dict[str, Any]) -> None:
    identity = PublicIdentity.of(KIM, answer)

    assert identity is not None
    assert identity.user_signing is None
    devices = answer["device_keys"][KIM]
    assert {name: identity.owns(device) for name, device in devices.items()} == {"PHONE": True, "LAPTOP": False}
    assert not identity.owns(devices["PHONE"] | {"user_id": "@ana:example.org"})
    assert not identity.owns({})


def test_without_a_master_key_there_is_no_identity(answer: dict[str, Any]) -> None:
    assert PublicIdentity.of("@ana:example.org", answer) is None
    for change in ({"user_id": "@ana:example.org"}, {"usage": ["self_signing"]}, {"keys": {"ed25519:a": "b"}}):
        wrong = copy.deepcopy(answer)
        wrong["master_keys"][KIM] |= change
        assert PublicIdentity.of(KIM, wrong) is None


def test_a_key_the_master_key_did_not_sign_vouches_for_nothing(answer: dict[str, Any]) -> None:
    stranger = SigningKey()
    device = answer["device_keys"][KIM]["LAPTOP"]
    forged = with_signature(device, KIM, stranger.public, stranger.signature(device))
    answer["self_signing_keys"][KIM] = public("self_signing", stranger, SigningKey())

    identity = PublicIdentity.of(KIM, answer)

    assert identity is not None
    assert identity.self_signing is None
    assert not identity.owns(forged)
