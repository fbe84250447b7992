"""The intake from a network to the inbox: messages and cursor are stored in one transaction."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from operator import attrgetter
from typing import Any

from chatbot.adapters.base import Adapter
from chatbot.core.clock import Clock
from chatbot.core.formatting import storable
from chatbot.core.messages import Batch, IncomingMessage, Network
from chatbot.delivery.errors import until_stored
from chatbot.delivery.room_moves import RoomMoves
from chatbot.health.recorder import Recorder
from storage.inbox import Received
from storage.models.delivery import InboxState
from storage.unit_of_work import Database, UnitOfWork


@dataclass(eq=False)
class Arrival:
    """A batch that a network brought; `kept` is done once the batch is committed, and may be acknowledged."""

    network: Network
    batch: Batch
    kept: asyncio.Future[None] = field(default_factory=lambda: asyncio.get_running_loop().create_future())

    @property
    def messages(self) -> tuple[IncomingMessage, ...]:
        """Return the messages to be answered. Whoever writes in a chat they began is answered that, and not greeted."""
        written = {message.conversation for message in self.batch.messages}
        return (*(one for one in self.batch.begun if one.conversation not in written), *self.batch.messages)

    async def store(self, store: UnitOfWork, moves: RoomMoves, now: datetime, state: InboxState) -> list[Received]:
        """Store all of the batch and its cursor, and return the new messages."""
        batch = self.batch
        received = await store.inbox.add(_storable(self.messages), now, state)
        for move in batch.moves:
            await moves.follow(store, move)
        for brought in batch.brought:
            await store.rooms.bring(brought.room, brought.by)
        await store.people.set_invited(batch.invited, now)
        await store.people.set_invited(batch.arrived, None)
        await store.people.mark_unreachable(batch.unreachable)
        await store.inbox.set_cursor(self.network, batch.cursor)
        return received

    def acknowledge(self) -> None:
        """Note that the batch is committed: the network may be asked for more."""
        if not self.kept.done():  # nobody waits any more while the bot stops
            self.kept.set_result(None)


class Intake:
    """A reader of one network. Asking for more is the acknowledgement, so it asks only after the commit."""

    def __init__(
        self,
        database: Database,
        adapter: Adapter,
        accept: Callable[[Arrival], None],
        recorder: Recorder,
        clock: Clock,
    ) -> None:
        self._database = database
        self._adapter = adapter
        self._accept = accept
        self._recorder = recorder
        self._clock = clock

    async def run(self) -> None:
        """Read until the adapter is closed or this task cancelled. Raises AdapterError for what waiting cannot mend."""
        cursor = await until_stored(self._cursor, self._clock)
        async for batch in self._adapter.batches(cursor):
            if batch.says_something or batch.cursor != cursor:
                arrival = Arrival(self._adapter.network, batch)
                self._recorder.brought(arrival.network, len(arrival.messages))
                self._accept(arrival)
                await arrival.kept
                self._recorder.stored(arrival.network)
                cursor = batch.cursor

    async def _cursor(self) -> str | None:
        async with self._database.unit_of_work() as store:
            return await store.inbox.cursor(self._adapter.network)


def _storable(messages: Sequence[IncomingMessage]) -> list[IncomingMessage]:
    """Return the messages whose ids a database can hold; no network writes others, but a broken one might."""
    return [
        _as_text(m) for m in messages if all(map(_is_plain, (m.event_id, m.sender.user_id, m.conversation.room_id)))
    ]


def _is_plain(text: str) -> bool:
    return bool(text) and text.isprintable() and len(text) <= 500


_WRITTEN = ("text", "quoted", "choice", "about", "sender_name", "sender_handle", "locale_hint", "said_as", "same_as")
_written = attrgetter(*_WRITTEN)


def _as_text(message: IncomingMessage) -> IncomingMessage:
    """Return the message with all that somebody wrote in it as a database can hold it."""
    thread_id, file = message.conversation.thread_id, message.file
    if file is None and _mended("".join(filter(None, (*_written(message), thread_id)))) is None:
        return message  # as nearly all are
    changed: dict[str, Any] = {name: text for name in _WRITTEN if (text := _mended(getattr(message, name))) is not None}
    if (mended := _mended(thread_id)) is not None:
        changed["conversation"] = message.conversation._replace(thread_id=mended)
    if file is not None:
        names = ("reference", "name", "media_type")
        parts: dict[str, Any] = {name: storable(getattr(file, name)) for name in names}
        changed |= {"file": mended_file} if (mended_file := replace(file, **parts)) != file else {}
    return message._replace(**changed) if changed else message


def _mended(text: str | None) -> str | None:
    """Return a text as it can be stored; None if it can be as it is."""
    return None if text is None or (as_stored := storable(text)) == text else as_stored
