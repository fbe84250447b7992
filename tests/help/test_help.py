"""Help: what the bot can do for the person who asks."""

from __future__ import annotations

import pytest

from chatbot import locales
from chatbot.core.formatting import to_plain
from chatbot.core.messages import ConversationRef, IncomingMessage
from chatbot.core.parsing import read
from chatbot.delivery.incoming.contexts import Contexts
from tests.world import Message, World

ROLES = (("mentee",), ("mentor",), ("council",), ("mentee", "mentor"), ("mentee", "mentor", "council"))


def lines(message: Message) -> int:
    """Return how many lines of a phone's screen a message takes, its buttons among them."""
    return len(message.text.splitlines()) + len(message.labels)


async def test_a_stranger_who_asks_for_help_is_led(world: World) -> None:
    eve = world.person("eve")
    for word in ("help", "/help", "?"):
        await eve.says(word, "I look after the mentorship programme", "What brings you here?")


@pytest.mark.parametrize("locale", sorted(locales.sources()))
@pytest.mark.parametrize("roles", ROLES, ids="+".join)
async def test_everything_that_is_theirs_is_three_taps_away(world: World, roles: tuple[str, ...], locale: str) -> None:
    """A topic, a command, and doing it: and nothing is offered that they may not run."""
    kim = await world.member("kim", "Kim", roles=roles, locale=locale)
    back, do = (to_plain(world.app.localizer.text(locale, name)) for name in ("topic-back", "topic-do"))
    await kim.says("help")
    beginning = kim.screen[-1]
    assert len(beginning.text.splitlines()) + (len(beginning.labels) + 1) // 2 <= 10
    reached = set()
    for topic in list(beginning.labels):
        await kim.presses(topic, topic, message=beginning)
        of_topic = kim.screen[-1]
        assert lines(of_topic) <= 13, f"more than eleven commands (handlers/help/topics.py): {of_topic.text}"
        assert len(set(of_topic.labels)) == len(of_topic.labels)
        for label in of_topic.labels:
            if label == back:
                continue
            await kim.presses(label, message=of_topic)
            one = kim.screen[-1]
            name = one.text.split()[0]
            assert (do in one.labels) == (name != "help")
            assert back in one.labels
            assert len(one.text.splitlines()) <= 10
            reached.add(name)
    allowed = {command.name for command in world.app.registry.visible(frozenset(roles), member=True)}
    assert reached == allowed


async def test_everybody_sees_what_is_theirs(world: World) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("?", "What would you like to know about?")
    assert ana.screen[-1].labels == [
        "My mentor",
        "Activities",
        "About me",
        "Surveys",
        "Writing to each other",
        "Having a say",
        "When something’s wrong",
        "This bot",
    ]
    await ana.presses("My mentor", "My mentor: what would you like to do?")
    await ana.presses("I need help", "checkin help", "say that you need help")
    assert "[mentee]" not in ana.screen[-1].text
    await ana.presses("Back", "My mentor: what would you like to do?")
    await ana.presses("Ask for a mentor", "request_mentor [what for]", "request_mentor events in Lima")
    await ana.presses("Do it now", "What would you like a mentor for?")
    await ana.says("?", "What would you like to know about?")  # and the question stays open
    await ana.says("events in Lima", "Noted: “events in Lima”")


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


@pytest.mark.parametrize(("topic", "answer"), [("xyzzy", "don’t know"), ("profle", "Did you mean My profile?")])
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
