"""A watch on the wall clock: if it was set or the machine slept, moments have moved, lengths of time have not."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from chatbot.core.clock import Clock

log = logging.getLogger(__name__)

_EVERY = 5.0
"""Seconds between two looks."""
_JUMP = timedelta(seconds=2)
"""The least change that counts as a jump; corrections by a time service are smaller."""


async def watch(clock: Clock, on_jump: Callable[[datetime], Awaitable[None]]) -> None:
    """Watch the clock until cancelled. Whenever it has jumped, call `on_jump` with the time it would be otherwise."""
    wall, monotonic = clock.now(), clock.monotonic()
    while True:
        await clock.sleep(_EVERY)
        expected = wall + timedelta(seconds=clock.monotonic() - monotonic)
        wall, monotonic = clock.now(), clock.monotonic()
        by = wall - expected
        if abs(by) > _JUMP:
            log.warning(
                "the clock has jumped by %+.0f s; what is due by the clock is looked up anew", by.total_seconds()
            )
            await on_jump(expected)
