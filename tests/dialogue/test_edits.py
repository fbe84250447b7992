"""The last message is corrected by editing it: it is read as if it had been said so in the first place."""

from __future__ import annotations

import pytest

from chatbot.core.messages import Network
from storage.models.check_in import PromptKind
from storage.models.council import ItemKind
from tests.world import Person, World


@pytest.fixture
async def kim(world: World) -> Person:
    """A mentor on Matrix."""
    return await world.member("kim", roles=["mentor"], network=Network.MATRIX, capacity=2)


@pytest.fixture
async def ana(world: World) -> Person:
    """A mentee on Telegram."""
    return await world.member("ana", share_handle=False)


async def test_a_wish_that_only_was_shown_is_withdrawn(world: World, kim: Person) -> None:
    await kim.says("I'm away from 7 December to 9 December", "7 Dec", "9 Dec", said_as="k2")
    [shown] = kim.screen[-1:]
    token = shown.tokens[0]
    await kim.says("I'm away from 7 December to 19 December", "19 Dec", said_as="k2", edited=True)
    assert "Undo" not in kim.screen[-1].labels
    assert shown.labels == []
    await kim.says("", "too old", choice=token)
    assert (await kim.member()).away_until is None
    await kim.presses("Do it", "19 Dec")


async def test_a_question_that_was_asked_is_withdrawn(ana: Person) -> None:
    await ana.says("profile timezone", "What should I put", said_as="a1")
    await ana.says("profile country Chile", "Chile", said_as="a1", edited=True)
    await ana.says("hello")
    assert (await ana.member()).timezone == "UTC"


async def test_an_answer_is_corrected(ana: Person) -> None:
    await ana.says("profile country")
    await ana.says("Chiel", "Chiel", said_as="a1")
    text = await ana.says("Chile", "Chile", said_as="a1", edited=True)
    assert "already" not in text
    assert (await ana.member()).country == "Chile"


async def test_an_answer_that_was_wrong_is_corrected(ana: Person) -> None:
    await ana.says("profile timezone")
    await ana.says("Lmia", said_as="a1")
    await ana.says("Lima", "in Lima it’s", said_as="a1", edited=True)
    await ana.says("cancel", "nothing")


async def test_the_later_of_two_values_holds(kim: Person) -> None:
    await kim.says("capacity 3", "3 mentees", said_as="k1")
    text = await kim.says("capacity 4", "4 mentees", said_as="k1", edited=True)
    assert "already" not in text
    assert kim.screen[-1].labels == []


async def test_what_it_did_can_be_undone(kim: Person) -> None:
    await kim.says("capacity 3", "3 mentees", said_as="k1")
    await kim.says("capacity 4", "4 mentees", said_as="k1", edited=True)
    await kim.says("mentees", "any mentees", "already", "you take up to 4 mentees", said_as="k1", edited=True)
    await kim.presses("Undo that", "2 mentees")  # as it was before the first form


async def test_what_cannot_be_read_anew_leaves_the_undo(kim: Person) -> None:
    await kim.says("capacity 3", "3 mentees", said_as="k1")
    await kim.says("capacity 300", "already", "3 mentees", said_as="k1", edited=True)
    await kim.presses("Undo that", "2 mentees")


async def test_a_wish_that_was_tapped_can_be_undone(kim: Person) -> None:
    await kim.says("I'm away from 7 December to 9 December", said_as="k1")
    await kim.presses("Do it", "9 Dec")
    await kim.says("I'm away from 7 December to 19 December", "19 Dec", "already", said_as="k1", edited=True)
    await kim.presses("Undo that", "Good to have you back")
    assert (await kim.member()).away_until is None


async def test_an_absence_said_with_other_days_just_holds(kim: Person) -> None:
    await kim.says("away 2026-12-07 2026-12-09", said_as="k1")
    text = await kim.says("away 2026-12-07 2026-12-19", "19 Dec", said_as="k1", edited=True)
    assert "already" not in text


async def test_a_request_takes_the_corrected_words(world: World, ana: Person) -> None:
    await ana.says("request_mentor evnts in Lima", "evnts in Lima", said_as="a1")
    text = await ana.says("request_mentor events in Lima", "events in Lima", said_as="a1", edited=True)
    assert "already" not in text
    async with world.store() as store:
        request = await store.offers.open_request((await ana.member()).id)
        assert request is not None
        assert request.topic == "events in Lima"
    await ana.says("profile country Chile", "already", said_as="a1", edited=True)
    await ana.presses("Undo that", "stopped looking")


async def test_the_note_of_a_check_in_is_corrected(world: World, ana: Person, kim: Person) -> None:
    lee = await world.member("lee", "Lee")
    await world.pair(ana, kim)
    await world.pair(lee, kim)
    await world.advance(days=7)
    kim.read()
    await kim.says("all good, we talked on Sundya", "Lee", said_as="k1")
    text = await kim.says("all good, we talked on Sunday", "Ana", said_as="k1", edited=True)
    assert "already" not in text
    async with world.store() as store:
        window = await store.check_ins.latest((await kim.member()).id, PromptKind.CHECK_IN)
        assert window is not None
        rows = (await store.check_ins.rows([window.id]))[window.id]
        assert [(row.pair.mentee.name, row.answer, row.note) for row in rows] == [
            ("Ana", "good", "we talked on Sunday"),
            ("Lee", "", ""),
        ]


async def test_words_told_by_a_tap_can_be_taken_back(world: World, ana: Person, kim: Person) -> None:
    await world.pair(ana, kim)
    await ana.says("I found a room in the library", said_as="a1")
    await ana.presses("Send to Kim", "passed it on")
    kim.reads("I found a room")
    await ana.says("I found a hall in the library", said_as="a1", edited=True)
    assert kim.screen[-1].text == "Ana (edited): I found a hall in the library"


async def test_a_command_that_only_asked_did_nothing(world: World, ana: Person) -> None:
    await ana.says("council", "What would you like to ask", said_as="a1")
    await ana.says("council is there travel money?", "given it to the council", said_as="a1", edited=True)
    text = await ana.says("profile country Chile", "Chile", "the council has your question", said_as="a1", edited=True)
    assert "council" in text
    await ana.presses("Undo that")
    async with world.store() as store:
        assert await store.items.open_about(ItemKind.QUESTION, (await ana.member()).id) is None


async def test_a_reported_activity_can_be_taken_back_for_the_corrected_one(ana: Person) -> None:
    await ana.says("report attended today Metup", "#1 Metup", said_as="a1")
    await ana.says("report attended today Meetup", "#2 Meetup", "#1 Metup is reported", said_as="a1", edited=True)
    await ana.presses("Undo that", "#1")


async def test_only_the_last_message_is_followed(kim: Person) -> None:
    await kim.says("capacity 3", said_as="k1")
    await kim.says("mentees", said_as="k2")
    await kim.says("capacity 4", "last thing you wrote", said_as="k1", edited=True)
    assert (await kim.member()).capacity == 3


async def test_not_after_a_day(world: World, kim: Person) -> None:
    await kim.says("capacity 3", said_as="k1")
    await world.advance(hours=30)
    await kim.says("capacity 4", "more than a day", said_as="k1", edited=True)
    assert (await kim.member()).capacity == 3


async def test_not_while_something_else_is_asked(world: World, kim: Person) -> None:
    await kim.says("profile", said_as="k1")
    await kim.says("menu", said_as="k2")
    await kim.presses("Time zone", "What should I put")
    await kim.says("mentees", "answer that first", said_as="k2", edited=True)
    await kim.says("Lima", "in Lima it’s")


async def test_what_cannot_be_undone_stays(world: World, ana: Person, kim: Person) -> None:
    await kim.says("step_down yes", "Thank you for all", said_as="k1")
    await kim.says("mentees", "can’t take it back", said_as="k1", edited=True)


async def test_once_over_a_restart(world: World, kim: Person) -> None:
    await kim.says("capacity 3", "3 mentees", said_as="k1")
    await world.restart()
    await kim.says("capacity 4", "4 mentees", said_as="k1", edited=True, event_id="edit")
    await world.restart()
    assert await kim.says("capacity 4", said_as="k1", edited=True, event_id="edit") == ""


async def test_back_to_the_first_words_and_edits_that_change_none(ana: Person) -> None:
    await ana.says("profile country Peru", "Peru", said_as="1", event_id="ana.1.aaaa")
    assert await _edits(ana, "aaaa.1", "profile country Peru") == ""
    await _edits(ana, "bbbb.2", "profile country Chile", "Chile")
    assert await _edits(ana, "bbbb.3", "profile country Chile") == ""
    await _edits(ana, "aaaa.4", "profile country Peru", "Peru")
    await ana.says("menu", said_as="2", event_id="ana.2.cccc")
    assert await _edits(ana, "aaaa.5", "profile country Peru") == ""
    await _edits(ana, "bbbb.6", "profile country Chile", "last thing you wrote")


async def _edits(person: Person, event: str, text: str, *expected: str) -> str:
    """Edit the first message as Telegram tells of it: `event` is a checksum of its words, and a moment."""
    form = f"ana.1.{event.partition('.')[0]}"
    return await person.says(text, *expected, said_as="1", edited=True, event_id=f"ana.1.{event}", same_as=form)


async def test_in_spanish(world: World, kim: Person) -> None:
    await kim.says("profile language es")
    await kim.says("capacity 3", said_as="k1")
    await kim.says("mentees", "Lo que escribiste primero", said_as="k1", edited=True)
    await kim.presses("Deshacerlo", "2")


async def test_a_stranger_corrects_a_greeting(world: World) -> None:
    sol = world.person("sol")
    await sol.says("helo", said_as="s1")
    await sol.says("hello", said_as="s1", edited=True)
    assert "edit" not in sol.screen[-1].text
