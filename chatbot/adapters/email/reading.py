"""Reading a mail: as a message of its writer, or as a report that a mail did not arrive."""

from __future__ import annotations

import hashlib
from datetime import datetime
from email import message_from_bytes
from email.errors import MessageError
from email.headerregistry import AddressHeader
from email.message import EmailMessage
from typing import cast

from chatbot.adapters.email.addresses import Mark, ReplyAddresses
from chatbot.adapters.email.bodies import body_of
from chatbot.adapters.email.bounces import Bounce, read_bounce
from chatbot.adapters.email.bounds import Bounded
from chatbot.adapters.email.quoting import own_words
from chatbot.core.messages import AccountRef, ConversationRef, IncomingMessage, Network

_BROKEN = (AttributeError, IndexError, LookupError, MessageError, RecursionError, TypeError, ValueError)
"""The errors that the standard library raises for mails no mail program writes."""
_NO_PERSON = frozenset({"bulk", "junk", "list", "auto_reply"})
_AUTOMATIC = ("List-Id", "X-Autoreply", "X-Autorespond", "X-Failed-Recipients")


class ForgedError(Exception):
    """The sender is not the one the answered mail was written to."""


class UnreadableError(Exception):
    """The mail is not one that a mail program writes."""


def read(
    raw: bytes, mark: Mark, addresses: ReplyAddresses, now: datetime, *, from_nobody: bool = False
) -> IncomingMessage | Bounce | None:
    """Return the message or bounce in a mail to a reply address; None for other mails that no person wrote.

    `from_nobody`: it was handed over with an empty return path, as reports and notices are. Such mails are not
    answered, so that no two machines talk for ever. Raises ForgedError or UnreadableError.
    """
    try:
        mail = cast("EmailMessage", message_from_bytes(raw, policy=Bounded()))
        if from_nobody or _is_automatic(mail):
            return read_bounce(mail, mark, addresses)
        sender = cast("AddressHeader", mail["From"]).addresses[0]
        address, name = sender.addr_spec.lower(), sender.display_name or sender.username
        if not addresses.is_of(mark, address):
            raise ForgedError
        text = own_words(body_of(mail), addresses.own)
        event_id = _event_id(mail, raw, address)
    except _BROKEN as error:
        raise UnreadableError from error
    return IncomingMessage(
        event_id=event_id,
        sender=AccountRef(Network.EMAIL, address),
        conversation=ConversationRef(Network.EMAIL, address),
        text=text,
        sent_at=now,
        about=message_id(mark.mail, addresses.domain),
        sender_name=name,
        once=True,
    )


def message_id(mail: bytes, domain: str) -> str:
    """Return the id of one of the bot's mails, as it stands in its header and in answers to it."""
    return f"<{mail.hex()}@{domain}>"


def _event_id(mail: EmailMessage, raw: bytes, address: str) -> str:
    """Return the same id for a mail that comes again, made of its own id and date, or of its body if it has neither."""
    known = str(mail["Message-ID"] or "").strip().encode() + str(mail["Date"] or "").encode()
    return hashlib.sha256(address.encode() + b"\n" + (known or raw.partition(b"\r\n\r\n")[2])).hexdigest()


def _is_automatic(mail: EmailMessage) -> bool:
    """Tell whether a machine wrote the mail; those are not answered (RFC 3834)."""
    said = str(mail["Auto-Submitted"] or "no").partition(";")[0].strip().lower()
    precedence = str(mail["Precedence"] or "").strip().lower()
    return (
        said != "no"
        or precedence in _NO_PERSON
        or any(mail[name] for name in _AUTOMATIC)
        or mail.get_content_type() == "multipart/report"
    )
