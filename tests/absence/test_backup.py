"""Backup mentors: who agreed to stand in is there for the mentees while a mentor is away or silent."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.core.messages import Network
from handlers.absence.rules import needs_backup
from handlers.shared.availability import can_stand_in
from storage.models.account import Member
from tests.shared.matchmaking import NOW
from tests.world import Person, World

STEP = timedelta(hours=12)
DAYS = st.dates(date(2026, 11, 10), date(2026, 12, 10))


async def people(world: World) -> tuple[Person, Person, Person]:
    """Kim, who mentors Ana; and Lee, another mentor. Their handles may be seen."""
    kim, lee = [
        await world.member(n.lower(), n, roles=("mentor",), network=Network.MATRIX, share_handle=True)
        for n in ("Kim", "Lee")
    ]
    ana = await world.member("ana", "Ana", share_handle=True)
    await world.pair(ana, kim)
    return kim, lee, ana


async def agreed(world: World) -> tuple[Person, Person, Person]:
    """The same, and Lee stands in for Kim when needed."""
    kim, lee, ana = await people(world)
    await kim.says("backup Lee")
    await lee.presses("Yes, I will")
    kim.read()
    return kim, lee, ana


async def falls_silent(world: World, person: Person) -> None:
    async with world.store() as store:
        (mentor,) = await store.people.named(person.name)
        store.check_ins.add_silence(mentor, world.clock.now() - timedelta(days=21), 3, world.clock.now())


async def test_the_named_mentor_is_asked_and_agrees(world: World) -> None:
    kim, lee, ana = await people(world)
    await kim.says("backup Lee", "I’ll ask Lee to stand in for you")
    await kim.says("backup", "I’ve asked Lee")
    await kim.says("status", "Asked to stand in: Lee (no answer yet)")
    lee.reads("Kim would like you to stand in for them", "A no is perfectly fine")
    await lee.presses("Yes, I will", "Thank you! When Kim is away, I’ll tell you")
    kim.reads("Lee will stand in for you whenever you’re away")
    await kim.says("status", "Stands in for them: Lee")
    await lee.says("status", "Ready to stand in for Kim")
    await lee.says("cover", "When Kim is away")
    ana.reads_nothing()


async def test_a_no_is_fine_and_somebody_else_may_be_asked(world: World) -> None:
    kim, lee, ana = await people(world)
    await kim.says("backup Lee")
    await lee.presses("Rather not", "That’s perfectly fine")
    kim.reads("Lee can’t stand in for you at the moment")
    await kim.says("away 2026-12-08", "Would you like another mentor to be there for your mentees in the meantime?")
    assert "there for you" not in ana.reads("Kim is away")
    await kim.presses("Name someone", "Who could stand in for you")
    await kim.says("Lee", "I’ll ask Lee")
    await lee.says("cover no", "perfectly fine")
    await lee.says("cover yes", "Nobody is asking you")


async def test_only_another_mentor_can_stand_in(world: World) -> None:
    kim, _, _ = await people(world)
    await kim.says("backup Ana", "Ana isn’t a mentor who could stand in")
    await kim.says("backup Kim", "Kim isn’t a mentor who could stand in")
    await kim.says("backup none", "Nobody stands in for you yet")


async def test_during_an_absence_the_backup_covers_and_everybody_knows(world: World) -> None:
    kim, lee, ana = await agreed(world)
    await kim.says("away 2026-12-08", "Have a good time!", "Lee will stand in for you")
    ana.reads("Kim is away from 24 Nov 2026 to 8 Dec 2026", "Until Kim is back, Lee is there for you", "@lee")
    lee.reads(
        "Kim is away from 24 Nov 2026 to 8 Dec 2026, and you’re standing in. Thank you!", "Ana. Write to them", "@ana"
    )
    await ana.says("my_mentor", "Your mentor is Kim", "Until Kim is back, Lee is there for you")
    await ana.says("status", "Until the mentor is back: Lee")
    await lee.says("mentees", "Ana, until Kim is back", "You take up to 5 mentees and have 0")
    await world.advance(days=1, step=STEP)
    ana.reads_nothing()
    lee.reads_nothing()
    await kim.says("away 2026-12-15")
    lee.reads("Kim is away from 24 Nov 2026 to 15 Dec 2026, and you’re standing in")
    assert "Lee" not in ana.reads("Kim is away from 24 Nov 2026 to 15 Dec 2026")
    await kim.says("back", "Good to have you back")
    ana.reads("Kim is back and there for you again")
    lee.reads("Kim is back. Thank you for standing in!")
    assert "Ana" not in await lee.says("mentees")


async def test_meanwhile_the_backup_confirms_activities_and_the_mentor_may_too(world: World) -> None:
    kim, lee, ana = await agreed(world)
    await ana.says("report attended yesterday Meetup in Lima", "Kim")
    kim.reads("Meetup in Lima")
    await kim.says("away 2026-12-08")
    await world.advance(minutes=1)
    lee.reads("Meetup in Lima")
    await lee.presses("Confirm", "Confirmed: #1")
    ana.reads("Lee")
    await ana.says("report attended today Another meetup", "Lee")
    lee.reads("Another meetup")
    await kim.says("confirm #2", "Confirmed: #2")
    await kim.says("back")
    await ana.says("report attended today A third meetup", "Kim")
    kim.reads("A third meetup")
    await lee.says("confirm #3", "No activity #3 is waiting for you")


async def test_activities_are_the_mentors_until_an_absence_begins_and_after_it(world: World) -> None:
    kim, lee, ana = await agreed(world)
    await kim.says("away 2026-11-26 2026-11-27", "Lee will stand in for you")
    assert "Lee" not in ana.reads("Kim is away from 26 Nov 2026 to 27 Nov 2026")
    lee.reads("Kim is away from 26 Nov 2026 to 27 Nov 2026, and you’re standing in", "Ana")
    await ana.says("report attended yesterday Meetup in Lima", "Kim")
    kim.reads("Meetup in Lima")
    await lee.says("confirm #1", "No activity #1 is waiting for you")
    assert "Ana" not in await lee.says("mentees")

    await world.advance_to(NOW.replace(day=26, hour=0), step=STEP)
    await ana.says("report attended today A second one", "Lee")
    await world.advance_to(NOW.replace(day=26, hour=8), step=STEP)
    ana.reads("Until Kim is back, Lee is there for you", "@lee")
    lee.reads("Meetup in Lima", "A second one")
    await lee.says("confirm #1", "Confirmed: #1")
    kim.reads_nothing()

    await world.advance_to(NOW.replace(day=28, hour=8), step=STEP)
    ana.reads("Kim is back and there for you again")
    kim.reads("A second one")
    await lee.says("confirm #2", "No activity #2 is waiting for you")
    await kim.says("confirm #2", "Confirmed: #2")


async def test_who_is_told_in_the_morning_is_looked_after_at_night(world: World) -> None:
    kim, lee, ana = await agreed(world)
    async with world.store() as store:
        (member,) = await store.people.named("Ana")
        member.timezone = "America/Lima"  # it is 05:00
    await kim.says("away 2026-12-08")
    assert "Ana, until Kim is back" in await lee.says("mentees")
    ana.reads_nothing()
    await ana.says("my_mentor", "Until Kim is back, Lee is there for you")
    await world.advance(hours=4, step=STEP)
    ana.reads_nothing()
    await world.advance(hours=14, step=STEP)  # 23:00
    await kim.says("back")
    assert "Ana" not in await lee.says("mentees")
    ana.reads_nothing()
    await world.advance(hours=9, step=STEP)
    ana.reads("Kim is back and there for you again")


async def test_a_backup_who_agrees_later_covers_from_then_on(world: World) -> None:
    kim, lee, ana = await people(world)
    await kim.says("backup Lee")
    await kim.says("away 2026-12-08", "I’ve asked Lee")
    ana.reads("Kim is away")
    await lee.presses("Yes, I will", "Kim is away from", "Ana")
    ana.reads("Until Kim is back, Lee is there for you")


async def test_while_a_mentor_is_silent_the_backup_covers_until_any_word_of_theirs(world: World) -> None:
    kim, lee, ana = await agreed(world)
    await world.advance(minutes=1)
    await falls_silent(world, kim)
    await world.advance(minutes=1)
    ana.reads("Until Kim is back, Lee is there for you")
    lee.reads("I haven’t heard from Kim for a while, and you’re standing in", "Ana")
    kim.reads("Until I hear from you again, Lee is there for your mentees, as you agreed")
    await kim.says("mentees")
    await world.advance(minutes=1)
    ana.reads("Kim is back and there for you again")
    lee.reads("Kim is back")


async def test_nobody_is_told_at_night(world: World) -> None:
    kim, lee, ana = await agreed(world)
    async with world.store() as store:
        for name in ("Ana", "Lee"):
            (member,) = await store.people.named(name)
            member.timezone = "America/Lima"  # it is 05:00
    await kim.says("away 2026-12-08")
    ana.reads_nothing()
    lee.reads_nothing()
    await world.advance(hours=4, step=STEP)
    ana.reads("Kim is away", "Lee is there for you")
    lee.reads("you’re standing in")


async def test_a_backup_who_goes_away_as_well_does_not_cover_meanwhile(world: World) -> None:
    kim, lee, ana = await agreed(world)
    await kim.says("away 2026-12-08")
    ana.reads("Lee is there for you")
    await lee.says("away 2026-11-30")
    ana.reads("Lee can’t stand in at the moment. Kim is still your mentor")
    await lee.says("back")
    ana.reads("Until Kim is back, Lee is there for you")


@pytest.mark.parametrize("whose", ["mentor", "backup"])
async def test_either_may_end_it_even_meanwhile(world: World, whose: str) -> None:
    kim, lee, ana = await agreed(world)
    await kim.says("away 2026-12-08")
    ana.read()
    lee.read()
    if whose == "mentor":
        await kim.says("backup none", "Lee won’t stand in for you any more")
        lee.reads("You don’t need to stand in for Kim any more")
    else:
        await lee.says("cover no", "perfectly fine")
        kim.reads("Lee can’t stand in for you any more")
    ana.reads("Lee can’t stand in at the moment")
    await kim.says("back")
    ana.reads("Kim is back and there for you again")


async def test_another_backup_takes_over(world: World) -> None:
    kim, lee, ana = await agreed(world)
    mia = await world.member("mia", "Mia", roles=("mentor",))
    await kim.says("away 2026-12-08")
    ana.read()
    await kim.says("backup Mia", "I’ll ask Mia")
    lee.reads("You don’t need to stand in for Kim any more")
    ana.reads("Lee can’t stand in at the moment")
    await mia.presses("Yes, I will", "May I show them your handle", "you’re standing in. Thank you!")
    ana.reads("Mia is there for you", "You can write to them through me")
    await mia.presses("Yes, show it")
    ana.reads("@mia")


@pytest.mark.parametrize("who", ["Kim", "Lee"])
async def test_it_ends_with_the_role_of_either(world: World, who: str) -> None:
    kim, lee, _ = await agreed(world)
    leaving, staying = (kim, lee) if who == "Kim" else (lee, kim)
    await leaving.says("step_down yes", "Thank you for all")
    await world.advance(minutes=1)
    staying.reads("You don’t need to stand in for Kim" if who == "Kim" else "Lee can’t stand in for you any more")
    await staying.says("status")
    async with world.store() as store:
        assert await store.backups.open() == []


async def test_nobody_stands_in_with_themselves(world: World) -> None:
    """A mentor may be a mentee of the one they stand in for."""
    kim, lee, ana = await agreed(world)
    await world.give_role(lee, "mentee")
    await world.pair(lee, kim)
    await kim.says("away 2026-12-08")
    assert "Lee is there" not in lee.reads("Kim is away", "Ana")
    ana.reads("Lee is there for you")


@given(st.sampled_from(["away", "silent", "there"]), st.booleans(), st.none() | st.tuples(DAYS, DAYS).map(sorted))
def test_a_backup_covers_whoever_is_away_or_silent_unless_they_are_so_themselves(
    mentor_is: str, backup_silent: bool, away: list[date] | None
) -> None:
    today = NOW.date()
    kim, lee = Member(id=1, timezone="UTC"), Member(id=2, timezone="UTC")
    if mentor_is == "away":
        kim.away_from, kim.away_until = today, today + timedelta(days=3)
    if away:
        lee.away_from, lee.away_until = away
    silent = {1: mentor_is == "silent", 2: backup_silent}
    silent_ids = [member_id for member_id, is_silent in silent.items() if is_silent]
    assert needs_backup(kim, silent_ids, NOW) is (mentor_is != "there")
    lee_is_away = away is not None and away[0] <= today <= away[1]
    assert can_stand_in(lee, kim, silent_ids, NOW) is not (backup_silent or lee_is_away)


def test_for_a_later_absence_the_backup_is_to_be_there_on_its_first_day() -> None:
    today = NOW.date()
    kim = Member(id=1, timezone="UTC", away_from=today + timedelta(days=9), away_until=today + timedelta(days=20))
    lee = Member(id=2, timezone="UTC", away_from=today + timedelta(days=8), away_until=today + timedelta(days=9))
    assert not can_stand_in(lee, kim, (), NOW)
    lee.away_until = today + timedelta(days=8)
    assert can_stand_in(lee, kim, (), NOW)


@pytest.mark.parametrize(
    "said",
    [
        "Kim told me she is in hospital, she probably can't write here herself. just that you know",
        "my mentor had an accident, that's why she doesn't answer",
        "Kim está en el hospital, por eso no contesta, les aviso nomás",
        "mi mentora tuvo un accidente y no puede escribir, para que sepan",
    ],
)
async def test_that_a_mentor_is_ill_is_heard_and_passed_on_to_nobody(world: World, said: str) -> None:
    kim, ana = await world.member("kim", "Kim", roles=["mentor"]), await world.member("ana", "Ana")
    await world.pair(ana, kim)
    await ana.says(said, "I’m sorry about Kim", "passed it on to nobody", said)
    assert ana.screen[-1].labels[0].startswith("Ask the council")
