"""One person on Telegram and by mail, over the real things: a Bot API server, a mail server, the bot's own door."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import timedelta
from email.message import EmailMessage

import pytest

from chatbot.adapters.contract.stage import PATIENCE
from chatbot.app import App, networks
from chatbot.core.clock import ManualClock
from chatbot.core.l10n import Localizer
from chatbot.core.messages import Network
from chatbot.settings import Settings
from tests import botapi
from tests.adapters.stage_email import ADDRESS, PASSWORD, USER, MailServer, Postman, body_of
from tests.ports import free_port
from tests.world import START


@dataclass
class Mailbox:
    """Somebody's mail: what came, and answers as a mail program writes them."""

    server: MailServer
    postman: Postman
    address: str
    looked: int = field(default=0)

    async def reads(self, *parts: str) -> EmailMessage:
        """The next mail, which holds each part."""
        async with asyncio.timeout(PATIENCE):
            while len(found := self.server.to(self.address)) <= self.looked:
                await asyncio.sleep(0.01)
        mail = found[self.looked]
        self.looked += 1
        for part in parts:
            assert part in body_of(mail)
        return mail

    def answer(self, mail: EmailMessage, text: str, *, times: int = 1) -> None:
        """Write `text` above the quoted mail and send it to where the mail asks for answers; it may come twice."""
        quoted = "\n".join(f"> {line}" for line in body_of(mail).splitlines())
        answer = EmailMessage()
        answer["From"] = self.address
        answer["To"] = mail["Reply-To"]
        answer["Message-ID"] = f"<{len(self.server.mails)}.{self.looked}@example.net>"
        answer["In-Reply-To"] = mail["Message-ID"]
        answer.set_content(f"{text}\n\nOn Tue, 24 Nov 2026 at 10:00, Mentor bot <{ADDRESS}> wrote:\n{quoted}\n")
        for _ in range(times):
            self.postman.post(self.address, mail["Reply-To"].addresses[0].addr_spec, answer.as_bytes())


@dataclass
class Office:
    """The bot at work on both networks."""

    app: App
    clock: ManualClock
    telegram: botapi.Server
    server: MailServer
    postman: Postman

    async def let_pass(self, **by: float) -> None:
        """Let so much time pass at once; what falls due happens."""
        self.clock.set(self.clock.now() + timedelta(**by))
        await self.app.tick()
        await self.app.settle()

    def mailbox(self, address: str) -> Mailbox:
        return Mailbox(self.server, self.postman, address)


@pytest.fixture
async def office(database_url: str, localizer: Localizer) -> AsyncIterator[Office]:
    server, listen_address, clock = MailServer(), free_port(), ManualClock(START)
    await server.listen()
    postman = Postman(listen_address)
    delivering = asyncio.create_task(postman.run())
    async with botapi.Server() as telegram:
        settings = Settings.model_validate(
            {
                "database": {"url": database_url},
                "telegram": {"enabled": True, "token": telegram.token, "api_base_url": telegram.url},
                "email": {
                    "enabled": True,
                    "smtp_host": "127.0.0.1",
                    "smtp_port": server.port,
                    "security": "none",
                    "username": USER,
                    "password": PASSWORD,
                    "from_address": ADDRESS,
                    "listen": f"127.0.0.1:{listen_address}",
                    "reply_secret": "a secret of the tests",
                },
                "council": {"members": ["telegram:1003"]},
                "programme": {"messages_kept": "10d"},
            }
        )
        app = App(settings, networks(settings, clock), clock, localizer=localizer, tick_every=None)
        await app.start()
        yield Office(app, clock, telegram, server, postman)
        await app.stop()
        assert telegram.breaches == []
    while not delivering.done():  # aiosmtplib may swallow a cancellation while it says goodbye
        delivering.cancel()
        await asyncio.sleep(0.001)
    await server.cut()


async def proves(person: botapi.Person, mails: Mailbox) -> None:
    """Somebody on Telegram shows that they read their mail."""
    await person.write(f"profile email {mails.address}")
    mail = await mails.reads("Is this your e-mail address")
    code = re.search(r"[0-9A-Z]{5}-[0-9A-Z]{5}", body_of(mail))
    assert code is not None
    await person.write(code[0])
    await person.reads(f"{mails.address} is yours")


async def test_an_address_is_proven_by_the_code_that_was_mailed_to_it(office: Office) -> None:
    ana, mails = office.telegram.person(1001, "Ana", last_name="Quispe"), office.mailbox("ana@example.net")
    await ana.write("/start")
    await ana.reads("Welcome, Ana Quispe")
    await proves(ana, mails)
    (mail,) = office.server.to("ana@example.net")
    assert mail["Subject"] == "Is this your e-mail address?"
    async with office.app.database.unit_of_work() as store:
        (member,) = await store.people.named("telegram:1001")
        accounts = [(account.network, account.user_id) for account in await store.people.accounts_of(member.id)]
    assert accounts == [(Network.TELEGRAM, "1001"), (Network.EMAIL, "ana@example.net")]
    mails.answer(mail, "my_mentor")
    await mails.reads("You don’t have a mentor")


async def test_a_mentor_silent_on_telegram_answers_by_mail_and_is_counted_once(office: Office) -> None:
    ana, kim, zoe = (
        office.telegram.person(number, name) for number, name in ((1001, "Ana"), (1002, "Kim"), (1003, "Zoe"))
    )
    mails = office.mailbox("kim@example.net")
    for person in (ana, kim, zoe):
        await person.write("/start")
        await person.reads(person.user["first_name"])
    await zoe.write("/appoint Kim mentor")
    await zoe.press(await zoe.reads("Shall I make this person a mentor?"), "Appoint")
    await kim.press(await kim.reads("What mentors promise"), "I promise")
    await ana.write("/request_mentor events")
    await kim.press(await kim.reads("Ana would like a mentor"), "Accept")
    await kim.reads("You are Ana’s mentor now")
    await proves(kim, mails)

    await office.let_pass(days=5, hours=23)
    asked = await kim.reads("How are things going with Ana?")
    await office.let_pass(hours=48)
    mail = await mails.reads("Just a reminder", "How are things going with Ana?", "1. All good\n2. Needs help")
    mails.answer(mail, "Needs help", times=2)
    question = await mails.reads("What would help Ana?")
    mails.answer(question, "Somebody who knows venues in Lima.")
    await mails.reads("I’ve kept your note")
    mails.answer(mail, "All good")
    told = await mails.reads("You’ve already answered that e-mail")
    mails.answer(told, "checkin Ana help Two venues by now")
    await mails.reads("I’ve kept your note")

    await zoe.reads("#1 Ana needs help")
    await zoe.write("/resolve 1")
    await zoe.reads("Two venues by now")
    await zoe.write("/status")
    await zoe.reads("Check-ins this week: 1 answered, 0 open, 0 missed")
    await office.let_pass(minutes=1)
    await kim.until(lambda _: "This one is settled" in kim.by_id[asked.message_id].text)
    assert office.postman.refusals == []
    assert len(office.server.to("kim@example.net")) == mails.looked


async def test_a_mail_is_too_old_once_it_is_not_known_any_more_whether_it_was_answered(office: Office) -> None:
    ana, mails = office.telegram.person(1001, "Ana"), office.mailbox("ana@example.net")
    await ana.write("/start")
    await ana.reads("Welcome")
    await proves(ana, mails)
    (mail,) = office.server.to("ana@example.net")
    mails.answer(mail, "my_mentor")
    await mails.reads("You don’t have a mentor")
    await office.let_pass(days=9)
    mails.answer(mail, "my_mentor")
    await mails.reads("You’ve already answered that e-mail")
    await office.let_pass(days=1, minutes=1)
    mails.answer(mail, "my_mentor")
    async with asyncio.timeout(PATIENCE):
        while not office.postman.refusals:
            await asyncio.sleep(0.01)
    assert "Please answer one of my latest mails" in office.postman.refusals[0]
    assert len(office.server.to("ana@example.net")) == mails.looked
