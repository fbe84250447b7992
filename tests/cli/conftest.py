"""A configuration to run commands with."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """A configuration whose database is in this test's folder."""
    file = tmp_path / "config.toml"
    file.write_text(f'[database]\nurl = "sqlite+aiosqlite:///{tmp_path / "bot.db"}"\n')
    return file
