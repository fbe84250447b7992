"""The bench of matching runs at any size."""

from __future__ import annotations

import pytest

from bench import matching


@pytest.mark.parametrize("how", [[], ["--in-turn"]])
def test_it_tells_how_many_are_placed_in_what_time_and_memory(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], how: list[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["bench.matching", "--mentors", "20", "--mentees", "70", "--capacity", "3", *how])
    matching.main()
    text = capsys.readouterr().out
    assert "20 mentors with 3 places each, 70 mentees: 60 placed" in text
    for word in ("time", "memory", "points"):
        assert word in text
