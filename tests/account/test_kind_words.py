"""Human first words, doubts, a return, the wrong chat: each gets a human answer, never a bare menu."""

from __future__ import annotations

import pytest

from tests.check_in.mentors import mentor_with
from tests.world import World


@pytest.mark.parametrize(
    "said", ["hi!! someone from the local group sent me here 👋", "hola, mi profe me dijo que te escribiera"]
)
async def test_who_was_sent_is_welcomed_with_what_this_is(world: World, said: str) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says(said, "Good that you’re here, Ana!", "a mentorship programme")
    assert ana.screen[-1].labels[0] == "Ask for a mentor"


@pytest.mark.parametrize(
    "said", ["am i talking to a real human?", "buenas tardes, ¿hablo con una persona o con un bot?", "humano o robot?"]
)
async def test_who_asks_is_told_that_it_is_a_bot(world: World, said: str) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says(said, "I’m a bot")


@pytest.mark.parametrize(
    "said",
    [
        "i'm a bit nervous, i don't know how to code at all. is that ok?",
        "do i have to be a programmer?",
        "i only have an old phone, can i take part?",
        "no sé programar, puedo participar igual?",
        "no sé si estoy a la altura",
    ],
)
async def test_who_doubts_that_they_are_able_is_encouraged(world: World, said: str) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says(said, "Nobody needs to code")
    assert ana.screen[-1].labels == ["Ask for a mentor", "First steps"]


@pytest.mark.parametrize("said", ["i only have an hour a week, is that enough?", "tengo poquito tiempo, puedo igual?"])
async def test_who_has_little_time_is_told_that_it_is_enough(world: World, said: str) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says(said, "an hour now and then is enough")


@pytest.mark.parametrize(
    "said", ["oops sorry, wrong chat haha", "that was meant for my roommate", "perdón, me equivoqué de chat jaja"]
)
async def test_the_wrong_chat_is_no_problem(world: World, said: str) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says(said, "No problem at all!")
    assert not ana.screen[-1].labels


@pytest.mark.parametrize("said", ["just had coffee and watched the rain", "acá no para de llover, qué frío"])
async def test_a_chat_is_answered_in_kind(world: World, said: str) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says(said, "my small talk ends here")


@pytest.mark.parametrize("said", ["long time no see, sorry i vanished for months", "tanto tiempo! desaparecí, perdón"])
async def test_who_returns_is_welcomed_with_how_things_stand(world: World, said: str) -> None:
    await mentor_with(world, "Ana")
    await world.person("ana", "Ana").says(said, "Welcome back", "Your mentor is Kim")


@pytest.mark.parametrize(
    "said", ["nobody came to my event, i'm so discouraged", "no vino nadie a mi charla, qué bajón"]
)
async def test_who_loses_heart_finds_their_mentor(world: World, said: str) -> None:
    await mentor_with(world, "Ana")
    ana = world.person("ana", "Ana")
    await ana.says(said, "It isn’t you")
    assert ana.screen[-1].labels == ["Write to Kim", "I need help"]


async def test_who_loses_heart_while_waiting_is_told_their_place(world: World) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("request_mentor events")
    await ana.presses("Talk through me")
    await ana.says("estoy desanimado, pensé que esto iba más rápido", "You’re on the waiting list")


@pytest.mark.parametrize(
    "said", ["i don't have time for this any more, please remove me from the program", "quiero dejar el programa"]
)
async def test_who_leaves_is_offered_what_erases_nothing(world: World, said: str) -> None:
    kim = await mentor_with(world, "Ana")
    ana = world.person("ana", "Ana")
    await ana.says(said, "To leave, nothing has to be erased")
    assert ana.screen[-1].labels == ["Ask to end it with Kim", "Ask the council", "Delete everything about me"]
    await kim.says(said, "A break, or being a mentor no more, may be all it takes")
    assert kim.screen[-1].labels[:2] == ["A break", "Stop being a mentor"]


@pytest.mark.parametrize("said", ["tell me a joke", "te sabes un chiste?"])
async def test_a_joke_is_told(world: World, said: str) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says(said, "For the next step")


@pytest.mark.parametrize(
    "said",
    ["thanks to you i gave my first talk and it went great", "gracias a todos, mi primer taller salió genial"],
)
async def test_thanks_with_a_story_is_answered_in_kind(world: World, said: str) -> None:
    await mentor_with(world, "Ana")
    await world.person("ana", "Ana").says(said, "You’re welcome!")
