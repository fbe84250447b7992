"""What is asked with buttons is answered in words, as people say them and in either language."""

from __future__ import annotations

import pytest

from tests.check_in.mentors import MONDAY, WEEK, mentor_with, rows_of
from tests.world import World


@pytest.mark.parametrize(
    "words", ["sure, happy to", "Yes please!", "👍🏽", "with pleasure", "claro que sí", "I’ll take her"]
)
async def test_an_offer_is_accepted_in_words(world: World, words: str) -> None:
    kim, ana = await world.member("kim", "Kim", roles=["mentor"]), await world.member("ana", "Ana")
    await ana.says("request_mentor events in Lima")
    kim.reads("Ana would like a mentor")
    await kim.says(words)
    ana.reads("Kim is your mentor")


@pytest.mark.parametrize("words", ["no", "nope, not now", "lo siento, no puedo", "I’m too busy, sorry"])
async def test_an_offer_is_declined_in_words(world: World, words: str) -> None:
    kim, ana = await world.member("kim", "Kim", roles=["mentor"]), await world.member("ana", "Ana")
    await ana.says("request_mentor events in Lima")
    await kim.says(words, "I’ll ask someone else")


async def test_a_reason_is_read_back_before_the_council_reads_it(world: World) -> None:
    kim, ana = await world.member("kim", "Kim", roles=["mentor"]), await world.member("ana", "Ana")
    await ana.says("request_mentor events in Lima")
    await kim.says(
        "I can’t right now, exams", "Did I get that right: Decline, and your words “exams”?", "Only the council"
    )
    assert kim.screen[-1].labels == ["Right: Decline", "Accept"]
    await kim.says("yes", "reason")


@pytest.mark.parametrize("words", ["ok", "I’m happy to take her", "I’d love to but I can’t"])
async def test_what_may_mean_either_is_read_back(world: World, words: str) -> None:
    kim, ana = await world.member("kim", "Kim", roles=["mentor"]), await world.member("ana", "Ana")
    await ana.says("request_mentor events in Lima")
    await kim.says(words, "Did I get that right")
    ana.read()
    await world.settle()
    assert "Kim is your mentor" not in "".join(message.text for message in ana.read())


async def test_thanks_accept_nothing(world: World) -> None:
    kim, ana = await world.member("kim", "Kim", roles=["mentor"]), await world.member("ana", "Ana")
    await ana.says("request_mentor events in Lima")
    await kim.says("thanks", "You’re welcome")


@pytest.mark.parametrize(
    ("words", "noted", "answer", "note"),
    [
        ("everything’s fine, we talked on Sunday", "Ana: All good", "good", "we talked on Sunday"),
        ("bien", "Ana: All good", "good", ""),
        ("todo bien, hablamos el domingo", "Ana: All good", "good", "hablamos el domingo"),
        ("yeah, she is doing really well", "Ana: All good", "good", ""),
        ("no contestó", "Ana: No contact", "nocontact", ""),
        ("skip her this week", "Ana: Skip", "skip", ""),
    ],
)
async def test_a_check_in_is_answered_in_words(world: World, words: str, noted: str, answer: str, note: str) -> None:
    kim = await mentor_with(world, "Ana")
    await world.advance_to(MONDAY, step=WEEK)
    await kim.says(words, noted, "Thank you!")
    (row,) = await rows_of(world, kim)
    assert (row.answer, row.note) == (answer, note)
    await kim.says("great, thanks!")
    assert "already have" not in kim.screen[-1].text


async def test_a_call_for_help_is_read_back(world: World) -> None:
    kim = await mentor_with(world, "Ana")
    await world.advance_to(MONDAY, step=WEEK)
    words = "he is stuck with his passport application"
    await kim.says(words, "Did I get that right: Needs help", words, "Only the council reads them.")
    assert kim.screen[-1].labels == ["Right: Needs help", "All good", "No contact", "Skip"]
    await kim.says("yes", "Ana: Needs help", "Thank you!")
    (row,) = await rows_of(world, kim)
    assert (row.answer, row.note) == ("help", words)


@pytest.mark.parametrize("words", ["not fine", "she’s not doing well", "good but she has problems", "no está bien"])
async def test_a_denial_is_no_good(world: World, words: str) -> None:
    kim = await mentor_with(world, "Ana")
    await world.advance_to(MONDAY, step=WEEK)
    await kim.says(words, "Did I get that right: Needs help")
    (row,) = await rows_of(world, kim)
    assert not row.answer


async def test_a_reply_to_an_older_check_in_is_its_answer(world: World) -> None:
    kim = await mentor_with(world, "Ana", "Luis")
    await world.advance_to(MONDAY, step=WEEK)
    first = kim.screen[-1]
    await kim.says("checkin Luis", "How are things going with Luis?")
    await kim.says("all good with her", "Ana: All good", about=first.id)


@pytest.mark.parametrize(
    ("words", "answer"),
    [("still here", "Good to hear"), ("sigo aquí", "Good to hear"), ("I’d like to stop", "Nothing has changed yet")],
)
async def test_still_active_is_answered_in_words(world: World, words: str, answer: str) -> None:
    kim = await world.member("kim", "Kim", roles=["mentor"])
    await kim.says("/active", "Are you still active")
    await kim.says(words, answer)


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("yes please", "Thank you for all you gave"),
        ("nope, not now", "Nothing has changed"),
        ("sí, claro", "Thank you for all you gave"),
        ("not sure", "isn’t one of"),
    ],
)
async def test_a_question_takes_a_yes_as_people_say_it(world: World, words: str, answer: str) -> None:
    kim = await world.member("kim", "Kim", roles=["mentor"])
    await kim.says("step_down", "Would you like to stop being a mentor?")
    await kim.says(words, answer)


async def test_an_activity_is_confirmed_or_rejected_in_words(world: World) -> None:
    kim, ana = await world.member("kim", "Kim", roles=["mentor"]), await world.member("ana", "Ana")
    await world.pair(ana, kim)
    await ana.says("report attended today Open web evening")
    kim.reads("Did it happen like this?")
    await kim.says("yes, I was there")
    ana.reads("confirmed")
    await ana.says("report attended today Another evening")
    await kim.says("no, that was somebody else", "Did I get that right: Reject", "somebody else")
    ana.reads_nothing()
    await kim.says("yes")
    ana.reads("that was somebody else")


@pytest.mark.parametrize(("words", "said"), [("yesterday", "last week"), ("hace un mes o más", "")])
async def test_heard(world: World, words: str, said: str) -> None:
    kim, ana = await world.member("kim", "Kim", roles=["mentor"]), await world.member("ana", "Ana")
    await world.pair(ana, kim)
    await ana.says("heard", "Kim")
    await ana.says(words)
