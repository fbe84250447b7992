"""A server that several processes share starts once, and ends with the last of them, even if they are killed."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from tests import sharing
from tests.sharing import shared
from tests.toy_server import RUNS, STARTED

TOY = "tests.toy_server"


@contextmanager
def another_user(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that holds on to the server until its input ends."""
    command = [sys.executable, "-m", TOY, "use", str(folder)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def test_it_is_started_once_prepared_once_and_stopped_once_nobody_is_left(tmp_path: Path) -> None:
    prepared: list[int] = []

    def prepare(facts: sharing.Facts) -> sharing.Facts:
        prepared.append(1)
        return facts | {"prepared": True}

    with ExitStack() as users:
        with shared(tmp_path, TOY, str(tmp_path), prepare=prepare) as facts:
            users.enter_context(another_user(tmp_path))
            with shared(tmp_path, TOY, str(tmp_path), prepare=prepare) as same:
                assert same == facts == {"folder": str(tmp_path), "prepared": True}
        assert (tmp_path / RUNS).exists(), "another process uses it"
    sharing._keepers[-1].wait(10)
    assert not (tmp_path / RUNS).exists()
    assert ((tmp_path / STARTED).read_text(), len(prepared)) == ("x", 1)


def test_it_ends_when_its_user_is_killed_and_starts_anew_for_the_next(tmp_path: Path) -> None:
    with shared(tmp_path, TOY, str(tmp_path)):
        pass
    sharing._keepers[-1].wait(10)
    with another_user(tmp_path) as process:
        process.kill()
        process.wait()
    with shared(tmp_path, TOY, str(tmp_path)):
        assert (tmp_path / RUNS).exists()
    assert (tmp_path / STARTED).read_text() in ("xx", "xxx"), "the next may have come before the last was stopped"


def test_why_it_does_not_start_is_told(tmp_path: Path) -> None:
    (tmp_path / "broken").touch()
    with pytest.raises(RuntimeError, match="no room for toys"), shared(tmp_path, TOY, str(tmp_path)):
        pass
