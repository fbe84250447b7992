"""The bot as the tests of the Matrix adapter start it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, TypeVar

import pytest

from chatbot.adapters.base import Adapter
from chatbot.adapters.contract.stage import PATIENCE, Reader
from chatbot.adapters.matrix.adapter import MatrixAdapter
from chatbot.core.clock import SystemClock
from chatbot.core.messages import Batch, ConversationRef, Network, OutgoingMessage
from tests.synapse.homeserver import Account, Homeserver
from tests.synapse.person import Person

T = TypeVar("T")


class Bot:
    """The bot's account and its store folder, and the adapters that were made on them."""

    def __init__(self, server: Homeserver, store: Path) -> None:
        self.account: Account = server.register("bot")
        self.user_id = self.account.user_id
        self.url = server.url
        self.store = store
        self._server = server
        self._adapters: list[MatrixAdapter] = []

    def adapter(self, **settings: Any) -> MatrixAdapter:
        defaults: dict[str, Any] = {
            "homeserver": self._server.url,
            "user_id": self.user_id,
            "password": self.account.password,
            "device_name": "bot",
            "store_path": self.store,
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

    def login(self) -> dict[str, str]:
        """Return the stored login."""
        login: dict[str, str] = json.loads((self.store / "login.json").read_text())
        return login

    def query_keys(self, user_id: str) -> dict[str, Any]:
        """Return somebody's keys as the homeserver shows them to the bot."""
        body: dict[str, Any] = {"device_keys": {user_id: []}}
        return self._server.request("POST", "/_matrix/client/v3/keys/query", body, self.account.access_token)

    def says_direct(self, user_id: str, room_id: str) -> None:
        """Have the account name the direct room with somebody, as another client of it would."""
        path = f"/_matrix/client/v3/user/{self.user_id}/account_data/m.direct"
        self._server.request("PUT", path, {user_id: [room_id]}, self.account.access_token)

    async def meet(self, person: Person, **settings: Any) -> tuple[MatrixAdapter, Reader, str]:
        """Start, and be asked by `person` into a direct room with a first message."""
        adapter = await self.start(**settings)
        room = await person.make_room(self.user_id, direct=True)
        await person.write(room, "hello")
        reader = Reader(adapter, None)
        assert (await reader.message()).text == "hello"
        await person.see_members(room, self.user_id)
        return adapter, reader, room

    async def close(self) -> None:
        for adapter in self._adapters:
            await adapter.close()


@pytest.fixture
async def bot(synapse: Homeserver, tmp_path: Path) -> AsyncIterator[Bot]:
    bot = Bot(synapse, tmp_path / "matrix")
    yield bot
    await bot.close()


@asynccontextmanager
async def serving(bot: Bot, **settings: Any) -> AsyncIterator[None]:
    """The bot reads, and answers what is the adapter's to answer."""

    async def read(adapter: Adapter) -> None:
        async for _ in adapter.batches(None):
            pass

    reading = asyncio.create_task(read(await bot.start(**settings)))
    yield
    await bot.close()
    await reading


def to(room_id: str, text: str, thread: str | None = None, **rest: Any) -> OutgoingMessage:
    return OutgoingMessage(ConversationRef(Network.MATRIX, room_id, thread), text, **rest)


async def first(adapter: MatrixAdapter, cursor: str | None, wanted: Callable[[Batch], T]) -> T:
    """Return what `wanted` finds in the first batch that has it."""
    async with asyncio.timeout(PATIENCE):
        async for batch in adapter.batches(cursor):
            if found := wanted(batch):
                return found
    raise AssertionError("no batch had it")
