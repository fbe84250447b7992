"""A waiting person is told what their request says; wishes for one mentor for two, and for certain hours, lead on."""

from __future__ import annotations

import pytest

from tests.check_in.mentors import mentor_with
from tests.world import Person, World


@pytest.fixture
async def ana(world: World) -> Person:
    """A mentee who waits for a mentor."""
    ana = await world.member("ana", "Ana", languages=["Spanish"])
    await ana.says("request_mentor events in Lima")
    await ana.presses("Talk through me")
    return ana


@pytest.mark.parametrize("said", ["what did i write in my request?", "qué puse en mi solicitud?"])
async def test_who_waits_is_told_what_they_wrote(ana: Person, said: str) -> None:
    await ana.says(said, "On 24 Nov 2026 you asked for a mentor: “events in Lima”", "Spanish")
    assert ana.screen[-1].labels == ["Change my wish", "My languages", "My mentor", "Take it back"]
    await ana.presses("Take it back", "I’ve stopped looking")
    await ana.says(said, "You have no request open")


@pytest.mark.parametrize(
    "said", ["can my sister and I have one mentor?", "somos dos amigas, podemos compartir mentora?"]
)
async def test_two_ask_each_for_themselves(world: World, ana: Person, said: str) -> None:
    await ana.says(said, "Each of you asks for themselves", "add to your wish")
    assert ana.screen[-1].labels[0] == "Change my wish"
    eve = await world.member("eve", "Eve")
    await eve.says(said, "write into your wish")
    assert eve.screen[-1].labels[0] == "Ask for a mentor"


@pytest.mark.parametrize("said", ["I only have time in the evenings", "solo puedo por las noches"])
async def test_certain_hours_are_added_to_the_request(ana: Person, said: str) -> None:
    await ana.says(said, "I don’t note hours", f"“{said}”")
    await ana.presses("Add it to my request", f"Noted: “events in Lima, {said}”")


async def test_certain_hours_are_told_the_mentor(world: World) -> None:
    kim = await mentor_with(world, "Bea")
    bea = world.person("bea", "Bea")
    await bea.says("I only have time in the evenings", "I can tell Kim: “I only have time in the evenings”")
    kim.read()
    await bea.presses("Tell Kim that")
    kim.reads("I only have time in the evenings")
