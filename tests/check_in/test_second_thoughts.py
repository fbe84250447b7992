"""A mentor says something else about an answer, above all while its note is asked for."""

from __future__ import annotations

import pytest

from storage.models.council import ItemKind
from tests.check_in.mentors import MONDAY, WEEK, mentor_with, rows_of
from tests.world import Person, World


async def is_help_wanted(world: World, mentee: str) -> bool:
    async with world.store() as store:
        subject = (await world.person(mentee.lower(), mentee).member()).id
        return await store.items.open_about(ItemKind.HELP_WANTED, subject) is not None


async def asked_about_ana(world: World) -> Person:
    """A mentor who has just said that Ana needs help, and is asked what would help her."""
    kim = await mentor_with(world, "Ana", "Luis", "Eva")
    await world.advance_to(MONDAY, step=WEEK)
    await kim.says("checkin Ana help", "What would help Ana?")
    return kim


@pytest.mark.parametrize(
    "said",
    [
        "no i meant luis needs help not ana",
        "sorry, Luis",
        "oops, wrong person, it's Luis who needs help",
        "no, quise decir que luis necesita ayuda, no ana",
        "perdón, es Luis, no Ana",
    ],
)
async def test_the_mentee_who_was_meant_takes_the_place(world: World, said: str) -> None:
    kim = await asked_about_ana(world)
    await kim.says(said, "nothing is noted about Ana", "about Luis: Needs help")
    assert not await is_help_wanted(world, "Ana")
    await kim.presses("Do it", "What would help Luis?")
    assert await is_help_wanted(world, "Luis")
    assert [(row.answer, row.note) for row in await rows_of(world, kim)] == [("", ""), ("help", ""), ("", "")]


async def test_who_was_named_by_mistake_may_be_told_of_beside_who_was_meant(world: World) -> None:
    kim = await mentor_with(world, "Ana", "Luis", "Eva")
    await world.advance_to(MONDAY, step=WEEK)
    await kim.says("no contact with Ana", "Ana: No contact")
    await kim.says("oops I meant Luis, Ana is fine", "Ana: All good (before: No contact)", "about Luis: No contact")
    assert [row.answer for row in await rows_of(world, kim)] == ["good", "", ""]
    await kim.presses("Do it", "Luis: No contact")


@pytest.mark.parametrize(
    "said",
    [
        "other way round, it was Luis who didn't show",
        "no wait, the one who vanished was Luis",
        "al revés, el que no apareció fue Luis",
        "me confundí de persona, la que no contesta es Luis",
    ],
)
async def test_who_did_not_show_changes_places(world: World, said: str) -> None:
    kim = await mentor_with(world, "Ana", "Luis", "Eva")
    await world.advance_to(MONDAY, step=WEEK)
    await kim.says("Ana didn't show up", "Ana: No contact")
    await kim.says(said, "nothing is noted about Ana", "about Luis: No contact")


@pytest.mark.parametrize(
    "said",
    [
        "actually she's ok, my mistake",
        "no wait, Ana is doing well",
        "sorry I meant all good",
        "ay no, me equivoqué, ana está bien",
        "perdón, quise decir que va todo bien",
    ],
)
async def test_another_answer_takes_the_place(world: World, said: str) -> None:
    kim = await asked_about_ana(world)
    await kim.says(said, "Ana: All good (before: Needs help)", "How are things going with Luis?")
    assert not await is_help_wanted(world, "Ana")
    assert [(row.answer, row.note) for row in await rows_of(world, kim)] == [("good", ""), ("", ""), ("", "")]


@pytest.mark.parametrize("said", ["my mistake", "undo that", "oh no, that was a mistake, sorry", "uy, me equivoqué"])
async def test_a_mistake_is_taken_back_and_asked_anew(world: World, said: str) -> None:
    kim = await asked_about_ana(world)
    await kim.says(said, "nothing is noted about Ana", "How are things going with Ana?")
    assert not await is_help_wanted(world, "Ana")
    await kim.says("skip", "Ana: Skip")


async def test_what_was_answered_before_comes_back(world: World) -> None:
    kim = await mentor_with(world, "Ana", "Luis")
    await world.advance_to(MONDAY, step=WEEK)
    await kim.says("Ana good", "Ana: All good")
    await kim.says("checkin Ana help", "What would help Ana?")
    await kim.says("that was Luis, not Ana", "Ana: All good", "about Luis: Needs help")
    assert [row.answer for row in await rows_of(world, kim)] == ["good", ""]


@pytest.mark.parametrize("said", ["she's fine now", "all good", "está bien"])
async def test_an_answer_in_place_of_a_note_is_read_back(world: World, said: str) -> None:
    kim = await asked_about_ana(world)
    await kim.says(said, "Did I get that right: All good")
    await kim.presses("Right: All good", "Ana: All good (before: Needs help)")


async def test_a_note_stays_a_note(world: World) -> None:
    kim = await asked_about_ana(world)
    for said in (
        "actually she needs somebody who looks at her CV",
        "no laptop, and Luis could not lend her his",
        "no, it's more that her visa is late",
        "una computadora, la suya no anda",
    ):
        await kim.says(said, "kept your note about Ana")
        assert (await rows_of(world, kim))[0].note == said
        await kim.says("checkin Ana skip", "Ana: Skip")
        await kim.says("checkin Ana help", "What would help Ana?")


async def test_who_reads_a_note_is_told(world: World) -> None:
    kim = await asked_about_ana(world)
    for said in (
        "who will see that?",
        "and who reads this",
        "is this private?",
        "quién va a leer esto?",
        "es privado?",
    ):
        await kim.says(said, "is read by the council, and by nobody else")
    await kim.says("she is stuck with her visa", "kept your note about Ana")


@pytest.mark.parametrize("said", ["no i meant luis is fine not ana", "me equivoqué, es luis, no ana"])
async def test_an_answer_that_asks_for_no_note_is_corrected(world: World, said: str) -> None:
    kim = await mentor_with(world, "Ana", "Luis")
    await kim.says("checkin Ana good", "Ana: All good")
    await kim.says(said, "nothing is noted about Ana", "about Luis: All good")
