"""Consequences of messages that got through or did not: moved rooms, other channels, missed messages."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, Protocol

from chatbot.core.clock import Clock
from chatbot.core.l10n import Localizer
from chatbot.core.messages import AccountRef, ConversationRef, Move, Network, Rank
from chatbot.core.writer import Draft, Writer
from chatbot.delivery.errors import until_stored
from chatbot.delivery.outgoing.routing import Routing
from chatbot.delivery.room_moves import RoomMoves
from storage.models.account import Account
from storage.models.poll import PollState
from storage.outbox_entries import OutboxEntry, SendOutcome
from storage.unit_of_work import Database, UnitOfWork

log = logging.getLogger(__name__)


class Queue(Protocol):
    """A taker of messages: it hears of them before they are stored, and again once that is committed."""

    def admit(self, entries: Sequence[OutboxEntry]) -> None: ...
    def hand_over(self, entries: Sequence[OutboxEntry]) -> None: ...


class Rerouting:
    """The rooms that moved, the other channels of members, and the people for whom a message was given up.

    gives_up_after  how long a message that may have arrived is sent again
    """

    def __init__(
        self,
        database: Database,
        routing: Routing,
        moves: RoomMoves,
        queue: Queue,
        localizer: Localizer,
        clock: Clock,
        gives_up_after: timedelta,
    ) -> None:
        self.gives_up_after = gives_up_after
        self._database = database
        self._routing = routing
        self._room_moves = moves
        self._queue = queue
        self._localizer = localizer
        self._clock = clock
        self._missed: set[AccountRef] = set()

    async def load(self) -> None:
        """Load the people for whom earlier processes gave a message up."""
        async with self._database.unit_of_work() as store:
            self._missed = set(await store.people.missed())

    async def reached(self, entry: OutboxEntry, opened: str | None) -> None:
        """Note that a message got through, perhaps in a room just `opened`; people who missed one are told so now."""
        if entry.user_id is None:
            return
        ref = AccountRef(entry.network, entry.user_id)
        if opened is not None:

            async def remember() -> None:
                async with self._database.unit_of_work() as store:
                    await store.people.set_room(ref, opened)

            await until_stored(remember, self._clock)
        if ref in self._missed and not entry.is_menu:
            await self._tell_of_missed(ref)

    async def target(self, entry: OutboxEntry) -> str | None:
        """Return the id of the message to which an entry does something; None if its network does not have that."""
        if entry.replaces is None and entry.poll is not None:
            async with self._database.unit_of_work() as store:
                poll = await store.polls.get(entry.poll["id"])
                return poll.message_id if poll is not None else None
        if entry.replaces is not None or entry.carried_id is None:
            return entry.replaces
        async with self._database.unit_of_work() as store:
            brought = await store.outbox.bringing(entry.carried_id)
            there = [row for row in brought if (row.network, row.room_id) == (entry.network, entry.room_id)]
            return there[0].message_id if there else None

    async def is_ended(self, poll: Mapping[str, Any]) -> bool:
        """Tell whether a poll is over before it was sent."""
        async with self._database.unit_of_work() as store:
            row = await store.polls.get(poll["id"])
            return row is None or row.state == PollState.ENDED

    async def follow(self, entry: OutboxEntry, to: ConversationRef) -> None:
        """Follow the conversation of a message that goes on under another id."""

        async def work() -> None:
            async with self._database.unit_of_work() as store:
                await self._room_moves.follow(store, Move(ConversationRef(to.network, entry.room_id or ""), to))

        await until_stored(work, self._clock)

    async def reroute(self, entry: OutboxEntry, over: SendOutcome) -> None:
        """Send by another channel of the member what this one no longer takes; the same transaction ends it here."""
        log.info("message %d: %s cannot be reached on %s", entry.id, entry.member_id, entry.network)
        if entry.user_id is None:
            return
        ref = AccountRef(entry.network, entry.user_id)
        posted: list[OutboxEntry] = []

        async def work() -> None:
            nonlocal posted
            async with self._database.unit_of_work() as store:
                if await store.outbox.is_over(entry.id):
                    return  # an earlier try was committed, though the answer was lost
                before = (await store.people.accounts([ref])).get(ref)
                was_reachable = before is not None and before.reachable
                await store.people.mark_unreachable([ref])
                await store.outbox.record([over])
                if entry.member_id is None or entry.is_menu or entry.replaces is not None or entry.deed:
                    return
                account = await self._routing.channel(store, entry.member_id, topic=entry.topic, but=ref)
                is_mail = account is not None and account.network == Network.EMAIL
                if account is not None and not (entry.confidential and is_mail):  # a mail is read by others, too
                    elsewhere = replace(
                        entry,
                        network=Network(account.network),
                        user_id=account.user_id,
                        room_id=account.room_id,
                        thread_id=None,
                        thread_of=None,
                        reply_to=None,
                        subject=self._routing.subject(account, entry.topic),
                        attempts=0,
                        not_before=None,
                        lost=0,
                        lost_since=None,
                    )
                    self._queue.admit([elsewhere])
                    posted = await store.outbox.add([elsewhere], self._clock.now())
                if entry.carried_id is not None and (was_reachable or account is None):
                    drafts = await self._to_author(store, entry, "talk-elsewhere" if account else "talk-nowhere")
                    posted += await self._routing.put(store, drafts, self._clock.now(), self._queue.admit)

        await until_stored(work, self._clock)
        self._queue.hand_over(posted)

    async def give_up(self, entry: OutboxEntry, over: SendOutcome, since: datetime) -> None:
        """Give up a message that may not have arrived; the person is told so when they are reached again.

        since  when it was first sent
        """
        if entry.carried_id is not None:
            await self.undelivered(entry, over)
            return
        if entry.user_id is None or entry.is_menu or entry.replaces is not None:
            return
        ref = AccountRef(entry.network, entry.user_id)

        async def work() -> None:
            async with self._database.unit_of_work() as store:
                await store.outbox.record([over])
                await store.people.set_missed(ref, since)

        await until_stored(work, self._clock)
        self._missed.add(ref)

    async def is_too_late(self, entry: OutboxEntry) -> bool:
        """Tell whether the words of a person waited so long that their author should know."""
        if entry.carried_id is None:
            return False
        async with self._database.unit_of_work() as store:
            since = await store.outbox.due_at(entry.id)
        return since is not None and self._clock.now() - since >= self.gives_up_after

    async def undelivered(self, entry: OutboxEntry, over: SendOutcome) -> None:
        """Tell the author of carried words that they did not arrive; of other messages nobody is told."""
        if entry.carried_id is None or entry.deed:
            return
        posted: list[OutboxEntry] = []

        async def work() -> None:
            nonlocal posted
            async with self._database.unit_of_work() as store:
                if await store.outbox.is_over(entry.id):
                    return
                await store.outbox.record([over])
                drafts = await self._to_author(store, entry, "talk-undelivered")
                posted = await self._routing.put(store, drafts, self._clock.now(), self._queue.admit)

        await until_stored(work, self._clock)
        self._queue.hand_over(posted)

    async def _to_author(self, store: UnitOfWork, entry: OutboxEntry, message_id: str) -> list[Draft]:
        """Return what the author of carried words is told of them."""
        message = await store.talk.get(entry.carried_id or 0)
        if message is None or entry.deed:
            return []
        people = [await store.people.get(member_id) for member_id in (message.sender_id, message.receiver_id)]
        author, reader = people
        if author is None or reader is None:
            return []
        writer = Writer(self._localizer, author.locale, author.timezone, self._clock.now(), [])
        return [Draft(str(writer.text(message_id, name=reader.name)), member_id=author.id, rank=Rank.ANSWER)]

    async def _tell_of_missed(self, ref: AccountRef) -> None:
        self._missed.discard(ref)
        posted: list[OutboxEntry] = []

        async def work() -> None:
            nonlocal posted
            async with self._database.unit_of_work() as store:
                account = (await store.people.accounts([ref])).get(ref)
                if account is None or account.missed_at is None:
                    return
                draft = self._missed_draft(account, account.missed_at)
                await store.people.set_missed(ref, None)
                posted = await self._routing.put(store, [draft], self._clock.now(), self._queue.admit)

        await until_stored(work, self._clock)
        self._queue.hand_over(posted)

    def _missed_draft(self, account: Account, missed_at: datetime) -> Draft:
        member = account.member
        locale = member.locale if member else self._localizer.negotiate(account.locale_hint)
        zone = member.timezone if member else "UTC"
        writer = Writer(self._localizer, locale, zone, self._clock.now(), [])
        room = ConversationRef(Network(account.network), account.room_id) if account.room_id else None
        text = str(writer.text("message-missed", day=missed_at))
        return Draft(text, conversation=room, account=account.ref, member_id=account.member_id, rank=Rank.ANSWER)
