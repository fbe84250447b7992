"""A council named in the configuration, with a room of its own."""

from __future__ import annotations

import pytest

from tests.world import COUNCIL_ROOM, ZOE, Sections


@pytest.fixture
def sections() -> Sections:
    return {"council": {**ZOE, "room": COUNCIL_ROOM}}
