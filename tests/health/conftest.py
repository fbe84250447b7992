"""A bot whose health is looked at: by a page, and by systemd through a socket of the test's own."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import pytest

from chatbot import app
from tests.world import ZOE, Sections, World

WATCHDOG = 60
"""Seconds within which systemd waits for a sign of life."""


class Systemd:
    """A socket to which the bot writes as it does to systemd's."""

    def __init__(self, path: Path) -> None:
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.setblocking(False)
        self._socket.bind(str(path))
        self._heard: list[str] = []

    def listen(self) -> None:
        """Take what came: the system keeps ten messages, and more are lost."""
        with suppress(BlockingIOError):
            while True:
                self._heard.append(self._socket.recv(4096).decode())

    def heard(self) -> list[str]:
        """Return what came since it was last asked."""
        self.listen()
        heard, self._heard = self._heard, []
        return heard

    def close(self) -> None:
        self._socket.close()


class Operator:
    """Somebody who looks after a bot while time passes."""

    def __init__(self, world: World, systemd: Systemd) -> None:
        self.world = world
        self.systemd = systemd
        self.pings = 0

    async def waits(self, *, ticks: bool = True, minutes: int) -> list[str]:
        """Let time pass minute by minute, and return what is wrong then, a line each."""
        await asyncio.sleep(0.01)
        for _ in range(minutes):
            self.systemd.listen()
            self.world.clock.advance(timedelta(minutes=1))
            for _ in range(5):
                await asyncio.sleep(0.001)
            if ticks:  # as far as it matters here: it has ended
                self.world.app.recorder.tick_ended(self.world.clock.monotonic())
                self.world.app.outbox.look()
        return self.sees()

    def sees(self) -> list[str]:
        """Return what is wrong, as the page says it; it is green exactly if nothing is."""
        is_well, page = self.world.app.monitor.ready()
        wrong = [line for line in page.splitlines() if line.startswith("wrong ")]
        assert is_well == (not wrong), page
        return wrong

    async def is_restarted(self) -> bool:
        """Tell whether systemd hears nothing for as long as it waits, and so starts the bot anew."""
        self.systemd.heard()
        await self.waits(ticks=False, minutes=1)
        return "WATCHDOG=1" not in self.systemd.heard()

    def figure(self, name: str) -> float:
        """One figure, as Prometheus reads it."""
        lines = self.world.app.monitor.metrics().decode().splitlines()
        return next(float(line.rpartition(" ")[2]) for line in lines if line.startswith(f"{name} "))


@pytest.fixture
def systemd(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Iterator[Systemd]:
    path = tmp_path_factory.mktemp("s") / "notify"
    heard = Systemd(path)
    monkeypatch.setenv("NOTIFY_SOCKET", str(path))
    monkeypatch.setenv("WATCHDOG_USEC", str(WATCHDOG * 1_000_000))
    monkeypatch.delenv("WATCHDOG_PID", raising=False)
    yield heard
    heard.close()


@pytest.fixture
def sections(systemd: Systemd) -> Sections:
    """The socket is there before the bot starts; its council looks at everything."""
    return {"council": ZOE}


@pytest.fixture(autouse=True)
def nobody_waits_at_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let go of what hangs in a test: it would be waited for when the bot stops."""
    monkeypatch.setattr(app, "DRAIN_SECONDS", 0.01)


@pytest.fixture
def operator(world: World, systemd: Systemd) -> Operator:
    return Operator(world, systemd)
