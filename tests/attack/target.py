"""The bot as its operator runs it, attacked from outside: a process from any checkout, and people on the loopback."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sqlite3
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Self

from tests.botapi import Person
from tests.faults.telegram import FaultyServer

COUNCILLOR = 1001
"""The id on Telegram of the one councillor whom every target begins with."""
STARTED_WITHIN = 60.0


class Target:
    """One bot with a database and a loopback Bot API of its own; a context manager.

    code      the checkout it runs from: this one, or an older one to hold it against
    folder    where its configuration, database and log lie
    sections  of the configuration, beside those that bring it to the loopback
    """

    def __init__(self, code: Path, folder: Path, **sections: dict[str, Any]) -> None:
        self.server = FaultyServer()
        self.folder = folder
        self.database = folder / "chatbot.db"
        self._code = code
        self._sections = sections
        self._process: asyncio.subprocess.Process | None = None

    async def __aenter__(self) -> Self:
        self.folder.mkdir(parents=True, exist_ok=True)
        await self.server.listen()
        self.write_configuration()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.kill()
        await self.server.cut()

    def write_configuration(self, **sections: dict[str, Any]) -> None:
        """Write `config.toml`, with `sections` over those the target was made with."""
        telegram = {"enabled": True, "token": self.server.token, "api_base_url": self.server.url}
        told: dict[str, dict[str, Any]] = {
            "database": {"url": f"sqlite+aiosqlite:///{self.database}"},
            "telegram": telegram,
            "council": {"members": [f"telegram:{COUNCILLOR}"]},
        }
        for given in (self._sections, sections):
            for section, values in given.items():
                told[section] = told.get(section, {}) | values
        lines = []
        for section, values in told.items():
            lines += [f"[{section}]", *(f"{key} = {json.dumps(value)}" for key, value in values.items()), ""]
        (self.folder / "config.toml").write_text("\n".join(lines))

    @property
    def log(self) -> str:
        """All it has written for its operator so far."""
        file = self.folder / "bot.log"
        return file.read_text() if file.exists() else ""

    async def chatbot(self, *arguments: str, within: float = 120.0) -> tuple[int, str]:
        """Run one of the operator's commands; returns its exit code and what it printed."""
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "chatbot",
            *arguments,
            cwd=self.folder,
            env=self.environment,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        try:
            printed, _ = await asyncio.wait_for(process.communicate(), within)
        except TimeoutError:
            process.kill()
            await process.wait()
            return -1, f"not over after {within:g} s"
        return process.returncode or 0, printed.decode(errors="replace")

    async def start(self) -> None:
        """Bring the tables up to date, and run until it reads what people write. Raises AssertionError."""
        code, printed = await self.chatbot("db", "upgrade")
        assert code == 0, printed
        await self.run()

    async def run(self, *program: str) -> None:
        """Run on the tables as they are, `chatbot run` or another program of Python's; see `start`."""
        program = program or ("-m", "chatbot", "run")
        self.server._polling.clear()  # an earlier process no longer polls
        with (self.folder / "bot.log").open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable, *program, cwd=self.folder, env=self.environment, stdout=log, stderr=log
            )
        reads = asyncio.create_task(self.server.polled())
        ends = asyncio.create_task(self._process.wait())
        await asyncio.wait({reads, ends}, timeout=STARTED_WITHIN, return_when=asyncio.FIRST_COMPLETED)
        came = reads.done()
        for task in (reads, ends):
            task.cancel()
        assert came, f"the bot does not read:\n{self.log}"

    @property
    def lives(self) -> bool:
        """Tell whether the process still runs."""
        return self._process is not None and self._process.returncode is None

    async def stop(self, within: float = 30.0) -> int:
        """Ask it to end, as a service manager does; returns its exit code, or -1 if it had to be killed."""
        if self._process is None:
            return 0
        if self.lives:
            self._process.send_signal(signal.SIGTERM)
        try:
            return await asyncio.wait_for(self._process.wait(), within)
        except TimeoutError:
            await self.kill()
            return -1

    async def kill(self) -> None:
        """Kill it where it stands."""
        if self._process is not None and self.lives:
            self._process.kill()
            await self._process.wait()

    def person(self, user_id: int, first_name: str, **more: Any) -> Person:
        """Somebody on Telegram; see `Server.person`."""
        return self.server.person(user_id, first_name, **more)

    async def members(self, *names: str, first_id: int = 2001) -> list[Person]:
        """People who wrote to the bot and were answered, so that they are members by now."""
        ids = range(first_id, first_id + len(names))
        people = [self.person(id_, name, username=f"person_{id_}") for id_, name in zip(ids, names, strict=True)]
        for person in people:
            await person.write("/start")
        for person in people:
            await person.read(1)
        return people

    def rows(self, statement: str, *values: Any) -> list[Any]:
        """Return rows of the database, read from outside."""
        connection = sqlite3.connect(self.database, timeout=10)
        try:
            return connection.execute(statement, values).fetchall()
        finally:
            connection.close()

    def write_rows(self, statement: str, rows: Sequence[Sequence[Any]]) -> None:
        """Write into the database while the bot is away."""
        connection = sqlite3.connect(self.database, timeout=10)
        try:
            with connection:
                connection.executemany(statement, rows)
        finally:
            connection.close()

    @property
    def environment(self) -> dict[str, str]:
        """The environment variables of its processes."""
        return os.environ | {"PYTHONPATH": str(self._code), "PYTHONUNBUFFERED": "1"}
