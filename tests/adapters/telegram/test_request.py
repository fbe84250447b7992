"""The aiohttp request class under python-telegram-bot's `Bot`."""

from __future__ import annotations

import traceback
from collections.abc import AsyncIterator

import pytest
from telegram import Bot
from telegram.request import RequestData

from chatbot.adapters.telegram.request import AiohttpRequest, AnswerLost, NotTaken
from tests.botapi import Server

SECRET = "AA" + "x" * 33


@pytest.fixture
async def request_() -> AsyncIterator[AiohttpRequest]:
    async with AiohttpRequest() as request:
        yield request


async def test_the_whole_of_python_telegram_bot_works_on_it(server: Server) -> None:
    ana = server.person(1001, "Ana", started=True)

    async with Bot(server.token, f"{server.url}/bot", request=AiohttpRequest()) as bot:
        assert bot.username == "loopback_bot"
        await bot.send_message(1001, "مرحبا <b>Ana</b>", parse_mode="HTML")
        await bot.send_document(1001, b"a,b\n", caption="table", filename="table.csv")

    assert ana.sees == ["مرحبا Ana", "table"]
    assert ana.messages[1].file == b"a,b\n"


async def test_no_answer_in_time_leaves_it_open(server: Server, request_: AiohttpRequest) -> None:
    server.drop_answer("getMe", silent=True)

    with pytest.raises(AnswerLost):
        await request_.post(f"{server.url}/bot{server.token}/getMe", RequestData(), read_timeout=0.05)


async def test_a_connection_cut_leaves_it_open(server: Server, request_: AiohttpRequest) -> None:
    server.drop_answer("getMe")

    with pytest.raises(AnswerLost):
        await request_.post(f"{server.url}/bot{server.token}/getMe", RequestData())


@pytest.mark.parametrize("url", ["http://127.0.0.1:1/", "nonsense", "ftp://a/", "http://[/"])
async def test_what_never_went_out_was_surely_not_taken(request_: AiohttpRequest, url: str) -> None:
    address = f"{url}bot1:{SECRET}/getMe"
    with pytest.raises(NotTaken) as failure:
        await request_.post(address, RequestData())

    assert SECRET not in "".join(traceback.format_exception(failure.value))


async def test_a_closed_request_was_surely_not_taken(server: Server, request_: AiohttpRequest) -> None:
    await request_.shutdown()
    await request_.shutdown()

    with pytest.raises(NotTaken):
        await request_.post(f"{server.url}/bot{server.token}/getMe", RequestData())


@pytest.mark.parametrize("payload", [b"", b" {", b'{"ok": true}', b'{"ok": true, "result": {"mess', b"{" * 100_000])
def test_what_may_be_a_part_of_an_answer(payload: bytes, caplog: pytest.LogCaptureFixture) -> None:
    """The server may have done what was asked."""
    with pytest.raises(AnswerLost):
        AiohttpRequest.parse_json_payload(payload)

    assert caplog.text == ""


@pytest.mark.parametrize("payload", [b"<html>", b"[]", b"null", b"\xff", b"Welcome!", b"[" * 100_000])
def test_what_no_bot_api_says(payload: bytes, caplog: pytest.LogCaptureFixture) -> None:
    """Somebody else answered, and kept the request."""
    with pytest.raises(NotTaken):
        AiohttpRequest.parse_json_payload(payload)

    assert caplog.text == ""
