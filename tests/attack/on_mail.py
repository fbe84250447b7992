"""Attacks by mail: what strangers' mailboxes get because somebody on a chat network named them."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from email.message import EmailMessage

from tests.adapters.stage_email import ADDRESS, PASSWORD, USER, MailServer, Postman, body_of
from tests.attack.attack import Bring, Result, attack
from tests.attack.target import Target
from tests.botapi import Person
from tests.ports import free_port

VICTIM = "victim@example.net"
WIN = "Win 1000 EUR at https://evil.example"
QUIET = 3.0
"""Seconds without another mail after which none is taken to come."""


class _Mail:
    """A target that mails, the server it hands its mails to, and who carries answers to its door."""

    def __init__(self, target: Target, server: MailServer, postman: Postman) -> None:
        self.target = target
        self.server = server
        self._postman = postman

    async def to(self, address: str) -> list[EmailMessage]:
        """All mails to an address, once no more come."""
        seen, quiet = -1, 0.0
        while quiet < QUIET:
            await asyncio.sleep(0.25)
            found = len(self.server.to(address))
            quiet, seen = (quiet + 0.25, seen) if found == seen else (0.0, found)
        return self.server.to(address)

    def answer(self, mail: EmailMessage, text: str) -> None:
        """Answer as the person does to whom it was sent."""
        answer = EmailMessage()
        answer["From"] = mail["To"]
        answer["To"] = mail["Reply-To"]
        answer["Message-ID"] = f"<{len(self.server.mails)}@example.net>"
        answer.set_content(f"{text}\n")
        to = mail["Reply-To"].addresses[0].addr_spec
        self._postman.post(str(mail["To"]), to, answer.as_bytes())

    async def code_for(self, member: Person) -> EmailMessage:
        """The first mail to the victim, whose address a member gives as their own."""
        await name_the_victim(member)
        (code,) = await self.to(VICTIM)
        return code


async def name_the_victim(member: Person) -> None:
    """Give the victim's address as the member's own."""
    await member.write(f"/profile email {VICTIM}")


@asynccontextmanager
async def _mailing(bring: Bring) -> AsyncIterator[_Mail]:
    logging.getLogger("mail.log").setLevel(logging.ERROR)  # aiosmtpd's notes about itself
    server, listen_address = MailServer(), free_port()
    await server.listen()
    postman = Postman(listen_address)
    delivering = asyncio.create_task(postman.run())
    email = {
        "enabled": True,
        "smtp_host": "127.0.0.1",
        "smtp_port": server.port,
        "security": "none",
        "username": USER,
        "password": PASSWORD,
        "from_address": ADDRESS,
        "listen": f"127.0.0.1:{listen_address}",
        "reply_secret": "a secret of the attacks",
        "messages_per_second": 1000,
        "chat_messages_per_second": 1000,
    }
    try:
        async with bring(email=email) as target:
            await target.start()
            yield _Mail(target, server, postman)
            await target.stop()
    finally:
        while not delivering.done():  # aiosmtplib may swallow a cancellation while it says goodbye
            delivering.cancel()
            await asyncio.sleep(0.001)
        await server.cut()


@attack("mail", "six members have five codes each mailed to somebody's address, spelled in three ways")
async def a_flood(bring: Bring) -> Result:
    async with _mailing(bring) as mail:
        spellings = ("victim@gmail.com", "vic.tim@gmail.com", "victim+you@gmail.com")
        people = await mail.target.members(*(f"Eve {number}" for number in range(6)))
        for turn in range(5):
            for number, eve in enumerate(people):
                await eve.write(f"/profile email {spellings[(turn + number) % 3]}")
                await eve.read(1)
        mails = sum([len(await mail.to(address)) for address in spellings])
        return Result(mails <= 3, f"{mails} mails")


@attack("mail", "a member's name as the subject of a mail to a stranger")
async def a_subject(bring: Bring) -> Result:
    async with _mailing(bring) as mail:
        (eve,) = await mail.target.members(WIN)
        code = await mail.code_for(eve)
        quoted = "evil" in str(code["Subject"]) + str(code["From"]) + body_of(code)
        return Result(not quoted, f"Subject: {code['Subject']}"[:60])


@attack("mail", "who says no to a mailed code gets another one, asked for by somebody else")
async def a_no(bring: Bring) -> Result:
    async with _mailing(bring) as mail:
        first, second = await mail.target.members("Eve", "Max")
        mail.answer(await mail.code_for(first), "No")
        before = len(await mail.to(VICTIM))
        await name_the_victim(second)
        after = len(await mail.to(VICTIM)) - before
        return Result(not after, f"{after} more mails")
