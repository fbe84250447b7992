"""A survey goes out at a set time: by each reader's clock or at one moment, changed until it starts."""

from __future__ import annotations

from copy import copy
from datetime import UTC, datetime, timedelta

import pytest

from tests.survey.test_making import begun, councillor, draft_of
from tests.world import COUNCIL_ROOM, Sections, World


@pytest.fixture
def sections() -> Sections:
    return {"council": {"room": COUNCIL_ROOM}}


async def test_at_a_time_by_each_readers_clock_changed_and_cancelled_before(world: World) -> None:
    zoe = await begun(world)  # Tuesday 24 November 2026, in UTC
    ana = await world.member("ana", "Ana", roles=["mentee"], timezone="Asia/Tokyo")
    lee = await world.member("lee", "Lee", roles=["mentee"], timezone="America/Lima")
    await zoe.says("edit_survey")
    await zoe.presses("Send it out", "goes to 3 members")
    at_once, draft = copy(zoe.screen[-1]), copy(zoe.screen[-1])
    await zoe.presses("At a set time", "When should it go out?")
    await zoe.says("soon", "I need a day and a time")
    await zoe.says("today at 7:00", "That time is over", "let’s leave it there for now")
    await zoe.presses("Try again", "When should it go out?")
    await zoe.says(
        "Thursday 9:00",
        "at 09:00",
        "By each one’s own clock: the first get it on Thu 26 Nov, 00:00 your time",
        "the last on Thu 26 Nov, 14:00 (America/Lima)",
        "Everybody at once, by your clock:",
    )
    offered = copy(zoe.screen[-1])
    await zoe.presses("By each one’s own clock", "is ready for 3 people, and waits for its time", "America/Lima")
    waiting = copy(zoe.screen[-1])
    # old buttons: pressed twice, sent at once after all, changed by another councillor
    await zoe.presses("By each one’s own clock", "waits for its time", message=offered)
    await zoe.presses("Send it to 3 people", "waits for its time", message=at_once)
    await zoe.says("edit_survey How is it going?", "No survey is being made")
    await zoe.says("surveys", "Waiting for their time", "How is it going?, goes out on")
    kim = await councillor(world, "kim", name="Kim")
    await kim.says("/survey How is it going?", "waits for its time")
    await kim.presses("Another time", "When should it go out?")
    await kim.says("never mind")
    await kim.says("surveys")
    await kim.presses("How is it going?", "waits for its time")
    await kim.presses("Don’t send it", "nobody gets it. It’s a draft again", "How is it going? · draft")
    await zoe.presses("At a set time", message=draft)
    await zoe.says("el jueves a las 9", "09:00")
    await zoe.presses("By each one’s own clock", "Something has changed since", message=offered)  # Kim has come
    await zoe.says("Thursday 9:00")
    await zoe.presses("By each one’s own clock", "waits for its time")
    await zoe.presses("Change the survey", "How is it going? · draft")
    await zoe.presses("Title, people, last day")
    await zoe.presses("Title")
    await zoe.says("How is mentoring going?", "How is mentoring going? · draft")
    await zoe.presses("Send it out", "goes to 4 members")
    await zoe.presses("At a set time")
    await zoe.says("Thursday 9:00")
    await zoe.presses("By each one’s own clock", "waits for its time")
    await zoe.presses("Change the survey", message=waiting)
    await zoe.presses("Send it out")
    await zoe.presses("At a set time")
    await zoe.says("Thursday 9:00")
    await zoe.presses("By each one’s own clock")
    # it starts
    await world.advance_to(datetime(2026, 11, 25, 23, 30, tzinfo=UTC), step=timedelta(hours=2))
    for person in (ana, lee, zoe):
        person.reads_nothing()
    await world.advance_to(datetime(2026, 11, 26, 0, 1, tzinfo=UTC), step=timedelta(minutes=5))
    ana.reads("How is mentoring going?", "It’s open until")
    lee.reads_nothing()
    await zoe.presses("Don’t send it", "has gone out", message=waiting)
    row, _ = await draft_of(world)
    assert row.opened_at == datetime(2026, 11, 26, 0, 0, tzinfo=UTC)
    assert row.closes_at == datetime(2026, 12, 10, 14, 0, tzinfo=UTC)  # two weeks from when the last of them has it
    await world.advance_to(datetime(2026, 11, 26, 14, 1, tzinfo=UTC), step=timedelta(hours=1))
    lee.reads("How is mentoring going?")
    zoe.reads("is on its way to 4 people", "How is mentoring going?")
    room = world.adapters[COUNCIL_ROOM.network].rooms[COUNCIL_ROOM.room_id]
    assert sum("sent out the survey" in one.text for one in room) == 1


async def test_everybody_at_one_moment_and_never_after_its_last_day(world: World) -> None:
    zoe = await begun(world)
    ana = await world.member("ana", "Ana", roles=["mentee"], timezone="Europe/Madrid")
    await zoe.says("edit_survey")
    await zoe.presses("Title, people, last day")
    await zoe.presses("Last day")
    await zoe.says("26 November")
    await zoe.presses("Send it out")
    await zoe.presses("At a set time")
    await zoe.says("27 November 10:00")
    await zoe.presses("Everybody at once", "its last day is over on")
    await zoe.presses("Another time")
    await zoe.says("tomorrow at 10:00")
    await zoe.presses("Everybody at once", "waits for its time", "It’s open until Thu 26 Nov")
    await zoe.presses("Another time")
    await zoe.says("tomorrow at 11:00")
    await zoe.presses("Everybody at once", "waits for its time")
    await world.advance_to(datetime(2026, 11, 25, 10, 30, tzinfo=UTC), step=timedelta(hours=1))
    ana.reads_nothing()
    await world.advance_to(datetime(2026, 11, 25, 11, 1, tzinfo=UTC), step=timedelta(minutes=10))
    ana.reads("How is it going?")
    await world.advance_to(datetime(2026, 11, 26, 12, 0, tzinfo=UTC), step=timedelta(hours=6))


async def test_what_waits_can_go_at_once(world: World) -> None:
    zoe = await begun(world)
    ana = await world.member("ana", "Ana", roles=["mentee"])
    await zoe.says("edit_survey")
    await zoe.presses("Send it out")
    await zoe.presses("At a set time")
    await zoe.says("tomorrow at 10:00")
    await zoe.presses("Yes, at that time", "waits for its time")
    await zoe.presses("Send it now", "is on its way to 2 people")
    await world.tick()
    ana.reads("How is it going?")
    await world.advance(hours=30)
    ana.reads_nothing()
