"""What time sets off: offers that lapse or find a free mentor, and requests that wait too long."""

from __future__ import annotations

from handlers.offers import offering, waiting_list
from handlers.shared.context import Desk
from handlers.shared.feature import Feature

feature = Feature()


@feature.job("offer")
async def offer(desk: Desk) -> None:
    """Nobody waits for a person to remember them: every tick looks whether a place is free."""
    await offering.update(desk)


@feature.job("waiting")
async def follow_waiting(desk: Desk) -> None:
    """After offers have gone out: who has waited too long for a mentor."""
    await waiting_list.follow(desk)
