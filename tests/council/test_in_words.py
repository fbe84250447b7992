"""A councillor says in whole sentences who is to be paired with whom."""

from __future__ import annotations

import pytest

from tests.world import Person, World


@pytest.fixture
async def lou(world: World) -> Person:
    """A councillor; Hana and Ivo are Ravi's, Tom waits, and Lucia has room."""
    ravi = await world.member("ravi", "Ravi Menon", roles=["mentor"])
    for name in ("Hana", "Ivo"):
        await world.pair(await world.member(name.lower(), name), ravi)
    await world.member("tom", "Tom")
    await world.member("lucia", "Lucia", roles=["mentor"])
    return await world.member("lou", "Lou", roles=["council"])


@pytest.mark.parametrize(
    "words",
    [
        "move hana and ivo to lucia, ravi's not coming back imo",
        "lucia could take hana and ivo",
        "pasemos a hana y a ivo con lucia",
    ],
)
async def test_several_mentees_have_a_button_each_and_the_mentor_is_the_mentor(lou: Person, words: str) -> None:
    await lou.says(words)
    assert [label.partition(": ")[2] for label in lou.screen[-1].labels[:2]] == ["Hana, Lucia", "Ivo, Lucia"]
    await lou.presses(lou.screen[-1].labels[1], "Shall I pair them?", "Ivo", "Lucia")


async def test_no_mentee_is_offered_as_a_mentor(lou: Person) -> None:
    await lou.says("hana needs another mentor, and so does ivo")
    assert not any("Hana, Ivo" in label or "Ivo, Hana" in label for label in lou.screen[-1].labels)


async def test_a_mentor_is_paired_with_who_waits(lou: Person) -> None:
    await lou.says("could we give tom to lucia? she only has one")
    assert any("Tom, Lucia" in label for label in lou.screen[-1].labels)
