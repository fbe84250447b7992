"""A member asks for a mentor, waits, and may take it back."""

from __future__ import annotations

from tests.offers.people import mentor
from tests.world import World


async def test_what_for_is_asked_when_left_out(world: World) -> None:
    kim = await mentor(world, "Kim")
    ana = await world.member("ana", "Ana", share_handle=True)
    await ana.says("request_mentor", "What would you like a mentor for?")
    text = await ana.says("my first event", "Noted: “my first event”")
    assert "your handle" not in text, "they agreed already"
    kim.reads("my first event")


async def test_who_has_a_mentor_is_told_who(world: World) -> None:
    kim, ana = await mentor(world, "Kim", share_handle=True), await world.member("ana", "Ana")
    await world.pair(ana, kim)
    answer = await ana.says("request_mentor", "Your mentor is Kim")
    assert "What would you like" not in answer
    kim.reads_nothing()


async def test_one_open_request_a_mentee(world: World) -> None:
    kim, ana = await mentor(world, "Kim"), await world.member("ana", "Ana")
    await ana.says("my_mentor", "You don’t have a mentor yet")
    await ana.says("request_mentor events")
    kim.read()
    await ana.says("request_mentor something else", "You’ve asked for a mentor: “events”", "I’m asking a mentor")
    await ana.says("my_mentor", "“events”")
    kim.reads_nothing()


async def test_a_wish_too_long_to_read_is_refused(world: World) -> None:
    kim, ana = await mentor(world, "Kim"), await world.member("ana", "Ana")
    await ana.says("request_mentor " + "please " * 100, "under 500 characters")
    await ana.says("my_mentor", "You don’t have a mentor yet")
    kim.reads_nothing()


async def test_the_oldest_request_gets_the_next_free_place(world: World) -> None:
    kim = await mentor(world, "Kim", capacity=1)
    ana, bo, cy = [await world.member(name.lower(), name) for name in ("Ana", "Bo", "Cy")]
    await ana.says("request_mentor events")
    await bo.says("request_mentor code", "You’re first on the waiting list")
    await cy.says("request_mentor design", "You’re number 2 on the waiting list")
    await cy.says("my_mentor", "You’re number 2 on the waiting list")
    kim.reads("Ana would like")
    await kim.presses("Accept")
    await kim.says("capacity 2", "up to 2 mentees and have 1. One offer is waiting for your answer.")
    kim.reads()
    bo.reads("I’m asking a mentor who suits you")
    cy.reads_nothing()
    await cy.says("my_mentor", "You’re first on the waiting list")
    await kim.says("offers", "Bo would like a mentor: code")
    await kim.presses("Decline")
    bo.reads("You’re first on the waiting list")
    cy.reads("I’m asking a mentor")


async def test_a_request_can_be_cancelled(world: World) -> None:
    kim = await mentor(world, "Kim", capacity=1)
    ana, bo = await world.member("ana", "Ana"), await world.member("bo", "Bo")
    await ana.says("cancel_request", "You don’t have an open request")
    await ana.says("request_mentor events")
    await bo.says("request_mentor code", "waiting list")
    old = kim.screen[-1]
    await ana.says("cancel_request", "I’ve stopped looking")
    kim.reads("Bo would like a mentor")
    await kim.presses("Accept", "Ana doesn’t need your answer any more", message=old)
    await kim.presses("Accept", "You are Bo’s mentor now")
    await ana.says("request_mentor once more", "first on the waiting list")


async def test_a_restart_loses_nothing(world: World) -> None:
    kim = await mentor(world, "Kim")
    ana, bo = await world.member("ana", "Ana"), await world.member("bo", "Bo")
    await ana.says("request_mentor", "What would you like a mentor for?")
    await world.restart()
    await ana.says("events near me", "Noted: “events near me”")
    await kim.says("capacity 1")
    await bo.says("request_mentor code", "first on the waiting list")
    await world.restart()
    await kim.presses("Accept", "You are Ana’s mentor now")
    await world.restart()
    await bo.says("my_mentor", "first on the waiting list")
    await kim.says("capacity 2")
    await world.restart()
    await kim.presses("Accept", "You are Bo’s mentor now")
    kim.reads_nothing()
