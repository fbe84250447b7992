"""A mail server that does not take mails as it should."""

from __future__ import annotations

import asyncio
from asyncio import WriteTransport
from dataclasses import dataclass
from typing import cast

from aiosmtpd.smtp import SMTP, Envelope, Session

from tests.adapters.stage_email import MailServer


@dataclass(frozen=True, slots=True)
class MailFault:
    """One thing that goes wrong.

    greeting  the bytes with which a connection is met in place of SMTP, and then closed
    at        the command that fails: `MAIL`, `RCPT` or `DATA`
    answer    the answer to it; raw bytes are written as they are, and the connection is cut
    does      whether the mail is taken all the same
    hangs     whether nothing more is said
    """

    greeting: bytes | None = None
    at: str = ""
    answer: str | bytes = b""
    does: bool = False
    hangs: bool = False


FAULTS: dict[str, MailFault] = {
    "closed without a word": MailFault(greeting=b""),
    "half a greeting": MailFault(greeting=b"22"),
    "no SMTP at all": MailFault(greeting=b"SSH-2.0-OpenSSH_9.2\r\n"),
    "out of service": MailFault(greeting=b"421 4.3.2 Service not available\r\n"),
    "no service for anybody": MailFault(greeting=b"554 5.3.2 No service here\r\n"),
    "a line that hangs before the greeting": MailFault(greeting=b"", hangs=True),
    "asked to come later": MailFault(at="MAIL", answer="451 4.3.0 Please try again later"),
    "greylisted": MailFault(at="RCPT", answer="450 4.2.0 Greylisted, come back in a minute"),
    "too many mails": MailFault(at="DATA", answer="452 4.3.1 Too many mails"),
    "reset at the sender": MailFault(at="MAIL"),
    "reset once the mail is read": MailFault(at="DATA"),
    "reset once the mail is taken": MailFault(at="DATA", does=True),
    "half an answer, though taken": MailFault(at="DATA", answer=b"25", does=True),
    "a line that hangs once the mail is taken": MailFault(at="DATA", does=True, hangs=True),
}


class FaultyMailServer(MailServer):
    """A mail server on which, for a while, each connection meets a `fault`; `met` counts them.

    slow  seconds it takes to answer for a mail
    """

    def __init__(self, *, slow: float = 0) -> None:
        super().__init__()
        self.fault: MailFault | None = None
        self.met = 0
        self._slow = slow

    def reset(self) -> None:
        """Break off every connection."""
        for session in self._open:
            if session.transport is not None:
                cast(WriteTransport, session.transport).abort()

    async def hush(self) -> None:
        """Return once no connection is open: nothing that a killed bot has sent is still under way."""
        while self._open:
            self._open = {session for session in self._open if session.transport is not None}
            await asyncio.sleep(0.001)

    def _session(self) -> SMTP:
        if self.fault is None or self.fault.greeting is None:
            return super()._session()
        self.met += 1
        session = _Speechless(self.fault)
        self._open.add(session)
        return session

    async def handle_MAIL(  # noqa: N802  # aiosmtpd's name
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        failed = await self._fails("MAIL", server)
        return failed or await super().handle_MAIL(server, session, envelope, address, options)

    async def handle_RCPT(  # noqa: N802  # aiosmtpd's name
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        failed = await self._fails("RCPT", server)
        return failed or await super().handle_RCPT(server, session, envelope, address, options)

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802  # aiosmtpd's name
        does = self.fault is None or self.fault.at != "DATA" or self.fault.does
        taken = await super().handle_DATA(server, session, envelope) if does else ""
        failed = await self._fails("DATA", server)
        await asyncio.sleep(self._slow)
        return failed or taken

    async def _fails(self, at: str, server: SMTP) -> str | None:
        """Return the answer by which a command fails; None if it does not."""
        fault = self.fault
        if fault is None or fault.at != at:
            return None
        self.met += 1
        if isinstance(fault.answer, str):
            return fault.answer
        transport = cast(WriteTransport, server.transport)
        transport.write(fault.answer)
        while fault.hangs and not transport.is_closing():
            await asyncio.sleep(0.01)
        transport.close()
        return "421 4.3.0 Cut"


class _Speechless(SMTP):
    """A connection on which SMTP is not spoken."""

    def __init__(self, fault: MailFault) -> None:
        super().__init__(None, loop=asyncio.get_running_loop())
        self._fault = fault

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast("asyncio.Transport", transport)
        self.transport.write(self._fault.greeting or b"")
        if not self._fault.hangs:
            self.transport.close()

    def connection_lost(self, error: Exception | None) -> None:
        self.transport = None

    def data_received(self, data: bytes) -> None:
        """Hear nothing."""

    def eof_received(self) -> bool:
        return False
