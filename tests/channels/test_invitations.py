"""Chats the bot opens by invitation: what is said of them, and what becomes of words nobody comes to read."""

from __future__ import annotations

import pytest

from chatbot.core.messages import Batch, MessageKind, Network
from tests.channels.stage import also
from tests.world import Person, World


async def tell(
    world: World, person: Person, *, invited: bool = False, arrived: bool = False, unreachable: bool = False
) -> None:
    """Have the network say so of the person."""
    who = (person.account,)
    batch = Batch(invited=who * invited, arrived=who * arrived, unreachable=who * unreachable)
    world.adapters[person.account.network].put(batch)
    await world.settle()


async def test_who_has_no_direct_chat_yet_is_told_of_the_invitation(world: World) -> None:
    ana = world.person("ana", "Ana", Network.MATRIX)
    lounge = world.adapters[Network.MATRIX].rooms.setdefault("lounge", [])
    await ana.says("!start", "Welcome", room="lounge")
    assert lounge[-1].text == (
        "I’ve sent you an invitation to a direct chat: accept it to read my answer. If nothing has arrived, "
        "start a direct chat with me and write there."
    )

    await tell(world, ana, invited=True)
    await ana.says("!status", room="lounge")
    assert "I’ve sent you an invitation" in lounge[-1].text, "they have not come in so far"

    await tell(world, ana, arrived=True)
    await ana.says("!status", room="lounge")
    assert lounge[-1].text.startswith("I’ve answered you in our direct chat")


async def test_in_spanish(world: World) -> None:
    luz = world.person("luz", "Luz", Network.MATRIX, locale="es")
    await luz.says("!start", room="lounge")
    said = world.adapters[Network.MATRIX].rooms["lounge"][-1].text
    assert "Te envié una invitación a un chat directo: acéptala para leer mi respuesta." in said


async def invited(world: World) -> tuple[Person, Person]:
    """Ana, who is known by mail, writes in a group on Matrix and is answered in a chat she is invited to."""
    ana = await world.member("ana", "Ana", network=Network.MATRIX)
    mails = await also(world, ana, Network.EMAIL, "ana@example.net")
    await tell(world, ana, invited=True)
    await ana.says("!my_mentor", "You don’t have a mentor", room="lounge")
    return ana, mails


async def test_what_nobody_comes_to_read_goes_to_the_next_channel(mail_world: World) -> None:
    _, mails = await invited(mail_world)
    await mail_world.advance(hours=47)
    mails.reads_nothing()
    await mail_world.advance(hours=2)
    mails.reads(
        "You don’t have a mentor", "I wrote this to you on Matrix first. You haven’t joined our chat there yet."
    )
    await mail_world.advance(days=9)
    assert "I wrote this to you" not in "\n".join(message.text for message in mails.read()), "once"


async def test_what_was_read_goes_nowhere_else(mail_world: World) -> None:
    ana, mails = await invited(mail_world)
    await tell(mail_world, ana, arrived=True)
    await mail_world.advance(days=4)
    assert "I wrote this to you" not in "\n".join(message.text for message in mails.read())


async def test_who_declines_the_invitation_is_written_to_elsewhere_at_once(mail_world: World) -> None:
    ana, mails = await invited(mail_world)
    await tell(mail_world, ana, unreachable=True)
    await mail_world.advance(minutes=10)
    mails.reads("You don’t have a mentor", "I wrote this to you on Matrix first")


async def test_without_another_channel_it_waits_for_them(world: World) -> None:
    ana = await world.member("ana", "Ana", network=Network.MATRIX)
    await tell(world, ana, invited=True)
    await ana.says("!my_mentor", "You don’t have a mentor", room="lounge")
    await world.advance(days=4)
    async with world.store() as store:
        account = (await store.people.accounts([ana.account]))[ana.account]
        assert account.reachable
        assert account.invited_at is not None


@pytest.mark.parametrize("came_in", [False, True])
async def test_who_declined_or_left_and_asks_again_in_a_group_is_invited_anew(world: World, *, came_in: bool) -> None:
    ana = await world.member("ana", "Ana", network=Network.MATRIX)
    matrix = world.adapters[Network.MATRIX]
    lounge = matrix.rooms.setdefault("lounge", [])
    await tell(world, ana, invited=True)
    await tell(world, ana, arrived=came_in)
    await tell(world, ana, unreachable=True)

    matrix.direct_rooms["ana"] = "anew"
    await ana.says("!my_mentor", room="lounge")

    assert "I’ve sent you an invitation" in lounge[-1].text
    ana.reads_nothing()
    assert [message.text for message in matrix.rooms["anew"]] == [
        "You don’t have a mentor yet. Tap Ask for a mentor, or tell me what you’d like one for, and I’ll look for one."
    ]
    await ana.says("!status", room="anew", direct=True)
    assert "No mentor yet" in matrix.rooms["anew"][-1].text


async def test_the_word_to_an_unverified_device_answers_what_it_sent(world: World) -> None:
    ana = await world.member("ana", "Ana", network=Network.MATRIX)
    ana.read()
    await ana.says("", "a device you haven’t verified", "isn’t encrypted", kind=MessageKind.UNVERIFIED)
    assert ana.screen[-1].reply_to
    await ana.says("status", "No mentor yet")
    assert ana.screen[-1].reply_to is None
