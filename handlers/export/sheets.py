"""The sheets of an export: their columns, and their rows a page at a time. Nothing private stands in any of them.

Left out are handles and addresses, what people wrote in notes, reports and reasons, and whatever is anonymous.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from enum import StrEnum
from typing import Any, NamedTuple

from chatbot.core.formatting import to_plain
from chatbot.core.writer import Writer
from handlers.shared.tables import Cell, day_of
from storage.export import CheckInRow, Exports, PairRow, ProposalRow
from storage.models.account import ROLES, Member
from storage.models.activity import Activity
from storage.models.check_in import CheckInAnswer
from storage.models.proposal import ProposalPromise


class ExportWhat(StrEnum):
    """The contents of an export: all sheets, or one of them."""

    EVERYTHING = "all"
    MEMBERS = "members"
    PAIRS = "pairs"
    CHECKINS = "checkins"
    ACTIVITIES = "activities"
    PROPOSALS = "proposals"
    PROMISES = "promises"


Page = Callable[[Exports, int], Awaitable[Sequence[Any]]]
"""Reads the rows after an id."""


class Sheet(NamedTuple):
    """A sheet: the names of its columns, how a page of it is read, and a row of it as cells, its id first."""

    columns: tuple[str, ...]
    page: Page
    cells: Callable[[Writer, Any], list[Cell]]


def sheets_of(what: str) -> list[ExportWhat]:
    """Return the sheets that an export has."""
    return list(SHEETS) if what == ExportWhat.EVERYTHING else [ExportWhat(what)]


def head_of(writer: Writer, sheet: ExportWhat) -> list[str]:
    """Return the names of a sheet's columns in a language."""
    return [to_plain(writer.text(f"export-column-{column}")) for column in SHEETS[sheet].columns]


def _member(writer: Writer, member: Member) -> list[Cell]:
    roles = [to_plain(writer.text(f"choice-role-{role}")) for role in ROLES if member.since(role) is not None]
    capacity: Cell = member.capacity if member.capacity is not None else ""
    away = " – ".join(day.isoformat() for day in (member.away_from, member.away_until) if day is not None)
    joined = member.joined_words or member.joined_on.isoformat()
    known = member.timezone if member.timezone_known is not False else ""
    languages = ", ".join(member.languages)
    active = member.last_active_on.isoformat() if member.last_active_on is not None else ""
    return [member.id, member.name, ", ".join(roles), member.country, known, languages, joined, active, capacity, away]


def _pair(writer: Writer, row: PairRow) -> list[Cell]:
    return [row.id, row.mentee, row.mentor, day_of(row.started_at), day_of(row.ended_at)]


def _check_ins(writer: Writer, row: CheckInRow) -> list[Cell]:
    answers = [row.answers[answer.value] for answer in CheckInAnswer]
    return [row.id, row.mentee, row.mentor, row.asked, *answers, row.missed, day_of(row.last_at)]


def _activity(writer: Writer, activity: Activity) -> list[Cell]:
    kind = to_plain(writer.text(f"choice-activity-kind-{activity.kind}"))
    numbers = [_number(activity.details.get(name)) for name in ("expected", "attendees")]
    state = to_plain(writer.text("export-activity-state", state=activity.state))
    held = activity.held_on.isoformat()
    return [activity.id, activity.member.name, kind, held, activity.title, state, day_of(activity.decided_at), *numbers]


def _number(value: object) -> Cell:
    return int(value) if str(value).isdecimal() and isinstance(value, str | int) else ""


def _proposal(writer: Writer, row: ProposalRow) -> list[Cell]:
    one = row.proposal
    author = one.author.name if one.author is not None else ""
    state = to_plain(writer.text("export-proposal-state", state=one.state))
    outcome = to_plain(writer.text(f"choice-proposal-outcome-{one.outcome}")) if one.state == "decided" else ""
    votes = [row.supports, row.objects, row.abstains, one.comments]
    return [one.id, one.title, author, state, day_of(one.opened_at), day_of(one.closed_at), outcome, *votes]


def _promise(writer: Writer, promise: ProposalPromise) -> list[Cell]:
    councillor = promise.councillor.name if promise.councillor is not None else ""
    days = [promise.due_on.isoformat(), day_of(promise.made_at), day_of(promise.late_at), day_of(promise.done_at)]
    return [promise.id, promise.proposal.title, promise.words, councillor, *days]


_MEMBER = ("number", "name", "roles", "country", "zone", "languages", "joined", "active", "capacity", "away")
_PAIR = ("number", "mentee", "mentor", "since", "until")
_CHECK_INS = ("number", "mentee", "mentor", "asked", "good", "help", "nocontact", "skip", "missed", "answered")
_ACTIVITY = ("number", "name", "kind", "day", "title", "state", "decided", "expected", "attendees")
_PROPOSAL = ("number", "title", "author", "state", "opened", "closed", "outcome")
_VOTES = ("supports", "objects", "abstains", "comments")
_PROMISE = ("number", "proposal", "promise", "councillor", "due", "made", "late", "done")
SHEETS = {
    ExportWhat.MEMBERS: Sheet(_MEMBER, Exports.members, _member),
    ExportWhat.PAIRS: Sheet(_PAIR, Exports.pairs, _pair),
    ExportWhat.CHECKINS: Sheet(_CHECK_INS, Exports.check_ins, _check_ins),
    ExportWhat.ACTIVITIES: Sheet(_ACTIVITY, Exports.activities, _activity),
    ExportWhat.PROPOSALS: Sheet((*_PROPOSAL, *_VOTES), Exports.proposals, _proposal),
    ExportWhat.PROMISES: Sheet(_PROMISE, Exports.promises, _promise),
}
