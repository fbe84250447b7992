"""A mentor with several mentees has a topic for each of them, on a network where a chat can be divided."""

from __future__ import annotations

import pytest

from chatbot.adapters.base import Rejected
from chatbot.core.messages import ConversationRef, Network
from tests.check_in.mentors import MONDAY
from tests.world import Person, World


@pytest.fixture
async def divided(world: World) -> World:
    """The bot may make topics on Telegram."""
    world.adapters[Network.TELEGRAM].has_topics = True
    await world.restart()
    return world


@pytest.fixture
async def kim(divided: World) -> Person:
    """A mentor on Telegram."""
    return await divided.member("kim", roles=["mentor"], share_handle=False)


@pytest.fixture
async def ana(divided: World, kim: Person) -> Person:
    """A mentee of Kim's."""
    ana = await divided.member("ana", share_handle=False, network=Network.MATRIX)
    await divided.pair(ana, kim)
    return ana


@pytest.fixture
async def lee(divided: World, kim: Person) -> Person:
    """Another one."""
    lee = await divided.member("lee", share_handle=False)
    await divided.pair(lee, kim)
    return lee


def topic(person: Person) -> str | None:
    """The name of the topic of the last message somebody reads; None in the chat itself."""
    made = person.world.adapters[person.account.network].topics.get(person.account.user_id, {})
    thread_id = person.screen[-1].thread_id
    return made[thread_id] if thread_id is not None else None


async def test_what_each_mentee_says_comes_in_their_topic(kim: Person, ana: Person, lee: Person) -> None:
    await kim.says("profile topics on", "A topic for each mentee", "in a topic of their own")
    await ana.says("tell Kim Hi!")
    kim.reads("Ana: Hi!", "What you write here goes straight to Ana")
    assert topic(kim) == "Ana"
    await lee.says("tell Kim Hello")
    assert topic(kim) == "Lee"
    await ana.says("tell Kim How are you?")
    assert topic(kim) == "Ana"
    assert sorted(kim.world.adapters[Network.TELEGRAM].topics["kim"].values()) == ["Ana", "Lee"]


async def test_what_the_mentor_writes_in_a_topic_goes_to_that_mentee(
    divided: World, kim: Person, ana: Person, lee: Person
) -> None:
    await kim.says("profile topics on")
    await ana.says("tell Kim Hi!")
    await lee.says("tell Kim Hello")
    anas = await _place(divided, "Ana")
    await divided.advance(days=3)
    for person in (ana, lee):
        person.read()
    assert await kim.says("I'm away on Monday, is Tuesday fine?", conversation=anas, said_as="k1") == ""
    ana.reads("Kim: I'm away on Monday, is Tuesday fine?")
    await kim.says("I'm away on Monday, is Wednesday fine?", conversation=anas, said_as="k1", edited=True)
    assert ana.screen[-1].text == "Kim (edited): I'm away on Monday, is Wednesday fine?"
    lee.reads_nothing()
    await kim.says("/mentees", "Ana", "Lee", conversation=anas)
    assert topic(kim) == "Ana"


async def test_check_ins_come_in_the_topic_of_the_mentee(divided: World, kim: Person, ana: Person, lee: Person) -> None:
    await kim.says("profile topics on")
    await divided.advance_to(MONDAY.replace(day=7, month=12))
    kim.reads("How are things going with Ana?")
    assert topic(kim) == "Ana"
    anas = await _place(divided, "Ana")
    await kim.presses("Needs help", "help")
    await kim.says("stuck with a passport application", "Lee", conversation=anas)
    assert topic(kim) == "Lee"
    assert kim.screen[-2].thread_id == anas.thread_id
    ana.read()
    await kim.says("Good luck with it!", conversation=anas)
    ana.reads("Kim: Good luck with it!")
    lees = await _place(divided, "Lee")
    await kim.presses("All good", "Thank you")
    assert kim.screen[-1].thread_id in (lees.thread_id, None)


async def test_they_are_offered_once_when_a_second_mentee_writes(kim: Person, ana: Person, lee: Person) -> None:
    await ana.says("tell Kim Hi!")
    assert "topic" not in kim.reads("Ana: Hi!")
    await lee.says("tell Kim Hello")
    kim.reads("Lee: Hello", "a topic for each")
    await ana.says("tell Kim Are you there?")
    assert "topic" not in kim.reads("Are you there?")
    await kim.presses("Yes, a topic for each", "in a topic of their own")
    await lee.says("tell Kim Hello again")
    assert topic(kim) == "Lee"


async def test_they_are_not_offered_where_the_bot_may_make_none(divided: World, kim: Person, ana: Person) -> None:
    divided.adapters[Network.TELEGRAM].has_topics = False
    await divided.restart()
    lee = await divided.member("lee", share_handle=False)
    await divided.pair(lee, kim)
    await ana.says("tell Kim Hi!")
    await lee.says("tell Kim Hello")
    assert "topic" not in kim.reads("Hi!", "Hello")
    await kim.says("profile topics on", "aren’t turned on for me yet")
    await lee.says("tell Kim Hello again")
    kim.reads("Hello again")
    assert topic(kim) is None


async def test_a_topic_follows_its_mentee_s_name_and_ends_with_the_pair(
    divided: World, kim: Person, ana: Person
) -> None:
    await kim.says("profile topics on")
    await ana.says("tell Kim Hi!")
    await ana.says("profile name Anita", "Anita")
    await divided.settle()
    assert topic(kim) == "Anita"
    place = await _place(divided, "Anita")
    await kim.decides("step_down yes")
    await divided.settle()
    made = divided.adapters[Network.TELEGRAM].topics["kim"]
    assert made == {place.thread_id: "Anita (over)"}
    ana.read()
    await kim.says("Good luck!", conversation=place)
    ana.reads_nothing()


async def test_a_name_that_changed_elsewhere_is_there_with_the_next_words(
    divided: World, kim: Person, ana: Person
) -> None:
    await kim.says("profile topics on")
    await ana.says("tell Kim Hi!")
    async with divided.store() as store:
        mentee = await store.people.get((await ana.member()).id)
        assert mentee is not None
        mentee.name = "Anita"
    await ana.says("tell Kim How are you?")
    assert topic(kim) == "Anita"


async def test_nothing_is_lost_when_a_topic_is(divided: World, kim: Person, ana: Person) -> None:
    await kim.says("profile topics on")
    await ana.says("tell Kim Hi!")
    divided.adapters[Network.TELEGRAM].topics["kim"].clear()
    await ana.says("tell Kim Are you there?")
    kim.reads("Are you there?")
    assert topic(kim) is None
    await ana.says("tell Kim Hello?")
    kim.reads("Hello?")
    assert topic(kim) == "Ana"


async def test_where_none_can_be_made_the_wish_is_turned_off(divided: World, kim: Person, ana: Person) -> None:
    await kim.says("profile topics on")
    divided.adapters[Network.TELEGRAM].topic_faults = [Rejected("the chat is not a forum")]
    await ana.says("tell Kim Hi!")
    kim.reads("Ana: Hi!")
    assert topic(kim) is None
    assert (await kim.member()).wants_topics is False


async def test_they_outlive_the_process(divided: World, kim: Person, ana: Person) -> None:
    await kim.says("profile topics on")
    await ana.says("tell Kim Hi!")
    await divided.restart()
    await ana.says("tell Kim How are you?")
    assert topic(kim) == "Ana"
    assert len(divided.adapters[Network.TELEGRAM].topics["kim"]) == 1


async def test_in_spanish(kim: Person, ana: Person) -> None:
    await kim.says("profile language es")
    await kim.says("/profile topics activar", "en un tema propio")
    await ana.says("tell Kim ¡Hola!")
    kim.reads("Lo que escribas aquí le llega directamente a Ana")


async def _place(world: World, name: str) -> ConversationRef:
    made = world.adapters[Network.TELEGRAM].topics["kim"]
    thread_id = next(key for key, value in made.items() if value == name)
    return ConversationRef(Network.TELEGRAM, "kim", thread_id)
