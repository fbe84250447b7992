"""Mistakes that people make, as distinct from bugs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from chatbot.core.l10n import Value


@dataclass(frozen=True, slots=True)
class Wrong:
    """An answer that could not be taken: to which field of which command, and what was given before."""

    command: str
    given: Mapping[str, Any]
    field: str


class UserError(Exception):
    """The person asked for something that cannot be done; they get the Fluent message as the answer.

    Whatever the handler drafted before is dropped.

    answered  the wrong answer that raised it, if it answers a question
    leaves    close the question that is open
    """

    def __init__(self, message_id: str, **values: Value) -> None:
        super().__init__(message_id)
        self.message_id = message_id
        self.values = values
        self.answered: Wrong | None = None
        self.leaves = False


class Outdated(UserError):
    """The matter that the person answers or presses about was settled meanwhile; a question about it ends.

    To be raised before anything is written.
    """
