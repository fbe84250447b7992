"""The weekly check-in, from its first question to the end of its window."""

from __future__ import annotations

from datetime import UTC, datetime

from tests.world import World

MONDAY = datetime(2026, 11, 30, 9, tzinfo=UTC)
"""The first Monday after the world begins, at the hour of check-ins."""


async def test_a_week_later_the_mentor_is_asked(world: World) -> None:
    ana = await world.member("ana", "Ana")
    kim = await world.member("kim", "Kim", roles=["mentor"])
    await world.pair(ana, kim)
    await world.advance(days=7)
    kim.reads("How is it going with Ana?")
    await kim.presses("All good", "Noted. Ana: All good.", "Thank you")
    assert "✓ All good" in kim.screen[0].text
