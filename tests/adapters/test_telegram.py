"""What is Telegram's own in its adapter, over real HTTP against the loopback Bot API."""

from __future__ import annotations

import asyncio
import logging
import traceback
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import aiohttp
import pytest

from chatbot.adapters.base import AdapterError, Moved, Rejected, RetryLater, Uncertain, Unreachable
from chatbot.adapters.contract.stage import PATIENCE, HurriedClock, Reader
from chatbot.adapters.telegram.adapter import REFUSALS_BELIEVED, TelegramAdapter
from chatbot.core.clock import ManualClock
from chatbot.core.messages import (
    AccountRef,
    Attachment,
    Batch,
    Choice,
    ConversationRef,
    Menu,
    Move,
    Network,
    OutgoingMessage,
)
from tests.botapi import Group, Person, Server

PNG = bytes.fromhex("89504e470d0a1a0a0000000d494844520000004000000040")
ACCEPT, DECLINE = Choice("Accept", "a1"), Choice("Decline", "d1")


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    async with Server() as server:
        yield server
        assert server.breaches == []


@pytest.fixture
def ana(server: Server) -> Person:
    return server.person(1001, "Ana", last_name="Quispe", username="ana", language_code="es", started=True)


@pytest.fixture
def group(server: Server) -> Group:
    return server.group("Reps Lima")


@pytest.fixture
def clock() -> HurriedClock:
    return HurriedClock()


@pytest.fixture
async def adapter(server: Server, clock: HurriedClock) -> AsyncIterator[TelegramAdapter]:
    adapter = TelegramAdapter(server.token, clock, api_base_url=server.url)
    await adapter.connect()
    yield adapter
    await adapter.close()


@pytest.fixture
def reader(adapter: TelegramAdapter) -> Reader:
    return Reader(adapter, None)


def to(chat: Person | Group, text: str = "hello", *choices: Choice, **more: str) -> OutgoingMessage:
    return OutgoingMessage(ConversationRef(Network.TELEGRAM, str(chat.id)), text, choices, **more)  # type: ignore[arg-type]


def picture(chat: Person, text: str = "", media_type: str = "image/png") -> OutgoingMessage:
    conversation = ConversationRef(Network.TELEGRAM, str(chat.id))
    return OutgoingMessage(conversation, text, attachment=Attachment("load.png", media_type, PNG))


async def next_batch(batches: AsyncIterator[Batch]) -> Batch:
    async with asyncio.timeout(PATIENCE):
        return await anext(batches)


# Connecting


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


# Reading


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
            "allowed_updates": ["message", "edited_message", "callback_query", "my_chat_member"],
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


async def test_an_answer_nested_without_end_is_waited_out(server: Server, ana: Person, reader: Reader) -> None:
    server.answer_next("getUpdates", b'{"ok": true, "result": ' + b"[" * 100_000)
    await ana.write("hello")

    assert (await reader.message()).text == "hello"


@pytest.mark.parametrize("result", [b"null", b"true", b"{}", b"[]"])
async def test_what_was_taken_without_an_id_is_not_sent_again(
    server: Server, adapter: TelegramAdapter, ana: Person, result: bytes
) -> None:
    server.answer_next("sendMessage", b'{"ok": true, "result": ' + result + b"}")

    assert (await adapter.send(to(ana), key="k")).message_id == ""


async def test_a_token_revoked_meanwhile_is_told(server: Server, adapter: TelegramAdapter, ana: Person) -> None:
    server.token = "1000001:AAanother"

    with pytest.raises(AdapterError, match=r"^telegram\.token: "):
        await next_batch(adapter.batches(None))
    with pytest.raises(RetryLater):
        await adapter.send(to(ana), key="k")


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


# Buttons


async def test_a_pressed_button_stops_spinning_once_the_press_is_safe(
    server: Server, ana: Person, adapter: TelegramAdapter
) -> None:
    await adapter.send(to(ana, "Will you?", ACCEPT, DECLINE), key="k")
    [offer] = await ana.read()
    query = await ana.press(offer, "Accept")
    batches = adapter.batches(None)

    batch = await next_batch(batches)
    assert [message.choice for message in batch.messages] == ["a1"]
    assert server.answered == []

    reading = asyncio.create_task(next_batch(batches))
    async with asyncio.timeout(PATIENCE):
        while server.answered != [query]:
            await asyncio.sleep(0)
    await adapter.close()
    with pytest.raises(StopAsyncIteration):
        await reading


@pytest.mark.parametrize("late", [True, False])
async def test_a_button_that_cannot_be_answered_holds_nothing_up(
    server: Server, ana: Person, adapter: TelegramAdapter, reader: Reader, caplog: pytest.LogCaptureFixture, late: bool
) -> None:
    await adapter.send(to(ana, "Will you?", ACCEPT), key="k")
    [offer] = await ana.read()
    await ana.press(offer, "Accept")
    if late:
        server.expire_queries()
    else:
        server.fail_next("answerCallbackQuery", 500)
    assert (await reader.message()).choice == "a1"

    reading = asyncio.create_task(reader.message())
    await server.polled()
    async with asyncio.timeout(PATIENCE):
        while not server.count("answerCallbackQuery"):
            await asyncio.sleep(0)
    await ana.write("next")

    assert (await reading).text == "next"
    assert ("button" in caplog.text) is not late


async def test_short_labels_stand_in_pairs_and_long_ones_alone(ana: Person, adapter: TelegramAdapter) -> None:
    labels = ["All good", "Needs help", "No contact", "I have read the guidelines", "Skip", "Away", "Back"]

    await adapter.send(to(ana, "How is it?", *(Choice(label, label) for label in labels)), key="k")

    [message] = await ana.read()
    assert [[label for label, _ in row] for row in message.keyboard] == [
        ["All good", "Needs help"],
        ["No contact"],
        ["I have read the guidelines"],
        ["Skip", "Away"],
        ["Back"],
    ]


async def test_a_token_too_long_for_telegram_is_rejected(server: Server, ana: Person, adapter: TelegramAdapter) -> None:
    await adapter.send(to(ana, "fits", Choice("Yes", "ñ" * 32)), key="k")

    with pytest.raises(Rejected):
        await adapter.send(to(ana, "does not", Choice("Yes", "ñ" * 32 + "x")), key="k")

    assert ana.sees == ["fits"]


# Sending


async def test_markup_becomes_telegrams(server: Server, ana: Person, adapter: TelegramAdapter) -> None:
    await adapter.send(to(ana, "**Kim** 👋 _soon_ `/start` [guide](https://example.org/?a=1&b=2)"), key="k")

    [message] = await ana.read()
    assert message.text == "Kim 👋 soon /start guide"
    assert message.formatted("bold") == ["Kim"]
    assert message.formatted("italic") == ["soon"]
    assert message.formatted("code") == ["/start"]
    assert message.formatted("text_link") == ["guide"]
    assert message.entities[-1]["url"] == "https://example.org/?a=1&b=2"
    assert server.calls[-1][1]["link_preview_options"] == {"is_disabled": True}


async def test_an_answer_hangs_on_what_it_answers_even_when_that_is_gone(
    ana: Person, adapter: TelegramAdapter, reader: Reader
) -> None:
    question = await ana.write("hello")
    asked = await reader.message()

    await adapter.send(to(ana, "hi", ACCEPT, reply_to=asked.event_id), key="k")
    await adapter.send(to(ana, "hi again", reply_to="1001.999.0000"), key="k")
    first, second = await ana.read(2)
    await ana.press(first, "Accept")
    await adapter.send(to(ana, "thanks", reply_to=(await reader.message()).event_id), key="k")
    await adapter.send(to(ana, "of a version before", reply_to="500001"), key="k")

    answers = [first, second, *await ana.read(2)]
    assert [message.reply_to for message in answers] == [question, 999, first.message_id, None]


async def test_a_forum_topic_is_answered_in_the_topic(
    server: Server, ana: Person, adapter: TelegramAdapter, reader: Reader
) -> None:
    forum = server.group("Reps", forum=True)
    topic = await forum.topic(ana, "Lima")
    await ana.write_in(forum, "hello", message_thread_id=topic, is_topic_message=True)
    message = await reader.message()
    assert message.conversation == ConversationRef(Network.TELEGRAM, str(forum.id), str(topic))

    await adapter.send(OutgoingMessage(message.conversation, "hi", (ACCEPT,)), key="k")
    await adapter.show_typing(message.conversation)

    [answer] = await forum.read()
    assert answer.thread_id == topic
    await ana.press(answer, "Accept")
    assert (await reader.message()).conversation == message.conversation


async def test_a_picture_is_a_photo_and_anything_else_a_document(
    server: Server, ana: Person, adapter: TelegramAdapter
) -> None:
    await adapter.send(picture(ana, "**load**"), key="k")
    await adapter.send(picture(ana, media_type="image/svg+xml"), key="k")
    await adapter.send(picture(ana, media_type="text/csv"), key="k")

    photo, drawing, table = await ana.read(3)
    assert [list(message.media) for message in (photo, drawing, table)] == [["photo"], ["document"], ["document"]]
    assert photo.text == "load"
    assert photo.formatted("bold") == ["load"]
    assert (photo.file, photo.filename) == (PNG, "load.png")


async def test_a_text_too_long_for_a_caption_is_rejected(ana: Person, adapter: TelegramAdapter) -> None:
    with pytest.raises(Rejected, match="caption is too long"):
        await adapter.send(picture(ana, "x" * 1025), key="k")
    await adapter.send(picture(ana, "x" * 1024), key="k")

    assert ana.sees == ["x" * 1024]


@pytest.mark.parametrize(("text", "fits"), [("😀" * 2048, True), ("😀" * 2049, False), ("", False)])
async def test_length_is_counted_in_utf16_units(ana: Person, adapter: TelegramAdapter, text: str, fits: bool) -> None:
    if fits:
        await adapter.send(to(ana, text), key="k")
    else:
        with pytest.raises(Rejected):
            await adapter.send(to(ana, text), key="k")

    assert ana.sees == ([text] if fits else [])


async def test_half_a_character_is_not_sent_for_ever(ana: Person, adapter: TelegramAdapter) -> None:
    with pytest.raises(Rejected):
        await adapter.send(to(ana, "\ud83d"), key="k")


@pytest.mark.parametrize(("width", "height"), [(900, 9_101), (2_000, 99)])
async def test_a_picture_too_large_or_too_slim_is_rejected(
    ana: Person, adapter: TelegramAdapter, width: int, height: int
) -> None:
    for tall, taken in ((height, False), (height - 1 if height > width else height + 1, True)):
        content = PNG[:16] + width.to_bytes(4) + tall.to_bytes(4)
        drawing = Attachment("load.png", "image/png", content)
        message = OutgoingMessage(to(ana).conversation, "load", attachment=drawing)
        if taken:
            await adapter.send(message, key="k")
        else:
            with pytest.raises(Rejected, match=r"(?i)dimensions"):
                await adapter.send(message, key="k")

    assert ana.sees == ["load"]


# Edits


async def test_an_edit_takes_text_and_buttons_along(ana: Person, adapter: TelegramAdapter) -> None:
    first = await adapter.send(to(ana, "Will you?", ACCEPT, DECLINE), key="k")

    edited = await adapter.send(to(ana, "Sure?", ACCEPT, replaces=first.message_id), key="k2")
    assert edited == first
    assert (ana.sees, ana.messages[0].labels) == (["Sure?"], ["Accept"])

    await adapter.send(to(ana, "Sure?", replaces=first.message_id), key="k3")
    assert (ana.sees, ana.messages[0].labels) == (["Sure?"], [])


async def test_an_edit_that_changes_nothing_is_done(ana: Person, adapter: TelegramAdapter) -> None:
    first = await adapter.send(to(ana, "Thank you"), key="k")

    assert await adapter.send(to(ana, "Thank you", replaces=first.message_id), key="k2") == first
    assert ana.messages[0].edits == 0


async def test_what_cannot_be_edited_is_rejected(ana: Person, adapter: TelegramAdapter) -> None:
    theirs = await ana.write("mine")
    photo = await adapter.send(picture(ana, "load"), key="k")

    for message_id in ("999", str(theirs), photo.message_id):
        with pytest.raises(Rejected):
            await adapter.send(to(ana, "new", replaces=message_id), key="k")

    assert ana.sees == ["load"]


# What can go wrong with a send


async def test_flood_control_is_for_one_chat(server: Server, ana: Person, adapter: TelegramAdapter) -> None:
    kim = server.person(1002, "Kim", started=True)
    server.fail_next("sendMessage", 429, "Too Many Requests: retry after 3", chat=ana, retry_after=3)

    await adapter.send(to(kim), key="k")
    with pytest.raises(RetryLater) as failure:
        await adapter.send(to(ana), key="k")

    assert failure.value.after == 3
    assert (kim.sees, ana.sees) == (["hello"], [])


async def test_people_out_of_reach(server: Server, ana: Person, group: Group, adapter: TelegramAdapter) -> None:
    stranger = server.person(1003, "Lou")
    await ana.block()
    await group.remove_bot(ana)
    nobody = OutgoingMessage(ConversationRef(Network.TELEGRAM, "4711"), "hello")

    for message in (to(stranger), to(ana), to(group), nobody):
        with pytest.raises(Unreachable):
            await adapter.send(message, key="k")

    await ana.unblock()
    await adapter.send(to(ana), key="k")
    assert ana.sees == ["hello"]


async def test_blocking_is_told_as_it_happens(
    server: Server, ana: Person, group: Group, adapter: TelegramAdapter
) -> None:
    await group.remove_bot(ana)
    await ana.block()
    batches = adapter.batches(None)

    batch = await next_batch(batches)
    assert batch.unreachable == (AccountRef(Network.TELEGRAM, "1001"),)
    assert batch.messages == ()

    await ana.unblock()
    assert (await next_batch(batches)).unreachable == ()


async def test_an_upgraded_group_is_followed(ana: Person, group: Group, adapter: TelegramAdapter) -> None:
    supergroup = await group.upgrade(ana)
    old, new = (ConversationRef(Network.TELEGRAM, str(chat.id)) for chat in (group, supergroup))

    with pytest.raises(Moved) as moved:
        await adapter.send(to(group), key="k")
    batch = await next_batch(adapter.batches(None))

    assert moved.value.to == new
    assert batch.moves == (Move(old, new),)


async def test_an_answer_lost_on_the_way_leaves_it_open(server: Server, ana: Person, adapter: TelegramAdapter) -> None:
    server.drop_answer("sendMessage")

    with pytest.raises(Uncertain):
        await adapter.send(to(ana), key="k")

    assert ana.sees == ["hello"]


async def test_a_server_that_cannot_be_reached_has_surely_not_sent(
    server: Server, ana: Person, adapter: TelegramAdapter
) -> None:
    await server.cut()

    with pytest.raises(RetryLater):
        await adapter.send(to(ana), key="k")


@pytest.mark.parametrize("status", [500, 502, 503])
async def test_a_server_in_trouble_is_asked_again_later(
    server: Server, ana: Person, adapter: TelegramAdapter, status: int
) -> None:
    server.fail_next("sendMessage", status)

    with pytest.raises(RetryLater):
        await adapter.send(to(ana), key="k")

    assert server.count("sendMessage") == 1


@pytest.mark.parametrize(
    ("status", "description"),
    [(400, "Bad Request: can't parse entities: Unsupported start tag"), (413, "Request Entity Too Large")],
)
async def test_what_is_refused_for_good_is_not_tried_again(
    server: Server, ana: Person, adapter: TelegramAdapter, status: int, description: str
) -> None:
    server.fail_next("sendMessage", status, description)

    with pytest.raises(Rejected) as failure:
        await adapter.send(to(ana), key="k")

    assert str(failure.value).lower() in description.lower()
    assert server.count("sendMessage") == 1


async def test_typing_is_shown_and_its_faults_are_not(server: Server, ana: Person, adapter: TelegramAdapter) -> None:
    await adapter.show_typing(to(ana).conversation)
    assert ana.typing == 1

    for status in (400, 403, 429, 502):
        server.fail_next("sendChatAction", status, retry_after=1)
        await adapter.show_typing(to(ana).conversation)
    assert server.count("sendChatAction") == 5


# Menus


async def test_menus_by_language_and_person(server: Server, ana: Person, adapter: TelegramAdapter) -> None:
    kim = server.person(1002, "Kim", language_code="ko", started=True)
    english, spanish = (("help", "What I can do"),), (("help", "Lo que sé hacer"),)
    council = (("status", "El programa"),)

    await adapter.set_menu(Menu(Network.TELEGRAM, english))
    await adapter.set_menu(Menu(Network.TELEGRAM, spanish, locale="es-PE"))
    assert (kim.menu, ana.menu) == (list(english), list(spanish))

    own = Menu(Network.TELEGRAM, council, conversation=to(ana).conversation)
    await adapter.set_menu(own)
    assert (kim.menu, ana.menu) == (list(english), list(council))

    await adapter.set_menu(Menu(Network.TELEGRAM, (), conversation=to(ana).conversation))
    assert ana.menu == list(spanish)

    await adapter.set_menu(Menu(Network.TELEGRAM, english, locale="fil"))
    assert {language for _, language in server.menus} == {"", "es"}


async def test_a_menu_telegram_refuses(server: Server, adapter: TelegramAdapter) -> None:
    with pytest.raises(Rejected):
        await adapter.set_menu(Menu(Network.TELEGRAM, (("Not A Command", "what"),)))
    server.fail_next("setMyCommands", 429, "Too Many Requests", retry_after=9)
    with pytest.raises(RetryLater) as failure:
        await adapter.set_menu(Menu(Network.TELEGRAM, (("help", "what"),)))
    assert failure.value.after == 9


async def test_time_comes_from_the_clock(
    ana: Person, adapter: TelegramAdapter, reader: Reader, clock: HurriedClock
) -> None:
    await clock.sleep_until(clock.now() + timedelta(days=7))
    await adapter.send(to(ana, "Will you?", ACCEPT), key="k")
    await ana.press(ana.messages[0], "Accept")

    assert (await reader.message()).sent_at == clock.now()
