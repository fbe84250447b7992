"""Help: what the bot can do for the person who asks."""

from __future__ import annotations

import pytest

from chatbot import locales
from chatbot.core.messages import ConversationRef, IncomingMessage
from chatbot.core.parsing import read
from chatbot.delivery.incoming.contexts import Contexts
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
    for name, command in world.app.registry.commands.items():
        await everything.says(f"help {name}", name, *command.examples)


@pytest.mark.parametrize("locale", sorted(locales.sources()))
async def test_every_example_is_understood_in_every_language(world: World, locale: str) -> None:
    kim = await world.member("kim", "Kim", roles=["mentee", "mentor", "council"], locale=locale)
    await world.member("ana", "Ana Quispe")
    contexts = Contexts(world.app.localizer, world.app.registry, {}, world.app.rules, world.clock)
    home = ConversationRef(kim.account.network, "kim")
    async with world.store() as store:
        account = (await store.people.accounts([kim.account]))[kim.account]
        for command in world.app.registry.commands.values():
            for number, example in enumerate(command.examples):
                message = IncomingMessage(f"{command.name}{number}", kim.account, home, example, world.clock.now())
                name, _, arguments = example.partition(" ")
                assert name == command.name
                await read(contexts.context(store, account, message), command.args, arguments)


async def test_an_example_does_in_spanish_what_it_says(world: World) -> None:
    ana, kim = await world.member("ana", "Ana", locale="es"), await world.member("kim", "Kim", roles=["mentor"])
    await world.pair(ana, kim)
    await ana.says("help report", "report attended today Open web evening")
    await ana.says("report attended today Open web evening", "Open web evening")
    await ana.says("activities", "Open web evening", "24 nov 2026")
    await ana.says("report attended ayer Otra tarde", "Otra tarde")
    await ana.says("help heard", "heard yesterday")
    await ana.says("heard yesterday", "Anotado: En la última semana")
    await ana.says("profile joined spring 2014", "spring 2014")


@pytest.mark.parametrize(("topic", "answer"), [("xyzzy", "don’t know"), ("profle", "Did you mean profile?")])
async def test_help_on_what_is_not_there(world: World, topic: str, answer: str) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says(f"help {topic}", answer)


async def test_in_a_room_help_points_to_the_direct_chat(world: World) -> None:
    ana = await world.member("ana", "Ana")
    ana.send("/help", room="lounge")
    await world.settle()
    (said,) = world.adapters[ana.account.network].rooms["lounge"]
    assert "Write to me directly" in said.text


async def test_who_may_name_nobody_else_is_not_told_that_one_can(world: World) -> None:
    kim = await world.member("kim", "Kim", roles=["mentor"])
    await kim.says("help capacity", "capacity [number]\n")
    await kim.says("help mentees", "mentees\n")
    zoe = await world.member("zoe", "Zoe", roles=["council"])
    await zoe.says("help capacity", "capacity [mentor] [number]\n")
