"""Conversations that go on under another id: a group became a supergroup, a room was replaced."""

from __future__ import annotations

import logging

from chatbot.core.messages import ConversationRef, Move, latest
from storage.unit_of_work import UnitOfWork

log = logging.getLogger(__name__)


class RoomMoves:
    """The moves of conversations, so that the council's room stays its room whatever the configuration calls it.

    known  the conversation in which each one went on
    """

    def __init__(self, council_room: ConversationRef | None) -> None:
        self.known: dict[ConversationRef, ConversationRef] = {}
        self._council_room = council_room

    async def load(self, store: UnitOfWork) -> None:
        """Load the moves from before this process began."""
        self._learn(await store.outbox.moves())

    async def follow(self, store: UnitOfWork, move: Move) -> None:
        """Let everything that names the old id name the new one, also after a restart."""
        old, new = move.old, move.new
        await store.people.move_room(old.network, old.room_id, new.room_id)
        await store.rooms.move(old.network, old.room_id, new.room_id)
        await store.outbox.move_room(old.network, old.room_id, new.room_id)
        self._learn([move])  # true whether or not this transaction commits: the network said so

    def _learn(self, moves: list[Move]) -> None:
        before = latest(self._council_room, self.known)
        self.known |= {
            ConversationRef(move.old.network, move.old.room_id): ConversationRef(move.new.network, move.new.room_id)
            for move in moves
        }
        now = latest(self._council_room, self.known)
        if now != before:
            log.warning('the council\'s room has moved; write room = "%s" under [council] in config.toml', now)
