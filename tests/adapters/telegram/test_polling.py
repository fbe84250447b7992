"""A poll that fails, is cut off or has a rival is asked again, with pauses; a closed one ends."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

import aiohttp
import pytest

from chatbot.adapters.base import AdapterError, RetryLater
from chatbot.adapters.contract.stage import PATIENCE, HurriedClock, Reader
from chatbot.adapters.telegram.adapter import REFUSALS_BELIEVED, TelegramAdapter
from chatbot.core.clock import ManualClock
from tests.adapters.telegram.messages import next_batch, to
from tests.botapi import Person, Server


async def test_closing_ends_a_long_poll(server: Server, adapter: TelegramAdapter) -> None:
    reading = asyncio.create_task(next_batch(adapter.batches(None)))
    await server.polled()

    await adapter.close()

    with pytest.raises(StopAsyncIteration):
        await reading


async def test_closing_ends_a_pause_after_a_fault(server: Server) -> None:
    clock = ManualClock(datetime(2026, 3, 2, tzinfo=UTC))
    adapter = TelegramAdapter(server.token, clock, api_base_url=server.url)
    await adapter.connect()
    server.fail_next("getUpdates", 502, times=2)
    reading = asyncio.create_task(next_batch(adapter.batches(None)))
    while server.arranged_faults == 2:
        await asyncio.sleep(0)

    await adapter.close()

    with pytest.raises(StopAsyncIteration):
        await reading
    assert server.arranged_faults == 1


async def test_a_cancelled_reader_stays_cancelled(server: Server, adapter: TelegramAdapter) -> None:
    reading = asyncio.create_task(next_batch(adapter.batches(None)))
    await server.polled()

    reading.cancel()

    with pytest.raises(asyncio.CancelledError):
        await reading


async def test_a_reader_cancelled_while_the_adapter_closes_stays_cancelled(
    server: Server, adapter: TelegramAdapter
) -> None:
    reading = asyncio.create_task(next_batch(adapter.batches(None)))
    await server.polled()

    reading.cancel()
    await adapter.close()

    with pytest.raises(asyncio.CancelledError):
        await reading


async def test_pauses_grow_to_a_limit_and_begin_anew_after_a_success(
    server: Server, ana: Person, reader: Reader, clock: HurriedClock
) -> None:
    server.fail_next("getUpdates", 502, times=7)
    await ana.write("at last")
    await reader.message()
    assert clock.slept == [1, 2, 4, 8, 16, 30, 30]

    server.fail_next("getUpdates", 500, "Internal Server Error")
    await ana.write("again")
    await reader.message()
    assert clock.slept[7:] == [1]


async def test_a_poll_that_brings_nothing_is_a_success(server: Server, ana: Person, clock: HurriedClock) -> None:
    adapter = TelegramAdapter(server.token, clock, api_base_url=server.url, poll_seconds=0)
    await adapter.connect()
    server.fail_next("getUpdates", 502, times=2)
    reading = asyncio.create_task(Reader(adapter, None).message())
    async with asyncio.timeout(PATIENCE):
        while server.count("getUpdates") < 4:
            await asyncio.sleep(0)

    server.fail_next("getUpdates", 502)
    async with asyncio.timeout(PATIENCE):
        while server.arranged_faults:
            await asyncio.sleep(0)
    await ana.write("hello")
    await reading
    await adapter.close()

    assert clock.slept == [1, 2, 1]


async def test_a_poll_waits_as_long_as_it_is_told_to(
    server: Server, ana: Person, reader: Reader, clock: HurriedClock
) -> None:
    server.fail_next("getUpdates", 429, "Too Many Requests: retry after 35", retry_after=35)
    await ana.write("hello")

    await reader.message()

    assert clock.slept == [35]


async def test_a_poll_cut_off_is_asked_again(server: Server, ana: Person, reader: Reader) -> None:
    await ana.write("hello")
    server.drop_answer("getUpdates")

    assert (await reader.message()).text == "hello"


async def test_a_second_poller_that_goes_away_is_waited_out(server: Server, ana: Person, reader: Reader) -> None:
    reading = asyncio.create_task(reader.message())
    await server.polled()

    async with aiohttp.ClientSession() as rival, rival.get(f"{server.url}/bot{server.token}/getUpdates") as answer:
        assert answer.status == 200
    await ana.write("hello")

    assert (await reading).text == "hello"


async def test_a_second_poller_that_stays_is_told_of_and_outlived(
    server: Server, ana: Person, reader: Reader, caplog: pytest.LogCaptureFixture
) -> None:
    server.fail_next("getUpdates", 409, "Conflict: terminated by other getUpdates request", times=50)
    await ana.write("hello")

    assert (await reader.message()).text == "hello"

    assert "another process reads with this token" in caplog.text
    assert server.token not in caplog.text
    assert server.arranged_faults == 0


async def test_a_webhook_that_somebody_sets_is_taken_away(
    server: Server, ana: Person, reader: Reader, caplog: pytest.LogCaptureFixture
) -> None:
    await ana.write("before")
    await reader.message()
    server.webhook = "https://example.org/hook"
    await ana.write("hello")

    assert (await reader.message()).text == "hello"
    assert "a webhook was set for this bot, and is taken away" in caplog.text


async def test_a_token_refused_once_is_tried_again(server: Server, ana: Person, reader: Reader) -> None:
    server.fail_next("getUpdates", 401, "Unauthorized", times=REFUSALS_BELIEVED - 1)
    await ana.write("hello")

    assert (await reader.message()).text == "hello"


async def test_a_token_revoked_meanwhile_is_told(server: Server, adapter: TelegramAdapter, ana: Person) -> None:
    server.token = "1000001:AAanother"

    with pytest.raises(AdapterError, match=r"^telegram\.token: "):
        await next_batch(adapter.batches(None))
    with pytest.raises(RetryLater):
        await adapter.send(to(ana), key="k")
