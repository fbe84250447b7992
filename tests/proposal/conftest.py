"""A council with a room of its own, and somebody's proposal."""

from __future__ import annotations

import pytest

from tests.world import COUNCIL_ROOM, Sections


@pytest.fixture
def sections() -> Sections:
    return {"council": {"room": COUNCIL_ROOM}}
