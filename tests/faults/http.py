"""Everything that can go wrong on the way to a server: what a line, a proxy and the server do to a request."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from aiohttp import web

Fault = Callable[["Faulty", web.BaseRequest], Awaitable[web.StreamResponse]]

PAGE = b"<!DOCTYPE html><html><head><title>Sign in</title></head><body>Welcome to the hotel's network</body></html>"
ANSWER = b'{"ok": true, "result": {"message_id": 1, "date": 1767225600, "chat": {"id": 1, "type": "private"}}}'


class Faulty:
    """A server behind a line on which, for a while, every request but a poll meets a `fault`.

    polls_too  the fault is met by polls, too
    met        how many requests have met it
    """

    def __init__(self) -> None:
        self.fault: Fault | None = None
        self.polls_too = False
        self.met = 0

    async def meets(self, times: int) -> None:
        """Return once so many requests have met the fault."""
        while self.met < times:
            await asyncio.sleep(0.001)

    def is_poll(self, request: web.BaseRequest) -> bool:
        """Tell whether a request waits for news and changes nothing."""
        raise NotImplementedError

    async def is_spared(self, request: web.BaseRequest) -> bool:
        """Tell whether a request meets no fault."""
        return self.is_poll(request) and not self.polls_too

    async def answer(self, request: web.BaseRequest) -> web.StreamResponse:
        """Do what a request asks, as if there were no fault."""
        raise NotImplementedError

    async def take(self, request: web.BaseRequest) -> web.StreamResponse:
        """Answer a request, or let it meet the fault."""
        if self.fault is None or await self.is_spared(request):
            return await self.answer(request)
        self.met += 1
        return await self.fault(self, request)

    async def do(self, request: web.BaseRequest) -> None:
        """Do what a request asks, and keep the answer; a poll asks for nothing that could be done."""
        if not self.is_poll(request):
            await self.answer(request)


def _says(status: int, body: bytes, kind: str = "text/html", **headers: str) -> Fault:
    async def fault(server: Faulty, request: web.BaseRequest) -> web.StreamResponse:
        return web.Response(status=status, body=body, content_type=kind, headers=headers)

    return fault


def says_json(status: int, body: bytes) -> Fault:
    """Answer with this JSON."""
    return _says(status, body, "application/json")


def _writes(raw: bytes, *, does: bool = False) -> Fault:
    """Raw bytes in place of an answer, and the connection is cut; the request is done before if `does`."""

    async def fault(server: Faulty, request: web.BaseRequest) -> web.StreamResponse:
        if does:
            await server.do(request)
        if request.transport is not None:
            request.transport.write(raw)
            request.transport.close()
        return web.Response()

    return fault


def _resets(*, reads: bool = False, does: bool = False) -> Fault:
    async def fault(server: Faulty, request: web.BaseRequest) -> web.StreamResponse:
        if reads:
            await request.read()
        if does:
            await server.do(request)
        if request.transport is not None:
            request.transport.abort()
        return web.Response()

    return fault


def _hangs(seconds: float, *, does: bool = False) -> Fault:
    async def fault(server: Faulty, request: web.BaseRequest) -> web.StreamResponse:
        if does:
            await server.do(request)
        await asyncio.sleep(seconds)
        if request.transport is not None:
            request.transport.abort()
        return web.Response()

    return fault


def _alternates(first: Fault, second: Fault) -> Fault:
    async def fault(server: Faulty, request: web.BaseRequest) -> web.StreamResponse:
        return await (first if server.met % 2 else second)(server, request)

    return fault


_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"

FAULTS: dict[str, Fault] = {
    "reset before the request is read": _resets(),
    "reset once the request is read": _resets(reads=True),
    "reset once the request is done": _resets(does=True),
    "closed without a word": _writes(b""),
    "closed without a word, though done": _writes(b"", does=True),
    "half a status line": _writes(b"HTTP/1.1 2"),
    "half the headers, though done": _writes(_HEAD, does=True),
    "half the body": _writes(_HEAD + b"Content-Length: 100\r\n\r\n" + ANSWER[:40]),
    "half the body, though done": _writes(_HEAD + b"Content-Length: 100\r\n\r\n" + ANSWER[:40], does=True),
    "a broken chunk": _writes(_HEAD + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n", does=True),
    "a body that is cut, of the right length": says_json(200, ANSWER[:40]),
    "no HTTP at all": _writes(b"SSH-2.0-OpenSSH_9.2\r\n"),
    "the beginning of TLS": _writes(b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"),
    "a captive portal's page": _says(200, PAGE),
    "a redirect to a captive portal": _says(302, PAGE, Location="/login"),
    "a proxy that forbids": _says(403, PAGE),
    "a proxy that wants a login": _says(407, PAGE),
    "a proxy that knows no such page": _says(404, PAGE),
    "a bad gateway": _says(502, PAGE),
    "out of service": _says(503, b""),
    "an error of the server's own": says_json(
        500, b'{"ok": false, "error_code": 500, "description": "Internal Server Error"}'
    ),
    "asked to wait a second": says_json(
        429,
        b'{"ok": false, "error_code": 429, "description": "Too Many Requests: retry after 1",'
        b' "parameters": {"retry_after": 1}}',
    ),
    "a token unknown for a moment": says_json(401, b'{"ok": false, "error_code": 401, "description": "Unauthorized"}'),
    "JSON of somebody else": says_json(200, b'{"error": "quota"}'),
    "JSON without an end to its depth": says_json(200, b"[" * 100_000),
    "an empty answer": says_json(200, b""),
    "a line that hangs": _hangs(30),
    "a line that flaps": _alternates(_resets(does=True), _says(502, PAGE)),
}
