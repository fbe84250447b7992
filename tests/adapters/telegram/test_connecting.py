"""Connecting tells an operator what to mend, and logs neither the token nor what people wrote."""

from __future__ import annotations

import logging
import traceback

import pytest

from chatbot.adapters.base import AdapterError, Uncertain
from chatbot.adapters.contract.stage import HurriedClock, Reader
from chatbot.adapters.telegram.adapter import TelegramAdapter
from tests.adapters.telegram.messages import to
from tests.botapi import Person, Server


@pytest.mark.parametrize("token", ["1000001:AAother", "not a token"])
async def test_a_refused_token_is_told_with_the_key_to_mend(server: Server, token: str) -> None:
    adapter = TelegramAdapter(token, HurriedClock(), api_base_url=server.url)

    with pytest.raises(AdapterError, match=r"^telegram\.token: .*BotFather") as failure:
        await adapter.connect()
    await adapter.close()

    assert token not in str(failure.value)


@pytest.mark.parametrize("url", ["http://127.0.0.1:1", "no address", "http://127.0.0.1:99999999"])
async def test_an_address_out_of_reach_is_told_with_the_key_to_mend(url: str) -> None:
    adapter = TelegramAdapter("1:secret", HurriedClock(), api_base_url=url)

    with pytest.raises(AdapterError, match=r"^telegram\.api_base_url: ") as failure:
        await adapter.connect()
    await adapter.close()

    assert "secret" not in "".join(traceback.format_exception(failure.value))


async def test_a_gateway_in_the_way_is_told(server: Server) -> None:
    server.fail_next("getMe", 502)
    adapter = TelegramAdapter(server.token, HurriedClock(), api_base_url=server.url)

    with pytest.raises(AdapterError, match=r"^telegram\.api_base_url: .*502"):
        await adapter.connect()
    await adapter.close()


async def test_who_is_asked_to_wait_reads_for_how_long(server: Server) -> None:
    server.fail_next("getMe", 429, "Too Many Requests: retry after 35", retry_after=35)
    adapter = TelegramAdapter(server.token, HurriedClock(), api_base_url=server.url)

    with pytest.raises(AdapterError, match=r"^telegram: the server asks to wait 35 s; start again then$"):
        await adapter.connect()
    await adapter.close()


async def test_something_else_at_the_address_is_told(server: Server) -> None:
    server.check = False
    server.me = {"name": "another service"}
    adapter = TelegramAdapter(server.token, HurriedClock(), api_base_url=server.url)

    with pytest.raises(AdapterError, match=r"^telegram\.api_base_url: .*not a Bot API server"):
        await adapter.connect()
    await adapter.close()


async def test_connecting_ends_a_webhook_and_keeps_what_waits(server: Server, ana: Person) -> None:
    server.webhook = "https://bot.example.org/hook"
    await ana.write("while you were away")
    adapter = TelegramAdapter(server.token, HurriedClock(), api_base_url=server.url)
    await adapter.connect()

    message = await Reader(adapter, None).message()
    await adapter.close()

    assert message.text == "while you were away"


async def test_neither_token_nor_texts_are_logged(
    server: Server, ana: Person, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    adapter = TelegramAdapter(server.token, HurriedClock(), api_base_url=server.url)
    await adapter.connect()
    for status in (502, 429, 400):
        server.fail_next("getUpdates", status, retry_after=1)
    await ana.write("my private note")
    await Reader(adapter, None).message()
    await adapter.send(to(ana, "your private answer"), key="k")
    server.drop_answer("sendMessage")
    with pytest.raises(Uncertain):
        await adapter.send(to(ana, "your private answer"), key="k")
    await adapter.close()

    assert "reading failed: the Bot API server, or what stands before it, answered 502" in caplog.text
    assert "gateway" not in caplog.text
    assert server.token.partition(":")[2] not in caplog.text
    assert "private" not in caplog.text
