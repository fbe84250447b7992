"""Capacity: the number of mentees a mentor takes."""

from __future__ import annotations

import pytest

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


@pytest.mark.parametrize(
    "words",
    [
        "six is already too much for me, no new people please",
        "no new mentees for now please",
        "please don't send me anyone else, ten are more than enough",
    ],
)
async def test_who_says_it_is_too_much_never_takes_more(world: World, words: str) -> None:
    kim = await mentor(world, "Kim", capacity=2)
    await world.pair(await world.member("ana", "Ana"), kim)
    await kim.says(words, "No new mentees for now", "those you have stay", "would be 1.")
    await kim.presses("At most 1", "You take up to 1 mentee and have 1.")


async def test_one_more_than_there_is_room_for(world: World) -> None:
    kim = await mentor(world, "Kim", capacity=2)
    await world.pair(await world.member("ana", "Ana"), kim)
    await kim.says("I could take one more", "there’s room for one more already", "Shall I make it 3?")
    await kim.says("I have some free time now, I could take one or two more", "at most 3 in all")
    await kim.presses("At most 3", "You take up to 3 mentees and have 1.")


@pytest.mark.parametrize(
    "said",
    [
        "how many mentees can one mentor have at most? I already have six",
        "cuál es el máximo de personas que puede llevar uno? yo ya tengo seis",
    ],
)
async def test_who_asks_for_the_most_sets_no_number(world: World, said: str) -> None:
    kim = await world.member("kim", roles=["mentor"])
    assert "6" not in (await kim.says(said, "You take up to 5 mentees")).partition("To change")[0]
