"""While a mentor is away or silent, who stands in is asked how the mentees are. The rules Away and Silence.

"Prompts pause, mentees are told, the backup covers."
"""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.check_in.mentors import MONDAY, WEEK, mentor_with, rows_of
from tests.world import Person, World

HOUR = timedelta(hours=1)


@pytest.fixture
async def lee(world: World) -> Person:
    """Stands in for Kim, who mentors Ana."""
    kim = await mentor_with(world, "Ana")
    lee = await world.member("lee", "Lee", roles=["mentor"])
    await kim.says("backup Lee")
    await lee.says("cover yes", "Thank you")
    return lee


@pytest.fixture
def kim(world: World, lee: Person) -> Person:
    return world.person("kim", "Kim")


async def test_who_stands_in_is_asked_instead_of_the_mentor_who_is_away(world: World, kim: Person, lee: Person) -> None:
    await kim.says("away 2026-12-20", "Lee will stand in for you")
    await world.advance_to(MONDAY - timedelta(minutes=1), step=WEEK)
    lee.read()
    await world.advance_to(MONDAY)
    kim.read()
    lee.reads("A quick check-in.", "How are things going with Ana, while you stand in for Kim?")
    await lee.presses("All good", "Noted. Ana: All good.", "Thank you!")
    await lee.says("checkin Ana nocontact on the road", "Ana: No contact")
    (row,) = await rows_of(world, lee)
    assert (row.answer, row.note) == ("nocontact", "on the road")
    assert await rows_of(world, kim) == []


async def test_nobody_stands_in_before_an_absence_begins_or_after_it(world: World, kim: Person, lee: Person) -> None:
    await kim.says("away 2026-12-03 2026-12-10")
    await world.advance_to(MONDAY, step=WEEK)
    kim.reads("How are things going with Ana?")
    assert "How are things" not in lee.reads("you’re standing in")
    await world.advance_to(MONDAY + WEEK, step=HOUR * 12)
    kim.read()
    await lee.presses("All good", "Noted. Ana: All good.")
    await world.advance_to(MONDAY + 2 * WEEK, step=HOUR * 12)
    kim.reads("How are things going with Ana?")
    assert "How are things" not in lee.reads("Kim is back")


async def test_after_a_night_the_bot_was_off_nobody_is_asked_in_place_of_another(
    world: World, kim: Person, lee: Person
) -> None:
    await kim.says("away 2026-12-07 2026-12-13")
    await world.advance_to(MONDAY, step=HOUR * 12)
    await kim.presses("All good")
    for day, asked, other in ((MONDAY + WEEK, lee, kim), (MONDAY + 2 * WEEK, kim, lee)):
        await world.advance_to(day - HOUR * 12, step=HOUR * 12)
        lee.read()
        await world.advance_to(day, step=HOUR * 12)
        assert "How are things going with Ana" not in "\n".join(message.text for message in other.read())
        await asked.presses("All good", "Noted. Ana: All good.")


async def test_what_was_open_when_the_mentor_comes_back_is_not_missed(world: World, kim: Person, lee: Person) -> None:
    await kim.says("away 2026-12-20")
    await world.advance_to(MONDAY, step=WEEK)
    await kim.says("back")
    await world.advance(hours=1)
    await lee.presses("All good", "don’t look after that person any more")
    await world.advance(days=3, step=HOUR * 12)
    assert "reminder" not in lee.reads()
    assert await rows_of(world, lee) == []
    await world.advance_to(MONDAY + WEEK, step=HOUR * 12)
    kim.reads("How are things going with Ana?")


async def test_who_stands_in_for_a_silent_mentor_is_asked(world: World, kim: Person, lee: Person) -> None:
    await world.advance_to(MONDAY, step=WEEK)
    await world.advance_to(MONDAY + 3 * WEEK, step=WEEK)
    await world.advance(minutes=1)
    lee.reads("I haven’t heard from Kim for a while, and you’re standing in")
    kim.read()
    await world.advance_to(MONDAY + 4 * WEEK, step=WEEK)
    lee.reads("How are things going with Ana, while you stand in for Kim?")
    assert "How are things" not in kim.reads()
    await lee.presses("Needs help", "What would help")
    await kim.says("checkin Ana good", "Good to hear from you")
    await world.advance_to(MONDAY + 5 * WEEK, step=WEEK)
    kim.reads("How are things going with Ana?")


async def test_what_a_stand_in_says_is_not_the_mentors_account_of_the_contact(
    world: World, kim: Person, lee: Person
) -> None:
    ana = world.person("ana", "Ana")
    await kim.says("away 2026-12-20")
    await world.advance_to(MONDAY, step=WEEK)
    await lee.presses("All good")
    await ana.says("heard longer", "Noted")
    async with world.store() as store:
        assert await store.items.open() == [], "a mentor who is away and a mentee who has not heard from them agree"
