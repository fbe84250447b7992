"""Whatever keeps the bot from its work turns the page red in time, and systemd hears no more; nothing else does."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest
from sqlalchemy import insert, text

from chatbot.adapters.base import RetryLater, Uncertain
from chatbot.core.messages import Network, OutgoingMessage, Rank, Receipt
from storage import health
from storage.models.delivery import InboxRow, OutboxRow, OutboxState
from storage.unit_of_work import UnitOfWork
from tests.health.conftest import Operator, Systemd
from tests.world import World


async def test_a_bot_that_works_is_green_all_day(world: World, operator: Operator, systemd: Systemd) -> None:
    assert "READY=1" in systemd.heard()
    ana = await world.member("ana", "Ana")
    for _ in range(2):
        await ana.says("help")
        assert await operator.waits(minutes=15) == []
    heard = systemd.heard()
    assert heard.count("WATCHDOG=1") >= 30
    assert operator.figure("chatbot_ready") == 1
    await world.stop()
    assert systemd.heard()[0] == "STOPPING=1"
    assert operator.sees() == ["wrong the bot does not serve: it is starting or stopping"]


async def test_a_stored_message_that_nobody_handles_is_red_though_others_are(world: World, operator: Operator) -> None:
    ana = await world.member("ana", "Ana")
    row = {"network": "telegram", "event_id": "e", "user_id": "ben", "received_at": world.clock.now()}
    async with world.store() as store:
        await store.session.execute(insert(InboxRow), [row | {"state": "pending", "message": {}}])
    for _ in range(5):
        await ana.says("help")
        assert await operator.waits(minutes=1) == []
    assert await operator.waits(minutes=2) != []
    assert await operator.is_restarted()
    async with world.store() as store:
        await store.session.execute(text("UPDATE inbox SET state = 'done'"))
    assert await operator.waits(minutes=1) == []


async def test_who_waits_for_answers_to_what_they_wrote_is_no_fault(
    world: World, operator: Operator, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Their chat is asked to wait for an hour; the messages beyond twenty are handled after that."""
    ana = await world.member("ana", "Ana")
    world.adapters[Network.TELEGRAM].faults = [RetryLater(3600)] * 30
    for _ in range(30):
        ana.send("help")
    await world.app.settle()
    async with world.store() as store:
        assert await store.health.oldest_unhandled("telegram", ()) is not None
    assert await operator.waits(minutes=15) == []


async def test_a_message_that_the_sender_overlooks_is_red(world: World, operator: Operator) -> None:
    """A message that is due later, tried later, or on a network that is not served is none of that."""
    now = world.clock.now()
    row = {"network": "telegram", "room_id": "ana", "rank": Rank.LETTER, "secret": "", "due_at": now}
    row |= {"state": OutboxState.SENDING, "attempts": 0, "not_before": None}
    later = now + timedelta(hours=1)
    harmless = [row | {"due_at": later}, row | {"not_before": later}, row | {"network": "email"}]
    async with world.store() as store:
        await store.session.execute(insert(OutboxRow), harmless)
    assert await operator.waits(minutes=30) == []
    async with world.store() as store:
        await store.session.execute(insert(OutboxRow), [row])
    (line,) = await operator.waits(minutes=1)
    assert line.startswith("wrong sending telegram: ")
    assert await operator.is_restarted()


async def test_a_backlog_that_moves_is_no_fault(
    world: World, operator: Operator, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A letter waits for an hour behind others, of which one goes out each minute."""
    adapter = world.adapters[Network.TELEGRAM]

    async def slowly(message: OutgoingMessage, key: str) -> Receipt:
        await world.clock.sleep(60)
        return Receipt("m")

    monkeypatch.setattr(adapter, "send", slowly)
    async with world.store() as store:
        row = {"network": "telegram", "room_id": "ana", "rank": Rank.LETTER, "secret": "", "due_at": world.clock.now()}
        row |= {"state": OutboxState.PENDING, "attempts": 0, "turn": 0}
        await store.session.execute(insert(OutboxRow), [row] * 40)
    world.app.outbox.look()
    assert await operator.waits(minutes=30) == []
    assert operator.figure('chatbot_unsent_age_seconds{network="telegram"}') > 1500


@pytest.mark.parametrize("fault", [RetryLater(), Uncertain()])
async def test_a_network_that_is_away_is_red_but_no_reason_to_start_anew(
    world: World, operator: Operator, fault: Exception
) -> None:
    ana = await world.member("ana", "Ana")
    telegram = world.adapters[Network.TELEGRAM]
    telegram.faults = [fault] * 1000  # type: ignore[list-item]
    telegram.last_read = world.clock.monotonic()
    ana.send("menu")
    while Network.TELEGRAM not in world.app.recorder.unreached:  # the answer is tried once
        await asyncio.sleep(0.001)
    assert await operator.waits(minutes=5) == []
    lines = await operator.waits(minutes=8)
    assert [line.partition(":")[0] for line in lines] == ["wrong reading telegram", "wrong reach telegram"]
    assert "no poll or sync has ended since 2026-11-24 10:00:00 UTC (limit 5m)" in lines[0]
    assert not await operator.is_restarted()
    assert operator.figure('chatbot_check_failing{check="reach",network="telegram"}') == 1
    telegram.faults, telegram.last_read = [], world.clock.monotonic()
    assert await operator.waits(minutes=31) == ["wrong reading telegram" + operator.sees()[0][22:]]


async def test_a_database_that_hung_and_answers_again_is_well(
    world: World, operator: Operator, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = asyncio.Event()
    works = world.app.database.unit_of_work

    @asynccontextmanager
    async def hanging() -> AsyncIterator[UnitOfWork]:
        await answers.wait()
        async with works() as store:
            yield store

    monkeypatch.setattr(world.app.database, "unit_of_work", hanging)
    assert await operator.waits(ticks=False, minutes=1) != []
    answers.set()
    assert await operator.waits(minutes=1) == []


async def test_a_database_that_fails_is_red(world: World, operator: Operator, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails() -> None:
        raise OSError("the disk says: ana@example.org")

    monkeypatch.setattr(world.app.database, "unit_of_work", fails)
    (line,) = await operator.waits(ticks=False, minutes=1)
    assert line.startswith("wrong database: ")
    assert "ana@" not in line


@pytest.mark.both_databases
async def test_what_waits_longest_is_found_by_an_index(world: World) -> None:
    """However much waits, and however much is kept of what is over."""
    now = world.clock.now()
    async with world.store() as store:
        assert await store.health.oldest_unhandled("matrix", ()) is None
        assert await store.health.due("matrix", now) == []
        assert (await store.health.counts(now)).pairs == 0
        connection = await store.session.connection()
        if connection.dialect.name != "sqlite":
            return
        for query, index in ((health._UNHANDLED, "ix_inbox_oldest"), (health._UNSENT, "ix_outbox_open")):
            compiled = query.compile(dialect=connection.dialect, compile_kwargs={"render_postcompile": True})
            given = {**compiled.params, "network": "matrix", "now": now.isoformat()}
            values = tuple(given[name] for name in compiled.positiontup or ())
            plan = str((await connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {compiled}", values)).all())
            assert index in plan
            assert "TEMP B-TREE" not in plan
