"""The topics in which mentors read of single mentees: made when the first message for one goes out."""

from __future__ import annotations

import logging
from contextlib import suppress

from chatbot.adapters.base import Adapter, Rejected, SendError
from chatbot.core.clock import Clock
from chatbot.core.formatting import escape
from chatbot.core.messages import ConversationRef, Deed, OutgoingMessage
from chatbot.delivery.errors import until_stored
from storage.models.account import Member
from storage.models.threads import Thread
from storage.outbox_entries import OutboxEntry
from storage.unit_of_work import Database

log = logging.getLogger(__name__)


class Threads:
    """Finds the topic of a message, or makes it. What cannot go there goes to the chat itself."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def of(self, adapter: Adapter, entry: OutboxEntry, here: ConversationRef) -> ConversationRef:
        """Return the topic that a message goes to, made if there is none; the chat itself where there are no topics.

        A process that dies between the making and its row makes one more. Raises as `Adapter.send`, but Rejected.
        """
        chat, mentee_id = here._replace(thread_id=None), entry.thread_of
        if mentee_id is None or not adapter.has_topics:
            return chat
        async with self._database.unit_of_work() as store:
            found = await store.threads.of(chat.network, chat.room_id, mentee_id)
            mentee = await store.people.get(mentee_id)
        if mentee is None:
            return chat
        if found is not None:
            await self._rename(adapter, found, mentee)
            return chat._replace(thread_id=found.thread_id)
        try:
            thread_id = await adapter.open_topic(chat, mentee.name)
        except Rejected as refusal:
            log.warning("no topic was made, so messages go to the chat itself from now on: %s", refusal)
            await self._give_up(entry)
            return chat

        async def keep() -> None:
            async with self._database.unit_of_work() as store:
                store.threads.add(chat.network, chat.room_id, thread_id, mentee)

        await until_stored(keep, self._clock)
        return chat._replace(thread_id=thread_id)

    async def _rename(self, adapter: Adapter, thread: Thread, mentee: Member) -> None:
        """Call a topic as its mentee is called by now, unless that fails: the next message tries again."""
        if thread.name == mentee.name:
            return
        room = ConversationRef(adapter.network, thread.room_id)
        name = OutgoingMessage(room, escape(mentee.name), replaces=thread.thread_id, deed=Deed.NAME_THREAD)
        with suppress(SendError):
            await adapter.send(name, f"thread-{thread.id}-{mentee.name_key}")

            async def keep() -> None:
                async with self._database.unit_of_work() as store:
                    await store.threads.set_name(thread.id, mentee.name)

            await until_stored(keep, self._clock)

    async def lost(self, place: ConversationRef) -> None:
        """Forget a topic that is no more: the message went to the chat itself, and the next one gets a new topic."""

        async def forget() -> None:
            async with self._database.unit_of_work() as store:
                await store.threads.remove(place.network, place.room_id, place.thread_id or "")

        await until_stored(forget, self._clock)

    async def _give_up(self, entry: OutboxEntry) -> None:
        """Note that a reader whose network makes no topics wants none."""

        async def forget() -> None:
            async with self._database.unit_of_work() as store:
                reader = await store.people.get(entry.member_id) if entry.member_id is not None else None
                if reader is not None:
                    reader.wants_topics = False

        await until_stored(forget, self._clock)
