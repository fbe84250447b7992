"""Verification with whoever does not keep to the rules, and of older clients."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any, cast

import pytest
from nio import ToDeviceEvent

from chatbot.adapters.base import Adapter
from tests.adapters.matrix_bot import Bot
from tests.synapse.fixtures import Welcome
from tests.synapse.homeserver import Homeserver
from tests.synapse.person import Person

START: dict[str, Any] = {
    "method": "m.sas.v1",
    "key_agreement_protocols": ["curve25519-hkdf-sha256"],
    "hashes": ["sha256"],
    "message_authentication_codes": ["hkdf-hmac-sha256.v2"],
    "short_authentication_string": ["decimal", "emoji"],
}
KEY = {"key": "hSDwCYkwp1R0i33ctD73Wg2/Og0mOBr066SpjqqbTmo"}


@pytest.fixture
async def bot(synapse: Homeserver, tmp_path: Path) -> AsyncIterator[Bot]:
    """The bot, reading."""

    async def read(adapter: Adapter) -> None:
        async for _ in adapter.batches(None):
            pass

    bot = Bot(synapse, tmp_path / "store")
    reading = asyncio.create_task(read(await bot.start()))
    yield bot
    await bot.close()
    await reading


class Hand:
    """Writes the steps of verifications by hand, to the bot's device, and keeps what comes back."""

    def __init__(self, person: Person, bot: Bot) -> None:
        self.person = person
        self._bot = bot
        self._number = 0
        self.answers: list[dict[str, Any]] = []
        person.client.add_to_device_callback(self._hear, cast(Any, ToDeviceEvent))

    def _hear(self, event: ToDeviceEvent) -> None:
        self.answers.append(event.source)

    async def write(self, kind: str, content: dict[str, Any], transaction: str = "t") -> None:
        """Send a step."""
        self._number += 1
        device = self._bot.login()["device_id"]
        content = {"from_device": self.person.client.device_id, "transaction_id": transaction} | content
        path = f"/sendToDevice/m.key.verification.{kind}/{self._number}"
        await self.person.request("PUT", path, {"messages": {self._bot.user_id: {device: content}}})

    async def hear(self, kind: str, transaction: str = "t") -> dict[str, Any]:
        """The content of the bot's step of that kind."""

        def found() -> dict[str, Any] | None:
            wanted = (f"m.key.verification.{kind}", transaction)
            for answer in self.answers:
                if (answer["type"], answer["content"]["transaction_id"]) == wanted:
                    content: dict[str, Any] = answer["content"]
                    return content
            return None

        return await self.person.until(found)


@pytest.fixture
async def hand(bot: Bot, welcome: Welcome) -> Hand:
    return Hand(await welcome("mallory"), bot)


async def test_a_key_that_is_not_vouched_for_is_not_verified(hand: Hand) -> None:
    await hand.write("start", START)
    accepted = await hand.hear("accept")
    await hand.write("key", KEY)
    await hand.hear("mac")
    await hand.write("mac", {"mac": {f"ed25519:{hand.person.client.device_id}": "AAAA"}, "keys": "AAAA"})

    assert accepted["message_authentication_code"] == "hkdf-hmac-sha256.v2"
    assert (await hand.hear("cancel"))["code"] == "m.key_mismatch"


async def test_who_does_not_keep_to_the_rules_is_told(hand: Hand) -> None:
    now = int(time.time() * 1000)
    cases: list[tuple[list[tuple[str, dict[str, Any]]], str]] = [
        ([("key", KEY)], "m.unknown_transaction"),
        ([("start", START), ("mac", {"mac": {}, "keys": ""})], "m.unexpected_message"),
        ([("start", START), ("key", {"key": 5})], "m.unexpected_message"),
        ([("start", START), ("key", {"key": "no key"})], "m.invalid_message"),
        ([("start", START | {"method": "m.reciprocate.v1"})], "m.unknown_method"),
        ([("start", START | {"message_authentication_codes": [{}]})], "m.unknown_method"),
        ([("request", {"methods": ["m.qr_code.show.v1"], "timestamp": now})], "m.unknown_method"),
        ([("request", {"methods": ["m.sas.v1"], "timestamp": now}), ("key", KEY)], "m.unexpected_message"),
        ([("start", START), ("cancel", {"code": "m.user"}), ("key", KEY)], "m.unknown_transaction"),
    ]
    for number, (steps, _) in enumerate(cases):
        for kind, content in steps:
            await hand.write(kind, content, str(number))

    for number, (_, code) in enumerate(cases):
        assert (await hand.hear("cancel", str(number)))["code"] == code, number


async def test_a_new_verification_takes_the_place_of_the_last(hand: Hand) -> None:
    await hand.write("start", START, "first")
    await hand.hear("accept", "first")
    await hand.write("start", START, "second")

    assert (await hand.hear("cancel", "first"))["code"] == "m.user"
    await hand.hear("accept", "second")


async def test_an_old_request_is_not_answered(hand: Hand) -> None:
    await hand.write("request", {"methods": ["m.sas.v1"], "timestamp": 1}, "old")
    await hand.write("request", {"methods": ["m.sas.v1"], "timestamp": int(time.time() * 1000)}, "new")
    await hand.hear("ready", "new")

    assert [answer["content"]["transaction_id"] for answer in hand.answers] == ["new"]
