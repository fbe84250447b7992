"""Bot processes made in a moment: one process has everything imported, and forks for each life or command.

Run as a program it is that process: it reads a line of JSON for each request and answers with one.
"""

from __future__ import annotations

import asyncio
import gc
import itertools
import json
import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import asdict
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn, Self

from sqlalchemy.orm import configure_mappers

from chatbot.core.l10n import Localizer
from tests.durability.bot import Life


class Bot:
    """One life of the bot, seen from outside.

    log_began  how long its log was before its birth
    """

    def __init__(self, nursery: Nursery, pid: int, life: Life, log_began: int = 0) -> None:
        self._nursery = nursery
        self.pid = pid
        self.life = life
        self._log_began = log_began

    async def serves(self) -> None:
        """Return once it reads what people write. Raises AssertionError if it ends before."""
        assert await self.comes_to_serve(), f"the bot ended:\n{self.said()}"

    async def comes_to_serve(self) -> bool:
        """Wait until it reads what people write; False if it ends before."""
        while f"{self.pid} serves".encode() not in self._said_since_birth():
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
        while (status := self.ended()) is None:
            time.sleep(0.001)
        assert status == -signal.SIGKILL, f"the bot ended with {status}:\n{self.said()}"

    def ended(self) -> int | None:
        """Its exit code, negative for a signal; None while it lives."""
        code: int | None = self._nursery.ask({"poll": self.pid})
        return code

    def said(self) -> str:
        """Return what the process wrote to its log."""
        log = Path(self.life.log)
        return log.read_text() if log.exists() else ""

    def _said_since_birth(self) -> bytes:
        """Return what was added to the log: another life on it may have had the same process id."""
        log = Path(self.life.log)
        if not log.exists():
            return b""
        with log.open("rb") as file:
            file.seek(self._log_began)
            return file.read()

    def last_words(self) -> str:
        """The boundary at which it, or one before it on the same log, killed itself."""
        words = [line for line in self.said().splitlines() if line.startswith("died ")]
        return words[-1].partition(": ")[2].partition(" (")[0]


class Command:
    """A `chatbot` command that runs, as if typed, and what it writes to standard error, which is the file `errors`."""

    def __init__(self, nursery: Nursery, pid: int, errors: Path) -> None:
        self._nursery = nursery
        self._pid = pid
        self._errors = errors
        self._read = 0

    @property
    def returncode(self) -> int | None:
        """Its exit code, negative for a signal; None while it runs."""
        code: int | None = self._nursery.ask({"poll": self._pid})
        return code

    def tell(self, number: signal.Signals) -> None:
        """Send it a signal."""
        os.kill(self._pid, number)

    async def says(self, part: str) -> None:
        """Return once a line that was not looked at before holds `part`. Raises AssertionError if it ends first."""
        while not any(part in line for line in self._news()):
            assert self.returncode is None, self.errors()
            await asyncio.sleep(0.005)

    async def end(self) -> int:
        """Wait until it has ended, and return its exit code."""
        while (code := self.returncode) is None:
            await asyncio.sleep(0.005)
        return code

    def errors(self) -> list[str]:
        """Return the lines it wrote to standard error."""
        return self._errors.read_text().splitlines()

    def _news(self) -> list[str]:
        lines = self.errors()
        news, self._read = lines[self._read :], len(lines)
        return news


class Nursery:
    """A starter of bot processes. A context manager; those that live at its end are killed."""

    def __init__(self) -> None:
        self._numbers = itertools.count(1)

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(
            [sys.executable, "-m", __name__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        return self

    def __exit__(self, *_: object) -> None:
        self._process.communicate()

    def bear(self, life: Life) -> Bot:
        """Start a bot."""
        log = Path(life.log)
        log_began = log.stat().st_size if log.exists() else 0
        return Bot(self, self.ask({"bear": asdict(life)}), life, log_began)

    def learn(self, folder: Path) -> None:
        """Take the indexes of what people say from `folder`, so that no life has to build them. See `tests.indexes`."""
        self.ask({"learn": str(folder)})

    def run(self, *arguments: str, errors: Path) -> Command:
        """Start `chatbot` with some arguments."""
        errors.touch()
        return Command(self, self.ask({"run": arguments, "errors": str(errors)}), errors)

    def ask(self, request: dict[str, Any]) -> Any:
        """One request, one answer, in a moment; the answer to somebody who was cut off before it came is let be."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        number = next(self._numbers)
        self._process.stdin.write(json.dumps([number, request]) + "\n")
        self._process.stdin.flush()
        for line in self._process.stdout:
            answered, answer = json.loads(line)
            if answered == number:
                return answer
        raise AssertionError("the nursery is gone")


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


def _learn(folder: str) -> None:
    """Take or build the indexes, which all who are born from now on share."""
    from chatbot import guide, locales
    from chatbot.core.understanding.understanding import Understanding
    from handlers.features import all_commands
    from tests.indexes import share

    share(Path(folder))
    guide.load(None).prepare()
    Understanding(all_commands(), locales.phrases()).prepare()
    gc.freeze()


def _run(arguments: list[str], errors: str) -> NoReturn:
    """Run a command in the present process, which ends with it."""
    from chatbot.__main__ import main

    os.dup2(os.open(errors, os.O_WRONLY | os.O_APPEND), sys.stderr.fileno())
    sys.argv[:] = ["chatbot", *arguments]
    main()
    sys.exit()


class Family:
    """The processes that were born, and how those ended that are gone; a process id may be given again."""

    def __init__(self) -> None:
        self.alive: set[int] = set()
        self._gone: dict[int, int] = {}

    def born(self, pid: int) -> None:
        """Note a new process."""
        self._gone.pop(pid, None)
        self.alive.add(pid)

    def ended(self, pid: int) -> int | None:
        """Return the exit code of a process, negative for a signal; None while it lives."""
        if pid in self.alive:
            ended, status = os.waitpid(pid, os.WNOHANG)
            if ended:
                self.alive.discard(pid)
                self._gone[pid] = os.waitstatus_to_exitcode(status)
        return self._gone.get(pid)


def _serve() -> None:
    from chatbot import locales
    from tests.durability.bot import be_born

    for module in ("cli", *(f"adapters.{name}.adapter" for name in ("discourse", "email", "matrix", "telegram"))):
        import_module(f"chatbot.{module}")  # so that no life has to
    configure_mappers()
    localizer = locales.load()
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(_start_once(folder, localizer))
    gc.freeze()
    has_learned = False
    family = Family()
    for line in sys.stdin:
        number, request = json.loads(line)
        answer: int | None
        if "learn" in request:
            answer = None
            if not has_learned:
                _learn(request["learn"])
                has_learned = True
        elif "bear" in request or "run" in request:
            answer = os.fork()
            if not answer:
                os.dup2(os.open(os.devnull, os.O_RDWR), sys.stdin.fileno())
                os.dup2(sys.stdin.fileno(), sys.stdout.fileno())
                if "run" in request:
                    _run(request["run"], request["errors"])
                be_born(Life(**request["bear"]), localizer)
            family.born(answer)
        else:
            answer = family.ended(request["poll"])
        sys.stdout.write(json.dumps([number, answer]) + "\n")
        sys.stdout.flush()
    for pid in family.alive:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)


if __name__ == "__main__":
    _serve()
