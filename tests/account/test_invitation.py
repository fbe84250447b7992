"""From the roster to the person: by invitation, or by a handle the network vouches for."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from chatbot.core.messages import Network
from chatbot.core.writer import Writer
from chatbot.roster.files import read_csv
from chatbot.roster.importing import Defaults, take_in
from tests.roster.files import ANA, KIM, TOM, csv_of
from tests.world import Person, Sections, World


@pytest.fixture
def sections() -> Sections:
    return {"telegram": {"username": "mentor_bot"}}


@pytest.fixture
async def zoe(world: World) -> Person:
    """A councillor of a programme whose people come from a roster."""
    writer = Writer(world.app.localizer, "en", "UTC", world.clock.now(), [])
    async with world.store() as store:
        await take_in(store, read_csv(csv_of(KIM, ANA, TOM), writer), Defaults("en", "UTC", world.clock.now()))
    return await world.member("zoe", "Zoe", roles=("council",))


async def test_a_handle_the_roster_knows_is_enough(world: World, zoe: Person) -> None:
    ana = world.person("4711", "Anita", handle="@Ana")
    await ana.says("start", "Welcome, Ana Quispe!", "mentee", "since 30 Aug 2026", "Your mentor is Kim Larsen")
    await ana.says("my_mentor", "Your mentor is Kim Larsen")
    kim = world.person("@kim:example.org", "K", Network.MATRIX)
    await kim.says("start", "Welcome, Kim Larsen!", "since spring 2012", "You have 2 mentees")
    await ana.says("start", "Good to see you, Ana Quispe")


async def test_a_name_somebody_gives_themselves_is_not(world: World, zoe: Person) -> None:
    stranger = world.person("@mallory:example.org", "Kim Larsen", Network.MATRIX, handle="@kim:example.org")
    await stranger.says("start", "Welcome, Kim Larsen (2)! I look after", "already called Kim Larsen")
    assert (await stranger.member()).roles == {"mentee"}


async def test_an_invitation_makes_a_stranger_who_the_roster_knows(world: World, zoe: Person) -> None:
    text = await zoe.says("invite Tom", "For Tom Weber, and nobody else: https://t.me/mentor_bot?start=")
    code = re.findall(r"start ([0-9A-Z]{16})", text)[0]
    tom = world.person("tommy", "T")
    await tom.says(f"start {code.lower()}", "Welcome, Tom Weber!", "since about 2014", "Your mentor is Kim Larsen")
    await world.person("thief").says(f"start {code}", "That invitation has been used")
    await zoe.says("invite Tom", "Tom Weber already writes to me")


async def test_a_newer_invitation_ends_the_older_and_time_ends_both(world: World, zoe: Person) -> None:
    codes = [re.findall(r"start ([0-9A-Z]{16})", await zoe.says("invite Tom"))[0] for _ in range(2)]
    tom = world.person("tommy", "T")
    await tom.says(f"start {codes[0]}", "That invitation has been used, or has expired")
    await world.advance(days=91, step=timedelta(days=91))
    await tom.says(f"start {codes[1]}", "That invitation has been used, or has expired")


async def test_the_configurations_name_of_the_bot_wins(world: World, zoe: Person) -> None:
    world.adapters[Network.TELEGRAM].username = "own_name_bot"
    await world.restart()
    await zoe.says("invite Tom", "https://t.me/mentor_bot?start=")


async def test_many_wrong_codes_have_to_wait(world: World, zoe: Person) -> None:
    guesser = world.person("guesser")
    for _ in range(5):
        await guesser.says("start 0000000000000000", "That invitation has been used")
    await guesser.says("start 0000000000000000", "Please wait")


async def test_a_member_with_an_invitation_is_asked_whether_both_are_one(world: World, zoe: Person) -> None:
    code = re.findall(r"start ([0-9A-Z]{16})", await zoe.says("invite Tom"))[0]
    tom = await world.member("tommy", "Tommy", timezone_known=False)
    await tom.says(
        f"start {code}",
        "Tom Weber is on the programme’s list: mentee, since about 2014, with Kim Larsen as mentor",
        "Is that you?",
    )
    await tom.presses("Yes, that is me")
    await tom.presses("Tom Weber")
    await tom.says("my_mentor", "Your mentor is Kim Larsen")


async def test_who_has_not_written_yet_is_not_asked_and_does_not_fall_silent(world: World, zoe: Person) -> None:
    await world.advance(days=35, step=timedelta(days=1))
    assert "Kim Larsen (mentor)" not in await zoe.says("inactive")
    async with world.store() as store:
        assert await store.check_ins.outcomes([one.id for one in await store.people.all()]) == {}


class TestWithoutASetting:
    """The configuration does not say what the bot is called; Telegram does."""

    @pytest.fixture
    def sections(self) -> Sections:
        return {}

    async def test_the_bot_knows_its_own_name(self, world: World, zoe: Person) -> None:
        assert "https://" not in await zoe.says("invite Tom")
        world.adapters[Network.TELEGRAM].username = "own_name_bot"
        await world.restart()
        await zoe.says("invite Tom", "https://t.me/own_name_bot?start=")
        async with world.store() as store:
            assert await store.people.bot_name(Network.TELEGRAM) == "own_name_bot"
