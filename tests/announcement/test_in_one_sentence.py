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
