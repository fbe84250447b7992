"""The scheduler that wakes the tick. What is due stands in the tables, never here."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

_TICK = "tick"


def start_scheduler(tick: Callable[[], Awaitable[None]], every: timedelta) -> AsyncIOScheduler:
    """Call `tick` every so often, never twice at once; the caller shuts the scheduler down."""

    async def call() -> None:  # APScheduler awaits functions only, not callable objects
        await tick()

    scheduler = AsyncIOScheduler(timezone="UTC")
    scheduler.add_job(
        call,
        IntervalTrigger(seconds=int(every.total_seconds()), timezone="UTC"),
        id=_TICK,
        max_instances=1,
        coalesce=True,
        misfire_grace_time=None,
    )
    scheduler.start()
    return scheduler


def wake(scheduler: AsyncIOScheduler) -> None:
    """Tick now: the scheduler goes by the wall clock, and would be silent for as long as that was set back."""
    scheduler.modify_job(_TICK, next_run_time=datetime.now(UTC))
