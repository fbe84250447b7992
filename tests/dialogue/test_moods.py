"""A person who waits, is tired, lost, shy or thinks of leaving gets a kind line that fits, and what helps."""

from __future__ import annotations

import pytest

from tests.check_in.mentors import mentor_with
from tests.world import World


@pytest.mark.parametrize(
    "said",
    [
        *("still nobody?? i'm losing patience", "how come this takes so long", "3 weeks is long"),
        *("llevo semanas esperando y nada", "ya van tres semanas"),
    ],
)
async def test_who_complains_of_the_wait_is_told_their_place(world: World, said: str) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("request_mentor events")
    await ana.presses("Talk through me")
    await ana.says(said, "I’m sorry it’s taking so long", "You’re on the waiting list")
    assert ana.screen[-1].labels == ["My mentor", "Ask the council"]


@pytest.mark.parametrize("said", ["no problem, still waiting, no hurry", "no pasa nada, sigo esperando, sin prisa"])
async def test_who_waits_patiently_is_thanked(world: World, said: str) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("request_mentor events")
    await ana.presses("Talk through me")
    await ana.says(said, "Thank you for your patience")


async def test_who_has_a_mentor_is_told_what_is_known_of_them(world: World) -> None:
    await mentor_with(world, "Ana")
    await world.person("ana", "Ana").says("this is taking forever, does anyone care", "It’s nothing you did")


@pytest.mark.parametrize("said", ["ugh so tired today", "what a day, i'm wiped out", "uf qué cansada estoy hoy"])
async def test_who_is_tired_is_eased(world: World, said: str) -> None:
    kim = await mentor_with(world, "Ana")
    await kim.says(said, "that sounds like a long day", "take a break or fewer mentees")
    assert kim.screen[-1].labels == ["A break", "Fewer mentees", "Ask the council"]
    await world.person("ana", "Ana").says(said, "get some rest first")


@pytest.mark.parametrize(
    "said",
    ["ok i joined yesterday, what now? where do i start", "i'm new and totally lost", "acabo de unirme y ando perdida"],
)
async def test_who_is_lost_is_shown_a_first_step(world: World, said: str) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says(said, "nobody knows their way around at first", "You don’t have a mentor yet")
    assert ana.screen[-1].labels[0] == "Ask for a mentor"
    await ana.presses("First steps", "There’s no wrong way to begin")


@pytest.mark.parametrize(
    "said", ["sorry for the silly question but what is a rep exactly", "pregunta tonta: qué es un rep?"]
)
async def test_no_question_is_silly(world: World, said: str) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says(said, "No question is silly", "everybody who takes part as a volunteer")


async def test_who_is_shy_may_ask(world: World) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("i'm too shy to ask", "Just ask me in your own words")


@pytest.mark.parametrize(
    "said", ["i'm thinking of leaving the programme", "creo que voy a dejar el programa, no me da la vida"]
)
async def test_who_thinks_of_leaving_finds_people_before_the_deletion(world: World, said: str) -> None:
    kim = await mentor_with(world, "Ana")
    ana = world.person("ana", "Ana")
    await ana.says(said, "You needn’t decide anything today")
    assert ana.screen[-1].labels == ["Write to Kim", "Ask the council", "Delete everything about me"]
    await kim.says(said, "Perhaps a break or fewer mentees would do?")
    assert kim.screen[-1].labels[-1] == "Delete everything about me"
