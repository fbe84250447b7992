"""Jobs: changes of mentor that wait for an answer, a place or the council."""

from __future__ import annotations

from handlers.changes import handover
from handlers.shared.context import Desk
from handlers.shared.feature import Feature

feature = Feature()


@feature.job("follow")
async def follow_changes(desk: Desk) -> None:
    """Ask about, do, pass on or drop the changes of mentor that are open."""
    await handover.follow(desk)
