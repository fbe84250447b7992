"""Jobs: offers that lapse or find a free mentor, and requests that wait too long."""

from __future__ import annotations

from handlers.offers import offering, waiting_list
from handlers.shared.context import Desk
from handlers.shared.feature import Feature
from storage.due import MOST

feature = Feature()


@feature.job("offer")
async def offer(desk: Desk) -> None:
    """Bring offers up to date: no mentee waits for somebody to remember them."""
    await offering.update(desk, MOST)


@feature.job("waiting")
async def follow_waiting(desk: Desk) -> None:
    """Put mentees who have waited too long before the council, after offers have gone out."""
    await waiting_list.follow(desk)
