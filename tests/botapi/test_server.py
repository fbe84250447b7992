"""The loopback Bot API is only worth as much as it is like the real one."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import aiohttp
import pytest

from tests.botapi import Person, Server
from tests.botapi.markup import MarkupError, read_html

Call = Callable[..., Awaitable[dict[str, Any]]]


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    async with Server() as server:
        yield server


@pytest.fixture
def ana(server: Server) -> Person:
    return server.person(1001, "Ana", started=True)


@pytest.fixture
async def call(server: Server) -> AsyncIterator[Call]:
    async with aiohttp.ClientSession(f"{server.url}/bot{server.token}/") as session:

        async def call(method: str, **parameters: Any) -> dict[str, Any]:
            async with session.post(method, json=parameters) as response:
                answer: dict[str, Any] = await response.json()
                assert answer.get("error_code", 200) == response.status
                return answer

        yield call


async def test_methods_are_found_in_any_case_and_by_get_or_form(server: Server, ana: Person) -> None:
    async with aiohttp.ClientSession(f"{server.url}/bot{server.token}/") as session:
        async with session.get("GETME") as response:
            assert (await response.json())["result"]["username"] == "loopback_bot"
        form = {"chat_id": "1001", "text": "42", "reply_markup": '{"inline_keyboard": []}'}
        async with session.post("sendMessage", data=form) as response:
            assert (await response.json())["ok"]

    assert ana.sees == ["42"]
    assert server.breaches == []


@pytest.mark.parametrize(("token", "status"), [("1000001:AAother", 401), ("nonsense", 404)])
async def test_tokens(server: Server, token: str, status: int) -> None:
    async with aiohttp.ClientSession() as session, session.get(f"{server.url}/bot{token}/getMe") as response:
        assert response.status == status


async def test_an_offset_far_beyond_all_ids_is_taken_for_none(server: Server, ana: Person, call: Call) -> None:
    await ana.write("before a quiet week")
    offset = (await call("getUpdates"))["result"][0]["update_id"] + 1
    assert (await call("getUpdates", offset=offset))["result"] == []
    server.go_on_from(1000)
    await ana.write("after it")

    (update,) = (await call("getUpdates", offset=offset))["result"]
    assert update["update_id"] == 1000
    assert (await call("getUpdates", offset=1001))["result"] == []


async def test_a_confirmed_update_is_forgotten(server: Server, ana: Person, call: Call) -> None:
    for number in range(5):
        await ana.write(str(number))

    first = (await call("getUpdates", limit=2))["result"]
    again = (await call("getUpdates", limit=2))["result"]
    assert [update["message"]["text"] for update in first] == ["0", "1"]
    assert again == first

    rest = (await call("getUpdates", offset=first[-1]["update_id"] + 1))["result"]
    assert [update["message"]["text"] for update in rest] == ["2", "3", "4"]

    last = (await call("getUpdates", offset=-1))["result"]
    assert [update["message"]["text"] for update in last] == ["4"]
    assert len(server.updates) == 1


async def test_a_long_poll_answers_when_something_comes_or_its_time_is_up(
    server: Server, ana: Person, call: Call
) -> None:
    poll = asyncio.ensure_future(call("getUpdates", timeout=50))
    await server.polled()
    await ana.write("hello")
    update_id = (await poll)["result"][0]["update_id"]

    assert (await call("getUpdates", offset=update_id + 1))["result"] == []


async def test_a_second_poll_ends_the_first(server: Server, call: Call) -> None:
    poll = asyncio.ensure_future(call("getUpdates", timeout=50))
    await server.polled()

    await call("getUpdates")

    assert (await poll)["description"].startswith("Conflict: terminated by other getUpdates request")


async def test_only_what_is_allowed_is_queued(server: Server, ana: Person, call: Call) -> None:
    await call("getUpdates", allowed_updates=["message"])
    await ana.write("hello")
    await ana.edit("hallo")

    assert [set(update) - {"update_id"} for update in server.updates] == [{"message"}]


@pytest.mark.parametrize(
    ("method", "parameters", "told"),
    [
        ("sendMessage", {"chat_id": 1001}, "sendMessage lacks text"),
        ("sendMessage", {"chat_id": 1001, "text": "x", "colour": "red"}, "sendMessage has no colour"),
        ("sendMessage", {"chat_id": 1001, "text": 5}, "sendMessage.text is no String"),
        ("sendMessage", {"chat_id": True, "text": "x"}, "sendMessage.chat_id is no Integer"),
        ("setMyCommands", {"commands": [{"command": "a"}]}, "setMyCommands.commands[0] lacks description"),
        (
            "sendMessage",
            {"chat_id": 1001, "text": "x", "reply_markup": {"inline_keyboard": [[{"txt": "a"}]]}},
            "sendMessage.reply_markup.inline_keyboard[0][0] lacks text",
        ),
    ],
)
async def test_a_request_against_the_facts_is_refused_and_kept_in_mind(
    server: Server, ana: Person, call: Call, method: str, parameters: dict[str, Any], told: str
) -> None:
    answer = await call(method, **parameters)

    assert answer["error_code"] == 400
    assert told in answer["description"]
    assert len(server.breaches) == 1
    assert ana.sees == []


@pytest.mark.parametrize(
    ("parameters", "description"),
    [
        ({"chat_id": 4711, "text": "x"}, "Bad Request: chat not found"),
        ({"chat_id": 1001, "text": " "}, "Bad Request: message text is empty"),
        ({"chat_id": 1001, "text": "x" * 4097}, "Bad Request: message is too long"),
        (
            {"chat_id": 1001, "text": "<b>x", "parse_mode": "HTML"},
            "Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"b\"",
        ),
        (
            {"chat_id": 1001, "text": "x", "reply_parameters": {"message_id": 9}},
            "Bad Request: message to be replied not found",
        ),
        ({"chat_id": 1001, "text": "x", "message_thread_id": 9}, "Bad Request: message thread not found"),
        (
            {
                "chat_id": 1001,
                "text": "x",
                "reply_markup": {"inline_keyboard": [[{"text": "a", "callback_data": "x" * 65}]]},
            },
            "Bad Request: BUTTON_DATA_INVALID",
        ),
    ],
)
async def test_refusals_in_telegrams_words(
    server: Server, ana: Person, call: Call, parameters: dict[str, Any], description: str
) -> None:
    answer = await call("sendMessage", **parameters)

    assert answer == {"ok": False, "error_code": 400, "description": description}
    assert server.breaches == []


async def test_the_bot_speaks_second(server: Server, call: Call) -> None:
    lou = server.person(1002, "Lou")
    refused = await call("sendMessage", chat_id=1002, text="hello")
    await lou.write("/start")
    taken = await call("sendMessage", chat_id=1002, text="hello")

    assert refused["description"] == "Forbidden: bot can't initiate conversation with a user"
    assert taken["ok"]


async def test_flood_control_names_the_wait(server: Server, ana: Person, call: Call) -> None:
    server.fail_next("sendMessage", 429, "Too Many Requests: retry after 7", retry_after=7)

    assert (await call("sendMessage", chat_id=1001, text="x"))["parameters"] == {"retry_after": 7}


async def test_the_rest_of_what_it_speaks(server: Server, ana: Person, call: Call) -> None:
    assert (await call("getChat", chat_id=1001))["result"]["first_name"] == "Ana"
    await call("setMyCommands", commands=[{"command": "help", "description": "What I can do"}])
    assert (await call("getMyCommands"))["result"] == [{"command": "help", "description": "What I can do"}]
    assert ana.menu == [("help", "What I can do")]
    await call("deleteMyCommands")
    assert ana.menu == []
    assert server.breaches == []


async def test_people_read_in_order_and_say_what_they_missed(server: Server, ana: Person, call: Call) -> None:
    for text in ("one", "two", "three"):
        await call("sendMessage", chat_id=1001, text=text)

    assert (await ana.reads("two")).text == "two"
    assert [message.text for message in await ana.read()] == ["three"]
    with pytest.raises(AssertionError, match="waited 0 s for 'one'"):
        await ana.reads("one", within=0)
    with pytest.raises(AssertionError, match="no button"):
        await ana.press(ana.messages[0], "Accept")


@pytest.mark.parametrize(
    ("html", "text", "kinds"),
    [
        ("a &lt;b&gt; &amp;amp; &quot; &#65;&#x42; &nbsp;", 'a <b> &amp; " AB &nbsp;', []),
        ("<b>a<i>b</i></b>", "ab", [("italic", 1, 1), ("bold", 0, 2)]),
        ("👋<b>x</b>", "👋x", [("bold", 2, 1)]),
        ('<a href="https://a.example/?x&amp;y">l</a>', "l", [("text_link", 0, 1)]),
        ("<b></b><a>x</a>", "x", []),
        ('<tg-time unix="5" format="wDt">at nine</tg-time><tg-time>x</tg-time>', "at ninex", [("date_time", 0, 7)]),
    ],
)
def test_html_is_read_as_telegram_reads_it(html: str, text: str, kinds: list[tuple[str, int, int]]) -> None:
    read, entities = read_html(html)

    assert read == text
    assert [(entity["type"], entity["offset"], entity["length"]) for entity in entities] == kinds


@pytest.mark.parametrize(
    ("html", "told"),
    [
        ("ñ<p>x</p>", 'Unsupported start tag "p" at byte offset 2'),
        ("1 < 2", "Unclosed start tag at byte offset 2"),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
    ],
)
def test_markup_telegram_refuses(html: str, told: str) -> None:
    with pytest.raises(MarkupError, match=told):
        read_html(html)
