"""Waiting letters are taken by rank and turn in one read of an index, however many they are."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import event, func, select, text, update
from sqlalchemy.ext.asyncio import AsyncSession

from chatbot.core.messages import Network, Rank
from storage.models.delivery import NO_TURN, OutboxRow
from storage.outbox_entries import OutboxEntry
from tests.world import World

pytestmark = pytest.mark.both_databases

DOUBLINGS = 14
"""16,384 announcements wait, on a network that nobody sends to meanwhile."""


async def test_the_next_messages_of_many_are_found_by_one_index_alone(world: World) -> None:
    async with world.store() as store:
        one = OutboxEntry(Network.EMAIL, text="News", user_id="ana", room_id="ana", rank=Rank.ANNOUNCEMENT)
        await store.outbox.add([one], world.clock.now())
        columns = ", ".join(column.name for column in OutboxRow.__table__.columns if column.name != "id")
        for _ in range(DOUBLINGS):
            twice = f"INSERT INTO outbox ({columns}) SELECT {columns} FROM outbox WHERE network = 'email'"
            await store.session.execute(text(twice))
        await store.session.execute(update(OutboxRow).values(turn=OutboxRow.id))
        await store.session.execute(text("ANALYZE outbox"))
    async with world.store() as store:
        asked: list[tuple[str, Any]] = []

        def note(_: object, __: object, statement: str, parameters: Any, *___: object) -> None:
            asked.append((statement, parameters))

        engine = world.app.database.engine.sync_engine
        event.listen(engine, "before_cursor_execute", note)
        entries = await store.outbox.claim("email", Rank.ANNOUNCEMENT, 2**62, 16)
        event.remove(engine, "before_cursor_execute", note)
        assert [entry.turn for entry in entries] == sorted(entry.turn for entry in entries)
        assert len(entries) == 16
        reads = [one for one in asked if one[0].startswith("SELECT")]
        assert len(reads) == 1
        plan = await _plan(store.session, *reads[0])
        assert any("ix_outbox_queue" in step for step in plan), plan
        assert not any(word in step for step in plan for word in ("Sort", "Seq Scan", "TEMP B-TREE", "SCAN")), plan
        none = await store.outbox.claim("email", Rank.ANSWER, 2**62, 16)
        assert none == [], "an answer waits behind no announcement"
        waiting = select(func.count()).where(OutboxRow.network == "email", OutboxRow.state == "pending")
        assert await store.session.scalar(waiting) == 2**DOUBLINGS - 16


async def _plan(session: AsyncSession, statement: str, parameters: Any) -> Sequence[str]:
    connection = await session.connection()
    how = "EXPLAIN" if connection.dialect.name == "postgresql" else "EXPLAIN QUERY PLAN"
    return [str(row[-1]) for row in await connection.exec_driver_sql(f"{how} {statement}", parameters)]


async def test_what_waits_for_its_morning_is_not_read_before_it_comes(world: World) -> None:
    """It stands behind everything that may go."""
    async with world.store() as store:
        morning = world.clock.now() + timedelta(hours=8)
        held = OutboxEntry(Network.EMAIL, text="News", user_id="ana", turn=NO_TURN, due_at=morning, quiet_in="UTC")
        await store.outbox.add([held], world.clock.now())
        columns = ", ".join(column.name for column in OutboxRow.__table__.columns if column.name != "id")
        for _ in range(DOUBLINGS):
            await store.session.execute(text(f"INSERT INTO outbox ({columns}) SELECT {columns} FROM outbox"))
        await store.outbox.add([OutboxEntry(Network.EMAIL, text="Now", user_id="bea")], world.clock.now())
    async with world.store() as store:
        assert [entry.text for entry in await store.outbox.claim("email", Rank.LETTER, 2**62, 16)] == ["Now"]
        assert await store.outbox.held_until(world.clock.now(), 16) == []
        assert len(await store.outbox.held_until(morning, 16)) == 16
