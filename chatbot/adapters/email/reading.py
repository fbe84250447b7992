"""From a mail to what its writer said above the quoted text, or to the news that a mail did not arrive."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes
from email.errors import MessageError
from email.headerregistry import AddressHeader
from email.message import EmailMessage, Message
from email.policy import default
from html.parser import HTMLParser
from typing import cast

from chatbot.adapters.email.addresses import Mark, ReplyAddresses
from chatbot.core.messages import AccountRef, ConversationRef, IncomingMessage, Network

_QUOTED = re.compile(r">|-- ?$|_{10,}|-{4,}.*-{4,}$")
_LONGEST_ATTRIBUTION = 3  # lines
_NO_PERSON = frozenset({"bulk", "junk", "list", "auto_reply"})


@dataclass(frozen=True, slots=True)
class Bounce:
    """A mail to these people did not arrive, for good."""

    people: tuple[AccountRef, ...]


class ForgedError(Exception):
    """The sender is not the one the answered mail was written to."""


class UnreadableError(Exception):
    """What came is no mail that a mail program writes."""


def read(raw: bytes, mark: Mark, addresses: ReplyAddresses, now: datetime) -> IncomingMessage | Bounce | None:
    """What a mail to a reply address says; None for what no person wrote, so that no two machines talk for ever.

    Raises ForgedError or UnreadableError.
    """
    try:
        mail = message_from_bytes(raw, policy=default)
        if mail.get_content_type() == "multipart/report":
            return _bounce(mail, mark, addresses)
        if _is_automatic(mail):
            return None
        sender = cast("AddressHeader", mail["From"]).addresses[0]
        text = _body(mail)
    except (AttributeError, IndexError, LookupError, MessageError, TypeError, ValueError) as error:
        raise UnreadableError from error
    address = sender.addr_spec.lower()
    if not addresses.is_of(mark, address):
        raise ForgedError
    account = AccountRef(Network.EMAIL, address)
    return IncomingMessage(
        event_id=_event_id(mail, raw),
        sender=account,
        conversation=ConversationRef(Network.EMAIL, address),
        text=above_the_quote(text, addresses.domain),
        sent_at=now,
        about=message_id(mark.mail, addresses.domain),
        sender_name=sender.display_name or sender.username,
    )


def message_id(mail: bytes, domain: str) -> str:
    """The id of one of the bot's mails, as its header and whoever answers it write it."""
    return f"<{mail.hex()}@{domain}>"


def _event_id(mail: EmailMessage, raw: bytes) -> str:
    """The same for a mail that is handed over again: its own id, or what it says where it has none."""
    known = str(mail["Message-ID"] or "").strip().encode() + str(mail["Date"] or "").encode()
    return hashlib.sha256(known or raw.partition(b"\r\n\r\n")[2]).hexdigest()


def _is_automatic(mail: EmailMessage) -> bool:
    """RFC 3834: answers of machines are not answered."""
    said = str(mail["Auto-Submitted"] or "no").partition(";")[0].strip().lower()
    precedence = str(mail["Precedence"] or "").strip().lower()
    return said != "no" or precedence in _NO_PERSON or any(mail[name] for name in ("List-Id", "X-Autoreply"))


def _bounce(mail: EmailMessage, mark: Mark, addresses: ReplyAddresses) -> Bounce | None:
    """RFC 3464: which recipients were given up. What is only late, or not ours, is no news."""
    people = []
    for part in mail.walk():
        if part.get_content_type() != "message/delivery-status":
            continue
        for block in cast("list[Message]", part.get_payload()):
            named = str(block["Original-Recipient"] or block["Final-Recipient"] or "")
            address = named.rpartition(";")[2].strip().lower()
            if str(block["Action"] or "").strip().lower() == "failed" and addresses.is_of(mark, address):
                people.append(AccountRef(Network.EMAIL, address))
    return Bounce(tuple(people)) if people else None


def _body(mail: EmailMessage) -> str:
    part = mail.get_body(("plain", "html"))
    if part is None:
        return ""
    content = str(part.get_content())
    if part.get_content_subtype() != "html":
        return content
    reader = _Html()
    reader.feed(content)
    return reader.text


class _Html(HTMLParser):
    """The visible text of an HTML mail without what it quotes."""

    _HIDDEN = frozenset({"style", "script", "head", "blockquote", "title"})
    _BREAKS = frozenset({"br", "p", "div", "li", "tr"})

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in self._HIDDEN:
            self._hidden += 1
        elif tag in self._BREAKS and not self._hidden:
            self.text += "\n"

    def handle_endtag(self, tag: str) -> None:
        if tag in self._HIDDEN:
            self._hidden = max(0, self._hidden - 1)

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.text += data


def above_the_quote(text: str, domain: str) -> str:
    """What somebody wrote above the mail they answer and above their signature.

    Mail programs announce the quoted text in every language, but always with the address it came from: the lines of
    that announcement, up to the empty line before it, go as well.
    """
    lines = text.replace("\r\n", "\n").split("\n")
    own = f"@{domain}"
    for number, line in enumerate(lines):
        if not (_QUOTED.match(line) or own in line.lower()):
            continue
        kept = lines[:number]
        if own in line.lower() or line.startswith(">"):
            kept = _without_attribution(kept, begun=own in line.lower())
        return "\n".join(kept).strip()
    return text.strip()


def _without_attribution(lines: list[str], *, begun: bool) -> list[str]:
    """`lines` without the announcement they end with; `begun` when its last line was cut off already."""
    while lines and not lines[-1].strip():
        if begun:
            return lines
        lines = lines[:-1]
    block = 0
    for line in reversed(lines):
        if not line.strip() or block == _LONGEST_ATTRIBUTION:
            break
        block += 1
    whole = block == len(lines)
    ends = begun or lines[-1:] == [] or lines[-1].rstrip().endswith(":")
    return lines if whole or not ends else lines[: len(lines) - block]
