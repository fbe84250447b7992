"""A councillor reads whether those hear of a decision whom it concerns, and nothing that is not so."""

from __future__ import annotations

from tests.world import Person, World


async def test_who_sleeps_hears_of_it_in_the_morning(world: World, zoe: Person) -> None:
    await world.member("ana", "Ana", timezone="Pacific/Auckland")  # it is 23:00 there
    text = await zoe.decides("appoint Ana mentor", "Ana has a new role: mentor", "in the morning")
    assert "I’m telling" not in text


async def test_who_has_not_written_cannot_be_told(world: World, zoe: Person) -> None:
    async with world.store() as store:
        store.people.add_member(name="Kim", locale="en", timezone="UTC", roles=["mentor"], now=world.clock.now())
    await zoe.decides("dismiss Kim mentor", "I can’t tell Kim: they haven’t written to me yet. Ask me to invite Kim")


async def test_who_is_reached_nowhere_is_to_be_told_some_other_way(world: World, zoe: Person) -> None:
    ana, kim = await world.member("ana", "Ana"), await world.member("kim", "Kim", roles=["mentor"])
    async with world.store() as store:
        await store.people.mark_unreachable([ana.account])
    await zoe.decides(
        "assign Ana Kim",
        "Kim is Ana’s mentor now",
        "I’m telling Kim now",
        "I can’t tell Ana: I have no way to reach them",
    )
    kim.reads("You are Ana’s mentor now")


async def test_a_councillor_who_decides_about_themselves_knows(world: World, zoe: Person) -> None:
    await zoe.decides("appoint Zoe mentor", "Zoe has a new role: mentor")
    assert all("I’m telling" not in message.text for message in zoe.screen)


async def test_in_spanish(world: World) -> None:
    yan = await world.member("yan", "Yan", roles=["council"], locale="es")
    await world.member("ana", "Ana", timezone="Pacific/Auckland")
    await yan.decides(
        "appoint Ana mentor", "Ana tiene un papel nuevo: mentor", "Para no despertar a Ana, escribiré por la mañana"
    )
