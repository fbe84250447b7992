"""Mistakes people make, as distinct from bugs."""

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

    Whatever the handler had written before is dropped.

    answered  the question it was to answer, if any
    leaves    a question that was open is not waited for any more
    """

    def __init__(self, message_id: str, **values: Value) -> None:
        super().__init__(message_id)
        self.message_id = message_id
        self.values = values
        self.answered: Wrong | None = None
        self.leaves = False


class Outdated(UserError):
    """What the person answers or presses about was settled meanwhile; a question about it ends with this answer.

    To be raised before anything is written.
    """
