"""The menu of a direct chat: pinned there as a message, and edited when it changes."""

from __future__ import annotations

from typing import Any

from chatbot.core.messages import AccountRef, Choice, ConversationRef, Menu, Network
from tests.adapters.matrix_bot import Bot
from tests.synapse.fixtures import Welcome
from tests.synapse.homeserver import Homeserver
from tests.synapse.person import Person


def menu(room: str, key: str, *labels: str) -> Menu:
    conversation = ConversationRef(Network.MATRIX, room)
    choices = tuple(Choice(label, f"{key}.{label}") for label in labels)
    return Menu(Network.MATRIX, (("menu", "what"),), conversation, None, "What you can do", choices, key)


def pinned(synapse: Homeserver, room: str) -> Any:
    state = {event["type"]: event["content"] for event in synapse.stored_events(room)}
    return state.get("m.room.pinned_events", {}).get("pinned")


async def allow(bot: Bot, kim: Person, room: str) -> None:
    """Let the bot pin messages, as a room does that was made for the two of them."""
    levels = {"users": {bot.user_id: 50}}
    await kim.request("PUT", f"/rooms/{room}/state/m.room.power_levels", levels)


async def test_it_is_pinned_once_and_edited_when_it_changes(bot: Bot, welcome: Welcome, synapse: Homeserver) -> None:
    kim = await welcome("kim")
    adapter, reader, room = await bot.meet(kim)
    await allow(bot, kim, room)
    await kim.request("PUT", f"/rooms/{room}/state/m.room.pinned_events", {"pinned": ["$kims"]})
    await kim.write(room, "now")
    assert (await reader.message()).text == "now"

    receipt = await adapter.set_menu(menu(room, "k1", "My mentor", "Report"))

    assert receipt is not None
    assert pinned(synapse, room) == ["$kims", receipt.message_id]
    await kim.until(lambda: any("My mentor" in text for text in kim.texts(room, bot.user_id)))
    await adapter.close()
    restarted = await bot.start()
    again = await restarted.set_menu(menu(room, "k2", "My mentees"))
    assert again == receipt
    assert pinned(synapse, room) == ["$kims", receipt.message_id]
    await kim.until(lambda: any("My mentees" in text for text in kim.texts(room, bot.user_id)))
    words = [e.source["content"] for e in kim.seen(room, bot.user_id) if e.source["type"] == "m.room.message"]
    assert {content["msgtype"] for content in words} == {"m.notice"}, "nobody's phone rings"
    assert words[-1]["m.relates_to"]["event_id"] == receipt.message_id


async def test_without_the_power_to_pin_there_is_none(bot: Bot, welcome: Welcome, synapse: Homeserver) -> None:
    kim = await welcome("kim")
    adapter, _, room = await bot.meet(kim)
    assert await adapter.set_menu(menu(room, "k1", "My mentor")) is None
    assert pinned(synapse, room) is None


async def test_in_a_room_of_its_own_the_bot_may_pin(bot: Bot, welcome: Welcome, synapse: Homeserver) -> None:
    kim = await welcome("kim")
    adapter = await bot.start()
    opened = await adapter.open_direct(AccountRef(Network.MATRIX, kim.user_id))
    receipt = await adapter.set_menu(menu(opened.room_id, "k1", "My mentor"))
    assert receipt is not None
    assert pinned(synapse, opened.room_id) == [receipt.message_id]
