"""A bot on the loopback Bot API, with Ana and a group in front of it."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from chatbot.adapters.contract.stage import HurriedClock, Reader
from chatbot.adapters.telegram.adapter import TelegramAdapter
from tests.botapi import Group, Person, Server


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
