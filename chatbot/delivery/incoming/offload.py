"""Long work, done outside of any transaction, in a thread or by a network: neither loop nor database waits for it."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Coroutine
from contextlib import AbstractAsyncContextManager
from typing import Any

from storage.inbox import Received


class Offloader:
    """The long work of handlers, in a thread one piece at a time; `results` holds each result with its message.

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

        async def in_thread() -> Any:
            async with self._one_at_a_time:
                return await asyncio.get_running_loop().run_in_executor(None, work)

        self.wait_for(received, in_thread(), meanwhile)

    def wait_for(
        self, received: Received, answer: Coroutine[Any, Any, Any], meanwhile: AbstractAsyncContextManager[None]
    ) -> None:
        """Wait for what a network answers."""
        task = asyncio.create_task(self._run(received, answer, meanwhile))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _run(
        self, received: Received, answer: Coroutine[Any, Any, Any], meanwhile: AbstractAsyncContextManager[None]
    ) -> None:
        async with meanwhile:
            done = asyncio.create_task(answer)
            await asyncio.wait([done])
        self.results.append((received, done.result))  # `result` raises what `work` raised, where bugs are logged
        self._ready()
