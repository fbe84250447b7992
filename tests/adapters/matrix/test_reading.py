"""Actions of people in rooms, as the bot receives them."""

from __future__ import annotations

import asyncio

import pytest

from chatbot.adapters.contract.stage import Reader
from chatbot.adapters.matrix import sync
from chatbot.adapters.matrix.client.events import NUMBERS
from chatbot.adapters.matrix.rooms import timeline
from chatbot.core.messages import (
    Choice,
    ConversationRef,
    Network,
    OutgoingMessage,
)
from tests.adapters.matrix_bot import Bot, first, to
from tests.synapse.fixtures import Welcome
from tests.synapse.homeserver import Homeserver


async def test_everything_written_while_the_bot_was_away_is_read_in_order(
    bot: Bot, welcome: Welcome, monkeypatch: pytest.MonkeyPatch
) -> None:
    kim = await welcome("kim")
    adapter, reader, room = await bot.meet(kim)
    await adapter.close()
    missed = [f"missed {number}" for number in range(25)]
    for text in missed:
        await kim.write(room, text)

    monkeypatch.setattr(sync, "_TIMELINE", 5)
    monkeypatch.setattr(timeline, "_PAGE", 8)
    successor = Reader(await bot.start(), reader.cursor)

    assert [(await successor.message()).text for _ in missed] == missed


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


async def test_people_see_that_they_were_read_and_are_being_answered(bot: Bot, welcome: Welcome) -> None:
    kim = await welcome("kim")
    adapter, reader, room = await bot.meet(kim)
    event_id = await kim.write(room, "profile")
    assert (await reader.message()).text == "profile"
    reading = asyncio.create_task(reader.message())  # asking for more is the acknowledgement

    await adapter.show_typing(ConversationRef(Network.MATRIX, room))

    await kim.until(lambda: event_id in kim.receipts_of(room, bot.user_id))
    await kim.until(lambda: bot.user_id in kim.client.rooms[room].typing_users)
    reading.cancel()


async def test_a_prompt_that_was_taken_back_is_still_answered_and_edited(bot: Bot, welcome: Welcome) -> None:
    kim = await welcome("kim")
    adapter, reader, room = await bot.meet(kim)
    offer = await adapter.send(to(room, "Will you?", choices=(Choice("Accept", "a"),)), key="k1")
    await kim.read(room, bot.user_id, "Will you?\n\n1. Accept")

    await kim.client.room_redact(room, offer.message_id)
    await kim.write(room, "1", **{"m.relates_to": {"m.in_reply_to": {"event_id": offer.message_id}}})

    answer = await reader.message()
    assert (answer.text, answer.about) == ("1", offer.message_id)
    await adapter.send(to(room, "Accepted", replaces=offer.message_id), key="k2")
    await adapter.send(to(room, "You are a mentor now"), key="k3")
    await kim.read(room, bot.user_id, "You are a mentor now")


async def test_two_bots_do_not_talk_to_each_other_nor_one_to_itself(
    bot: Bot, welcome: Welcome, synapse: Homeserver
) -> None:
    kim, itself = await welcome("kim"), await welcome(synapse.log_in(bot.account))
    adapter, reader, room = await bot.meet(kim)
    await adapter.send(to(room, "What can I do?"), key="k")
    words = (await kim.read(room, bot.user_id, "What can I do?")).source["content"]

    await kim.send(room, "m.room.message", words)
    await itself.until(lambda: room in itself.client.rooms)
    await itself.write(room, "status")
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
