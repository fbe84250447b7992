"""Readers of what the bot writes: the devices that their owners have signed."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from nio import JoinedMembersResponse, Response
from nio.crypto.sessions import OutboundGroupSession

from chatbot.adapters.contract.stage import Reader
from chatbot.adapters.matrix.adapter import MatrixAdapter
from chatbot.adapters.matrix.client.device_client import DeviceClient
from chatbot.adapters.matrix.client.room_keys import limit
from chatbot.core.clock import ManualClock
from chatbot.core.messages import ConversationRef, MessageKind, Network, OutgoingMessage
from tests.adapters.matrix_bot import Bot
from tests.synapse.fixtures import Welcome
from tests.synapse.homeserver import Homeserver
from tests.synapse.person import Person


async def say(adapter: MatrixAdapter, room_id: str, text: str) -> str:
    message = OutgoingMessage(ConversationRef(Network.MATRIX, room_id), text)
    return (await adapter.send(message, key=text)).message_id


async def read_until(reader: Reader, text: str) -> None:
    while (await reader.message()).text != text:
        pass


async def test_a_device_its_owner_has_not_signed_is_told_why_it_cannot_read(
    bot: Bot, welcome: Welcome, synapse: Homeserver
) -> None:
    kim = await welcome("kim")
    await kim.found_identity()
    phone = await welcome(synapse.log_in(kim.account))
    adapter, reader, room = await bot.meet(kim)

    sent = await say(adapter, room, "for Kim alone")

    await kim.read(room, bot.user_id, "for Kim alone")
    withheld = await phone.was_told("m.room_key.withheld")
    assert (withheld["code"], withheld["room_id"]) == ("m.unverified", room)
    assert await phone.sees_locked(room, sent)

    await kim.sign(phone.account.device_id)
    await kim.write(room, "it is mine")
    await read_until(reader, "it is mine")
    await say(adapter, room, "for both")
    await phone.read(room, bot.user_id, "for both")
    assert await phone.sees_locked(room, sent)


async def test_every_device_can_read_where_the_operator_wants_it(
    bot: Bot, welcome: Welcome, synapse: Homeserver
) -> None:
    kim = await welcome("kim")
    await kim.found_identity()
    phone = await welcome(synapse.log_in(kim.account))
    adapter, _, room = await bot.meet(kim, trusted_devices="all")

    await say(adapter, room, "for all")

    await phone.read(room, bot.user_id, "for all")


async def test_who_signs_no_devices_reads_on_each_of_them(bot: Bot, welcome: Welcome, synapse: Homeserver) -> None:
    kim = await welcome("kim")
    phone = await welcome(synapse.log_in(kim.account))
    adapter, _, room = await bot.meet(kim)

    await say(adapter, room, "for all")

    await kim.read(room, bot.user_id, "for all")
    await phone.read(room, bot.user_id, "for all")


async def test_a_device_that_is_being_set_up_reads_what_was_sent_before(
    bot: Bot, welcome: Welcome, synapse: Homeserver
) -> None:
    kim = await welcome("kim")
    clock = ManualClock(datetime.now(UTC))
    adapter, reader, room = await bot.meet(kim, clock=clock)
    phone = Person(synapse.url, synapse.log_in(kim.account))
    await phone.publish_device()
    await kim.write(room, "wait for my phone")
    await read_until(reader, "wait for my phone")
    for text in ("one", "two"):
        await say(adapter, room, text)
        await kim.read(room, bot.user_id, text)

    await phone.come_online()
    clock.advance(timedelta(minutes=1))

    for text in ("one", "two"):
        await phone.read(room, bot.user_id, text)
    (withheld,) = phone.told("m.room_key.withheld")
    assert withheld.keys() == {"algorithm", "sender_key", "code", "reason"}
    assert withheld["code"] == "m.no_olm"
    await phone.leave()


def keys_used(server: Homeserver, room_id: str, sender: str) -> list[str]:
    """The ids of the keys that somebody's messages in a room are locked with, in their order."""
    events = [event for event in server.stored_events(room_id) if event["sender"] == sender]
    return [event["content"]["session_id"] for event in events if event["type"] == "m.room.encrypted"]


async def test_who_leaves_reads_no_more(bot: Bot, welcome: Welcome, synapse: Homeserver) -> None:
    kim, ana = await welcome("kim"), await welcome("ana")
    adapter, reader, room = await bot.meet(kim)
    await kim.client.room_invite(room, ana.user_id)
    await ana.accept(room)
    await kim.see_members(room, ana.user_id)
    for text in ("for both", "for both as well"):
        await kim.write(room, text)
        await read_until(reader, text)
        await say(adapter, room, text)
        await ana.read(room, bot.user_id, text)

    await ana.client.room_leave(room)
    await kim.write(room, "she is gone")
    await read_until(reader, "she is gone")
    await say(adapter, room, "for Kim alone")

    first, second, third = keys_used(synapse, room, bot.user_id)
    assert first == second != third
    await kim.read(room, bot.user_id, "for Kim alone")


async def test_who_comes_while_the_bot_writes_can_read(
    bot: Bot, welcome: Welcome, monkeypatch: pytest.MonkeyPatch
) -> None:
    kim, ana = await welcome("kim"), await welcome("ana")
    adapter, reader, room = await bot.meet(kim)
    there, take = asyncio.Event(), DeviceClient.receive_response

    async def take_late(client: DeviceClient, response: Response) -> None:
        if isinstance(response, JoinedMembersResponse):  # a member who joins before this is taken is not in it
            await there.wait()
        await take(client, response)

    monkeypatch.setattr(DeviceClient, "receive_response", take_late)
    saying = asyncio.create_task(say(adapter, room, "for Kim, or for both"))
    await kim.client.room_invite(room, ana.user_id)
    await ana.accept(room)
    await kim.see_members(room, ana.user_id)
    await kim.write(room, "she is here")
    await read_until(reader, "she is here")
    there.set()
    await saying

    await say(adapter, room, "for both")

    await ana.read(room, bot.user_id, "for both")


async def test_a_key_lasts_as_long_as_its_room_wants(bot: Bot, welcome: Welcome, synapse: Homeserver) -> None:
    kim = await welcome("kim")
    adapter, _, room = await bot.meet(kim)
    rotation = {"algorithm": "m.megolm.v1.aes-sha2", "rotation_period_msgs": 2, "rotation_period_ms": 1}
    await kim.client.room_put_state(room, "m.room.encryption", rotation)

    for text in ("one", "two", "three"):
        await say(adapter, room, text)

    first, second, third = keys_used(synapse, room, bot.user_id)
    assert first == second != third
    await kim.read(room, bot.user_id, "three")


@pytest.mark.parametrize(
    ("wanted", "lasts", "messages"),
    [
        ({}, timedelta(days=7), 100),
        ({"rotation_period_ms": 86_400_000, "rotation_period_msgs": 500}, timedelta(days=1), 500),
        ({"rotation_period_ms": 1, "rotation_period_msgs": 0}, timedelta(hours=1), 1),
        ({"rotation_period_ms": 10**30, "rotation_period_msgs": 10**30}, timedelta(days=365), 10_000),
        ({"rotation_period_ms": -(10**30), "rotation_period_msgs": "two"}, timedelta(hours=1), 100),
    ],
)
def test_no_wish_for_new_keys_is_too_much(wanted: dict[str, Any], lasts: timedelta, messages: int) -> None:
    session = OutboundGroupSession()

    limit(session, wanted)

    assert (session.max_age, session.max_messages) == (lasts, messages)


async def test_a_new_identity_is_passed_on_until_it_is_acknowledged(
    bot: Bot, welcome: Welcome, caplog: pytest.LogCaptureFixture
) -> None:
    kim = await welcome("kim")
    await kim.found_identity()
    adapter, reader, room = await bot.meet(kim)
    await say(adapter, room, "who are you?")

    await kim.found_identity()
    await kim.write(room, "somebody new")
    await read_until(reader, "somebody new")
    await say(adapter, room, "now I see")
    await kim.read(room, bot.user_id, "now I see")
    assert f"the identity of {kim.user_id} has changed" in caplog.text
    await adapter.close()

    for _ in range(2):  # nobody has acknowledged it the first time
        adapter = await bot.start()
        told = await Reader(adapter, reader.cursor).message()
        assert (told.kind, told.sender.user_id, told.direct) == (MessageKind.NEW_IDENTITY, kim.user_id, False)
        await adapter.close()
    event_id = told.event_id
    again = Reader(await bot.start(), reader.cursor)
    assert (await again.message()).event_id == event_id
    await kim.write(room, "done")
    assert (await again.message()).kind is MessageKind.WRITTEN
