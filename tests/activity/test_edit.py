"""Additions and corrections by an activity's author, and the question the day after."""

from __future__ import annotations

from datetime import timedelta

from tests.activity.stage import a_pair, about_activities, activity
from tests.world import World

REPORT = "report organised 2026-11-20 Meetup in Lima"


async def test_a_report_is_filled_in_button_by_button(world: World) -> None:
    ana, kim = await a_pair(world)
    await ana.says(REPORT, "You can add more with the buttons; it’s all optional")
    assert ana.screen[-1].labels == ["Attendees", "Outcome", "Link", "Budget", "Swag", "Take it back"]
    await ana.presses("Attendees", "How many people came to “Meetup in Lima”?")
    await ana.says("many", "“Attendees” should be a number like 40")
    await ana.says("45", "Changed.", "Attendees: 45")
    assert ana.screen[-1].labels == ["Outcome", "Link", "Budget", "Swag"]
    await ana.presses("Budget", "What did “Meetup in Lima” cost")
    await ana.says("https://example.org/budget/7", "Budget: https://example.org/budget/7")
    kim.read()
    await world.advance(minutes=30)
    kim.reads("Did it happen like this?", "Attendees: 45", "Budget: example[.]org/budget/7")
    await world.advance(hours=1)
    assert about_activities(kim) == [], "asked once for all that was changed"


async def test_edits_over_many_ticks_are_shown_once_they_rest(world: World) -> None:
    ana, kim = await a_pair(world)
    await ana.says(REPORT)
    kim.read()
    for attendees in range(40, 46):
        await ana.says(f"edit attendees={attendees}", "Changed.")
        await world.advance(minutes=29)
        assert about_activities(kim) == []
    await world.advance(minutes=1)
    kim.reads("Did it happen like this?", "Attendees: 45")
    await kim.says("confirm #1", "Confirmed")


async def test_one_line_changes_title_day_and_details(world: World) -> None:
    ana, _ = await a_pair(world)
    await ana.says(REPORT)
    await ana.says("edit attendees=45; outcome=a new page", "Attendees: 45", "Outcome: a new page")
    await ana.says("edit #1 Evening in Lima; goal=two helpers", "#1 Evening in Lima", "Attendees: 45", "two helpers")
    await ana.says("edit Evening 2026-11-19", "19 Nov 2026")
    await ana.says("edit", "What would you like to add or change?")
    await ana.says("edit #1 atendees=3", "Did you mean “Attendees”?")
    await ana.says("edit 2027-12-01", "more than a year ahead")
    assert (await activity(world)).details == {"attendees": 45, "outcome": "a new page", "goal": "two helpers"}


async def test_only_the_author_changes_it_and_only_until_it_is_decided(world: World) -> None:
    ana, kim = await a_pair(world)
    bo = await world.member("bo", "Bo")
    await bo.says("edit", "None of your activities can be changed")
    await ana.says(REPORT)
    await kim.says("edit #1 attendees=3", "None of your activities")
    late = [message for message in ana.screen if "Attendees" in message.labels][-1]
    await kim.says("confirm #1")
    await ana.presses("Attendees", "already confirmed #1", message=late)
    await ana.says("edit #1 attendees=3", "already confirmed #1")


async def test_a_wrong_number_shows_those_that_can_be_changed(world: World) -> None:
    ana, _ = await a_pair(world)
    await ana.says(REPORT)
    answer = await ana.says("edit #99 attendees=45", "You have no #99 that can be changed", "Meetup in Lima")
    assert "None of your activities" not in answer
    assert ana.screen[-1].labels == ["#1 Meetup in Lima"]
    await ana.says("1", "Changed.", "Attendees: 45")


async def test_the_day_after_a_planned_event_its_author_is_asked_how_it_went(world: World) -> None:
    ana, _ = await a_pair(world)
    await ana.says("report organised 2026-11-26 Meetup in Lima; expected=30", "It’s planned")
    assert ana.screen[-1].labels == ["Goal", "Budget", "Swag", "Take it back"]
    await world.advance(hours=69)
    assert "How did it go?" not in "".join(message.text for message in ana.read())
    await world.advance(hours=2)
    ana.reads("How did it go? “Meetup in Lima” should be over by now")
    await ana.presses("Say how it went", "How many people came")
    await ana.says("25", "Expected: 30", "Attendees: 25")
    await ana.presses("Outcome", "What came of “Meetup in Lima”?")
    await ana.says("Three of them come back", "Outcome: Three of them come back")
    await world.advance(days=5, step=timedelta(hours=12))
    assert "How did it go?" not in "".join(message.text for message in ana.read()), "asked once"


async def test_who_was_asked_how_it_went_in_vain_missed_no_check_in(world: World) -> None:
    kim = await world.member("kim", "Kim", roles=["mentor"])
    await kim.says("report organised 2026-11-26 Meetup in Lima", "It’s planned")
    await world.advance(days=30, step=timedelta(hours=12))
    assert any("How did it go?" in message.text for message in kim.screen)
    async with world.store() as store:
        assert await store.check_ins.outcomes([(await kim.member()).id]) == {}


async def test_what_is_put_off_is_asked_about_after_the_new_day(world: World) -> None:
    ana, _ = await a_pair(world)
    await ana.says("report organised 2026-11-26 Meetup in Lima")
    await ana.says("edit 2026-12-03", "3 Dec 2026")
    await world.advance(days=4, step=timedelta(hours=12))
    assert "How did it go?" not in "".join(message.text for message in ana.read())
    await world.advance(days=6, step=timedelta(hours=12))
    assert "How did it go?" in "".join(message.text for message in ana.read())


async def test_what_was_done_is_counted_and_weeks_in_a_row(world: World) -> None:
    ana, kim = await a_pair(world)
    for day in ("2026-11-24", "2026-11-16", "2026-11-15", "2026-08-03", "2025-12-24"):
        await ana.says(f"report attended {day} Evening of {day}")
    await ana.says("report organised 2026-12-24 Party")
    await ana.says("report attended 2026-11-08 Not mine")
    await kim.says("reject #7 That was somebody else")
    await ana.says(
        "activities", "3 weeks in a row", "3 in the last 4 weeks, 4 in the last 26 weeks and 5 in the last 52 weeks"
    )
