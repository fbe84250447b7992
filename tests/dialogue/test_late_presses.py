"""What comes twice, or late, or about an older question, never ends the dialogue that is open."""

from __future__ import annotations

import pytest

from tests.world import Person, World


@pytest.fixture
async def ana(world: World) -> Person:
    return await world.member("ana", "Ana")


async def test_a_second_tap_leaves_the_next_question_open(ana: Person) -> None:
    await ana.says("report", "What did you do?")
    attended = ana.screen[-1].tokens[0]
    await ana.presses("Attended", "When was it?")
    await ana.says("", "I’ve got that already", choice=attended)
    await ana.says("today", "What was it called?")
    await ana.says("", "I’ve got that already", choice=attended)
    await ana.says("A meetup in Lima", "A meetup in Lima")


async def test_another_answer_to_an_older_question_leaves_the_next_one_open(ana: Person) -> None:
    await ana.says("report", "What did you do?")
    organised = ana.screen[-1].tokens[1]
    await ana.presses("Attended", "When was it?")
    await ana.says("", "not waiting for that answer", choice=organised)
    await ana.says("today", "What was it called?")


async def test_a_check_in_about_one_mentee_does_not_end_the_note_about_another(world: World) -> None:
    kim = await world.member("kim", "Kim", roles=["mentor"])
    zoe = await world.member("zoe", "Zoe", roles=["council"])
    for name in ("ana", "bea"):
        await world.pair(await world.member(name), kim)
    await kim.says("checkin Bea good", "Noted")
    await kim.says("checkin Bea")
    bea = kim.screen[-1]
    await kim.says("checkin Ana help", "What would help Ana?")
    await kim.presses("No contact", "Bea: No contact", message=bea)
    await kim.says("looks for a venue in Lima", "kept your note about Ana")
    await zoe.says("resolve 1", "looks for a venue in Lima")


@pytest.mark.parametrize("label", ["Cancel", "Change"])
async def test_the_buttons_of_a_former_question_do_not_end_this_one(ana: Person, label: str) -> None:
    await ana.says("request_mentor", "What would you like a mentor for?")
    await ana.says("events", "Shall I send this")
    former = ana.screen[-1]
    await ana.says("/report content today", "What was it called?")
    await ana.presses(label, "My last question is still open", message=former)
    await ana.says("A guide for newcomers", "A guide for newcomers")


async def test_leave_it_ends_its_own_question_only(ana: Person) -> None:
    await ana.says("profile joined", "30 May 2014")
    await ana.says("long ago", "Please tell me when you joined")
    former = ana.screen[-1]
    await ana.says("/report content today", "What was it called?")
    await ana.presses("Leave it", "My last question is still open", message=former)
    await ana.says("A guide for newcomers", "A guide for newcomers")


@pytest.mark.parametrize(
    ("reply", "answer"),
    [("events in Lima", "Noted: “events in Lima”"), ("events", "Shall I send this"), ("no", "leave it there")],
)
async def test_a_reply_to_an_older_question_leaves_the_open_one(ana: Person, reply: str, answer: str) -> None:
    await ana.says("request_mentor", "What would you like a mentor for?")
    older = ana.screen[-1]
    await ana.says("/report content today", "What was it called?")
    await ana.says(reply, answer, about=older.id)
    if answer.startswith("Shall"):
        assert ana.screen[-1].labels == ["Send"]
        await ana.presses("Send", "Noted: “events”")
    await ana.says("A guide for newcomers", "A guide for newcomers")


async def test_a_late_answer_that_is_wrong_leaves_the_open_question(ana: Person) -> None:
    await ana.says("profile joined", "30 May 2014")
    older = ana.screen[-1]
    await ana.says("/report content today", "What was it called?")
    for _ in range(2):
        await ana.says("long ago", "Please tell me when you joined", about=older.id)
    await ana.says("A guide for newcomers", "A guide for newcomers")
