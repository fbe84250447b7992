"""A small SMTP server to which the operator's mail server hands answers."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

from aiosmtpd.smtp import SMTP, Envelope, Session

log = logging.getLogger(__name__)

LARGEST_MAIL = 5 * 1024 * 1024
"""Bytes; people who attach more are told so by their mail server."""

_NOBODY = "<>"
"""An empty return path, as aiosmtpd writes it."""
IDENT = "mentorship-chatbot"
"""The name of the listener in its greeting."""
_GREETING_SECONDS = 5

TOO_OLD = "550 5.1.1 Please answer one of my latest mails: each has an address of its own"

Receive = Callable[[str, bytes, bool], Awaitable[str]]


class Listener:
    """An SMTP server on `host:port`. `knows` tells whether an address can be answered at; `receive` takes a mail and
    whether its return path was empty, and returns the SMTP answer.
    """

    def __init__(self, host: str, port: int, knows: Callable[[str], bool], receive: Receive) -> None:
        self._host, self._port = host, port
        self._knows = knows
        self._receive = receive
        self._server: asyncio.Server | None = None
        self._sessions: set[_Session] = set()

    async def open(self) -> None:
        """Begin to listen. Raises OSError."""
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(lambda: _Session(self, self._sessions), self._host, self._port)

    async def can_open(self) -> bool:
        """Tell whether the port is free, or the bot listens there already: `check` may run beside it."""
        loop = asyncio.get_running_loop()
        try:
            server = await loop.create_server(asyncio.Protocol, self._host, self._port)
        except OSError:
            return await self._is_ours()
        server.close()
        await server.wait_closed()
        return True

    async def _is_ours(self) -> bool:
        try:
            async with asyncio.timeout(_GREETING_SECONDS):
                reader, writer = await asyncio.open_connection(self._host, self._port)
                greeting = await reader.readline()
                writer.close()
        except (OSError, TimeoutError):
            return False
        return greeting.startswith(b"220 ") and greeting.rstrip().endswith(IDENT.encode())

    async def close(self) -> None:
        """Stop listening, and end the open connections."""
        if self._server is not None:
            self._server.close()
            for session in list(self._sessions):
                session.hang_up()
            await self._server.wait_closed()

    async def handle_RCPT(  # noqa: N802  # aiosmtpd's name
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Refuse at once an address that leads nowhere, so that the sender's own mail server tells them."""
        if not self._knows(address):
            return TOO_OLD
        if envelope.rcpt_tos:
            return "452 4.5.3 One recipient at a time"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802  # aiosmtpd's name
        """Take a mail, and return an answer that the mail server may rely on."""
        content = envelope.content or b""
        raw = content if isinstance(content, bytes) else content.encode()
        return await self._receive(envelope.rcpt_tos[0], raw, envelope.mail_from == _NOBODY)

    async def handle_exception(self, error: Exception) -> str:
        """Log a bug and ask for the mail again, so that none is lost."""
        log.error("a mail could not be taken: %s", type(error).__name__)
        return "451 4.3.0 Please try again later"


class _Session(SMTP):
    def __init__(self, listener: Listener, sessions: set[_Session]) -> None:
        super().__init__(listener, data_size_limit=LARGEST_MAIL, ident=IDENT, loop=asyncio.get_running_loop())
        self._sessions = sessions

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._sessions.add(self)
        super().connection_made(transport)

    def connection_lost(self, error: Exception | None) -> None:
        self._sessions.discard(self)
        super().connection_lost(error)

    def hang_up(self) -> None:
        """End the connection; a mail that was not accepted comes again."""
        if self.transport is not None:
            self.transport.close()
