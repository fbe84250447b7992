"""Second lines of councillors change somebody in what is shown, and give time until a day."""

from __future__ import annotations

import pytest

from tests.world import ZOE, Person, Sections, World


@pytest.fixture
def sections() -> Sections:
    return {"council": ZOE}


@pytest.mark.parametrize("said", ["no wait, with kim", "no, mejor con kim", "sorry, kim", "Kim, not Lee"])
async def test_another_mentor_takes_the_place_of_the_one_shown(world: World, zoe: Person, said: str) -> None:
    for name in ("Kim", "Lee"):
        await world.member(name.lower(), name, roles=["mentor"])
    await world.member("tom", "Tom")
    await zoe.says("pair tom with lee", "Lee (mentor)", "Shall I pair them?")
    text = await zoe.says(said, "Kim (mentor)", "Shall I pair them?")
    assert "Lee" not in text
