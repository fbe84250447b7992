"""The bot's folder cannot be written for a while: nothing is acknowledged or lost, and it goes on by itself."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from chatbot.adapters.base import AdapterError, RetryLater
from chatbot.adapters.contract.stage import HurriedClock, Reader
from chatbot.adapters.matrix.adapter import MatrixAdapter
from tests.adapters.matrix_bot import Bot, to
from tests.synapse.fixtures import Welcome

FILES = ("waiting", "identities", "verifications", "login")


@contextmanager
def full_disk(bot: Bot, adapter: MatrixAdapter) -> Iterator[None]:
    """Refuse whatever is written to the bot's folder."""
    database = adapter._session.client.disk.database
    database.execute_sql("PRAGMA query_only=ON")
    drafts = [bot.store / f"{name}.new" for name in FILES]
    for draft in drafts:
        draft.mkdir()
    try:
        yield
    finally:
        for draft in drafts:
            draft.rmdir()
        database.execute_sql("PRAGMA query_only=OFF")


async def told(caplog: pytest.LogCaptureFixture) -> None:
    """Return once the operator is told."""
    async with asyncio.timeout(20):
        while "nothing more is read" not in caplog.text:
            await asyncio.sleep(0.01)


async def test_what_comes_meanwhile_is_read_once_there_is_room(
    bot: Bot, welcome: Welcome, caplog: pytest.LogCaptureFixture
) -> None:
    kim, ana = await welcome("kim"), await welcome("ana")
    adapter, reader, room = await bot.meet(kim, clock=HurriedClock())
    before = reader.cursor
    with full_disk(bot, adapter):
        second = await ana.make_room(bot.user_id, direct=True)
        await ana.write(second, "from a stranger")
        reading = asyncio.create_task(reader.message())
        await told(caplog)
        seen = adapter.last_read
        with pytest.raises(RetryLater):
            await adapter.send(to(room, "not now"), key="k1")
        assert not reading.done()
        assert adapter.last_read == seen, "a bot that reads nothing is no healthy one"

    assert (await reading).text == "from a stranger"
    assert caplog.text.count("nothing more is read") == 1
    await adapter.send(to(second, "hello Ana"), key="k2")
    await ana.read(second, bot.user_id, "hello Ana")
    await adapter.close()

    again = Reader(await bot.start(), before)  # its keys are on disk
    assert (await again.message()).text == "from a stranger"


async def test_a_message_without_its_key_waits_for_the_room_to_keep_it(
    bot: Bot, welcome: Welcome, caplog: pytest.LogCaptureFixture
) -> None:
    kim, ana = await welcome("kim"), await welcome("ana")
    adapter, reader, room = await bot.meet(kim, clock=HurriedClock())
    ana.hold_keys()
    with full_disk(bot, adapter):
        reading = asyncio.create_task(reader.message())
        locked = await ana.write(await ana.make_room(bot.user_id, direct=True), "nobody can read this")
        await told(caplog)
        await kim.write(room, "anybody there?")
        assert not reading.done()

    assert (await reading).text == "anybody there?"
    kept = json.loads((bot.store / "waiting.json").read_text())["locked"]
    assert [row["event"]["event_id"] for row in kept] == [locked]


async def test_a_start_that_can_write_nothing_says_so(bot: Bot) -> None:
    (bot.store / "login.new").mkdir(parents=True)

    with pytest.raises(AdapterError, match=r"matrix\.store_path: .*login\.json cannot be written"):
        await bot.start()
