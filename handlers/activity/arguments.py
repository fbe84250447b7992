"""Arguments of the commands about activities, as typed and as carried by buttons."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chatbot.core.arguments import Arguments, Line, NoArguments, hidden, past, read_by
from handlers.activity.rules import Detail
from storage.models.activity import ActivityKind


@dataclass(frozen=True, slots=True)
class Report(Arguments):
    """`title` may be followed by details: `Meetup in Lima; attendees=40`.

    attendees  how many people came, as a sentence said that; `expected` and `goal` of what is still to come
    """

    kind: ActivityKind
    day: date = past()
    title: Line | None = read_by("decider", brief=True)
    attendees: int | None = hidden(later=True)
    expected: int | None = hidden(later=True)
    goal: Line | None = hidden(later=True)


@dataclass(frozen=True, slots=True)
class Mine(NoArguments):
    """No arguments."""


@dataclass(frozen=True, slots=True)
class Review(Arguments):
    """The activity to review, as in `Confirm`; without one, whichever waits for the author's decision."""

    activity: Line | None = None
    number: int | None = hidden()


@dataclass(frozen=True, slots=True)
class Confirm(Arguments):
    """`activity` is `#12` or words of the title."""

    means = "yes"

    activity: Line | None = None
    number: int | None = hidden()


@dataclass(frozen=True, slots=True)
class Reject(Arguments):
    """A title of several words runs on into `reason`; the existing titles show where it ends."""

    means = "no"

    activity: str | None = None
    reason: Line | None = read_by("author")
    number: int | None = hidden()


@dataclass(frozen=True, slots=True)
class AskMore(Arguments):
    """As in `Reject`, a title may run on into `question`."""

    activity: str | None = None
    question: Line | None = read_by("author")
    number: int | None = hidden()


@dataclass(frozen=True, slots=True)
class Answer(Arguments):
    """As in `Reject`, a title may run on into `text`."""

    is_asked_by_somebody = True

    activity: str | None = None
    text: Line | None = read_by("decider")
    number: int | None = hidden()


@dataclass(frozen=True, slots=True)
class Edit(Arguments):
    """As in `Reject`, a title may run on into `text`: a change, or with a `detail` its value."""

    activity: str | None = None
    text: Line | None = read_by("decider", brief=True)
    number: int | None = hidden()
    detail: Detail | None = hidden()
