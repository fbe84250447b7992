"""The council's room stays its room when the network gives it another id."""

from __future__ import annotations

import pytest

from chatbot.adapters.base import Moved
from chatbot.core.messages import Batch, ConversationRef, Move, Network
from tests.world import Person, World


def room(room_id: str) -> ConversationRef:
    return ConversationRef(Network.TELEGRAM, room_id)


async def answers_in(world: World, zoe: Person, room_id: str) -> str:
    """Return the bot's answer in a room to a command of the council's."""
    shown = world.adapters[Network.TELEGRAM].rooms.setdefault(room_id, [])
    before = len(shown)
    zoe.send("/waiting", room=room_id)
    await world.settle()
    return "\n".join(message.text for message in shown[before:])


async def test_a_room_that_moved_twice_is_the_councils_also_after_a_restart(
    world: World, zoe: Person, caplog: pytest.LogCaptureFixture
) -> None:
    await zoe.says("start")
    adapter = world.adapters[Network.TELEGRAM]
    assert "direct chat" in await answers_in(world, zoe, "council-3")
    for old, new in (("council", "council-2"), ("council-2", "council-3"), ("council-2", "council-3")):
        adapter.put(Batch(moves=(Move(room(old), room(new)),)))
    await world.settle()

    assert await answers_in(world, zoe, "council-3") == "Nobody is waiting for a mentor."
    assert caplog.messages[-1] == (
        'the council\'s room has moved; write room = "telegram:council-3" under [council] in config.toml'
    )
    caplog.clear()
    await world.restart()
    assert await answers_in(world, zoe, "council-3") == "Nobody is waiting for a mentor."
    assert "direct chat" in await answers_in(world, zoe, "lobby")
    assert [message for message in caplog.messages if "has moved" in message] == [
        'the council\'s room has moved; write room = "telegram:council-3" under [council] in config.toml'
    ]


async def test_a_room_found_moved_when_it_is_written_to(world: World, zoe: Person) -> None:
    adapter = world.adapters[Network.TELEGRAM]
    await zoe.says("start")
    adapter.faults = [Moved(room("council-2"))]
    assert await answers_in(world, zoe, "council") == ""

    assert [message.text for message in adapter.rooms["council-2"]] == ["Nobody is waiting for a mentor."]
    assert await answers_in(world, zoe, "council-2") == "Nobody is waiting for a mentor."
    await world.advance(days=7)
    assert len(adapter.rooms["council-2"]) > 2, "the digest"
    assert adapter.rooms["council"] == []
