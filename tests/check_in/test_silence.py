"""Missed check-ins: what counts as one, what does not, and what ends a silence."""

from __future__ import annotations

from datetime import date, timedelta

from chatbot.core.programme import Programme
from handlers.check_in import rules
from storage.check_in import Week, new_prompt
from storage.models.check_in import PromptKind
from tests.check_in.mentors import MONDAY, WEEK, mentor_with, rows_of
from tests.world import Person, World

STEP = timedelta(days=4)
QUESTION = "How are things going with"


async def missed(world: World, mentor: Person) -> int:
    """Return how many check-ins in a row the mentor has not answered."""
    member_id = (await mentor.member()).id
    async with world.store() as store:
        outcomes = await store.check_ins.outcomes([member_id])
    return len(rules.missed_in_a_row(outcomes.get(member_id, ())))


async def set_away(world: World, mentor: Person, first: date | None, last: date | None) -> None:
    async with world.store() as store:
        member = await store.people.get((await mentor.member()).id)
        assert member is not None
        member.away_from, member.away_until = first, last


async def test_three_unanswered_weeks_are_a_silence_that_any_answer_ends(world: World) -> None:
    kim = await mentor_with(world, "Ana", "Luis")
    for week in range(4):
        await world.advance_to(MONDAY + week * WEEK, step=STEP)
        assert await missed(world, kim) == week  # whatever the number of mentees
    assert rules.is_unresponsive(3, Programme())
    assert not rules.is_unresponsive(2, Programme())
    assert [row.missed for row in await rows_of(world, kim)] == [True] * 6 + [False] * 2
    await kim.presses("All good", "Luis")
    assert await missed(world, kim) == 0
    await world.advance_to(MONDAY + 4 * WEEK, step=STEP)
    assert await missed(world, kim) == 0  # one of two mentees is an answer


async def test_saying_that_one_is_active_ends_it_too(world: World) -> None:
    kim = await mentor_with(world, "Ana")
    await world.advance_to(MONDAY + 2 * WEEK, step=STEP)
    assert await missed(world, kim) == 2
    await kim.says("active yes", "Thank you")
    assert await missed(world, kim) == 0


async def test_what_was_missed_after_an_answer_counts(world: World) -> None:
    kim = await world.member("kim", "Kim", roles=["mentor"])
    member = await kim.member()
    now = world.clock.now()
    async with world.store() as store:
        for kind, answered_at, closed_at in (
            (PromptKind.CHECK_IN, now, now + WEEK),
            (PromptKind.STILL_ACTIVE, None, now + timedelta(days=1)),
        ):
            prompt = await store.check_ins.open(
                new_prompt(member.id, kind, "2026-W48", due_at=now, closes_at=closed_at)
            )
            assert prompt is not None
            prompt.answered_at, prompt.closed_at = answered_at, closed_at
    assert await missed(world, kim) == 1


async def test_the_weeks_are_counted_for_the_council(world: World) -> None:
    kim = await mentor_with(world, "Ana", "Luis")
    await world.advance_to(MONDAY, step=STEP)
    await kim.presses("All good", "Luis")
    await world.advance_to(MONDAY + 2 * WEEK, step=STEP)
    async with world.store() as store:
        weeks = await store.check_ins.weeks("2026-W49")
        assert await store.check_ins.weeks("2026-W51") == [Week("2026-W51", 0, 2, 0)]
    assert weeks == [Week("2026-W49", 1, 0, 1), Week("2026-W50", 0, 0, 2), Week("2026-W51", 0, 2, 0)]


async def test_a_mentor_who_is_away_is_not_asked_and_misses_nothing(world: World) -> None:
    kim = await mentor_with(world, "Ana")
    await set_away(world, kim, MONDAY.date(), MONDAY.date() + timedelta(days=9))
    await world.advance_to(MONDAY + 2 * WEEK - timedelta(minutes=1), step=timedelta(days=1))
    assert QUESTION not in kim.reads()
    assert await missed(world, kim) == 0
    await world.advance_to(MONDAY + 2 * WEEK)
    kim.reads(QUESTION)


async def test_a_mentor_who_comes_back_early_is_asked_with_the_next_week(world: World) -> None:
    kim = await mentor_with(world, "Ana")
    await set_away(world, kim, MONDAY.date(), MONDAY.date() + timedelta(days=60))
    await world.advance_to(MONDAY + timedelta(days=1), step=STEP)
    await set_away(world, kim, None, None)
    await world.advance_to(MONDAY + WEEK - timedelta(hours=1), step=STEP)
    kim.reads_nothing()
    await world.advance_to(MONDAY + WEEK)
    kim.reads("How are things going with Ana?")


async def test_going_away_with_a_window_open_is_no_miss(world: World) -> None:
    kim = await mentor_with(world, "Ana", "Luis")
    await world.advance_to(MONDAY, step=STEP)
    await kim.presses("All good", "Luis")
    await set_away(world, kim, MONDAY.date() + timedelta(days=1), MONDAY.date() + timedelta(days=20))
    await world.advance_to(MONDAY + 3 * WEEK - timedelta(minutes=30), step=STEP)
    text = kim.reads("Welcome back!")
    assert QUESTION not in text
    assert "reminder" not in text
    assert [(row.answer, row.missed) for row in await rows_of(world, kim)] == [("good", False)]
    await world.advance_to(MONDAY + 3 * WEEK)
    kim.reads("about 2 of your mentees")


async def test_an_absence_until_the_last_day_of_the_window_is_no_miss(world: World) -> None:
    kim = await mentor_with(world, "Ana")
    await world.advance_to(MONDAY, step=STEP)
    await set_away(world, kim, MONDAY.date() + timedelta(days=2), MONDAY.date() + timedelta(days=6))
    await world.advance_to(MONDAY + WEEK, step=STEP)
    kim.reads("Welcome back!", QUESTION)
    assert await missed(world, kim) == 0


async def test_a_mentor_who_steps_down_leaves_nothing_missed(world: World) -> None:
    kim = await mentor_with(world, "Ana")
    await world.advance_to(MONDAY, step=STEP)
    asked = kim.screen[-1]
    async with world.store() as store:
        member = await store.people.get((await kim.member()).id)
        assert member is not None
        member.lay_down("mentor")
        (pair,) = await store.pairs.open_pairs()
        pair.ended_at = world.clock.now()
    await world.advance_to(MONDAY + 2 * WEEK, step=STEP)
    assert await missed(world, kim) == 0
    await kim.presses("All good", "for mentors", message=asked)
    kim.reads_nothing()
