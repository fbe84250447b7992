"""The nursery itself: a test that is cut off while it asks spoils no other one."""

from __future__ import annotations

import os
import signal
from pathlib import Path
from unittest.mock import MagicMock

import pytest

from tests.durability.bot import Life
from tests.durability.nursery import Bot, Family, Nursery


async def test_an_answer_that_nobody_waited_for_is_not_taken_for_another(
    nursery: Nursery, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut_off = MagicMock(__iter__=MagicMock(side_effect=TimeoutError), readline=MagicMock(side_effect=TimeoutError))
    with monkeypatch.context() as patched:
        patched.setattr(nursery._process, "stdout", cut_off)
        with pytest.raises(TimeoutError):
            nursery.ask({"poll": 1})
    command = nursery.run("--help", errors=tmp_path / "errors")
    assert await command.end() == 0


def test_a_process_with_the_id_of_one_that_is_gone_lives(monkeypatch: pytest.MonkeyPatch) -> None:
    found = iter([(7, signal.SIGKILL), (0, 0)])
    monkeypatch.setattr(os, "waitpid", lambda pid, options: next(found))
    family = Family()
    family.born(7)
    assert family.ended(7) == -signal.SIGKILL
    family.born(7)
    assert family.ended(7) is None


async def test_a_bot_with_the_id_of_one_that_served_does_not_serve_yet(tmp_path: Path) -> None:
    log = tmp_path / "bot.log"
    log.write_text("7 serves\n")
    ended = MagicMock(spec=Nursery, ask=MagicMock(return_value=1))
    assert not await Bot(ended, 7, Life({}, str(log)), log_began=log.stat().st_size).comes_to_serve()
    assert await Bot(ended, 7, Life({}, str(log))).comes_to_serve()
