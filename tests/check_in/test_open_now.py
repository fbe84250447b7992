"""The council asks who has not answered this week: those can still answer, and silence is more than that."""

from __future__ import annotations

import pytest

from tests.check_in.mentors import MONDAY, WEEK, mentor_with
from tests.world import World


@pytest.mark.parametrize(
    "said",
    [
        "who hasn't answered this week's check-ins?",
        "who still has to answer this week's check in?",
        "quién no ha contestado todavía los check-ins de esta semana?",
        "a quién le falta contestar esta semana",
    ],
)
async def test_open_check_ins_are_no_silence(world: World, said: str) -> None:
    kim = await mentor_with(world, "Ana", "Luis")
    zoe = await world.member("zoe", "Zoe", roles=["council"])
    await zoe.says(said, "Every check-in that’s open has been answered")
    await world.advance_to(MONDAY, step=WEEK)
    await zoe.says(said, "Check-ins open now: 2, from one mentor", "Kim: 2 mentees")
    await kim.presses("All good")
    await zoe.says(said, "Check-ins open now: 1", "Kim: one mentee")
    assert zoe.screen[-1].labels == ["Who is quiet", "Mentors"]
