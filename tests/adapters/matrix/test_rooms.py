"""Rooms: the bot joins them, finds the direct ones again, and follows moved ones."""

from __future__ import annotations

import asyncio

import pytest

from chatbot.adapters.base import Moved, Unreachable
from chatbot.adapters.contract.stage import Reader
from chatbot.core.messages import (
    AccountRef,
    ConversationRef,
    MessageKind,
    Move,
    Network,
    OutgoingMessage,
)
from tests.adapters.matrix_bot import Bot, first, to
from tests.synapse.fixtures import Welcome
from tests.synapse.homeserver import Homeserver


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


async def test_of_two_direct_rooms_the_account_says_which_one_it_is(bot: Bot, welcome: Welcome) -> None:
    kim = await welcome("kim")
    adapter, reader, first_room = await bot.meet(kim)
    second_room = await kim.make_room(bot.user_id)
    await kim.write(second_room, "or here?")
    assert (await reader.message()).text == "or here?"
    await adapter.close()

    for room in (second_room, first_room):
        bot.says_direct(kim.user_id, room)
        adapter = await bot.start()
        assert (await adapter.open_direct(AccountRef(Network.MATRIX, kim.user_id))).room_id == room
        await adapter.close()


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


async def test_who_declined_is_invited_into_another_room(bot: Bot, welcome: Welcome) -> None:
    kim = await welcome("kim")
    adapter = await bot.start()
    cursor = (await anext(adapter.batches(None))).cursor
    declined = await adapter.open_direct(AccountRef(Network.MATRIX, kim.user_id))
    await kim.until(lambda: declined.room_id in kim.client.invited_rooms)
    await kim.client.room_leave(declined.room_id)
    await first(adapter, cursor, lambda batch: batch.unreachable)

    opened = await adapter.open_direct(AccountRef(Network.MATRIX, kim.user_id))

    assert opened.room_id != declined.room_id
    await kim.accept(opened.room_id)


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


async def test_who_brings_the_bot_into_a_direct_chat_is_told_of(bot: Bot, welcome: Welcome) -> None:
    kim, ana = await welcome("kim"), await welcome("ana")
    adapter = await bot.start()
    await kim.make_room(bot.user_id, ana.user_id)  # a group is no direct chat
    direct = await kim.make_room(bot.user_id, direct=True)

    begun = await first(adapter, None, lambda batch: batch.begun)

    (told,) = begun
    assert (told.kind, told.text, told.direct) == (MessageKind.BEGUN, "", True)
    assert (told.sender.user_id, told.conversation.room_id, told.sender_name) == (kim.user_id, direct, "Kim")
