"""No mail takes long to read, however it is built."""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import Callable

import pytest

from chatbot.adapters.email.bounces import Bounce
from chatbot.adapters.email.reading import UnreadableError, read
from chatbot.core.messages import Batch, IncomingMessage
from tests.adapters.stage_email import ANA, EmailStage

Read = Callable[[bytes], IncomingMessage | Bounce | None]
PARAMETERS = b"".join(b";\r\n a%d=b" % number for number in range(180))


@pytest.fixture
def reader(stage: EmailStage) -> Read:
    """Reads a mail that came as an answer to one of the bot's to Ana, without a door in between."""
    now = stage.clock.now()
    mark = stage.addresses.read(stage.address(), now)
    assert mark is not None
    return lambda raw: read(raw, mark, stage.addresses, now)


@pytest.mark.parametrize("subtype", ["html", "plain"])
def test_no_mail_takes_long_to_read(stage: EmailStage, reader: Read, subtype: str) -> None:
    """Each of these takes a careless reader minutes to hours."""
    began = time.process_time()
    for bomb in ("<", "<!--", "<a ", "<!", "<![CDATA[", "</a ", "&", "<a", "<!---->", "-", "--x", "_", "> ", "on:\n"):
        mail = stage.mail("x")
        mail.set_content(bomb * (200_000 // len(bomb)) + "x", subtype=subtype, cte="base64")
        assert isinstance(reader(mail.as_bytes()), IncomingMessage)
    assert time.process_time() - began < 10


@pytest.mark.parametrize(
    "head",
    [
        b"From: " + b"(" * 900 + b"ana@example.net",
        b"From: " + b"\r\n ".join([b"(" * 900] * 10) + b"ana@example.net",
        b"From: ana@example.net\r\nContent-Type: text/plain" + PARAMETERS * 10,
        b"From: ana@example.net\r\nContent-Disposition: inline" + PARAMETERS * 10,
        b"From: " + b"\r\n ".join([b"(a)" * 300] * 3) + b"ana@example.net",
    ],
)
async def test_what_is_built_to_break_a_reader_is_refused(
    stage: EmailStage, batches: asyncio.Queue[Batch], head: bytes
) -> None:
    stage.postman.post(ANA, stage.address(), head + b"\r\n\r\nhello")
    await stage.write("a person")
    (message,) = (await batches.get()).messages
    assert message.text == "a person"
    assert ["cannot be read" in refusal for refusal in stage.postman.refusals] == [True]


def test_no_mail_has_headers_read_beyond_measure(reader: Read) -> None:
    """Each part has headers of its own, and each is looked at several times."""
    part = b"--X\r\nContent-Type: text/plain%b\r\n\r\nhello\r\n"
    head = b"From: ana@example.net\r\nContent-Type: multipart/mixed; boundary=X\r\n\r\n"
    with pytest.raises(UnreadableError):
        reader(head + part % PARAMETERS * 100 + b"--X--\r\n")
    assert isinstance(reader(head + part % b"" * 300 + b"--X--\r\n"), IncomingMessage)


def nested(levels: int) -> bytes:
    """A mail whose text, 2,000 lines long, is a part within that many parts."""
    opening = b"Content-Type: multipart/mixed; boundary=X%d\r\n\r\n--X%d\r\n"
    within = b"".join(opening % (level, level) for level in range(levels))
    return b"From: ana@example.net\r\n" + within + b"Content-Type: text/plain\r\n\r\n" + b"hello\r\n" * 2000


def test_no_mail_is_read_deeper_than_mail_programs_write(reader: Read) -> None:
    """Each line is compared with the boundaries of all parts around it, so that depth multiplies the work."""
    assert isinstance(reader(nested(9)), IncomingMessage)
    with pytest.raises(UnreadableError):
        reader(nested(400))
    assert steps_of(reader, nested(400)) < steps_of(reader, nested(9))


def steps_of(reader: Read, mail: bytes) -> int:
    """Return how many functions are called and left while a mail is read: a measure that is equal on any machine."""
    steps = 0

    def count(*_: object) -> None:
        nonlocal steps
        steps += 1

    sys.setprofile(count)
    try:
        reader(mail)
    except UnreadableError:
        return steps
    finally:
        sys.setprofile(None)
    return steps
