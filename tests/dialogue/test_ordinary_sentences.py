"""Ordinary sentences that were once taken for something else: each says what becomes of it now."""

from __future__ import annotations

import pytest

from tests.world import ZOE, Person, Sections, World


@pytest.fixture
def sections() -> Sections:
    return {"council": ZOE}


@pytest.fixture
async def kim(world: World) -> Person:
    """A mentor of Ana's and Bea's."""
    kim = await world.member("kim", "Kim", roles=["mentor"])
    for name in ("ana", "bea"):
        await world.pair(await world.member(name, name.title()), kim)
    return kim


async def test_good_wishes_to_a_mentee_are_no_check_in(kim: Person) -> None:
    for said in (
        "pass a msg to Bea: happy birthday",
        "happy birthday Bea!",
        "Bea would be better off with another mentor",
    ):
        assert "How are things going" not in await kim.says(said)
    await kim.says("Bea is better", "Noted. Bea: All good")


async def test_what_may_be_for_the_bot_is_not_carried_to_somebody(world: World, kim: Person) -> None:
    zoe = world.person("zoe", "Zoe")
    await zoe.says("tell Kim thanks for the great work", "passed it on")
    kim.read()
    for said in ("Bea will be better off with Ravi", "remind me tomorrow", "send me the numbers of last month"):
        assert "Passed on" not in await zoe.says(said)
    await zoe.says("when did Bea last hear from her mentor")
    kim.reads_nothing()
    await zoe.says("I liked the slides", "Is that for Kim, or for me?")  # the bot has offered something since
    await zoe.presses("Send to Kim", "Passed on to Kim")
    await zoe.says("and the cake", "Passed on to Kim")


async def test_what_is_said_after_a_wish_was_shown_is_no_answer_to_it(world: World) -> None:
    tom = await world.member("tom", "Tom")
    await tom.says("my mentor harassed me", "Shall I?")
    for said in ("he never answers, its been 3 weeks", "we talked on sunday, all good"):
        assert "Did I get that right" not in await tom.says(said)


async def test_words_after_a_no_leave_a_wish_undone(kim: Person) -> None:
    await kim.says("I can take 3 mentees", "You take at most 3 mentees in all")
    await kim.says("no sorry not yet, I will see", "nothing has changed")
    assert (await kim.member()).capacity is None


async def test_a_question_in_place_of_a_reason_is_shown_first(world: World, kim: Person) -> None:
    eva = await world.member("eva", "Eva")
    await eva.says("I would like a mentor please", "What would you like a mentor for?")
    await eva.says("hm not sure yet how that works here?", "Shall I")
    kim.reads_nothing()


async def test_my_mentor_is_whoever_that_is(world: World, kim: Person) -> None:
    ana = world.person("ana", "Ana")
    await ana.says("tell my mentor I'll be late", "passed it on to Kim")
    kim.reads("Ana: I'll be late")


async def test_who_asks_to_meet_is_shown_times(world: World, kim: Person) -> None:
    ana = world.person("ana", "Ana")
    await ana.says("when is my next meeting")
    assert "Propose a time to meet" not in ana.screen[-1].labels
    await ana.says("hi Kim, can we talk on thursday?", "At what time on 26 Nov 2026 would you like to meet Kim")


async def test_strangers_may_say_what_they_want(world: World) -> None:
    pepa = world.person("pepa", "Pepa")
    await pepa.says("hello??", "We haven’t met yet")
    await pepa.says("whats this", "Look around as long as you like")
    await pepa.says("so", "don’t know yet with what. What brings you here?")
    await pepa.says("I don't want a mentor", "What brings you here?")
    await pepa.says("quiero un mentor", "¿Para qué te gustaría tener mentor o mentora?")
    await world.person("mia", "Mia").says("help me find a mentor for wikipedia", "for wikipedia”")


async def test_who_may_not_run_what_they_mean_is_not_offered_something_far_from_it(world: World) -> None:
    eva = await world.member("eva", "Eva")
    await eva.says("request_mentor garden")
    await eva.says("I'm away from Monday for two weeks")
    assert "Leave the waiting list" not in eva.screen[-1].labels


async def test_a_yes_of_another_language_and_one_to_the_only_offer_are_heard(world: World, kim: Person) -> None:
    await kim.says("I can take 3 mentees", "You take at most 3 mentees in all")
    await kim.says("sí")
    assert (await kim.member()).capacity == 3
    tom = await world.member("tom", "Tom")
    await tom.says("i did a talk at the library yesterday, 25 people", "“talk at the library” · Attendees: 25")
    assert "👍" not in await tom.says("yes")


async def test_a_sentence_in_place_of_a_name_is_done(world: World) -> None:
    zoe = world.person("zoe", "Zoe")
    await zoe.says("appoint", "Who would you like to appoint?")
    assert "anyone called" not in await zoe.says("how many mentors do we have")
    await zoe.says("appoint", "Who would you like to appoint?")
    await zoe.says("nvm", "All right, forgotten.")


async def test_nothing_to_leave_is_no_mistake(world: World, kim: Person) -> None:
    for said in ("maybe later", "no"):
        await kim.says(said, "All right, nothing has changed.")
    await kim.says("cancel", "nothing to cancel")
    await kim.says("😀", "👍")


async def test_a_question_is_no_note_for_the_council(kim: Person) -> None:
    for said in ("when is the check in due", "so the check-in, what is that again?"):
        assert "The council reads" not in await kim.says(said)


async def test_who_asks_what_is_open_is_shown_it_at_once(kim: Person) -> None:
    assert "Shall I?" not in await kim.says("whats open for me")
