"""Ana's mailbox on the contract's stage: a real mail server for the bot's mails, and Ana's own that delivers hers."""

from __future__ import annotations

import asyncio
import re
from asyncio import WriteTransport
from collections import deque
from collections.abc import AsyncIterator, Callable, Sequence
from datetime import timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP as POLICY
from email.policy import default
from typing import ClassVar, cast

import aiosmtplib
import pytest
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from chatbot.adapters.base import Capabilities
from chatbot.adapters.contract.stage import PATIENCE, HurriedClock, Seen
from chatbot.adapters.email.adapter import EmailAdapter, Server
from chatbot.adapters.email.addresses import ReplyAddresses
from chatbot.core.messages import AccountRef, ConversationRef, Network
from tests.ports import free_port

USER, PASSWORD, WRONG = "bot", "right-password", "wrong-password"
ADDRESS = "mentors@example.org"
ANA = "ana@example.net"
_CHOICE = re.compile(r"^\d+\. (.*)$", re.MULTILINE)


class MailServer:
    """A real SMTP server that knows one login and keeps what it is given."""

    def __init__(self) -> None:
        self.port = free_port()
        self.password = PASSWORD
        self.mails: list[tuple[str, str, EmailMessage]] = []
        self.refused: dict[str, str] = {}
        self.drop_after_data = False
        self.allowed_senders: set[str] | None = None
        self._server: asyncio.Server | None = None
        self._open: set[SMTP] = set()

    async def listen(self) -> None:
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(self._session, "127.0.0.1", self.port)

    async def cut(self) -> None:
        if self._server is not None:
            self._server.close()
            for session in list(self._open):
                if session.transport is not None:
                    session.transport.close()
            await self._server.wait_closed()
            self._server = None

    def _session(self) -> SMTP:
        session = SMTP(
            self,
            authenticator=self._authenticate,
            auth_require_tls=False,
            loop=asyncio.get_running_loop(),
        )
        self._open.add(session)
        return session

    def _authenticate(self, server: SMTP, session: Session, envelope: Envelope, how: str, login: object) -> AuthResult:
        known = (USER.encode(), self.password.encode())
        right = isinstance(login, LoginPassword) and (login.login, login.password) == known
        return AuthResult(success=right, handled=False)

    async def handle_MAIL(  # noqa: N802  # aiosmtpd's name
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self.allowed_senders is not None and address not in self.allowed_senders:
            return "553 5.7.1 Not your address"
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(  # noqa: N802  # aiosmtpd's name
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if address in self.refused:
            return self.refused[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802  # aiosmtpd's name
        mail = message_from_bytes(cast("bytes", envelope.content), policy=default)
        self.mails.append((envelope.mail_from or "", envelope.rcpt_tos[0], mail))
        if self.drop_after_data and server.transport is not None:
            cast(WriteTransport, server.transport).abort()
        return "250 OK"

    def to(self, address: str) -> list[EmailMessage]:
        """The mails for somebody."""
        return [mail for _, to, mail in self.mails if to == address]


class Postman:
    """Delivers to the bot's door as a mail server does: in order, again and again until it is taken or refused."""

    def __init__(self, listen_address: int, *, patience: float = PATIENCE) -> None:
        """patience: seconds it waits for an answer before it tries again"""
        self._door = listen_address
        self._patience = patience
        self._queue: deque[tuple[str, str, bytes]] = deque()
        self._news = asyncio.Event()
        self.refusals: list[str] = []

    @property
    def waiting(self) -> int:
        """The number of mails that are not taken yet."""
        return len(self._queue)

    def post(self, sender: str, to: str, mail: bytes) -> None:
        self._queue.append((sender, to, mail))
        self._news.set()

    async def run(self) -> None:
        while True:
            while not self._queue:
                self._news.clear()
                await self._news.wait()
            sender, to, mail = self._queue[0]
            try:
                async with aiosmtplib.SMTP(
                    hostname="127.0.0.1", port=self._door, start_tls=False, timeout=self._patience
                ) as client:
                    await client.sendmail(sender, [to], mail)
            except aiosmtplib.SMTPRecipientsRefused as error:
                self.refusals.append(error.recipients[0].message)
            except aiosmtplib.SMTPResponseException as error:
                if error.code < 500:
                    await asyncio.sleep(0.01)
                    continue
                self.refusals.append(error.message)
            except (aiosmtplib.SMTPException, OSError):
                await asyncio.sleep(0.01)
                continue
            self._queue.popleft()


def body_of(mail: EmailMessage) -> str:
    """The plain text of a mail, without the line break that ends it."""
    part = mail.get_body(("plain",))
    assert part is not None
    return str(part.get_content()).replace("\r\n", "\n").removesuffix("\n")


class EmailStage:
    """The bot's mail server, its door, and Ana, who has got a mail of the bot's."""

    network: ClassVar[Network] = Network.EMAIL
    capabilities: ClassVar[Capabilities] = EmailAdapter.capabilities
    remote: ClassVar[bool] = True
    rooms: ClassVar[bool] = False

    ana = AccountRef(Network.EMAIL, ANA)
    direct = ConversationRef(Network.EMAIL, ANA)
    cursor: str | None = None

    def __init__(self) -> None:
        self.server = MailServer()
        self.listen_address = free_port()
        self.postman = Postman(self.listen_address)
        self.clock = HurriedClock()
        self.addresses = ReplyAddresses(ADDRESS, "a secret of the tests", timedelta(days=14))
        self._written = 0

    def adapter(self, password: str = PASSWORD, read_password: Callable[[], str] | None = None) -> EmailAdapter:
        return EmailAdapter(
            Server("127.0.0.1", self.server.port, "none", USER, password),
            ("Mentor bot", ADDRESS),
            self.clock,
            addresses=self.addresses,
            listen=("127.0.0.1", self.listen_address),
            read_password=read_password,
        )

    def impostor(self) -> tuple[EmailAdapter, str]:
        return self.adapter(WRONG), WRONG

    def address(self, key: str = "k") -> str:
        """Return the address at which Ana may answer a mail."""
        return self.addresses.make(ANA, self.addresses.mail_id(key), self.clock.now())

    def mail(self, text: str, **headers: str) -> EmailMessage:
        """A mail as Ana's program writes it."""
        self._written += 1
        mail = EmailMessage(policy=POLICY)
        mail["From"] = headers.pop("From", f"Ana Quispe <{ANA}>")
        mail["Message-ID"] = f"<{self._written}@example.net>"
        for name, value in headers.items():
            mail[name.replace("_", "-")] = value
        mail.set_content(text)
        return mail

    async def write(self, text: str) -> None:
        self.postman.post(ANA, self.address(), self.mail(text).as_bytes())

    async def choose(self, message_id: str, label: str, number: int) -> None:
        mail = next(mail for mail in self.server.to(ANA) if mail["Message-ID"] == message_id)
        quoted = "\n".join(f"> {line}" for line in body_of(mail).splitlines())
        answer = self.mail(f"{number}\n\nOn Tue, 24 Nov 2026 Mentor bot <{ADDRESS}> wrote:\n{quoted}\n")
        self.postman.post(ANA, mail["Reply-To"].addresses[0].addr_spec, answer.as_bytes())

    async def screen(self, until: Callable[[Sequence[Seen]], bool]) -> Sequence[Seen]:
        async with asyncio.timeout(PATIENCE):
            while not until(seen := [_seen(mail) for mail in self.server.to(ANA)]):
                await asyncio.sleep(0.01)
        return seen

    async def shut_out(self) -> None:
        self.server.refused[ANA] = "550 5.1.1 No such user"

    async def cut(self) -> None:
        await self.server.cut()

    async def mend(self) -> None:
        await self.server.listen()


def _seen(mail: EmailMessage) -> Seen:
    files = tuple(_content(part) for part in mail.iter_attachments())
    return Seen(body_of(mail), tuple(_CHOICE.findall(body_of(mail))), files)


def _content(part: EmailMessage) -> bytes:
    content = part.get_content()
    return content if isinstance(content, bytes) else content.replace("\r\n", "\n").encode()


@pytest.fixture
async def email_stage() -> AsyncIterator[EmailStage]:
    stage = EmailStage()
    await stage.server.listen()
    postman = asyncio.create_task(stage.postman.run())
    yield stage
    while not postman.done():  # aiosmtplib may swallow a cancellation while it says goodbye
        postman.cancel()
        await asyncio.sleep(0.001)
    await stage.server.cut()
