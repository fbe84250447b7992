"""A mentor answers a check-in without a name, and adds to the answer afterwards."""

from __future__ import annotations

import pytest

from tests.check_in.mentors import MONDAY, WEEK, mentor_with, rows_of
from tests.world import World


@pytest.mark.parametrize(
    "words", ["all good", "all good here, thanks", "everyone is doing well", "todo bien", "todos bien por aquí!"]
)
async def test_all_is_well_with_the_only_one(world: World, words: str) -> None:
    kim = await mentor_with(world, "Ana")
    await world.advance_to(MONDAY, step=WEEK)
    await kim.says("menu")
    await kim.says(words, "Noted. Ana: All good", "That was everyone")
    assert [row.answer for row in await rows_of(world, kim)] == ["good"]


async def test_all_is_well_with_several_is_shown_first(world: World) -> None:
    kim = await mentor_with(world, "Ana", "Luis")
    await world.advance_to(MONDAY, step=WEEK)
    await kim.says("all of my mentees are doing well", "“All good” for Ana and Luis?")
    assert [row.answer for row in await rows_of(world, kim)] == ["", ""]
    await kim.presses("All good with everybody", "Ana: All good", "Luis: All good", "That was everyone")
    assert [row.answer for row in await rows_of(world, kim)] == ["good", "good"]


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("esta semana paso, no he podido hablar con ella", "Skip"),
        ("haven't heard from her yet, she's in exams", "No contact"),
    ],
)
async def test_nothing_to_say_about_the_only_one_is_read_back(world: World, words: str, label: str) -> None:
    kim = await mentor_with(world, "Ana")
    await world.advance_to(MONDAY, step=WEEK)
    await kim.says("menu")
    await kim.says(words, "Ana", f"Did I get that right: {label}", words)
    await kim.presses(f"Right: {label}", f"Noted. Ana: {label}")


async def test_a_name_stays_among_the_words_of_a_note(world: World) -> None:
    kim = await mentor_with(world, "Ana")
    await world.advance_to(MONDAY, step=WEEK)
    await kim.says("A Ana la veo un poco desanimada, le vendría bien algo de ayuda", "your words “A Ana la veo un poco")


@pytest.mark.parametrize(
    "words",
    [
        "didn't have contact with ana or luis, was sick. will write them this week",
        "no he hablado ni con ana ni con luis",
    ],
)
async def test_no_contact_with_two_is_noted_for_both(world: World, words: str) -> None:
    kim = await mentor_with(world, "Ana", "Luis")
    await world.advance_to(MONDAY, step=WEEK)
    await kim.says(words, "Ana: No contact", "Luis: No contact")
    assert [(row.answer, row.note) for row in await rows_of(world, kim)] == [("nocontact", "")] * 2


@pytest.mark.parametrize(
    ("words", "note"),
    [
        ("and please add that she found a date", "she found a date"),
        ("y añade que ya tiene fecha", "ya tiene fecha"),
        ("she wants to do it in Lima in May", "she wants to do it in Lima in May"),
    ],
)
async def test_more_is_added_to_the_answer_given_last(world: World, words: str, note: str) -> None:
    kim = await mentor_with(world, "Ana", "Luis")
    await world.advance_to(MONDAY, step=WEEK)
    await kim.says("ana is fine, we talked on Sunday", "Noted. Ana: All good")
    await kim.says(words, "about Ana", f"The council reads: “we talked on Sunday. {note}”")
    await kim.presses("Do it", "I’ve kept your note about Ana")
    assert [row.note for row in await rows_of(world, kim)] == [f"we talked on Sunday. {note}", ""]


async def test_an_answer_put_off_needs_no_question_just_before(world: World) -> None:
    kim = await mentor_with(world, "Ana", "Luis")
    await world.advance_to(MONDAY, step=WEEK)
    await kim.says("ana is fine", "How are things going with Luis?")
    await kim.says("ahora no puedo, luego te contesto", "it stays open until")
