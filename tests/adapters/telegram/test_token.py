"""A token that BotFather has replaced is replaced here, too; a token of another bot never is."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from chatbot.adapters.base import AdapterError
from chatbot.adapters.contract.stage import HurriedClock, Reader
from chatbot.adapters.telegram.adapter import TelegramAdapter
from tests.adapters.telegram.messages import to
from tests.botapi import Person, Server
from tests.botapi.server import TOKEN

SECOND = "1000001:AAsecond"


@pytest.fixture
def configured() -> list[str]:
    """The tokens that the configuration had, the last of which it has now."""
    return [TOKEN]


@pytest.fixture
async def adapter(server: Server, clock: HurriedClock, configured: list[str]) -> AsyncIterator[TelegramAdapter]:
    adapter = TelegramAdapter(TOKEN, clock, api_base_url=server.url, read_token=lambda: configured[-1])
    await adapter.connect()
    yield adapter
    await adapter.close()


async def test_a_token_that_is_refused_is_read_anew(
    server: Server, adapter: TelegramAdapter, reader: Reader, ana: Person, configured: list[str], clock: HurriedClock
) -> None:
    await ana.write("before")
    await reader.message()
    server.token = SECOND
    configured.append(SECOND)
    await ana.write("after")
    assert (await reader.message()).text == "after"
    assert clock.slept == []
    await adapter.send(to(ana, "hello"), key="k")
    await ana.reads("hello")


async def test_a_new_token_is_used_when_told(
    server: Server, adapter: TelegramAdapter, reader: Reader, ana: Person, configured: list[str]
) -> None:
    reading = asyncio.create_task(reader.message())
    await server.polled()
    server.token = SECOND
    configured.append(SECOND)
    assert await adapter.renew_secrets() == ("token",)
    await adapter.send(to(ana, "hello"), key="k")
    await ana.reads("hello")
    await ana.write("still there?")  # the poll that is open has the former token
    assert (await reading).text == "still there?"


@pytest.mark.parametrize(
    ("token", "known", "complaint"),
    [
        ("2000002:AAother", True, r"^telegram\.token: the new one is another bot's"),
        ("1000001:AAwrong", False, r"^telegram\.token: the server does not know this token"),
        ("", False, r"^telegram\.token: the server does not know this token"),
    ],
)
async def test_a_token_that_is_not_this_bots_leaves_the_former_in_use(
    server: Server,
    adapter: TelegramAdapter,
    ana: Person,
    configured: list[str],
    token: str,
    known: bool,
    complaint: str,
) -> None:
    configured.append(token)
    if known:
        server.token, server.me["id"] = token, 2000002
    with pytest.raises(AdapterError, match=complaint) as failure:
        await adapter.renew_secrets()
    assert not token or token not in str(failure.value)
    server.token, server.me["id"] = TOKEN, 1000001
    await adapter.send(to(ana, "hello"), key="k")
    await ana.reads("hello")


async def test_a_server_that_is_away_leaves_the_former_in_use(
    server: Server, adapter: TelegramAdapter, ana: Person, configured: list[str]
) -> None:
    configured.append(SECOND)
    server.token = SECOND
    server.fail_next("getMe", 502)
    with pytest.raises(AdapterError, match=r"^telegram\.token: the new one could not be tried"):
        await adapter.renew_secrets()
    server.token = TOKEN
    await adapter.send(to(ana, "hello"), key="k")
    await ana.reads("hello")
