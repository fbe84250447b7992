"""Whoever begins a direct chat with the bot is greeted there: once, whatever happens in between."""

from __future__ import annotations

from chatbot.core.messages import Batch, ConversationRef, IncomingMessage, MessageKind, Network
from tests.world import Person, World


def begun(world: World, person: Person, event_id: str) -> IncomingMessage:
    """Return what a network tells when somebody brought the bot into a direct chat."""
    home = ConversationRef(Network.MATRIX, person.account.user_id)
    now = world.clock.now()
    return IncomingMessage(
        event_id, person.account, home, "", now, sender_name=person.name, sender_handle=None, kind=MessageKind.BEGUN
    )


async def test_a_stranger_is_greeted_once(world: World) -> None:
    eve = world.person("@eve:example.org", "Eve", Network.MATRIX)
    adapter = world.adapters[Network.MATRIX]
    for _ in range(2):  # the network tells it again after a restart
        adapter.put(Batch(begun=(begun(world, eve, "$joined"),)))
        await world.settle()
        await world.restart()
    await world.settle()
    (greeting,) = eve.read()
    assert greeting.text.startswith("We haven’t met yet. I look after the mentorship programme")
    wants = ["I would like a mentor", "I am a mentor", "Just looking"]
    assert [*greeting.labels[:3], greeting.labels[-1]] == [*wants, "What a mentor is for"]
    assert "En español, por favor" in greeting.labels[3:]
    assert greeting.reply_to is None
    await eve.presses("I would like a mentor", "What would you like a mentor for?")


async def test_a_member_is_greeted_as_one(world: World) -> None:
    ana = await world.member("@ana:example.org", "Ana", network=Network.MATRIX, locale="es")
    world.adapters[Network.MATRIX].put(Batch(begun=(begun(world, ana, "$joined"),)))
    await world.settle()
    ana.reads("Qué bueno verte, Ana")


async def test_who_writes_at_once_is_answered_and_not_greeted_too(world: World) -> None:
    eve = world.person("@eve:example.org", "Eve", Network.MATRIX)
    joined = begun(world, eve, "$joined")
    said = joined._replace(event_id="$said", text="start", kind=MessageKind.WRITTEN)
    world.adapters[Network.MATRIX].put(Batch(messages=(said,), begun=(joined,)))
    await world.settle()
    assert [message.text.partition("!")[0] for message in eve.read()] == ["Welcome, Eve"]
