"""The nursery itself: a test that is cut off while it asks spoils no other one."""

from __future__ import annotations

from pathlib import Path
from unittest.mock import MagicMock

import pytest

from tests.durability.nursery import Nursery


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
