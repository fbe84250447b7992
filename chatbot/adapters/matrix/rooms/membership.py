"""The rooms the bot is in: joining them, the direct room of each person, and rooms that replace others."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Sequence
from fnmatch import fnmatchcase
from functools import partial
from typing import Any

from nio import MatrixRoom

from chatbot.adapters.matrix.client.background import Background
from chatbot.adapters.matrix.client.device_client import DeviceClient
from chatbot.adapters.matrix.client.device_keys import uncached_timeout
from chatbot.adapters.matrix.client.errors import INVITE_BLOCKED, Refused
from chatbot.adapters.matrix.client.events import Invitation, invitation, mapping
from chatbot.adapters.matrix.client.retry import Retry

log = logging.getLogger(__name__)

_ENCRYPTION = {"type": "m.room.encryption", "state_key": "", "content": {"algorithm": "m.megolm.v1.aes-sha2"}}


class Rooms:
    """The bot's rooms, on top of what the client holds of them."""

    def __init__(
        self,
        client: DeviceClient,
        retry: Retry,
        background: Background,
        allowed_inviters: Sequence[str],
        *,
        encryption: bool,
    ) -> None:
        self._client = client
        self._retry = retry
        self._background = background
        self._allowed = tuple(glob if glob.startswith("@") else f"@{glob}" for glob in allowed_inviters)
        self._encryption = encryption
        self._opening = asyncio.Lock()
        self._made: dict[str, str] = {}
        self._entering: set[str] = set()

    async def known(self, room_id: str) -> MatrixRoom:
        """Return the room, asking the server for it if no sync has shown it yet. Raises Refused."""
        room = self._client.rooms.get(room_id)
        if room is None:
            state = await self._client.state(room_id)
            room = self._client.rooms.get(room_id) or self._client.learn_room(room_id, state)
            if self._client.user_id not in room.users:  # a server also shows the state of a room one has left
                del self._client.rooms[room_id]
                raise Refused(403, "M_FORBIDDEN")
        return room

    def others(self, room: MatrixRoom) -> list[str]:
        """Return the ids of the other people in the room or invited to it."""
        return [user_id for user_id in room.users if user_id != self._client.user_id]

    def direct_room(self, user_id: str) -> MatrixRoom | None:
        """Return a known room that holds only the person and the bot; None if there is none."""
        rooms = self._client.rooms.values()
        return next((room for room in rooms if self._holds_only(room, user_id)), None)

    def _holds_only(self, room: MatrixRoom, user_id: str) -> bool:
        return self.others(room) == [user_id] and not room.replacement_room

    def shared_with(self, user_id: str) -> MatrixRoom | None:
        """Return a room that the person is in, perhaps among others; None if there is none."""
        return next((room for room in self._client.rooms.values() if user_id in room.users), None)

    def successor(self, room: MatrixRoom) -> str | None:
        """Return the id of the room that replaces `room`; None as long as the bot is not in one."""
        return room.replacement_room if room.replacement_room in self._client.rooms else None

    def replaced_by(self, room_id: str) -> str | None:
        """Return the id of the bot's room that names `room_id` as its replacement; None if there is none."""
        return next((r.room_id for r in self._client.rooms.values() if r.replacement_room == room_id), None)

    # Coming in

    async def catch_up(self) -> None:
        """Enter rooms that still wait: a sync shows them once, and the bot may have been killed or set otherwise."""
        for room_id, found in (await self._retry.ask(self._pending_invitations)).items():
            self.answer(room_id, found)
        for room in list(self._client.rooms.values()):
            if room.replacement_room and self.successor(room) is None:
                self.enter(room.replacement_room)

    async def _pending_invitations(self) -> dict[str, Invitation]:
        nothing: dict[str, Any] = {"limit": 0, "types": []}
        sync_filter = {
            "room": {"timeline": nothing, "state": nothing, "ephemeral": nothing, "account_data": nothing},
            "presence": nothing,
            "account_data": nothing,
        }
        query = {"filter": json.dumps(sync_filter), "timeout": str(uncached_timeout())}
        answer = await self._client.request("GET", ["sync"], query=query)
        rooms = mapping(mapping(answer.get("rooms")).get("invite"))
        return {
            room_id: invitation(mapping(room.get("invite_state")).get("events"), self._client.user_id)
            for room_id, room in rooms.items()
        }

    def answer(self, room_id: str, invitation: Invitation) -> None:
        """Enter if the inviter may bring the bot in, else leave the invitation as it is."""
        if self.replaced_by(room_id) or any(fnmatchcase(invitation.inviter, glob) for glob in self._allowed):
            self.enter(room_id, invitation.inviter if invitation.direct else None)
        else:
            log.warning(
                "invitation of %s to %s left alone: not in matrix.allowed_inviters", invitation.inviter, room_id
            )

    def enter(self, room_id: str, direct_with: str | None = None) -> None:
        """Join a room in the background."""
        if room_id not in self._entering:
            self._entering.add(room_id)
            self._background.start(self._join(room_id, direct_with), f"joining {room_id}")

    async def _join(self, room_id: str, direct_with: str | None) -> None:
        try:
            await self._retry.ask(lambda: self._client.request("POST", ["join", room_id], {}))
            if direct_with is not None:
                async with self._opening:
                    await self._remember(direct_with, room_id, await self._remembered())
        finally:
            self._entering.discard(room_id)

    # Direct rooms

    async def open_direct(self, user_id: str) -> str:
        """Return the id of the direct room with a person, made and remembered if there is none. Raises Refused."""
        async with self._opening:
            remembered = await self._remembered()
            for room_id in reversed(remembered.get(user_id, [])):
                if await self._is_direct(room_id, user_id):
                    return room_id
            rooms = self._client.rooms.values()
            found = next((room.room_id for room in rooms if self._may_write_first(room, user_id)), None)
            room_id = found or await self._make_direct(user_id)
            await self._remember(user_id, room_id, remembered)
            return room_id

    async def _remember(self, user_id: str, room_id: str, remembered: dict[str, list[str]]) -> None:
        rooms = [other for other in remembered.get(user_id, []) if other != room_id]
        path = ["user", self._client.user_id, "account_data", "m.direct"]
        await self._client.request("PUT", path, remembered | {user_id: [*rooms, room_id]})

    async def _remembered(self) -> dict[str, list[str]]:
        try:
            data = await self._client.request("GET", ["user", self._client.user_id, "account_data", "m.direct"])
        except Refused as refusal:
            if refusal.code != "M_NOT_FOUND":
                raise
            return {}
        return {user_id: rooms for user_id, rooms in data.items() if isinstance(rooms, list)}

    async def _is_direct(self, room_id: str, user_id: str) -> bool:
        try:
            room = await self.known(room_id)
        except Refused as refusal:
            if refusal.passing:
                raise
            return False
        return self._may_write_first(room, user_id)

    def _may_write_first(self, room: MatrixRoom, user_id: str) -> bool:
        """Tell whether the bot may write first in this direct room: not in clear, if it is to encrypt."""
        return self._holds_only(room, user_id) and (room.encrypted or not self._encryption)

    async def _make_direct(self, user_id: str) -> str:
        """Make a direct room with an invitation to a person. Raises Refused, also if they accept no invitations."""
        if user_id not in self._made:  # otherwise an earlier try came this far
            self._made[user_id] = await self._create_direct(user_id)
        room_id = self._made[user_id]
        room = await self.known(room_id)
        await self._learn_members(room)
        del self._made[user_id]
        if user_id not in room.users:  # servers make the room even if the invitation is blocked
            self._background.start(self._abandon(room_id), f"leaving {room_id}")
            raise Refused(403, INVITE_BLOCKED)
        return room_id

    async def _create_direct(self, user_id: str) -> str:
        profile = await self._client.request("GET", ["profile", self._client.user_id])
        answer = await self._client.request(
            "POST",
            ["createRoom"],
            {
                "preset": "trusted_private_chat",
                "is_direct": True,
                "invite": [user_id],
                "name": profile.get("displayname") or self._client.user_id,
                "initial_state": [_ENCRYPTION] if self._encryption else [],
            },
        )
        return str(answer["room_id"])

    async def _learn_members(self, room: MatrixRoom) -> None:
        """Take in the people in the room or invited: a sync may have shown it without them. Raises Refused."""
        answer = await self._client.request("GET", ["rooms", room.room_id, "members"])
        self._client.learn_members(room, answer.get("chunk", []))

    async def _abandon(self, room_id: str) -> None:
        """Leave a room that holds nobody else."""
        for step in ("leave", "forget"):
            await self._retry.ask(partial(self._client.request, "POST", ["rooms", room_id, step], {}))
