"""The programme's rules on how an activity is written, when a decision is due, and who decides."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from difflib import get_close_matches
from enum import StrEnum
from zoneinfo import ZoneInfo

from chatbot.core.errors import Outdated, UserError
from chatbot.core.roles import Role
from chatbot.core.words import fold, unquoted
from handlers.shared.dates import moment_on
from storage.models.account import Member
from storage.models.activity import Activity, ActivityKind, ActivityState

PLANNABLE = frozenset({ActivityKind.ORGANISED, ActivityKind.CAMPAIGN})
"""Kinds that may be reported before they take place."""
PLANNED_AHEAD = timedelta(days=365)
EARLIEST = date(1991, 1, 1)
"""The first year of the web: nothing was done for it earlier."""
LAST_REMINDER = timedelta(days=2)
"""The time before the deadline at which the mentor is reminded once more."""

LONGEST_TITLE = 100
LONGEST_VALUE = 300
LONGEST_NOTE = 1000
"""Characters of a reason, a question or its answer."""

DECIDED = frozenset({ActivityState.CONFIRMED, ActivityState.REJECTED, ActivityState.WITHDRAWN})
"""States in which nothing is left to decide."""
NOT_COUNTED = frozenset({ActivityState.REJECTED, ActivityState.WITHDRAWN})


class Detail(StrEnum):
    """One thing that can be said about an activity besides kind, date and title."""

    LINK = "link"
    ATTENDEES = "attendees"
    EXPECTED = "expected"
    GOAL = "goal"
    OUTCOME = "outcome"
    BUDGET = "budget"
    SWAG = "swag"
    CAMPAIGN = "campaign"


_NUMBERS = frozenset({Detail.ATTENDEES, Detail.EXPECTED})
_KEY = re.compile(r"[\w -]{1,40}")
_NUMBER = re.compile(r"[0-9]{1,6}")
_WEB_LINK = re.compile(r"https?://[^\s/?#]+\.[^\s/?#]+([/?#]\S*)?", re.IGNORECASE)
_ANY_LINK = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)


# --- How an activity is written


@dataclass(frozen=True, slots=True)
class Told:
    """A title and the details that came with it."""

    title: str
    details: Mapping[Detail, str | int]


def read_told(text: str, labels: Mapping[Detail, str]) -> Told:
    """Read `Meetup in Lima; attendees=40; link=https://...`; a detail may also begin a new line.

    Keys may be written in the reader's language (`labels`). Text after a `;` without a key belongs to what comes before
    it, so that titles and goals may contain one. Raises UserError.
    """
    by_name = {fold(label): key for key, label in labels.items()} | {key.value: key for key in Detail}
    first, *chunks = _with_semicolons(_as_one_line(text), by_name).split(";")
    if fold(_key_of(first)) in by_name:
        raise UserError("report-no-title")
    title, parts = first, list[tuple[str, str]]()
    for chunk in chunks:
        if key := _key_of(chunk):
            parts.append((key, chunk.partition("=")[2]))
        elif parts:
            parts[-1] = (parts[-1][0], f"{parts[-1][1]};{chunk}")
        else:
            title += f";{chunk}"
    details: dict[Detail, str | int] = {}
    for name, value in parts:
        detail = _read_key(name, by_name, labels)
        if detail in details:
            raise UserError("report-key-twice", key=labels[detail])
        details[detail] = read_value(detail, labels[detail], value.strip("; "))
    return Told(_read_title(unquoted(title.strip("; "))), details)


def read_change(text: str, title: str, labels: Mapping[Detail, str]) -> Told:
    """Read an author's change: details alone, or a new title that may be followed by details. Raises UserError."""
    names = [*map(fold, labels.values()), *Detail]
    first = _with_semicolons(_as_one_line(text), names).partition(";")[0]
    return read_told(f"{title}; {text}" if _key_of(first) else text, labels)


def asked_of(*, planned: bool) -> tuple[Detail, ...]:
    """Return the details to ask for: expectations before an event, results afterwards."""
    before, after = (Detail.GOAL, Detail.EXPECTED), (Detail.ATTENDEES, Detail.OUTCOME, Detail.LINK)
    return (*(before if planned else after), Detail.BUDGET, Detail.SWAG)


def write_told(told: Told) -> str:
    """Return the line that `read_told` reads as `told`."""
    return "; ".join([told.title, *(f"{key}={value}" for key, value in told.details.items())])


def _as_one_line(text: str) -> str:
    line = ""
    for part in filter(None, (" ".join(part.split()) for part in text.split("\n"))):
        line += ("; " if _key_of(part) else " ") + part if line else part
    return line


def _with_semicolons(line: str, by_name: Iterable[str]) -> str:
    """Add the semicolons that people leave out between two details, as in `link=... attendees=40`."""
    names = "|".join(re.escape(name) for name in by_name)
    return re.sub(rf"(?<=[^;\s]) +(?=(?:{names})=)", "; ", line, flags=re.IGNORECASE)


def _key_of(chunk: str) -> str:
    """Return what comes before a `=`, if it can be a key; otherwise an empty text."""
    key, equals, _ = chunk.partition("=")
    return key.strip() if equals and _KEY.fullmatch(key.strip()) else ""


def _read_title(title: str) -> str:
    if not any(c.isalnum() for c in title):
        raise UserError("report-no-title")
    if len(title) > LONGEST_TITLE:
        raise UserError("report-title-too-long", limit=LONGEST_TITLE)
    return title


def _read_key(name: str, by_name: Mapping[str, Detail], labels: Mapping[Detail, str]) -> Detail:
    key = by_name.get(fold(name))
    if key is not None:
        return key
    for word in [fold(name), *fold(name).split()]:
        if close := get_close_matches(word, by_name, n=1, cutoff=0.6):
            raise UserError("report-key-near", key=name, nearest=labels[by_name[close[0]]])
    raise UserError("report-key-unknown", key=name, known=[labels[key] for key in Detail])


def read_value(key: Detail, label: str, value: str) -> str | int:
    """Read the value of a detail; `label` is its name in the reader's language. Raises UserError."""
    if not value:
        raise UserError("report-value-empty", key=label)
    if key in _NUMBERS:
        if not _NUMBER.fullmatch(value):
            raise UserError("report-value-number", key=label, value=value[:40])
        return int(value)
    if len(value) > LONGEST_VALUE:
        raise UserError("report-value-too-long", key=label, limit=LONGEST_VALUE)
    if (key is Detail.LINK or _ANY_LINK.match(value)) and not _WEB_LINK.fullmatch(value):
        raise UserError("report-value-link", key=label)
    return value


def read_note(text: str) -> str:
    """Read a reason, a question or an answer. Raises UserError when it is too long."""
    note = text.strip()
    if len(note) > LONGEST_NOTE:
        raise UserError("activity-note-too-long", limit=LONGEST_NOTE)
    return note


def check_day(kind: ActivityKind, day: date, today: date) -> None:
    """Check a date: none in the future, except for kinds that can be planned, up to a year ahead. Raises UserError."""
    if day < EARLIEST:
        raise UserError("report-too-early")
    if day > today and kind not in PLANNABLE:
        raise UserError("report-not-yet")
    if day > today + PLANNED_AHEAD:
        raise UserError("report-too-far", last=today + PLANNED_AHEAD)


def may_link(author: Member, now: datetime) -> bool:
    """Tell whether others can click an author's links: they are a mentor or councillor, or no longer new."""
    is_known = author.links_from is not None and author.links_from <= now
    return is_known or bool(author.roles & {Role.MENTOR, Role.COUNCIL})


# --- When


def first_due(day: date, now: datetime, timezone: str, length: timedelta) -> datetime:
    """Return when the decision about a report made now is due; for a planned event, counted from the day after it."""
    day_after = moment_on(day + timedelta(days=1), timezone)
    return (day_after if is_planned(day, now, timezone) else now) + length


def is_planned(day: date, now: datetime, timezone: str) -> bool:
    """Tell whether `day` is still to come where the member lives."""
    return day > _day(now, timezone)


def _day(moment: datetime, timezone: str) -> date:
    return moment.astimezone(ZoneInfo(timezone)).date()


def took_place(activity: Activity, now: datetime) -> bool:
    """Tell whether an activity can be decided about: at once or, if it was planned, from the day after it."""
    zone = activity.member.timezone
    return not is_planned(activity.held_on, activity.reported_at, zone) or activity.held_on < _day(now, zone)


def was_planned(activity: Activity) -> bool:
    """Tell whether an activity was reported before it took place."""
    return is_planned(activity.held_on, activity.reported_at, activity.member.timezone)


def reminder_is_due(activity: Activity, now: datetime, length: timedelta) -> bool:
    """Tell whether to remind the mentor now: halfway, shortly before the deadline, and when it has passed."""
    last = max(filter(None, (activity.asked_at, activity.reminded_at)), default=now)
    if activity.state == ActivityState.UNCONFIRMED:
        return last < activity.due_at
    moments = (activity.due_at - length / 2, activity.due_at - LAST_REMINDER)
    return any(last < moment <= now for moment in moments)


# --- Who decides


def decides(activity: Activity, mentor: Member | None, decider: Member) -> bool:
    """Tell whether `decider` may decide: the present mentor, or a councillor when there is none or it is overdue.

    Nobody decides about their own activity.
    """
    if activity.member_id == decider.id:
        return False
    if mentor is not None and mentor.id == decider.id:
        return True
    return Role.COUNCIL in decider.roles and (mentor is None or activity.state == ActivityState.UNCONFIRMED)


def check_decider(activity: Activity, mentor: Member | None, decider: Member, now: datetime) -> None:
    """Check that `decider` may decide now, and that nobody has before. Raises UserError."""
    if activity.member_id == decider.id:
        raise UserError("activity-own", number=activity.id)
    is_mentor = mentor is not None and mentor.id == decider.id
    if not is_mentor and Role.COUNCIL not in decider.roles:
        raise Outdated("activity-not-with-you", number=activity.id)
    if activity.state in DECIDED:
        raise already_decided(activity, decider)
    if not took_place(activity, now):
        raise UserError("activity-not-yet", number=activity.id, day=activity.held_on)
    if mentor is not None and not decides(activity, mentor, decider):
        raise Outdated("activity-with-mentor", number=activity.id, mentor=mentor.name, due=activity.due_at)


def already_decided(activity: Activity, reader: Member) -> Outdated:
    """Return the error for somebody who comes after the decision."""
    number, state, decider = activity.id, activity.state, activity.decided_by
    if decider is None or activity.decided_at is None:
        return Outdated("activity-decided", number=number, state=state)
    by = "you" if decider.id == reader.id else "other"
    return Outdated("activity-decided-by", number=number, state=state, by=by, name=decider.name, at=activity.decided_at)


def open_question(activity: Activity) -> str | None:
    """Return the question about an activity that its author has not answered; None when there is none."""
    if activity.state in DECIDED or not activity.questions or "answer" in activity.questions[-1]:
        return None
    return str(activity.questions[-1]["question"])


def no_question(activity: Activity, member: Member) -> Outdated:
    """Return the error for a member who answers what is no longer asked."""
    return already_decided(activity, member) if activity.state in DECIDED else Outdated("answer-nothing")


def state_shown(activity: Activity, now: datetime) -> str:
    """Return the state of an activity as its author sees it: `planned`, or one of `ActivityState`."""
    if activity.state == ActivityState.REPORTED and not took_place(activity, now):
        return "planned"
    return ActivityState.MORE if open_question(activity) else activity.state


def latest(day: date | None, other: date) -> date:
    """Return the later of the day somebody was last active and `other`."""
    return max(day or other, other)


# --- Which


@dataclass(frozen=True, slots=True)
class Named:
    """The activities a text names: one by its `number`, or those whose titles match; and what follows the name."""

    number: int | None
    found: Sequence[Activity]
    rest: str


def read_name(text: str, among: Sequence[Activity]) -> Named:
    """Read `#12 no link yet` or `Meetup in Lima no link yet`.

    A number without `#` is a name when nothing follows it or when one of `among` has it. A title is named by some of
    its words, or by its first words when something follows.
    """
    number = re.match(r"(#?)([0-9]{1,9})(?:\s+|$)", text)
    if number:
        rest = text[number.end() :]
        if number[1] or not rest or any(activity.id == int(number[2]) for activity in among):
            return Named(int(number[2]), (), rest)
    titles = [(activity, [fold(word) for word in activity.title.split()]) for activity in among]
    words = list(re.finditer(r"\S+", text))
    wanted = [fold(word[0]) for word in words]
    if not words:
        return Named(None, (), "")
    if whole := [activity for activity, title in titles if set(wanted) <= set(title)]:
        return Named(None, whole, "")
    for count in range(len(words) - 1, 0, -1):
        if found := [activity for activity, title in titles if title[:count] == wanted[:count]]:
            return Named(None, found, text[words[count].start() :])
    return Named(None, (), text)
