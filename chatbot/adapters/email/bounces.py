"""Reports that a mail did not arrive."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from email.message import EmailMessage, Message
from typing import cast

from chatbot.adapters.email.addresses import Mark, ReplyAddresses
from chatbot.core.messages import AccountRef, Network

_MAILBOX_FULL = "5.2.2"


@dataclass(frozen=True, slots=True)
class Bounce:
    """A report that a mail to these people did not arrive, and that none will."""

    people: tuple[AccountRef, ...]


def read_bounce(mail: EmailMessage, mark: Mark, addresses: ReplyAddresses) -> Bounce | None:
    """Return whom mail no longer reaches; None if a mail is only late, the mailbox full, or the mail not ours."""
    given_up = [address.strip().lower() for address in _given_up(mail)]
    people = [AccountRef(Network.EMAIL, address) for address in given_up if addresses.is_of(mark, address)]
    return Bounce(tuple(people)) if people else None


def _given_up(mail: EmailMessage) -> Iterator[str]:
    for part in mail.walk():
        if part.get_content_type() == "message/delivery-status":  # RFC 3464
            for block in cast("list[Message]", part.get_payload()):
                if _is_for_good(block):
                    named = str(block["Original-Recipient"] or block["Final-Recipient"] or "")
                    yield named.rpartition(";")[2]
    yield from str(mail["X-Failed-Recipients"] or "").split(",")  # Exim's way


def _is_for_good(block: Message) -> bool:
    if str(block["Action"] or "").strip().lower() != "failed":
        return False
    status = str(block["Status"] or "5").strip()
    return status.startswith("5") and not status.startswith(_MAILBOX_FULL)
