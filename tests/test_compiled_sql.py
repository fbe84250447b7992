"""Statements that go straight to SQLite do what they do by SQLAlchemy's way, which is PostgreSQL's."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import bindparam, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from chatbot.core.messages import Network
from storage import compiled_sql
from storage.models.delivery import Cursor, OutboxRow, OutboxState
from storage.outbox_entries import OutboxEntry
from tests.world import World

_MESSAGE = OutboxRow.kind == "message"
NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


async def test_what_is_written_is_read_back_as_it_was(world: World) -> None:
    lima = NOON.astimezone(timezone(timedelta(hours=-5)))
    chart = {"kind": "bars", "title": "¿Cuántos?"}
    entries = [
        OutboxEntry(
            Network.TELEGRAM, text=f"Hello {i}", not_before=lima, chart=chart if i else None, state=OutboxState.SENDING
        )
        for i in range(3)
    ]
    async with world.store() as store:
        added = await store.outbox.add(entries, NOON)
    assert [entry.text for entry in sorted(added, key=lambda entry: entry.id)] == ["Hello 0", "Hello 1", "Hello 2"]

    async with world.store() as store:
        rows = (await store.session.scalars(select(OutboxRow).where(_MESSAGE).order_by(OutboxRow.id))).all()
        without = await store.session.scalar(select(func.count()).where(_MESSAGE, OutboxRow.chart.is_(None)))
    assert [(row.id, row.text) for row in rows] == [(entry.id, entry.text) for entry in added]
    assert [row.chart for row in rows] == [None, chart, chart]
    assert without == 1
    assert {row.not_before for row in rows} == {row.due_at for row in rows} == {NOON}
    assert {row.state for row in rows} == {"sending"}


async def test_an_error_is_sqlalchemys_and_quotes_nobody(world: World) -> None:
    with pytest.raises(IntegrityError) as caught:
        async with world.store() as store:
            await compiled_sql.execute(store.session, insert(Cursor), [{"network": "matrix", "value": "s1"}] * 2)

    assert "s1" not in str(caught.value)


async def test_it_is_part_of_the_transaction(world: World) -> None:
    with suppress(ZeroDivisionError):
        async with world.store() as store:
            await compiled_sql.execute(store.session, insert(Cursor), [{"network": "matrix", "value": "s1"}])
            _ = 1 / 0

    async with world.store() as store:
        assert await store.session.get(Cursor, "matrix") is None


async def test_what_finds_something_finds_what_sqlalchemys_way_does(world: World) -> None:
    query = (
        select(OutboxRow)
        .where(
            _MESSAGE, OutboxRow.state.in_((OutboxState.SENT, OutboxState.FAILED)), OutboxRow.due_at <= bindparam("now")
        )
        .order_by(OutboxRow.id)
    )
    async with world.store() as store:
        assert not await compiled_sql.find(store.session, query, {"now": NOON})
        entries = [OutboxEntry(Network.TELEGRAM, text=text, state=OutboxState.FAILED) for text in ("Hello", "Bye")]
        await store.outbox.add(entries, NOON)

    async with world.store() as store:
        found = await compiled_sql.find(store.session, query, {"now": NOON})
        assert [row.text for row in found] == ["Hello", "Bye"]
        assert [row for (row,) in await compiled_sql.find_rows(store.session, query, {"now": NOON})] == list(found)
        assert not await compiled_sql.find(store.session, query, {"now": NOON - timedelta(seconds=1)})
        assert not store.writes


async def test_what_waits_to_be_written_is_found(world: World) -> None:
    async with world.store() as store:
        store.session.add(Cursor(network="matrix", value="s1"))
        assert await compiled_sql.find(store.session, select(Cursor.value)) == ["s1"]


async def test_only_what_meets_a_row_is_a_change(world: World) -> None:
    statement = update(Cursor).where(Cursor.network == "matrix").values(value=bindparam("place"))
    async with world.store() as store:
        assert await compiled_sql.change(store.session, statement, {"place": "s2"}) == 0
        assert not store.writes
        await compiled_sql.execute(store.session, insert(Cursor), [{"network": "matrix", "value": "s1"}])
        before = store.writes
        assert await compiled_sql.change(store.session, statement, {"place": "s2"}) == 1
        assert store.writes > before

    async with world.store() as store:
        assert (await store.session.get_one(Cursor, "matrix")).value == "s2"


async def test_a_statement_is_compiled_once_however_often_it_is_run(world: World) -> None:
    kim = await world.member("kim", roles=("mentor",))
    await world.pair(await world.member("ana"), kim)
    await kim.says("/status")
    await world.advance(days=1)
    before = compiled_sql.count_compiled()

    await kim.says("/status")
    await world.advance(days=1)

    assert compiled_sql.count_compiled() == before
