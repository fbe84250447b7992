"""People whom several of these tests are about."""

from __future__ import annotations

import pytest

from tests.world import Person, World


@pytest.fixture
async def kim(world: World) -> Person:
    """A mentor of Ana's and Bea's."""
    kim = await world.member("kim", "Kim Larsen", roles=["mentor"])
    for name in ("Ana", "Bea"):
        await world.pair(await world.member(name.lower(), name), kim)
    return kim
