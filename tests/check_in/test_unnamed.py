"""A mentor answers a check-in without a name, and adds to the answer afterwards."""

from __future__ import annotations

import pytest

from tests.check_in.mentors import MONDAY, WEEK, mentor_with, rows_of
from tests.world import Person, World


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


async def _turns_to_something_else(kim: Person) -> None:
    for _ in range(3):
        await kim.says("menu")


@pytest.mark.parametrize(
    "words", ["bien", "good", "same as always", "como siempre", "tranqui", "going well", "sin novedad", "bien, gracias"]
)
async def test_a_word_that_all_is_well_is_shown_for_the_only_one(world: World, words: str) -> None:
    kim = await mentor_with(world, "Ana")
    await world.advance_to(MONDAY, step=WEEK)
    await _turns_to_something_else(kim)
    await kim.says(words, "Your check-in about Ana: All good.")
    await kim.presses("Do it", "Noted. Ana: All good")


async def test_a_word_that_all_is_well_is_shown_for_several(world: World) -> None:
    kim = await mentor_with(world, "Ana", "Luis")
    await world.advance_to(MONDAY, step=WEEK)
    await _turns_to_something_else(kim)
    await kim.says("todo como siempre, bien", "“All good” for Ana and Luis?")


@pytest.mark.parametrize("words", ["ok", "👍", "perfect, thanks", "vale"])
async def test_a_mere_ok_is_no_answer(world: World, words: str) -> None:
    kim = await mentor_with(world, "Ana")
    await world.advance_to(MONDAY, step=WEEK)
    await _turns_to_something_else(kim)
    assert "check-in about" not in (await kim.says(words) or "")
    assert [row.answer for row in await rows_of(world, kim)] == [""]


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("esta semana paso, no tuve tiempo de escribirle", "Skip"),
        ("didn't get to it, skip me", "Skip"),
        ("I had no time to write to her this week", "Skip"),
        ("no llegué a hablarle esta semana", "No contact"),
        ("didn't manage to reach out this week, sorry", "No contact"),
    ],
)
async def test_who_had_no_time_skips(world: World, words: str, label: str) -> None:
    kim = await mentor_with(world, "Ana")
    await world.advance_to(MONDAY, step=WEEK)
    await _turns_to_something_else(kim)
    await kim.says(words, f"Did I get that right: {label}")


async def test_who_had_no_time_for_several_skips_them_all(world: World) -> None:
    kim = await mentor_with(world, "Ana", "Luis")
    await world.advance_to(MONDAY, step=WEEK)
    await _turns_to_something_else(kim)
    await kim.says("esta semana paso", "“Skip” for Ana and Luis?")
    await kim.presses("Skip them all", "Ana: Skip", "Luis: Skip")


async def test_a_name_stays_among_the_words_of_a_note(world: World) -> None:
    kim = await mentor_with(world, "Ana")
    await world.advance_to(MONDAY, step=WEEK)
    await kim.says("A Ana la veo un poco desanimada, le vendría bien algo de ayuda", "your words “A Ana la veo un poco")
    await kim.presses("Right: Needs help", "Noted. Ana: Needs help")
    await kim.says(
        "casi no he sabido de Ana esta semana", "No contact", "your words “casi no he sabido de Ana esta semana”"
    )


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
