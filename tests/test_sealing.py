"""Sealed words are read with their key alone, are always of one length, and lost for good with the key."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from storage.sealing import BLOCK, Seals


def test_a_key_is_kept_over_a_restart_and_lost_for_good_once_destroyed(tmp_path: Path) -> None:
    folder = tmp_path / "keys"
    seals = Seals(folder)
    short, long = seals.seal("survey:3", {"text": "no"}), seals.seal("survey:3", {"text": "ñ" * 1500})
    assert len(short) == len(long)
    assert len(short) > BLOCK
    assert short != seals.seal("survey:3", {"text": "no"})
    assert Seals(folder).open("survey:3", short) == {"text": "no"}
    assert Seals(folder).open("survey:4", short) is None
    (key,) = folder.iterdir()
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    seals.seal("survey:4", "another")
    assert Seals(folder).open("survey:3", Seals(folder).seal("survey:4", "another")) is None
    seals.destroy("survey:3")
    assert not key.exists()
    assert seals.open("survey:3", short) is None
    assert Seals(folder).open("survey:3", short) is None
    assert list(Seals(folder).subjects()) == ["survey:4"]


@pytest.mark.parametrize("is_there", [True, False])
def test_an_operator_is_told_when_no_key_can_be_stored(tmp_path: Path, is_there: bool) -> None:
    folder = tmp_path / "a" / "keys"
    if is_there:
        (tmp_path / "a").write_text("no folder")
        assert "[database] keys" in Seals(folder).fault
    else:
        assert Seals(folder).fault == ""
