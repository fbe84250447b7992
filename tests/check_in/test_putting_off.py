"""A mentor puts the answer to a check-in off, or speaks of themselves in its place."""

from __future__ import annotations

import pytest

from tests.check_in.mentors import MONDAY, WEEK, mentor_with, rows_of
from tests.world import World


@pytest.mark.parametrize(
    "said", ["ask me again friday", "can i answer on friday?", "pregúntame el viernes", "te contesto el viernes"]
)
async def test_who_names_a_day_is_asked_again_then(world: World, said: str) -> None:
    kim = await mentor_with(world, "Ana")
    await world.advance_to(MONDAY, step=WEEK)
    await kim.says(said, "No hurry. I’ll ask you again on 4 Dec 2026", "open until Mon 7 Dec")
    await world.advance(days=3)
    kim.reads_nothing()
    await world.advance(days=1)
    kim.reads("Just a reminder", "How are things going with Ana?")
    await kim.says("all good", "Noted. Ana: All good")


@pytest.mark.parametrize(
    "said", ["not now", "ahorita no puedo", "later please", "sorry, can't right now", "luego te digo", "ask me later"]
)
async def test_there_is_no_hurry(world: World, said: str) -> None:
    kim = await mentor_with(world, "Ana")
    await world.advance_to(MONDAY, step=WEEK)
    await kim.says(said, "No hurry", "ask you again on 2 Dec 2026")
    assert [row.answer for row in await rows_of(world, kim)] == [""]


@pytest.mark.parametrize("said", ["im burnt out", "estoy quemada", "i feel overwhelmed", "me siento agobiado"])
async def test_what_a_mentor_says_of_themselves_is_no_answer(world: World, said: str) -> None:
    kim = await mentor_with(world, "Ana")
    await world.advance_to(MONDAY, step=WEEK)
    await kim.says(said, "it’s a lot, next to everything else")
    assert [row.answer for row in await rows_of(world, kim)] == [""]


@pytest.mark.parametrize(
    "said",
    [
        "ask me on fridays instead",
        "could you ask me about my mentees on fridays?",
        "pregúntame los viernes mejor",
        "prefiero que me preguntes los viernes",
    ],
)
async def test_another_day_of_the_week_is_one_reminder_only(world: World, said: str) -> None:
    kim = await mentor_with(world, "Ana")
    await world.advance_to(MONDAY, step=WEEK)
    await kim.says(said, "same day of the week for everybody", "This time I’ll remind you on 4 Dec 2026")
    await kim.says("ask me on sundays", "same day of the week for everybody", "6 Dec 2026")
    await world.advance(days=5)
    kim.reads_nothing()


@pytest.mark.parametrize("said", ["ask me later", "pregúntame luego", "ask me on friday", "pregúntame el viernes"])
async def test_what_waits_is_put_off_though_something_else_was_said_since(world: World, said: str) -> None:
    kim = await mentor_with(world, "Ana")
    await world.advance_to(MONDAY, step=WEEK)
    await kim.says("thanks!")
    await kim.says(said, "No hurry")
