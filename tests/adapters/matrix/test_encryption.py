"""Encrypted conversations on a real homeserver: interrupted, late, lost."""

from __future__ import annotations

import asyncio
import json
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from nio import KeysUploadResponse, Response

from chatbot.adapters.base import AdapterError
from chatbot.adapters.contract.stage import Reader
from chatbot.adapters.matrix.client.device_client import DeviceClient
from chatbot.core.clock import ManualClock
from chatbot.core.messages import (
    AccountRef,
    Attachment,
    MessageKind,
    Network,
)
from tests.adapters.matrix_bot import Bot, first, to
from tests.synapse.fixtures import Welcome
from tests.synapse.homeserver import Homeserver


def waiting(bot: Bot) -> list[str]:
    """The ids of the events whose key has not come."""
    file = bot.store / "waiting.json"
    return [row["event"]["event_id"] for row in json.loads(file.read_text())["locked"]] if file.exists() else []


async def test_a_conversation_is_encrypted_both_ways(bot: Bot, welcome: Welcome, synapse: Homeserver) -> None:
    kim = await welcome("kim")
    adapter, reader, room = await bot.meet(kim)

    await adapter.send(to(room, "Hello **Kim**"), key="k1")
    await kim.read(room, bot.user_id, "Hello Kim")
    await kim.write(room, "request_mentor events in Lima")
    message = await reader.message()

    assert (message.text, message.direct, message.sender_name) == ("request_mentor events in Lima", True, "Kim")
    kinds = {event["type"] for event in synapse.stored_events(room)}
    assert "m.room.encrypted" in kinds
    assert "m.room.message" not in kinds


async def test_many_answers_at_once_can_all_be_read(bot: Bot, welcome: Welcome) -> None:
    kim, ana = await welcome("kim"), await welcome("ana")
    adapter, reader, room = await bot.meet(kim)
    second_room = await ana.make_room(bot.user_id, kim.user_id)
    await ana.write(second_room, "hello all")
    assert (await reader.message()).text == "hello all"
    await adapter.close()

    restarted = await bot.start()
    texts = [f"answer {number}" for number in range(6)]
    await asyncio.gather(
        *(restarted.send(to(r, text), key=f"{r}{text}") for text in texts for r in (room, second_room))
    )

    for text in texts:
        await kim.read(room, bot.user_id, text)
        await ana.read(second_room, bot.user_id, text)


async def test_who_comes_later_reads_from_then_on(bot: Bot, welcome: Welcome) -> None:
    kim, ana = await welcome("kim"), await welcome("ana")
    adapter, reader, room = await bot.meet(kim)
    await adapter.send(to(room, "for Kim alone"), key="k1")

    await kim.client.room_invite(room, ana.user_id)
    await ana.accept(room)
    await kim.see_members(room, ana.user_id)
    await kim.write(room, "Ana is here")
    assert not (await reader.message()).direct
    await adapter.send(to(room, "for both"), key="k2")

    await ana.read(room, bot.user_id, "for both")
    await kim.read(room, bot.user_id, "for both")
    assert "for Kim alone" not in ana.texts(room, bot.user_id)


async def test_a_killed_process_loses_no_key_and_nobody_who_waits_for_one(
    bot: Bot, welcome: Welcome, synapse: Homeserver
) -> None:
    kim, ana = await welcome("kim"), await welcome("ana")
    ana.hold_keys()
    command = [sys.executable, "-m", "tests.adapters.matrix_process"]
    arguments = [synapse.url, bot.user_id, bot.account.password, str(bot.store)]
    process = await asyncio.create_subprocess_exec(
        *command, *arguments, stdout=asyncio.subprocess.PIPE, cwd=Path(__file__).parents[3]
    )
    assert process.stdout is not None
    try:
        cursor, _ = json.loads(await process.stdout.readline())
        locked = await ana.write(await ana.make_room(bot.user_id, direct=True), "nobody can read this")
        while not waiting(bot):
            cursor, _ = json.loads(await process.stdout.readline())
        room = await kim.make_room(bot.user_id, direct=True)
        await kim.write(room, "written before the kill")
        texts: list[str] = []
        while not texts:
            before, (cursor, texts) = cursor, json.loads(await process.stdout.readline())
    finally:
        process.kill()
        await process.wait()
    device = bot.login()["device_id"]
    await kim.write(room, "written after it")

    clock = ManualClock(datetime.now(UTC))
    reader = Reader(await bot.start(clock=clock), before)

    assert [(await reader.message()).text for _ in range(2)] == ["written before the kill", "written after it"]
    assert bot.login()["device_id"] == device
    for _ in range(2):  # nobody has acknowledged it the first time
        clock.advance(timedelta(minutes=3))
        await kim.write(room, "anything new?")
        told = await reader.message()
        assert (told.event_id, told.kind) == (locked, MessageKind.UNREADABLE)
        await bot.close()
        reader = Reader(await bot.start(clock=clock), reader.cursor)
        assert waiting(bot) == [locked]


async def test_a_device_without_keys_left_gets_new_ones(bot: Bot, welcome: Welcome, synapse: Homeserver) -> None:
    kim, ana = await welcome("kim"), await welcome("ana")
    adapter, reader, _ = await bot.meet(kim)
    await adapter.close()
    claim = {"one_time_keys": {bot.user_id: {bot.login()["device_id"]: "signed_curve25519"}}}
    while (await kim.request("POST", "/keys/claim", claim))["one_time_keys"]:
        pass

    successor = Reader(await bot.start(), reader.cursor)
    reading = asyncio.create_task(successor.message())
    while not (await kim.request("POST", "/keys/claim", claim))["one_time_keys"]:
        await asyncio.sleep(0.05)
    await ana.write(await ana.make_room(bot.user_id, direct=True), "can you read me?")

    assert (await reading).text == "can you read me?"


async def test_keys_the_server_has_are_on_disk(bot: Bot, welcome: Welcome, monkeypatch: pytest.MonkeyPatch) -> None:
    kim = await welcome("kim")
    take = DeviceClient.receive_response

    async def die_of_the_answer(client: DeviceClient, response: Response) -> None:
        if isinstance(response, KeysUploadResponse):
            raise ConnectionResetError
        await take(client, response)

    with monkeypatch.context() as dying:
        dying.setattr(DeviceClient, "receive_response", die_of_the_answer)
        with pytest.raises(AdapterError):
            await bot.start()
    room = await kim.make_room(bot.user_id, direct=True)
    await kim.write(room, "can you read me?")

    assert (await Reader(await bot.start(), None).message()).text == "can you read me?"


async def test_a_late_key_is_waited_for_even_over_a_restart(bot: Bot, welcome: Welcome) -> None:
    kim = await welcome("kim")
    adapter = await bot.start()
    hand_over_keys = kim.hold_keys()
    room = await kim.make_room(bot.user_id, direct=True)
    event_id = await kim.write(room, "the key comes later")
    cursor = await first(adapter, None, lambda batch: batch.cursor if (bot.store / "waiting.json").exists() else None)
    await adapter.close()

    await hand_over_keys()
    message = await Reader(await bot.start(), cursor).message()

    assert (message.event_id, message.text) == (event_id, "the key comes later")


async def test_a_key_that_went_astray_is_asked_for(bot: Bot, welcome: Welcome) -> None:
    kim = await welcome("kim")
    _, reader, room = await bot.meet(kim)
    kim.client.invalidate_outbound_session(room)
    kim.hold_keys()
    await kim.write(room, "the key is lost")
    reading = asyncio.create_task(reader.message())

    asked = await kim.was_told("m.room_key_request")
    await kim.forward_key(room, asked["body"]["session_id"], bot.user_id, asked["requesting_device_id"])

    assert (await reading).text == "the key is lost"


async def test_a_message_whose_key_never_comes_is_told_of_once(bot: Bot, welcome: Welcome) -> None:
    kim = await welcome("kim")
    clock = ManualClock(datetime.now(UTC))
    adapter = await bot.start(clock=clock, late_key_grace=timedelta(minutes=2))
    hand_over_keys = kim.hold_keys()
    room = await kim.make_room(bot.user_id, direct=True)
    event_id = await kim.write(room, "nobody can read this")
    reader = Reader(adapter, None)
    reading = asyncio.create_task(reader.message())
    while not (bot.store / "waiting.json").exists():
        await asyncio.sleep(0.01)
    assert not reading.done()

    clock.advance(timedelta(minutes=3))
    await kim.write(room, "nor this")
    unreadable = await reading
    await hand_over_keys()
    await kim.write(room, "with a key")

    assert (unreadable.event_id, unreadable.kind, unreadable.direct) == (event_id, MessageKind.UNREADABLE, True)
    assert {(await reader.message()).text for _ in range(2)} == {"nor this", "with a key"}


async def test_a_missing_key_is_told_of_once_however_much_it_locks(bot: Bot, welcome: Welcome) -> None:
    kim = await welcome("kim")
    clock = ManualClock(datetime.now(UTC))
    _, reader, room = await bot.meet(kim, clock=clock, late_key_grace=timedelta(minutes=2))
    kim.client.invalidate_outbound_session(room)
    kim.hold_keys()
    lost = [await kim.write(room, text) for text in ("lost", "lost as well", "taken back")]
    await kim.client.room_redact(room, lost.pop())
    reading = asyncio.create_task(reader.message())
    while len(waiting(bot)) != 2:
        await asyncio.sleep(0.01)

    clock.advance(timedelta(minutes=3))
    lost.append(await kim.write(room, "lost later"))
    told = await reading
    again = asyncio.create_task(reader.message())  # asking for more is the acknowledgement
    while waiting(bot) != lost[2:]:
        await asyncio.sleep(0.01)
    clock.advance(timedelta(minutes=3))
    kim.client.invalidate_outbound_session(room)
    vars(kim.client).pop("_send")
    await kim.write(room, "found")

    assert (told.event_id, told.kind) == (lost[0], MessageKind.UNREADABLE)
    assert (await again).text == "found"


async def test_nothing_a_person_sends_stops_the_reading(bot: Bot, welcome: Welcome) -> None:
    kim = await welcome("kim")
    adapter, reader, room = await bot.meet(kim)
    device = bot.login()["device_id"]
    garbage = {"algorithm": "m.olm.v1.curve25519-aes-sha2", "sender_key": "x", "ciphertext": {}}
    own_key = kim.client.device_store[bot.user_id][device].curve25519
    for body in ({"type": 0, "body": "garbage"}, {"type": 1, "body": "****"}, {"type": 7, "body": ""}):
        message = {"messages": {bot.user_id: {device: garbage | {"ciphertext": {own_key: body}}}}}
        await kim.request("PUT", f"/sendToDevice/m.room.encrypted/{body['type']}", message)

    await kim.send(room, "m.room.message", {"msgtype": 5, "body": ["x"]})
    await kim.send(room, "m.room.tombstone", {"replacement_room": "!elsewhere:example.org", "body": ""})
    await kim.write(room, "still there?")

    texts = []
    while "still there?" not in texts:
        texts.append((await reader.message()).text)
    assert texts in (["still there?"], ["", "still there?"])
    assert (await adapter.open_direct(AccountRef(Network.MATRIX, kim.user_id))).room_id == room


async def test_a_file_goes_out_encrypted(bot: Bot, welcome: Welcome) -> None:
    kim = await welcome("kim")
    adapter, _, room = await bot.meet(kim)
    small = Attachment("small.png", "image/png", b"a small chart", size=(450, 300))
    chart = Attachment("load.png", "image/png", b"a chart of the programme", size=(900, 600), thumbnail=small)

    for _ in range(2):
        await adapter.send(to(room, "Mentees by mentor", attachment=chart), key="k")

    event = await kim.read(room, bot.user_id, "Mentees by mentor")
    stored = await kim.client.download(event.source["content"]["file"]["url"])
    assert chart.content not in stored.body
    assert await kim.download(event) == chart.content
    assert kim.texts(room, bot.user_id) == ["Mentees by mentor"]
    content = event.source["content"]
    assert (content["msgtype"], content["filename"]) == ("m.image", "load.png")
    info = content["info"]
    thumbnail = info.pop("thumbnail_file")
    assert info == {
        "mimetype": "image/png",
        "size": len(chart.content),
        "w": 900,
        "h": 600,
        "thumbnail_info": {"mimetype": "image/png", "size": len(small.content), "w": 450, "h": 300},
    }
    assert "url" not in content
    assert await kim.download_file(thumbnail) == small.content
    assert small.content not in (await kim.client.download(thumbnail["url"])).body
