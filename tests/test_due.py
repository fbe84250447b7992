"""A moment is moved up by all that it depends on, so that nothing is overlooked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import UpdateBase, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from chatbot.core.messages import Network
from storage import compiled_sql, due, due_rows
from storage.due_rows import DueRows
from storage.models.account import Member
from storage.models.sweep import Sweep
from tests.channels.stage import also
from tests.world import World


async def test_a_tick_at_a_wrong_time_far_ahead_delays_nothing(world: World) -> None:
    kim, ana = await world.member("kim", "Kim", roles=["mentor"]), await world.member("ana", "Ana")
    await world.pair(ana, kim)
    await world.tick()
    world.clock.jump(timedelta(days=365, hours=16))  # a wrong time, at night
    world.clock.advance(timedelta(seconds=10))
    await world.tick()
    world.clock.jump(-timedelta(days=365, hours=16))
    world.clock.advance(timedelta(seconds=10))
    await world.settle()
    kim.read()
    await world.advance(weeks=2, step=timedelta(hours=12))
    assert any("How are things going with Ana" in message.text for message in kim.read())


async def test_a_moment_that_is_moved_up_while_a_job_looks_stays_so(world: World) -> None:
    kim = await world.member("kim", "Kim", roles=["mentor"])
    await world.tick()
    async with world.store() as store:
        await store.due.look_at((await kim.member()).id)
    async with world.store() as store:
        (read,) = await store.due.members("due_check_in_at", world.clock.now())
    async with world.store() as store:
        await store.due.look_at(read.id)
    async with world.store() as store:
        await store.due.set("due_check_in_at", {read: None}, world.clock.now())
    assert await kim.due(Member.due_check_in_at) is not None


async def test_what_was_asked_at_an_address_that_is_dropped_goes_elsewhere_at_once(world: World) -> None:
    kim, ana = await world.member("kim", "Kim", roles=["mentor"]), await world.member("ana", "Ana")
    there = await also(world, kim, Network.MATRIX, "kim_m")
    await ana.says("request_mentor events")
    kim.reads("Ana would like a mentor")
    await world.tick()
    async with world.store() as store:
        await store.session.delete((await store.people.accounts([kim.account]))[kim.account])
    await world.tick()
    await world.settle()
    there.reads("Ana would like a mentor")


async def test_after_a_tick_nothing_is_due(world: World) -> None:
    kim, ana = await world.member("kim", "Kim", roles=["mentor"]), await world.member("ana", "Ana")
    await world.pair(ana, kim)
    await world.tick()
    await world.tick()
    now = world.clock.now()
    async with world.store() as store:
        for moment in ("due_check_in_at", "due_still_active_at", "due_silence_at", "due_quiet_at"):
            assert await store.due.members(moment, now) == [], moment
        assert await store.due.pairs(now) == []
        assert await store.due.messages(now) == []


async def test_a_start_looks_at_everybody_and_sets_no_moment_that_stays(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    kim = await world.member("kim", "Kim", roles=["mentor"])
    for name in ("Ana", "Bea", "Tom"):
        await world.pair(await world.member(name.lower(), name), kim)
    await world.tick()
    await world.tick()
    written: list[str] = []

    async def execute(session: AsyncSession, statement: UpdateBase, rows: Sequence[Mapping[str, Any]]) -> list[Any]:
        written.append(str(statement).split(" SET ")[0])
        return await compiled_sql_execute(session, statement, rows)

    compiled_sql_execute = compiled_sql.execute
    monkeypatch.setattr(compiled_sql, "execute", execute)
    await world.restart()
    assert not {"UPDATE member", "UPDATE pair"} & {*written}
    async with world.store() as store:
        assert (await store.session.execute(select(Sweep))).all() == []


async def test_a_sweep_goes_on_where_it_was_and_overlooks_nobody(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    names = ("Kim", "Lucia", "Ravi", "Zoe", "Mia")
    mentors = [await world.member(name.lower(), name, roles=["mentor"]) for name in names]
    await world.tick()
    right = await mentors[0].due(Member.due_check_in_at)
    async with world.store() as store:  # as if the settings were others by now
        wrong = world.clock.now() + timedelta(days=99)
        await store.session.execute(update(Member).values(due_check_in_at=wrong))
        await store.due.look_at_everything()
    monkeypatch.setattr(due, "LOOKS", 2)
    two = {name: DueRows(*(query.limit(2) for query in rows)) for name, rows in due_rows.MEMBERS.items()}
    monkeypatch.setattr(due, "MEMBERS", two)
    seen: list[int] = []
    for _ in range(3):
        async with world.store() as store:
            seen += [one.id for one in await store.due.members("due_check_in_at", world.clock.now())]
    assert seen == [(await mentor.member()).id for mentor in mentors]
    async with world.store() as store:
        await store.due.look_at_everything()
    await world.tick()
    assert [await mentor.due(Member.due_check_in_at) for mentor in mentors] == [right] * len(mentors)
