"""The mailboxes of a campaign by mail."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from tests.adapters.stage_email import body_of
from tests.durability.mail import Mail


async def test_a_mail_is_parsed_once_however_often_people_look(monkeypatch: pytest.MonkeyPatch) -> None:
    """A campaign that parsed all of them at each look kept its own mail servers waiting, and held the bot for stuck."""
    parsed: list[EmailMessage] = []

    def count(mail: EmailMessage) -> str:
        parsed.append(mail)
        return body_of(mail)

    monkeypatch.setattr("tests.durability.mail.body_of", count)
    people = Mail(people=2)
    for number in range(10):
        mail = EmailMessage()
        mail.set_content(f"reply {number}\n")
        people.server.mails.append(("bot@example.org", f"rep-{number % 2}@example.net", mail))
        assert people.replies(number % 2)[-1] == f"reply {number}"

    assert people.replies(0) == [f"reply {number}" for number in range(0, 10, 2)]
    assert len(parsed) == 10
