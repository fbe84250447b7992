"""The council named in the configuration."""

from __future__ import annotations

from chatbot.core.writer import Writer
from chatbot.roster.files import read_csv
from chatbot.roster.importing import Defaults, take_in
from tests.world import Person, World


async def test_the_configured_council_is_seated_before_it_writes(world: World) -> None:
    zoe = world.person("zoe", "Zoe Papadaki", locale="es")
    assert (await zoe.member()).name == "zoe"
    assert (await zoe.member()).roles == {"council"}
    await zoe.says("start", "Qué bueno verte, Zoe Papadaki")
    member = await zoe.member()
    assert (member.name, member.name_key, member.locale) == ("Zoe Papadaki", "zoe papadaki", "es")
    menu = world.adapters[zoe.account.network].menus[-1]
    assert menu.conversation is not None
    assert "mentors" in dict(menu.commands)


async def test_a_name_of_ones_own_is_kept(world: World) -> None:
    zoe = world.person("zoe", "Zoe Papadaki")
    await zoe.says("profile name Z.")
    await zoe.says("status")
    assert (await zoe.member()).name == "Z."


async def test_seating_again_changes_nothing(world: World) -> None:
    zoe = world.person("zoe", "Zoe")
    await zoe.says("status")
    await world.advance(hours=2)
    await world.restart()
    zoe.read()
    await zoe.says("status", "council 1")
    async with world.store() as store:
        assert len(await store.people.all()) == 1


async def elect(world: World, *members: Person) -> None:
    """Name the council anew in the configuration, and start the bot with it."""
    council = world.settings.council.model_copy(update={"members": tuple(person.account for person in members)})
    world.settings = world.settings.model_copy(update={"council": council})
    await world.restart()


async def test_a_member_who_is_named_later_gets_a_seat(world: World) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("mentors", "That’s for the council")
    await elect(world, ana)
    await ana.says("mentors", "no mentors yet")
    assert (await ana.member()).roles == {"council", "mentee"}
    await world.restart()
    assert (await world.person("zoe").member()).roles == {"council"}, "who was seated keeps the role"


async def test_a_stranger_who_wrote_before_is_known_by_name(world: World) -> None:
    eve = world.person("eve", "Eve Adeyemi", locale="es")
    await eve.says("hola")
    await elect(world, eve)
    member = await eve.member()
    assert (member.name, member.locale, member.roles) == ("Eve Adeyemi", "es", frozenset({"council"}))


async def roster(world: World, line: str) -> None:
    """The operator takes in a roster of one line."""
    writer = Writer(world.app.localizer, "en", "UTC", world.clock.now(), [])
    async with world.store() as store:
        entries = read_csv(f"name,handles,roles\n{line}\n", writer)
        await take_in(store, entries, Defaults("en", "UTC", world.clock.now()))


async def test_whom_the_roster_and_the_configuration_name_is_one(world: World) -> None:
    await roster(world, "Bo Lind,telegram:bo,mentor")
    bo = world.person("bo", "B")
    await elect(world, world.person("zoe"), bo)
    member = await bo.member()
    assert (member.name, set(member.roles)) == ("Bo Lind", {"council", "mentor"})
    await bo.says("start", "Good to see you, Bo Lind")
    async with world.store() as store:
        assert len(await store.people.all()) == 2


async def test_a_councillor_whose_handle_the_roster_knows_is_asked(world: World) -> None:
    """Two records of an earlier version, or a roster that knows only the handle."""
    await roster(world, "Zoe Papadaki,telegram:@papadaki,mentor")
    zoe = world.person("zoe", "Zoe", handle="@papadaki")
    await zoe.says("start", "Zoe Papadaki is on the programme’s list: mentor", "Is that you?")
    await zoe.presses("Yes, that is me")
    await zoe.presses("Zoe Papadaki", "Done, Zoe Papadaki")
    assert (await zoe.member()).roles == {"council", "mentor"}
    async with world.store() as store:
        assert [row.name_key for row in await store.people.former_names()] == ["zoe"]
