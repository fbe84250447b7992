"""Writing a message as a mail: plain and HTML, the choices numbered and as links that write the answer."""

from __future__ import annotations

import html
from collections.abc import Sequence
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from urllib.parse import quote

from chatbot.core.formatting import numbered, to_html, to_plain
from chatbot.core.messages import Choice, OutgoingMessage

_POLICY = SMTP.clone(max_line_length=76)


def compose(
    message: OutgoingMessage, *, sender: tuple[str, str], message_id: str, reply_to: str | None, now: datetime
) -> EmailMessage:
    """Return the mail for a message. `sender` is a name and an address. Mail programs are asked not to answer it."""
    plain = to_plain(message.text)
    mail = EmailMessage(policy=_POLICY)
    name, address = sender
    mail["From"] = Address(name, addr_spec=address)
    mail["To"] = Address(addr_spec=message.conversation.room_id)
    mail["Subject"] = message.subject or name
    mail["Date"] = now
    mail["Message-ID"] = message_id
    if reply_to is not None:
        mail["Reply-To"] = Address(addr_spec=reply_to)
    mail["Auto-Submitted"] = "auto-generated"  # RFC 3834: no vacation notice comes back
    mail["X-Auto-Response-Suppress"] = "All"
    mail.set_content(numbered(plain, [choice.label for choice in message.choices]))
    mail.add_alternative(to_html(message.text) + _links(message.choices, reply_to), subtype="html")
    if message.attachment is not None:
        kind, _, subtype = message.attachment.media_type.partition("/")
        mail.add_attachment(
            message.attachment.content, maintype=kind, subtype=subtype, filename=message.attachment.filename
        )
    return mail


def _links(choices: Sequence[Choice], reply_to: str | None) -> str:
    if reply_to is None:
        return "".join(f"<br>{number}. {html.escape(c.label)}" for number, c in enumerate(choices, start=1))
    items = (
        f'<li><a href="mailto:{html.escape(reply_to)}?subject={number}&amp;body={quote(choice.label)}">'
        f"{html.escape(choice.label)}</a></li>"
        for number, choice in enumerate(choices, start=1)
    )
    return f"<ol>{''.join(items)}</ol>" if choices else ""
