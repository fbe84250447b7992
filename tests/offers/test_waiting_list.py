"""No mentor is free for long: the programme's rule Council, "no mentor free"."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.core.programme import Programme
from handlers.offers import rules
from tests.world import START, ZOE, Person, Sections, World

WEEK = timedelta(weeks=1)
PROGRAMME = Programme()

moments = st.integers(0, 60).map(lambda days: START - timedelta(days=days))


@pytest.fixture
def sections() -> Sections:
    return {"council": ZOE}


async def waiting(world: World) -> Person:
    """Ana, who asks for a mentor while none is free."""
    await world.member("lee", "Lee", roles=["mentor"], capacity=0)
    ana = await world.member("ana", "Ana")
    await ana.says("request_mentor events", "first on the waiting list")
    return ana


@given(st.lists(moments, min_size=1))
def test_a_wait_of_4_weeks_is_too_long_counted_from_the_last_of_its_beginnings(begins: list[datetime]) -> None:
    assert rules.waits_too_long(begins, START, PROGRAMME) == all(START - begin >= 4 * WEEK for begin in begins)


async def test_after_4_weeks_without_a_free_mentor_a_councillor_is_asked_to_look_for_one(
    world: World, zoe: Person
) -> None:
    await waiting(world)
    await world.advance_to(START + 4 * WEEK - timedelta(hours=1), step=WEEK)
    zoe.reads_nothing()
    await world.advance(hours=1)
    zoe.reads("#1 Ana is waiting for a mentor, and none is free", "to pair Ana with somebody")
    await world.app.tick()
    await world.restart()
    await world.settle()
    zoe.reads_nothing()


async def test_it_settles_itself_once_there_is_a_mentor(world: World, zoe: Person) -> None:
    await waiting(world)
    await world.advance_to(START + 4 * WEEK, step=4 * WEEK)
    zoe.read()
    kim = await world.member("kim", "Kim", roles=["mentor"])
    await world.tick()
    kim.reads("Ana would like a mentor")
    await zoe.says("todo", "1 decision is waiting")  # the mentor may say no
    await kim.presses("Accept")
    await world.tick()
    zoe.reads("This doesn’t need a decision any more: #1 Ana is waiting for a mentor, and none is free")


async def test_who_gives_up_the_request_is_no_decision_any_more(world: World, zoe: Person) -> None:
    ana = await waiting(world)
    await world.advance_to(START + 4 * WEEK, step=4 * WEEK)
    await ana.says("cancel_request")
    await world.app.tick()
    await zoe.says("todo", "Nothing is waiting")


async def test_a_decision_that_led_to_nothing_is_asked_for_again(world: World, zoe: Person) -> None:
    await waiting(world)
    await world.advance_to(START + 4 * WEEK, step=4 * WEEK)
    await zoe.presses("Taken care of")
    await world.advance_to(START + 8 * WEEK - timedelta(hours=1), step=WEEK)
    await zoe.says("todo", "Nothing is waiting")
    await world.advance(hours=1)
    await zoe.says("todo", "#2 Ana is waiting for a mentor")


async def test_who_loses_a_mentor_has_not_waited_yet_though_they_keep_their_place(world: World, zoe: Person) -> None:
    ana, kim = await waiting(world), await world.member("kim", "Kim", roles=["mentor"])
    await world.tick()
    await kim.presses("Accept")
    await world.advance_to(START + 5 * WEEK, step=5 * WEEK)
    await kim.says("step_down yes")
    await world.advance(hours=1)
    ana.reads("first on the waiting list")
    await zoe.says("todo", "Nothing is waiting")
    await world.advance_to(START + 9 * WEEK, step=4 * WEEK)
    await zoe.says("todo", "Ana is waiting for a mentor")


async def test_while_a_mentor_is_asked_somebody_is_looked_for_already(world: World, zoe: Person) -> None:
    await world.member("kim", "Kim", roles=["mentor"])
    ana = await world.member("ana", "Ana")
    await ana.says("request_mentor events", "I’m asking a mentor")
    async with world.store() as store:
        (request,) = await store.council.queue()
        request.asked_at = START - 5 * WEEK
    await world.app.tick()
    await zoe.says("todo", "Nothing is waiting")


async def test_without_any_mentor_the_council_hears_at_once_and_the_mentee_the_truth(world: World, zoe: Person) -> None:
    ana = await world.member("ana", "Ana")
    text = await ana.says(
        "request_mentor events", "There’s no mentor in the programme at the moment", "I’m telling the council at once"
    )
    assert "first" not in text
    zoe.reads("#1 Ana is waiting for a mentor", "no mentor in the programme that I could ask", "Appoint one")
    bo = await world.member("bo", "Bo", locale="es")
    await bo.says("request_mentor code", "no hay en el programa ningún mentor", "Aviso al consejo enseguida")
    zoe.reads_nothing()  # once for all who wait
    await ana.says("cancel_request")
    await world.tick()
    zoe.reads("#1 Ana is waiting for a mentor", "doesn’t need a decision any more", "#2 Bo is waiting for a mentor")
    await zoe.says("resolve 2 done")
    await world.advance(days=1)
    zoe.reads_nothing()
    kim = await world.member("kim", "Kim", roles=["mentor"])
    await world.tick()
    kim.reads("Bo would like a mentor")


async def test_a_mentor_who_was_never_here_is_none_to_ask(world: World, zoe: Person) -> None:
    async with world.store() as store:
        store.people.add_member(name="Kim", locale="en", timezone="UTC", roles=["mentor"], now=world.clock.now())
    ana = await world.member("ana", "Ana")
    await ana.says("request_mentor events", "There’s no mentor in the programme at the moment")
    zoe.reads("Ana is waiting for a mentor")
