"""What time sets off: offers that lapse or find a free mentor, changes that wait. Absences: see `absence`."""

from __future__ import annotations

from handlers.context import Desk
from handlers.jobs import Jobs
from handlers.mentoring import changing, offering, waiting

jobs = Jobs()


@jobs.job("mentoring.offer")
async def offer(desk: Desk) -> None:
    """Nobody waits for a person to remember them: every tick looks whether a place is free."""
    await offering.update(desk)


@jobs.job("mentoring.change")
async def follow_changes(desk: Desk) -> None:
    """Changes of mentor that wait for somebody's word."""
    await changing.follow(desk)


@jobs.job("mentoring.waiting")
async def follow_waiting(desk: Desk) -> None:
    """After offers have gone out: who has waited too long for a mentor."""
    await waiting.follow(desk)
