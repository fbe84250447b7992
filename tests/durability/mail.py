"""The people of a campaign by mail: a mail server for the bot's mails, and theirs that hands answers to its door."""

from __future__ import annotations

import asyncio
import itertools
from collections import defaultdict
from datetime import timedelta
from email.message import EmailMessage
from typing import TYPE_CHECKING, Any, Self

from chatbot.adapters.email.addresses import ReplyAddresses
from tests.adapters.stage_email import ADDRESS, PASSWORD, USER, Postman, body_of
from tests.durability.clock import TODAY
from tests.faults.mail import FaultyMailServer
from tests.ports import free_port

if TYPE_CHECKING:
    from tests.durability.campaign import Campaign

_SECRET = "a secret of the campaign"
_SLOW = 0.01
_PATIENCE = 2.0
"""Seconds after which the mail server hands an answer over once more, as aiosmtplib does not notice each hang-up."""


class Mail:
    """People who answer mails of the bot. A context manager."""

    moment = 0.15
    speed: float = 30
    """A mail that was not taken waits for a minute, and may have to wait several times."""
    drops_repeats = False

    def __init__(self, people: int) -> None:
        self.server = FaultyMailServer(slow=_SLOW)
        self._door = free_port()
        self._people = [f"rep-{number}@example.net" for number in range(people)]
        self._postmen = [Postman(self._door, patience=_PATIENCE) for _ in self._people]
        self._addresses = ReplyAddresses(ADDRESS, _SECRET, timedelta(days=365))
        self._numbers = itertools.count(1)
        self._replies: defaultdict[str, list[str]] = defaultdict(list)
        self._read = 0
        self._delivering: list[asyncio.Task[None]] = []

    async def __aenter__(self) -> Self:
        await self.server.listen()
        self._delivering = [asyncio.create_task(postman.run()) for postman in self._postmen]
        return self

    async def __aexit__(self, *_: object) -> None:
        for task in self._delivering:
            while not task.done():  # aiosmtplib may swallow a cancellation while it says goodbye
                task.cancel()
                await asyncio.sleep(0.001)
        await self.server.cut()

    @property
    def met(self) -> int:
        return self.server.met

    @property
    def settings(self) -> dict[str, Any]:
        return {
            "email": {
                "enabled": True,
                "smtp_host": "127.0.0.1",
                "smtp_port": self.server.port,
                "security": "none",
                "username": USER,
                "password": PASSWORD,
                "from_address": ADDRESS,
                "listen": f"127.0.0.1:{self._door}",
                "reply_secret": _SECRET,
            }
        }

    async def gather(self, campaign: Campaign) -> None:
        """People answer mails that they got before the campaign."""

    async def write(self, person: int, text: str) -> None:
        address, number = self._people[person], next(self._numbers)
        mail = EmailMessage()
        mail["From"] = address
        mail["Message-ID"] = f"<{number}@example.net>"
        mail.set_content(f"{text}\n")
        self._postmen[person].post(address, self.address_of(person, f"k{number}"), mail.as_bytes())

    def address_of(self, person: int, key: str) -> str:
        """Return the address at which somebody may answer a mail."""
        return self._addresses.make(self._people[person], self._addresses.mail_id(key), TODAY)

    def deliver(self, raw: bytes, person: int = 0) -> None:
        """Have the mail server hand over whatever somebody's program made."""
        self._postmen[person].post(self._people[person], self.address_of(person, "any"), raw)

    def replies(self, person: int) -> list[str]:
        news, self._read = self.server.mails[self._read :], len(self.server.mails)
        for _, to, mail in news:  # each is parsed once: that takes long, and people and mail servers wait meanwhile
            self._replies[to].append(body_of(mail))
        return self._replies[self._people[person]]

    def unread(self) -> int:
        for task in self._delivering:
            if task.done():
                task.result()  # raises what ended it: its mails would wait for ever
        return sum(postman.waiting for postman in self._postmen)

    async def hush(self) -> None:
        await self.server.hush()
