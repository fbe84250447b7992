"""Batches: acknowledged by asking for the next, in order, and read past what is malformed."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from chatbot.adapters.contract.stage import HurriedClock, Reader
from chatbot.adapters.telegram.adapter import TelegramAdapter
from chatbot.core.messages import Batch
from tests.adapters.telegram.messages import ACCEPT, next_batch, to
from tests.botapi import Person, Server


async def test_asking_for_the_next_batch_is_the_acknowledgement(
    server: Server, ana: Person, adapter: TelegramAdapter
) -> None:
    batches = adapter.batches(None)
    await ana.write("first")
    batch = await next_batch(batches)
    assert len(server.updates) == 1

    reading = asyncio.create_task(next_batch(batches))
    await server.polled()
    assert server.updates == []
    assert str(server.confirmed) == batch.cursor

    await ana.write("second")
    assert [message.text for message in (await reading).messages] == ["second"]


async def test_a_poll_waits_for_what_is_wanted_alone(server: Server, ana: Person, reader: Reader) -> None:
    reading = asyncio.create_task(reader.message())
    await server.polled()
    polls = [parameters for method, parameters in server.calls if method == "getUpdates"]
    assert polls == [
        {
            "offset": 0,
            "timeout": 50,
            "allowed_updates": [
                "message",
                "edited_message",
                "message_reaction",
                "callback_query",
                "my_chat_member",
                "poll_answer",
            ],
        }
    ]

    await ana.write("hello")
    await reading


async def test_closing_loses_and_acknowledges_nothing(server: Server, ana: Person, adapter: TelegramAdapter) -> None:
    await ana.write("taken, but not committed")
    batches = adapter.batches(None)
    await next_batch(batches)

    await adapter.close()

    with pytest.raises(StopAsyncIteration):
        await next_batch(batches)
    assert len(server.updates) == 1


async def test_an_answer_nested_without_end_is_waited_out(server: Server, ana: Person, reader: Reader) -> None:
    server.answer_next("getUpdates", b'{"ok": true, "result": ' + b"[" * 100_000)
    await ana.write("hello")

    assert (await reader.message()).text == "hello"


async def test_a_malformed_update_spoils_neither_its_batch_nor_the_cursor(
    server: Server, ana: Person, reader: Reader, caplog: pytest.LogCaptureFixture
) -> None:
    await ana.write("before")
    server.inject({"update_id": 500_001, "message": {"text": "a secret", "chat": [1]}})
    server.inject({"update_id": 500_002, "unheard_of": {"text": "a secret"}})
    server.inject({"message": "without an id"})
    server.inject({"update_id": 500_003, "callback_query": 7})

    await reader.message()

    assert reader.cursor == "500004"
    assert "update 500001 " in caplog.text
    assert "update 500003 " in caplog.text
    assert "secret" not in caplog.text


async def test_updates_that_cannot_be_asked_past_are_not_asked_for_without_a_pause(
    server: Server, ana: Person, reader: Reader, clock: HurriedClock
) -> None:
    server.inject({"message": "without an id"})
    reading = asyncio.create_task(reader.message())
    while len(clock.slept) < 3:
        await asyncio.sleep(0)

    await ana.write("hello")

    assert (await reading).text == "hello"
    assert clock.slept[:3] == [1, 2, 4]


async def test_what_is_not_for_the_bot_moves_the_cursor(server: Server, ana: Person, adapter: TelegramAdapter) -> None:
    await ana.post(delete_chat_photo=True)

    batch = await next_batch(adapter.batches(None))

    assert batch == Batch(cursor="500001")


async def test_a_hundred_and_more_come_in_order(server: Server, ana: Person, reader: Reader) -> None:
    for number in range(250):
        await ana.write(str(number))

    assert [(await reader.message()).text for _ in range(250)] == [str(number) for number in range(250)]


async def test_time_comes_from_the_clock(
    ana: Person, adapter: TelegramAdapter, reader: Reader, clock: HurriedClock
) -> None:
    await clock.sleep_until(clock.now() + timedelta(days=7))
    await adapter.send(to(ana, "Will you?", ACCEPT), key="k")
    await ana.press(ana.messages[0], "Accept")

    assert (await reader.message()).sent_at == clock.now()
