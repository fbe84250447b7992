"""Activities reported by mistake: their author can take them back until they are decided."""

from __future__ import annotations

from tests.activity.stage import a_pair
from tests.world import World

MEETUP = "report organised 2026-11-20 Meetup in Lima"


async def test_a_report_is_taken_back_by_a_button_and_the_mentor_hears_of_it(world: World) -> None:
    ana, kim = await a_pair(world)
    await ana.says(MEETUP, "Thank you, I’ve noted")
    kim.read()
    await ana.presses("Take it back", "Shall I take back #1 “Meetup in Lima”?", "report it again")
    await ana.presses("Yes, take it back", "#1 “Meetup in Lima” has been taken back")
    kim.reads("Ana has taken back #1 “Meetup in Lima”", "nothing left to confirm")
    await kim.presses("Confirm", "#1 was taken back")
    await kim.says("review", "No activity is waiting for your decision")
    await ana.says("activities", "taken back")
    await ana.says("take_back #1", "#1 was taken back")
    await ana.says(MEETUP, "Thank you, I’ve noted", "#2")


async def test_it_can_be_typed_and_thought_over(world: World) -> None:
    ana, kim = await a_pair(world, locale="es")
    await ana.says("take_back", "don’t have an undecided activity like that")
    await ana.says(MEETUP)
    await ana.says("report attended 2026-11-21 Open web evening")
    await ana.says("take_back", "Which one do you mean?")
    await ana.says("take_back Open web", "Shall I take back #2")
    await ana.says("No", "stays as it is")
    kim.read()
    await ana.says("take_back 2", "Shall I")
    await ana.says("yes", "has been taken back")
    kim.reads("Ana ha retirado la #2 «Open web evening»")


async def test_what_is_decided_or_anothers_stays(world: World) -> None:
    ana, kim = await a_pair(world)
    await ana.says(MEETUP)
    await kim.presses("Confirm", "Confirmed: #1")
    await ana.says("take_back #1", "Kim already confirmed #1")
    bo = await world.member("bo", "Bo")
    await bo.says("take_back #1", "don’t have an undecided activity like that")


async def test_who_was_not_asked_yet_hears_nothing(world: World) -> None:
    ana, kim = await a_pair(world, timezone="Pacific/Auckland")  # 23:00 there
    await ana.says(MEETUP)
    await ana.says("take_back")
    await ana.says("yes", "has been taken back")
    await world.advance(days=1)
    kim.reads_nothing()
