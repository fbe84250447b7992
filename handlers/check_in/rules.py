"""The times to ask mentors, and what follows from their silence: the programme's rules, Check-ins and Silence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from itertools import count, takewhile
from zoneinfo import ZoneInfo

from chatbot.core.programme import CheckInSettings, Programme, Weekday
from handlers.shared.dates import moment_on, monday_of
from storage.check_in import PromptOutcome
from storage.models.council import ItemKind
from storage.models.pairs import Pair

WEEK = timedelta(weeks=1)


def opens_at(monday: date, timezone: str, check_in: CheckInSettings) -> datetime:
    """Return when the check-in of a week is due where a mentor lives, in UTC.

    An hour that the clocks skip comes as much later as they skip; of one that they repeat, the first counts.
    """
    return moment_on(_day_in(monday, check_in), timezone, check_in.hour)


def current_week(now: datetime, timezone: str, check_in: CheckInSettings) -> date:
    """Return the Monday of the last week whose check-in was due by `now`."""
    today = now.astimezone(ZoneInfo(timezone)).date()
    monday = today - timedelta(days=today.weekday())
    weeks = (monday - back * WEEK for back in count())
    return next(week for week in weeks if opens_at(week, timezone, check_in) <= now)


def is_too_late(now: datetime, closes_at: datetime, check_in: CheckInSettings) -> bool:
    """Tell whether a window that is opened late leaves no time for a reminder, so that it asks nothing."""
    return now + check_in.reminder_after >= closes_at


def is_due(pair: Pair, last: str | None, monday: date, timezone: str, check_in: CheckInSettings) -> bool:
    """Tell whether the week's check-in asks about a pair that was last asked about in the week `last`.

    The longer the mentee is in the programme, the rarer; about a new pair, its mentor is asked in the first week.
    """
    if opens_at(monday, timezone, check_in) - pair.started_at < check_in.first_after:
        return False
    time_in_programme = _day_in(monday, check_in) - pair.mentee.joined_on
    return last is None or monday - monday_of(last) >= check_in.every(time_in_programme)


def is_free_of_check_ins(day: date, check_in: CheckInSettings) -> bool:
    """Tell whether a day is a working day, but not the one on which check-ins come."""
    return day.weekday() < Weekday.SATURDAY.number and day.weekday() != check_in.weekday.number


def asked_again_at(last: date, every: timedelta, timezone: str, check_in: CheckInSettings) -> datetime:
    """Return when to ask again what was last asked on a day: at the hour of check-ins, on a day free of them."""
    days = (last + every + timedelta(days=more) for more in count())
    day = next(day for day in days if is_free_of_check_ins(day, check_in))
    return moment_on(day, timezone, check_in.hour)


def missed_in_a_row(outcomes: Iterable[PromptOutcome], forgiven: datetime | None = None) -> Sequence[PromptOutcome]:
    """Return the prompts a mentor has missed since their last answer; `outcomes` begins with the latest.

    Any answer counts, whether about a mentee or to "are you still active?", even while its window is open. Prompts due
    by `forgiven`, when a message of theirs ended a silence, do not count.
    """
    return list(takewhile(lambda o: not o.answered and (forgiven is None or o.due_at > forgiven), outcomes))


def step_of(lasts: timedelta, programme: Programme, *, has_mentees: bool) -> ItemKind | None:
    """Return what a silence that lasts so long puts before the council: a decision, then reassigning, then the role.

    A human decides each; with no mentees there is nothing to reassign.
    """
    if lasts >= programme.leave_role_after:
        return ItemKind.LEAVE_ROLE
    if lasts >= programme.reassign_after:
        return ItemKind.REASSIGN if has_mentees else None
    return ItemKind.SILENT_MENTOR


def is_unresponsive(missed: int, programme: Programme) -> bool:
    """Tell whether a mentor who missed so many check-ins in a row counts as silent."""
    return missed >= programme.missed_until_unresponsive


def _day_in(monday: date, check_in: CheckInSettings) -> date:
    return monday + timedelta(days=check_in.weekday.number)
