"""SIGHUP: the guide and the secrets are read anew while the bot runs."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence

from chatbot.adapters.base import AdapterError
from chatbot.app import App
from chatbot.settings import Settings, SettingsError, secrets_in

log = logging.getLogger(__name__)

PING = "health.ping_url"


class Reloading:
    """Reads anew what may change. What cannot be used leaves everything as it was, and the log says so.

    read      reads the configuration. Raises SettingsError
    outshone  returns the names of variables whose value in `secrets.env` has no effect
    """

    def __init__(self, app: App, read: Callable[[], Settings], outshone: Callable[[], Sequence[str]]) -> None:
        self._app = app
        self._read = read
        self._outshone = outshone
        self._known = secrets_in(app.settings)
        self._turn = asyncio.Lock()
        self._tasks: set[asyncio.Task[None]] = set()

    def ask(self, started: asyncio.Future[None]) -> None:
        """Have everything read anew once the bot has started."""

        async def in_turn() -> None:
            await asyncio.wait([started])
            async with self._turn:
                await self.reload()

        task = asyncio.create_task(in_turn(), name="reload")
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def reload(self) -> None:
        """Read everything anew."""
        self._app.read_guide()
        try:
            settings = self._read()
        except SettingsError as error:
            log.warning("the secrets stay as they were: %s", error)
            return
        for name in self._outshone():
            log.warning("%s: secrets.env has another value than the environment, which wins until a new start", name)
        secrets = secrets_in(settings)
        changed = {key for key in secrets if secrets[key] != self._known[key]}
        taken, refused = await self._take(settings, changed)
        for key in sorted(changed - taken - refused):
            log.warning("%s: it has changed; a new start takes it", key)
        self._known |= {key: secrets[key] for key in taken}

    async def _take(self, settings: Settings, changed: set[str]) -> tuple[set[str], set[str]]:
        """Have the changed secrets used where that can be, and return the keys of those, and of those that failed."""
        taken, refused = set(), set()
        if PING in changed and self._app.monitor.renew_secrets(settings.health.ping_url):
            log.info("%s: the new one is in use", PING)
            taken.add(PING)
        for network, adapter in self._app.adapters.items():
            of_network = {key for key in changed if key.startswith(f"{network}.")}
            if not of_network:
                continue
            try:
                taken |= {f"{network}.{key}" for key in await adapter.renew_secrets()}
            except AdapterError as error:
                log.warning("the former secret stays in use: %s", error)
                refused |= of_network
        return taken, refused

    async def close(self) -> None:
        """End what is under way."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
