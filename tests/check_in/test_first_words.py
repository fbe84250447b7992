"""The first words of a mentor who was silent, and of one who says they are back, are answered, whatever they are."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.check_in.mentors import MONDAY, WEEK, mentor_with
from tests.world import Person, World


@pytest.fixture
async def silent(world: World) -> Person:
    """A mentor of Ana's and Luis's who has answered nothing for four weeks."""
    kim = await mentor_with(world, "Ana", "Luis")
    await world.advance_to(MONDAY + 4 * WEEK, step=timedelta(days=2))
    kim.reads()
    return kim


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("somebody told the council i am lazy, who was it?? Ana?", "I show nobody’s words about anybody"),
        ("remind me only once in a month, not every week", "The next check-in comes on"),
        ("can you write to me by email instead", "e-mail"),
        ("i am back now, what did i miss", "Still to answer, when you have a moment"),
        ("hello", "How are things going with"),
        ("qwertz asdf", "How are things going with"),
    ],
)
async def test_the_welcome_and_then_an_answer(silent: Person, said: str, expected: str) -> None:
    await silent.says(said, "Good to hear from you", expected)


async def test_that_they_have_not_spoken_is_no_contact_with_both(silent: Person) -> None:
    said = "regarding Ana and Luis i can only say i dont know, we have not spoken"
    await silent.says(said, "Ana: No contact", "Luis: No contact")


@pytest.mark.parametrize("said", ["i was away last week, im back now", "estuve de viaje, ya volví"])
async def test_who_is_back_is_not_shown_an_absence(world: World, said: str) -> None:
    kim = await mentor_with(world, "Ana")
    await kim.says(said, "Welcome back!")
    assert "away" not in kim.screen[-1].text


@pytest.mark.parametrize(
    "said", ["is last week's check-in closed already?", "todavía puedo contestar lo de la semana pasada?"]
)
async def test_who_missed_a_check_in_is_told_whether_it_is_open(world: World, said: str) -> None:
    kim = await mentor_with(world, "Ana")
    await kim.says(said, "closed, and that’s no trouble")
    await world.advance_to(MONDAY, step=timedelta(days=2))
    await kim.says(said, "It isn’t too late", "Ana")


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("creo que le caigo mal a Kim, nunca me contesta", "nothing you said or did"),
        ("i feel so slow compared to the others, Kim must be fed up with me", "It isn’t you"),
    ],
)
async def test_who_fears_to_be_a_burden_is_met_kindly(world: World, said: str, answer: str) -> None:
    await mentor_with(world, "Ana")
    await world.person("ana", "Ana").says(said, answer)


@pytest.mark.parametrize(
    "said",
    [
        "i must be honest, i can't do this mentoring any more, it is unfair to them",
        "sorry for disappearing, my dad was in hospital",
        "creo que lo más honesto es dejar de ser mentor, no estoy cumpliendo",
        "perdón por desaparecer, mi papá estuvo en el hospital",
    ],
)
async def test_bad_news_is_not_greeted(silent: Person, said: str) -> None:
    await silent.says(said, "Nobody blames you")
    told = "\n".join(message.text for message in silent.screen[-3:])
    assert "check-ins and offers again" not in told
    assert "Delete everything" not in silent.screen[-1].labels
