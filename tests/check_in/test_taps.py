"""What a check-in costs a mentor: a tap a mentee, and no more messages than that and one."""

from __future__ import annotations

from datetime import timedelta

from tests.check_in.mentors import MONDAY, mentor_with, rows_of
from tests.world import World

MENTEES = ("Ana", "Luis", "Eva", "Max", "Ida")


async def test_five_mentees_take_five_taps_and_six_messages(world: World) -> None:
    kim = await mentor_with(world, *MENTEES, capacity=5)
    await world.advance_to(MONDAY, step=timedelta(days=7))
    kim.reads("about 5 of your mentees", "Ana")
    before = len(kim.screen) - 1  # the question itself counts
    for tap in range(len(MENTEES)):
        assert kim.screen[-1].labels, f"after {tap} taps nothing is asked"
        await kim.presses("All good", message=kim.screen[-1])
    assert [row.answer for row in await rows_of(world, kim)] == ["good"] * len(MENTEES)
    assert "Thank you!" in kim.screen[-1].text
    assert len(kim.screen) - before <= 6
