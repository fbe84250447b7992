"""All of health together: looks, pages, systemd and the ping, from one judgement."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress

from pydantic import SecretStr

from chatbot.adapters.base import Adapter
from chatbot.core.clock import Clock
from chatbot.core.messages import Network
from chatbot.health.checks import Check, Checks
from chatbot.health.pages import Pages
from chatbot.health.ping import ping
from chatbot.health.recorder import Recorder
from chatbot.health.sampler import HeldBack, IsPaused, Sampler
from chatbot.health.settings import Health
from chatbot.health.systemd import Systemd
from storage.unit_of_work import Database


class Monitor:
    """The monitor of a bot. Nothing of it runs if nobody would look: no page, no watchdog, no ping.

    systemd gets signs of life while no check fails that a new process is likely to mend; pings go on while none fails.
    """

    def __init__(
        self,
        settings: Health,
        database: Database,
        adapters: Mapping[Network, Adapter],
        recorder: Recorder,
        held_back: HeldBack,
        is_paused: IsPaused,
        clock: Clock,
        *,
        pinged: Callable[[str], Awaitable[object]] = ping,
    ) -> None:
        self._settings = settings
        self._clock = clock
        self._metrics = recorder.metrics
        self._pinged = pinged
        self._systemd = Systemd()
        self._sampler = Sampler(database, tuple(adapters), held_back, is_paused, recorder.metrics, clock)
        self._checks = Checks(settings, adapters, recorder, self._sampler, clock)
        self._names = ", ".join(sorted(adapters))
        self._serves = False
        self._ping_url = settings.ping_url
        self._tasks: list[asyncio.Task[None]] = []
        self.pages = Pages(settings.host, settings.port, self.ready, self.metrics)

    @property
    def is_wanted(self) -> bool:
        """Tell whether anybody looks."""
        return bool(self._settings.port or self._ping_url or self._systemd.watchdog)

    async def open(self) -> None:
        """Serve the pages, which say that the bot is starting. Raises HealthError."""
        if self._settings.port:
            await self.pages.open()

    def begin(self) -> None:
        """Begin to judge the bot: it serves."""
        self._serves = True
        if self.is_wanted:
            self._tasks.append(asyncio.create_task(self._sampler.run(), name="health"))
        if self._systemd.watchdog:
            self._tasks.append(asyncio.create_task(self._feed(self._systemd.watchdog / 3), name="watchdog"))
        if self._ping_url:
            self._tasks.append(asyncio.create_task(self._ping(), name="ping"))
        self._systemd.serving()
        self._systemd.status(f"serving {self._names}")

    def renew_secrets(self, ping_url: SecretStr | None) -> bool:
        """Ping another address from now on, and tell whether that can be: who begins or ends to ping starts anew."""
        if (ping_url is None) is not (self._ping_url is None):
            return False
        self._ping_url = ping_url
        return True

    def stopping(self) -> None:
        """Tell that the bot stops: signs of life and pings end."""
        self._serves = False
        self._systemd.stopping()
        for task in self._tasks:
            task.cancel()

    async def close(self) -> None:
        """End everything."""
        self.stopping()
        for task in self._tasks:
            with suppress(asyncio.CancelledError):
                await task
        await self.pages.close()

    def ready(self) -> tuple[bool, str]:
        """Return whether all is well, and a page with a line for each check."""
        if not self._serves:
            return False, "wrong the bot does not serve: it is starting or stopping\n"
        checks, now = self._checks.now(), self._clock.now()
        return not _wrong(checks), "".join(f"{check.line(now)}\n" for check in sorted(checks, key=_first_what_fails))

    def metrics(self) -> bytes:
        """Return all figures as Prometheus reads them."""
        checks = self._checks.now()
        for check in checks:
            labels = (check.name, check.network)
            self._metrics.age.labels(*labels).set(check.age or 0)
            self._metrics.limit.labels(*labels).set(check.limit.total_seconds())
            self._metrics.failing.labels(*labels).set(check.fails)
        self._metrics.ready.set(self._serves and not _wrong(checks))
        return self._metrics.page()

    async def _feed(self, every: float) -> None:
        while True:
            wrong = _wrong(self._checks.now())
            now = self._clock.now()
            self._systemd.status("; ".join(check.line(now) for check in wrong) or f"serving {self._names}")
            if not any(check.mendable for check in wrong):
                self._systemd.alive()
            await self._clock.sleep(every)

    async def _ping(self) -> None:
        while True:
            if self._ping_url and not _wrong(self._checks.now()):
                await self._pinged(self._ping_url.get_secret_value())
            await self._clock.sleep(self._settings.ping_every.total_seconds())


def _wrong(checks: list[Check]) -> list[Check]:
    return [check for check in checks if check.fails]


def _first_what_fails(check: Check) -> bool:
    return not check.fails
