"""Mentors answer offers: twice, at once, with several open, with a reason."""

from __future__ import annotations

from tests.offers.people import HALF_DAY, mentor
from tests.world import World


async def test_a_button_pressed_twice_does_one_thing(world: World) -> None:
    kim, lee = await mentor(world, "Kim"), await mentor(world, "Lee")
    ana, bo = await world.member("ana", "Ana"), await world.member("bo", "Bo")
    await ana.says("request_mentor events")
    offer = kim.screen[-1]
    accept = offer.tokens[offer.labels.index("Accept")]
    decline = offer.tokens[offer.labels.index("Decline")]
    for token in (accept, accept, decline):
        kim.send("", choice=token, about=offer.id)
    await world.settle()
    text = kim.reads("You are Ana’s mentor now", "Ana is already your mentee")
    assert text.count("You are Ana’s mentor now") == 1
    assert ana.reads("Kim is your mentor now").count("is your mentor now") == 1
    await bo.says("request_mentor code")
    offer = lee.screen[-1]
    await lee.presses("Decline", message=offer)
    await lee.says("decline Bo", "You’ve already said no to Bo")
    await lee.says("decline Bo no time until spring", "Noted, for the council only")


async def test_two_mentors_accept_at_once_and_one_of_them_is_in_time(world: World) -> None:
    kim, lee = await mentor(world, "Kim"), await mentor(world, "Lee", timezone="Europe/Madrid")
    ana = await world.member("ana", "Ana")
    await ana.says("request_mentor events")
    await world.advance(days=3, step=HALF_DAY)
    for person in (kim, lee):
        offer = person.screen[-1]
        person.send("", choice=offer.tokens[offer.labels.index("Accept")], about=offer.id)
    await world.settle()
    kim.reads("Ana doesn’t need your answer any more")
    lee.reads("You are Ana’s mentor now")
    assert ana.reads().count("is your mentor now") == 1


async def test_with_several_offers_a_mentor_is_asked_which(world: World) -> None:
    kim = await mentor(world, "Kim")
    ana, bo = await world.member("ana", "Ana Quispe"), await world.member("bo", "Bo")
    await kim.says("accept", "Nobody is waiting for your answer")
    await ana.says("request_mentor events")
    await bo.says("request_mentor code")
    await kim.says("/decline", "Which one do you mean?")
    await kim.presses("Bo", "Thank you for telling me so soon")
    await kim.says("/accept", "You are Ana Quispe’s mentor now")
    await kim.says("accept Cy", "I can’t find anyone called “Cy”")


async def test_a_reason_goes_to_nobody_but_the_records(world: World) -> None:
    kim, lee = await mentor(world, "Kim"), await mentor(world, "Lee")
    ana = await world.member("ana", "Ana Quispe")
    await ana.says("request_mentor events")
    await kim.says("decline Ana exams until May", "Your reason is for the council only")
    await lee.presses("Decline")
    await lee.says("decline Ana exams until June", "Noted, for the council only")
    for person in (kim, lee, ana):
        assert "exams" not in "".join(message.text for message in person.screen)
    ana_id, *mentor_ids = [(await person.member()).id for person in (ana, kim, lee)]
    async with world.store() as store:
        kept = [await store.offers.last_offer(ana_id, mentor_id) for mentor_id in mentor_ids]
    assert [offer and offer.reason for offer in kept] == ["exams until May", "exams until June"]


async def test_an_answer_is_for_mentors_and_for_the_own_offers(world: World) -> None:
    kim = await mentor(world, "Kim")
    ana = await world.member("ana", "Ana", roles=("mentee", "mentor"))
    await ana.says("request_mentor events")
    kim.reads("Ana would like a mentor")
    await ana.says("offers", "Nobody is waiting for your answer")  # nor is she offered to herself
    await ana.says("accept", "Nobody is waiting for your answer")
    bo = await world.member("bo", "Bo")
    await bo.says("accept", "That’s for mentors")
    await kim.says("request_mentor events", "That’s for mentees")
