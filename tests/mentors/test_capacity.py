"""Capacity: the number of mentees a mentor takes."""

from __future__ import annotations

from tests.offers.people import mentor
from tests.world import World


async def test_capacity_is_shown_and_set(world: World) -> None:
    kim = await mentor(world, "Kim")
    await kim.says("capacity", "You take up to 5 mentees and have 0.")
    await kim.says("capacity 11", "10 is the most one mentor can take")
    await kim.says("capacity many", "“many” isn’t a number")
    await kim.says("capacity 1", "You take up to 1 mentee and have 0.")
    await kim.says("capacity 0", "You take up to 0 mentees and have 0.")
    ana = await world.member("ana", "Ana")
    await ana.says("request_mentor events", "first on the waiting list")


async def test_offers_above_a_lowered_capacity_go_to_the_next(world: World) -> None:
    kim = await mentor(world, "Kim", capacity=2)
    ana, bo = await world.member("ana", "Ana"), await world.member("bo", "Bo")
    await ana.says("request_mentor events")
    await bo.says("request_mentor code")
    kim.read()
    lee = await mentor(world, "Lee")
    await kim.says("capacity 1", "One offer is waiting for your answer")
    lee.reads("Bo would like a mentor")
    await kim.says("offers", "Ana would like a mentor")
    await kim.presses("Accept", "You are Ana’s mentor now")
