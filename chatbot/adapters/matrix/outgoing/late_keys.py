"""Keys for devices that could not be given the key of a room in time, tried again for about an hour."""

from __future__ import annotations

import math
from functools import partial

from nio import MatrixRoom

from chatbot.adapters.matrix.client.background import Background
from chatbot.adapters.matrix.client.device_client import DeviceClient
from chatbot.adapters.matrix.client.retry import Retry
from chatbot.core.backoff import pause_after
from chatbot.core.clock import Clock

_PAUSES = tuple(pause_after(failures, math.inf) for failures in range(1, 13))
"""Seconds between one try and the next, an hour in all: a device that is just being set up needs one or two."""


class LateKeys:
    """The rooms whose late devices are given keys in the background."""

    def __init__(self, client: DeviceClient, retry: Retry, background: Background, clock: Clock) -> None:
        self._client = client
        self._retry = retry
        self._background = background
        self._clock = clock
        self._rooms: set[str] = set()

    def see_to(self, room: MatrixRoom) -> None:
        """Start trying, if a device in the room lacks the key in use."""
        if room.encrypted and room.room_id not in self._rooms and self._client.room_keys.late(room):
            self._rooms.add(room.room_id)
            self._background.start(self._give(room), f"giving late keys of {room.room_id}")

    def welcome(self, room: MatrixRoom) -> None:
        """Give keys to an invited person who has come in: earlier messages are also for the devices they have now."""
        if room.encrypted and room.room_id not in self._rooms:
            self._rooms.add(room.room_id)
            self._background.start(self._give(room, 0), f"giving keys of {room.room_id}")

    async def _give(self, room: MatrixRoom, *first: float) -> None:
        try:
            for pause in (*first, *_PAUSES):
                await self._clock.sleep(pause)
                if await self._retry.ask(partial(self._client.room_keys.give_late, room)):
                    return
        finally:
            self._rooms.discard(room.room_id)
