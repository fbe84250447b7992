"""People of the tests of mentoring, and steps of their days."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from chatbot.core.messages import Network
from tests.world import Person, World

HALF_DAY = timedelta(hours=12)


async def mentor(world: World, name: str, **fields: Any) -> Person:
    return await world.member(name.lower(), name, roles=("mentor",), network=Network.MATRIX, **fields)
