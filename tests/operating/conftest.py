"""The bot as a service: `chatbot run` in a folder of its own, as the unit file has it."""

from __future__ import annotations

import asyncio
import os
import shlex
import signal
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.botapi import Server

ROOT = Path(__file__).parents[2]
HOME = Path("/srv/mentor-bot")
CACHE = Path("/var/cache/mentor-bot")
PATIENCE = 90.0
"""Seconds: a process has to load everything, and draws its first picture after it has looked for fonts."""


class UnitFile:
    """The lines of `deploy/mentor-bot.service`, by key; some keys have several."""

    def __init__(self) -> None:
        self.lines: dict[str, list[str]] = {}
        for line in (ROOT / "deploy" / "mentor-bot.service").read_text(encoding="utf-8").splitlines():
            key, is_set, value = line.partition("=")
            if is_set and not line.startswith("#"):
                self.lines.setdefault(key, []).append(value)

    def paths(self, key: str) -> list[Path]:
        """Return the paths of a key, also those that may be missing."""
        return [Path(path.lstrip("-+")) for value in self.lines.get(key, ()) for path in value.split()]

    def environment(self) -> dict[str, str]:
        """Return the variables it sets."""
        return dict(pair.split("=", 1) for value in self.lines["Environment"] for pair in shlex.split(value))


class Service:
    """The bot's folder and its process; `notes` is where the process notes the files it uses."""

    def __init__(self, server: Server, unit: UnitFile, folder: Path) -> None:
        self.folder, self.cache, self.notes = folder / "mentor-bot", folder / "cache", folder / "notes"
        self.folder.mkdir()
        self.cache.mkdir()
        self.log: list[str] = []
        self._unit = unit
        self._token = self.folder / "token"
        self._process: asyncio.subprocess.Process | None = None
        self.give_token(server.token)

    def give_token(self, token: str) -> None:
        """Put a token into the file that a variable names."""
        self._token.write_text(f"{token}\n")

    async def start(self, config: str, database: Path) -> None:
        """Start it and wait until it serves."""
        (self.folder / "config.toml").write_text(config)
        (self.folder / "chatbot.db").write_bytes(database.read_bytes())
        variables = {
            **{name: value.replace(str(CACHE), str(self.cache)) for name, value in self._unit.environment().items()},
            "CHATBOT_TELEGRAM__TOKEN_FILE": str(self._token),
            "HOME": "/nonexistent",
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(ROOT),
        }
        watched = Path(__file__).with_name("watched.py")
        self._process = await asyncio.create_subprocess_exec(
            *(sys.executable, watched, self.notes, "run"),
            cwd=self.folder,
            env=variables,
            stderr=asyncio.subprocess.PIPE,
        )
        await self.says("serving telegram")

    async def says(self, part: str) -> None:
        """Return once a line of its log holds `part`."""
        assert self._process is not None
        assert self._process.stderr is not None
        async with asyncio.timeout(PATIENCE):
            while not any(part in line for line in self.log):
                line = await self._process.stderr.readline()
                assert line, self.log
                self.log.append(line.decode())

    def reload(self) -> None:
        """Do what `systemctl reload` does."""
        assert self._process is not None
        self._process.send_signal(signal.SIGHUP)

    async def stop(self) -> int:
        """Do what `systemctl stop` does, and return its exit code."""
        assert self._process is not None
        if self._process.returncode is None:
            self._process.send_signal(signal.SIGTERM)
        async with asyncio.timeout(PATIENCE):
            _, rest = await self._process.communicate()
        self.log += rest.decode().splitlines()
        assert self._process.returncode is not None
        return self._process.returncode

    def used(self, how: str) -> set[Path]:
        """Return the files it `reads`, or `writes`, where they would lie."""
        lines = self.notes.read_text(encoding="utf-8").splitlines()
        found = {Path(path) for line in lines for what, _, path in (line.partition(" "),) if what == how}
        return {self._meant(path) for path in found}

    def _meant(self, path: Path) -> Path:
        for here, there in ((self.folder, HOME), (self.cache, CACHE)):
            if path.is_relative_to(here):
                return there / path.relative_to(here)
        return path


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    async with Server() as server:
        yield server
        assert server.breaches == []


@pytest.fixture(scope="session")
def unit() -> UnitFile:
    return UnitFile()


@pytest.fixture
async def service(server: Server, unit: UnitFile, tmp_path: Path) -> AsyncIterator[Service]:
    service = Service(server, unit, tmp_path)
    yield service
    if service._process is not None and service._process.returncode is None:
        service._process.kill()
        await service._process.communicate()
