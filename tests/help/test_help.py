"""What the bot can do, said to the person who asks."""

from __future__ import annotations

import pytest

from tests.world import World


async def test_everybody_sees_what_is_theirs(world: World) -> None:
    stranger = world.person("eve")
    await stranger.says("help", "Write start to join")
    mentee = await world.member("ana", "Ana")
    shown = await mentee.says("help", "request_mentor")
    assert "For mentors" not in shown
    mentor = await world.member("kim", "Kim", roles=["mentor"])
    shown = await mentor.says("/help", "For mentors", "capacity")
    assert "appoint" not in shown
    councillor = await world.member("zoe", "Zoe", roles=["council"])
    await councillor.says("help", "For the council", "appoint <person> <mentee|mentor|council>")


async def test_help_on_every_command_shows_an_example(world: World) -> None:
    everything = await world.member("kim", "Kim", roles=["mentee", "mentor", "council"])
    for name, command in world.app.router.commands.items():
        await everything.says(f"help {name}", name, *command.examples)


@pytest.mark.parametrize(("topic", "answer"), [("xyzzy", "do not know"), ("profle", "Did you mean profile?")])
async def test_help_on_what_is_not_there(world: World, topic: str, answer: str) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says(f"help {topic}", answer)


async def test_in_a_room_help_points_to_the_direct_chat(world: World) -> None:
    ana = await world.member("ana", "Ana")
    ana.send("/help", room="lounge")
    await world.settle()
    (said,) = world.adapters[ana.account.network].rooms["lounge"]
    assert "Write to me directly" in said.text
