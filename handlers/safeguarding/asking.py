"""The arguments of what authors and readers of reports press and type, for commands and jobs alike."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from chatbot.core.arguments import Arguments, Line, hidden, read_by


class OwnStep(StrEnum):
    """The things that authors can do with their report."""

    ADD = "add"
    WITHDRAW = "withdraw"
    ANOTHER = "another"


@dataclass(frozen=True, slots=True)
class ReportProblem(Arguments):
    """The report, in its author's words. Buttons set the rest.

    whom    whom it is about: `mentor`, `mentee:12`, `councillor:7`, `other`, `unsaid`, or words still to be understood
    quoted  the message that was replied to with this command
    despite  the councillor that the words name, who may read them all the same
    begun   the event id of the author's first message, by which a second tap on what was sent already is known
    report  an earlier report of the author's, for `step`
    """

    confidential: ClassVar[frozenset[str]] = frozenset({"words", "quoted", "whom"})

    words: Line | None = read_by("safeguarding")
    whom: Line | None = hidden()
    quoted: Line | None = hidden()
    despite: int | None = hidden()
    begun: str | None = hidden()
    report: int | None = hidden()
    step: OwnStep | None = hidden()


class ReaderStep(StrEnum):
    """The things that the reader of a report can do with it."""

    SEEN = "seen"
    WRITE = "write"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class Safeguarding(Arguments):
    """A report by its number; without one, all open ones of the reader are listed. Buttons set the step."""

    confidential: ClassVar[frozenset[str]] = frozenset({"words"})

    report: int | None = None
    step: ReaderStep | None = hidden()
    words: Line | None = read_by("reporter")
