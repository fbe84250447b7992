"""Telegram on the contract's stage: the loopback Bot API, and Ana in front of it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from typing import ClassVar

import pytest

from chatbot.adapters.base import Adapter, Capabilities
from chatbot.adapters.contract.stage import PATIENCE, HurriedClock, Seen
from chatbot.adapters.telegram.adapter import TelegramAdapter
from chatbot.core.messages import AccountRef, ConversationRef, Network
from tests.botapi import Message, Server

WRONG_TOKEN = "1000001:AAwrongWrongWrongWrongWrongWrong00"


class TelegramStage:
    """One bot on a loopback Bot API server, and Ana, who has pressed its start button."""

    network: ClassVar[Network] = Network.TELEGRAM
    capabilities: ClassVar[Capabilities] = TelegramAdapter.capabilities
    remote: ClassVar[bool] = True
    rooms: ClassVar[bool] = True

    def __init__(self, server: Server) -> None:
        self.server = server
        self.person = server.person(1001, "Ana", last_name="Quispe", username="ana", language_code="es", started=True)
        self.others = server.group("Reps Lima")
        self.ana = AccountRef(Network.TELEGRAM, "1001")
        self.direct = ConversationRef(Network.TELEGRAM, "1001")
        self.cursor: str | None = None
        self._last_written = 0

    def adapter(self) -> Adapter:
        return TelegramAdapter(self.server.token, HurriedClock(), api_base_url=self.server.url)

    def impostor(self) -> tuple[Adapter, str]:
        return TelegramAdapter(WRONG_TOKEN, HurriedClock(), api_base_url=self.server.url), WRONG_TOKEN

    async def write(self, text: str) -> None:
        self._last_written = await self.person.write(text)

    async def send_picture(self, content: bytes, caption: str) -> None:
        self.server.files["garden"] = content
        size = {"file_id": "garden", "file_unique_id": "g", "width": 1, "height": 1, "file_size": len(content)}
        await self.person.post(photo=[size], caption=caption)

    async def react(self, message_id: str, emoji: str) -> None:
        await self.person.react(self.person.by_id[int(message_id)], emoji)

    async def reactions(self) -> Sequence[str]:
        return [self.person.reactions[self._last_written]]

    async def vote(self, message_id: str, *places: int) -> None:
        await self.person.vote(self.person.by_id[int(message_id)], *places)

    async def ended_polls(self) -> Sequence[str]:
        return [str(message.message_id) for message in self.person.messages if message.poll.get("is_closed")]

    async def write_in_room(self, text: str) -> None:
        await self.person.write_in(self.others, text)

    async def edit(self, text: str) -> None:
        await self.person.edit(text)

    async def choose(self, message_id: str, label: str, number: int) -> None:
        await self.person.press(self.person.by_id[int(message_id)], label)

    async def screen(self, until: Callable[[Sequence[Seen]], bool]) -> Sequence[Seen]:
        messages = await self.person.until(lambda messages: until(_seen(messages)), within=PATIENCE)
        return _seen(messages)

    async def shut_out(self) -> None:
        await self.person.block()

    async def cut(self) -> None:
        await self.server.cut()

    async def mend(self) -> None:
        await self.server.listen()


def _seen(messages: Sequence[Message]) -> list[Seen]:
    return [
        Seen(message.text, tuple(message.labels), (bytes(message.file),) if message.file is not None else ())
        for message in messages
    ]


@pytest.fixture
async def telegram_stage() -> AsyncIterator[TelegramStage]:
    async with Server() as server:
        stage = TelegramStage(server)
        yield stage
        assert server.breaches == []
