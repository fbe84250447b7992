"""An announcement reaches everybody once, over kills, while people talk and are answered before it."""

from __future__ import annotations

from pathlib import Path

from tests.durability.announcement import Announcing
from tests.durability.nursery import Nursery


async def test_nobody_is_skipped_and_nobody_told_twice(database_url: str, nursery: Nursery, tmp_path: Path) -> None:
    figures = await Announcing(nursery, database_url, tmp_path, people=60, seed=3).run(kills=2)

    assert figures.kills == 2
    assert figures.rows == 60
    assert figures.answers
    assert figures.refused == 0
