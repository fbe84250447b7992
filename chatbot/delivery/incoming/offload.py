"""What takes long to work out is done in a thread, outside of any transaction: neither loop nor database waits."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Any

from storage.inbox import Received


class Offloader:
    """Thinks about one thing at a time. What it comes to is in `results`, each with the message it is for.

    Nothing of it is kept: a message stays in the inbox until it is answered, and is thought about anew after a restart.
    """

    def __init__(self, ready: Callable[[], None]) -> None:
        self.results: deque[tuple[Received, Callable[[], Any]]] = deque()
        self._ready = ready
        self._tasks: set[asyncio.Task[None]] = set()
        self._one_at_a_time = asyncio.Lock()

    def is_idle(self) -> bool:
        """Whether nothing is being thought about, and all that was is taken."""
        return not self._tasks and not self.results

    def begin(self, received: Received, work: Callable[[], Any], meanwhile: AbstractAsyncContextManager[None]) -> None:
        """Let `work` be done; `meanwhile` shows the person that it is."""
        task = asyncio.create_task(self._think(received, work, meanwhile))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _think(
        self, received: Received, work: Callable[[], Any], meanwhile: AbstractAsyncContextManager[None]
    ) -> None:
        async with meanwhile, self._one_at_a_time:
            done: asyncio.Future[Any] = asyncio.get_running_loop().run_in_executor(None, work)
            await asyncio.wait([done])
        self.results.append((received, done.result))  # which raises what `work` raised, where a bug is told of
        self._ready()
