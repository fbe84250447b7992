"""A programme whose council has a room."""

from __future__ import annotations

import pytest

from chatbot.settings import Settings


@pytest.fixture
def settings(database_url: str) -> Settings:
    """The defaults, with a room for the council."""
    return Settings.model_validate({"database": {"url": database_url}, "council": {"room": "telegram:council"}})
