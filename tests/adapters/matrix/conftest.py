"""The owner of the bot's account."""

from __future__ import annotations

import pytest

from tests.adapters.matrix.owner import Owner
from tests.adapters.matrix_bot import Bot
from tests.synapse.homeserver import Homeserver


@pytest.fixture
def owner(synapse: Homeserver, bot: Bot) -> Owner:
    return Owner(synapse, bot)
