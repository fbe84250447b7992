"""Read receipts, which show people that their messages were read."""

from __future__ import annotations

import logging

from chatbot.adapters.matrix.client.background import Background
from chatbot.adapters.matrix.client.device_client import DeviceClient
from chatbot.adapters.matrix.client.errors import OUT_OF_REACH, Refused

log = logging.getLogger(__name__)


class Receipts:
    """The receipts still to send, one after another and only the newest of a room: nobody waits for them."""

    def __init__(self, client: DeviceClient, background: Background) -> None:
        self._client = client
        self._background = background
        self._latest: dict[str, str] = {}
        self._sending = False

    def show(self, latest: dict[str, str]) -> None:
        """Mark rooms as read up to an event, given by room."""
        self._latest |= latest
        if self._latest and not self._sending:
            self._sending = True
            self._background.start(self._send(), "showing what was read")

    async def _send(self) -> None:
        try:
            while self._latest:
                room_id = next(iter(self._latest))
                event_id = self._latest.pop(room_id)
                try:
                    await self._client.request("POST", ["rooms", room_id, "receipt", "m.read", event_id], {})
                except (Refused, *OUT_OF_REACH) as error:
                    log.info("%s not marked as read: %s: %s", room_id, type(error).__name__, error)
        finally:
            self._sending = False
