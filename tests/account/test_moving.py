"""People about to move are offered the zone and the country there; people who travel are away."""

from __future__ import annotations

import pytest

from tests.world import World


@pytest.mark.parametrize(
    "said",
    [
        "next week I move to toronto",
        "i'm moving to Toronto in january",
        "we relocate to Toronto, Canada in march",
        "el mes que viene me mudo a toronto",
        "nos vamos a vivir a Toronto en enero",
    ],
)
async def test_a_move_is_no_absence(world: World, said: str) -> None:
    kim = await world.member("kim", "Kim", roles=["mentor"])
    await kim.says(said, "All the best for the move!", "Toronto", "Canada")
    await kim.presses("Do it", "Toronto")
    assert (await kim.member()).timezone == "America/Toronto"


@pytest.mark.parametrize("said", ["i'm travelling to toronto next week", "voy de viaje a toronto la semana que viene"])
async def test_a_journey_is_none(world: World, said: str) -> None:
    kim = await world.member("kim", "Kim", roles=["mentor"])
    await kim.says(said, "You will be away from 30 Nov 2026 to 6 Dec 2026")


@pytest.mark.parametrize("said", ["i move to another team next week", "can we move to friday"])
async def test_not_every_move_is_to_a_place(world: World, said: str) -> None:
    kim = await world.member("kim", "Kim", roles=["mentor"])
    assert "All the best" not in await kim.says(said)
