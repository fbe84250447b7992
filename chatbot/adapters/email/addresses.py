"""Reply addresses: one for each mail, signed, so that a forged sender gets nowhere."""

from __future__ import annotations

import base64
import binascii
import hmac
import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

_ID, _UNTIL, _SEAL, _SIGNATURE = 7, 3, 5, 5
_EPOCH = datetime(2020, 1, 1, tzinfo=UTC)
_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Mark:
    """The content of a reply address: the mail, the last minute, and a signature of both and the person.

    The address also holds a seal, which shows that the bot made it even where the person is not known.
    """

    mail: bytes
    until: bytes
    signature: bytes


class ReplyAddresses:
    """The making and checking of addresses such as `mentors+<mark>@example.org`.

    address   the address whose mail, and that of its plus-addresses, the operator's mail server hands over
    secret    the key of the signatures: whoever knows it can write in everybody's name
    good_for  how long a mail can be answered
    sender    the address the mails come from, if it is another one
    own       a pattern that finds the bot's addresses in a text
    """

    def __init__(self, address: str, secret: str, good_for: timedelta, *, sender: str = "") -> None:
        self._local, _, self.domain = address.lower().rpartition("@")
        answered_at = rf"{re.escape(self._local)}(\+\w+)?@{re.escape(self.domain)}"
        self.own = re.compile(rf"(?<![\w.+-])({answered_at}|{re.escape(sender or address)})(?![\w-])", re.IGNORECASE)
        self._secret = secret.encode()
        self._good_for = good_for

    def mail_id(self, key: str) -> bytes:
        """Return the id of the mail with an outbox key; it is the same at every try."""
        return hmac.digest(self._secret, b"mail:" + key.encode(), "sha256")[:_ID]

    def make(self, person: str, mail: bytes, now: datetime) -> str:
        """Return the address at which `person` may answer a mail."""
        until = ((now + self._good_for - _EPOCH) // _MINUTE).to_bytes(_UNTIL, "big")
        said = mail + until + self._seal(mail, until) + self._sign(person, mail, until)
        mark = base64.b32encode(said).decode().lower()
        return f"{self._local}+{mark}@{self.domain}"

    def read(self, address: str, now: datetime) -> Mark | None:
        """Return the mark of an address the bot made, unless it is too old; `is_of` tells whose it is."""
        local, _, domain = address.lower().rpartition("@")
        base, plus, text = local.partition("+")
        if (base, plus, domain) != (self._local, "+", self.domain):
            return None
        try:
            data = base64.b32decode(text.upper())
        except binascii.Error:
            return None
        mail, until, seal = data[:_ID], data[_ID : _ID + _UNTIL], data[_ID + _UNTIL : -_SIGNATURE]
        is_over = now >= _EPOCH + int.from_bytes(until, "big") * _MINUTE
        if is_over or not hmac.compare_digest(seal, self._seal(mail, until)):
            return None
        return Mark(mail, until, data[-_SIGNATURE:])

    def is_of(self, mark: Mark, person: str) -> bool:
        """Tell whether the mail a mark belongs to was written to `person`."""
        return hmac.compare_digest(mark.signature, self._sign(person, mark.mail, mark.until))

    def _seal(self, mail: bytes, until: bytes) -> bytes:
        return hmac.digest(self._secret, b"made:" + mail + until, "sha256")[:_SEAL]

    def _sign(self, person: str, mail: bytes, until: bytes) -> bytes:
        said = b"answer:" + mail + until + person.lower().encode()
        return hmac.digest(self._secret, said, "sha256")[:_SIGNATURE]
