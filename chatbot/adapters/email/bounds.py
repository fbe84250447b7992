"""Limits on how much of a mail is read: more than any mail program writes, less than takes long.

The standard library's work grows with the square of a header's length, and each part of a mail has its own headers.
Each line of a part is compared with the boundaries of all parts around it.
"""

from __future__ import annotations

from email.message import EmailMessage
from email.policy import EmailPolicy
from typing import Any

LONGEST_HEADER = 2_000
"""The most characters of a header that is read; others, such as a list of recipients, may be longer."""
MOST_READ = 256 * 1024
"""The most characters of headers read in one mail and its parts; a header counts each time it is looked at."""
DEEPEST = 15
"""The most levels of parts within parts; a text with pictures has three, and two more each time it is forwarded."""


class BodyPart(EmailMessage):
    """A mail or one of its parts, with parts attached to it while it is read. Too deep a part raises ValueError."""

    level = 0

    def attach(self, payload: Any) -> None:
        payload.level = self.level + 1
        if payload.level > DEEPEST:
            raise ValueError("parts that take long to read")
        super().attach(payload)


class Bounded(EmailPolicy):
    """The standard library's policy for reading one mail. Reading beyond the limits raises ValueError."""

    message_factory = BodyPart

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self.__dict__["read"] = 0  # policies are frozen, except like this

    def header_fetch_parse(self, name: str, value: str) -> Any:
        self.__dict__["read"] += len(value)
        if len(value) > LONGEST_HEADER or self.__dict__["read"] > MOST_READ:
            raise ValueError("headers that take long to read")
        return super().header_fetch_parse(name, value)
