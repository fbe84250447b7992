"""A mentor falls silent: the programme's rule Silence, sentence by sentence."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.check_in.mentors import MONDAY, WEEK, mentor_with
from tests.world import START, ZOE, Person, Sections, World

STEP = timedelta(days=2)
HOUR = timedelta(hours=1)


@pytest.fixture
def sections() -> Sections:
    return {"council": ZOE}


async def silent_for(world: World, days: int, *names: str) -> Person:
    """Kim, a mentor of these mentees, who has not answered anything for so many days."""
    kim = await mentor_with(world, *names)
    await world.advance_to(MONDAY, step=WEEK)
    await world.advance_to(MONDAY + timedelta(days=days), step=WEEK)
    return kim


async def test_3_missed_in_a_row_put_a_decision_before_a_councillor_with_7_days(world: World, zoe: Person) -> None:
    await silent_for(world, 20, "Ana")
    assert "· silent" not in (await zoe.says("mentors"))
    zoe.read()
    await world.advance(days=1, step=STEP)
    zoe.reads("#1 Kim hasn’t answered check-ins for a while", "Nobody is to blame", "by Mon 28 Dec")
    assert zoe.screen[-1].labels == ["Give them time", "Look for other mentors"]
    await zoe.says("mentors", "Kim: 1 of 5 · silent, 3 missed")


async def test_the_councillor_reads_who_agreed_to_stand_in(world: World, zoe: Person) -> None:
    kim = await mentor_with(world, "Ana")
    lee = await world.member("lee", "Lee", roles=("mentor",))
    await kim.says("backup Lee")
    await world.advance_to(MONDAY, step=WEEK)
    await world.advance_to(MONDAY + timedelta(days=21), step=WEEK)
    assert "stand in" not in zoe.reads("#1 Kim hasn’t answered check-ins"), "a backup who was asked has not agreed"
    await lee.says("cover yes")
    await zoe.says("resolve 1", "Lee has agreed to stand in for Kim, and may be the one to ask first")
    await world.advance(days=7, step=STEP)
    zoe.reads("and is still open", "Lee has agreed to stand in for Kim")
    await world.advance(days=2, step=STEP)
    zoe.reads("Kim is silent: other mentors for the mentees?", "Lee has agreed to stand in for Kim")
    await lee.says("away 2027-02-01")
    assert "Lee" not in await zoe.says("resolve 2", "Kim is silent"), "who is away does not stand in"


async def test_the_silent_mentor_is_not_blamed_and_not_asked_why(world: World, zoe: Person) -> None:
    kim = await silent_for(world, 21, "Ana")
    text = kim.reads("I hope you’re well", "You don’t owe anyone an answer", "Any word is enough")
    assert "why" not in text.lower()
    assert "reason" not in text.lower()


async def test_the_silent_mentor_takes_no_new_offers(world: World, zoe: Person) -> None:
    kim = await silent_for(world, 21, "Ana")
    kim.read()
    bo = await world.member("bo", "Bo")
    await bo.says("request_mentor events", "first on the waiting list")
    kim.reads_nothing()
    await kim.says("help")
    await world.advance(hours=1)
    kim.reads("Bo would like a mentor")


async def test_after_30_days_reassigning_the_mentees_is_proposed(world: World, zoe: Person) -> None:
    kim = await silent_for(world, 29, "Ana", "Bo")
    zoe.read()
    await world.advance(days=1, step=STEP)
    zoe.reads(
        "This doesn’t need a decision any more: #1 Kim hasn’t answered check-ins for a while",
        "#2 Kim is silent: other mentors",
    )
    async with world.store() as store:
        assert len(await store.pairs.open_pairs()) == 2, "a human confirms"
    await zoe.presses("Look for other mentors", "Thank you for deciding")
    kim.reads("I’m looking for other mentors for Ana and Bo", "You’re still a mentor")
    async with world.store() as store:
        assert await store.pairs.open_pairs() == []
        assert [request.mentee.name for request in await store.council.queue()] == ["Ana", "Bo"]
    assert "mentor" in (await kim.member()).roles


async def test_after_90_days_leaving_the_role_is_proposed(world: World, zoe: Person) -> None:
    kim = await silent_for(world, 89, "Ana")
    zoe.read()
    await world.advance(days=1, step=STEP)
    zoe.reads("Kim has been silent for a long time: should the mentor role end?")
    assert "mentor" in (await kim.member()).roles, "a human confirms"
    await zoe.presses("End the role", "Thank you for deciding")
    kim.reads("The council has decided to end your time as a mentor", "Thank you for all the time you gave")
    assert (await kim.member()).roles == set()
    async with world.store() as store:
        assert [request.mentee.name for request in await store.council.queue()] == ["Ana"]
    await world.advance(days=7, step=WEEK)
    await zoe.says("todo", "1 decision is waiting", "Ana is waiting for a mentor, and none is free")
    await zoe.says("inactive", "Silent mentors: 0")


async def test_a_step_the_council_has_decided_is_not_proposed_again(world: World, zoe: Person) -> None:
    await silent_for(world, 21, "Ana")
    await zoe.says("resolve 1 wait we have talked", "Give them time")
    await world.advance(days=8, step=WEEK)
    await zoe.says("todo", "Nothing is waiting")
    await world.advance(days=1, step=STEP)
    await zoe.says("todo", "#2 Kim is silent: other mentors for the mentees?")


@pytest.mark.parametrize("word", ["active yes", "All good", "mentees", "help"])
async def test_any_reply_ends_it_at_once(world: World, zoe: Person, word: str) -> None:
    kim = await silent_for(world, 30, "Ana")
    zoe.read()
    heard = await (kim.presses(word) if word == "All good" else kim.says(word))
    assert heard.startswith("Good to hear from you, Kim! Unless you’d like it otherwise")
    assert len(heard.splitlines()) > 1, "and an answer"
    zoe.reads("This doesn’t need a decision any more: #2 Kim is silent: other mentors for the mentees?")
    await zoe.says("todo", "Nothing is waiting")
    await zoe.says("inactive", "All is well")
    await world.advance(minutes=1)
    kim.reads_nothing()
    await world.advance(days=14, step=WEEK)
    await zoe.says("inactive", "All is well")  # earlier missed ones are forgiven


@pytest.mark.parametrize("word", ["sorry, I was ill", "Chekin", ""])
async def test_a_word_that_is_not_understood_ends_it_kindly_too(world: World, zoe: Person, word: str) -> None:
    kim = await silent_for(world, 21, "Ana", "Bo")
    answer = await kim.says(word, "Kim", "How are things going with Ana?")
    for unkind in ("didn’t understand", "don’t know", "can’t find", "only read text"):
        assert unkind not in answer
    await kim.presses("All good", "How are things going with Bo?")
    await zoe.says("inactive", "All is well")
    await kim.says("xyzzy", "I didn’t understand that")


async def test_a_silent_mentor_who_mistypes_is_heard_with_the_next_tick(world: World, zoe: Person) -> None:
    kim = await silent_for(world, 21, "Ana")
    await kim.says("checkin Anna good", "I didn’t understand “Anna good”")
    await world.advance(minutes=1)
    kim.reads("Good to hear from you, Kim!")


async def test_with_nothing_open_a_kind_line_is_enough(world: World, zoe: Person) -> None:
    kim = await silent_for(world, 21, "Ana")
    async with world.store() as store:
        (pair,) = await store.pairs.open_pairs()
        pair.ended_at = world.clock.now()
    assert (
        await kim.says("hello")
        == "Good to hear from you, Kim! Unless you’d like it otherwise, I’ll send you check-ins and offers again."
    )


async def test_a_second_silence_is_one_of_its_own(world: World, zoe: Person) -> None:
    kim = await silent_for(world, 21, "Ana")
    await kim.says("help")
    await world.advance_to(MONDAY + 7 * WEEK, step=WEEK)
    await zoe.says("inactive", "Kim (mentor): 3 check-ins missed in a row, since 28 Dec 2026")
    await zoe.says("todo", "#2 Kim hasn’t answered")


async def test_needs_help_is_an_item_at_once(world: World, zoe: Person) -> None:
    kim = await mentor_with(world, "Ana")
    await world.advance_to(MONDAY, step=WEEK)
    zoe.read()
    await kim.presses("Needs help", "What would help Ana?")
    zoe.reads("#1 Ana needs help", "someone talks with Ana soon", "by Wed 2 Dec")
    await kim.says("A venue in Lima")
    await zoe.says("resolve 1", "“A venue in Lima”")
    await kim.says("checkin Ana good", "Changed")
    zoe.reads("This doesn’t need a decision any more: #1 Ana needs help")
    await kim.says("checkin Ana help", "What would help Ana?")
    zoe.reads("#2 Ana needs help")


async def test_who_has_never_written_is_not_counted_as_silent(world: World, zoe: Person) -> None:
    await world.member("ana", "Ana", last_active_on=MONDAY.date() + 20 * WEEK)
    async with world.store() as store:
        kim = store.people.add_member(name="Kim", locale="en", timezone="UTC", roles=["mentor"], now=START)
        (mentee,) = await store.people.named("Ana")
        store.pairs.add_pair(mentee, kim, START)
    await world.advance_to(MONDAY, step=WEEK)
    await world.advance_to(MONDAY + 14 * WEEK, step=WEEK)
    await zoe.says("inactive", "All is well")
    await zoe.says("mentors", "silent: 0")
    await zoe.says("todo", "Nothing is waiting")


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("I can't do this anymore, someone else should take ana and bo", "Whom may I ask somebody else to take over?"),
        ("estoy agotado, que otra persona se encargue", "Whom may I ask somebody else to take over?"),
        ("hello, sorry for my silence, somebody else should mentor ana", "somebody else to mentor Ana"),
        ("i can't do this anymore", "Do you mean one of these?"),
        ("ya no puedo seguir", "Would you like to stop being a mentor?"),
    ],
)
async def test_first_words_that_want_to_leave_are_heard(world: World, zoe: Person, said: str, heard: str) -> None:
    kim = await silent_for(world, 21, "Ana", "Bo")
    await kim.says(said, "Nobody blames you", heard)
    assert "How are things going" not in "".join(message.text for message in kim.screen[-1:])
    assert "mentor" in (await kim.member()).roles
