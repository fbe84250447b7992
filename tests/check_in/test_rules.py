"""The time at which a mentor is asked: in every zone, at every clock change, and for mentors who move."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import cast
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.core.l10n import Localizer
from chatbot.core.programme import CheckInSettings, Programme, Weekday
from handlers.check_in import rules
from handlers.shared.context import Desk, Rules
from handlers.shared.dates import monday_of, week_name
from storage.check_in import PromptOutcome
from storage.models.account import Member
from storage.models.council import ItemKind
from storage.models.pairs import Pair
from storage.unit_of_work import UnitOfWork

ZONES = sorted(zone for zone in available_timezones() if zone != "localtime")
NUMBERS = CheckInSettings()
PROGRAMME = Programme()
RULES = Rules(PROGRAMME, NUMBERS, "UTC", frozenset(), None)
WEEK = timedelta(weeks=1)
HOUR = timedelta(hours=1)

zones = st.sampled_from(ZONES)
moments = st.integers(0, 40 * 365 * 24).map(lambda hours: datetime(1995, 1, 1, tzinfo=UTC) + hours * HOUR)
mondays = st.dates(date(1995, 1, 1), date(2035, 1, 1)).map(lambda day: day - timedelta(days=day.weekday()))
check_ins = st.builds(CheckInSettings, weekday=st.sampled_from(Weekday), hour=st.integers(0, 23))


def is_awake(now: datetime, zone: str) -> bool:
    """Tell whether it is daytime in a zone, as the job does."""
    return Desk(cast("UnitOfWork", None), RULES, cast("Localizer", None), now).is_awake(Member(timezone=zone))


def asked(start: datetime, homes: Sequence[str], check_in: CheckInSettings) -> list[tuple[str, datetime, str]]:
    """Week, moment and zone of each window opened while a mentor lives in each of these zones.

    The bot looks every hour, four days in each zone.
    """
    last, found = "", []
    now = start
    for home in homes:
        for _ in range(4 * 24):
            week = week_name(rules.current_week(now, home, check_in))
            if week > last and is_awake(now, home):
                last = week
                found.append((week, now, home))
            now += HOUR
    return found


def exists(local: datetime) -> bool:
    """Tell whether the clocks show this time at all."""
    return local.astimezone(UTC).astimezone(local.tzinfo).replace(fold=0) == local.replace(fold=0)


@given(mondays, zones, check_ins)
def test_it_is_the_configured_hour_where_that_hour_exists(monday: date, zone: str, check_in: CheckInSettings) -> None:
    due = rules.opens_at(monday, zone, check_in)
    day = monday + timedelta(days=check_in.weekday.number)
    local = datetime(day.year, day.month, day.day, check_in.hour, tzinfo=ZoneInfo(zone))
    assert due.tzinfo is UTC
    if exists(local):
        assert due.astimezone(local.tzinfo).replace(tzinfo=None) == local.replace(tzinfo=None)
        assert due == local.replace(fold=0)
    else:  # no earlier than the clocks jump, no later than they jumped
        assert due - timedelta(days=1) <= local.replace(tzinfo=UTC) - local.utcoffset() <= due  # type: ignore[operator]


@given(moments, zones, check_ins)
def test_the_current_week_is_the_last_that_is_due(now: datetime, zone: str, check_in: CheckInSettings) -> None:
    week = rules.current_week(now, zone, check_in)
    assert week.weekday() == 0
    assert rules.opens_at(week, zone, check_in) <= now < rules.opens_at(week + WEEK, zone, check_in)


@given(moments, zones)
def test_at_home_it_is_the_hour_itself_once_a_week(now: datetime, zone: str) -> None:
    first, *others = asked(now, [zone] * 6, NUMBERS)
    for _, moment, _ in others:
        local = moment.astimezone(ZoneInfo(zone))
        assert (local.weekday(), local.hour) == (0, 9)  # with the first look in that hour
    names = [week for week, _, _ in (first, *others)]
    assert len(names) == len(set(names))
    assert 3 <= len(others) <= 4  # 24 days


@given(moments, st.lists(zones, min_size=2, max_size=8), check_ins)
def test_who_moves_is_asked_by_day_once_for_each_week(
    now: datetime, homes: list[str], check_in: CheckInSettings
) -> None:
    found = asked(now, homes, check_in)
    for _, moment, home in found:
        assert 8 <= moment.astimezone(ZoneInfo(home)).hour < 21
    weeks = [monday_of(week) for week, _, _ in found]
    assert all(later - earlier == WEEK for earlier, later in pairwise(weeks))


@given(mondays)
def test_names_of_weeks_sort_like_weeks(monday: date) -> None:
    assert monday_of(week_name(monday)) == monday
    assert week_name(monday) < week_name(monday + WEEK)


@pytest.mark.parametrize(
    ("zone", "monday", "due"),
    [
        ("Europe/Madrid", date(2026, 3, 23), "2026-03-23 08:00"),
        ("Europe/Madrid", date(2026, 3, 30), "2026-03-30 07:00"),  # summer begins
        ("Europe/Madrid", date(2026, 10, 26), "2026-10-26 08:00"),  # and ends
        ("America/Santiago", date(2026, 4, 6), "2026-04-06 13:00"),  # where summer ends in April
        ("America/Santiago", date(2026, 9, 7), "2026-09-07 12:00"),
        ("Australia/Lord_Howe", date(2026, 10, 5), "2026-10-04 22:00"),  # by half an hour
        ("Pacific/Kiritimati", date(2026, 11, 30), "2026-11-29 19:00"),
        ("Pacific/Niue", date(2026, 11, 30), "2026-11-30 20:00"),
    ],
)
def test_clock_changes(zone: str, monday: date, due: str) -> None:
    assert rules.opens_at(monday, zone, NUMBERS) == datetime.fromisoformat(f"{due}+00:00")


def test_times_that_do_not_exist_or_come_twice() -> None:
    on_sundays = CheckInSettings(weekday=Weekday.SUNDAY, hour=2)
    missing = rules.opens_at(date(2026, 3, 23), "Europe/Madrid", on_sundays)  # 02:00 is 03:00 that day
    assert missing == datetime(2026, 3, 29, 1, tzinfo=UTC)
    twice = rules.opens_at(date(2026, 10, 19), "Europe/Madrid", on_sundays)
    assert twice == datetime(2026, 10, 25, 0, tzinfo=UTC)  # the first 02:00
    lost_day = rules.opens_at(date(2011, 12, 26), "Pacific/Apia", CheckInSettings(weekday=Weekday.FRIDAY))
    assert lost_day == datetime(2011, 12, 30, 19, tzinfo=UTC)  # Samoa had no 30 December; this is the 31st


def pair(joined: date, started: datetime) -> Pair:
    return Pair(mentee=Member(joined_on=joined), started_at=started)


@pytest.mark.parametrize(("days", "weeks"), [(0, 1), (89, 1), (90, 2), (364, 2), (365, 4), (4000, 4)])
def test_the_rhythm_follows_the_time_in_the_programme(days: int, weeks: int) -> None:
    monday = date(2026, 11, 30)
    known = pair(monday - timedelta(days=days), datetime(2026, 1, 1, tzinfo=UTC))
    for ago in range(1, 6):
        last = week_name(monday - ago * WEEK)
        assert rules.is_due(known, last, monday, "UTC", NUMBERS) == (ago >= weeks)
    assert rules.is_due(known, None, monday, "UTC", NUMBERS)


@given(moments, zones)
def test_a_pair_is_first_asked_about_in_the_week_that_follows(started: datetime, zone: str) -> None:
    new = pair(started.date(), started)
    monday = rules.current_week(started, zone, NUMBERS)
    dues = [rules.opens_at(monday + ahead * WEEK, zone, NUMBERS) for ahead in range(3)]
    first = next(due for ahead, due in enumerate(dues) if rules.is_due(new, None, monday + ahead * WEEK, zone, NUMBERS))
    assert NUMBERS.first_after <= first - started <= WEEK + NUMBERS.first_after + timedelta(days=1, hours=2)


@given(st.dates(date(1995, 1, 1), date(2035, 1, 1)), zones, check_ins)
def test_other_questions_come_on_a_working_day_without_check_in(
    last: date, zone: str, check_in: CheckInSettings
) -> None:
    every = PROGRAMME.active_prompt_every
    due = rules.asked_again_at(last, every, zone, check_in)
    day = due.astimezone(ZoneInfo(zone)).date()
    assert timedelta() <= day - last - every <= timedelta(days=5)
    if rules.asked_again_at(last, every, "UTC", check_in).date() == day:  # else its zone has no such day
        assert day.weekday() < 5
        assert day.weekday() != check_in.weekday.number


def outcomes(answers: str) -> list[PromptOutcome]:
    """`+` answered, `-` missed, a week each, the newest first."""
    now = datetime(2026, 11, 24, tzinfo=UTC)
    return [PromptOutcome(now - back * WEEK, answer == "+") for back, answer in enumerate(answers)]


@pytest.mark.parametrize(("answers", "missed"), [("", 0), ("+", 0), ("-", 1), ("--+-", 2), ("+---", 0), ("----", 4)])
def test_missed_in_a_row(answers: str, missed: int) -> None:
    assert len(rules.missed_in_a_row(outcomes(answers))) == missed


def test_what_was_missed_before_a_silence_that_ended_is_forgiven() -> None:
    asked = outcomes("-----")
    assert rules.missed_in_a_row(asked, asked[2].due_at + timedelta(days=1)) == asked[:2]


def test_three_missed_in_a_row_are_unresponsive() -> None:
    assert [rules.is_unresponsive(missed, PROGRAMME) for missed in range(5)] == [False, False, False, True, True]


@pytest.mark.parametrize(
    ("days", "has_mentees", "step"),
    [
        (21, True, ItemKind.SILENT_MENTOR),
        (29, True, ItemKind.SILENT_MENTOR),
        (30, True, ItemKind.REASSIGN),
        (30, False, None),
        (89, True, ItemKind.REASSIGN),
        (90, True, ItemKind.LEAVE_ROLE),
        (90, False, ItemKind.LEAVE_ROLE),
    ],
)
def test_after_30_days_reassigning_is_proposed_and_after_90_leaving_the_role(
    days: int, has_mentees: bool, step: ItemKind | None
) -> None:
    assert rules.step_of(timedelta(days=days), PROGRAMME, has_mentees=has_mentees) == step
