"""A line to a homeserver on which requests meet faults."""

from __future__ import annotations

import asyncio

from aiohttp import ClientSession, DummyCookieJar, web

from tests.faults.http import FAULTS as ON_ANY_LINE
from tests.faults.http import Fault, Faulty, says_json

FAULTS: dict[str, Fault] = ON_ANY_LINE | {
    "an error of the server's own": says_json(500, b'{"errcode": "M_UNKNOWN", "error": "Internal server error"}'),
    "asked to wait a second": says_json(
        429, b'{"errcode": "M_LIMIT_EXCEEDED", "error": "Too Many Requests", "retry_after_ms": 1000}'
    ),
    "a token unknown for a moment": says_json(
        401, b'{"errcode": "M_UNKNOWN_TOKEN", "error": "Unknown token", "soft_logout": true}'
    ),
}
_OF_ONE_CONNECTION = ("Host", "Content-Length", "Transfer-Encoding", "Connection")


class FaultyLine(Faulty):
    """A line that passes requests on to the homeserver at `onward`, but for those that meet the fault."""

    def __init__(self, onward: str) -> None:
        super().__init__()
        self._onward = onward
        self._http = web.Server(self.take, access_log=None)
        self._listener: asyncio.Server | None = None
        self._session: ClientSession | None = None
        self._port = 0

    @property
    def url(self) -> str:
        """The address at this end."""
        return f"http://127.0.0.1:{self._port}"

    async def listen(self) -> None:
        """Take connections: on a free port at first, later on the same one."""
        if self._session is None:
            self._session = ClientSession(auto_decompress=False, cookie_jar=DummyCookieJar())
        self._listener = await asyncio.get_running_loop().create_server(self._http, "127.0.0.1", self._port)
        self._port = self._listener.sockets[0].getsockname()[1]

    async def cut(self) -> None:
        """Break off every connection and refuse new ones."""
        if self._listener is not None:
            self._listener.close()
            self._listener = None
        self.reset()

    async def close(self) -> None:
        """Cut the line for good."""
        await self.cut()
        await self._http.shutdown(0)
        if self._session is not None:
            await self._session.close()

    def reset(self) -> None:
        """Break off every connection."""
        for connection in self._http.connections:
            if connection.transport is not None:
                connection.transport.abort()

    def is_poll(self, request: web.BaseRequest) -> bool:
        return request.path.endswith("/sync")

    async def answer(self, request: web.BaseRequest) -> web.StreamResponse:
        assert self._session is not None
        headers = {name: value for name, value in request.headers.items() if name not in _OF_ONE_CONNECTION}
        asked = self._session.request(
            request.method, self._onward + request.raw_path, data=await request.read(), headers=headers
        )
        async with asked as answer:
            kept = {name: value for name, value in answer.headers.items() if name not in _OF_ONE_CONNECTION}
            return web.Response(status=answer.status, body=await answer.read(), headers=kept)
