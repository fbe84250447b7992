"""`chatbot run` by a clock that is set from outside: a file says by how many seconds it is ahead of the machine's.

It imports nothing of tests, so that it runs the code of any checkout.
"""

from __future__ import annotations

import asyncio
import logging
import signal
import sys
from datetime import datetime, timedelta
from pathlib import Path

from chatbot.app import App, networks, pacing
from chatbot.core.clock import SystemClock
from chatbot.settings import load


class SetClock(SystemClock):
    """The machine's clock, as somebody set it."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def now(self) -> datetime:
        return super().now() + timedelta(seconds=float(self._file.read_text()))


async def main() -> None:
    settings = load(Path("config.toml"))
    clock = SetClock(Path("ahead"))
    app = App(settings, networks(settings, clock), clock, pacing=pacing(settings))
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    await app.start()
    serving = asyncio.create_task(app.wait())
    await asyncio.wait([serving, asyncio.create_task(stop.wait())], return_when=asyncio.FIRST_COMPLETED)
    await app.stop()


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO, stream=sys.stderr)
    asyncio.run(main())
