"""A mentor says how several mentees are, by name and in one message."""

from __future__ import annotations

import pytest

from tests.check_in.mentors import MONDAY, WEEK, mentor_with, rows_of
from tests.world import World


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Ana good, Luis no contact", [("good", ""), ("nocontact", ""), ("", "")]),
        (
            "Ana is fine, we talked on Sunday. Luis didn’t answer",
            [("good", "we talked on Sunday"), ("nocontact", ""), ("", "")],
        ),
        ("all good with Ana and Luis hasn’t replied; Eva: skip", [("good", ""), ("nocontact", ""), ("skip", "")]),
        ("Ana bien, Luis no contestó y Eva todo bien", [("good", ""), ("nocontact", ""), ("good", "")]),
        ("Luis is doing well", [("", ""), ("good", ""), ("", "")]),
    ],
)
async def test_mentees_are_named(world: World, words: str, expected: list[tuple[str, str]]) -> None:
    kim = await mentor_with(world, "Ana", "Luis", "Eva")
    await world.advance_to(MONDAY, step=WEEK)
    await kim.says(words, "Noted.")
    assert [(row.answer, row.note) for row in await rows_of(world, kim)] == expected


async def test_what_is_unclear_about_one_is_asked(world: World) -> None:
    kim = await mentor_with(world, "Ana", "Luis")
    await world.advance_to(MONDAY, step=WEEK)
    await kim.says("Ana good, Luis is stuck with his visa", "Ana: All good", "Luis", "Did I get that right: Needs help")
    await kim.presses("Right: Needs help", "Luis: Needs help", "Thank you!")
    assert [(row.answer, row.note) for row in await rows_of(world, kim)] == [
        ("good", ""),
        ("help", "is stuck with his visa"),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "necesita una mano con su primer evento",
        "could use a hand with his first event",
        "le vendría bien apoyo con las becas",
        "would like some guidance on grants",
    ],
)
async def test_who_needs_a_hand_needs_help(world: World, words: str) -> None:
    kim = await mentor_with(world, "Ana", "Luis")
    await world.advance_to(MONDAY, step=WEEK)
    await kim.says(f"Ana bien, Luis {words}", "Ana: All good", "Did I get that right: Needs help", words)


async def test_a_name_alone_says_nothing(world: World) -> None:
    kim = await mentor_with(world, "Ana", "Luis")
    await world.advance_to(MONDAY, step=WEEK)
    await kim.says("Ana", "How are things going with Ana?")
    assert [row.answer for row in await rows_of(world, kim)] == ["", ""]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("ana and luis are fine, nothing from eva though.", ["good", "good", "nocontact"]),
        ("Ana, Luis & Eva are all fine", ["good", "good", "good"]),
        ("luis and eva are both fine", ["", "good", "good"]),
        ("all fine with Ana and Luis, no word from Eva", ["good", "good", "nocontact"]),
        ("ana is fine, luis too", ["good", "good", ""]),
        ("ana y luis bien, de eva no se nada", ["good", "good", "nocontact"]),
        ("ana y eva van muy bien, de luis ni rastro", ["good", "nocontact", "good"]),
        ("Ana va bien y Luis también", ["good", "good", ""]),
        ("Ana is ok, Luis I couldnt reach", ["good", "nocontact", ""]),
        ("Ana bien, con Luis no di", ["good", "nocontact", ""]),
        ("no di con Luis", ["", "nocontact", ""]),
        ("Ana good. Luis hasn't got back to me", ["good", "nocontact", ""]),
        ("Luis no me contesta los mensajes, Ana todo ok", ["good", "nocontact", ""]),
        ("Luis I couldn't get hold of, the rest are fine", ["good", "nocontact", "good"]),
        ("no logro contactar a Luis, los demás van bien", ["good", "nocontact", "good"]),
        ("hey, weekly stuff: ana and luis are great, others fine", ["good", "good", "good"]),
        ("lo de la semana: luis sin contacto y demás bien", ["good", "nocontact", "good"]),
    ],
)
async def test_mentees_stand_in_a_list(world: World, words: str, expected: list[str]) -> None:
    kim = await mentor_with(world, "Ana", "Luis", "Eva")
    await world.advance_to(MONDAY, step=WEEK)
    said = await kim.says(words, "Noted.")
    assert "“”" not in said
    assert [row.answer for row in await rows_of(world, kim)] == expected


async def test_nobody_is_asked_about_twice(world: World) -> None:
    kim = await mentor_with(world, "Ana", "Luis", "Eva")
    await world.advance_to(MONDAY, step=WEEK)
    said = await kim.says("Ana is fine, Luis painted his kitchen", "How are things going with Luis?")
    assert said.count("How are things going with Luis?") == 1


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("perdonen la demora, con ana y luis todo bien", ["good", "good", ""]),
        ("con luis e eva todo bien", ["", "good", "good"]),
        ("sorry for the delay, ana and luis are fine", ["good", "good", ""]),
        ("ana is fine and luis too, sorry for being late", ["good", "good", ""]),
    ],
)
async def test_an_apology_beside_it_is_no_part_of_it(world: World, words: str, expected: list[str]) -> None:
    kim = await mentor_with(world, "Ana", "Luis", "Eva")
    await world.advance_to(MONDAY, step=WEEK)
    await kim.says(words, "Noted.")
    assert [(row.answer, row.note) for row in await rows_of(world, kim)] == [(answer, "") for answer in expected]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("everyone is fine except eva, she needs help", ["good", "good", "help"]),
        ("all good but eva who doesn't answer", ["good", "good", "nocontact"]),
        ("todos bien menos eva q necesita ayuda", ["good", "good", "help"]),
        ("con todos bien, solo eva no contesta", ["good", "good", "nocontact"]),
        ("everyone's good, only eva needs help", ["good", "good", "help"]),
        ("todo bien con todos salvo con luis, de él no sé nada", ["good", "nocontact", "good"]),
    ],
)
async def test_all_but_one_are_answered_about_at_once(world: World, words: str, expected: list[str]) -> None:
    kim = await mentor_with(world, "Ana", "Luis", "Eva")
    await world.advance_to(MONDAY, step=WEEK)
    await kim.says(words, "Noted. Ana: All good.", "That was everyone.")
    assert [(row.answer, row.note) for row in await rows_of(world, kim)] == [(answer, "") for answer in expected]


async def test_who_is_left_out_without_a_word_is_asked_about(world: World) -> None:
    kim = await mentor_with(world, "Ana", "Luis", "Eva")
    await world.advance_to(MONDAY, step=WEEK)
    await kim.says("everyone is doing fine apart from eva", "Ana: All good", "How are things going with Eva?")
    assert [row.answer for row in await rows_of(world, kim)] == ["good", "good", ""]


@pytest.mark.parametrize(
    "words",
    [
        "about Ana: she applied for a job and is stressed, keep it between us",
        "ana needs help with her visa but please don't tell anyone",
        "ana está agobiada, pero que quede entre nosotros",
    ],
)
async def test_what_is_for_nobody_else_is_no_note(world: World, words: str) -> None:
    kim = await mentor_with(world, "Ana")
    await world.advance_to(MONDAY, step=WEEK)
    await kim.says(words, "the council can read", "How are things going with Ana?")
    await kim.presses("Needs help", "What would help Ana?")
    assert [(row.answer, row.note) for row in await rows_of(world, kim)] == [("help", "")]


@pytest.mark.parametrize("words", ["luis is fine, the rest too", "luis va bien y los demás también"])
async def test_the_same_holds_of_all_others(world: World, words: str) -> None:
    kim = await mentor_with(world, "Ana", "Luis", "Eva")
    await world.advance_to(MONDAY, step=WEEK)
    await kim.says(words, "Noted. Luis: All good.", "That was everyone.")
    assert [(row.answer, row.note) for row in await rows_of(world, kim)] == [("good", "")] * 3


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("oops I said Ana is not well but I mixed her with Ivo from another group. Ana is fine", "All good"),
        ("I wrote that Ana needs help, that was a mistake, she's good", "All good"),
        ("sorry, I marked Ana as no contact by accident, she is doing great", "All good"),
        ("me equivoqué con Ana, puse q bien pero en realidad ni hablamos esta semana", "No contact"),
        ("dije que Ana estaba mal pero me confundí, está perfecta", "All good"),
    ],
)
async def test_a_mistake_that_is_mended_in_the_same_breath_is_not_noted(world: World, words: str, answer: str) -> None:
    kim = await mentor_with(world, "Ana", "Luis")
    await world.advance_to(MONDAY, step=WEEK)
    assert "Did I get that right" not in await kim.says(words, f"Noted. Ana: {answer}", "Luis")
    assert {row.note for row in await rows_of(world, kim)} <= {"", "en realidad ni hablamos esta semana"}


@pytest.mark.parametrize(
    "words",
    [
        "does Ana read what I answer you every week?",
        "can my mentees see my check-ins?",
        "Ana puede ver lo que contesto de ella cada semana?",
        "quién lee mis respuestas semanales?",
    ],
)
async def test_who_reads_the_answers_is_told(world: World, words: str) -> None:
    kim = await mentor_with(world, "Ana")
    await kim.says(words, "Only the council reads what you answer", "none of your mentees", "never a note")
