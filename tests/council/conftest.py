"""A council named in the configuration, with a room of its own."""

from __future__ import annotations

import pytest

from chatbot.settings import Settings


@pytest.fixture
def settings(database_url: str) -> Settings:
    """The defaults, with Zoe on the council."""
    council = {"members": ["telegram:zoe"], "room": "telegram:council"}
    return Settings.model_validate({"database": {"url": database_url}, "council": council})
