"""Each failure of a send has one meaning: unreachable, moved, later, uncertain or never."""

from __future__ import annotations

import pytest

from chatbot.adapters.base import Moved, Rejected, RetryLater, Uncertain, Unreachable
from chatbot.adapters.telegram.adapter import TelegramAdapter
from chatbot.core.messages import AccountRef, ConversationRef, Move, Network, OutgoingMessage
from tests.adapters.telegram.messages import next_batch, to
from tests.botapi import Group, Person, Server


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
    [(400, "Bad Request: message text is empty"), (413, "Request Entity Too Large")],
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


@pytest.mark.parametrize("result", [b"null", b"true", b"{}", b"[]"])
async def test_what_was_taken_without_an_id_is_not_sent_again(
    server: Server, adapter: TelegramAdapter, ana: Person, result: bytes
) -> None:
    server.answer_next("sendMessage", b'{"ok": true, "result": ' + result + b"}")

    assert (await adapter.send(to(ana), key="k")).message_id == ""
