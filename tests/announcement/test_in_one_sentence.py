"""An announcement and a proposal begin with all that one sentence says."""

from __future__ import annotations

import pytest

from tests.world import World


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("quiero mandar un aviso a todo el mundo: el encuentro es en línea", "el encuentro es en línea"),
        ("i want to send a notice to everybody: the call is online", "the call is online"),
    ],
)
async def test_text_and_audience_are_kept(world: World, said: str, text: str) -> None:
    zoe = await world.member("zoe", "Zoe", roles=["council"])
    await world.member("ana", "Ana")
    await zoe.says(said, "This goes to 2 members", text)


@pytest.mark.parametrize(
    "said",
    [
        "I'd like to propose that a mentor has four mentees at most, and hear what people think",
        "me gustaría proponer que un mentor lleve como máximo cuatro aprendices",
    ],
)
async def test_a_proposal_begins_with_its_idea(world: World, said: str) -> None:
    zoe = await world.member("zoe", "Zoe", roles=["council"])
    await zoe.says(
        said, "You’d like to propose something: “", "four mentees" if "four" in said else "cuatro aprendices"
    )


@pytest.mark.parametrize(
    "said",
    [
        "write to the mentors only: please answer before Friday",
        "message just the mentors: please answer before Friday",
        "escribe solo a los mentores: please answer before Friday",
        "avisa únicamente a los mentores que please answer before Friday",
    ],
)
async def test_only_is_said_of_the_people_and_not_told(world: World, said: str) -> None:
    zoe = await world.member("zoe", roles=["council"])
    await world.member("kim", roles=["mentor"])
    shown = await zoe.says(said, "1 mentor", "please answer before Friday")
    assert "only" not in shown.casefold()


async def test_a_whole_group_is_the_mentees_of_its_mentor(world: World) -> None:
    kim = await world.member("kim", "Kim", roles=["mentor"])
    for name in ("Ana", "Bea"):
        await world.pair(await world.member(name.lower(), name), kim)
    await kim.says("tell my whole group that the call is cancelled, I lost my voice", "2 members whose mentor is Kim")


@pytest.mark.parametrize(
    "said",
    [
        "damn, the date in my last announcement was wrong. can you take it back?",
        "el anuncio que mandé tiene mal la fecha, lo puedo corregir?",
    ],
)
async def test_an_announcement_with_a_mistake_can_be_corrected(world: World, said: str) -> None:
    zoe = await world.member("zoe", roles=["council"])
    await world.member("kim", roles=["mentor"])
    await zoe.says(said, "Nothing of yours has gone out")
    await zoe.says("tell the mentors that we meet on Monday")
    await zoe.presses("Send it now")
    await zoe.says(said, "can’t be called back", "we meet on Monday")
    await zoe.presses("Correct it")
