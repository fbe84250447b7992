"""Waking hours, absences, reminders, and what nobody decided about in time."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from storage.models.activity import ActivityState
from tests.activity.stage import REPORT, a_pair, about_activities, activity, council_room
from tests.world import Person, World

HALF_A_DAY = timedelta(hours=12)


async def days_of_messages(world: World, person: Person, days: int) -> dict[int, str]:
    """Return the messages about activities while `days` pass: day of the month -> text."""
    found: dict[int, str] = {}
    about_activities(person)
    for _ in range(days * 2):
        await world.advance(hours=12, step=HALF_A_DAY)
        for message in about_activities(person):
            day = world.clock.now().day
            assert day not in found, f"two on day {day}: {found[day]} / {message.text}"
            found[day] = message.text
    return found


async def test_a_mentor_is_reminded_twice_and_told_when_time_is_over(world: World) -> None:
    ana, kim = await a_pair(world)
    await ana.says(REPORT)
    found = await days_of_messages(world, kim, 16)
    assert list(found) == [1, 6, 8]
    assert "A reminder: this activity by Ana is waiting for you" in found[1]
    assert "Attendees: 40" in found[6]
    assert "Time is up for this activity by Ana. The council can see it too now" in found[8]
    assert "This was due on 8 Dec 2026" in found[8]
    assert kim.screen[-1].labels or about_activities(kim) == []


async def test_what_nobody_decides_is_never_silently_closed(world: World) -> None:
    ana, kim = await a_pair(world)
    zoe = await world.member("zoe", "Zoe", roles=["council"])
    await ana.says(REPORT)
    found = await days_of_messages(world, ana, 16)
    assert list(found) == [8]
    assert "Nobody has got round to your activity #1 “Meetup in Lima” yet. It isn’t lost" in found[8]
    assert council_room(world, ana) == [
        "1 activity wasn’t decided in time and is on the council’s list now. Write to me directly to decide: review"
    ]
    await ana.says("activities", "Open: 1", "the council looks at it too")
    await zoe.says("review", "An activity by Ana", "This was due on 8 Dec 2026")
    await kim.says("confirm", "Confirmed: #1")
    ana.reads("Kim confirmed your activity")
    await zoe.presses("Confirm", "Kim already confirmed #1")


async def test_a_councillor_may_confirm_what_is_overdue(world: World) -> None:
    ana, kim = await a_pair(world)
    zoe = await world.member("zoe", "Zoe", roles=["council"])
    await ana.says(REPORT)
    await world.advance(days=15, step=HALF_A_DAY)
    await zoe.says("ask_more Was it in the open?", "I’ve asked Ana")
    assert (await activity(world)).state == ActivityState.UNCONFIRMED
    kim.read()
    await ana.says("answer yes", "Passed on")
    zoe.reads("Ana answered you", "Answer: yes")
    await zoe.presses("Confirm", "Confirmed: #1")
    ana.reads("Zoe confirmed your activity")
    await kim.says("confirm #1", "Zoe already confirmed #1")


async def test_a_question_left_open_stays_answerable(world: World) -> None:
    ana, kim = await a_pair(world)
    await ana.says(REPORT)
    await kim.says("ask_more Is there a page?")
    found = await days_of_messages(world, ana, 20)
    assert "There’s still a question about your activity #1" in found[8]
    kim.reads("Time is up")
    await ana.presses("Answer", "Is there a page?")
    await ana.says("Yes, on example.org", "Passed on")
    kim.reads("Ana answered you", "Yes, on example[.]org")
    await kim.presses("Confirm", "Confirmed: #1")


async def test_a_question_and_its_answer_each_start_time_anew(world: World) -> None:
    ana, kim = await a_pair(world)
    await ana.says(REPORT)
    await world.advance(days=13, step=timedelta(days=13))
    await kim.says("ask_more Is there a page?")
    await world.advance(days=13, step=timedelta(days=13))
    assert (await activity(world)).state == ActivityState.MORE
    await ana.says("answer yes")
    found = await days_of_messages(world, kim, 16)
    assert list(found) == [27, 1, 3]
    assert "Time is up" in found[3]


async def test_the_request_waits_until_the_mentor_is_awake(world: World) -> None:
    ana, kim = await a_pair(world, timezone="Pacific/Auckland")  # 23:00 there
    await ana.says(REPORT, "Kim will confirm it by 8 Dec 2026")
    kim.reads_nothing()
    await world.advance(hours=8)
    kim.reads_nothing()
    await world.restart()
    await world.advance(hours=1)
    kim.reads("Ana reported an activity")
    await world.advance(hours=12)
    kim.reads_nothing()


async def test_nobody_is_written_to_at_night(world: World) -> None:
    ana, kim = await a_pair(world, timezone="Europe/London")
    async with world.store() as store:
        member = await store.people.get((await ana.member()).id)
        assert member is not None
        member.timezone = "America/Los_Angeles"
    await world.advance(hours=21)  # seven in London, eleven at night in California: so is every moment that counts
    await ana.says(REPORT)
    hours: dict[str, set[int]] = {"ana": set(), "kim": set()}
    for _ in range(4 * 15):
        await world.advance(hours=6)
        for person, offset in ((ana, timedelta(hours=-8)), (kim, timedelta())):
            if about_activities(person):
                hours[person.account.user_id].add((world.clock.now() + offset).hour)
    assert all(hours.values())
    assert all(8 <= hour < 21 for seen in hours.values() for hour in seen)


async def test_a_mentor_who_is_away_is_asked_on_return(world: World) -> None:
    ana, kim = await a_pair(world, away_from=date(2026, 11, 20), away_until=date(2026, 11, 29))
    await ana.says(REPORT)
    await world.advance_to(datetime(2026, 11, 29, 20, tzinfo=UTC), step=HALF_A_DAY)
    assert about_activities(kim) == []
    await world.advance(days=1, step=HALF_A_DAY)
    assert ["Ana reported an activity" in m.text for m in about_activities(kim)] == [True]


async def test_several_reminders_are_one_message(world: World) -> None:
    ana, kim = await a_pair(world)
    for number in range(12):
        await ana.says(f"report content today Guide {number}")
    found = await days_of_messages(world, kim, 15)
    assert list(found) == [25, 1, 6, 8]
    assert all(f"Guide {number}" in found[25] for number in range(5, 12))  # those that were not told one by one
    assert "12 activities are waiting for you" in found[1]
    assert "Time is up for 12 activities" in found[8]
    assert "and 2 more" in found[8]
    assert len(council_room(world, kim)) == 1
    assert "12 activities weren’t decided in time" in council_room(world, kim)[0]
    await kim.presses("#4 Guide 3", "#4 Guide 3", "This was due")
    await kim.presses("Confirm", "Confirmed: #4")


async def test_a_decided_activity_is_not_reminded_of(world: World) -> None:
    ana, kim = await a_pair(world)
    await ana.says(REPORT)
    await kim.says("confirm", "Confirmed")
    assert await days_of_messages(world, kim, 16) == {}
    assert council_room(world, ana) == []
