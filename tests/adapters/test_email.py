"""Mail as it comes and goes: whose answers count, what is cut off, what is not answered, what a failure means."""

from __future__ import annotations

import asyncio
import base64
import sys
import time
from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from email import message_from_string
from email.message import EmailMessage
from email.policy import default

import aiosmtplib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.adapters.base import AdapterError, Rejected, RetryLater, Uncertain, Unreachable
from chatbot.adapters.contract.stage import PATIENCE, Reader
from chatbot.adapters.email.adapter import EmailAdapter, Server
from chatbot.adapters.email.addresses import ReplyAddresses
from chatbot.adapters.email.bodies import text_of_html
from chatbot.adapters.email.bounces import Bounce
from chatbot.adapters.email.listener import Listener
from chatbot.adapters.email.quoting import own_words
from chatbot.adapters.email.reading import UnreadableError, read
from chatbot.core.messages import Batch, Choice, ConversationRef, IncomingMessage, Network, OutgoingMessage
from tests.adapters.stage_email import ADDRESS, ANA, EmailStage, body_of
from tests.ports import free_port

Read = Callable[[bytes], IncomingMessage | Bounce | None]

FORTNIGHT = timedelta(days=14)
PARAMETERS = b"".join(b";\r\n a%d=b" % number for number in range(180))
OWN = ReplyAddresses(ADDRESS, "secret", FORTNIGHT).own


@pytest.fixture
def stage(email_stage: EmailStage) -> EmailStage:
    return email_stage


@pytest.fixture
def reader(stage: EmailStage) -> Read:
    """Reads a mail that came as an answer to one of the bot's to Ana, without a door in between."""
    now = stage.clock.now()
    mark = stage.addresses.read(stage.address(), now)
    assert mark is not None
    return lambda raw: read(raw, mark, stage.addresses, now)


async def until_refused(stage: EmailStage, count: int = 1) -> list[str]:
    async with asyncio.timeout(PATIENCE):
        while len(stage.postman.refusals) < count:
            await asyncio.sleep(0.01)
    return stage.postman.refusals


@pytest.fixture
async def batches(stage: EmailStage) -> AsyncIterator[asyncio.Queue[Batch]]:
    """What the intake would get; each batch is acknowledged at once."""
    adapter = stage.adapter()
    found: asyncio.Queue[Batch] = asyncio.Queue()

    async def read() -> None:
        async for batch in adapter.batches(None):
            found.put_nowait(batch)

    reading = asyncio.create_task(read())
    yield found
    await adapter.close()
    await reading


# Whose answers count


async def test_a_forged_sender_opens_nothing(stage: EmailStage, batches: asyncio.Queue[Batch]) -> None:
    forged = stage.mail("step_down", From="Kim <kim@example.net>")
    stage.postman.post("kim@example.net", stage.address(), forged.as_bytes())
    (refusal,) = await until_refused(stage)
    assert "Only whom I wrote to" in refusal
    assert batches.empty()


@pytest.mark.parametrize(
    "address", [ADDRESS, "mentors+guess@example.org", "mentors+" + "a" * 32 + "@example.com", "x@y.z"]
)
async def test_without_an_address_of_ones_own_nothing_is_taken(
    stage: EmailStage, batches: asyncio.Queue[Batch], address: str
) -> None:
    stage.postman.post(ANA, address, stage.mail("status").as_bytes())
    (refusal,) = await until_refused(stage)
    assert "Please answer one of my latest mails" in refusal
    assert batches.empty()


async def test_an_address_is_good_for_a_while(stage: EmailStage, batches: asyncio.Queue[Batch]) -> None:
    address = stage.address()
    await stage.clock.sleep_until(stage.clock.now() + FORTNIGHT - timedelta(minutes=1))
    stage.postman.post(ANA, address, stage.mail("status").as_bytes())
    assert (await batches.get()).messages
    await stage.clock.sleep_until(stage.clock.now() + timedelta(minutes=1))
    stage.postman.post(ANA, address, stage.mail("status").as_bytes())
    assert "latest mails" in (await until_refused(stage))[0]


@given(st.emails(), st.emails(), st.text(max_size=20))
def test_an_address_is_of_one_person_and_one_mail(person: str, other: str, key: str) -> None:
    addresses = ReplyAddresses("Bot@Example.org", "secret", FORTNIGHT)
    now = EmailStage().clock.now()
    made = addresses.make(person, addresses.mail_id(key), now)
    assert len(made.partition("@")[0]) <= 64
    mark = addresses.read(made.upper(), now)
    assert mark is not None
    assert mark.mail == addresses.mail_id(key)
    assert addresses.is_of(mark, person)
    assert addresses.is_of(mark, other) is (other.lower() == person.lower())
    other_secret = ReplyAddresses("bot@example.org", "guess", FORTNIGHT)
    assert not other_secret.is_of(mark, person)
    assert other_secret.read(made.replace("Bot", "bot"), now) is None


# What is read of a mail


@pytest.mark.parametrize(
    "quoted",
    [
        "On Tue, 24 Nov 2026 at 10:00, Mentor bot <mentors+x@example.org> wrote:\n> 1. Accept",
        "El mar, 24 nov 2026 a las 10:00, Mentor bot (<\nmentors+x@example.org>) escribió:\n\n> 1. Accept",
        "Am 24.11.26 um 10:00 schrieb Mentor bot:\n> 1. Accept",
        "________________________________\nDe: Mentor bot <mentors@example.org>\nPara: Ana",
        "-----Original Message-----\nFrom: Mentor bot",
        "---- E-Mail original ----\nDe : Mentor bot",
        "-- \nAna Quispe",
        "Von: Mentor bot <mentors@example.org>\nGesendet: heute",
    ],
)
def test_what_is_quoted_is_no_answer(quoted: str) -> None:
    assert own_words(f"help\nshe has: no time\n\n{quoted}\n", OWN) == "help\nshe has: no time"


@pytest.mark.parametrize(
    "text",
    [
        "2",
        "a > b",
        "good: thanks",
        "two\n\nparagraphs",
        "- a list\n- of two",
        "help\nask zoe@example.org, she knows\nor my.mentors@example.org",
        "help\n" + "-" * 5000 + "x",
    ],
)
def test_an_answer_alone_is_left_alone(text: str) -> None:
    assert own_words(text, OWN) == text


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("> How is it going?\n> 1. All good\n\n1\n\n-- \nAna", "1"),
        ("On Tue, Mentor bot <mentors+x@example.org> wrote:\n> How is it?\nAll good\n> 1. All good", "All good"),
        ("> nothing but\n> the quoted mail\n", ""),
        ("", ""),
    ],
)
def test_an_answer_below_the_quoted_lines_counts_too(text: str, answer: str) -> None:
    assert own_words(text, OWN) == answer


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("<p>All\r\n  good</p>", "All good"),
        ("1<br>2<div>3</div>", "1\n2\n3"),
        ("<!-- <p>hidden --><b>5 &lt; 6</b><style>p{}</style>", "5 < 6"),
        ("yes<blockquote><blockquote>old</blockquote>older</blockquote>!", "yes!"),
        ("<p>never closed <!-- and so on", "never closed"),
        ("a &nbsp;<unknown thing=1>b</unknown>", "a \xa0b"),
        ("5 < 6 > 4", "5 < 6 > 4"),
    ],
)
def test_what_html_shows(source: str, shown: str) -> None:
    assert text_of_html(source).strip() == shown


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
    """How many functions are called and returned from while a mail is read: the work it makes, on any machine."""
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


# What is not answered


async def test_an_empty_return_path_is_no_person(stage: EmailStage, batches: asyncio.Queue[Batch]) -> None:
    stage.postman.post("", stage.address(), stage.mail("I am on holiday").as_bytes())
    stage.postman.post("", stage.address(), stage.mail("Sorry", From="MAILER-DAEMON@example.net").as_bytes())
    await stage.write("a person")
    (message,) = (await batches.get()).messages
    assert message.text == "a person"
    assert stage.postman.refusals == []


@pytest.mark.parametrize(
    "headers",
    [
        {"Auto_Submitted": "auto-replied (vacation)"},
        {"Auto_Submitted": "auto-generated"},
        {"Precedence": "bulk"},
        {"List_Id": "<reps.example.org>"},
        {"X_Autoreply": "yes"},
        {"X_Autorespond": "yes"},
        {"Precedence": "auto_reply"},
    ],
)
async def test_machines_are_not_answered(
    stage: EmailStage, batches: asyncio.Queue[Batch], headers: dict[str, str]
) -> None:
    stage.postman.post(ANA, stage.address(), stage.mail("I am on holiday", **headers).as_bytes())
    await stage.write("a person")
    (message,) = (await batches.get()).messages
    assert message.text == "a person"
    assert stage.postman.refusals == []


def bounce(action: str, recipient: str, code: str = "5.1.1") -> bytes:
    report = EmailMessage(policy=default)
    report["From"] = "MAILER-DAEMON@example.net"
    report.set_content("Sorry")
    fields = f"Final-Recipient: rfc822; {recipient}\nAction: {action}\nStatus: {code}"
    status = message_from_string(f"Reporting-MTA: dns; x\n\n{fields}\n\n")
    report.add_attachment(b"", maintype="message", subtype="delivery-status")
    (part,) = report.iter_attachments()
    part.set_payload([status])
    report.replace_header("Content-Type", 'multipart/report; report-type="delivery-status"; boundary="b0"')
    return report.as_bytes()


async def test_a_mail_that_comes_back_says_the_person_is_out_of_reach(
    stage: EmailStage, batches: asyncio.Queue[Batch]
) -> None:
    stage.postman.post("", stage.address(), bounce("delayed", ANA))
    stage.postman.post("", stage.address(), bounce("failed", ANA, "4.4.7"))
    stage.postman.post("", stage.address(), bounce("failed", ANA, "5.2.2"))
    stage.postman.post("", stage.address(), bounce("failed", "kim@example.net"))
    stage.postman.post("", stage.address(), bounce("failed", ANA))
    batch = await batches.get()
    assert batch.unreachable == (stage.ana,)
    assert batches.empty()


async def test_a_bounce_of_the_older_kind_is_understood(stage: EmailStage, batches: asyncio.Queue[Batch]) -> None:
    report = stage.mail("This message was created automatically", From="Mailer-Daemon@x.org", X_Failed_Recipients=ANA)
    stage.postman.post("", stage.address(), report.as_bytes())
    assert (await batches.get()).unreachable == (stage.ana,)


# What is sent


async def test_what_a_mail_says_is_never_its_subject(stage: EmailStage) -> None:
    """People chose some of it."""
    await stage.adapter().send(OutgoingMessage(stage.direct, "Win 1000 EUR would like a mentor"), key="k")
    ((_, _, mail),) = stage.server.mails
    assert (mail["Subject"], str(mail["From"])) == ("Mentor bot", f"Mentor bot <{ADDRESS}>")


async def test_the_bot_says_it_is_a_machine_and_where_to_answer(stage: EmailStage) -> None:
    adapter = stage.adapter()
    choices = (Choice("Accept & go", "t1"), Choice("Decline", "t2"))
    text = "**Ana** would like a mentor:\nevents"
    receipt = await adapter.send(OutgoingMessage(stage.direct, text, choices, subject="An offer"), key="k")
    sender, _, mail = stage.server.mails[0]
    answers_to = mail["Reply-To"].addresses[0].addr_spec
    assert sender == answers_to == stage.address("k")
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["Subject"] == "An offer"
    assert mail["Message-ID"] == receipt.message_id
    assert body_of(mail) == "Ana would like a mentor:\nevents\n\n1. Accept & go\n2. Decline"
    page = mail.get_body(("html",))
    assert page is not None
    assert f'href="mailto:{answers_to}?subject=1&amp;body=Accept%20%26%20go"' in page.get_content()


async def test_no_header_can_be_smuggled_in(stage: EmailStage) -> None:
    adapter = stage.adapter()
    await adapter.send(OutgoingMessage(stage.direct, "Hello\r\nBcc: eve@example.net\r\n\r\nx"), key="k")
    (mail,) = stage.server.to(ANA)
    assert mail["Bcc"] is None
    assert len(stage.server.mails) == 1
    for address in ("ana@example.net\r\nBcc: eve@example.net", "ana@example.net, eve@example.net", "no address"):
        with pytest.raises(Rejected):
            await adapter.send(OutgoingMessage(ConversationRef(Network.EMAIL, address), "x"), key="k")
    assert len(stage.server.mails) == 1


@pytest.mark.parametrize(
    ("answer", "failure"),
    [
        ("550 no such user", Unreachable),
        ("450 greylisted", RetryLater),
        ("552 full", Unreachable),
        ("554 5.7.1 Relay access denied", Rejected),
    ],
)
async def test_a_refused_recipient(stage: EmailStage, answer: str, failure: type[Exception]) -> None:
    stage.server.refused[ANA] = answer
    with pytest.raises(failure):
        await stage.adapter().send(OutgoingMessage(stage.direct, "x"), key="k")


async def test_a_mail_server_that_falls_silent_leaves_it_uncertain(stage: EmailStage) -> None:
    stage.server.drop_after_data = True
    with pytest.raises(Uncertain):
        await stage.adapter().send(OutgoingMessage(stage.direct, "x"), key="k")


async def test_a_login_refused_later_is_tried_again(stage: EmailStage) -> None:
    with pytest.raises(RetryLater):
        await stage.adapter("changed since").send(OutgoingMessage(stage.direct, "x"), key="k")


# What an operator is told


async def test_what_cannot_be_used_names_the_key_and_the_mend(stage: EmailStage) -> None:
    host, port = "127.0.0.1", stage.server.port
    for server, mend in (
        (Server("mail.invalid", 587), "email.smtp_host: the host of mail.invalid:587 is not known"),
        (Server(host, stage.door, "none"), "email.smtp_host, email.smtp_port, email.security: 127.0.0.1"),
        (Server(host, port, "starttls"), "email.security: 127.0.0.1:.* offers no STARTTLS"),
        (Server(host, port, "tls"), "email.security: 127.0.0.1:.* does not begin with TLS"),
        (Server(host, port, "none", "bot", "wrong"), "email.username, email.password: the mail server refuses"),
    ):
        adapter = EmailAdapter(server, ("Mentor bot", ADDRESS), stage.clock)
        with pytest.raises(AdapterError, match=mend):
            await adapter.connect()


async def test_a_sender_the_server_does_not_allow_is_told_before_it_is_needed(stage: EmailStage) -> None:
    stage.server.allowed_senders = {ADDRESS}
    await EmailAdapter(Server("127.0.0.1", stage.server.port, "none"), ("Mentor bot", ADDRESS), stage.clock).connect()
    with pytest.raises(
        AdapterError, match=r"email\.reply_address: .* let this login send as mentors\+\.\.\.@example\.org"
    ):
        await stage.adapter().connect()
    stage.server.allowed_senders = set()
    with pytest.raises(AdapterError, match=r"email\.from_address: .* let this login send as mentors@example\.org"):
        await EmailAdapter(Server("127.0.0.1", stage.server.port, "none"), ("Bot", ADDRESS), stage.clock).connect()


async def test_a_password_in_the_clear_is_a_concern(stage: EmailStage) -> None:
    assert stage.adapter().concern is None  # it stays on this machine
    for server, is_wrong in (
        (Server("mail.example.org", 25, "none", "bot", "secret"), True),
        (Server("mail.example.org", 25, "none"), False),
        (Server("mail.example.org", 587, "starttls", "bot", "secret"), False),
    ):
        concern = EmailAdapter(server, ("Mentor bot", ADDRESS), stage.clock).concern
        assert (concern is not None) is is_wrong


async def test_the_door_of_a_bot_that_runs_is_no_fault(stage: EmailStage, batches: asyncio.Queue[Batch]) -> None:
    await stage.write("so that the door is open")
    await batches.get()
    await stage.adapter().connect()
    taken = await asyncio.start_server(lambda _, writer: writer.close(), "127.0.0.1", 0)
    stage.door = taken.sockets[0].getsockname()[1]
    with pytest.raises(AdapterError, match=r"email\.listen"):
        await stage.adapter().connect()
    taken.close()


async def test_a_door_that_is_taken_is_told(stage: EmailStage, batches: asyncio.Queue[Batch]) -> None:
    await stage.write("so that the door is open")
    await batches.get()
    with pytest.raises(AdapterError, match=r"email\.listen"):
        await Reader(stage.adapter(), None).message()


async def test_without_a_door_mails_are_sent_all_the_same(stage: EmailStage) -> None:
    adapter = EmailAdapter(stage.adapter()._server, ("Mentor bot", ADDRESS), stage.clock)
    await adapter.send(OutgoingMessage(stage.direct, "x", (Choice("Yes", "t"),)), key="k")
    (mail,) = stage.server.to(ANA)
    assert mail["Reply-To"] is None
    await adapter.close()
    assert [batch async for batch in adapter.batches(None)] == []
