"""A file that cannot be read is refused in one line, whatever it holds."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.settings import SettingsError, load
from tests.settings.files import refusal


def test_a_missing_file_names_the_mend(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    with pytest.raises(SettingsError, match=re.escape(f"{path}: no such file (`chatbot init` writes one)")):
        load(path, {})


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be read: Is a directory"):
        load(tmp_path, {})


def test_broken_toml_names_the_line(tmp_path: Path) -> None:
    assert "not valid TOML" in (line := refusal(tmp_path, "[bot]\n\nname = oops\n"))
    assert "line 3" in line


def test_a_file_must_be_utf_8(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_bytes(b'[bot]\nname = "\xff"')
    with pytest.raises(SettingsError, match="not UTF-8 text"):
        load(tmp_path / "config.toml", {})


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused_in_one_line(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.getbasetemp() / "any.toml"
    path.write_text(text, encoding="utf-8", errors="replace")
    try:
        load(path, {})
    except SettingsError as error:
        assert "\n" not in str(error)  # noqa: PT017
