"""A mentor is away: what becomes of mentees and offers."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from handlers.absence.rules import is_nearly_back
from storage.models.account import Member
from tests.offers.people import HALF_DAY, mentor
from tests.world import World


async def test_an_absent_mentor_gets_no_offers_and_the_mentees_are_told(world: World) -> None:
    kim = await mentor(world, "Kim", timezone="Europe/Madrid")
    ana = await world.member("ana", "Ana", timezone="America/Lima")
    bo = await world.member("bo", "Bo")
    await world.pair(ana, kim)
    await bo.says("request_mentor code")
    await kim.says("away 2026-12-08", "From 24 Nov 2026 to 8 Dec 2026")
    bo.reads("first on the waiting list")
    ana.reads_nothing()  # 05:00 in Lima
    await world.advance(hours=3, step=HALF_DAY)
    ana.reads("Kim is away from 24 Nov 2026 to 8 Dec 2026", "they’re still your mentor")
    await world.advance(days=1, step=HALF_DAY)
    ana.reads_nothing()  # told once
    await ana.says("my_mentor", "Your mentor is Kim", "Kim is away from")
    kim.read()
    await kim.says("back", "Good to have you back")
    ana.reads("Kim is back and there for you again")
    bo.reads("I’m asking a mentor")
    await kim.says("back", "you’re not away")
    await kim.presses("Accept", "You are Bo’s mentor now")


async def test_who_asks_at_night_needs_not_be_told_in_the_morning(world: World) -> None:
    kim = await mentor(world, "Kim")
    ana = await world.member("ana", "Ana", timezone="America/Lima")
    await world.pair(ana, kim)
    await kim.says("away 2026-12-08")
    await ana.says("my_mentor", "Kim is away from 24 Nov 2026 to 8 Dec 2026")  # 05:00 in Lima
    await world.advance(hours=4, step=HALF_DAY)
    ana.reads_nothing()


async def test_an_absence_begins_and_ends_by_itself(world: World) -> None:
    kim = await mentor(world, "Kim")
    ana, bo, cy = [await world.member(name.lower(), name) for name in ("Ana", "Bo", "Cy")]
    await world.pair(ana, kim)
    await kim.says("away 2026-11-26 2026-11-27", "From 26 Nov 2026 to 27 Nov 2026")
    ana.reads("Kim is away from 26 Nov 2026 to 27 Nov 2026")
    await bo.says("request_mentor code", "I’m asking a mentor")  # still there
    await world.advance_to(world.clock.now().replace(day=26, hour=9), step=HALF_DAY)
    bo.reads("first on the waiting list")
    await cy.says("request_mentor design", "number 2 on the waiting list")
    kim.read()
    await world.advance_to(world.clock.now().replace(day=28, hour=7), step=HALF_DAY)
    assert "Welcome back!" not in kim.reads("nearly back")
    await world.advance(hours=1)
    kim.reads("Welcome back!", "Bo would like a mentor", "Cy would like a mentor")
    ana.reads("Kim is back and there for you again")
    bo.reads("I’m asking a mentor")


async def test_a_day_before_the_return_comes_one_reminder_by_day(world: World) -> None:
    kim = await mentor(world, "Kim", timezone="Europe/Madrid")
    await kim.says("away 2026-11-29", "From 24 Nov 2026 to 29 Nov 2026")
    await world.advance_to(world.clock.now().replace(day=29, hour=6), step=HALF_DAY)  # 07:00 in Madrid
    kim.reads_nothing()
    await world.advance(hours=1)
    kim.reads("away until 29 Nov 2026, so you’re nearly back", "If you need longer, tap I will be away")
    await world.advance(hours=8)
    kim.reads_nothing()
    await kim.says("away 2026-12-01", "to 1 Dec 2026")
    await world.advance(days=2, step=HALF_DAY)
    kim.reads("away until 1 Dec 2026, so you’re nearly back")


@pytest.mark.parametrize(
    ("first", "last", "hour", "reminded"),
    [
        (20, 26, "26 08:00", True),
        (20, 26, "25 23:59", False),
        (20, 26, "27 00:00", False),
        (25, 26, "26 00:00", True),
        (26, 26, "26 08:00", False),
    ],
)
def test_the_reminder_comes_a_day_before_the_return_but_not_before_the_absence(
    first: int, last: int, hour: str, reminded: bool
) -> None:
    lima = ZoneInfo("America/Lima")
    member = Member(timezone="America/Lima", away_from=date(2026, 11, first), away_until=date(2026, 11, last))
    now = datetime.strptime(f"2026-11-{hour}", "%Y-%m-%d %H:%M").replace(tzinfo=lima).astimezone(UTC)
    assert is_nearly_back(member, now, timedelta(days=1)) is reminded


async def test_a_yes_while_away_waits_for_the_return(world: World) -> None:
    kim, ana = await mentor(world, "Kim"), await world.member("ana", "Ana")
    await ana.says("request_mentor events")
    await kim.says("away +1w")
    await kim.presses("Accept", "Ana doesn’t need your answer any more")
    await kim.says("back")
    await kim.presses("Accept", "You are Ana’s mentor now")


async def test_days_away_are_read_kindly(world: World) -> None:
    kim = await mentor(world, "Kim")
    await kim.says("away", "Until what day")
    await kim.says("8 Dec", "From 24 Nov 2026 to 8 Dec 2026")
    await kim.says("away yesterday", "That day is already over")
    await kim.says("away 2026-12-08 2026-12-01", "end before it begins")
    await kim.says("away +12w", "longer than 12 weeks", "Stop being a mentor")
    await kim.says("away soon", "“soon” isn’t a date")
    await kim.says("/away 2026-12-01 2026-12-08 2026-12-09", "I didn’t expect “2026-12-09”")


async def test_a_changed_absence_is_told_anew(world: World) -> None:
    kim, ana = await mentor(world, "Kim"), await world.member("ana", "Ana")
    await world.pair(ana, kim)
    await kim.says("away 2026-12-08")
    ana.reads("to 8 Dec 2026")
    await kim.says("away 2026-12-15")
    ana.reads("to 15 Dec 2026")
    await world.advance(days=2, step=HALF_DAY)
    await kim.says("away 2026-12-15", "From 24 Nov 2026 to 15 Dec 2026")  # it goes on
    ana.reads_nothing()
    await kim.says("away 2026-12-01 2026-12-15")
    ana.reads("Kim is away from 1 Dec 2026 to 15 Dec 2026")
    await ana.says("my_mentor", "from 1 Dec 2026")
    await kim.says("away 2026-11-30 2026-12-15")
    ana.reads("from 30 Nov 2026")


@pytest.mark.parametrize("said", ["when is my mentor back?", "until when is Kim away", "cuándo vuelve mi mentora"])
async def test_a_mentee_is_told_when_their_mentor_is_back_as_far_as_is_known(world: World, said: str) -> None:
    kim, ana = await world.member("kim", "Kim", roles=["mentor"]), await world.member("ana", "Ana")
    await world.pair(ana, kim)
    await ana.says(said, "Kim hasn’t told me that they’re away")
    await kim.says("away 2026-12-08")
    await ana.says(said, "Kim is away until 8 Dec 2026")
