"""A survey is begun in one sentence: the draft holds the question, the choices, the people and the promise."""

from __future__ import annotations

import pytest

from tests.survey.test_making import councillor
from tests.world import World


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        (
            "lets make a poll when people want the monthly call, mon wed or sat, they can tick more than one",
            ["with names", "When people want the monthly call?", "several of 3"],
        ),
        (
            "let's ask everybody which day suits best: tuesday, wednesday or thursday",
            ["Which day suits best?", "one of 3"],
        ),
        (
            "can we do an anonymous survey for the mentees about how happy they are",
            ["anonymous", "mentee", "How happy they are?", "How do people answer"],
        ),
        (
            "quiero preguntar a los mentees si están contentos con su mentor, anónimo",
            ["anonymous", "mentee", "Están contentos con su mentor?"],
        ),
    ],
)
async def test_a_draft_begins_with_what_was_said(world: World, said: str, shown: list[str]) -> None:
    zoe = await councillor(world)
    await zoe.says(said, "I’ve begun a draft", *shown)


async def test_what_follows_is_added_to_the_draft(world: World) -> None:
    zoe = await councillor(world)
    await zoe.says("quiero hacer una encuesta a los mentores sobre qué temas prefieren, que puedan marcar varias")
    await zoe.says("eventos, comunicación, motivación y herramientas", "several of 4")
    await zoe.says("only one answer each", "one of 4")
    await zoe.says("hasta el viernes 4 de diciembre, anónima", "anonymous", "until Fri 4 Dec")


async def test_a_bare_wish_asks_what_it_is_called(world: World) -> None:
    zoe = await councillor(world)
    await zoe.says("I want to make a survey", "What is the survey called?")


async def test_choices_behind_the_question_mark_and_whom_it_is_for(world: World) -> None:
    zoe = await councillor(world)
    await world.member("ana", "Ana", roles=["mentee"])
    said = (
        "hagamos una encuesta: ¿qué temas os interesan? eventos, traducción, privacidad, código (pueden marcar varios)"
    )
    await zoe.says(said, "several of 4", "eventos · traducción · privacidad · código")
    await zoe.says("solo a los mentees, y anónima", "anonymous", "1 mentee ")


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("I'd like to ask all mentees how satisfied they are from 1 to 5", ["How satisfied they are?", "1 to 5"]),
        ("ask the mentors how many hours a week they spend", ["How many hours a week they spend?", "do people answer"]),
        ("pregúntales a todos los mentores cuántas horas dedican por semana", ["Cuántas horas dedican por semana?"]),
        ("quiero preguntar a los aprendices qué nota del 1 al 10 le ponen", ["Qué nota le ponen?", "1 to 10"]),
    ],
)
async def test_who_asks_many_for_a_number_or_a_mark_begins_a_survey(world: World, said: str, shown: list[str]) -> None:
    zoe = await councillor(world)
    await zoe.says(said, "I’ve begun a draft", *shown)
