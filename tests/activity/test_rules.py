"""Rules of activities without a bot: how one is written and named, when it is due and who decides."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.core.errors import UserError
from handlers.activity.rules import (
    Detail,
    Told,
    check_day,
    decides,
    first_due,
    read_name,
    read_told,
    reminder_is_due,
    took_place,
    write_told,
)
from storage.models.account import Member
from storage.models.activity import Activity, ActivityKind, ActivityState

LABELS = {key: key.value.capitalize() for key in Detail}
NOW = datetime(2026, 11, 24, 10, tzinfo=UTC)
TODAY = NOW.date()
LENGTH = timedelta(days=14)

# Texts made of what has a meaning to the reader, so that hypothesis meets the odd combinations.
pieces = st.sampled_from(
    [";", "\n", "=", " ", "; ", "link", "goal=", "attendees=", "4", "https://a.b/c;d=e", "é", "x y"]
)
texts = st.text() | st.lists(pieces, max_size=12).map("".join)


def told(text: str) -> Told | None:
    try:
        return read_told(text, LABELS)
    except UserError:
        return None


@given(texts)
def test_any_text_is_a_report_or_a_friendly_answer(text: str) -> None:
    found = told(text)
    if found is not None:
        assert any(c.isalnum() for c in found.title)
        assert "\n" not in found.title
        assert found.details.keys() <= set(Detail)
        assert all(found.details.values()) or 0 in found.details.values()


@given(texts)
def test_what_was_read_is_read_the_same_again(text: str) -> None:
    found = told(text)
    if found is not None:
        assert read_told(write_told(found), LABELS) == found


words = st.text(st.characters(categories=["L", "Nd"]), min_size=1, max_size=12)
notes = st.lists(words, min_size=1, max_size=5).map(" ".join)
links = words.map(lambda word: f"https://example.org/{word}")


@given(
    notes,
    st.fixed_dictionaries(
        {},
        optional={
            Detail.LINK: links,
            Detail.ATTENDEES: st.integers(0, 999_999),
            Detail.EXPECTED: st.integers(0, 999_999),
            Detail.GOAL: notes,
            Detail.BUDGET: notes | links,
            Detail.SWAG: notes | links,
            Detail.CAMPAIGN: notes,
        },
    ),
)
def test_what_is_written_is_read(title: str, details: dict[Detail, str | int]) -> None:
    written = Told(title, details)
    assert read_told(write_told(written), LABELS) == written


@pytest.mark.parametrize(
    ("text", "title", "details"),
    [
        ("Meetup", "Meetup", {}),
        ("  Meetup ;", "Meetup", {}),
        ("Talk; then tea", "Talk; then tea", {}),
        ("E=mc2 evening", "E=mc2 evening", {}),
        ("Meetup;link=https://example.org/?a=b&c=d", "Meetup", {Detail.LINK: "https://example.org/?a=b&c=d"}),
        (
            "Meetup; GOAL = learn; have fun ; Attendees=007",
            "Meetup",
            {Detail.GOAL: "learn; have fun", Detail.ATTENDEES: 7},
        ),
        (
            "Meetup\nin Lima\ngoal=learn\na lot\n\nswag=no",
            "Meetup in Lima",
            {Detail.GOAL: "learn a lot", Detail.SWAG: "no"},
        ),
    ],
)
def test_how_a_line_is_read(text: str, title: str, details: dict[Detail, str | int]) -> None:
    assert read_told(text, LABELS) == Told(title, details)


def test_a_text_of_blanks_is_read_in_no_time() -> None:
    assert told("x;" + " " * 200_000 + "=") == Told("x; =", {})


@pytest.mark.parametrize("kind", ActivityKind)
@pytest.mark.parametrize(("days", "planned"), [(0, False), (-3000, False), (1, True), (365, True)])
def test_only_what_one_organises_may_lie_ahead(kind: ActivityKind, days: int, planned: bool) -> None:
    day = TODAY + timedelta(days=days)
    if planned and kind not in (ActivityKind.ORGANISED, ActivityKind.CAMPAIGN):
        with pytest.raises(UserError, match="report-not-yet"):
            check_day(kind, day, TODAY)
    else:
        check_day(kind, day, TODAY)
    with pytest.raises(UserError):
        check_day(kind, TODAY + timedelta(days=366), TODAY)


@given(st.sampled_from(ActivityKind), st.dates())
def test_any_day_is_taken_or_kindly_refused(kind: ActivityKind, day: date) -> None:
    try:
        check_day(kind, day, TODAY)
    except UserError:
        return
    assert first_due(day, NOW, "Pacific/Kiritimati", LENGTH) >= NOW + LENGTH


def a_member(number: int, *roles: str, timezone: str = "UTC") -> Member:
    return Member(id=number, name=f"M{number}", timezone=timezone, **{f"{role}_since": NOW for role in roles})


def an_activity(number: int = 1, title: str = "Meetup in Lima", **fields: object) -> Activity:
    defaults: dict[str, object] = {
        "member_id": 1,
        "member": a_member(1),
        "held_on": TODAY,
        "reported_at": NOW,
        "due_at": NOW + LENGTH,
        "asked_at": NOW,
        "reminded_at": None,
        "state": ActivityState.REPORTED,
        "questions": [],
    }
    return Activity(id=number, title=title, **(defaults | fields))


def test_time_for_a_planned_event_runs_from_the_day_after_it_where_the_member_lives() -> None:
    assert first_due(date(2026, 11, 24), NOW, "America/Lima", LENGTH) == NOW + LENGTH
    assert first_due(date(2026, 11, 25), NOW, "America/Lima", LENGTH) == datetime(2026, 12, 10, 5, tzinfo=UTC)


def test_when_it_took_place() -> None:
    lima = a_member(1, timezone="America/Lima")
    assert took_place(an_activity(member=lima), NOW)
    planned = an_activity(member=lima, held_on=date(2026, 11, 25))
    assert not took_place(planned, datetime(2026, 11, 26, 4, 59, tzinfo=UTC))
    assert took_place(planned, datetime(2026, 11, 26, 5, 0, tzinfo=UTC))


@pytest.mark.parametrize(
    ("day", "reminded", "due"),
    [
        (6, None, False),
        (7, None, True),
        (8, 7, False),
        (12, 7, True),
        (13, 12, False),
        (12, None, True),
        (13.9, 12, False),
    ],
)
def test_reminders_come_halfway_and_two_days_before_the_end(day: float, reminded: float | None, due: bool) -> None:
    reminded_at = None if reminded is None else NOW + timedelta(days=reminded)
    assert reminder_is_due(an_activity(reminded_at=reminded_at), NOW + timedelta(days=day), LENGTH) is due


def test_a_mentor_asked_late_is_not_reminded_of_what_was_before() -> None:
    late = an_activity(asked_at=NOW + timedelta(days=9))
    assert not reminder_is_due(late, NOW + timedelta(days=9, hours=1), LENGTH)
    assert reminder_is_due(late, NOW + timedelta(days=12), LENGTH)


def test_who_decides() -> None:
    mentor, councillor, other = a_member(2, "mentor"), a_member(3, "council"), a_member(4, "mentor")
    new = an_activity()
    assert [decides(new, mentor, who) for who in (mentor, councillor, other)] == [True, False, False]
    assert [decides(new, None, who) for who in (mentor, councillor, other)] == [False, True, False]
    late = an_activity(state=ActivityState.UNCONFIRMED)
    assert [decides(late, mentor, who) for who in (mentor, councillor, other)] == [True, True, False]
    own = an_activity(member_id=3)
    assert not decides(own, None, councillor)


LIMA, CUSCO, GUIDE = an_activity(1), an_activity(2, "Meetup in Cusco"), an_activity(40, "A guide – for all")


@pytest.mark.parametrize(
    ("text", "number", "found", "rest"),
    [
        ("", None, [], ""),
        ("#1", 1, [], ""),
        ("40", 40, [], ""),
        ("41", 41, [], ""),
        ("#41 too late", 41, [], "too late"),
        ("40 too long", 40, [], "too long"),
        ("41 people came", None, [], "41 people came"),
        ("#1st", None, [], "#1st"),
        ("meetup", None, [LIMA, CUSCO], ""),
        ("LIMA", None, [LIMA], ""),
        ("Meetup in", None, [LIMA, CUSCO], ""),
        ("Meetup in Lima, was small", None, [LIMA], "was small"),
        ("Meetup was small", None, [LIMA, CUSCO], "was small"),
        ("in Lima it was small", None, [], "in Lima it was small"),
        ("!!!", None, [], "!!!"),
    ],
)
def test_how_an_activity_is_named(text: str, number: int | None, found: list[Activity], rest: str) -> None:
    named = read_name(text, [LIMA, CUSCO, GUIDE])
    assert (named.number, list(named.found), named.rest) == (number, found, rest)


@given(texts)
def test_any_text_names_something_or_nothing(text: str) -> None:
    named = read_name(text, [LIMA, CUSCO, GUIDE])
    assert text.endswith(named.rest)
    assert set(named.found) <= {LIMA, CUSCO, GUIDE}
