"""The counts that are kept are right, whoever writes and however; `tests/simulation` tries any sequence."""

from __future__ import annotations

import asyncio
from datetime import date, timedelta

import pytest
from sqlalchemy import delete, text, update

from storage.check_in import new_prompt
from storage.models.account import Account, Member
from storage.models.activity import Activity, ActivityState
from storage.models.check_in import CheckIn, Prompt, PromptKind
from storage.models.pairs import Pair
from tests.counts import counts_are_right
from tests.world import START, World

pytestmark = pytest.mark.both_databases


async def _programme(world: World) -> tuple[int, int]:
    """Make two mentors, three mentees, a week's check-ins and an activity; returns the ids of the mentors."""
    kim, lee = [await world.member(name.lower(), name, roles=["mentor", "mentee"]) for name in ("Kim", "Lee")]
    mentees = [await world.member(name.lower(), name) for name in ("Ana", "Bo", "Cy")]
    for mentee in mentees:
        await world.pair(mentee, kim)
    await kim.says("capacity 4")
    async with world.store() as store:
        ana = (await mentees[0].member()).id
        for day in (START, START - timedelta(days=9)):
            due_at = START + timedelta(weeks=1)
            store.session.add(
                Activity(
                    member_id=ana, kind="other", held_on=date(2026, 1, 1), title="x", reported_at=day, due_at=due_at
                )
            )
        for mentor in (await kim.member(), await lee.member()):
            window = await store.check_ins.open(
                new_prompt(
                    mentor.id, PromptKind.CHECK_IN, "2026-W48", due_at=START, closes_at=START + timedelta(days=7)
                )
            )
            assert window is not None
            for pair in await store.pairs.pairs_of_mentor(mentor.id):
                store.check_ins.add(window, pair)
    return (await kim.member()).id, (await lee.member()).id


async def test_what_statements_change_is_counted(world: World) -> None:
    kim, lee = await _programme(world)
    before = await counts_are_right(world)
    assert before["check_in"] == {("2026-W48", "open"): 3}
    assert before["load"] == {("4", "3"): 1, ("", "0"): 1}
    assert before["activity"] == {("", "reported"): 2}
    async with world.store() as store:
        await store.session.execute(update(CheckIn).values(answer="good"))
        await store.session.execute(update(Activity).values(state=ActivityState.CONFIRMED))
        await store.session.execute(update(Pair).values(mentor_id=lee).where(Pair.mentor_id == kim))
        await store.session.execute(update(Member).values(council_since=START).where(Member.id == kim))
        await store.session.execute(update(Account).values(member_id=kim).where(Account.member_id == lee))
    after = await counts_are_right(world)
    assert after["check_in"] == {("2026-W48", "answered"): 3}
    assert after["load"] == {("4", "0"): 1, ("", "3"): 1}
    assert after["council"] == {("", ""): 1}
    async with world.store() as store:
        await store.session.execute(delete(CheckIn))
        await store.session.execute(delete(Prompt))
        await store.session.execute(update(Pair).values(ended_at=START))
    assert (await counts_are_right(world))["check_in"] == {}


async def test_what_is_dropped_was_never_counted(world: World) -> None:
    await _programme(world)
    before = await counts_are_right(world)
    async with world.store() as store:
        await store.session.execute(update(CheckIn).values(answer="good"))
        await store.session.rollback()
    assert await counts_are_right(world) == before


async def test_changes_are_added_up_and_the_counts_stay_what_they_are(world: World) -> None:
    await _programme(world)
    before = await counts_are_right(world)
    async with world.store() as store:
        assert not await store.tallies.settle()
        await store.session.execute(update(CheckIn).values(answer="good"))
        await store.tallies.settle()
        assert not await store.session.scalar(text("SELECT count(*) FROM tally WHERE NOT settled"))
    after = await counts_are_right(world)
    assert after == before | {"check_in": {("2026-W48", "answered"): 3}}
    await world.tick()
    assert await counts_are_right(world) == after


async def test_two_transactions_that_change_the_same_row_count_it_once(world: World) -> None:
    await _programme(world)

    async def answer(words: str) -> None:
        async with world.store() as store:
            await store.session.execute(update(CheckIn).values(answer=words))
            await asyncio.sleep(0)

    await asyncio.gather(answer("good"), answer("help"))
    assert (await counts_are_right(world))["check_in"] == {("2026-W48", "answered"): 3}
