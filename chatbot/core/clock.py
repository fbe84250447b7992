"""Time as the bot sees it: the system's, or one that a demo or a test moves by hand."""

from __future__ import annotations

import asyncio
import heapq
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Protocol


class Clock(Protocol):
    """All time comes from here, always as an aware UTC datetime."""

    def now(self) -> datetime:
        """The present moment."""

    async def sleep_until(self, when: datetime) -> None:
        """Return once `now()` has reached `when`."""


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    async def sleep_until(self, when: datetime) -> None:
        while (left := (when - self.now()).total_seconds()) > 0:
            await asyncio.sleep(min(left, 3600))  # the machine's clock may be set meanwhile


class ManualClock:
    """A clock that stands still until it is moved."""

    def __init__(self, start: datetime) -> None:
        self._now = start.astimezone(UTC)
        self._order = count()
        self._sleepers: list[tuple[datetime, int, asyncio.Future[None]]] = []

    def now(self) -> datetime:
        return self._now

    async def sleep_until(self, when: datetime) -> None:
        if when <= self._now:
            await asyncio.sleep(0)
            return
        woken = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, (when, next(self._order), woken))
        await woken

    def advance(self, by: timedelta) -> None:
        """Move on by `by` (never back) and wake whoever slept until then."""
        self.set(self._now + by)

    def set(self, when: datetime) -> None:
        """Move on to `when`. Raises ValueError for a time in the past."""
        if when < self._now:
            raise ValueError("time does not run backwards")
        self._now = when.astimezone(UTC)
        while self._sleepers and self._sleepers[0][0] <= self._now:
            woken = heapq.heappop(self._sleepers)[2]
            if not woken.done():
                woken.set_result(None)
