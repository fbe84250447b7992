"""Work that nobody waits for: its failures are logged, and it ends with the adapter."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any

from chatbot.adapters.matrix.client.errors import OUT_OF_REACH, Refused

log = logging.getLogger(__name__)


class Background:
    """The tasks that run in the background."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[None]] = set()

    def start(self, work: Coroutine[Any, Any, None], what: str) -> None:
        """Start `work`; a failure is logged as that of `what`."""
        task = asyncio.create_task(self._run(work, what))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def close(self) -> None:
        """Stop what is running."""
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _run(self, work: Coroutine[Any, Any, None], what: str) -> None:
        try:
            await work
        except (Refused, *OUT_OF_REACH) as error:
            log.warning("%s failed: %s: %s", what, type(error).__name__, error)
        except Exception:
            log.exception("%s failed", what)
