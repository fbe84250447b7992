"""Second thoughts: what was done is undone or told of, what was shown is corrected, and what is let go says no more."""

from __future__ import annotations

from datetime import date

import pytest

from tests.world import ZOE, Person, Sections, World


@pytest.fixture
def sections() -> Sections:
    return {"council": ZOE}


@pytest.mark.parametrize("said", ["undo that", "oh no, take that back please", "deshaz eso", "that was a mistake"])
async def test_a_pair_that_was_made_is_never_said_not_to_be(world: World, kim: Person, said: str) -> None:
    zoe = world.person("zoe", "Zoe")
    await world.member("tom", "Tom")
    await zoe.says("what about giving Tom to Kim", "Shall I pair them?")
    await zoe.says("yes", "Kim Larsen is Tom’s mentor now")
    text = await zoe.says(said, "This is done: Kim Larsen is Tom’s mentor.")
    assert "nothing has changed" not in text.lower()
    await zoe.presses("Undo that", "no longer mentor Tom")
    await zoe.presses("End it")
    await zoe.says("who is waiting", "Tom")


async def test_a_no_after_the_deed_tells_that_it_stands(kim: Person) -> None:
    await kim.says("I can take 4 mentees", "at most 4 mentees")
    await kim.says("1", "up to 4 mentees")
    await kim.says("2", "This is done: you take up to 4 mentees")
    await kim.says("never mind", "left everything as it is")
    assert (await kim.member()).capacity == 4
    await kim.says("capacity 3", "3 mentees")
    await kim.says("undo", "up to 4 mentees")
    assert (await kim.member()).capacity == 4


async def test_undo_with_nothing_done_says_so(kim: Person) -> None:
    await kim.says("undo that", "nothing of late in this chat")


@pytest.mark.parametrize("said", ["no, don't", "no gracias", "mejor no", "no thanks!"])
async def test_a_refusal_of_nothing_refuses_nothing(world: World, said: str) -> None:
    zoe = world.person("zoe", "Zoe")
    await zoe.says(said, "nothing has changed")
    await zoe.says("that was a mistake")  # offers buttons, one of which rejects
    await zoe.says(said, "nothing has changed")


@pytest.mark.parametrize("said", ["never mind", "nah forget it", "déjalo", "cancel"])
async def test_words_that_let_go_are_no_note(world: World, kim: Person, said: str) -> None:
    ana = world.person("ana", "Ana")
    await ana.says("I'd like a different mentor", "Would you like a mentor other than Kim Larsen?")
    await ana.says(said, "Kim Larsen is still your mentor")


async def test_words_for_the_bot_are_not_passed_on(world: World, kim: Person) -> None:
    ana = world.person("ana", "Ana")
    await ana.says("tell Kim I'll be late", "passed it on")
    await ana.says("the bus was late too and it rains all day", "Passed on")
    kim.read()
    for said in ("no wait, that was for you", "perdón, eso era para ti", "sorry, wrong person"):
        await ana.says(said, "haven’t passed this on", "did go to Kim Larsen")
        kim.reads_nothing()
    await ana.presses("Take it back", "taken it back")
    await ana.says("what a nice view from the roof here today", "Is that for Kim Larsen, or for me?")
    await ana.says("it was for you", "haven’t passed it on")
    kim.reads_nothing()


async def test_what_was_shown_or_done_is_corrected_by_value(kim: Person) -> None:
    await kim.says("I can take 2 mentees", "at most 2 mentees")
    for said, places in (("make it seven", "7 mentees"), ("no, 3", "3 mentees"), ("que sean cinco", "5 mentees")):
        await kim.says(said, f"at most {places}")
    await kim.says("yes", "up to 5 mentees")
    await kim.says("sorry, I meant 4", "at most 4 mentees")
    await kim.says("yes")
    await kim.says("I'm away from 7 December to 12 December", "7 Dec", "12 Dec")
    await kim.says("no, from the 8th", "8 Dec", "12 Dec")
    await kim.says("quise decir hasta el 20 de diciembre", "8 Dec", "20 Dec")
    await kim.says("yes")
    assert (await kim.member()).away_until == date(2026, 12, 20)


async def test_an_answer_about_the_wrong_mentee_is_corrected(world: World, kim: Person) -> None:
    await kim.says("all fine with Ana, we talked on sunday", "Noted. Ana: All good")
    said = await kim.says("that was Bea, not Ana", "about Bea: All good")
    assert "This is done: Ana: All good" in said
    await kim.says("yes", "Noted. Bea: All good")


@pytest.mark.parametrize(
    "said", ["what was the question again?", "¿cuál era la pregunta?", "can you repeat that question"]
)
async def test_the_question_is_shown_again(world: World, kim: Person, said: str) -> None:
    ana = world.person("ana", "Ana")
    await ana.says("report", "What did you do?")
    await ana.says(said, "What did you do?")
    await ana.presses("Attended", "When")
    await ana.says("cancel")
    await kim.says("I can take 3 mentees", "at most 3 mentees")
    await kim.says(said, "at most 3 mentees")
    await kim.presses("Do it", "up to 3 mentees")
    assert "at most 3 mentees" not in await kim.says(said)


@pytest.mark.parametrize(
    "said",
    [
        "sorry, meant until the 20th",
        "oops I mean till 20",
        "apologies, should have been until 20 December",
        "until the 20th",
        "actually I'll be back on the 21st",
        "perdón, hasta el 20",
        "disculpa, me equivoqué, hasta el 20",
        "mejor vuelvo el 21",
    ],
)
async def test_an_apology_with_more_to_it_corrects(kim: Person, said: str) -> None:
    await kim.says("I'm away from 5 to 12 December", "from 5 Dec 2026 to 12 Dec 2026")
    await kim.says(said, "from 5 Dec 2026 to 20 Dec 2026")


async def test_a_day_alone_is_the_end_that_is_nearer(kim: Person) -> None:
    await kim.says("I'm away from 30 November to 6 December", "30 Nov 2026 to 6 Dec 2026")
    await kim.says("yes")
    await kim.says("sorry, i meant saturday", "30 Nov 2026 to 5 Dec 2026")


@pytest.mark.parametrize("said", ["oops 3 not 2", "sorry, i meant 3", "ups, quise decir 3"])
async def test_a_number_on_top_is_corrected_as_one(kim: Person, said: str) -> None:
    await kim.says("I can take 1 more", "with 1 more, you’d take at most 3")
    await kim.says("no, 2", "with 2 more, you’d take at most 4")
    await kim.says(said, "at most 3" if "not" not in said else "there’s room for 3 more already")


@pytest.mark.parametrize("said", ["dale", "go ahead", "ok do it", "adelante", "yes please do"])
async def test_a_plain_yes_does_what_is_shown(kim: Person, said: str) -> None:
    await kim.says("I'm away from 5 to 12 December", "from 5 Dec 2026 to 12 Dec 2026")
    await kim.says(said, "Have a good time!")


async def test_an_apology_shows_once_more_what_waits(kim: Person) -> None:
    await kim.says("I'm away from 5 to 12 December")
    await kim.says("sorry about that", "No worries", "from 5 Dec 2026 to 12 Dec 2026")
    await kim.presses("Do it", "Have a good time!")
    await kim.says("sorry about that", "This is done", "5 Dec 2026")


@pytest.mark.parametrize("said", ["sorry wrong, from the 14th to the 20th", "ups, me equivoqué, la semana del 14"])
async def test_a_whole_range_takes_the_place_of_another(kim: Person, said: str) -> None:
    await kim.says("I'm away from 5 to 12 December", "from 5 Dec 2026 to 12 Dec 2026")
    await kim.says(said, "from 14 Dec 2026 to 20 Dec 2026")


async def test_words_that_are_shown_are_corrected(world: World, kim: Person) -> None:
    tom = await world.member("tom", "Tom")
    await tom.says("i want a mentor for events", "“events”")
    await tom.says("sorry, I meant localisation", "“localisation”")


async def test_an_apology_after_a_question_shows_it_once_more(kim: Person, world: World) -> None:
    ana = world.person("ana", "Ana")
    await ana.says("i want another mentor", "Would you like a mentor other than Kim Larsen?")
    await ana.says("sorry about the mess", "No worries at all!", "Would you like a mentor other than Kim Larsen?")
