"""The meaning of updates; none of them, however odd, stops the reading."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from functools import reduce
from operator import getitem
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chatbot.adapters.contract.stage import PATIENCE, HurriedClock
from chatbot.adapters.telegram.adapter import TelegramAdapter
from chatbot.adapters.telegram.updates import MALFORMED, Me, UpdateWords, read
from chatbot.core.messages import AccountRef, Brought, ConversationRef, Network
from tests.botapi import Group, Person, Server

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    server = Server()
    yield server
    assert server.breaches == []


@pytest.fixture
def ana(server: Server) -> Person:
    return server.person(1001, "Ana", last_name="Quispe", username="ana", language_code="es")


@pytest.fixture
def group(server: Server) -> Group:
    return server.group("Reps Lima")


def last(server: Server) -> UpdateWords:
    me = Me(server.me["id"], server.me["username"])
    return read(server.updates[-1], me, NOW)


async def test_a_private_message(server: Server, ana: Person) -> None:
    await ana.write("/start CODE")

    message = last(server).message

    assert message is not None
    assert message.event_id.startswith("1001.1.")
    assert message.sender == AccountRef(Network.TELEGRAM, "1001")
    assert message.conversation == ConversationRef(Network.TELEGRAM, "1001")
    assert message.text == "/start CODE"
    assert message.sent_at == datetime.fromtimestamp(server.updates[-1]["message"]["date"], UTC)
    assert message.direct
    assert (message.sender_name, message.sender_handle, message.locale_hint) == ("Ana Quispe", "@ana", "es")


async def test_a_person_with_a_first_name_only(server: Server) -> None:
    await server.person(1002, "Kim").write("hello")

    message = last(server).message

    assert message is not None
    assert (message.sender_name, message.sender_handle, message.locale_hint) == ("Kim", None, None)


async def test_a_group_message(server: Server, ana: Person, group: Group) -> None:
    await ana.write_in(group, "hello")

    message = last(server).message

    assert message is not None
    assert not message.direct
    assert message.conversation == ConversationRef(Network.TELEGRAM, str(group.id))


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("/status@loopback_bot ana", "/status ana"),
        ("/status@Loopback_Bot", "/status"),
        ("/status@other_bot ana", None),
        ("/status ana", "/status ana"),
        ("ask /status@other_bot", "ask /status@other_bot"),
        ("mail ana@example.org", "mail ana@example.org"),
    ],
)
async def test_commands_in_a_group_may_be_for_another_bot(
    server: Server, ana: Person, group: Group, written: str, read_as: str | None
) -> None:
    await ana.write_in(group, written)

    message = last(server).message

    assert (message and message.text) == read_as


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ({"sticker": {"file_id": "s", "file_unique_id": "s", "type": "regular", "width": 1, "height": 1}}, ""),
        ({"photo": [], "caption": "report attended"}, "report attended"),
        ({"photo": []}, ""),
    ],
)
async def test_what_the_bot_cannot_read(server: Server, ana: Person, content: dict[str, Any], text: str) -> None:
    server.check = False
    await ana.post(**content)

    message = last(server).message

    assert message is not None
    assert message.text == text


@pytest.mark.parametrize(
    "more",
    [
        {"new_chat_title": "Reps"},
        {"new_chat_members": []},
        {"text": "hi", "sender_chat": {"id": -1, "type": "channel", "title": "News"}},
        {"text": "hi", "via_bot": {"id": 5, "is_bot": True, "first_name": "Gif"}},
        {"text": "hi", "from": {"id": 5, "is_bot": True, "first_name": "Other"}},
        {"text": "hi", "from": None},
        {"text": "hi", "chat": {"id": -1, "type": "channel", "title": "News"}},
    ],
)
async def test_what_is_nobodys_message(server: Server, ana: Person, group: Group, more: dict[str, Any]) -> None:
    server.check = False
    await ana.post(group, **more)

    assert last(server) == UpdateWords()


async def test_what_no_database_holds_is_left_out(server: Server, ana: Person) -> None:
    await ana.write("a\0b\ud83d")

    message = last(server).message

    assert message is not None
    assert message.text == "ab?"


async def test_what_was_found_through_the_bot_itself_is_the_persons(server: Server, ana: Person) -> None:
    await ana.post(text="hi", via_bot=server.me)

    assert last(server).message is not None


async def test_an_edit(server: Server, ana: Person) -> None:
    await ana.write("capacity 3")
    await ana.edit("capacity 4")

    message = last(server).message

    assert message is not None
    assert message.edited
    assert message.text == "capacity 4"
    assert message.sent_at == datetime.fromtimestamp(server.updates[-1]["edited_message"]["edit_date"], UTC)


async def test_an_edit_that_changed_no_words_is_the_same_event_again(server: Server, ana: Person) -> None:
    """Telegram tells of edits to what a bot cannot see, too; the inbox takes each event once."""
    server.check = False
    ids: list[str] = []
    await ana.post(photo=[], caption="capacity 3")
    photo = server.updates[-1]["message"] | {"edit_date": 1_767_225_660}
    changes: list[dict[str, Any]] = [
        {},
        {"caption_entities": []},
        {"caption": "capacity 4"},
        {"has_media_spoiler": True},
    ]
    for change in changes:
        photo |= change
        server.inject({"update_id": len(ids), "edited_message": photo})
        message = last(server).message
        assert message is not None
        ids.append(message.event_id)
    await ana.write("capacity 3")
    another = last(server).message

    assert another is not None
    assert (ids[0], ids[2]) == (ids[1], ids[3])
    assert len({ids[0], ids[2], another.event_id}) == 3


async def test_going_back_to_the_first_words_is_an_event_of_its_own(server: Server, ana: Person) -> None:
    await ana.write("capacity 3")
    first = last(server).message
    await ana.edit("capacity 4")
    await ana.edit("capacity 3")
    back = last(server).message

    assert first is not None
    assert back is not None
    assert back.event_id != first.event_id
    assert back.same_as == first.event_id


async def test_a_place_that_moves_is_told_once(server: Server, ana: Person) -> None:
    server.check = False
    place = {"latitude": 1.0, "longitude": 2.0, "live_period": 900}
    await ana.post(location=place)
    first = server.updates[-1]["message"]
    assert last(server).message is not None

    server.inject({"update_id": 7, "edited_message": first | {"location": place | {"latitude": 1.1}, "edit_date": 9}})

    assert last(server) == UpdateWords()


async def test_an_answer_to_the_bot_is_about_its_message(server: Server, ana: Person, group: Group) -> None:
    def said(sender: dict[str, Any]) -> dict[str, Any]:
        return {"message_id": 77, "date": 0, "chat": group.raw, "from": sender, "text": "How is it?"}

    await ana.write_in(group, "fine", reply_to_message=said(server.me))
    about_the_bot = last(server).message
    await ana.write_in(group, "fine", reply_to_message=said(ana.user))
    about_a_person = last(server).message

    assert about_the_bot is not None
    assert about_the_bot.about == "77"
    assert about_a_person is not None
    assert about_a_person.about is None


async def test_a_thread_of_replies_is_no_topic(server: Server, ana: Person, group: Group) -> None:
    await ana.write_in(group, "fine", message_thread_id=9)

    message = last(server).message

    assert message is not None
    assert message.conversation.thread_id is None


@pytest.mark.parametrize("gone", [{"data": None}, {"message": None}])
async def test_a_press_without_a_token_is_only_answered(server: Server, gone: dict[str, None]) -> None:
    server.check = False
    query = {"id": "7", "from": {"id": 1}, "data": "x", "message": {}} | gone
    server.update(callback_query=query)

    assert last(server) == UpdateWords(query="7")


async def test_a_press_on_a_message_telegram_no_longer_shows(server: Server, ana: Person) -> None:
    message = {"message_id": 5, "date": 0, "chat": ana.raw}
    server.update(callback_query={"id": "7", "from": ana.user, "chat_instance": "1", "data": "x", "message": message})

    press = last(server).message

    assert press is not None
    assert (press.choice, press.about, press.text, press.sent_at) == ("x", "5", "", NOW)


# Anything at all

CHARACTERS = st.text(st.sampled_from("a/@ \0\ud83d") | st.characters(), max_size=12)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | CHARACTERS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(CHARACTERS, inner, max_size=3),
    max_leaves=8,
)
USER = {"id": 1001, "is_bot": False, "first_name": "Ana", "username": "ana", "language_code": "es"}
CHAT = {"id": 1001, "type": "private", "first_name": "Ana"}
BOT = {"id": 1000001, "is_bot": True, "first_name": "Loopback", "username": "loopback_bot"}
MESSAGE = {
    "message_id": 5,
    "date": 1_767_225_600,
    "edit_date": 1_767_225_660,
    "chat": CHAT,
    "from": USER,
    "text": "/status@loopback_bot ana",
    "message_thread_id": 3,
    "is_topic_message": True,
    "reply_to_message": {"message_id": 4, "date": 1_767_225_600, "chat": CHAT, "from": BOT, "text": "How is it?"},
}
UPDATES: list[dict[str, Any]] = [
    {"message": MESSAGE},
    {"message": {"message_id": 6, "date": 0, "chat": CHAT, "from": USER, "migrate_to_chat_id": -100}},
    {"edited_message": MESSAGE},
    {"callback_query": {"id": "7", "from": USER, "chat_instance": "1", "data": "token", "message": MESSAGE}},
    {"my_chat_member": {"chat": CHAT, "from": USER, "date": 0, "new_chat_member": {"status": "kicked", "user": BOT}}},
]


@pytest.mark.parametrize(
    ("old", "new", "by"),
    [
        ("left", "member", "1001"),
        ("kicked", "administrator", "1001"),
        ("member", "administrator", "nobody: they were there before"),
        ("member", "left", None),
        ("administrator", "kicked", None),
    ],
)
def test_who_brought_the_bot_into_a_group_is_known(old: str, new: str, by: str | None) -> None:
    change = {"chat": {"id": -4001, "type": "group", "title": "Lounge"}, "from": USER, "date": 0}
    change |= {"old_chat_member": {"status": old, "user": BOT}, "new_chat_member": {"status": new, "user": BOT}}
    said = read({"update_id": 1, "my_chat_member": change}, Me(BOT["id"], "loopback_bot"), NOW)  # type: ignore[arg-type]
    if by is not None and not by.isdigit():
        assert said.brought is None
        return
    room = ConversationRef(Network.TELEGRAM, "-4001")
    assert said.brought == Brought(room, AccountRef(Network.TELEGRAM, by) if by else None)


def places(inside: dict[str, Any]) -> list[tuple[str, ...]]:
    """The way to every value in nested dictionaries."""
    inner = {key: places(value) if isinstance(value, dict) else [] for key, value in inside.items()}
    return [(key, *rest) for key, deeper in inner.items() for rest in [(), *deeper]]


@st.composite
def odd_updates(draw: st.DrawFn) -> Any:
    """A sound update in which up to three places hold something else, or are gone; or anything at all."""
    if draw(st.integers(0, 9)) == 0:
        return draw(st.dictionaries(CHARACTERS | st.sampled_from(["message", "callback_query"]), JSON, max_size=4))
    update = json.loads(json.dumps(draw(st.sampled_from(UPDATES))))
    for _ in range(draw(st.integers(0, 3))):
        *way, key = draw(st.sampled_from(places(update) or [("message",)]))
        holder = reduce(getitem, way, update)
        if draw(st.integers(0, 3)):
            holder[key] = draw(CHARACTERS | JSON)
        else:
            holder.pop(key, None)
    return update


@given(odd_updates())
@settings(max_examples=500, deadline=None)
def test_what_is_read_of_any_update_is_sound(update: dict[str, Any]) -> None:
    try:
        said = read({**update, "update_id": 1}, Me(BOT["id"], "loopback_bot"), NOW)  # type: ignore[arg-type]
    except MALFORMED:
        return
    if said.message is None:
        return
    message = said.message
    texts = (message.text, message.choice, message.about, message.sender_name, message.sender_handle)
    for value in (*texts, message.locale_hint):
        assert value is None or isinstance(value, str)
        assert "\0" not in (value or "")
        (value or "").encode()
    assert message.sent_at.tzinfo is UTC
    int(message.conversation.room_id)
    int(message.sender.user_id)


@given(st.lists(odd_updates(), min_size=1, max_size=8))
@settings(max_examples=40, deadline=None)
async def test_no_update_stops_the_reading(updates: list[dict[str, Any]]) -> None:
    async with Server(check=False) as server:
        for number, update in enumerate(updates):
            server.inject({**update, "update_id": number + 1})
        adapter = TelegramAdapter(server.token, HurriedClock(), api_base_url=server.url)
        await adapter.connect()

        async with asyncio.timeout(PATIENCE):
            batch = await anext(adapter.batches(None))
        await adapter.close()

        assert batch.cursor == str(len(updates) + 1)


@pytest.mark.parametrize(
    "content",
    [
        {"photo": [{"file_id": "f", "width": "x", "height": 10**11}]},
        {"photo": [{"file_id": "f", "width": 10**11, "height": [0]}]},
        {"voice": {"file_id": "f", "file_size": "x"}},
    ],
)
def test_a_file_whose_size_is_no_number_fills_no_memory(content: dict[str, Any]) -> None:
    message = {"message_id": 1, "date": 0, "chat": {"id": 1001, "type": "private"}, "from": USER} | content
    with pytest.raises(MALFORMED):
        read({"update_id": 1, "message": message}, Me(BOT["id"], "loopback_bot"), NOW)  # type: ignore[arg-type]
