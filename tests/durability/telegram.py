"""The people of a campaign on Telegram: on the loopback Bot API, in private chats with the bot."""

from __future__ import annotations

import asyncio
import random
from typing import TYPE_CHECKING, Any

from aiohttp import web

from tests.botapi import Person
from tests.faults.telegram import FaultyServer

if TYPE_CHECKING:
    from tests.durability.campaign import Campaign

SLOW = 0.02
"""Seconds the loopback Bot API takes to answer a send at most."""


class SlowServer(FaultyServer):
    """Takes its time to answer a send, as Telegram does: the longer, the more often a kill hits a send in flight."""

    def __init__(self) -> None:
        super().__init__(check=True)

    async def answer(self, request: web.BaseRequest) -> web.StreamResponse:
        answer = await super().answer(request)
        if request.path.lower().endswith("/sendmessage"):
            await asyncio.sleep(random.uniform(0, SLOW))
        return answer

    async def hush(self) -> None:
        """Return once no connection is open: nothing that a killed bot has sent is still under way."""
        while any(connection.transport is not None for connection in self._http.connections):
            await asyncio.sleep(0.001)


class Telegram:
    """People on the loopback Bot API."""

    moment = 2 * SLOW
    speed: float = 10
    drops_repeats = False

    def __init__(self, server: SlowServer, people: int) -> None:
        self.server = server
        self._people: list[Person] = [server.person(1001 + i, f"Rep {i}") for i in range(people)]

    @property
    def met(self) -> int:
        return self.server.met

    @property
    def settings(self) -> dict[str, Any]:
        return {"telegram": {"enabled": True, "token": self.server.token, "api_base_url": self.server.url}}

    async def gather(self, campaign: Campaign) -> None:
        """On Telegram people write to a bot whenever they like."""

    async def write(self, person: int, text: str) -> None:
        await self._people[person].write(f"/{text}")

    def replies(self, person: int) -> list[str]:
        return self._people[person].sees

    def unread(self) -> int:
        return len(self.server.updates)

    async def hush(self) -> None:
        await self.server.hush()
