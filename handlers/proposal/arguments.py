"""The arguments of the commands for proposals, which their buttons carry too."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chatbot.core.arguments import Arguments, Line, PersonRef, hidden, read_by
from storage.models.proposal import ProposalOutcome


@dataclass(frozen=True, slots=True)
class Propose(Arguments):
    """Take the title, `idea`. Buttons go on with a draft or a revision (`number`).

    step  what to do
    part  the number of a section; 0 is the title
    text  what the step asked for
    past  how often it was changed by then, so that a button pressed twice does nothing twice
    """

    idea: Line | None = None
    number: int | None = hidden()
    step: str | None = hidden()
    part: int | None = hidden()
    text: Line | None = hidden()
    past: int | None = hidden()


@dataclass(frozen=True, slots=True)
class Proposals(Arguments):
    """Take nothing; `closed`, set by a button, shows those that are decided."""

    closed: int | None = hidden()


@dataclass(frozen=True, slots=True)
class Show(Arguments):
    """Take the number or the title of a proposal; buttons show a `part` of it, or do a `step`.

    before  of the comments, the id before which to go on
    """

    proposal: Line | None = None
    number: int | None = hidden()
    step: str | None = hidden()
    part: int | None = hidden()
    before: int | None = hidden()


@dataclass(frozen=True, slots=True)
class Word(Arguments):
    """Take the proposal, and perhaps why; `at` is the version that a button was shown with."""

    proposal: Line | None = None
    reason: Line | None = read_by("members", brief=True)
    number: int | None = hidden()
    at: int | None = hidden()


@dataclass(frozen=True, slots=True)
class Support(Word):
    """The word that a member is for it."""


@dataclass(frozen=True, slots=True)
class Object(Word):
    """The word that a member is against it."""


@dataclass(frozen=True, slots=True)
class Abstain(Word):
    """The word that a member is neither for nor against it."""


@dataclass(frozen=True, slots=True)
class Comment(Arguments):
    """Take the words, perhaps behind the number of the proposal; `part` is a section, `reply` another comment."""

    remark: Line | None = read_by("members", brief=True)
    number: int | None = hidden()
    part: int | None = hidden()
    reply: int | None = hidden()
    dropped: int | None = hidden()


@dataclass(frozen=True, slots=True)
class Withdraw(Arguments):
    """Take the author's own proposal; `sure` is set by the button that says so."""

    proposal: Line | None = None
    number: int | None = hidden()
    sure: int | None = hidden()
    dropped: int | None = hidden()


@dataclass(frozen=True, slots=True)
class Decide(Arguments):
    """Take the number of a proposal, the decision and why. `step` is `send`, for what was shown as `seen` then."""

    number: int | None = None
    outcome: ProposalOutcome | None = None
    reason: Line | None = read_by("members", brief=True)
    step: str | None = hidden()
    seen: str | None = hidden()


@dataclass(frozen=True, slots=True)
class AnswerComments(Arguments):
    """Take the number of a proposal, and the answer to its next comment.

    comment  the one that is answered; `same` is one whose answer is used again, `skip` leaves it for later
    all      1: the answer is for all comments without one on the same part
    """

    number: int | None = None
    answer: Line | None = read_by("members", brief=True)
    comment: int | None = hidden()
    same: int | None = hidden()
    all: int | None = hidden()
    skip: int | None = hidden()


@dataclass(frozen=True, slots=True)
class Promises(Arguments):
    """Show all promises, or, by a button, those about the proposal `number` (`step` is `list`).

    words, councillor, due  of a promise about that proposal, asked one after the other
    promise  one that is there, and `step` what to do with it: `done`, `take` or `drop`
    result   what came of it, told when it is done
    """

    words: Line | None = hidden()
    councillor: PersonRef | None = hidden()
    due: date | None = hidden()
    result: Line | None = hidden()
    number: int | None = hidden()
    promise: int | None = hidden()
    step: str | None = hidden()
