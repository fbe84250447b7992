"""Long work, done in a thread and outside of any transaction: neither loop nor database waits for it."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Any

from storage.inbox import Received


class Offloader:
    """The long work of handlers, one piece at a time. `results` holds each result with the message it is for.

    Nothing of it is kept: a message stays in the inbox until it is answered, and its work starts anew after a restart.
    """

    def __init__(self, ready: Callable[[], None]) -> None:
        self.results: deque[tuple[Received, Callable[[], Any]]] = deque()
        self._ready = ready
        self._tasks: set[asyncio.Task[None]] = set()
        self._one_at_a_time = asyncio.Lock()

    def is_idle(self) -> bool:
        """Tell whether no work is under way, and all results are taken."""
        return not self._tasks and not self.results

    def begin(self, received: Received, work: Callable[[], Any], meanwhile: AbstractAsyncContextManager[None]) -> None:
        """Start `work`; `meanwhile` shows the person that it is under way."""
        task = asyncio.create_task(self._run(received, work, meanwhile))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _run(
        self, received: Received, work: Callable[[], Any], meanwhile: AbstractAsyncContextManager[None]
    ) -> None:
        async with meanwhile, self._one_at_a_time:
            done: asyncio.Future[Any] = asyncio.get_running_loop().run_in_executor(None, work)
            await asyncio.wait([done])
        self.results.append((received, done.result))  # `result` raises what `work` raised, where bugs are logged
        self._ready()
