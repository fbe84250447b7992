"""Mails of every size, character set and shape are read, or refused with a reason."""

from __future__ import annotations

import asyncio
import base64

import aiosmtplib
import pytest

from chatbot.adapters.email.listener import Listener
from chatbot.core.messages import Batch
from tests.adapters.email.mails import until_refused
from tests.adapters.stage_email import ADDRESS, ANA, EmailStage
from tests.ports import free_port


async def test_what_nobody_reads_may_be_long(stage: EmailStage, batches: asyncio.Queue[Batch]) -> None:
    everybody = ", ".join(f"somebody{number}@example.org" for number in range(2000))
    stage.postman.post(ANA, stage.address(), stage.mail("2", Cc=everybody).as_bytes())
    (message,) = (await batches.get()).messages
    assert message.text == "2"


@pytest.mark.parametrize(
    ("charset", "body"),
    [
        ("martian", "sí".encode()),
        ("us-ascii", "sí".encode()),
        ("utf-8", "sí".encode("latin-1")),
        ("iso-8859-8-i", b"s\xed"),
        ("hex", "sí".encode()),
        ("windows-1252", "sí".encode("cp1252")),
        ("utf-16", "sí".encode("utf-16")),
    ],
)
async def test_odd_character_sets(stage: EmailStage, batches: asyncio.Queue[Batch], charset: str, body: bytes) -> None:
    raw = (
        f"From: {ANA}\r\nContent-Type: text/plain; charset={charset}\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    ).encode() + base64.b64encode(body)
    stage.postman.post(ANA, stage.address(), raw)
    (message,) = (await batches.get()).messages
    assert message.text == "sí"


async def test_a_large_mail_is_taken_and_a_huge_one_is_not(stage: EmailStage, batches: asyncio.Queue[Batch]) -> None:
    for size in (1_000_000, 6_000_000):
        mail = stage.mail("2")
        mail.add_attachment(bytes(size), maintype="image", subtype="png", filename="x.png")
        stage.postman.post(ANA, stage.address(), mail.as_bytes())
    (message,) = (await batches.get()).messages
    assert message.text == "2"
    assert "size" in (await until_refused(stage))[0]


async def test_html_mail_is_read_too(stage: EmailStage, batches: asyncio.Queue[Batch]) -> None:
    mail = stage.mail("x")
    mail.set_content(
        "<head><style>p {}</style></head><body><p>All good &amp; well</p><blockquote>1. Accept</blockquote></body>",
        subtype="html",
    )
    stage.postman.post(ANA, stage.address(), mail.as_bytes())
    (message,) = (await batches.get()).messages
    assert message.text == "All good & well"


async def test_the_same_mail_handed_over_again_is_known(stage: EmailStage, batches: asyncio.Queue[Batch]) -> None:
    mail = stage.mail("1").as_bytes()
    for received in (b"Received: by one\r\n", b"Received: by two\r\n"):
        stage.postman.post(ANA, stage.address(), received + mail)
    ids = [message.event_id for _ in range(2) for message in (await batches.get()).messages]
    assert len(ids) == 2
    assert len(set(ids)) == 1


async def test_what_is_no_mail_is_refused(stage: EmailStage, batches: asyncio.Queue[Batch]) -> None:
    stage.postman.post(ANA, stage.address(), b"no headers at all")
    stage.postman.post(ANA, stage.address(), b"From: \r\n\r\nx")
    assert all("cannot be read" in refusal for refusal in await until_refused(stage, 2))


async def test_a_bug_keeps_the_mail_and_tells_nobody_what_it_says() -> None:
    async def breaks(address: str, raw: bytes, from_nobody: bool) -> str:
        raise RuntimeError(raw.decode())

    port = free_port()
    listener = Listener("127.0.0.1", port, lambda _: True, breaks)
    await listener.open()
    async with aiosmtplib.SMTP(hostname="127.0.0.1", port=port, start_tls=False) as client:
        with pytest.raises(aiosmtplib.SMTPDataError) as told:
            await client.sendmail(ANA, [ADDRESS], b"private words")
    assert (told.value.code, "private" in told.value.message) == (451, False)
    await listener.close()
