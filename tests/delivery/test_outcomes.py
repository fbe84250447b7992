"""Outcomes of messages: written with the next transaction that comes by, or in one of their own."""

from __future__ import annotations

import asyncio
from contextlib import suppress

from sqlalchemy import func, select

from chatbot.core.messages import Network
from chatbot.delivery.outgoing.outcomes import Outcomes
from storage.models.delivery import OutboxRow, OutboxState
from storage.outbox_entries import OutboxEntry, SendOutcome
from tests.world import World


async def sending(world: World, number: int) -> list[int]:
    """Put messages into the outbox that are under way; returns their ids."""
    entries = [
        OutboxEntry(Network.TELEGRAM, user_id=str(i), text="Hello", state=OutboxState.SENDING) for i in range(number)
    ]
    async with world.store() as store:
        return [entry.id for entry in await store.outbox.add(entries, world.clock.now())]


def sent(entry_id: int) -> SendOutcome:
    return SendOutcome(entry_id, OutboxState.SENT, 0, message_id=f"m{entry_id}")


async def written(world: World) -> int:
    async with world.store() as store:
        query = select(func.count()).where(OutboxRow.state == OutboxState.SENT, OutboxRow.kind == "message")
        return await store.session.scalar(query) or 0


async def put(marks: Outcomes, ids: list[int]) -> list[asyncio.Task[None]]:
    """Marks for messages, one right after the other; each task ends when its mark is committed."""
    tasks = [asyncio.create_task(marks.put(sent(entry_id))) for entry_id in ids]
    await asyncio.sleep(0)
    return tasks


async def test_a_transaction_that_comes_by_takes_the_marks_along(world: World) -> None:
    marks = Outcomes(world.app.database, world.clock)
    waiting = await put(marks, await sending(world, 3))

    with marks.taken_along() as outcomes:
        assert not marks.is_idle()
        async with world.store() as store:
            await store.outbox.record(outcomes)
        assert not any(task.done() for task in waiting), "who waits goes on only after the commit"
    await asyncio.gather(*waiting)

    assert marks.is_idle()
    assert await written(world) == 3


async def test_marks_outlive_the_transaction_that_took_them_along(world: World) -> None:
    marks = Outcomes(world.app.database, world.clock)
    waiting = await put(marks, await sending(world, 2))

    with suppress(ZeroDivisionError), marks.taken_along() as outcomes:
        async with world.store() as store:
            await store.outbox.record(outcomes)
            _ = 1 / 0
    assert await written(world) == 0
    running = asyncio.create_task(marks.run())
    await asyncio.gather(*waiting)

    assert await written(world) == 2
    running.cancel()


async def test_without_a_transaction_that_comes_by_they_get_one_of_their_own(world: World) -> None:
    marks = Outcomes(world.app.database, world.clock)
    running = asyncio.create_task(marks.run())

    for entry_id in await sending(world, 3):
        await marks.put(sent(entry_id))

    assert await written(world) == 3
    running.cancel()
