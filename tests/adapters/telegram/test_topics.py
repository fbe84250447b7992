"""Topics of private chats."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from chatbot.adapters.base import Rejected
from chatbot.adapters.contract.stage import HurriedClock
from chatbot.adapters.telegram.adapter import TelegramAdapter
from chatbot.core.messages import ConversationRef, Deed, Network
from tests.adapters.telegram.messages import to
from tests.botapi import Person, Server


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    """A server whose bot may make topics."""
    async with Server(topics=True) as server:
        yield server
        assert server.breaches == []


@pytest.fixture
def chat(ana: Person) -> ConversationRef:
    """Ana's chat with the bot."""
    return ConversationRef(Network.TELEGRAM, str(ana.id))


async def test_one_is_made_named_and_written_to(adapter: TelegramAdapter, ana: Person, chat: ConversationRef) -> None:
    assert adapter.has_topics
    thread_id = await adapter.open_topic(chat, "Lee")
    place = chat._replace(thread_id=thread_id)
    receipt = await adapter.send(to(ana, "hello")._replace(conversation=place), key="k")
    assert not receipt.is_beside
    assert ana.messages[-1].thread_id == int(thread_id)
    for _ in range(2):  # a name that it has already is no fault
        await adapter.send(to(ana, "Lee & co")._replace(replaces=thread_id, deed=Deed.NAME_THREAD), key="l")
    assert ana.topic_names == {int(thread_id): "Lee & co"}


@pytest.mark.parametrize("name", ["", "x" * 300])
async def test_a_name_fits(adapter: TelegramAdapter, ana: Person, chat: ConversationRef, name: str) -> None:
    if name:
        assert await adapter.open_topic(chat, name)
        return
    with pytest.raises(Rejected):
        await adapter.open_topic(chat, name)


async def test_what_is_for_one_that_is_gone_goes_beside_it(
    adapter: TelegramAdapter, ana: Person, chat: ConversationRef
) -> None:
    thread_id = await adapter.open_topic(chat, "Lee")
    place = chat._replace(thread_id=thread_id)
    ana.topics.clear()
    assert (await adapter.send(to(ana, "hello")._replace(conversation=place), key="k")).is_beside
    ana.keeps_lost_topics = True
    assert (await adapter.send(to(ana, "hello")._replace(conversation=place), key="l")).is_beside
    assert [(message.text, message.thread_id) for message in ana.messages] == [("hello", None), ("hello", None)]
    await adapter.send(to(ana, "Lee")._replace(replaces=thread_id, deed=Deed.NAME_THREAD), key="m")


async def test_none_is_made_where_they_are_off(ana: Person, chat: ConversationRef, clock: HurriedClock) -> None:
    async with Server() as server:
        server.person(ana.id, started=True)
        adapter = TelegramAdapter(server.token, clock, api_base_url=server.url)
        await adapter.connect()
        assert not adapter.has_topics
        with pytest.raises(Rejected, match="not a forum"):
            await adapter.open_topic(chat, "Lee")
        await adapter.close()
