"""The arithmetic of a comparison, against the other side's, written from the specification."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

import pytest
import vodozemac
from nio.api import Api
from unpaddedbase64 import decode_base64

from chatbot.adapters.matrix.verification.sas import Comparison, NotVerifiedError, Party

BOT = Party("@bot:example.org", "BOT", {"ed25519:BOT": "botkey", "ed25519:botmaster": "botmaster"})
ANA = Party("@ana:example.org", "ANA", {"ed25519:ANA": "anakey", "ed25519:anamaster": "anamaster"})


class Ana:
    """The side that begins, up to the common secret. Everything she vouches for is right."""

    def __init__(self, mac_method: str) -> None:
        self._secret = vodozemac.Sas()
        self._older = not mac_method.endswith("v2")
        self.start = {
            "from_device": "ANA",
            "method": "m.sas.v1",
            "key_agreement_protocols": ["curve25519-hkdf-sha256", "curve25519"],
            "hashes": ["sha256"],
            "message_authentication_codes": [mac_method],
            "short_authentication_string": ["emoji", "decimal"],
        }
        self.comparison = Comparison(BOT, ANA, "$t", self.start)
        self.accepted = self.comparison.acceptance()
        public = self._secret.public_key.to_base64()
        self.bot_key: str = self.comparison.take_key({"key": public})["key"]
        self._common = self._secret.diffie_hellman(vodozemac.Curve25519PublicKey.from_base64(self.bot_key))
        info = f"MATRIX_KEY_VERIFICATION_SAS|@ana:example.org|ANA|{public}|@bot:example.org|BOT|{self.bot_key}|$t"
        self.shown = self._common.bytes(info)

    def mac(self, by: Party, to: Party, key_id: str, text: str) -> str:
        info = f"MATRIX_KEY_VERIFICATION_MAC{by.user_id}{by.device_id}{to.user_id}{to.device_id}$t{key_id}"
        calculate = self._common.calculate_mac_invalid_base64 if self._older else self._common.calculate_mac
        return calculate(text, info)

    def voucher(self, **keys: str) -> dict[str, Any]:
        macs = {f"ed25519:{name}": self.mac(ANA, BOT, f"ed25519:{name}", key) for name, key in keys.items()}
        return {"mac": macs, "keys": self.mac(ANA, BOT, "KEY_IDS", ",".join(sorted(macs)))}


@pytest.fixture(params=["hkdf-hmac-sha256.v2", "hkdf-hmac-sha256"])
def ana(request: pytest.FixtureRequest) -> Ana:
    return Ana(request.param)


def test_both_sides_show_the_same(ana: Ana) -> None:
    committed = sha256(ana.bot_key.encode() + Api.to_canonical_json(ana.start).encode()).digest()

    assert decode_base64(ana.accepted["commitment"]) == committed
    assert ana.comparison.decimals() == ana.shown.decimals
    assert len(ana.comparison.emoji()) == 7


def test_each_side_vouches_for_its_keys(ana: Ana) -> None:
    voucher = ana.comparison.voucher()

    assert voucher["mac"] == {key_id: ana.mac(BOT, ANA, key_id, key) for key_id, key in BOT.keys.items()}
    assert voucher["keys"] == ana.mac(BOT, ANA, "KEY_IDS", "ed25519:BOT,ed25519:botmaster")
    assert ana.comparison.vouched(ana.voucher(ANA="anakey", anamaster="anamaster")) == {*ANA.keys}
    assert ana.comparison.vouched(ana.voucher(ANA="anakey", other="another")) == {"ed25519:ANA"}


def test_a_false_voucher_is_none(ana: Ana) -> None:
    good = ana.voucher(ANA="anakey")
    for false in (
        ana.voucher(ANA="another"),
        ana.voucher(ANA="anakey", anamaster="another"),
        ana.voucher(other="another"),
        ana.voucher(),
        good | {"keys": ana.mac(BOT, ANA, "KEY_IDS", "ed25519:ANA")},
        {"mac": "nothing", "keys": 5},
    ):
        with pytest.raises(NotVerifiedError) as refusal:
            ana.comparison.vouched(false)
        assert refusal.value.code == "m.key_mismatch"


@pytest.mark.parametrize(
    "what",
    [
        "method",
        "key_agreement_protocols",
        "hashes",
        "message_authentication_codes",
        "short_authentication_string",
    ],
)
def test_a_start_that_offers_nothing_known_is_refused(ana: Ana, what: str) -> None:
    offers: list[Any] = [None, 5, [], ["other"], [{}]]
    for offered in offers:
        with pytest.raises(NotVerifiedError) as refusal:
            Comparison(BOT, ANA, "$t", ana.start | {what: offered})
        assert refusal.value.code == "m.unknown_method"


def test_a_key_comes_once_and_before_the_voucher(ana: Ana) -> None:
    with pytest.raises(NotVerifiedError):
        ana.comparison.take_key({"key": ana.bot_key})
    with pytest.raises(NotVerifiedError):
        Comparison(BOT, ANA, "$t", ana.start).voucher()
