"""Mentors who have answered already are told what is noted, and those who want another day that it is one for all."""

from __future__ import annotations

import pytest

from tests.check_in.mentors import MONDAY, mentor_with
from tests.world import Person, World


async def asked(world: World, *names: str) -> Person:
    """Return a mentor who has just been asked about their mentees."""
    kim = await mentor_with(world, *names)
    await world.advance_to(MONDAY)
    kim.read()
    return kim


@pytest.mark.parametrize(
    "said", ["i already answered, why do you ask me again??", "ya te respondí, por qué me preguntas otra vez?"]
)
async def test_a_mentor_who_has_answered_is_told_of_whom_and_of_whom_not(world: World, said: str) -> None:
    kim = await asked(world, "Ana", "Ben")
    await kim.says("checkin Ana good")
    await kim.says(said, "Ana: All good", "Still open, until", "Ben")
    assert kim.screen[-1].labels == ["Ben"]
    await kim.presses("Ben", "Ben")
    await kim.says("checkin Ben good")
    await kim.says(said, "I have all your answers", "Ana: All good", "Ben: All good")


async def test_a_mentor_who_was_not_asked_is_told_so(world: World) -> None:
    kim = await mentor_with(world, "Ana")
    await kim.says("i already answered, why do you ask me again??", "Nothing waits for your answer")


@pytest.mark.parametrize(
    "said",
    [
        "mornings are bad for me, can the check-in come in the evening",
        "puede llegar el seguimiento por la tarde?",
    ],
)
async def test_another_hour_for_check_ins_is_answered(world: World, said: str) -> None:
    kim = await asked(world, "Ana")
    await kim.says(said, "on the same day of the week for everybody", "The one of now is open until", "I keep quiet")
    assert kim.screen[-1].labels[0] == "Check-in"


@pytest.mark.parametrize(
    "said", ["until when can this week's check-in be answered?", "hasta cuándo puedo contestar el seguimiento?"]
)
async def test_a_mentor_is_told_until_when_they_can_answer(world: World, said: str) -> None:
    kim = await asked(world, "Ana")
    await kim.says(said, "the check-in is open until 7 Dec 2026", "Ana")
