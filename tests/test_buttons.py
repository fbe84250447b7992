"""Buttons of a question do nothing once it is over, and people of one name can be told apart on theirs."""

from __future__ import annotations

from datetime import timedelta

import pytest

from chatbot.core.messages import Network
from tests.world import Person, World

HALF_DAY = timedelta(hours=12)


@pytest.fixture
async def kim(world: World) -> Person:
    return await world.member("kim", "Kim", roles=("mentor",))


async def test_who_said_no_does_not_say_yes_by_a_number(world: World, kim: Person) -> None:
    await kim.says("step_down", "Would you like to stop being a mentor?")
    yes = kim.screen[-1].tokens[0]
    await kim.says("2", "Nothing has changed")
    await kim.says("1", "I’m not waiting for that answer any more. Tap Stop being a mentor to start again.")
    await kim.says("", "not waiting for that answer", choice=yes)
    await kim.says("mentees", "You take up to 5 mentees")


@pytest.mark.parametrize("ending", ["cancel", "5 days"])
async def test_a_question_that_is_over_is_not_answered_by_its_buttons(world: World, kim: Person, ending: str) -> None:
    await kim.says("step_down")
    yes = kim.screen[-1].tokens[0]
    if ending == "cancel":
        await kim.says("cancel", "All right")
    else:
        await world.advance(days=5, step=HALF_DAY)
        kim.reads("I asked you something, but I’m not waiting")
    await kim.says("1", "not waiting for that answer")
    await kim.says("", "not waiting for that answer", choice=yes)
    await kim.says("Yes, step down", "Would you like to stop being a mentor?")
    await kim.says("mentees", "You take up to 5 mentees")


async def test_an_older_question_is_not_the_open_one(world: World) -> None:
    zoe = await world.member("zoe", "Zoe", roles=("council",))
    await world.member("ana", "Ana")
    await world.member("bo", "Bo")
    await zoe.says("appoint Ana", "Which role")
    first = zoe.screen[-1]
    await zoe.says("/appoint Bo", "Which role")
    await zoe.presses("mentor", "not waiting for that answer", message=first)
    await zoe.presses("mentor", "Bo")


async def test_help_is_no_answer(world: World) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("request_mentor", "What would you like")
    await ana.says("Help!", "What would you like to know about?")
    await ana.says("events near me", "waiting list")


async def test_people_of_one_name_are_told_apart(world: World) -> None:
    zoe = await world.member("zoe", "Zoe", roles=("council",), network=Network.MATRIX)
    for number in range(11):
        await world.member(f"sam{number}", "Sam Smith")
    await zoe.says("status Sam", "Who do you mean by “Sam”? Here are 9 of 11", "write their handle")
    assert zoe.screen[-1].labels == [f"Sam Smith · @sam{number}" for number in range(9)]
    await zoe.presses("Sam Smith · @sam3", "Sam Smith")
    await zoe.says("status @sam10", "Sam Smith")


async def test_whom_a_mentor_confuses_they_know_by_what_everybody_may_see(world: World, kim: Person) -> None:
    for handle, country in (("sam1", "Peru"), ("sam2", "Chile")):
        await world.pair(await world.member(handle, "Sam", country=country), kim)
    await kim.says("pass_on Sam", "Who do you mean by “Sam”?")
    assert [label.partition(" · ")[2][:4] for label in kim.screen[-1].labels] == ["Peru", "Chil"]


@pytest.mark.parametrize("said", ["the second one please", "la segunda", "option 2", "el 2"])
async def test_a_button_is_named_by_its_place(kim: Person, said: str) -> None:
    await kim.says("step_down", "Would you like to stop being a mentor?")
    await kim.says(said, "Nothing has changed")
