"""Access to commands, and the place where they are answered."""

from __future__ import annotations

import pytest

from chatbot.core.messages import MessageKind
from tests.world import World

COMMANDS = ("mentors", "waiting", "inactive", "assign Bo Kim", "appoint Bo mentor", "dismiss Kim mentor", "status Kim")
REFUSALS = {
    ("mentee", "status Kim"): "I can’t find anyone called “Kim” for this",
    ("mentor", "status Kim"): "How Kim is doing is between them and the council",  # mentors know each other by name
}


@pytest.mark.parametrize("role", ["mentee", "mentor", None])
async def test_only_the_council_may(world: World, role: str | None) -> None:
    kim = await world.member("kim", "Kim", roles=("mentor",))
    bo = await world.member("bo", "Bo")
    eve = await world.member("eve", roles=(role,)) if role else world.person("eve")
    for line in COMMANDS:
        refusal = REFUSALS.get((role, line), "That’s for the council") if role else "What brings you here?"
        await eve.says(line, refusal)
    for person, roles in ((kim, {"mentor"}), (bo, {"mentee"})):
        assert (await person.member()).roles == roles
        person.reads_nothing()


async def test_the_council_may(world: World) -> None:
    await world.member("kim", "Kim", roles=("mentor",))
    await world.member("bo", "Bo")
    zoe = world.person("zoe")
    lines = [line for command in COMMANDS for line in (command, *(["1"] if command[:1] in "ad" else []))]
    answers = [(await zoe.says(line)).splitlines()[-1] for line in lines]
    for answer, expected in zip(
        answers,
        (
            "Kim: 0 of 5",
            "Nobody is waiting for a mentor.",
            "All is well: no mentor is silent, and every mentee has done something within 8 weeks.",
            "Shall I pair them?",
            "I’m telling Bo and Kim now.",
            "Shall I make this person a mentor?",
            "I’m telling Bo now.",
            "Kim mentors Bo. They’d wait for another mentor, counting from the day they first asked. Shall I?",
            "I’m telling Kim now.",
            "Last active",
        ),
        strict=True,
    ):
        assert expected in answer


async def test_how_ones_mentor_stands_is_not_told(world: World) -> None:
    ana, kim = await world.member("ana", "Ana"), await world.member("kim", "Kim", roles=("mentor",))
    await world.pair(ana, kim)
    await ana.says("status Kim", "How Kim is doing is between them and the council")
    assert ana.screen[-1].labels == ["Write to Kim", "Ask the council", "How things stand"]
    await kim.says("status Ana", "what they tell the council stays there")
    await kim.says("status Kim", "Mentees: 1 of 5 (Ana)")


async def test_in_the_council_room_it_is_answered_there(world: World) -> None:
    await world.member("kim", "Kim", roles=("mentor",))
    zoe = world.person("zoe")
    await zoe.says("/status", room="council")
    room = world.adapters[zoe.account.network].rooms["council"]
    assert "The programme" in room[-1].text
    assert room[-1].attachment is not None
    zoe.reads_nothing()
    await zoe.says("/mentors", room="lobby")
    assert "direct chat" in world.adapters[zoe.account.network].rooms["lobby"][-1].text
    assert "Kim: 0 of 5" in zoe.screen[-1].text
    await zoe.says("status", room="council")
    assert len(room) == 1, "without a slash nobody is spoken to"


async def test_new_keys_of_a_member_are_told_in_the_council_room(world: World) -> None:
    ana = await world.member("ana", "Ana")
    for person in (world.person("eve"), ana):
        person.send("", room="somewhere", kind=MessageKind.NEW_IDENTITY)
    await world.settle()
    (line,) = world.adapters[ana.account.network].rooms["council"]
    assert "Ana (ana) is writing with new encryption keys" in line.text
    ana.reads_nothing()


async def test_ones_own_standing_never_shows_in_a_room(world: World) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("/status", "No mentor", room="council")
    (line,) = world.adapters[ana.account.network].rooms["council"]
    assert "direct chat" in line.text


async def test_a_button_in_the_council_room_answers_there(world: World) -> None:
    for number in (1, 2):
        await world.member(f"kim{number}", f"Kim {number}", roles=("mentor",))
    zoe = world.person("zoe")
    await zoe.says("/status Kim", room="council")
    room = world.adapters[zoe.account.network].rooms["council"]
    asked = room[-1]
    await zoe.says("", room="council", choice=asked.tokens[1], about=asked.id)
    assert "Kim 2 (mentor)" in room[-1].text
    assert "✓ Kim 2" in asked.text


async def test_what_is_missing_is_asked_directly(world: World) -> None:
    await world.member("bo", "Bo")
    zoe = world.person("zoe")
    await zoe.says("start")
    await zoe.says("/appoint Bo", "Which role is it?", room="council")
    assert "direct chat" in world.adapters[zoe.account.network].rooms["council"][-1].text
    await zoe.presses("mentor", "Shall I make this person a mentor?")
    await zoe.presses("Appoint", "Bo has a new role: mentor")
