"""A mentor says in one sentence when they are away and who stands in."""

from __future__ import annotations

import pytest

from tests.world import Person, World


@pytest.fixture
async def kim(world: World) -> Person:
    await world.member("lucia", "Lucía Torres", roles=["mentor"])
    kim = await world.member("kim", "Kim", roles=["mentor"])
    await world.pair(await world.member("bea", "Bea"), kim)
    return kim


@pytest.mark.parametrize(
    "said",
    [
        "I'm away from monday for two weeks, lucia covers for me",
        "me voy dos semanas desde el lunes, lucía me cubre",
        "estaré fuera del 30 de noviembre al 13 de diciembre y lucía se queda a cargo",
        "off from 30 Nov to 13 Dec, Lucía fills in",
    ],
)
async def test_both_are_offered(kim: Person, said: str) -> None:
    await kim.says(said, "from 30 Nov 2026 to 13 Dec 2026", "Lucía Torres is asked to stand in")
    await kim.presses("Name a stand-in", "Lucía Torres")
