"""An offer goes from mentor to mentor until one accepts."""

from __future__ import annotations

from datetime import timedelta

from tests.offers.people import HALF_DAY, mentor
from tests.world import World


async def test_a_mentor_reads_why_an_offer_came_in_their_own_language(world: World) -> None:
    far = await mentor(
        world, "Kim", locale="es", timezone="Asia/Tokyo", languages=["japonés"], interests=["Código", "Eventos"]
    )
    ana = await world.member("ana", "Ana", languages=["Swahili"])
    await world.member("bo", "Bo")
    await ana.says("request_mentor eventos y más")
    text = far.reads("Habla Swahili", "Diferencia horaria: 9 horas", "Interés en común: Eventos")
    assert "Código" not in text


async def test_a_no_goes_to_the_next_and_is_never_asked_again(world: World) -> None:
    kim = await mentor(world, "Kim")
    lee = await mentor(world, "Lee", timezone="Europe/Madrid")
    ana = await world.member("ana", "Ana")
    await ana.says("request_mentor events")
    lee.reads_nothing()
    await kim.presses("Decline", "Thank you for telling me so soon")
    lee.reads("Ana would like a mentor")
    ana.reads_nothing()  # she knows that somebody is asked
    await lee.presses("Decline")
    ana.reads("You’re first on the waiting list")
    await world.advance(days=4, step=HALF_DAY)
    await kim.says("capacity 7")
    kim.reads_nothing()
    lee.reads_nothing()
    mia = await mentor(world, "Mia")
    await world.advance(hours=1)
    mia.reads("Ana would like a mentor")
    ana.reads("I’m asking a mentor who suits you")
    await mia.presses("Accept", "You are Ana’s mentor now")
    ana.reads("Mia is your mentor now")


async def test_mentors_who_suit_alike_are_asked_in_turn(world: World) -> None:
    kim, lee = await mentor(world, "Kim"), await mentor(world, "Lee")
    ana, bo = await world.member("ana", "Ana"), await world.member("bo", "Bo")
    await ana.says("request_mentor events")
    kim.reads("Ana would like a mentor")
    await ana.says("cancel_request")
    await bo.says("request_mentor code")
    lee.reads("Bo would like a mentor")
    kim.reads_nothing()


async def test_a_mentor_who_was_left_is_not_asked_again(world: World) -> None:
    kim, lee = await mentor(world, "Kim"), await mentor(world, "Lee")
    ana = await world.member("ana", "Ana")
    await world.pair(ana, kim)
    await kim.says("step_down yes")
    await world.give_role(kim, "mentor")
    lee.reads("Ana would like a mentor: someone to go on with")
    await lee.presses("Decline")
    await world.advance(hours=1)
    kim.read()
    await world.advance(hours=1)
    kim.reads_nothing()
    await ana.says("my_mentor", "first on the waiting list")


async def test_no_answer_goes_to_the_next_by_the_clock(world: World) -> None:
    kim = await mentor(world, "Kim")
    lee = await mentor(world, "Lee", timezone="Europe/Madrid")
    ana = await world.member("ana", "Ana")
    await ana.says("request_mentor events")
    kim.reads("Please answer by Fri 27 Nov, 10:00")
    await world.advance_to(world.clock.now() + timedelta(days=3, minutes=-1), step=HALF_DAY)
    lee.reads_nothing()
    await world.advance(minutes=1)
    lee.reads("Ana would like a mentor")
    kim.reads_nothing()
    await kim.presses("Accept", "Ana doesn’t need your answer any more")
    await lee.presses("Accept", "You are Ana’s mentor now")


async def test_a_late_yes_counts_while_the_mentee_still_waits(world: World) -> None:
    kim, ana = await mentor(world, "Kim"), await world.member("ana", "Ana")
    await ana.says("request_mentor events")
    await world.advance(days=3, step=HALF_DAY)
    ana.reads("You’re first on the waiting list")
    kim.read()
    await world.advance(days=3, step=HALF_DAY)
    kim.reads_nothing()  # the same offer does not come back to who let it pass
    await kim.says("offers", "Nobody is waiting for your answer")
    await kim.says("accept Ana", "You are Ana’s mentor now")
    ana.reads("Kim is your mentor now")


async def test_a_late_yes_needs_a_free_place(world: World) -> None:
    kim = await mentor(world, "Kim", capacity=1)
    ana, bo = await world.member("ana", "Ana"), await world.member("bo", "Bo")
    await ana.says("request_mentor events")
    await world.advance(days=3, step=HALF_DAY)
    await world.pair(bo, kim)
    await kim.presses("Accept", "Ana doesn’t need your answer any more")
    await ana.says("my_mentor", "first on the waiting list")


async def test_a_yes_in_time_needs_the_place_too_which_the_council_may_have_given_away(world: World) -> None:
    kim = await mentor(world, "Kim", capacity=1)
    ana, bo = await world.member("ana", "Ana"), await world.member("bo", "Bo")
    zoe = await world.member("zoe", "Zoe", roles=("council",))
    await ana.says("request_mentor events")
    await zoe.decides("assign Bo Kim", "Kim is Bo’s mentor now")
    await kim.presses("Accept", "Ana doesn’t need your answer any more")
    await world.advance(hours=1)
    await ana.says("my_mentor", "first on the waiting list")
    await bo.says("my_mentor", "Your mentor is Kim")


async def test_a_late_no_is_remembered(world: World) -> None:
    kim, ana = await mentor(world, "Kim"), await world.member("ana", "Ana")
    await ana.says("request_mentor events")
    await kim.says("away +2d", "Have a good time")
    await kim.presses("Decline", "Thank you for telling me so soon")
    await kim.says("back")
    await world.advance(hours=1)
    kim.reads_nothing()
    await ana.says("my_mentor", "waiting list")


async def test_a_mentor_nobody_can_write_to_gets_no_offers(world: World) -> None:
    kim = await mentor(world, "Kim")
    async with world.store() as store:
        await store.people.mark_unreachable([kim.account])
    ana = await world.member("ana", "Ana")
    await ana.says("request_mentor events", "no mentor in the programme", "on the waiting list")
    await kim.says("offers")
    await world.advance(hours=1)
    ana.reads("I’m asking a mentor")
