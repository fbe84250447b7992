"""A call for help is heard at any time, from mentor or mentee, and no second tap loses it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.check_in.mentors import MONDAY, WEEK, mentees_of, mentor_with, rows_of
from tests.world import COUNCIL_ROOM, ZOE, Person, Sections, World


@pytest.fixture
def sections() -> Sections:
    return {"council": {**ZOE, "room": COUNCIL_ROOM}, "programme": {"digest_weekday": "wednesday"}}


def room(world: World) -> list[str]:
    return [message.text for message in world.adapters[COUNCIL_ROOM.network].rooms.get(COUNCIL_ROOM.room_id, [])]


async def unasked(world: World, *names: str, **fields: object) -> Person:
    """A mentor nobody asked anything so far, not even whether it is a week of check-ins."""
    kim = await world.member("kim", "Kim", roles=["mentor"], **fields)  # type: ignore[arg-type]
    for name in names:
        await world.pair(await world.member(name.lower(), name), kim)
    return kim


async def test_a_mentor_is_heard_outside_an_open_window(world: World, zoe: Person) -> None:
    kim = await unasked(world, "Amy", "Bo")
    await kim.says("checkin amy help she is lost", "Noted. Amy: Needs help.", "kept your note about Amy")
    zoe.reads("Amy needs help", "“she is lost”", "Kim, who is looking after Amy, says so")
    assert room(world) == ["Amy needs help, says Kim, who is looking after them."]
    await kim.says("checkin bo good", "Noted. Bo: All good.")
    await world.advance_to(MONDAY, step=WEEK)
    kim.reads("How are things going with Amy?")


async def test_of_one_mentee_no_name_is_needed_and_of_several_it_is_asked(world: World, zoe: Person) -> None:
    kim = await unasked(world, "Amy")
    await kim.says("checkin help she is lost", "Noted. Amy: Needs help.")
    zoe.reads("Amy needs help", "“she is lost”")
    await world.pair(await world.member("bo", "Bo"), kim)
    await kim.says("checkin help no word from them", "Who is it about?")
    assert kim.screen[-1].labels == ["Amy", "Bo"]
    await kim.presses("Bo", "Noted. Bo: Needs help.", "kept your note about Bo")
    zoe.reads("Bo needs help", "“no word from them”")


async def test_when_nothing_is_open_a_mentee_is_one_tap_away(world: World, zoe: Person) -> None:
    kim = await unasked(world, "Amy")
    await kim.says("checkin", "Nothing is open", "who is it about?")
    await kim.presses("Amy", "How are things going with Amy?")
    await kim.presses("Needs help", "What would help Amy?")
    zoe.reads("Amy needs help")
    await kim.says("Somebody who knows Lima", "kept your note about Amy")
    zoe.reads("#1 Amy needs help\n\nThey’ve added: “Somebody who knows Lima”")


async def test_words_that_are_no_answer_go_along_with_the_tap(world: World, zoe: Person) -> None:
    kim = await unasked(world, "Amy")
    await kim.says("checkin amy she is lost", "I didn’t understand “she is lost”", "How are things going with Amy?")
    await kim.presses("Needs help", "Noted. Amy: Needs help.", "kept your note about Amy")
    zoe.reads("“she is lost”")


async def test_a_late_tap_on_needs_help_is_heard(world: World, zoe: Person) -> None:
    kim = await mentor_with(world, "Amy")
    await world.advance_to(MONDAY, step=WEEK)
    old = kim.screen[-1]
    await world.advance_to(MONDAY + WEEK, step=WEEK)
    await kim.presses("All good", "That check-in has closed", message=old)
    await kim.presses("Needs help", "What would help Amy?", message=old)
    zoe.reads("Amy needs help")
    assert [row.answer for row in await rows_of(world, kim)] == ["", "help"]


async def test_a_note_is_heard_though_the_window_was_closed_meanwhile(world: World, zoe: Person) -> None:
    kim = await mentor_with(world, "Amy")
    await mentees_of(world, kim, "Amy", joined_on=MONDAY.date() - 20 * WEEK)  # asked about every two weeks
    await world.advance_to(MONDAY, step=WEEK)
    await world.advance_to(MONDAY + WEEK - timedelta(hours=2), step=WEEK)
    await kim.presses("Needs help", "What would help Amy?")
    zoe.read()
    await world.advance(hours=3, step=WEEK)
    await kim.says("Somebody who knows Lima", "kept your note about Amy")
    zoe.reads("They’ve added: “Somebody who knows Lima”")


@pytest.mark.parametrize("again", ["Needs help", "All good"])
async def test_a_second_tap_goes_on_with_the_question_or_the_next_mentee(world: World, again: str) -> None:
    kim = await mentor_with(world, "Amy", "Bo")
    await world.advance_to(MONDAY, step=WEEK)
    prompt = kim.screen[-1]
    other = prompt.tokens[prompt.labels.index(again)]
    await kim.presses("Needs help", "What would help Amy?")
    if again == "All good":
        await kim.says("", "Changed. Amy: All good", "How are things going with Bo?", choice=other, about=prompt.id)
        return
    await kim.says("", "That’s what I already have", "What would help Amy?", choice=other, about=prompt.id)
    await kim.says("", "What would help Amy?", choice=other, about=prompt.id)
    await kim.says("A venue for meetings", "kept your note about Amy", "How are things going with Bo?")
    again_bo = await kim.says("", "That’s what I already have", choice=other, about=prompt.id)
    assert "Bo" not in again_bo, "who was asked about the next one is not asked twice"
    await kim.presses("All good", "Noted. Bo: All good", "That was everyone")


async def test_a_mentee_calls_for_help_and_their_mentor_does_not_hear_of_it(world: World, zoe: Person) -> None:
    kim = await unasked(world, "Amy")
    amy = world.person("amy", "Amy")
    await amy.says(
        "checkin help I am lost", "zoe will read it and look after you, by 26 Nov 2026", "nobody else will know"
    )
    zoe.reads("#1 Amy needs help", "“I am lost”", "Amy is asking for it themselves")
    assert room(world) == ["Amy is asking the council for help."]
    await amy.says("checkin help and it is urgent", "zoe will read it")
    zoe.reads("They’ve added: “and it is urgent”")
    await kim.says("checkin amy good", "Noted. Amy: All good")
    await zoe.says("todo", "Amy needs help")
    kim.reads_nothing()
    await amy.says("checkin good", "I’ll tell the council that you don’t need help any more")
    zoe.reads("doesn’t need a decision any more")
    await amy.says("checkin", "How are you?")
    await amy.presses("All good", "Good to hear!")


async def test_a_mentee_taps_for_help_and_says_what_would_help_if_they_like(world: World, zoe: Person) -> None:
    await unasked(world, "Amy")
    amy = world.person("amy", "Amy")
    await amy.says("heard")
    asked = amy.screen[-1]
    assert asked.labels[-1] == "I need help"
    again = asked.tokens[-1]
    await amy.presses("I need help", "Someone on the council will look after you", "What would help you?")
    zoe.reads("Amy needs help")
    await amy.says("", "What would help you?", choice=again, about=asked.id)
    await amy.says("Somebody to talk to", "zoe will read it")
    zoe.reads("They’ve added: “Somebody to talk to”")


@pytest.mark.parametrize("words", ["I need help", "help me", "help I am lost", "I need help: my mentor is silent"])
async def test_plain_words_are_a_call_for_help(world: World, zoe: Person, words: str) -> None:
    amy = await world.member("amy", "Amy")
    await amy.says(words)
    zoe.reads_nothing()
    await amy.presses(next(label for label in amy.screen[-1].labels if label.startswith("I need help")))
    zoe.reads("Amy needs help")
    if len(words.split()) > 4:
        assert "“" in zoe.screen[-1].text, "what they wrote goes along"


async def test_plain_words_in_spanish(world: World, zoe: Person) -> None:
    amy = await world.member("amy", "Amy", locale="es")
    await amy.says("¡Necesito ayuda!", "Gracias por decirlo", "alguien del consejo lo sabrá enseguida")
    await amy.presses("Necesito ayuda", "Gracias por contármelo", "¿Qué te ayudaría?")
    await amy.says("cancel")
    zoe.reads("Amy needs help")


async def test_a_mentor_in_need_is_asked_for_whom(world: World, zoe: Person) -> None:
    kim = await unasked(world, "Amy")
    await kim.says("I need help, she does not answer", "Who needs help?", "They’ll read what you just wrote")
    assert kim.screen[-1].labels == ["I need help", "Help for Amy"]
    await kim.presses("Help for Amy", "Noted. Amy: Needs help.")
    zoe.reads("Amy needs help", "“I need help, she does not answer”")
    await kim.says("checkin kim help too much at once", "zoe will read it")
    zoe.reads("Kim needs help", "“too much at once”")


async def test_the_mentor_of_who_calls_for_help_does_not_decide_about_it(world: World, zoe: Person) -> None:
    kim, amy = await unasked(world, "Amy"), world.person("amy", "Amy")
    await world.give_role(kim, "council")
    await amy.says("checkin help my mentor is rude", "zoe will read it")
    await kim.says("resolve 1", "#1 is about you")


async def test_a_button_about_somebody_they_mentored_is_no_call_of_their_own(world: World, zoe: Person) -> None:
    kim = await mentor_with(world, "Amy")
    await world.give_role(kim, "mentee")
    await world.advance_to(MONDAY, step=WEEK)
    prompt = kim.screen[-1]
    await kim.says("step_down yes")
    zoe.read()
    await kim.presses("Needs help", "You don’t look after that person any more", message=prompt)
    zoe.reads_nothing()
