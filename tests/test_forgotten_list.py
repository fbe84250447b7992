"""A file beside the database when the disk is full: it is whole, or not there, and is written once there is room."""

from __future__ import annotations

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from storage.forgotten import ForgottenList
from storage.sealing import Seals

NOW = datetime(2026, 11, 24, tzinfo=UTC)


@contextmanager
def no_file_beyond(size: int) -> Iterator[None]:
    """No file of this process grows beyond a size."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize("room", [0, 30])
def test_whoever_could_not_be_listed_is_not_taken_for_listed(tmp_path: Path, room: int) -> None:
    listed = ForgottenList(tmp_path)
    listed.add(["first"], NOW)
    size = (tmp_path / "forgotten").stat().st_size

    with no_file_beyond(size + room), pytest.raises(OSError, match=r"list of the forgotten|too large"):
        listed.add(["second"], NOW)

    assert listed.since("second") is None
    listed.add(["second"], NOW)
    read = ForgottenList(tmp_path)
    assert [read.since(name) for name in ("first", "second", "third")] == [NOW, NOW, None]


def test_a_line_that_a_power_cut_left_is_none(tmp_path: Path) -> None:
    ForgottenList(tmp_path).add(["first"], NOW)
    with (tmp_path / "forgotten").open("a") as file:
        file.write("0123456789abcdef 2026-11-2")

    read = ForgottenList(tmp_path)
    read.add(["second"], NOW)
    again = ForgottenList(tmp_path)
    assert [again.since(name) for name in ("first", "second")] == [NOW, NOW]


def test_the_lists_key_is_never_an_empty_one(tmp_path: Path) -> None:
    with no_file_beyond(0), pytest.raises(OSError, match="too large"):
        ForgottenList(tmp_path).add(["first"], NOW)

    ForgottenList(tmp_path).add(["first"], NOW)
    assert len((tmp_path / "forgotten.secret").read_bytes()) == 32


def test_a_seal_that_could_not_be_stored_is_made_anew(tmp_path: Path) -> None:
    seals = Seals(tmp_path)
    with no_file_beyond(0), pytest.raises(OSError, match="too large"):
        seals.seal("survey:3", "yes")

    sealed = seals.seal("survey:3", "yes")
    assert Seals(tmp_path).open("survey:3", sealed) == "yes"
