"""A mentee who needs help: the note, who may read it, and who hears of it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from chatbot.core.messages import ConversationRef, Network
from tests.check_in.mentors import MONDAY, WEEK, mentor_with, rows_of
from tests.world import Message, Person, Sections, World

ROOM = "-100council"


@pytest.fixture
def sections() -> Sections:
    """The council has a room, and no digest comes while the room is read."""
    return {"council": {"room": ConversationRef(Network.TELEGRAM, ROOM)}, "programme": {"digest_weekday": "wednesday"}}


def room(world: World) -> list[Message]:
    """Return the messages in the council's room."""
    return world.adapters[Network.TELEGRAM].rooms.get(ROOM, [])


def everything(world: World) -> str:
    """All that anybody has read."""
    return "\n".join(m.text for adapter in world.adapters.values() for shown in adapter.rooms.values() for m in shown)


async def asked(world: World, *names: str) -> Person:
    """A mentor who has just been asked about the first of these mentees."""
    kim = await mentor_with(world, *names)
    await world.advance_to(MONDAY, step=WEEK)
    return kim


async def test_a_call_for_help_asks_for_a_note(world: World) -> None:
    kim = await asked(world, "Ana", "Luis")
    await kim.presses("Needs help", "Noted. Ana: Needs help.", "What would help Ana?", "Only the council")
    assert kim.screen[-1].labels == ["No note"]
    await kim.says("No idea where to find a venue", "kept your note about Ana", "How are things going with Luis?")
    assert (await rows_of(world, kim))[0].note == "No idea where to find a venue"
    assert "venue" not in everything(world)


@pytest.mark.parametrize("answer", ["1", "no note"])
async def test_the_note_may_be_left_out(world: World, answer: str) -> None:
    kim = await asked(world, "Ana", "Luis")
    await kim.presses("Needs help", "What would help Ana?")
    text = await kim.says(answer, "How are things going with Luis?")
    assert "kept your note" not in text
    ana, luis = await rows_of(world, kim)
    assert (ana.answer, ana.note, luis.answer) == ("help", "", "")
    await kim.says("1", "Noted. Luis: All good.")


async def test_the_council_room_hears_the_name_only(world: World) -> None:
    kim = await asked(world, "Ana")
    await kim.says("checkin Ana help she is ill", "Noted")
    assert [m.text for m in room(world)] == ["Ana needs help, says Kim, who is looking after them."]
    await kim.says("checkin Ana help she is ill, still", "Noted")
    await kim.says("checkin Ana help", "already")
    assert len(room(world)) == 1
    await kim.says("checkin Ana good", "Changed")
    assert [m.text for m in room(world)][1:] == ["Kim says Ana doesn’t need help any more."]
    assert "she is" not in everything(world)


async def test_a_late_button_without_note_takes_nothing_back(world: World) -> None:
    kim = await asked(world, "Ana", "Luis")
    await kim.presses("Needs help", "What would help Ana?")
    without = kim.screen[-1].tokens[0]
    await kim.says("A good venue", "How are things going with Luis?")
    await kim.says("", "How are things going with Luis?", choice=without)
    assert (await rows_of(world, kim))[0].note == "A good venue"
    await kim.says("/checkin Ana good", "Changed. Ana: All good")
    await kim.says("", "How are things going with Luis?", choice=without)
    ana, _ = await rows_of(world, kim)
    assert (ana.answer, ana.note) == ("good", "")


async def test_changing_to_help_asks_for_a_note_too(world: World) -> None:
    kim = await asked(world, "Ana", "Luis")
    await kim.presses("All good", "Luis")
    await kim.says("checkin Ana help", "Changed. Ana: Needs help (before: All good).", "What would help Ana?")
    await kim.says("A good friend", "kept your note about Ana", "How are things going with Luis?")
    assert [row.note for row in await rows_of(world, kim)] == ["A good friend", ""]


async def test_a_newer_question_ends_that_for_a_note(world: World) -> None:
    kim = await asked(world, "Ana", "Luis")
    await world.advance(hours=40, step=WEEK)
    await kim.presses("Needs help", "What would help Ana?")
    await world.advance(hours=8, step=WEEK)
    kim.reads("Still open: Luis.")
    await kim.says("1", "Noted. Luis: All good.")
    assert [row.note for row in await rows_of(world, kim)] == ["", ""]


async def test_a_note_is_too_late_once_the_window_is_closed(world: World) -> None:
    kim = await asked(world, "Ana")
    await world.advance_to(MONDAY + WEEK - timedelta(hours=2), step=WEEK)
    await kim.presses("Needs help", "What would help Ana?")
    question = kim.screen[-1]
    await world.advance(hours=2, step=WEEK)
    await kim.presses("No note", "That check-in has closed", message=question)
    await kim.says("2", "Noted. Ana: Needs help.")


@pytest.mark.parametrize("words", ["cancel", "/cancel", "never mind", "No note"])
async def test_who_leaves_the_note_is_asked_about_the_next_mentee(world: World, words: str) -> None:
    kim = await asked(world, "Ana", "Luis")
    await kim.presses("Needs help", "What would help Ana?")
    await kim.says(words, "How are things going with Luis?")
    await kim.presses("All good", "Noted. Luis: All good", "That was everyone")


async def test_help_is_wanted_until_all_is_good_or_a_councillor_decides(world: World) -> None:
    """The rule Council, "help asked for": room, board and list of decisions agree."""
    kim = await asked(world, "Ana", "Luis", "Eva")
    zoe = await world.member("zoe", "Zoe", roles=["council"])
    for line in ("checkin Ana help", "/checkin Luis help", "/checkin Eva help"):
        await kim.says(line, "What would help")
        await kim.presses("No note")
    needs = "{} needs help, says Kim, who is looking after them."
    assert [m.text for m in room(world)] == [needs.format(name) for name in ("Ana", "Luis", "Eva")]
    stays = await kim.says(
        "checkin Ana skip", "Changed. Ana: Skip (before: Needs help).", "The council is still looking after Ana"
    )
    assert "tell me that Ana is doing well" in stays
    await kim.says("checkin Luis nocontact", "Changed", "The council is still looking after Luis")
    await zoe.says("status", "Need help: 3 (Ana, Luis and Eva)")
    await zoe.says("todo", "Ana needs help", "Luis needs help", "Eva needs help")
    await kim.says("checkin Ana help", "What would help")
    await kim.says("cancel")
    assert len(room(world)) == 3

    assert "still looking after" not in await kim.says("checkin Ana good", "Changed")
    await zoe.says("resolve 2 done")
    await world.advance_to(MONDAY + WEEK, step=WEEK)
    await kim.says("checkin Eva nocontact")
    await zoe.says("status", "Need help: 1 (Eva)")
    assert "Luis" not in await zoe.says("todo", "Eva needs help")
    await kim.says("checkin Eva good", "Changed")
    await zoe.says("status", "Need help: nobody")
    await zoe.says("todo", "Nothing is waiting")
    over = "Kim says {} doesn’t need help any more."
    assert [m.text for m in room(world)][3:] == [over.format(name) for name in ("Ana", "Eva")]


async def test_a_mentor_on_the_council_names_only_their_own_mentees(world: World) -> None:
    kim = await asked(world, "Ana")
    await world.member("eve", "Eve")
    async with world.store() as store:
        member = await store.people.get((await kim.member()).id)
        assert member is not None
        member.take_up("council", world.clock.now())
    await kim.says("checkin Eve help", "Eve isn’t one of your mentees")
