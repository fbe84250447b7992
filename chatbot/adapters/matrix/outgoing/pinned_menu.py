"""The menu of a direct chat: one message that stays pinned there, and is edited when the menu changes."""

from __future__ import annotations

import logging
from typing import Any

from nio import MatrixRoom

from chatbot.adapters.matrix.client.device_client import DeviceClient
from chatbot.adapters.matrix.client.errors import Refused
from chatbot.adapters.matrix.client.events import mapping, text_of
from chatbot.adapters.matrix.outgoing.sender import Sender
from chatbot.core.messages import Menu, OutgoingMessage, Receipt

log = logging.getLogger(__name__)

_PINNED = "m.room.pinned_events"
_KNOWN = "io.github.mentorship_chatbot.menu"
"""The bot's note in a room's account data, which tells the menu from other messages that people pin."""


class PinnedMenu:
    """Shows menus. The server remembers which message is one, so that a restart or a copied database makes no second.

    Where the bot may not pin there is no menu; who unpins theirs, or takes it away, keeps it so.
    """

    def __init__(self, client: DeviceClient, sender: Sender) -> None:
        self._client = client
        self._sender = sender

    async def show(self, menu: Menu) -> Receipt | None:
        """Show a menu in its chat. Raises as `Adapter.send` does."""
        if menu.conversation is None or not menu.text:
            return None
        async with self._sender.failures():
            room = await self._sender.room(menu.conversation.room_id)
            known = await self._ask(["user", self._client.user_id, "rooms", room.room_id, "account_data", _KNOWN])
            if not known and not await self._may_pin(room):
                return None
        before = text_of(known.get("event_id"))
        message = OutgoingMessage(menu.conversation, menu.text, menu.choices, replaces=before)
        receipt = await self._sender.send(message, menu.key, silently=True)
        if before is None:
            async with self._sender.failures():
                await self._pin(room, receipt.message_id)
        return Receipt(before or receipt.message_id)

    async def _pin(self, room: MatrixRoom, message_id: str) -> None:
        state = ["rooms", room.room_id, "state", _PINNED]
        pinned = (await self._ask(state)).get("pinned")
        others = [event_id for event_id in pinned if event_id != message_id] if isinstance(pinned, list) else []
        try:
            await self._client.request("PUT", state, {"pinned": [*others, message_id]})
        except Refused as refusal:
            if refusal.passing:
                raise
            log.info("the menu in %s is not pinned: %s", room.room_id, refusal)
        path = ["user", self._client.user_id, "rooms", room.room_id, "account_data", _KNOWN]
        await self._client.request("PUT", path, {"event_id": message_id})

    async def _ask(self, path: list[str]) -> dict[str, Any]:
        """Return what the server keeps there; nothing if it keeps nothing. Raises Refused."""
        try:
            return await self._client.request("GET", path)
        except Refused as refusal:
            if refusal.code != "M_NOT_FOUND":
                raise
            return {}

    async def _may_pin(self, room: MatrixRoom) -> bool:
        """Tell whether the bot may pin messages: by its power, or because it made the room."""
        me = self._client.user_id
        if room.power_levels.can_user_send_state(me, _PINNED) or me in await self._creators(room):
            return True
        log.info("no menu in %s: the bot may not pin messages there", room.room_id)
        return False

    async def _creators(self, room: MatrixRoom) -> list[str]:
        """Return who made the room, whom its power levels no longer name since version 12."""
        state = await self._client.state(room.room_id)
        made = next((event for event in map(mapping, state) if event.get("type") == "m.room.create"), {})
        others = mapping(made.get("content")).get("additional_creators")
        return [str(made.get("sender")), *(others if isinstance(others, list) else [])]
