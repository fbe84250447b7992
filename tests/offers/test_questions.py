"""A mentor asks about an offer before answering it, and thinks again after accepting it."""

from __future__ import annotations

import pytest

from tests.offers.people import mentor
from tests.world import Person, World

ABOUT = ("Ana Quispe would like a mentor: events in Lima", "Please answer by")


@pytest.fixture
async def kim(world: World) -> Person:
    """A mentor with Ana's offer before them, and with a mentee already."""
    kim = await mentor(world, "Kim", languages=["English"])
    await world.pair(await world.member("bea", "Bea"), kim)
    ana = await world.member("ana", "Ana Quispe", languages=["Spanish", "English"])
    await ana.says("request_mentor events in Lima")
    kim.reads(*ABOUT)
    return kim


async def test_what_is_asked_about_an_offer_is_answered(kim: Person) -> None:
    for said, *expected in (
        ("who is she and what does she want exactly?", *ABOUT),
        ("what more is there about ana?", *ABOUT),
        ("quien es y que necesita?", *ABOUT),
        ("does she speak spanish?", "Ana Quispe speaks", "Spanish"),
        ("qué idiomas habla?", "Ana Quispe speaks"),
        ("how old is she", "I don’t know that about Ana Quispe", *ABOUT),
        ("cuántos años tiene?", "I don’t know that about Ana Quispe"),
        ("is ana employed?", "I don’t know that about Ana Quispe"),
        ("why me?", "You seemed to suit", "You both speak English"),
        ("por qué yo?", "You seemed to suit"),
        ("do i have to?", "No, it’s up to you"),
        ("y si digo que no?", "No, it’s up to you"),
        ("can i think about it till thursday", "waits for you until Fri 27 Nov", "nothing is needed"),
        ("let me sleep on it until 20 december", "until Fri 27 Nov", "a little sooner than you’d like"),
        ("dejame pensarlo", "waits for you until Fri 27 Nov"),
    ):
        await kim.says(said, *expected)
        assert kim.screen[-1].labels == ["Accept", "Decline"], said
    await kim.says("yes", "You are Ana Quispe’s mentor now")


async def test_an_answer_to_an_offer_stays_one(kim: Person) -> None:
    await kim.says("sorry, I have no time right now", "I’ll ask someone else")


async def test_questions_about_others_are_not_about_the_offer(kim: Person) -> None:
    await kim.says("mentees", "Bea")
    assert "Ana Quispe" not in await kim.says("how is she doing?")


@pytest.mark.parametrize(
    "said",
    [
        "oh no wait, that was a mistake, I can't take her",
        "sorry, I meant to decline",
        "undo that",
        "uy, me equivoqué, no puedo acompañarla",
    ],
)
async def test_a_mentor_who_accepted_by_mistake_may_hand_over(world: World, kim: Person, said: str) -> None:
    await mentor(world, "Lee")
    await kim.presses("Accept", "You are Ana Quispe’s mentor now")
    await kim.says(said, "nobody will mind", "Ana Quispe stays with you until they do")
    await kim.presses("Hand Ana Quispe over", "Lee")


async def test_a_mistake_alone_tells_what_stands(kim: Person) -> None:
    await kim.presses("Accept", "You are Ana Quispe’s mentor now")
    await kim.says("that was a mistake", "This is done: you’re Ana Quispe’s mentor.")
    await kim.presses("Undo that", "nobody will mind")


@pytest.mark.parametrize(
    "said",
    [
        "yes but only from january",
        "yes after the holidays",
        "sure, as long as it's by email",
        "accept but only until summer",
        "i'd take them, just not this month",
        "maybe in january",
        "sí, pero recién en enero",
        "vale, después de las fiestas",
        "sí, en dos semanas",
        "claro, siempre que sea por correo",
        "quizás a partir de febrero",
    ],
)
async def test_a_yes_with_a_condition_is_not_taken_for_one(world: World, kim: Person, said: str) -> None:
    await kim.says(said, "A yes makes you Ana Quispe’s mentor right away", "waits until Fri 27 Nov")
    await kim.presses("Decide later", "Take your time", "waits for you until Fri 27 Nov")
    await kim.says(said)
    await kim.says("yes", "You are Ana Quispe’s mentor now", "Shall I send this to Ana Quispe", f"“{said}”")
    world.person("ana", "Ana Quispe").read()
    await kim.presses("Send to Ana Quispe")
    world.person("ana", "Ana Quispe").reads(said)


@pytest.mark.parametrize("said", ["ok if they speak english", "sí, si habla inglés", "yes, if she speaks spanish"])
async def test_a_condition_of_language_is_met_with_what_is_known(kim: Person, said: str) -> None:
    await kim.says(said, "Ana Quispe speaks", "A yes makes you")
    await kim.says("no", "I’ll ask someone else")


@pytest.mark.parametrize(
    "said", ["yes, happy to help her", "sí, le escribo mañana", "claro que sí", "sure, sounds good"]
)
async def test_a_yes_with_kind_words_is_no_condition(kim: Person, said: str) -> None:
    assert "right away" not in await kim.says(said)
