"""A world with mail."""

from __future__ import annotations

import pytest

from tests.world import World


@pytest.fixture
def world(mail_world: World) -> World:
    return mail_world
