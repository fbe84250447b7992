"""Mails leave with the bot's own subject and headers; each refusal has one meaning."""

from __future__ import annotations

import pytest

from chatbot.adapters.base import AdapterError, Rejected, RetryLater, Uncertain, Unreachable
from chatbot.core.messages import Choice, ConversationRef, Network, OutgoingMessage
from tests.adapters.stage_email import ADDRESS, ANA, PASSWORD, EmailStage, body_of


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


async def test_another_password_is_used_when_told_or_when_the_former_is_refused(stage: EmailStage) -> None:
    passwords, mail = [PASSWORD], OutgoingMessage(stage.direct, "x")
    adapter = stage.adapter(read_password=lambda: passwords[-1])
    passwords.append("second")
    with pytest.raises(AdapterError, match=r"email\.username, email\.password: the mail server refuses this login"):
        await adapter.renew_secrets()  # too early: the former stays
    await adapter.send(mail, key="1")
    stage.server.password = "second"
    assert await adapter.renew_secrets() == ("password",)
    await adapter.send(mail, key="2")
    stage.server.password = "third"
    with pytest.raises(RetryLater):
        await adapter.send(mail, key="3")
    passwords.append("third")
    await adapter.send(mail, key="3")
    assert len(stage.server.to(ANA)) == 3
