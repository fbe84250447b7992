"""A person who was asked something may give up, turn to something else, or get it wrong, and is not held to it."""

from __future__ import annotations

import pytest

from chatbot.core.words import fold
from tests.world import World


@pytest.mark.parametrize(
    "words", ["never mind", "Forget it.", "stop", "no", "cancel", "cancelar", "olvídalo", "déjalo", "nada"]
)
async def test_giving_up_is_no_wish(world: World, words: str) -> None:
    kim, ana = await world.member("kim", roles=["mentor"]), await world.member("ana")
    await ana.says("request_mentor", "What would you like a mentor for?")
    await ana.says(words, "All right, forgotten.")
    kim.reads_nothing()


async def test_giving_up_in_spanish(world: World) -> None:
    ana = await world.member("ana", locale="es")
    await ana.says("request_mentor", "¿Para qué te gustaría")
    await ana.says("olvídalo", "De acuerdo, olvidado.")


@pytest.mark.parametrize("words", ["my_mentor", "my mentor", "/my_mentor", "My mentor!"])
async def test_a_command_is_no_wish(world: World, words: str) -> None:
    kim, ana = await world.member("kim", roles=["mentor"]), await world.member("ana")
    await ana.says("request_mentor", "What would you like a mentor for?")
    await ana.says(words, "You don’t have a mentor yet")
    kim.reads_nothing()
    await ana.says("events in Lima", "Do you mean one of these?")
    kim.reads_nothing()


async def test_a_command_with_its_words_is_no_note(world: World) -> None:
    zoe = await world.member("zoe", roles=["council", "mentor"])
    bea, _ = await world.member("bea"), await world.member("kim", roles=["mentor"])
    await world.pair(bea, zoe)
    await zoe.says("report", "What did you do?")
    await zoe.presses("Content")
    await zoe.says("today", "What was it called?")
    await zoe.says("status bea", "Bea (mentee)")


async def test_what_others_read_is_shown_first(world: World) -> None:
    kim, ana = await world.member("kim", roles=["mentor"]), await world.member("ana")
    await ana.says("request_mentor", "What would you like a mentor for?")
    await ana.says("events", "Shall I send this to the mentors I ask?", "“events”")
    assert ana.screen[-1].labels == ["Send", "Change", "Cancel"]
    kim.reads_nothing()
    await ana.presses("Change", "write it again")
    await ana.says("help with events", "Shall I send this", "“help with events”")
    await world.restart()
    await ana.says("yes", "Noted: “help with events”")
    kim.reads("Ana would like a mentor: help with events")


async def test_what_is_shown_may_be_left(world: World) -> None:
    kim, ana = await world.member("kim", roles=["mentor"]), await world.member("ana", locale="es")
    await ana.says("request_mentor", "¿Para qué")
    await ana.says("eventos", "¿Envío esto a los mentores a quienes pregunto?")
    await ana.says("no", "De acuerdo, olvidado.")
    kim.reads_nothing()


async def test_three_words_go_at_once(world: World) -> None:
    kim, ana = await world.member("kim", roles=["mentor"]), await world.member("ana")
    await ana.says("request_mentor")
    await ana.says("events in Lima", "Noted")
    kim.reads("events in Lima")


async def test_a_wrong_answer_asks_once_more_and_then_lets_go(world: World) -> None:
    ana = await world.member("ana")
    await ana.says("profile joined", "30 May 2014")
    await ana.says("long ago", "Please tell me when you joined")
    assert ana.screen[-1].labels == ["Leave it"]
    await ana.says("ages ago", "Please tell me when you joined", "leave it there for now")
    await ana.says("my_mentor", "You don’t have a mentor yet")
    await ana.says("report", "What did you do?")
    await ana.says("dancing", "isn’t one of")
    assert ana.screen[-1].labels == ["Attended", "Organised", "Campaign", "Recruited", "Content", "Other", "Leave it"]
    await ana.presses("Leave it", "All right, forgotten.")


async def test_an_address_that_is_none_does_not_hold_anybody(mail_world: World) -> None:
    ana = await mail_world.member("ana")
    await ana.says("profile email ana@example.org", "I’ve sent a code")
    await ana.says("notanemail", "neither an e-mail address")
    await ana.says("what?", "neither an e-mail address", "leave it there for now")
    await ana.says("my_mentor", "You don’t have a mentor yet")
    await ana.says("profile email notanemail", "neither an e-mail address")
    await ana.says("request_mentor events in Lima", "Noted")


async def test_a_reply_to_a_question_is_its_answer(world: World) -> None:
    kim, ana = await world.member("kim", roles=["mentor"]), await world.member("ana")
    await ana.says("request_mentor", "What would you like a mentor for?")
    question = ana.screen[-1]
    await ana.says("my_mentor", "You don’t have a mentor yet")
    await ana.says("events in Lima", "Noted: “events in Lima”", about=question.id)
    kim.reads("events in Lima")


async def test_a_reply_to_a_choice_is_its_answer(world: World) -> None:
    ana = await world.member("ana")
    await ana.says("report", "What did you do?")
    question = ana.screen[-1]
    await ana.says("help")
    await ana.says("status")
    await ana.says("Organised", "When was it?", about=question.id)


async def test_a_greeting_and_thanks_are_met(world: World) -> None:
    ana = await world.member("ana")
    await ana.says("Hello!", "Good to see you, Ana")
    assert ana.screen[-1].labels == ["Ask for a mentor", "Report an activity", "My profile", "Show what I can do"]
    await ana.says("thanks", "You’re welcome")


async def test_a_newcomer_taps_and_types_one_sentence(world: World) -> None:
    eve = world.person("eve")
    await eve.says("/start", "Welcome, Eve!")
    await eve.presses("I would like a mentor", "What would you like a mentor for?")
    await eve.says("events in my city", "Noted: “events in my city”", "What time is it where you are?")
    await eve.presses("10:00 · London", "which languages do you speak?")
    await eve.presses("English", "Noted: you speak English")


async def test_a_sentence_that_begins_like_a_command_is_none(world: World) -> None:
    ana, eva = await world.member("ana"), await world.member("eva", locale="es")
    for sentence in ("my mentor does not answer", "My mentor, where are you?"):
        assert "didn’t expect" not in await ana.says(sentence)
    await eva.says("todo bien", "👍")
    await ana.says("/my_mentor please", "I didn’t expect “please” there")
    await ana.says("todo", "That’s for the council")


@pytest.mark.parametrize(
    "words",
    ["Cancel please", "oh, never mind", "no, forget it", "back", "Stop!", "ok, ya no, olvídalo", "mejor no, gracias"],
)
async def test_giving_up_is_polite_and_in_any_language(world: World, words: str) -> None:
    kim, ana = await world.member("kim", roles=["mentor"]), await world.member("ana")
    await ana.says("request_mentor", "What would you like a mentor for?")
    await ana.says(words, "All right, forgotten.")
    kim.reads_nothing()


async def test_an_apostrophe_of_a_phone_is_one_of_a_keyboard(world: World) -> None:
    ana = await world.member("ana")
    await ana.says("request_mentor", "What would you like a mentor for?")
    await ana.says("it doesn’t matter", "All right, forgotten.")


async def test_the_first_question_says_how_to_leave_it_and_the_next_ones_do_not(world: World) -> None:
    ana = await world.member("ana")
    await ana.says("report", "What did you do?", "(Or write “never mind”.)")
    assert "cancel" not in await ana.presses("Attended", "When was it?")
    assert "cancel" not in await ana.says("today", "What was it called?")


async def test_words_of_another_language_that_look_like_a_command_are_none(world: World) -> None:
    zoe = await world.member("zoe", "Zoe", roles=["council", "mentor"], locale="es")
    await world.pair(await world.member("ana", "Ana"), zoe)
    await zoe.says("checkin Ana", "¿Cómo va todo con Ana?")
    await zoe.says("todo bien", "Ana: Todo bien")


async def test_a_label_typed_on_a_keyboard_is_the_label_of_a_phone(world: World) -> None:
    kim = await world.member("kim", roles=["mentor"])
    assert fold("Yes, that’s it") == fold("yes, that's it")
    await kim.says("step_down", "Would you like to stop")
    await kim.says("No, I stay!", "Nothing has changed")
