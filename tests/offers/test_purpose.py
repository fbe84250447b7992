"""A newcomer who is asked what they would like a mentor for, and says something else first."""

from __future__ import annotations

import pytest

from tests.offers.people import mentor
from tests.world import World


async def test_what_is_no_wish_is_answered_and_not_noted(world: World) -> None:
    kim = await mentor(world, "Kim")
    ana = await world.member("ana", "Ana")
    await ana.says("request_mentor", "What would you like a mentor for?")
    for said, expected in (
        ("why do you want to know", "So that I ask somebody who suits you"),
        ("what do you need that for?", "So that I ask somebody who suits you"),
        ("para qué quieres saberlo?", "So that I ask somebody who suits you"),
        ("honestly, i really don't know yet", "you needn’t know yet"),
        ("no sé todavía", "you needn’t know yet"),
        ("like what?", "For example: a first event"),
        ("qué puedo poner?", "For example: a first event"),
        ("who is going to read this?", "is read by the mentors I ask for you, and by nobody else"),
        ("quién lee esto?", "is read by the mentors I ask for you"),
    ):
        await ana.says(said, expected)
    kim.reads_nothing()
    await ana.says("I don't know how to give a talk", "Noted: “I don't know how to give a talk”")
    kim.reads("I don't know how to give a talk")


async def test_it_may_wait_or_be_left_open(world: World) -> None:
    kim = await mentor(world, "Kim")
    ana, bo = await world.member("ana", "Ana"), await world.member("bo", "Bo", locale="es")
    for said in ("can i tell you later", "let me think about it", "te lo digo luego"):
        await ana.says("request_mentor", "What would you like a mentor for?")
        await ana.says(said, "whenever you like. Nothing is noted")
    kim.reads_nothing()
    await bo.says("request_mentor", "¿Para qué")
    await bo.says("ni idea", "no hace falta saberlo todavía")
    await bo.presses("Alguien para empezar", "Anotado")
    kim.reads("alguien para empezar")


@pytest.mark.parametrize(
    ("words", "wish"),
    [
        ("necesito mentor pero que sea de por acá, yo solo puedo en las noches", "que sea de por acá, yo solo puedo"),
        ("I'd like a mentor who is from Peru and has time in the evenings", "who is from Peru and has time in the eve"),
        ("quiero una mentora que hable quechua", "que hable quechua"),
        ("I want a mentor for my first patch", "my first patch"),
    ],
)
async def test_what_a_mentor_is_to_be_like_is_kept(world: World, words: str, wish: str) -> None:
    await mentor(world, "Kim")
    ana = await world.member("ana", "Ana")
    await ana.says(words, f"with these words: “{wish}")


@pytest.mark.parametrize(
    "words", ["Hello, I would like to have a mentor please", "hola, quiero un mentor para el programa, recién empiezo"]
)
async def test_a_wish_that_says_nothing_is_asked_for(world: World, words: str) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says(words, "What would you like a mentor for?")
