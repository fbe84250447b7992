"""People ask who is on the council, and the council how a pair came about."""

from __future__ import annotations

import pytest

from tests.check_in.mentors import mentor_with
from tests.world import Person, World


@pytest.mark.usefixtures("zoe")
@pytest.mark.parametrize("said", ["who is on the council?", "quiénes son del consejo?"])
async def test_members_are_told_who_is_on_the_council(world: World, said: str) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says(said, "On the council: zoe")
    await ana.says("council when is the next meetup?")
    await ana.says(said, "What you asked is with zoe")


@pytest.mark.usefixtures("zoe")
async def test_strangers_are_told_no_name(world: World) -> None:
    answer = await world.person("eve").says("who is on the council?", "The council are the few people who run")
    assert "zoe" not in answer


@pytest.mark.parametrize("said", ["since when is Ana with Kim?", "desde cuándo está Ana con Kim?"])
async def test_the_council_is_told_since_when_and_how(world: World, zoe: Person, said: str) -> None:
    await mentor_with(world, "Ana")
    await zoe.says(said, "Kim has been Ana’s mentor since 24 Nov 2026", "How is not kept")
    await zoe.presses("How things stand", "Ana")


async def test_an_offer_that_was_accepted_is_told_and_who_was_the_mentor_before(world: World, zoe: Person) -> None:
    kim = await world.member("kim", "Kim", roles=["mentor"], languages=["English"])
    ana = await world.member("ana", "Ana", languages=["English"])
    await ana.says("request_mentor events")
    await kim.says("accept Ana")
    await zoe.says("how did Ana end up with Kim?", "Kim has been Ana’s mentor", "by an offer that Kim accepted")
    await world.advance(days=2)
    await world.member("lou", "Lou", roles=["mentor"])
    await zoe.says("assign Ana Lou")
    await zoe.presses("Assign")
    await zoe.says("who was Ana's mentor before?", "Lou has been Ana’s mentor since 26 Nov", "Before that: Kim")


@pytest.mark.usefixtures("zoe")
async def test_nobody_else_is_told_of_pairs(world: World) -> None:
    await mentor_with(world, "Ana")
    eve = await world.member("eve", "Eve")
    assert "Kim" not in await eve.says("since when is Ana with Kim?")
