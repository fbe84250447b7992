"""The mail adapter: it sends by SMTP and listens for answers, each acknowledged once it is stored."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import aiosmtplib

from chatbot.adapters.base import AdapterError, BaseAdapter, Capabilities, InUse, Rejected, RetryLater
from chatbot.adapters.email.addresses import ReplyAddresses
from chatbot.adapters.email.bounces import Bounce
from chatbot.adapters.email.capabilities import CAPABILITIES
from chatbot.adapters.email.errors import PAUSE_AFTER_A_FAULT, failure, mend
from chatbot.adapters.email.listener import Listener
from chatbot.adapters.email.reading import ForgedError, UnreadableError, message_id, read
from chatbot.adapters.email.writing import compose
from chatbot.core.clock import Clock
from chatbot.core.messages import (
    Batch,
    IncomingMessage,
    Network,
    OutgoingMessage,
    Receipt,
)

log = logging.getLogger(__name__)

ANSWER_SECONDS = 30.0
_PORT_TAKEN = (
    "email.listen: cannot be listened at; another program may use the port, or the address is not this machine's"
)

_THIS_MACHINE = ("localhost", "127.0.0.1", "::1")


@dataclass(frozen=True, slots=True)
class Server:
    """The mail server that takes the bot's mails, and how to connect to it."""

    host: str
    port: int
    security: Literal["starttls", "tls", "none"] = "starttls"
    username: str | None = None
    password: str | None = None

    @property
    def place(self) -> str:
        """The host and port."""
        return f"{self.host}:{self.port}"


@dataclass(frozen=True, slots=True)
class _Arrived:
    """An answer or bounce that came in; the mail server that brought it waits for `stored`."""

    news: IncomingMessage | Bounce
    stored: asyncio.Future[bool]


class EmailAdapter(BaseAdapter):
    """The bot's own mail address.

    sender     the name and address its mails come from
    addresses  the addresses at which mails can be answered; None if answers are not taken
    listen     host and port at which the operator's mail server hands answers over
    read_password  reads the password anew, as it may have been changed. Raises AdapterError
    """

    network = Network.EMAIL
    capabilities: Capabilities = CAPABILITIES

    def __init__(
        self,
        server: Server,
        sender: tuple[str, str],
        clock: Clock,
        *,
        addresses: ReplyAddresses | None = None,
        listen: tuple[str, int] | None = None,
        read_password: Callable[[], str | None] | None = None,
    ) -> None:
        logging.getLogger("mail.log").setLevel(logging.WARNING)  # aiosmtpd's other lines hold what people wrote
        self.capabilities = replace(self.capabilities, answers=addresses is not None)
        self._server = server
        self._read_password = read_password or (lambda: server.password)
        self._sender = sender
        self._clock = clock
        self._addresses = addresses
        self._listener = Listener(*listen, self._knows, self._receive) if listen and addresses else None
        self._arrived: asyncio.Queue[_Arrived | None] = asyncio.Queue()
        self._waiting: set[asyncio.Future[bool]] = set()
        self._closed = False

    @property
    def warning(self) -> str | None:
        if self._server.security == "none" and self._server.password and self._server.host not in _THIS_MACHINE:
            return 'email.security: the password can be read on its way; set it to "starttls" or "tls"'
        return None

    async def connect(self) -> None:
        """Log in, and check that the server lets the bot write as itself and that answers can be listened for."""
        sender = self._sender[1]
        try:
            async with self._client(self._server) as client:
                await client.mail(self._answers_to(sender, "check") or sender)
                await client.rset()
        except (aiosmtplib.SMTPException, OSError) as error:
            raise AdapterError(mend(error, self._server.place)) from None
        if self._listener is not None and not await self._listener.can_open():
            raise InUse(_PORT_TAKEN)

    async def renew_secrets(self) -> Sequence[str]:
        password = self._read_password()
        if password != self._server.password:
            server = replace(self._server, password=password)
            try:
                async with self._client(server):
                    pass
            except (aiosmtplib.SMTPException, OSError) as error:
                raise AdapterError(mend(error, server.place)) from None
            self._server = server
            log.info("email.password: the new one is in use")
        return ("password",)

    async def batches(self, cursor: str | None) -> AsyncIterator[Batch]:
        if self._listener is not None and not self._closed:
            try:
                await self._listener.open()
            except OSError:
                raise AdapterError(_PORT_TAKEN) from None
        while not self._closed and (first := await self._arrived.get()) is not None:
            taken = [first]
            while not self._arrived.empty() and (more := self._arrived.get_nowait()) is not None:
                taken.append(more)
            yield Batch(
                messages=tuple(one.news for one in taken if isinstance(one.news, IncomingMessage)),
                cursor=cursor,
                unreachable=tuple(ref for one in taken if isinstance(one.news, Bounce) for ref in one.news.people),
            )
            for one in taken:
                _settle(one.stored, stored=True)

    async def send(self, message: OutgoingMessage, key: str) -> Receipt:
        if message.replaces is not None:
            raise Rejected("a mail cannot be changed")
        to, now = message.conversation.room_id, self._clock.now()
        answers_to = self._answers_to(to, key)
        if self._addresses is None:
            own_id = f"<{key}@{self._sender[1].rpartition('@')[2]}>"
        else:
            own_id = message_id(self._addresses.mail_id(key), self._addresses.domain)
        try:
            mail_text = compose(message, sender=self._sender, message_id=own_id, reply_to=answers_to, now=now)
        except ValueError as error:  # an address that no header can hold
            raise Rejected(type(error).__name__) from error
        await self._hand_over(answers_to or self._sender[1], to, mail_text.as_bytes())
        return Receipt(own_id)

    async def close(self) -> None:
        self._closed = True
        self._arrived.put_nowait(None)
        for stored in list(self._waiting):
            _settle(stored, stored=False)
        if self._listener is not None:
            await self._listener.close()

    # Sending

    def _answers_to(self, person: str, key: str) -> str | None:
        """Return where `person` may answer the mail with an outbox key; None if answers are not taken."""
        addresses = self._addresses
        return addresses.make(person, addresses.mail_id(key), self._clock.now()) if addresses else None

    def _client(self, server: Server) -> aiosmtplib.SMTP:
        return aiosmtplib.SMTP(
            hostname=server.host,
            port=server.port,
            username=server.username,
            password=server.password,
            use_tls=server.security == "tls",
            start_tls=server.security == "starttls",
            timeout=ANSWER_SECONDS,
        )

    async def _hand_over(self, envelope_from: str, to: str, mail: bytes) -> None:
        """Send a mail, once. If it cannot be delivered, it comes back to `envelope_from`, and so to the listener."""
        server = self._server
        client = self._client(server)
        try:
            await client.connect()
        except (aiosmtplib.SMTPException, OSError) as error:
            if isinstance(error, aiosmtplib.SMTPAuthenticationError) and await self._has_other_login(server):
                return await self._hand_over(envelope_from, to, mail)
            log.warning("the mail server cannot be used: %s", type(error).__name__)
            raise RetryLater(PAUSE_AFTER_A_FAULT) from error
        try:
            await client.sendmail(envelope_from, [to], mail)
        except aiosmtplib.SMTPException as error:
            raise failure(error) from error
        finally:
            client.close()

    async def _has_other_login(self, refused: Server) -> bool:
        """Tell whether there is another password than the one that was refused."""
        if self._server == refused:
            try:
                await self.renew_secrets()
            except AdapterError as error:
                log.warning("%s", error)
        return self._server != refused

    # Reading

    def _knows(self, address: str) -> bool:
        return self._addresses is not None and self._addresses.read(address, self._clock.now()) is not None

    async def _receive(self, address: str, raw: bytes, from_nobody: bool) -> str:
        now = self._clock.now()
        mark = self._addresses.read(address, now) if self._addresses else None
        if mark is None or self._addresses is None:
            return "550 5.1.1 No such address"
        try:
            # a mail may be made to take long to read; others are served meanwhile
            news = await asyncio.to_thread(read, raw, mark, self._addresses, now, from_nobody=from_nobody)
        except ForgedError:
            return "550 5.7.1 Only whom I wrote to can answer here, from the same address"
        except UnreadableError:
            return "550 5.6.0 This mail cannot be read"
        if news is None:
            return "250 2.0.0 OK"
        if self._closed:
            return "451 4.3.0 Please try again later"
        stored: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self._waiting.add(stored)
        self._arrived.put_nowait(_Arrived(news, stored))
        try:
            return "250 2.0.0 OK" if await stored else "451 4.3.0 Please try again later"
        finally:
            self._waiting.discard(stored)


def _settle(waiting: asyncio.Future[bool], *, stored: bool) -> None:
    if not waiting.done():
        waiting.set_result(stored)
