"""The hour at which all mentors of a zone are asked: in transactions of one size, while people are answered."""

from __future__ import annotations

from pathlib import Path

from bench import monday
from bench.monday import Monday


async def test_twice_the_mentors_are_twice_the_work_and_people_are_answered_meanwhile(tmp_path: Path) -> None:
    small = await _hour(tmp_path, 120)
    large = await _hour(tmp_path, 240)
    assert sum(large.transactions) <= 2.2 * sum(small.transactions)
    assert max(large.transactions) <= max(small.transactions) + 20
    assert max(large.transactions) < 120, "a statement or more for each mentor of a hundred"
    assert len(large.waits) > 1, "nobody was answered before all were asked"


async def _hour(folder: Path, mentors: int) -> Monday:
    return await monday.measure(f"sqlite+aiosqlite:///{folder / f'{mentors}.db'}", mentors, weeks=1)
