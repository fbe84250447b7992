"""At night people get answers; what they did not ask for waits for their morning."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.core.programme import Programme
from tests.world import Person, World

ZONES = sorted(zone for zone in available_timezones() if zone != "localtime")
HOUR = timedelta(hours=1)
TOKYO_EVENING, TOKYO_MORNING = timedelta(hours=3), timedelta(hours=13)  # after the world's start at 10:00 UTC


def is_day(moment: datetime, zone: str) -> bool:
    return 8 <= moment.astimezone(ZoneInfo(zone)).hour < 21


@given(
    st.integers(0, 40 * 365 * 24 * 4).map(lambda quarters: datetime(1995, 1, 1, tzinfo=UTC) + quarters * HOUR / 4),
    st.sampled_from(ZONES),
)
def test_it_is_the_next_moment_of_day_in_every_zone(now: datetime, zone: str) -> None:
    morning = Programme().next_awake(now, zone)
    assert is_day(morning, zone)
    moment = now
    while moment < morning:
        assert not is_day(moment, zone)
        moment += HOUR / 4


@pytest.mark.parametrize(
    ("zone", "evening", "hours"),
    [
        ("Europe/Madrid", "2026-03-28T21:00", 10),
        ("Europe/Madrid", "2026-10-24T21:00", 12),
        ("America/Santiago", "2026-09-05T21:00", 10),
        ("America/Santiago", "2026-04-04T21:00", 12),
    ],
)
def test_nights_of_a_clock_change_are_as_long_as_they_are(zone: str, evening: str, hours: int) -> None:
    begins = datetime.fromisoformat(evening).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
    assert Programme().next_awake(begins, zone) - begins == hours * HOUR


async def paired_at_night(world: World) -> Person:
    """Ana in Tokyo, whose request Kim accepts when it is 22:00 there."""
    kim = await world.member("kim", "Kim", roles=("mentor",), capacity=2)
    ana = await world.member("ana", "Ana", timezone="Asia/Tokyo")
    await ana.says("request_mentor events")
    await world.advance_to(world.clock.now() + TOKYO_EVENING)
    ana.read()
    await kim.presses("Accept", "You are Ana’s mentor now")
    ana.reads_nothing()
    return ana


async def test_news_waits_and_answers_do_not(world: World) -> None:
    ana = await paired_at_night(world)
    assert "is your mentor now" not in await ana.says("my_mentor", "Kim")
    await ana.says("profile country Japan", "Japan")
    await world.advance(hours=9)
    ana.reads_nothing()
    await world.advance(hours=1)
    ana.reads("Kim is your mentor now")
    await world.advance(hours=5)
    ana.reads_nothing()


async def test_news_waits_over_a_restart_and_for_another_morning(world: World) -> None:
    ana = await paired_at_night(world)
    await world.stop()
    world.clock.advance(timedelta(hours=24))  # nobody looked while it was day in Tokyo
    world.app = world._make_app()
    await world.start()
    await world.settle()
    ana.reads_nothing()
    await world.advance(hours=9)
    ana.reads_nothing()
    await world.advance(hours=1)
    ana.reads("Kim is your mentor now")


async def test_a_number_means_what_was_shown_not_what_waits(world: World) -> None:
    ana = await paired_at_night(world)
    answer = await ana.says("1")
    assert "They see your handle" not in answer
    assert "is your mentor now" not in answer


async def test_buttons_that_wait_are_not_what_a_number_means(world: World) -> None:
    ana = await paired_at_night(world)  # the question whether Kim may see her handle waits
    await ana.says("report attended yesterday Meetup")
    assert ana.screen[-1].labels[0] == "Attendees"
    await ana.says("1", "How many")
