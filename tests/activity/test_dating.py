"""An author corrects the day of an activity in a sentence."""

from __future__ import annotations

from tests.world import World


async def test_the_day_of_an_activity_is_corrected_in_a_sentence(world: World) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("report attended 2026-11-18 Open web evening")
    await ana.says("report organised 2026-11-20 Translation sprint", "#2 Translation sprint")
    for said, day in (
        ("sorry, the open web evening was on the 17th", "17 Nov 2026"),
        ("the date of my translation sprint is wrong, not the 20th but the 21st", "21 Nov 2026"),
        ("me equivoque, lo del open web evening fue el 16", "16 Nov 2026"),
    ):
        await ana.says(said, "Shall I change that to", day)
    await ana.presses("Change the day", "#1 Open web evening", "16 Nov 2026")
    assert "Shall I change" not in await ana.says("the keynote was on the 12th")
