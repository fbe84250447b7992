"""Signs that a client shows beside the bot's words: reactions as buttons, and the typing notice."""

from __future__ import annotations

import asyncio

import pytest

from chatbot.core.messages import Choice
from tests.adapters.matrix_bot import Bot, to
from tests.synapse.fixtures import Welcome
from tests.synapse.person import Person

CHOICES = (Choice("Accept", "a"), Choice("Decline", "d"))


def buttons(person: Person, room: str, sender: str) -> list[tuple[str, str]]:
    """The bot's reactions that are still there: under which message, and their number."""
    events = person.seen(room, sender)
    gone = {event.source.get("redacts") or event.source["content"].get("redacts") for event in events}
    reactions = (e for e in events if e.source["type"] == "m.reaction" and e.event_id not in gone)
    put = (event.source["content"]["m.relates_to"] for event in reactions if event.source["content"])
    return [(relation["event_id"], relation["key"][0]) for relation in put]


@pytest.mark.parametrize("restarted", [False, True])
async def test_the_buttons_go_with_the_choice(bot: Bot, welcome: Welcome, *, restarted: bool) -> None:
    kim = await welcome("kim")
    adapter, _, room = await bot.meet(kim)
    sent = await adapter.send(to(room, "Will you?", choices=CHOICES), key="k1")
    about = sent.message_id
    await kim.until(lambda: buttons(kim, room, bot.user_id) == [(about, "1"), (about, "2")])
    await kim.react(room, sent.message_id, "1\ufe0f\u20e3")
    if restarted:
        await adapter.close()
        adapter = await bot.start()

    await adapter.send(to(room, "You chose Accept.", replaces=sent.message_id), key="k2")

    await kim.until(lambda: buttons(kim, room, bot.user_id) == [])
    assert len(buttons(kim, room, kim.user_id)) == 1, "what Kim put there is hers"


async def test_a_choice_made_at_once_leaves_no_button_behind(bot: Bot, welcome: Welcome) -> None:
    kim = await welcome("kim")
    adapter, _, room = await bot.meet(kim)
    sent = await adapter.send(to(room, "Will you?", choices=CHOICES), key="k1")

    await adapter.send(to(room, "You chose Accept.", replaces=sent.message_id), key="k2")
    after = await adapter.send(to(room, "And now?", choices=CHOICES[:1]), key="k3")

    await kim.until(lambda: buttons(kim, room, bot.user_id) == [(after.message_id, "1")])


async def test_the_bot_types_until_it_has_answered(bot: Bot, welcome: Welcome) -> None:
    kim = await welcome("kim")
    adapter, _, room = await bot.meet(kim)
    message = to(room, "here")

    await adapter.show_typing(message.conversation)
    await kim.until(lambda: bot.user_id in kim.client.rooms[room].typing_users)
    await adapter.send(message, key="k")

    async with asyncio.timeout(5):  # the server forgets it by itself after ten seconds
        await kim.until(lambda: kim.client.rooms[room].typing_users == [])
