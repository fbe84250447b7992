"""Nobody is asked at night."""

from __future__ import annotations

from tests.offers.people import HALF_DAY, mentor
from tests.world import World


async def test_nobody_is_asked_at_night_and_the_best_mentor_is_worth_waiting_for(world: World) -> None:
    kim = await mentor(world, "Kim", timezone="America/Lima", languages=["Spanish"], capacity=1)
    lee = await mentor(world, "Lee", timezone="America/Lima")
    ana = await world.member("ana", "Ana", timezone="America/Lima", languages=["Spanish"])
    bo = await world.member("bo", "Bo", timezone="UTC", languages=["Spanish"])
    mia = await mentor(world, "Mia", timezone="UTC")
    await ana.says("request_mentor events", "So as not to wake them")  # 05:00 in Lima
    await bo.says("request_mentor code", "I’m asking a mentor")  # Kim's only place is kept for Ana
    mia.reads("Bo would like a mentor")
    await world.advance_to(world.clock.now().replace(hour=12, minute=59), step=HALF_DAY)
    kim.reads_nothing()
    await world.advance(minutes=1)
    kim.reads("Ana would like a mentor")
    lee.reads_nothing()
    ana.reads("I’m asking a mentor who suits you")


async def test_an_offer_that_lapses_at_night_goes_on_in_the_morning(world: World) -> None:
    kim = await mentor(world, "Kim", timezone="Asia/Tokyo")
    ana = await world.member("ana", "Ana", timezone="America/Lima")
    await ana.says("request_mentor events")  # 19:00 in Tokyo
    lee = await mentor(world, "Lee", timezone="Asia/Tokyo")
    await world.advance(hours=12, step=HALF_DAY)
    await kim.presses("Decline")  # 07:00 in Tokyo: the mentor may write, the bot may not
    lee.reads_nothing()
    ana.reads_nothing()  # 17:00 in Lima, but somebody is found as before
    await ana.says("my_mentor", "So as not to wake them")
    await world.advance(hours=1)
    lee.reads("Ana would like a mentor")


async def test_a_mentee_hears_of_the_waiting_list_by_day(world: World) -> None:
    kim = await mentor(world, "Kim")
    ana = await world.member("ana", "Ana", timezone="America/Lima")
    await ana.says("request_mentor events")
    await kim.presses("Decline")  # 05:00 in Lima
    ana.reads_nothing()
    await world.advance_to(world.clock.now().replace(hour=13), step=HALF_DAY)
    ana.reads("You’re first on the waiting list")
