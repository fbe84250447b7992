"""A council without a room of its own."""

from __future__ import annotations

import pytest

from tests.activity.stage import REPORT
from tests.world import Sections, World


@pytest.fixture
def sections() -> Sections:
    return {}


async def test_the_council_finds_what_waits_by_asking(world: World) -> None:
    ana, zoe = await world.member("ana", "Ana"), await world.member("zoe", "Zoe", roles=["council"])
    await ana.says(REPORT, "on the council")
    zoe.reads_nothing()
    await zoe.says("review", "An activity by Ana", "Attendees: 40")
    await zoe.presses("Confirm", "Confirmed: #1")
