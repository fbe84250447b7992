"""A line to the homeserver that can be cut, and remembers what it was asked."""

from __future__ import annotations

import asyncio
import contextlib
import re
from collections.abc import Awaitable, Callable

_REQUEST = re.compile(rb"^[A-Z]+ (\S+) HTTP/1\.1\r\n", re.MULTILINE)


class Line:
    """Passes on what comes in at `url`; while it is cut, connections are refused and those there were are lost.

    asked    the paths of the requests that went through
    refused  the paths of requests that are answered on the way, with a status and a body
    late     what is waited for before an answer is passed on, by the end of the path that was asked
    """

    def __init__(self, to_port: int) -> None:
        self._to_port = to_port
        self._port = 0
        self._server: asyncio.Server | None = None
        self._open: set[asyncio.StreamWriter] = set()
        self.asked: set[str] = set()
        self.refused: dict[str, tuple[int, bytes]] = {}
        self.late: dict[str, Callable[[], Awaitable[None]]] = {}

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    def hold(self, end: str) -> Callable[[], None]:
        """Keep answers back, by the end of the path that was asked, until what is returned is called."""
        released = asyncio.Event()

        async def wait() -> None:
            await released.wait()

        self.late[end] = wait
        return released.set

    async def mend(self) -> None:
        """Let connections through, at the same address as before."""
        self._server = await asyncio.start_server(self._connect, "127.0.0.1", self._port)
        self._port = self._server.sockets[0].getsockname()[1]

    async def cut(self) -> None:
        """Break the line. Once cut, may be cut again."""
        if self._server is not None:
            self._server.close()
            for writer in list(self._open):
                writer.transport.abort()
            await self._server.wait_closed()
            self._server = None

    async def _connect(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        onward_reader, onward_writer = await asyncio.open_connection("127.0.0.1", self._to_port)
        ends = {writer, onward_writer}
        self._open |= ends
        under_way: list[str] = []
        try:
            await asyncio.gather(
                self._ask(reader, onward_writer, writer, under_way), self._answer(onward_reader, writer, under_way)
            )
        finally:
            self._open -= ends
            for end in ends:
                end.transport.abort()

    async def _ask(
        self,
        reader: asyncio.StreamReader,
        onward: asyncio.StreamWriter,
        back: asyncio.StreamWriter,
        under_way: list[str],
    ) -> None:
        """Pass requests on, up to the first that is refused."""

        def passes(data: bytes) -> bool:
            paths = {path.decode().partition("?")[0] for path in _REQUEST.findall(data)}
            for path in paths & self.refused.keys():
                status, body = self.refused[path]
                head = f"HTTP/1.1 {status} Refused\r\nContent-Type: application/json\r\nConnection: close\r\n"
                back.write(f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body)
                return False
            self.asked |= paths
            under_way.extend(paths)
            return True

        await _pass_on(reader, onward, passes)

    async def _answer(self, onward: asyncio.StreamReader, back: asyncio.StreamWriter, under_way: list[str]) -> None:
        """Pass answers back, those that are to be late once what they wait for is there."""
        with contextlib.suppress(ConnectionError):
            while data := await onward.read(65536):
                for path in under_way:
                    for end, wait in self.late.items():
                        if path.endswith(end):
                            await wait()
                under_way.clear()
                back.write(data)
                await back.drain()
            back.write_eof()


async def _pass_on(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, passes: Callable[[bytes], bool] = lambda data: True
) -> None:
    open_to_all = True
    with contextlib.suppress(ConnectionError):
        while data := await reader.read(65536):
            open_to_all = open_to_all and passes(data)
            if not open_to_all:
                continue
            writer.write(data)
            await writer.drain()
        writer.write_eof()
