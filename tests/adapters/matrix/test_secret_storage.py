"""Recovery keys and encrypted secrets, by what the specification and other clients say and made."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.adapters.matrix.identity import recovery_key
from chatbot.adapters.matrix.identity.secret_storage import StorageKey, WrongKey, key_of

KEY = bytes.fromhex("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a")
WRITTEN = "EsTc LW2K PGiF wKEA 3As5 g5c4 BXwk qeeJ ZJV8 Q9fu gUMN UE4d"

# As other clients wrote them into account data
BY_KEY = {
    "algorithm": "m.secret_storage.v1.aes-hmac-sha2",
    "iv": "xv5b6/p3ExEw++wTyfSHEg==",
    "mac": "ujBBbXahnTAMkmPUX2/0+VTfUh63pGyVRuBcDMgmJC8=",
}
KEY_WRITTEN = "EsTj 3yST y93F SLpB jJsz eAXc 2XzA ygD3 w69H fGaN TKBj jXEd"
BY_PASSPHRASE: dict[str, Any] = {
    "algorithm": "m.secret_storage.v1.aes-hmac-sha2",
    "iv": "gH2iNpiETFhApvW6/FFEJQ",
    "mac": "9Lw12m5SKDipNghdQXKjgpfdj1/K7HFI2brO+UWAGoM",
    "passphrase": {"algorithm": "m.pbkdf2", "salt": "IuLnH7S85YtZmkkBJKwNUKxWF42g9O1H", "iterations": 10},
}
PASSPHRASE = "It's a secret to everybody"


# The recovery key


def test_a_key_is_written_as_the_specification_has_it() -> None:
    assert recovery_key.encode(KEY) == WRITTEN


@pytest.mark.parametrize("written", [WRITTEN, WRITTEN.replace(" ", ""), f"  {WRITTEN.replace(' ', '   ')}\n"])
def test_spaces_do_not_matter(written: str) -> None:
    assert recovery_key.decode(written) == KEY


@given(st.binary(min_size=32, max_size=32))
def test_what_is_written_down_is_read_again(key: bytes) -> None:
    assert recovery_key.decode(recovery_key.encode(key)) == key


@pytest.mark.parametrize(
    ("written", "why"),
    [
        (WRITTEN[:-1] + "e", "mistyped"),
        ("AATpRvZTnjck8YrhRAtwXLS84Nr2r9S9LGAWDaExVAPBvLRk", "does not begin"),
        (WRITTEN[:-5], "not as long"),
        ("", "not as long"),
        (WRITTEN.replace("W", "0"), "letters"),
    ],
)
def test_a_mistyped_key_is_told(written: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        recovery_key.decode(written)


# Secrets


def test_a_key_is_recognised_by_what_another_client_wrote_of_it() -> None:
    assert key_of(KEY_WRITTEN, "key", BY_KEY).fits(BY_KEY)
    assert key_of(PASSPHRASE, "key", BY_PASSPHRASE).key_id == "key"
    assert key_of(WRITTEN, "key", {"algorithm": BY_KEY["algorithm"]}).key == KEY


@pytest.mark.parametrize(
    ("written", "description"),
    [
        (WRITTEN, BY_KEY),
        (PASSPHRASE, BY_KEY),
        ("It's a secret to nobody", BY_PASSPHRASE),
        (WRITTEN, BY_PASSPHRASE),
        (KEY_WRITTEN, BY_KEY | {"algorithm": "m.secret_storage.v2"}),
        (KEY_WRITTEN, BY_KEY | {"iv": "AAAA"}),
        (KEY_WRITTEN, BY_KEY | {"mac": 5}),
        (PASSPHRASE, BY_PASSPHRASE | {"passphrase": {"algorithm": "m.argon"}}),
        (PASSPHRASE, BY_PASSPHRASE | {"passphrase": BY_PASSPHRASE["passphrase"] | {"iterations": 10**12}}),
    ],
)
def test_another_key_opens_nothing_and_is_not_repeated(written: str, description: dict[str, Any]) -> None:
    with pytest.raises(WrongKey) as failure:
        key_of(written, "key", description)
    assert written not in str(failure.value)


def test_a_secret_is_encrypted_as_the_specification_has_it() -> None:
    """The vector was worked out step by step with another library: HKDF, AES-CTR, HMAC over what came out."""
    encrypted = StorageKey(bytes(32)).encrypt("m.cross_signing.master", b"secret", bytes(range(16)))

    assert encrypted == {
        "iv": "AAECAwQFBgcICQoLDA0ODw",
        "ciphertext": "r1WUH0IL",
        "mac": "vqxGTAXTHACOXWVDEeDbUPMqHoGRGCICdf/IHZG1FKQ",
    }


@given(st.text(), st.binary())
def test_a_secret_comes_back_under_its_own_name_alone(name: str, secret: bytes) -> None:
    key = StorageKey(KEY)
    encrypted = key.encrypt(name, secret)

    assert key.decrypt(name, encrypted) == secret
    for wrong, as_name in ((key, name + "!"), (StorageKey(bytes(32)), name)):
        with pytest.raises(WrongKey):
            wrong.decrypt(as_name, encrypted)


@pytest.mark.parametrize("encrypted", [None, {}, {"iv": 1, "ciphertext": 2, "mac": 3}, {"iv": "", "ciphertext": "A"}])
def test_a_malformed_secret_is_told(encrypted: Any) -> None:
    with pytest.raises(WrongKey):
        StorageKey(KEY).decrypt("m.cross_signing.master", encrypted)


def test_a_description_fits_its_key_alone() -> None:
    description = StorageKey(KEY).description()

    assert StorageKey(KEY).fits(description)
    assert not StorageKey(bytes(32)).fits(description)
    assert StorageKey(KEY).key_id == StorageKey(KEY).key_id != StorageKey(bytes(32)).key_id


def test_a_key_is_not_shown() -> None:
    assert repr(KEY) not in repr(StorageKey(KEY))
