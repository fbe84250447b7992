"""What wakes the tick. The truth about what is due is in the tables, never here."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger


def start_scheduler(tick: Callable[[], Awaitable[None]], every: timedelta) -> AsyncIOScheduler:
    """Call `tick` every so often, never twice at once; the caller shuts the scheduler down."""

    async def wake() -> None:  # APScheduler awaits functions only, not callable objects
        await tick()

    scheduler = AsyncIOScheduler(timezone="UTC")
    scheduler.add_job(
        wake,
        IntervalTrigger(seconds=int(every.total_seconds()), timezone="UTC"),
        id="tick",
        max_instances=1,
        coalesce=True,
        misfire_grace_time=None,
    )
    scheduler.start()
    return scheduler
