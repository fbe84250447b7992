"""Machines are not answered, and a bounce marks the person as unreachable."""

from __future__ import annotations

import asyncio
from email import message_from_string
from email.message import EmailMessage
from email.policy import default

import pytest

from chatbot.core.messages import Batch
from tests.adapters.stage_email import ANA, EmailStage


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
