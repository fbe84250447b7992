""" "Are you still active?", every twelve weeks."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from storage.models.check_in import PromptKind
from tests.check_in.test_silence import missed, set_away
from tests.world import START, Person, World

STEP = timedelta(weeks=2)
DUE = datetime(2027, 2, 16, 9, tzinfo=UTC)
"""Twelve weeks after the world begins: a Tuesday."""


async def mentor(world: World, **fields: object) -> Person:
    """A mentor without mentees, so that check-ins say nothing meanwhile."""
    kim = await world.member("kim", "Kim", roles=["mentor"], **fields)  # type: ignore[arg-type]
    await world.app.tick()
    return kim


async def test_every_twelve_weeks_a_mentor_is_asked(world: World) -> None:
    kim = await mentor(world)
    assert DUE.date() - START.date() == timedelta(weeks=12)
    await world.advance_to(DUE - timedelta(minutes=1), step=STEP)
    kim.reads_nothing()
    await world.advance_to(DUE)
    kim.reads("Are you still active as a mentor?")
    assert kim.screen[-1].labels == ["Yes", "Away", "Step down"]
    await world.app.tick()
    await world.restart()
    await world.settle()
    kim.reads_nothing()
    await kim.presses("Yes", "Thank you!")
    await world.advance_to(DUE + timedelta(weeks=12, minutes=-1), step=STEP)
    kim.reads_nothing()
    assert await missed(world, kim) == 0
    await world.advance_to(DUE + timedelta(weeks=12))
    kim.reads("Are you still active")


async def test_it_comes_on_a_working_day_without_check_in(world: World) -> None:
    kim = await mentor(world)
    await world.advance_to(datetime(2026, 11, 28, 12, tzinfo=UTC), step=STEP)
    sam = await world.member("sam", "Sam", roles=["mentor"], timezone="America/Lima")  # on a Saturday
    due = datetime(2027, 2, 23, 14, tzinfo=UTC)  # Tuesday 09:00 in Lima
    await world.advance_to(due - timedelta(minutes=1), step=STEP)
    sam.reads_nothing()
    await world.advance_to(due)
    sam.reads("Are you still active")
    kim.reads("Are you still active")


async def test_a_late_question_waits_for_such_a_day_too(world: World) -> None:
    kim = await mentor(world)
    for days in (4, 6):  # the bot was down until Saturday; on Monday there are check-ins
        await world.advance_to(DUE + timedelta(days=days), step=timedelta(weeks=20))
        kim.reads_nothing()
    await world.advance_to(DUE + timedelta(days=7))
    kim.reads("Are you still active")


async def test_no_answer_counts_as_missed_until_there_is_one(world: World) -> None:
    kim = await mentor(world)
    await world.advance_to(DUE + timedelta(days=13), step=STEP)
    assert await missed(world, kim) == 0
    await world.advance_to(DUE + timedelta(days=15), step=STEP)
    assert await missed(world, kim) == 1
    await kim.presses("Yes", "Thank you!")
    assert await missed(world, kim) == 0
    await kim.says("active yes", "Thank you!")


async def test_each_answer_is_one_and_shows_the_next_step(world: World) -> None:
    kim = await mentor(world)
    await world.advance_to(DUE, step=STEP)
    await kim.presses("Away", "Until when?")
    assert kim.screen[-1].labels == ["Say until when"]
    await kim.says("active step down", "Nothing has changed yet")
    assert kim.screen[-1].labels == ["Step down"]
    async with world.store() as store:
        prompt = await store.check_ins.latest((await kim.member()).id, PromptKind.STILL_ACTIVE)
    assert prompt is not None
    assert (prompt.answer, prompt.answered_at) == ("step_down", world.clock.now())
    assert (await kim.member()).roles == {"mentor"}


async def test_it_can_be_said_unasked(world: World) -> None:
    kim = await mentor(world)
    await kim.says("active", "Are you still active as a mentor?")
    await kim.says("1", "Thank you!")
    await kim.says("active yes", "Thank you!")
    await world.advance_to(DUE, step=STEP)
    kim.reads("Are you still active")


async def test_who_is_away_is_asked_when_they_are_back(world: World) -> None:
    kim = await mentor(world)
    await set_away(world, kim, DUE.date() - timedelta(days=1), DUE.date() + timedelta(days=1))
    await world.advance_to(DUE + timedelta(days=1, hours=10), step=STEP)
    assert "still active" not in kim.reads("nearly back")
    await world.advance_to(DUE + timedelta(days=2))
    kim.reads("Are you still active")


async def test_going_away_while_asked_is_no_miss(world: World) -> None:
    kim = await mentor(world)
    await world.advance_to(DUE, step=STEP)
    kim.reads("Are you still active")
    await set_away(world, kim, DUE.date() + timedelta(days=1), DUE.date() + timedelta(days=20))
    await world.advance_to(DUE + timedelta(days=20), step=timedelta(days=5))
    assert "still active" not in kim.reads("nearly back")
    assert await missed(world, kim) == 0
    await world.advance_to(DUE + timedelta(days=22), step=STEP)
    kim.reads("Are you still active")
