"""What people who know no command say, in English and Spanish, and the answer a person would expect."""

from __future__ import annotations

import pytest

from tests.check_in.mentors import MONDAY, WEEK, mentor_with, rows_of
from tests.world import ZOE, Person, Sections, World


@pytest.fixture
def sections() -> Sections:
    return {"council": ZOE}


async def speaks_spanish(person: Person) -> None:
    """Let the bot write to somebody in Spanish from now on."""
    await person.says("profile language es", "español")


async def test_more_mentees_come_on_top_of_those_there_are(world: World) -> None:
    kim = await mentor_with(world, "Ana", "Luis")
    await kim.says("I can take 2 more", "You have 2 mentees now; with 2 more, you’d take at most 4 in all.")
    await kim.presses("At most 4", "You take up to 4 mentees and have 2")
    await kim.says("I can take 1 more mentee", "with 1 more", "at most 3 in all")
    await kim.says("no", "nothing has changed")
    await kim.says("I can take 3", "You take at most 3 mentees in all, counting those you have now.")
    await speaks_spanish(kim)
    await kim.says("puedo con 2 más", "Ahora acompañas a 2 personas; con 2 más, serían como máximo 4 en total.")
    await kim.says("puedo con 3", "como máximo a 3 personas en total")


async def test_thanks_for_the_last_answer_come_once(world: World) -> None:
    kim = await mentor_with(world, "Ana", "Luis")
    await world.advance_to(MONDAY, step=WEEK)
    await kim.says("Ana good, Luis good", "That was everyone.")
    assert "That was everyone" not in await kim.says("Ana good, Luis no contact")
    await kim.presses("Note on Luis") if "Note on Luis" in kim.screen[-1].labels else None


async def test_a_note_after_the_last_answer_is_no_second_end(world: World) -> None:
    kim = await mentor_with(world, "Ana", "Luis")
    await world.advance_to(MONDAY, step=WEEK)
    await kim.presses("All good", "How are things going with Luis?")
    await kim.presses("All good", "That was everyone.")
    await kim.presses("Note on Luis", "What should the council know about Luis?")
    assert "That was everyone" not in await kim.says("he translates a lot these days", "I’ve kept your note about Luis")
    assert [row.note for row in await rows_of(world, kim)] == ["", "he translates a lot these days"]
