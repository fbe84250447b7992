"""Matrix on a real homeserver: encrypted, interrupted, invited, late."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from chatbot.adapters.matrix import MatrixAdapter
from chatbot.core.clock import SystemClock
from chatbot.core.messages import ConversationRef, Network, OutgoingMessage
from tests.adapters.stage import Reader
from tests.synapse.fixtures import Welcome
from tests.synapse.homeserver import Account, Homeserver


class Bot:
    """The bot's account and its store folder, and the adapters that were made on them."""

    def __init__(self, server: Homeserver, account: Account, store: Path) -> None:
        self.account = account
        self.user_id = account.user_id
        self._server = server
        self._store = store
        self._adapters: list[MatrixAdapter] = []

    def adapter(self, **settings: Any) -> MatrixAdapter:
        defaults: dict[str, Any] = {
            "homeserver": self._server.url,
            "user_id": self.user_id,
            "password": self.account.password,
            "device_name": "bot",
            "store_path": self._store,
            "allowed_inviters": ["*:example.org"],
            "clock": SystemClock(),
        }
        adapter = MatrixAdapter(**(defaults | settings))
        self._adapters.append(adapter)
        return adapter

    async def start(self, **settings: Any) -> MatrixAdapter:
        adapter = self.adapter(**settings)
        await adapter.connect()
        return adapter

    async def close(self) -> None:
        for adapter in self._adapters:
            await adapter.close()


@pytest.fixture
async def bot(synapse: Homeserver, tmp_path: Path) -> AsyncIterator[Bot]:
    bot = Bot(synapse, synapse.register("bot"), tmp_path / "matrix")
    yield bot
    await bot.close()


def to(room_id: str, text: str, **rest: Any) -> OutgoingMessage:
    return OutgoingMessage(ConversationRef(Network.MATRIX, room_id, rest.pop("thread", None)), text, **rest)


async def test_a_conversation_is_encrypted_both_ways(bot: Bot, welcome: Welcome, synapse: Homeserver) -> None:
    kim = await welcome("kim")
    adapter = await bot.start()
    reader = Reader(adapter, None)
    room = await kim.make_room(bot.user_id, direct=True)
    await kim.write(room, "hello with the invitation")

    first = await reader.message()
    await adapter.send(to(room, "Hello **Kim**"), key="k1")
    await kim.read(room, bot.user_id, "Hello Kim")
    await kim.write(room, "request_mentor events in Lima")
    second = await reader.message()

    assert (first.text, second.text) == ("hello with the invitation", "request_mentor events in Lima")
    assert (first.sender.user_id, first.direct, first.sender_name) == (kim.user_id, True, "Kim")
    kinds = {event["type"] for event in synapse.stored_events(room)}
    assert "m.room.encrypted" in kinds
    assert "m.room.message" not in kinds
