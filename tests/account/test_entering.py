"""Entry by `start` in a group: some become members, others are told to write directly."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from chatbot.core.messages import Batch, Brought, ConversationRef, Move, Network
from chatbot.core.writer import Writer
from chatbot.roster.bounds import RosterError
from chatbot.roster.files import read_csv
from chatbot.roster.importing import Defaults, take_in
from tests.roster.files import csv_of
from tests.world import COUNCIL_ROOM, ZOE, Person, Sections, World

LOUNGE = ConversationRef(Network.TELEGRAM, "lounge")


@pytest.fixture
def sections() -> Sections:
    return {"telegram": {"username": "mentor_bot"}, "council": ZOE | {"room": COUNCIL_ROOM}}


async def brought(world: World, by: Person | None, room: ConversationRef = LOUNGE) -> None:
    """Somebody adds the bot to a group, or takes it out."""
    adapter = world.adapters[Network.TELEGRAM]
    adapter.put(Batch(brought=(Brought(room, by.account if by else None),)))
    await world.settle()


def said_in(world: World, room: str) -> str:
    """Return the bot's last message in a room."""
    shown = world.adapters[Network.TELEGRAM].rooms.get(room)
    return shown[-1].text if shown else ""


async def is_member(world: World, person: Person) -> bool:
    """Tell whether a person is a member."""
    async with world.store() as store:
        accounts = await store.people.accounts([person.account])
        return any(account.member is not None for account in accounts.values())


async def test_a_strangers_group_makes_nobody_a_member(world: World) -> None:
    eve, mallory = world.person("eve"), world.person("mallory")
    await brought(world, mallory)
    for _ in range(2):
        await eve.says("/start", room="lounge")
        assert (
            said_in(world, "lounge")
            == "To join, please write to me directly, not in this group: https://t.me/mentor_bot"
        )
    assert not await is_member(world, eve)
    eve.reads_nothing()
    await eve.says("/start", "Welcome, Eve!")


async def test_it_is_told_in_the_readers_language(world: World) -> None:
    await world.person("eva", locale="es").says("/start", room="lounge")
    assert "escríbeme directamente, no en este grupo: https://t.me/mentor_bot" in said_in(world, "lounge")


async def test_a_group_that_a_member_brought_it_into_does(world: World) -> None:
    kim, eve = await world.member("kim", "Kim"), world.person("eve")
    await brought(world, kim)
    await world.restart()
    await eve.says("/start", "Welcome, Eve!", room="lounge")
    assert "direct chat" in said_in(world, "lounge")


async def test_a_group_it_was_taken_out_of_is_a_strangers_again(world: World) -> None:
    kim, mallory, eve = await world.member("kim", "Kim"), world.person("mallory"), world.person("eve")
    await brought(world, kim)
    for by in (None, mallory):
        await brought(world, by)
        await eve.says("/start", room="lounge")
        assert not await is_member(world, eve), by


async def test_a_group_that_moves_is_the_same_group(world: World) -> None:
    kim, eve = await world.member("kim", "Kim"), world.person("eve")
    await brought(world, kim)
    new = ConversationRef(Network.TELEGRAM, "lounge 2")
    world.adapters[Network.TELEGRAM].put(Batch(moves=(Move(LOUNGE, new),)))
    await eve.says("/start", "Welcome, Eve!", room="lounge 2")


async def test_the_councils_room_does(world: World) -> None:
    await world.person("eve").says("/start", "Welcome, Eve!", room=COUNCIL_ROOM.room_id)


async def test_on_matrix_only_who_may_brings_it_anywhere(world: World) -> None:
    eve = world.person("@eve:example.org", "Eve", Network.MATRIX)
    await eve.says("!start", "Welcome, Eve!", room="!lounge:example.org")


async def test_no_code_is_taken_from_a_stranger_in_a_strangers_group(world: World) -> None:
    kim, eve = await world.member("kim", "Kim"), world.person("eve")
    code = re.findall(r"link ([0-9A-Z]{5}-[0-9A-Z]{5})", await kim.says("link"))[0]
    for line in (f"/link {code}", f"/start {code}"):
        await eve.says(line, room="lounge")
        assert "write to me directly" in said_in(world, "lounge")
    await eve.says(f"link {code}", "This code belongs to Kim")


async def test_a_member_is_answered_as_ever(world: World) -> None:
    kim = await world.member("kim", "Kim")
    await kim.says("/start", "Good to see you, Kim", room="lounge")


async def roster(world: World, *lines: str) -> None:
    """Take people in from a file."""
    writer = Writer(world.app.localizer, "en", "UTC", world.clock.now(), [])
    async with world.store() as store:
        await take_in(store, read_csv(csv_of(*lines), writer), Defaults("en", "UTC", world.clock.now()))


LUCIA = "Lucía Gómez,telegram:@lucia,,,,,,,{}"


async def test_a_handle_of_the_roster_makes_no_councillor(world: World) -> None:
    await roster(world, LUCIA.format("council"))
    max_ = world.person("2002", "Max", handle="@lucia")
    await max_.says("start", "Welcome, Max!", "ask the council for an invitation")
    assert (await max_.member()).roles == {"mentee"}
    told = said_in(world, COUNCIL_ROOM.room_id)
    assert "@lucia (telegram:2002) has joined" in told
    assert "Lucía Gómez" in told
    zoe = world.person("zoe", "Zoe")
    text = await zoe.says("invite Lucía", "Lucía Gómez (council), here since", "expects them as telegram:@lucia")
    code = re.findall(r"start ([0-9A-Z]{16})", text)[0]
    await world.person("2001", "L").says(f"start {code}", "Welcome, Lucía Gómez!")


async def test_a_handle_of_the_roster_is_trusted_for_a_while(world: World) -> None:
    await roster(world, LUCIA.format("mentor"))
    await world.advance(days=91, step=timedelta(days=91))
    await world.person("2002", "Max", handle="@lucia").says("start", "Welcome, Max!", "handle can change hands")


async def test_a_mentor_of_the_roster_comes_in_by_a_handle_and_the_council_hears_of_it(world: World) -> None:
    await roster(world, LUCIA.format("mentor"))
    await world.person("2001", "L", handle="@LUCIA").says("start", "Welcome, Lucía Gómez!", "mentor")
    assert "from @LUCIA (telegram:2001)" in said_in(world, COUNCIL_ROOM.room_id)


async def test_a_roster_gives_nothing_to_a_name(world: World) -> None:
    """Whoever came first under a name of the roster would get its roles, its mentor and its mail address."""
    max_ = world.person("2002", "Lucía Gómez", handle="@max")
    await max_.says("start", "Welcome, Lucía Gómez!")
    with pytest.raises(RosterError, match="name alone does not say"):
        await roster(world, LUCIA.format("council"))
    assert (await max_.member()).roles == {"mentee"}
    await roster(world, "Lucía Gómez,telegram:2002,,,,,,,mentor")
    assert (await max_.member()).roles == {"mentee", "mentor"}
