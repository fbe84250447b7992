"""A Bot API server on which requests meet faults."""

from __future__ import annotations

from aiohttp import web

from tests.botapi import Server
from tests.faults.http import Faulty


class FaultyServer(Faulty, Server):
    """A Bot API server behind a faulty line. `chats`: what is sent to these alone meets the fault; empty for all."""

    def __init__(self, *, check: bool = False) -> None:
        Server.__init__(self, check=check)
        Faulty.__init__(self)
        self.chats: set[str] = set()

    def is_poll(self, request: web.BaseRequest) -> bool:
        return request.path.lower().endswith("/getupdates")

    async def is_spared(self, request: web.BaseRequest) -> bool:
        if await super().is_spared(request):
            return True
        return bool(self.chats) and str((await request.json()).get("chat_id")) not in self.chats

    async def answer(self, request: web.BaseRequest) -> web.StreamResponse:
        return await Server._handle(self, request)

    async def _handle(self, request: web.BaseRequest) -> web.StreamResponse:
        return await self.take(request)

    def reset(self) -> None:
        """Break off every connection."""
        for connection in self._http.connections:
            if connection.transport is not None:
                connection.transport.abort()
