"""Mistakes people make, as distinct from bugs."""

from __future__ import annotations

from chatbot.core.l10n import Value


class UserError(Exception):
    """The person asked for something that cannot be done; they get the Fluent message as the answer.

    Whatever the handler had written before is dropped.
    """

    def __init__(self, message_id: str, **values: Value) -> None:
        super().__init__(message_id)
        self.message_id = message_id
        self.values = values


class Outdated(UserError):
    """What the person answers or presses about was settled meanwhile; a question about it ends with this answer.

    To be raised before anything is written.
    """
