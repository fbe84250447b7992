"""Confirming, asking for more, rejecting: who may, which is meant, and what happens meanwhile."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from storage.models.activity import ActivityState
from tests.activity.stage import REPORT, a_pair, about_activities, activity, council_room, leaves
from tests.world import World


async def test_confirming_by_button(world: World) -> None:
    ana, kim = await a_pair(world)
    await ana.says(REPORT)
    await kim.presses("Confirm", "Confirmed: #1 “Meetup in Lima”. I’m telling Ana now")
    ana.reads("Kim confirmed your activity #1 “Meetup in Lima”. Thank you")
    await ana.says("activities", "1 confirmed. Open: 0", "confirmed ✓")
    found = await activity(world)
    assert found.state == ActivityState.CONFIRMED
    assert found.decided_at == world.clock.now()


async def test_a_button_pressed_twice_and_late_changes_nothing(world: World) -> None:
    ana, kim = await a_pair(world)
    await ana.says(REPORT)
    request = kim.screen[-1]
    tokens = list(request.tokens)
    await kim.presses("Confirm", "Confirmed")
    assert request.labels == []
    await world.advance(days=30, step=timedelta(days=30))
    ana.read()
    for token in tokens:
        await kim.says("", "You already confirmed #1: Tue 24 Nov, 10:00", choice=token, about=request.id)
    ana.reads_nothing()


async def test_confirming_sets_the_day_the_member_was_active(world: World) -> None:
    ana, kim = await a_pair(world)
    await ana.says("report organised 2026-11-26 Winter meetup")
    await world.advance(days=4, step=timedelta(days=2))
    assert (await ana.member()).last_active_on == date(2026, 11, 24)
    await kim.says("confirm", "Confirmed")
    assert (await ana.member()).last_active_on == date(2026, 11, 26)


async def test_an_older_activity_does_not_make_the_member_less_active(world: World) -> None:
    ana, kim = await a_pair(world)
    await ana.says(REPORT)
    await kim.says("confirm", "Confirmed")
    assert (await ana.member()).last_active_on == date(2026, 11, 24)


@pytest.mark.parametrize("line", ["confirm", "confirm #1", "confirm 1", "confirm meetup", "confirm lima in"])
async def test_the_one_that_waits_is_named_in_many_ways(world: World, line: str) -> None:
    ana, kim = await a_pair(world)
    await ana.says(REPORT)
    await kim.says(line, "Confirmed: #1")


async def test_several_that_wait_are_shown_with_buttons(world: World) -> None:
    ana, kim = await a_pair(world)
    for title in ("Meetup in Lima", "Meetup in Cusco", "A guide"):
        await ana.says(f"report organised today {title}")
    await kim.says("confirm", "Which one do you mean?", "#3 A guide – Ana, due 8 Dec 2026")
    assert kim.screen[-1].labels == ["#1 Meetup in Lima", "#2 Meetup in Cusco", "#3 A guide"]
    await kim.says("confirm meetup", "Which one")
    assert kim.screen[-1].labels == ["#1 Meetup in Lima", "#2 Meetup in Cusco"]
    await kim.presses("#2 Meetup in Cusco", "Confirmed: #2")
    await kim.says("confirm guide", "Confirmed: #3")
    await kim.says("confirm", "Confirmed: #1")
    await kim.says("confirm", "No activity is waiting")


async def test_words_that_name_none_confirm_none(world: World) -> None:
    ana, kim = await a_pair(world)
    await ana.says(REPORT)
    await kim.says("confirm the workshop", "didn’t expect “the workshop”")
    await kim.says("confirm #1 well done", "didn’t expect “well done”")
    await kim.says("confirm #7", "No activity #7 is waiting for you")
    await kim.says("confirm 999999999", "No activity #999999999")
    assert (await activity(world)).state == ActivityState.REPORTED


async def test_rejecting_asks_why_and_the_member_may_report_again(world: World) -> None:
    ana, kim = await a_pair(world)
    await ana.says(REPORT)
    await kim.presses("Reject", "Why doesn’t #1 “Meetup in Lima” count?")
    await world.restart()
    await kim.says("it is " * 200, "under 1000 characters")
    await kim.says("There is no page about it yet.\nAnd no date.", "Rejected: #1")
    ana.reads("Kim couldn’t confirm", "There is no page about it yet.", "And no date.", "report it again")
    await ana.says("activities", "not counted")
    await ana.says(f"{REPORT}; link=https://example.org", "#2 Meetup in Lima")
    kim.reads("#2 Meetup in Lima")


async def test_a_reason_may_be_thought_over(world: World) -> None:
    ana, kim = await a_pair(world)
    await ana.says(REPORT)
    await kim.presses("Reject", "Why")
    await kim.says("cancel", "forgotten")
    ana.read()
    await kim.says("review", "An activity by Ana", "Attendees: 40", "decide by 8 Dec 2026")
    await kim.presses("Confirm", "Confirmed")


@pytest.mark.parametrize(
    "line",
    [
        "reject #1 no page yet",
        "reject 1 no page yet",
        "reject Meetup in Lima no page yet",
        'reject "Meetup in Lima" no page yet',
        "reject meetup no page yet",
        "reject no page yet",
    ],
)
async def test_a_reason_in_the_same_line(world: World, line: str) -> None:
    ana, kim = await a_pair(world)
    await ana.says(REPORT)
    await kim.says(line, "Rejected: #1")
    ana.reads("“no page yet”")


async def test_a_reason_is_kept_while_asking_which(world: World) -> None:
    ana, kim = await a_pair(world)
    await ana.says("report content today A guide")
    await ana.says("report content today A film")
    await kim.says("reject A bit too short", "Which one do you mean?")
    await kim.presses("#2 A film", "Rejected: #2")
    ana.reads("“bit too short”")


async def test_asking_for_more_goes_to_the_member_and_back(world: World) -> None:
    ana, kim = await a_pair(world)
    await ana.says(REPORT)
    await kim.presses("Ask for more", "What would you like to know about #1")
    ana.read()
    await kim.says("Is there a page about it?", "I’ve asked Ana")
    ana.reads("Kim would like to know more about your activity #1", "“Is there a page about it?”")
    await ana.says("activities", "waiting for your answer")
    await world.advance(days=10, step=timedelta(days=5))
    kim.read()
    await ana.presses("Answer", "Is there a page about it?", "Your next message is the answer")
    kim.reads_nothing()
    await world.restart()
    await ana.says("Yes, it is here: https://example.org/a_page", "Passed on")
    kim.reads(
        "Ana answered you",
        "Question: Is there a page about it?",
        "Answer: Yes, it is here: example[.]org/a_page",
        "decide by 18 Dec 2026",
    )
    await kim.presses("Confirm", "Confirmed: #1")
    await ana.says("answer", "Nobody is waiting for an answer")


async def test_asking_and_answering_in_one_line(world: World) -> None:
    ana, kim = await a_pair(world)
    await ana.says(REPORT)
    await kim.says("ask_more Is there a page?", "I’ve asked Ana")
    ana.read()
    await kim.says("confirm", "No activity is waiting")
    await kim.says("ask_more #1 And photos?", "I’ve asked Ana")
    ana.reads("And photos?")
    await ana.says("answer 40 people and 3 photos", "Passed on")
    text = kim.reads("Answer: 40 people and 3 photos", "Question: And photos?")
    assert "a page" not in text
    await kim.says("ask_more #1 Where?", "I’ve asked Ana")
    await ana.says("answer #1 in Lima", "Passed on")
    kim.reads("Question: And photos?", "Answer: 40 people", "Question: Where?", "Answer: in Lima")


async def test_asked_about_several(world: World) -> None:
    ana, kim = await a_pair(world)
    for title in ("A guide", "A film"):
        await ana.says(f"report content today {title}")
        await kim.presses("Ask for more")
        await kim.says("How long is it?")
    await ana.says("answer ten minutes", "Which one do you mean?")
    await ana.presses("#2 A film", "Passed on")
    kim.reads("#2 A film", "Answer: ten minutes")
    await ana.says("activities")
    assert ana.screen[-1].labels == ["Answer #1"]
    await ana.presses("Answer #1", "How long is it?")
    await ana.says("ten pages", "the person who confirms it?", "“ten pages”")
    await ana.presses("Send", "Passed on")


async def test_a_question_that_nobody_waits_for_any_more_ends(world: World) -> None:
    ana, kim = await a_pair(world)
    await ana.says(REPORT)
    await kim.says("ask_more Is there a page?")
    await ana.presses("Answer", "Your next message")
    await kim.says("confirm #1", "Confirmed")
    await ana.says("Yes there is", "Kim already confirmed #1")
    await ana.says("activities", "confirmed ✓")


async def test_a_reason_that_comes_after_the_decision_ends_the_question(world: World) -> None:
    ana, kim = await a_pair(world)
    await world.give_role(kim, "council")
    zoe = await world.member("zoe", "Zoe", roles=["council"])
    await ana.says(REPORT)
    await world.advance(days=15, step=timedelta(days=5))
    await kim.says("reject", "Why")
    await zoe.says("confirm", "Confirmed")
    await kim.says("I saw no page", "Zoe already confirmed #1")
    await kim.says("activities", "haven’t reported anything yet")
    assert (await activity(world)).state == ActivityState.CONFIRMED


async def test_two_deciding_at_once(world: World) -> None:
    ana, kim = await a_pair(world)
    zoe = await world.member("zoe", "Zoe", roles=["council"])
    await ana.says(REPORT)
    await world.advance(days=15, step=timedelta(days=5))
    for person in (ana, kim, zoe):
        person.read()
    kim.send("/reject #1 not seen")
    zoe.send("/confirm #1")
    await world.settle()
    kim.reads("Rejected: #1")
    zoe.reads("Kim already rejected #1: Wed 9 Dec, 10:00")
    text = ana.reads("couldn’t confirm")
    assert "Thank you" not in text


async def test_who_may_not_decide(world: World) -> None:
    ana, kim = await a_pair(world)
    ben, lea = await world.member("ben", "Ben"), await world.member("lea", "Lea", roles=["mentor"])
    zoe = await world.member("zoe", "Zoe", roles=["council"])
    await world.pair(ben, lea)
    await ana.says(REPORT)
    for line in ("confirm #1", "reject #1 no", "ask_more #1 why?", "review #1"):
        await ana.says(line, "That’s for mentors")
        await lea.says(line, "No activity #1 is waiting for you")
        await zoe.says(line, "#1 is with Kim until Tue 8 Dec, 10:00")
    await lea.says("confirm", "No activity is waiting")
    await zoe.says("review", "No activity is waiting")
    await kim.says("report content today A guide", "on the council")
    await kim.says("confirm #2", "is your own")
    await ben.says("answer #1 yes", "Nobody is waiting for an answer")
    assert {(await activity(world, n)).state for n in (1, 2)} == {ActivityState.REPORTED}


async def test_a_councillor_does_not_confirm_their_own(world: World) -> None:
    zoe, sam = [await world.member(name, roles=["council"]) for name in ("zoe", "sam")]
    await zoe.says(REPORT, "on the council")
    await zoe.says("confirm", "No activity is waiting")
    await zoe.says("confirm #1", "is your own")
    await sam.says("confirm", "Confirmed: #1")
    zoe.reads("Sam confirmed your activity")


async def test_without_a_mentor_it_is_on_the_councils_list_at_once(world: World) -> None:
    ana, zoe = await world.member("ana", "Ana"), await world.member("zoe", "Zoe", roles=["council"])
    await ana.says(REPORT)
    assert council_room(world, ana) == [
        (
            "1 new activity is waiting for the council, because the person who reported it has no mentor. Write "
            "to me directly to decide: review"
        )
    ]
    await world.advance(hours=2)
    assert len(council_room(world, ana)) == 1
    await zoe.says("review", "An activity by Ana", "Attendees: 40")
    await zoe.presses("Ask for more", "What would you like to know")
    await zoe.says("Which date was it?", "I’ve asked Ana")
    await ana.says("answer the 20th", "Passed on")
    zoe.reads("Ana answered you", "Answer: the 20th")
    await zoe.presses("Confirm", "Confirmed")
    assert len(council_room(world, ana)) == 1


async def test_a_new_mentor_decides(world: World) -> None:
    ana, kim = await a_pair(world)
    lea = await world.member("lea", "Lea", roles=["mentor"])
    await ana.says(REPORT)
    await ana.says("report content today A guide")
    await leaves(world, ana, lea)
    await world.advance(hours=1)
    lea.reads("2 activities are waiting for you to confirm them", "#1 Meetup in Lima – Ana", "#2 A guide")
    await kim.presses("Confirm", "No activity #2 is waiting for you. Someone else may have it by now")
    await lea.presses("#1 Meetup in Lima", "An activity by Ana", "Attendees: 40")
    await lea.presses("Confirm", "Confirmed: #1")
    await lea.says("confirm", "Confirmed: #2")
    await world.advance(days=20, step=timedelta(days=1))
    assert not [m for m in about_activities(lea) if "#1" in m.text]


async def test_an_answer_to_a_mentor_who_left_goes_to_the_present_one(world: World) -> None:
    ana, kim = await a_pair(world)
    lea = await world.member("lea", "Lea", roles=["mentor"])
    await ana.says(REPORT)
    await kim.says("ask_more Is there a page?")
    await leaves(world, ana, lea)
    await world.advance(hours=1)
    kim.read()
    assert not about_activities(lea)
    await ana.presses("Answer")
    await ana.says("Yes, on example.org", "Passed on")
    kim.reads_nothing()
    await world.advance(hours=1)
    lea.reads("Ana reported an activity", "Is there a page?", "Yes, on example[.]org")


async def test_an_answer_reaches_a_mentor_who_knows_the_question_only(world: World) -> None:
    ana, kim = await a_pair(world)
    lea = await world.member("lea", "Lea", roles=["mentor"])
    await ana.says(REPORT)
    await world.advance(days=15, step=timedelta(days=5))
    await kim.says("ask_more Is there a page?")
    await leaves(world, ana, lea)
    await world.advance(hours=1)
    lea.reads("Ana reported an activity", "Asked, not answered yet: Is there a page?")
    await ana.says("answer Yes, on example.org", "Passed on")
    await world.advance(hours=1)
    lea.reads("Answer: Yes, on example[.]org")


async def test_a_mentor_who_left_without_another_leaves_it_to_the_council(world: World) -> None:
    ana, _ = await a_pair(world)
    await ana.says(REPORT)
    await leaves(world, ana)
    await world.advance(hours=3)
    assert [text[:14] for text in council_room(world, ana)] == ["1 new activity"]


async def test_what_people_write_stays_text(world: World) -> None:
    ana, kim = await a_pair(world)
    await ana.says("report content today **Big** [x](https://evil.example) `code`; goal=_a_ <b>")
    kim.reads("#1 **Big** [x](evil[.]example) `code`", "Goal: _a_ <b>")
    await kim.says("ask_more what is `this` *about*?")
    ana.reads("“what is `this` *about*?”")


async def test_each_reads_it_in_their_own_language(world: World) -> None:
    ana, kim = await a_pair(world, locale="es")
    await ana.says(REPORT, "Organised")
    kim.reads("Ana contó una actividad", "Organicé · 20 nov 2026", "Asistentes: 40")
    await kim.presses("Preguntar algo", "¿Qué te gustaría saber de la #1 «Meetup in Lima»?")
    await kim.says("¿Hay una página?", "Ya le pregunté a Ana")
    await ana.presses("Answer", "¿Hay una página?", "Your next message is the answer")
    await ana.says("no, not yet", "Passed on")
    await kim.presses("Confirmar", "Confirmada: #1")
    ana.reads("Kim confirmed your activity")


async def test_in_a_room_nothing_of_it_is_said(world: World) -> None:
    ana, kim = await a_pair(world)
    await ana.says(REPORT)
    await kim.says("/confirm", room="group")
    room = world.adapters[kim.account.network].rooms["group"]
    assert ["directly" in message.text or "direct chat" in message.text for message in room] == [True]
