"""Retrying until a fault passes: a server in trouble, a broken connection, a session the server has ended."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from typing import Protocol, TypeVar

from chatbot.adapters.matrix.client.device_client import DeviceClient
from chatbot.adapters.matrix.client.errors import OUT_OF_REACH, UNKNOWN_TOKEN, Refused, StoreError
from chatbot.core.backoff import pause_after
from chatbot.core.clock import Clock

log = logging.getLogger(__name__)

_LONGEST_PAUSE = 60.0  # seconds

T = TypeVar("T")


class Login(Protocol):
    """A login that can be renewed when the server has ended it."""

    @property
    def client(self) -> DeviceClient:
        """The client that is logged in."""

    async def renew(self, token: str) -> None:
        """Log in again, unless `token` is no longer the current one."""


class Retry:
    """Requests that are repeated until there is an answer."""

    def __init__(self, session: Login, clock: Clock) -> None:
        self._session = session
        self._clock = clock

    async def ask(self, request: Callable[[], Awaitable[T]]) -> T:
        """Return the answer to `request`, in the end. Raises Refused for a lasting no, AdapterError if login fails."""
        failures = 0
        while True:
            token = self._session.client.access_token
            try:
                return await request()
            except Refused as refusal:
                if refusal.code == UNKNOWN_TOKEN and await self._renewed(token):
                    continue
                if not refusal.passing:
                    raise
                fault: Exception = refusal
                wanted = refusal.retry_after
            except OUT_OF_REACH as error:
                fault, wanted = error, None
            failures += 1
            after = wanted or pause_after(failures, _LONGEST_PAUSE)
            log.warning("%s; next try in %g s", _told(fault), after)
            await self._clock.sleep(after)

    async def _renewed(self, token: str) -> bool:
        try:
            await self._session.renew(token)
        except (Refused, *OUT_OF_REACH) as error:
            log.warning("logging in again failed: %s: %s", type(error).__name__, error)
            return False
        return True


def _told(fault: Exception) -> str:
    return str(fault) if isinstance(fault, StoreError) else f"Matrix is out of reach: {type(fault).__name__}: {fault}"
