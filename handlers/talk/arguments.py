"""The arguments of the commands by which people write to each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from chatbot.core.arguments import Arguments, Line, PersonRef, hidden, read_by


@dataclass(frozen=True, slots=True)
class TellPerson(Arguments):
    """A person and the message for them.

    held   the number of a message that waits for its author to say whom it is for
    mine   it was meant for the bot
    back   the number of a message that is taken back
    not_sent  it is not to be sent after all
    """

    is_private: ClassVar[bool] = True

    person: PersonRef
    message: Line | None = read_by("partner", brief=True)
    held: int | None = hidden()
    mine: int | None = hidden()
    back: int | None = hidden(later=True)
    not_sent: int | None = hidden(later=True)


@dataclass(frozen=True, slots=True)
class Mute(Arguments):
    """The person of whom nothing is to be brought."""

    person: PersonRef


@dataclass(frozen=True, slots=True)
class Unmute(Arguments):
    """The person of whom words are to be brought again."""

    person: PersonRef
