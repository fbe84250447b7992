"""From a wish to a pair: requests, offers, the waiting list, and what both sides read."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from chatbot.core.messages import Network
from tests.world import Person, World

HALF_DAY = timedelta(hours=12)


async def mentor(world: World, name: str, **fields: Any) -> Person:
    return await world.member(name.lower(), name, roles=("mentor",), network=Network.MATRIX, **fields)


async def test_a_mentee_gets_a_mentor_over_two_networks(world: World) -> None:
    kim = await mentor(world, "Kim", timezone="Europe/Madrid", languages=["español"])
    ana = await world.member("ana", "Ana", languages=["Spanish"])
    await ana.says("request_mentor events in Lima", "Noted: “events in Lima”", "I’m asking a mentor", "3 days")
    await ana.presses("Yes, show it", "Noted")
    kim.reads("Ana would like a mentor: events in Lima", "You both speak Spanish", "Time difference: 1 hour")
    await kim.presses("Accept", "You are Ana’s mentor now. Write to them here: @ana (Telegram)", "May I show")
    ana.reads("Kim is your mentor now. They haven’t shared a handle yet", "A mentor helps you find your way")
    await kim.presses("Yes, show it", "Noted. Handle shown to mentor or mentees: yes")
    ana.reads("@kim (Matrix)")
    await kim.says("mentees")
    assert "[@ana](https://t.me/ana)" in kim.screen[-1].raw
    await ana.says("my_mentor", "Your mentor is Kim, since 24 Nov 2026. Write to them here: @kim (Matrix)")
    await kim.says("mentees", "Ana, since 24 Nov 2026. Write to them here", "up to 5 mentees and have 1.")


async def test_without_a_username_they_find_each_other_by_a_link(world: World) -> None:
    kim = await world.member("1002", "Kim", roles=["mentor"], handle=None)
    ana = await world.member("1001", "Ana *Quispe*", handle=None)
    await ana.says("request_mentor events")
    await ana.presses("Yes, show it", "Noted", "You don’t have a username on Telegram", "Settings, then Username")
    assert "username" not in await ana.says("profile share yes", "Noted"), "told once"
    await kim.presses("Accept", "Write to them here: Ana *Quispe* (tg://user?id=1001) (Telegram)")
    assert r"[Ana \*Quispe\*](tg://user?id=1001)" in kim.screen[-2].raw
    ana.reads("They haven’t shared a handle yet, but they see yours and can write to you")
    await kim.presses("Yes, show it", "You don’t have a username on Telegram")
    ana.reads("You can write to Kim directly: Kim (tg://user?id=1002) (Telegram)")
    await ana.says("my_mentor", "Write to them here: Kim (tg://user?id=1002) (Telegram)")
    kim.handle = "@kim"
    await kim.says("mentees", "Write to them here: Ana *Quispe* (tg://user?id=1001) (Telegram)")
    await ana.says("my_mentor", "Write to them here: @kim (Telegram)")


async def test_a_link_of_telegram_is_shown_to_nobody_elsewhere(world: World) -> None:
    kim = await mentor(world, "Kim", share_handle=True)
    ana = await world.member("1001", "Ana", handle=None)
    await world.pair(ana, kim)
    await ana.says("profile share yes", "You don’t have a username on Telegram")
    kim.reads_nothing()
    answer = await kim.says(
        "mentees", "only I can reach them", "a username on Telegram", "join me on Telegram with link"
    )
    assert "as soon as they do" not in answer
    assert "tg:" not in answer
    ana.handle = "@ana"
    await ana.says("my_mentor", "@kim (Matrix)")
    await kim.says("mentees", "Write to them here: @ana (Telegram)")


async def test_who_has_a_public_name_nowhere_is_reached_by_the_bot(world: World) -> None:
    kim = await mentor(world, "Kim", share_handle=True)
    ana = await world.member("ana", "Ana", network=Network.MATRIX, handle=None, share_handle=True)
    await world.pair(ana, kim)
    await kim.says("mentees", "only I can reach them", "I don’t know a name you could find them by")


async def test_what_for_is_asked_when_left_out(world: World) -> None:
    kim = await mentor(world, "Kim")
    ana = await world.member("ana", "Ana", share_handle=True)
    await ana.says("request_mentor", "What would you like a mentor for?")
    text = await ana.says("my first event", "Noted: “my first event”")
    assert "your handle" not in text, "they agreed already"
    kim.reads("my first event")


async def test_a_mentor_reads_why_an_offer_came_in_their_own_language(world: World) -> None:
    far = await mentor(
        world, "Kim", locale="es", timezone="Asia/Tokyo", languages=["japonés"], interests=["Código", "Eventos"]
    )
    ana = await world.member("ana", "Ana", languages=["Swahili"])
    await world.member("bo", "Bo")
    await ana.says("request_mentor eventos y más")
    text = far.reads("Habla Swahili", "Diferencia horaria: 9 horas", "Interés en común: Eventos")
    assert "Código" not in text


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


async def test_a_no_goes_to_the_next_and_is_never_asked_again(world: World) -> None:
    kim = await mentor(world, "Kim")
    lee = await mentor(world, "Lee", timezone="Europe/Madrid")
    ana = await world.member("ana", "Ana")
    await ana.says("request_mentor events")
    lee.reads_nothing()
    await kim.presses("Decline", "Thank you for telling me so soon", "decline Ana")
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


async def test_a_mentor_nobody_can_write_to_gets_no_offers(world: World) -> None:
    kim = await mentor(world, "Kim")
    async with world.store() as store:
        await store.people.mark_unreachable([kim.account])
    ana = await world.member("ana", "Ana")
    await ana.says("request_mentor events", "no mentor in the programme", "on the waiting list")
    await kim.says("offers")
    await world.advance(hours=1)
    ana.reads("I’m asking a mentor")
