"""The reactions that serve as buttons under the bot's messages: put one by one, taken away with the choice."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from functools import partial

from nio import MatrixRoom

from chatbot.adapters.matrix.client.background import Background
from chatbot.adapters.matrix.client.device_client import DeviceClient
from chatbot.adapters.matrix.client.errors import Refused
from chatbot.adapters.matrix.client.retry import Retry
from chatbot.adapters.matrix.outgoing.content import reactions
from chatbot.adapters.matrix.rooms.recent_events import Recent
from chatbot.core.messages import OutgoingMessage


@dataclass(slots=True)
class _Under:
    """The reactions under a message: their ids in `put`, None if an earlier process has put them there.

    over  whether they have to go
    lock  held while they are put or taken away
    """

    put: list[str] | None = None
    over: bool = False
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)


class Reactions:
    """The bot's reactions, put and taken away in the background: nobody waits for a tap that can be typed as well."""

    def __init__(self, client: DeviceClient, retry: Retry, background: Background) -> None:
        self._client = client
        self._retry = retry
        self._background = background
        self._under: Recent[_Under] = Recent()

    def offer(self, room: MatrixRoom, message: OutgoingMessage, message_id: str, key: str) -> None:
        """Put a reaction under a message for each of its choices."""
        self._under.add(message_id, under := _Under(put=[]))
        self._background.start(self._offer(room, message, message_id, key, under), f"reactions under {message_id}")

    def withdraw(self, room: MatrixRoom, message_id: str, key: str) -> None:
        """Take the bot's reactions away from a message that offers nothing any more."""
        if (under := self._under.get(message_id)) is None:
            self._under.add(message_id, under := _Under())
        under.over = True
        self._background.start(self._withdraw(room, message_id, key, under), f"taking reactions from {message_id}")

    async def _offer(
        self, room: MatrixRoom, message: OutgoingMessage, message_id: str, key: str, under: _Under
    ) -> None:
        async with under.lock:
            for number, content in enumerate(reactions(message, message_id), 1):
                if not under.over and under.put is not None:
                    put = partial(self._client.put_event, room, "m.reaction", content, f"{key}-r{number}")
                    under.put.append(await self._retry.ask(put))

    async def _withdraw(self, room: MatrixRoom, message_id: str, key: str, under: _Under) -> None:
        async with under.lock:
            put = under.put if under.put is not None else await self._found(room, message_id)
            under.put = []
            for number, event_id in enumerate(put, 1):
                path = ["rooms", room.room_id, "redact", event_id, f"{key}-w{number}"]
                await self._retry.ask(partial(self._client.request, "PUT", path, {}))

    async def _found(self, room: MatrixRoom, message_id: str) -> list[str]:
        """Return the reactions that an earlier process has put there: the oldest are the bot's."""
        path = ["rooms", room.room_id, "relations", message_id, "m.annotation", "m.reaction"]
        query = {"dir": "f", "limit": "50"}
        try:
            answer = await self._retry.ask(partial(self._client.request, "GET", path, query=query, version="v1"))
        except Refused:
            return []
        chunk = answer.get("chunk", [])
        return [str(event["event_id"]) for event in chunk if event.get("sender") == self._client.user_id]
