"""The bot's clocks: the system's, and one that a demo or a test moves by hand.

A moment is read from the wall clock, which can be set back or forth at any time; how long something lasts is measured
by the monotonic clock, which cannot.
"""

from __future__ import annotations

import asyncio
import heapq
import time
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Protocol, TypeVar

T = TypeVar("T", datetime, timedelta)
_Sleepers = list[tuple[T, int, asyncio.Future[None]]]
"""A heap of waiting tasks, the first to be woken first."""


class Clock(Protocol):
    """The one source of time; moments are aware UTC datetimes, lengths of time are seconds."""

    def now(self) -> datetime:
        """Return the present moment."""

    def monotonic(self) -> float:
        """Return the seconds since some fixed moment, whatever happens to the wall clock."""

    async def sleep_until(self, when: datetime) -> None:
        """Return once `now()` has reached `when`."""

    async def sleep(self, seconds: float) -> None:
        """Return once `monotonic()` has grown by `seconds`."""


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def monotonic(self) -> float:
        return time.monotonic()

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)

    async def sleep_until(self, when: datetime) -> None:
        while (left := (when - self.now()).total_seconds()) > 0:
            await asyncio.sleep(min(left, 3600))  # the machine's clock may be set meanwhile


class ManualClock:
    """A clock that stands still until it is moved."""

    def __init__(self, start: datetime) -> None:
        self._elapsed = timedelta()
        self._zero = start.astimezone(UTC)  # the wall clock's time when nothing had elapsed
        self._order = count()
        self._waiting_for_moments: _Sleepers[datetime] = []
        self._waiting_for_lengths: _Sleepers[timedelta] = []

    def now(self) -> datetime:
        return self._zero + self._elapsed

    def monotonic(self) -> float:
        return self._elapsed.total_seconds()

    async def sleep_until(self, when: datetime) -> None:
        if when <= self.now():
            await asyncio.sleep(0)
            return
        await self._sleep(self._waiting_for_moments, when)

    async def sleep(self, seconds: float) -> None:
        if seconds <= 0:
            await asyncio.sleep(0)
            return
        await self._sleep(self._waiting_for_lengths, self._elapsed + timedelta(seconds=seconds))

    async def _sleep(self, sleepers: _Sleepers[T], until: T) -> None:
        woken = asyncio.get_running_loop().create_future()
        heapq.heappush(sleepers, (until, next(self._order), woken))
        await woken

    def advance(self, by: timedelta) -> None:
        """Let `by` pass, and wake the tasks that slept until then."""
        self.set(self.now() + by)

    def set(self, when: datetime) -> None:
        """Let time pass until `when`. Raises ValueError for a moment in the past."""
        if when < self.now():
            raise ValueError("time does not run backwards; a clock that is set anew jumps")
        self._elapsed += when.astimezone(UTC) - self.now()
        self._wake()

    def jump(self, by: timedelta) -> None:
        """Set the wall clock back or forth, as an operator might: no time passes."""
        self._zero += by
        self._wake()

    def _wake(self) -> None:
        _wake(self._waiting_for_moments, self.now())
        _wake(self._waiting_for_lengths, self._elapsed)


def _wake(sleepers: _Sleepers[T], now: T) -> None:
    while sleepers and sleepers[0][0] <= now:
        woken = heapq.heappop(sleepers)[2]
        if not woken.done():
            woken.set_result(None)
