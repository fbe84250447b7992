"""Bot processes made in a moment: one process has everything imported, and forks for each life.

Run as a program it is that process: it reads a line of JSON for each request and answers with one.
"""

from __future__ import annotations

import asyncio
import gc
import json
import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from dataclasses import asdict
from importlib import import_module
from pathlib import Path
from typing import Any, Self

from sqlalchemy.orm import configure_mappers

from chatbot.core.l10n import Localizer
from tests.durability.bot import Life


class Bot:
    """One life of the bot, seen from outside."""

    def __init__(self, nursery: Nursery, pid: int, life: Life) -> None:
        self._nursery = nursery
        self.pid = pid
        self.life = life

    async def serves(self) -> None:
        """Return once it reads what people write. Raises AssertionError if it ends before."""
        assert await self.comes_to_serve(), f"the bot ended:\n{self.said()}"

    async def comes_to_serve(self) -> bool:
        """Wait until it reads what people write; False if it ends before."""
        while f"{self.pid} serves" not in self.said():
            if self.ended() is not None:
                return False
            await asyncio.sleep(0.005)
        return True

    def tell(self, number: signal.Signals) -> None:
        """Send it a signal, if it lives."""
        if self.ended() is None:
            os.kill(self.pid, number)

    def kill(self) -> None:
        """Kill it where it stands; returns once it is gone. Raises AssertionError if it had ended before."""
        if self.ended() is None:
            os.kill(self.pid, signal.SIGKILL)
        self.killed()

    def killed(self) -> None:
        """Return once it has been killed. Raises AssertionError if it ended in any other way."""
        status = self._nursery.ask({"wait": self.pid})
        assert status == -signal.SIGKILL, f"the bot ended with {status}:\n{self.said()}"

    def ended(self) -> int | None:
        """Its exit code, negative for a signal; None while it lives."""
        code: int | None = self._nursery.ask({"poll": self.pid})
        return code

    def said(self) -> str:
        """Return what the process wrote to its log."""
        log = Path(self.life.log)
        return log.read_text() if log.exists() else ""

    def last_words(self) -> str:
        """The boundary at which it, or one before it on the same log, killed itself."""
        words = [line for line in self.said().splitlines() if line.startswith("died ")]
        return words[-1].partition(": ")[2].partition(" (")[0]


class Nursery:
    """A starter of bot processes. A context manager; those that live at its end are killed."""

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(
            [sys.executable, "-m", __name__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        return self

    def __exit__(self, *_: object) -> None:
        self._process.communicate()

    def bear(self, life: Life) -> Bot:
        """Start a bot."""
        return Bot(self, self.ask({"bear": asdict(life)}), life)

    def ask(self, request: dict[str, Any]) -> Any:
        """One request, one answer, in a moment."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(request) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        assert line, "the nursery is gone"
        return json.loads(line)


async def at_rest(bot: Bot, file: Path) -> None:
    """Wait until nothing is left to send."""
    async with asyncio.timeout(30):
        while True:
            with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as connection:
                [(open_,)] = connection.execute("SELECT count(*) FROM outbox WHERE state NOT IN ('sent', 'failed')")
            if not open_:
                return
            assert bot.ended() is None
            await asyncio.sleep(0.05)


async def _start_once(folder: str, localizer: Localizer) -> None:
    """Start and stop a bot without networks, so that no life has to compile its statements."""
    from chatbot.app import App
    from chatbot.core.clock import SystemClock
    from chatbot.settings import Settings

    settings = Settings.model_validate({"database": {"url": f"sqlite+aiosqlite:///{folder}/bot.db"}})
    app = App(settings, [], SystemClock(), localizer=localizer, tick_every=None)
    await app.start()
    await app.stop()


def _serve() -> None:
    from chatbot import locales
    from tests.durability.bot import be_born

    for adapter in ("email", "matrix", "telegram"):
        import_module(f"chatbot.adapters.{adapter}.adapter")  # so that no life has to
    configure_mappers()
    localizer = locales.load()
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(_start_once(folder, localizer))
    gc.freeze()
    alive: set[int] = set()
    dead: dict[int, int] = {}
    for line in sys.stdin:
        request = json.loads(line)
        answer: int | None
        if "bear" in request:
            answer = os.fork()
            if not answer:
                os.dup2(os.open(os.devnull, os.O_RDWR), sys.stdin.fileno())
                os.dup2(sys.stdin.fileno(), sys.stdout.fileno())
                be_born(Life(**request["bear"]), localizer)
            alive.add(answer)
        else:
            pid = request.get("wait", request.get("poll"))
            if pid in alive:
                ended, status = os.waitpid(pid, 0 if "wait" in request else os.WNOHANG)
                if ended:
                    alive.discard(pid)
                    dead[pid] = os.waitstatus_to_exitcode(status)
            answer = dead.get(pid)
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()
    for pid in alive:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)


if __name__ == "__main__":
    _serve()
