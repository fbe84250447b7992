"""Verification with whoever does not keep to the rules, of older clients, over restarts and beside other sessions."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any, cast

import pytest
from nio import ToDeviceEvent

from chatbot.adapters.contract.stage import PATIENCE
from chatbot.adapters.matrix.verification.verifications import LASTS
from chatbot.core.clock import ManualClock
from tests.adapters.matrix_bot import Bot, serving
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
async def reading(bot: Bot) -> AsyncIterator[None]:
    async with serving(bot):
        yield


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
async def hand(bot: Bot, reading: None, welcome: Welcome) -> Hand:
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


@pytest.mark.parametrize(("away", "code"), [(timedelta(), "m.user"), (LASTS, "m.timeout")])
async def test_a_restart_ends_what_was_under_way(bot: Bot, welcome: Welcome, away: timedelta, code: str) -> None:
    clock = ManualClock(datetime.now(UTC))
    async with serving(bot, clock=clock):
        hand = Hand(await welcome("kim"), bot)
        await hand.write("start", START)
        await hand.hear("accept")
        await hand.write("start", START, "newer")
        await hand.hear("accept", "newer")
        await hand.hear("cancel")
    hand.answers.clear()
    clock.advance(away)

    async with serving(bot, clock=clock):
        assert (await hand.hear("cancel", "newer"))["code"] == code
    async with serving(bot, clock=clock):
        await hand.write("start", START, "newest")
        await hand.hear("accept", "newest")
    assert [answer["content"]["transaction_id"] for answer in hand.answers] == ["newer", "newest"]


async def test_a_request_that_killed_the_bot_before_its_answer_is_ended_too(bot: Bot, welcome: Welcome) -> None:
    adapter = await bot.start()
    hand = Hand(await welcome("kim"), bot)
    batches = adapter.batches(None)
    await anext(batches)
    await hand.write("request", {"methods": ["m.sas.v1"], "timestamp": int(time.time() * 1000)})
    await anext(batches)
    await adapter.close()

    async with serving(bot):
        assert (await hand.hear("cancel"))["code"] == "m.user"
    assert len(hand.answers) == 1


async def test_the_session_that_answers_first_takes_part(bot: Bot, welcome: Welcome, synapse: Homeserver) -> None:
    kim, other = await welcome("kim"), await welcome(synapse.log_in(bot.account))
    adapter = await bot.start()
    batches = adapter.batches(None)
    await anext(batches)
    room = await kim.make_room(bot.user_id, encrypted=False)
    await other.accept(room)
    known = {"from_device": kim.client.device_id, "methods": ["m.sas.v1"]}
    request = {"msgtype": "m.key.verification.request", "to": bot.user_id, "body": "compare?"} | known

    async def write_and_be_read(text: str) -> None:
        await kim.write(room, text)
        while text not in [message.text for message in (await anext(batches)).messages]:
            pass

    async def drain() -> None:
        async for _ in batches:
            pass

    asked: dict[str, str] = {}
    await write_and_be_read("hello")
    for first in ("another session while the bot was away", "another session", "the bot"):
        asked[first] = await kim.send(room, "m.room.message", request)
        relation = {"m.relates_to": {"rel_type": "m.reference", "event_id": asked[first]}}
        if "away" not in first:
            await write_and_be_read("asked")  # asking for more acknowledges it, and has it answered
        if first == "the bot":
            await write_and_be_read("answered")
            while len(_steps(synapse, room, bot.user_id, asked[first])) != 1:
                await asyncio.sleep(0.01)
        ready = {"from_device": other.client.device_id, "methods": ["m.sas.v1"]} | relation
        await other.send(room, "m.key.verification.ready", ready)
        await write_and_be_read("answered by the other session")
        await write_and_be_read("answered by both")
        await kim.send(room, "m.key.verification.start", START | known | relation)
    draining = asyncio.create_task(drain())
    async with asyncio.timeout(PATIENCE):
        while "accept" not in _steps(synapse, room, bot.user_id, asked["the bot"]):
            await asyncio.sleep(0.01)

    assert [_steps(synapse, room, bot.user_id, transaction) for transaction in asked.values()] == [
        ["ready"],
        ["ready", "ready"],
        ["ready", "ready", "accept"],
    ]
    await adapter.close()
    await draining


def _steps(server: Homeserver, room_id: str, sender: str, transaction: str) -> list[str]:
    """The steps of a verification that somebody has sent to a room."""
    events = [event for event in server.stored_events(room_id) if event["sender"] == sender]
    about = [(e["type"], e["content"].get("m.relates_to", {}).get("event_id")) for e in events]
    return [kind.removeprefix("m.key.verification.") for kind, asked in about if asked == transaction]
