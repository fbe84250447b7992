"""Mentees ask who else has their mentor, and how long a mentorship lasts."""

from __future__ import annotations

import pytest

from tests.check_in.mentors import mentor_with
from tests.world import World


@pytest.mark.parametrize(
    "said", ["who else has Kim as a mentor?", "am i the only one of my mentor?", "quién más está con mi mentora?"]
)
async def test_the_other_mentees_of_a_mentor_are_not_named(world: World, said: str) -> None:
    await mentor_with(world, "Ana", "Ben")
    ana = world.person("ana", "Ana")
    answer = await ana.says(said, "Whom else Kim mentors I don’t show", "5 mentees at most")
    assert "Ben" not in answer
    assert ana.screen[-1].labels == ["Write to Kim", "Ask the council"]


@pytest.mark.parametrize("said", ["how long does a mentorship last?", "cuánto dura la mentoría?"])
async def test_there_is_no_fixed_end(world: World, said: str) -> None:
    await mentor_with(world, "Ana")
    ana = world.person("ana", "Ana")
    await ana.says(said, "There is no fixed end", "Kim has been your mentor since 24 Nov 2026")
    assert "My mentor" in ana.screen[-1].labels


async def test_strangers_are_told_as_well(world: World) -> None:
    await world.person("eve").says("how long does a mentorship last?", "There is no fixed end")
    await world.person("eva", locale="es").says("cuánto dura la mentoría?", "No hay un final fijo")
