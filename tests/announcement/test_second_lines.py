"""A second line puts a draft off, or says who it is for: it becomes no part of the text."""

from __future__ import annotations

import pytest

from tests.world import ZOE, Person, Sections, World


@pytest.fixture
def sections() -> Sections:
    return {"council": ZOE}


@pytest.mark.parametrize(
    "said",
    [
        "mejor espera, lo pienso hasta el finde",
        "aguanta, lo consulto con la almohada",
        "hold on, I'll sleep on it until the weekend",
        "let me think it over till Sunday",
    ],
)
async def test_a_draft_is_put_off(world: World, zoe: Person, said: str) -> None:
    await zoe.says("tell everyone that on saturday we meet in the room", "on saturday we meet in the room")
    await zoe.says(said, "I’ve done nothing with it yet")


@pytest.mark.parametrize(
    "said",
    [
        "no, a los mentores nomás",
        "eso era solo para mentores",
        "no, mentors only",
        "it's just for the mentors, not everyone",
        "sorry, this should go to mentors only",
    ],
)
async def test_a_draft_is_for_others(world: World, zoe: Person, said: str) -> None:
    await world.member("kim", "Kim", roles=["mentor"])
    await world.member("ana", "Ana")
    await zoe.says("tell everyone that on saturday we meet in the room", "on saturday we meet in the room")
    await zoe.says(said, "This goes to 1 mentor:", "on saturday we meet in the room")
    await zoe.says("and the mentees too", "mentors and mentees", "on saturday we meet in the room")


async def test_a_mentor_picks_some_of_their_mentees(world: World) -> None:
    kim = await world.member("kim", "Kim", roles=["mentor"])
    for name in ("bea", "carl", "dina"):
        await world.pair(await world.member(name, name.title()), kim)
    await kim.says("tell my mentees that we meet on saturday", "members whose mentor is Kim")
    await kim.says("menos a dina", "This goes to Bea and Carl", "we meet on saturday")
    await kim.says("only bea and dina", "This goes to Bea and Dina")
    await kim.says("except dina", "This goes to Bea:")
