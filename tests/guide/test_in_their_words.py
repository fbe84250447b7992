"""Questions about mentors by name or by number lead to their passage, in both languages."""

from __future__ import annotations

import pytest

from tests.world import World


@pytest.mark.parametrize(
    "said",
    [
        "may i have two mentors at the same time?",
        "can i keep my mentor and get a second one?",
        "puedo tener dos mentores, uno para eventos y otro para código?",
        "me dejan tener más de una mentora?",
    ],
)
async def test_there_is_one_mentor_at_a_time(world: World, said: str) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says(said, "One mentor at a time")


@pytest.mark.parametrize(
    "said", ["qué preguntas hace la gente que no supiste contestar?", "what do people ask that you have no answer to?"]
)
async def test_the_council_finds_what_the_guide_lacks(world: World, said: str) -> None:
    zoe = await world.member("zoe", "Zoe", roles=["council"])
    await zoe.says(said, "The guide has answered everything so far")


@pytest.mark.parametrize(
    ("who", "said", "expected"),
    [
        ("kim", "what if Ana doesn't answer me?", "When a mentee is silent"),
        ("ana", "¿y si kim no me contesta?", "Si tu mentor no da señales"),
        ("ana", "what if Kim doesn't answer me?", "When your mentor is silent"),
    ],
)
async def test_the_name_of_the_other_of_a_pair_stands_for_what_they_are(
    world: World, who: str, said: str, expected: str
) -> None:
    locale = "es" if said.startswith("¿") else "en"
    people = {
        "ana": await world.member("ana", "Ana", locale=locale),
        "kim": await world.member("kim", "Kim", roles=("mentor",)),
    }
    await world.pair(people["ana"], people["kim"])
    await people[who].says(said, expected)
