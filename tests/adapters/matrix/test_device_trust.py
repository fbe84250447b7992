"""Trust in devices, as the accounts that own them say."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from chatbot.adapters.base import AdapterError
from chatbot.adapters.matrix.client.device_trust import Owners
from chatbot.adapters.matrix.client.signatures import SigningKey, key_id, with_signature
from chatbot.adapters.matrix.identity.cross_signing import PrivateIdentity

KIM = "@kim:example.org"
BOT = "@bot:example.org"


def device(device_id: str, *, by: PrivateIdentity | None = None) -> dict[str, Any]:
    key = SigningKey()
    keys = {key_id(device_id): key.public, f"curve25519:{device_id}": "c"}
    shown: dict[str, Any] = {"user_id": KIM, "device_id": device_id, "algorithms": [], "keys": keys}
    shown = with_signature(shown, KIM, device_id, key.signature(shown))
    if by is not None:
        shown["signatures"][KIM] |= by.sign_device(shown)["signatures"][KIM]
    return shown


def answer(identity: PrivateIdentity | None, *devices: dict[str, Any]) -> dict[str, Any]:
    """Return what `/keys/query` says of Kim."""
    shown = {shown["device_id"]: shown for shown in devices}
    keys = identity.publication() if identity else {}
    return {"device_keys": {KIM: shown}} | {f"{name}s": {KIM: key} for name, key in keys.items()}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "identities.json"


def owners(file: Path, *, signed_only: bool = True) -> Owners:
    return Owners(file, BOT, signed_only=signed_only)


def readers(known: Owners) -> set[str]:
    return {device_id for device_id in ("OLD", "NEW") if known.trusts(KIM, device_id)}


def test_keys_are_for_the_devices_an_owner_has_signed(file: Path) -> None:
    kim = PrivateIdentity.new(KIM)
    said = answer(kim, device("OLD", by=kim), device("NEW"))
    strict, lenient = owners(file), owners(file, signed_only=False)
    for known in (strict, lenient):
        known.take_in([KIM], said)

    assert readers(strict) == {"OLD"}
    assert readers(lenient) == {"OLD", "NEW"}


def test_a_signature_of_somebody_else_counts_for_nothing(file: Path) -> None:
    kim, mallory = PrivateIdentity.new(KIM), PrivateIdentity.new(KIM)
    known = owners(file)

    known.take_in([KIM], answer(kim, device("OLD", by=kim), device("NEW", by=mallory)))

    assert readers(known) == {"OLD"}


def test_who_signs_nothing_is_read_by_every_device(file: Path) -> None:
    known = owners(file)

    known.take_in([KIM], answer(None, device("OLD"), device("NEW")))

    assert readers(known) == {"OLD", "NEW"}
    assert known.changes() == {}


def test_an_identity_is_remembered_over_restarts(file: Path) -> None:
    first, second = PrivateIdentity.new(KIM), PrivateIdentity.new(KIM)
    owners(file).take_in([KIM], answer(first, device("OLD", by=first)))

    restarted = owners(file)
    assert readers(restarted) == set()  # nobody said yet which devices are signed
    restarted.take_in([KIM], answer(second, device("OLD", by=first), device("NEW", by=second)))

    assert readers(restarted) == {"NEW"}
    assert restarted.changes() == owners(file).changes() == {KIM: second.master.public}
    restarted.told(restarted.changes())
    assert restarted.changes() == owners(file).changes() == {}


def test_an_identity_that_is_gone_opens_no_door(file: Path) -> None:
    kim = PrivateIdentity.new(KIM)
    known = owners(file)
    known.take_in([KIM], answer(kim, device("OLD", by=kim)))

    known.take_in([KIM], answer(None, device("OLD", by=kim), device("NEW")))

    assert readers(known) == set()
    assert known.changes() == {KIM: None}


def test_a_file_that_is_none_is_told(file: Path) -> None:
    file.write_text("[]")

    with pytest.raises(AdapterError, match=r"matrix\.store_path"):
        owners(file)


@pytest.mark.parametrize(
    "said", [{}, {"device_keys": []}, {"master_keys": {KIM: "x"}, "device_keys": {KIM: {"OLD": 5}}}]
)
def test_no_answer_is_too_much(file: Path, said: dict[str, Any]) -> None:
    known = owners(file)

    known.take_in([KIM], said)

    assert readers(known) == {"OLD", "NEW"}
