"""A member with somebody in mind for the programme is told how they come in."""

from __future__ import annotations

import pytest

from tests.world import World


@pytest.mark.parametrize(
    "said", ["I know someone who would be a great mentor", "una amiga quiere entrar al programa, cómo hace?"]
)
async def test_somebody_new_comes_in_by_themselves(world: World, said: str) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says(said, "Anybody can come in", "I can pass on to the council")
    assert ana.screen[-1].labels[0].startswith("Ask the council: ")


async def test_a_councillor_invites_or_appoints(world: World) -> None:
    zoe = await world.member("zoe", "Zoe", roles=["council"])
    await zoe.says("I know someone who would be a great mentor", "Whoever isn’t here yet writes to me themselves")
    assert zoe.screen[-1].labels == ["Invite someone", "Appoint someone"]
