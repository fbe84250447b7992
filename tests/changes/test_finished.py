"""Pairs that feel they have finished are told how a mentorship ends; nothing is recorded or ended by their words."""

from __future__ import annotations

import pytest

from tests.world import Person, World


@pytest.fixture
async def kim(world: World) -> Person:
    kim = await world.member("kim", "Kim", roles=["mentor"])
    await world.pair(await world.member("ana", "Ana"), kim)
    return kim


@pytest.mark.parametrize(
    "said",
    [
        "ana and i had our last talk today, she can stand on her own now. a bit teary",
        "how do we bring this to a nice close, ana can fly alone",
        "yo creo que ana ya vuela sola, cómo cerramos esto?",
        "con ana ya cumplimos el plan, cómo se termina la mentoría?",
    ],
)
async def test_a_mentor_is_told_how_it_ends(kim: Person, said: str) -> None:
    await kim.says(said, "the council ends the mentorship")
    assert kim.screen[-1].labels[0].startswith("Ask the council: ")


@pytest.mark.parametrize(
    "said", ["i think my mentor and i are done here, all goals are ticked off", "creo que ya cumplimos todo con kim"]
)
async def test_a_mentee_may_go_on_as_a_mentor(world: World, kim: Person, said: str) -> None:
    ana = world.person("ana", "Ana")
    await ana.says(said, "the council ends the mentorship")
    assert "Become a mentor" in ana.screen[-1].labels
