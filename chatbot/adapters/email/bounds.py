"""How much of a mail is read: more than any mail program writes, less than takes long.

The standard library's work grows with the square of a header's length, and each part of a mail has headers again. Each
line of a part is compared with the boundaries of all parts around it.
"""

from __future__ import annotations

from email.message import EmailMessage
from email.policy import EmailPolicy
from typing import Any

LONGEST_HEADER = 2_000
"""Characters of one header that is read; others, such as a list of recipients, may be as long as they like."""
MOST_READ = 256 * 1024
"""Characters of all headers that are read of one mail, those of its parts too, each as often as it is looked at."""
DEEPEST = 15
"""Parts within parts; a text with pictures takes three levels, and two more each time it is forwarded as a file."""


class BodyPart(EmailMessage):
    """A mail or one of its parts, to which parts within parts are attached while it is read. Too many: ValueError."""

    level = 0

    def attach(self, payload: Any) -> None:
        payload.level = self.level + 1
        if payload.level > DEEPEST:
            raise ValueError("parts that take long to read")
        super().attach(payload)


class Bounded(EmailPolicy):
    """The standard library's rules for one mail. Reading more of it than that raises ValueError."""

    message_factory = BodyPart

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self.__dict__["read"] = 0  # policies are frozen, except like this

    def header_fetch_parse(self, name: str, value: str) -> Any:
        self.__dict__["read"] += len(value)
        if len(value) > LONGEST_HEADER or self.__dict__["read"] > MOST_READ:
            raise ValueError("headers that take long to read")
        return super().header_fetch_parse(name, value)
