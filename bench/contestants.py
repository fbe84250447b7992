"""The bots that are measured, each a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

from bench.crowd import Crowd

STARTING_TAKES = 30.0
"""Seconds after which a bot that does not answer counts as broken."""

_CONFIG = """
[database]
url = "sqlite+aiosqlite:///{database}"
[telegram]
enabled = true
token = "{token}"
api_base_url = "{url}"
messages_per_second = 1e9
chat_messages_per_second = 1e9
chat_burst = 1000000
"""


@dataclass(frozen=True, slots=True)
class Contestant:
    """A bot.

    command  returns the arguments of Python for a server and a folder for the bot's files
    before   the same for what is run once before the first start
    root     the checkout its code is taken from; None for this one
    """

    name: str
    command: Callable[[Crowd, Path], list[str]]
    before: Callable[[Crowd, Path], list[str]] | None = None
    root: Path | None = None


def _library(module: str) -> Callable[[Crowd, Path], list[str]]:
    return lambda crowd, _: ["-m", f"bench.bots.{module}", crowd.url, crowd.token]


def _chatbot(*command: str) -> Callable[[Crowd, Path], list[str]]:
    """Return the command an operator runs, with the network's limits lifted."""

    def arguments(crowd: Crowd, folder: Path) -> list[str]:
        config = folder / "config.toml"
        config.write_text(_CONFIG.format(database=folder / "chatbot.db", token=crowd.token, url=crowd.url), "utf-8")
        return ["-m", "chatbot", *command, "--config", str(config)]

    return arguments


CEILING = Contestant("raw aiohttp", _library("ceiling"))
APPLICATION = Contestant("python-telegram-bot Application", _library("application"))
AIOGRAM = Contestant("aiogram", _library("dispatcher"))
CHATBOT = Contestant("chatbot", _chatbot("run"), before=_chatbot("db", "upgrade"))


@dataclass(frozen=True, slots=True)
class Load:
    """A load: the lines that are said to a bot, over and over."""

    name: str
    contestant: Contestant
    line: Callable[[int], str]

    def lines(self) -> map[str]:
        """Return the lines, without end."""
        return map(self.line, count())


COUNTRIES = ("Peru", "Chile", "Kenya", "India", "Italy", "Ghana", "Nepal")


def setting(number: int) -> str:
    """Return a line that sets something else than the one before."""
    return f"/profile country {COUNTRIES[number % len(COUNTRIES)]}"


def _asking(number: int) -> str:
    return "/help profile"


SETTING, ASKING = "chatbot, setting something", "chatbot, asking something"
OF_THE_CEILING = Load("raw aiohttp, the ceiling", CEILING, setting)
LOADS = (
    OF_THE_CEILING,
    Load("python-telegram-bot Application", APPLICATION, setting),
    Load("aiogram", AIOGRAM, setting),
    Load(SETTING, CHATBOT, setting),
    Load(ASKING, CHATBOT, _asking),
)


def loads_beside(checkout: Path) -> tuple[Load, ...]:
    """Return the loads of this chatbot and of the one in another checkout, taking turns."""
    before = replace(CHATBOT, name=f"before: {CHATBOT.name}", root=checkout.resolve())
    return (
        OF_THE_CEILING,
        Load(f"before: {SETTING}", before, setting),
        Load(SETTING, CHATBOT, setting),
        Load(f"before: {ASKING}", before, _asking),
        Load(ASKING, CHATBOT, _asking),
    )


def prepare(contestant: Contestant, crowd: Crowd, folder: Path) -> None:
    """Run what a bot needs once, before its first start. Raises CalledProcessError."""
    if contestant.before is not None:
        arguments = contestant.before(crowd, folder)
        subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL, cwd=contestant.root)


class Running:
    """A bot's process, from its start on: Python with `arguments`, and a folder for what it writes."""

    def __init__(self, arguments: list[str], folder: Path, root: Path | None = None) -> None:
        self.started_at = time.perf_counter()
        self._log = folder / "log.txt"
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(
                [sys.executable, *arguments], stdout=log, stderr=subprocess.STDOUT, cwd=root
            )

    def peak_memory(self) -> float | None:
        """Return the most memory the process has held so far, in megabytes; None if the system does not tell."""
        try:
            status = Path(f"/proc/{self._process.pid}/status").read_text("utf-8")
        except OSError:
            return None
        return next(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmHWM"))

    def processor_time(self) -> float | None:
        """Return the seconds of a processor the process has used so far; None if the system does not tell."""
        try:
            numbers = Path(f"/proc/{self._process.pid}/stat").read_text("utf-8").rpartition(")")[2].split()
        except OSError:
            return None
        return (int(numbers[11]) + int(numbers[12])) / os.sysconf("SC_CLK_TCK")

    def log(self) -> str:
        """Return what the process wrote."""
        return self._log.read_text("utf-8", "replace")

    def stop(self) -> None:
        """End the process at once: how long a bot takes to stop is not measured."""
        self._process.kill()
        self._process.wait()
