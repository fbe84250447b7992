"""Matrix on a real homeserver: encrypted, interrupted, invited, late."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar
from urllib.error import HTTPError

import pytest
from nio import KeysUploadResponse, Response

from chatbot.adapters.base import AdapterError, Moved, RetryLater, Unreachable
from chatbot.adapters.matrix import MatrixAdapter, sync
from chatbot.adapters.matrix.client import DeviceClient
from chatbot.adapters.matrix.events import NUMBERS
from chatbot.core.clock import ManualClock
from chatbot.core.messages import (
    AccountRef,
    Attachment,
    Batch,
    Choice,
    ConversationRef,
    Kind,
    Move,
    Network,
    OutgoingMessage,
)
from tests.adapters.matrix_bot import Bot
from tests.adapters.stage import PATIENCE, Reader
from tests.synapse.fixtures import Welcome
from tests.synapse.homeserver import Homeserver

T = TypeVar("T")


@pytest.fixture
async def bot(synapse: Homeserver, tmp_path: Path) -> AsyncIterator[Bot]:
    bot = Bot(synapse, tmp_path / "matrix")
    yield bot
    await bot.close()


def to(room_id: str, text: str, thread: str | None = None, **rest: Any) -> OutgoingMessage:
    return OutgoingMessage(ConversationRef(Network.MATRIX, room_id, thread), text, **rest)


async def first(adapter: MatrixAdapter, cursor: str | None, wanted: Callable[[Batch], T]) -> T:
    """What `wanted` finds in the first batch that has it."""
    async with asyncio.timeout(PATIENCE):
        async for batch in adapter.batches(cursor):
            if found := wanted(batch):
                return found
    raise AssertionError("no batch had it")


def waiting(bot: Bot) -> list[str]:
    """The ids of the events whose key has not come."""
    file = bot.store / "waiting.json"
    return [row["event"]["event_id"] for row in json.loads(file.read_text())["locked"]] if file.exists() else []


# Encryption


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
        *command, *arguments, stdout=asyncio.subprocess.PIPE, cwd=Path(__file__).parents[2]
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
        assert (told.event_id, told.kind) == (locked, Kind.UNREADABLE)
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

    assert (unreadable.event_id, unreadable.kind, unreadable.direct) == (event_id, Kind.UNREADABLE, True)
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

    assert (told.event_id, told.kind) == (lost[0], Kind.UNREADABLE)
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
    chart = Attachment("load.png", "image/png", b"a chart of the programme")

    for _ in range(2):
        await adapter.send(to(room, "Mentees by mentor", attachment=chart), key="k")

    event = await kim.read(room, bot.user_id, "Mentees by mentor")
    stored = await kim.client.download(event.source["content"]["file"]["url"])
    assert chart.content not in stored.body
    assert await kim.download(event) == chart.content
    assert kim.texts(room, bot.user_id) == ["Mentees by mentor"]


# Reading


async def test_everything_written_while_the_bot_was_away_is_read_in_order(
    bot: Bot, welcome: Welcome, monkeypatch: pytest.MonkeyPatch
) -> None:
    kim = await welcome("kim")
    adapter, reader, room = await bot.meet(kim)
    await adapter.close()
    for number in range(60):
        await kim.write(room, f"missed {number}")

    monkeypatch.setattr(sync, "_TIMELINE", 10)
    successor = Reader(await bot.start(), reader.cursor)

    assert [(await successor.message()).text for _ in range(60)] == [f"missed {number}" for number in range(60)]


async def test_a_new_bot_leaves_history_alone(bot: Bot, welcome: Welcome) -> None:
    kim = await welcome("kim")
    adapter, _, room = await bot.meet(kim)
    await adapter.close()
    await kim.write(room, "of yesterday")

    newcomer = await bot.start()
    arrival = await first(newcomer, None, lambda batch: batch)
    await kim.write(room, "of today")

    assert arrival.messages == ()
    assert (await Reader(newcomer, arrival.cursor).message()).text == "of today"


async def test_what_was_said_before_the_invitation_is_not_for_the_bot(
    bot: Bot, welcome: Welcome, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sync, "_TIMELINE", 2)
    kim = await welcome("kim")
    room = await kim.make_room(encrypted=False)
    await kim.write(room, "among ourselves")
    reader = Reader(await bot.start(), None)
    await kim.client.room_invite(room, bot.user_id)
    for text in ("one", "two", "three"):
        await kim.write(room, text)

    assert [(await reader.message()).text for _ in range(3)] == ["one", "two", "three"]


async def test_reactions_are_choices(bot: Bot, welcome: Welcome) -> None:
    kim = await welcome("kim")
    adapter, reader, room = await bot.meet(kim)
    choices = (Choice("Accept", "a"), Choice("Decline", "d"))
    offer = await adapter.send(to(room, "Will you?", choices=choices), key="k")
    own = await kim.write(room, "my own words")

    await kim.until(lambda: len([e for e in kim.seen(room, bot.user_id) if e.source["type"] == "m.reaction"]) == 2)
    await kim.react(room, own, NUMBERS[0])
    await kim.react(room, offer.message_id, NUMBERS[1])

    assert (await reader.message()).text == "my own words"
    answer = await reader.message()
    assert (answer.text, answer.about, answer.sender.user_id) == ("2", offer.message_id, kim.user_id)


async def test_a_reaction_may_be_encrypted(bot: Bot, welcome: Welcome, synapse: Homeserver) -> None:
    kim = await welcome("kim")
    adapter, reader, room = await bot.meet(kim)
    offer = await adapter.send(to(room, "Will you?", choices=(Choice("Accept", "a"),)), key="k")
    await kim.read(room, bot.user_id, "Will you?\n\n1. Accept")

    relation = {"rel_type": "m.annotation", "event_id": offer.message_id, "key": NUMBERS[0]}
    event_id = await kim.send_locked(room, "m.reaction", {"m.relates_to": relation})

    answer = await reader.message()
    assert (answer.event_id, answer.text, answer.about) == (event_id, "1", offer.message_id)
    theirs = {event["type"] for event in synapse.stored_events(room) if event["sender"] == kim.user_id}
    assert "m.reaction" not in theirs


async def test_an_answer_in_a_room_is_for_the_one_who_asked(bot: Bot, welcome: Welcome) -> None:
    kim, ana = await welcome("kim"), await welcome("ana")
    adapter = await bot.start()
    room = await kim.make_room(bot.user_id, ana.user_id)
    asked = await kim.write(room, "!sop")
    await Reader(adapter, None).message()

    await adapter.send(to(room, "Here it is", reply_to=asked), key="k1")
    await adapter.send(to(room, "For everybody"), key="k2")

    answer, news = [await kim.read(room, bot.user_id, text) for text in ("Here it is", "For everybody")]
    assert answer.source["content"]["m.mentions"] == {"user_ids": [kim.user_id]}
    assert news.source["content"]["m.mentions"] == {}


async def test_the_name_of_the_bot_in_front_is_no_part_of_what_is_said(bot: Bot, welcome: Welcome) -> None:
    kim, ana = await welcome("kim"), await welcome("ana")
    adapter, reader, room = await bot.meet(kim)
    among = await kim.make_room(bot.user_id, ana.user_id)
    await kim.write(among, "Bot: mentors")
    assert (await reader.message()).text == "!mentors"
    asked = await adapter.send(to(among, "Who?", choices=(Choice("Ana", "a"), Choice("Ben", "b"))), key="k")
    await kim.write(among, "Bot: 2", **{"m.relates_to": {"m.in_reply_to": {"event_id": asked.message_id}}})
    await kim.write(among, f"{bot.user_id} /status")
    assert [(await reader.message()).text for _ in range(2)] == ["2", "/status"]
    link = f'<a href="https://matrix.to/#/{bot.user_id}">Bot</a> status'
    await kim.write(room, "Bot status", formatted_body=link, **{"m.mentions": {"user_ids": [bot.user_id]}})

    assert (await reader.message()).text == "status"


async def test_people_see_that_they_were_read(bot: Bot, welcome: Welcome) -> None:
    kim = await welcome("kim")
    _, reader, room = await bot.meet(kim)
    event_id = await kim.write(room, "profile")
    assert (await reader.message()).text == "profile"
    reading = asyncio.create_task(reader.message())  # asking for more is the acknowledgement

    await kim.until(lambda: event_id in kim.receipts_of(room, bot.user_id))
    reading.cancel()


async def test_two_bots_do_not_talk_to_each_other(bot: Bot, welcome: Welcome) -> None:
    kim = await welcome("kim")
    adapter, reader, room = await bot.meet(kim)
    await adapter.send(to(room, "What can I do?"), key="k")
    words = (await kim.read(room, bot.user_id, "What can I do?")).source["content"]

    await kim.send(room, "m.room.message", words)
    await kim.write(room, "my own words")

    assert (await reader.message()).text == "my own words"


async def test_a_thread_is_answered_in_the_thread(bot: Bot, welcome: Welcome) -> None:
    kim = await welcome("kim")
    adapter, reader, room = await bot.meet(kim)
    root = await kim.write(room, "about Lima")
    await reader.message()
    await kim.write(room, "mentees", **{"m.relates_to": {"rel_type": "m.thread", "event_id": root}})

    message = await reader.message()
    sent = await adapter.send(OutgoingMessage(message.conversation, "Two"), key="k")
    answer = await kim.read(room, bot.user_id, "Two")
    await kim.react(room, sent.message_id, NUMBERS[0])

    assert message.conversation.thread_id == root
    assert answer.source["content"]["m.relates_to"]["event_id"] == root
    assert (await reader.message()).conversation == message.conversation


# Rooms


async def test_only_allowed_people_bring_the_bot_in(bot: Bot, welcome: Welcome) -> None:
    kim, mallory = await welcome("kim"), await welcome("mallory")
    adapter = await bot.start()  # now it has keys to write to
    await adapter.close()
    elsewhere = await mallory.make_room(bot.user_id, direct=True)
    await mallory.write(elsewhere, "let me in")
    room = await kim.make_room(bot.user_id, direct=True)
    await kim.write(room, "before the bot was there")

    reader = Reader(await bot.start(allowed_inviters=["kim*:example.org"]), None)

    assert (await reader.message()).text == "before the bot was there"
    assert not mallory.is_in(elsewhere, bot.user_id)
    await bot.close()
    welcoming = Reader(await bot.start(allowed_inviters=[mallory.user_id]), reader.cursor)
    assert (await welcoming.message()).text == "let me in"


async def test_a_direct_room_is_made_once_and_found_again(bot: Bot, welcome: Welcome, synapse: Homeserver) -> None:
    kim = await welcome("kim")
    account = AccountRef(Network.MATRIX, kim.user_id)
    adapter = await bot.start()

    opened = await asyncio.gather(adapter.open_direct(account), adapter.open_direct(account))
    await adapter.send(OutgoingMessage(opened[0], "Good morning"), key="k1")
    await kim.accept(opened[0].room_id)
    await kim.read(opened[0].room_id, bot.user_id, "Good morning")
    await adapter.close()
    restarted = await bot.start()

    assert opened[0] == opened[1] == await restarted.open_direct(account)
    state = {event["type"]: event["content"] for event in synapse.stored_events(opened[0].room_id)}
    assert state["m.room.name"] == {"name": "Bot"}
    assert "m.room.encryption" in state


async def test_the_room_a_person_made_is_the_direct_room(bot: Bot, welcome: Welcome) -> None:
    kim = await welcome("kim")
    adapter, _, room = await bot.meet(kim)
    await adapter.close()

    conversation = await (await bot.start()).open_direct(AccountRef(Network.MATRIX, kim.user_id))

    assert conversation.room_id == room


async def test_an_unencrypted_room_is_made_only_on_demand(bot: Bot, welcome: Welcome, synapse: Homeserver) -> None:
    kim = await welcome("kim")
    adapter = await bot.start(encryption=False)

    conversation = await adapter.open_direct(AccountRef(Network.MATRIX, kim.user_id))

    assert "m.room.encryption" not in {event["type"] for event in synapse.stored_events(conversation.room_id)}


async def test_nobody_can_be_written_to_who_is_not_there(bot: Bot) -> None:
    adapter = await bot.start()

    with pytest.raises(Unreachable):
        await adapter.send(to("!nowhere:example.org", "hello?"), key="k")


async def test_a_room_the_bot_was_put_out_of_is_not_taken_for_the_direct_one(bot: Bot, welcome: Welcome) -> None:
    kim = await welcome("kim")
    adapter, reader, room = await bot.meet(kim)
    assert (await adapter.open_direct(AccountRef(Network.MATRIX, kim.user_id))).room_id == room
    await kim.client.room_kick(room, bot.user_id)
    await first(adapter, reader.cursor, lambda batch: batch.unreachable)
    await adapter.close()

    opened = await (await bot.start()).open_direct(AccountRef(Network.MATRIX, kim.user_id))

    assert opened.room_id != room


@pytest.mark.parametrize("encryption", [True, False])
async def test_a_letter_goes_into_a_room_as_the_setting_wants_it(
    bot: Bot, welcome: Welcome, *, encryption: bool
) -> None:
    kim = await welcome("kim")
    adapter = await bot.start(encryption=encryption)
    room = await kim.make_room(bot.user_id, encrypted=False, direct=True)
    await kim.write(room, "in clear")
    reader = Reader(adapter, None)
    assert (await reader.message()).direct

    opened = await adapter.open_direct(AccountRef(Network.MATRIX, kim.user_id))
    await adapter.send(to(room, "answered where it was asked"), key="k")

    assert (opened.room_id == room) is not encryption
    await kim.read(room, bot.user_id, "answered where it was asked")


@pytest.mark.parametrize("ending", ["leave", "kick", "kick a bot that is away"])
async def test_a_person_who_ends_the_direct_room_is_out_of_reach(bot: Bot, welcome: Welcome, ending: str) -> None:
    kim = await welcome("kim")
    adapter, reader, room = await bot.meet(kim)
    if "away" in ending:
        await adapter.close()

    if ending == "leave":
        await kim.client.room_leave(room)
    else:
        await kim.client.room_kick(room, bot.user_id)

    if "away" in ending:
        adapter = await bot.start()
    lost = await first(adapter, reader.cursor, lambda batch: batch.unreachable)
    assert lost == (AccountRef(Network.MATRIX, kim.user_id),)


@pytest.mark.parametrize("away", [False, True])
async def test_a_replaced_room_is_followed(bot: Bot, welcome: Welcome, *, away: bool) -> None:
    kim = await welcome("kim")
    adapter, reader, room = await bot.meet(kim, allowed_inviters=["kim*:example.org"])
    if away:
        await adapter.close()

    upgraded = await kim.request("POST", f"/rooms/{room}/upgrade", {"new_version": "10"})
    new = upgraded["replacement_room"]
    await kim.request("POST", f"/rooms/{new}/invite", {"user_id": bot.user_id})
    if away:
        adapter = await bot.start(allowed_inviters=[])
    moves = await first(adapter, reader.cursor, lambda batch: batch.moves)

    old_ref, new_ref = (ConversationRef(Network.MATRIX, room_id) for room_id in (room, new))
    assert moves == (Move(old_ref, new_ref),)
    with pytest.raises(Moved) as moved:
        await adapter.send(to(room, "Where are you?"), key="k")
    assert moved.value.to == new_ref


# Login


async def test_one_process_at_a_time_has_the_store(bot: Bot) -> None:
    adapter = await bot.start()

    with pytest.raises(AdapterError, match=r"matrix\.store_path.*another process"):
        await bot.start()

    await adapter.close()
    await bot.start()


async def test_a_store_of_another_account_is_refused(bot: Bot, synapse: Homeserver) -> None:
    await (await bot.start()).close()
    other = synapse.register("other")

    with pytest.raises(AdapterError, match=r"matrix\.store_path.*holds the keys of"):
        await bot.start(user_id=other.user_id, password=other.password)


async def test_the_store_is_for_the_owner_alone(bot: Bot) -> None:
    await bot.start()

    assert bot.store.stat().st_mode & 0o077 == 0
    assert (bot.store / "login.json").stat().st_mode & 0o077 == 0


async def test_an_access_token_is_a_login(bot: Bot, welcome: Welcome) -> None:
    kim = await welcome("kim")
    token: dict[str, Any] = {"password": None, "access_token": bot.account.access_token}
    adapter, _, room = await bot.meet(kim, **token)
    await adapter.close()

    await (await bot.start(**token)).send(to(room, "Hello again"), key="k")

    await kim.read(room, bot.user_id, "Hello again")
    assert bot.account.access_token not in (bot.store / "login.json").read_text()


async def test_a_token_that_is_not_the_bots_is_refused(bot: Bot, synapse: Homeserver) -> None:
    strange = synapse.register("other").access_token

    for token, complaint in ((strange, r"matrix\.user_id"), ("syt_wrong", r"matrix\.access_token")):
        with pytest.raises(AdapterError, match=complaint) as failure:
            await bot.start(password=None, access_token=token)
        await bot.close()
        assert token not in str(failure.value)


async def test_a_session_the_server_ended_is_renewed(bot: Bot, welcome: Welcome, synapse: Homeserver) -> None:
    kim = await welcome("kim")
    adapter, reader, room = await bot.meet(kim)
    device = bot.login()["device_id"]
    synapse.request("POST", "/_matrix/client/v3/logout", {}, bot.login()["access_token"])

    with pytest.raises(RetryLater):
        await adapter.send(to(room, "Hello"), key="k")
    await adapter.send(to(room, "Hello"), key="k")
    ana = await welcome("ana")
    await ana.write(await ana.make_room(bot.user_id, direct=True), "back again?")

    assert (await reader.message()).text == "back again?"
    await kim.read(room, bot.user_id, "Hello")
    assert bot.login()["device_id"] == device


async def test_a_login_that_ran_out_is_renewed_for_the_same_device(
    bot: Bot, welcome: Welcome, synapse: Homeserver
) -> None:
    kim = await welcome("kim")
    adapter, reader, room = await bot.meet(kim)
    device = bot.login()["device_id"]
    expired = synapse.log_in(bot.account, device).access_token
    synapse.expire(expired)
    with pytest.raises(HTTPError) as refused:
        synapse.request("GET", "/_matrix/client/v3/sync", token=expired)
    assert json.load(refused.value)["soft_logout"] is True
    vars(adapter)["_session"].client.access_token = expired

    await kim.write(room, "are you there?")
    assert (await reader.message()).text == "are you there?"
    await adapter.send(to(room, "Hello"), key="k")
    await kim.read(room, bot.user_id, "Hello")
    assert bot.login()["device_id"] == device
    assert bot.login()["access_token"] != expired


async def test_without_a_password_an_ended_session_is_the_end(bot: Bot, synapse: Homeserver) -> None:
    adapter = await bot.start(password=None, access_token=bot.account.access_token)
    synapse.request("POST", "/_matrix/client/v3/logout", {}, bot.account.access_token)

    with pytest.raises(AdapterError, match=r"matrix\.access_token: no longer valid"):
        await first(adapter, None, lambda batch: None)


async def test_a_hurried_bot_is_told_how_long_to_wait(bot: Bot, welcome: Welcome, synapse: Homeserver) -> None:
    kim = await welcome("kim")
    adapter, _, room = await bot.meet(kim)
    admin = synapse.register("admin", admin=True)
    limit = {"messages_per_second": 1, "burst_count": 1}
    synapse.request("POST", f"/_synapse/admin/v1/users/{bot.user_id}/override_ratelimit", limit, admin.access_token)

    sending = [adapter.send(to(room, f"message {number}"), key=f"k{number}") for number in range(3)]
    with pytest.raises(RetryLater) as later:
        await asyncio.gather(*sending)

    assert 0 < later.value.after <= 2
