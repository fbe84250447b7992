"""Configuration files as an operator writes them."""

from __future__ import annotations

from pathlib import Path

import pytest

from chatbot.settings import Settings, SettingsError, load


def configured(tmp_path: Path, toml: str, **env: str) -> Settings:
    path = tmp_path / "config.toml"
    path.write_text(toml, encoding="utf-8")
    return load(path, env)


def refusal(tmp_path: Path, toml: str, **env: str) -> str:
    with pytest.raises(SettingsError) as refused:
        configured(tmp_path, toml, **env)
    assert "\n" not in str(refused.value)
    return str(refused.value)
