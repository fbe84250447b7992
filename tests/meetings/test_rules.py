"""Times that are day for both, and times of day as people write them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from chatbot.core.programme import Programme
from handlers.shared.clock_times import Words, next_at, split_time
from handlers.shared.meeting_times import times_on, times_this_week

NOW = datetime(2026, 11, 24, 10, tzinfo=UTC)
PROGRAMME = Programme()
EN = Words(("at",), ("am", "a.m", "in the morning"), ("pm", "p.m", "in the evening"))
ES = Words(("a las", "a la"), ("de la manana",), ("de la tarde", "de la noche"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("UTC", "UTC"),
        ("America/Lima", "Europe/Madrid"),
        ("Asia/Kolkata", "Europe/London"),
        ("Asia/Tokyo", "Asia/Kabul"),
    ],
)
def test_three_times_this_week_are_day_for_both(one: str, other: str) -> None:
    times = times_this_week(NOW, one, other, PROGRAMME)
    assert len(times) == 3
    assert times == sorted(times)
    assert len({at.astimezone(ZoneInfo(one)).date() for at in times}) == 3
    for at in times:
        assert all(9 <= at.astimezone(ZoneInfo(zone)).hour < 21 for zone in (one, other))
        assert at.astimezone(ZoneInfo(one)).minute == 0


def test_people_on_opposite_sides_of_the_world_get_what_there_is() -> None:
    assert len(times_this_week(NOW, "America/Lima", "Asia/Tokyo", PROGRAMME)) == 3  # 19:00 and 9:00
    narrow = Programme(meeting_from=12, meeting_until=15)
    assert times_this_week(NOW, "America/Lima", "Asia/Tokyo", narrow) == []


def test_days_on_which_somebody_is_away_are_left_out() -> None:
    times = times_this_week(NOW, "UTC", "UTC", PROGRAMME, lambda day: day >= date(2026, 11, 30))
    assert [at.date() for at in times] == [date(2026, 11, 30), date(2026, 12, 1)]


def test_the_hours_of_a_day_are_still_to_come() -> None:
    late = NOW.replace(hour=18)
    assert [at.hour for at in times_on(NOW.date(), late, "UTC", "UTC", PROGRAMME)] == [18, 19, 20]
    assert [at.hour for at in times_on(date(2026, 11, 25), NOW, "UTC", "UTC", PROGRAMME)] == [17, 18, 19]


@pytest.mark.parametrize(
    ("text", "rest", "clock"),
    [
        ("Friday 18:00", "friday", time(18)),
        ("Friday at 6pm", "friday", time(18)),
        ("friday at 6", "friday", time(6)),
        ("at 7 in the evening tomorrow", "tomorrow", time(19)),
        ("27 Nov 9.30 am", "27 nov", time(9, 30)),
        ("18:30", "", time(18, 30)),
        ("18h30 Friday", "friday", time(18, 30)),
        ("12 pm", "", time(12)),
        ("Friday", "friday", None),
        ("27 Nov", "27 nov", None),
        ("at 25:00", "at 25:00", None),
    ],
)
def test_a_time_of_day_is_found_in_a_text(text: str, rest: str, clock: time | None) -> None:
    assert split_time(text, EN) == (rest, clock)


@pytest.mark.parametrize(
    ("text", "rest", "clock"),
    [
        ("el viernes a las 7 de la tarde", "el viernes", time(19)),
        ("mañana a la 1 de la tarde", "manana", time(13)),
        ("viernes 18:30", "viernes", time(18, 30)),
        ("a las 9 de la mañana el lunes", "el lunes", time(9)),
    ],
)
def test_a_time_of_day_in_spanish(text: str, rest: str, clock: time) -> None:
    assert split_time(text, ES) == (rest, clock)


def test_a_time_without_a_day_is_the_next_one() -> None:
    assert next_at(time(18), "UTC", NOW) == NOW.replace(hour=18)
    assert next_at(time(9), "UTC", NOW) == NOW.replace(day=25, hour=9)
