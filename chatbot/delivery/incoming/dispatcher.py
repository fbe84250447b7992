"""The dispatcher: a message's effects, its answers and its inbox row done are one transaction."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractContextManager, asynccontextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any

from sqlalchemy.exc import DBAPIError

from chatbot.adapters.base import Adapter, AdapterError, SendError
from chatbot.core.clock import Clock
from chatbot.core.conversation import Conversation
from chatbot.core.errors import UserError
from chatbot.core.exchange import FileRequested, OffloadRequested
from chatbot.core.l10n import Localizer
from chatbot.core.messages import AccountRef, IncomingMessage, Network, RemoteFile
from chatbot.core.registry import Registry
from chatbot.core.understanding.understanding import Understanding
from chatbot.delivery.errors import describe, until_stored
from chatbot.delivery.incoming.contexts import Contexts
from chatbot.delivery.incoming.intake import Arrival
from chatbot.delivery.incoming.offload import Offloader
from chatbot.delivery.incoming.turns import Turns
from chatbot.delivery.outgoing.outbox_worker import OutboxWorker
from chatbot.delivery.outgoing.routing import Routing
from chatbot.delivery.room_moves import RoomMoves
from chatbot.health.recorder import Recorder
from chatbot.logs import bound
from handlers.shared.context import Context, FollowUps, Rules
from storage.inbox import Received
from storage.models.account import Account
from storage.models.delivery import InboxState, OutboxState
from storage.outbox_entries import OutboxEntry, SendOutcome
from storage.unit_of_work import Database, UnitOfWork

log = logging.getLogger(__name__)

BATCH = 100
"""The most messages handled in one transaction."""
_PATIENCE = 2.0
_TYPING_LASTS = 4.0


class _SpoiledError(Exception):
    """One message of a batch has spoiled its transaction; `at` is its position, if that is known."""

    def __init__(self, at: int | None = None) -> None:
        super().__init__()
        self.at = at


class _BugError(Exception):
    """A handler raised an error that is neither the person's mistake nor the database's; see `__cause__`."""


@dataclass
class _Answer:
    """The answer to some messages: `entries` as the last try stored them, and whether any try was made.

    offloaded  returns the result of the long work that the handler of the only message asked for
    """

    messages: Sequence[Received] = ()
    entries: Sequence[OutboxEntry] = ()
    tried: bool = False
    offloaded: Callable[[], Any] | None = None


class Dispatcher:
    """The handling of messages, many in one transaction while all goes well: each person's in order, people in turn."""

    def __init__(
        self,
        database: Database,
        registry: Registry[Context],
        understanding: Understanding,
        follow_ups: FollowUps,
        adapters: Mapping[Network, Adapter],
        routing: Routing,
        outbox: OutboxWorker,
        moves: RoomMoves,
        localizer: Localizer,
        rules: Rules,
        recorder: Recorder,
        clock: Clock,
    ) -> None:
        self._recorder = recorder
        self._database = database
        self._conversation = Conversation(registry, understanding)
        self._adapters = adapters
        self._routing = routing
        self._outbox = outbox
        self._room_moves = moves
        self._contexts = Contexts(localizer, registry, follow_ups, rules, clock)
        self._clock = clock
        self._arrivals: list[Arrival] = []
        self._turns = Turns(rules.programme.unanswered_most)
        self.held_back = self._turns.held_back
        outbox.outcomes.heard = self._hear
        self._arrived = asyncio.Event()
        self._offloader = Offloader(self._arrived.set)
        self._busy = True

    def accept(self, arrival: Arrival) -> None:
        """Take what a network brought; it is stored before the answers, or together with them."""
        self._arrivals.append(arrival)
        self._arrived.set()

    def is_idle(self) -> bool:
        """Tell whether every message accepted so far is handled, or waits for its sender's answers to go out."""
        return not self._arrivals and not self._turns.ready and not self._busy and self._offloader.is_idle()

    async def run(self) -> None:
        """Handle messages until cancelled, beginning with those an earlier process left."""
        await until_stored(self._load_pending, self._clock)
        size = 1  # at first, so that a process that soon dies again and again still gets on
        while True:
            if not (self._arrivals or self._turns.ready or self._offloader.results):
                self._busy = False
                self._arrived.clear()
                await self._arrived.wait()
            self._busy = True
            while self._offloader.results:
                received, offloaded = self._offloader.results.popleft()
                self._turns.offload_done(received)
                async with self._batch([received.message]):
                    await self._alone(_Answer([received], offloaded=offloaded))
            arrivals, self._arrivals = self._arrivals, []
            messages = [message for arrival in arrivals for message in arrival.messages]
            is_free = size == BATCH and not self._turns.ready and len(messages) <= BATCH
            if arrivals and is_free and self._turns.may_pass(messages):
                async with self._batch(messages):
                    await self._at_once(arrivals)
                continue
            for arrival in arrivals:
                self._turns.add(await self._keep(arrival))
            await self._fetch()
            if batch := self._turns.take(size):
                async with self._batch([received.message for received in batch]):
                    await self._together(batch)
                size = min(2 * size, BATCH)

    async def finish(self) -> None:
        """Wait until everything accepted is handled."""
        while not self.is_idle():
            await asyncio.sleep(0.01)

    async def _load_pending(self) -> None:
        async with self._database.unit_of_work() as store:
            left = await store.inbox.waiting(self._adapters)
            under_way = await store.inbox.under_way(self._adapters) if left else {}
        self._turns.found(left, under_way)
        if count := sum(left.values()):
            log.info("%d messages were waiting when the last process ended; they are answered now", count)

    async def _fetch(self) -> None:
        """Fetch the next messages of people whose turn has come, but whose messages are only in the table."""
        wanted = self._turns.to_fetch()
        if not wanted:
            return

        async def work() -> dict[AccountRef, list[Received]]:
            async with self._database.unit_of_work() as store:
                return {sender: await store.inbox.pending_of(sender, *page) for sender, page in wanted.items()}

        for sender, messages in (await until_stored(work, self._clock)).items():
            self._turns.fetched(sender, wanted[sender][1], messages)

    def _hear(self, outcomes: Sequence[SendOutcome]) -> None:
        """Note answers that were sent or given up: they make room for what their readers wrote since."""
        if self._turns.over(one.id for one in outcomes if one.state in (OutboxState.SENT, OutboxState.FAILED)):
            self._arrived.set()

    async def _keep(self, arrival: Arrival) -> list[Received]:
        """Store what came, however long the database takes: nothing of it is acknowledged before.

        People who wrote more than is answered at once are told so in the same transaction.
        """
        kept: list[Received] = []
        told = _Answer()

        async def work() -> None:
            nonlocal kept
            async with self._database.unit_of_work() as store:
                new = await arrival.store(store, self._room_moves, self._clock.now(), InboxState.PENDING)
                kept = new or kept  # none is new if an earlier try was committed, though its answer was lost
                if new and (beyond := self._turns.beyond(new)):
                    contexts = [await self._contexts.receive(store, received) for received in beyond]
                    for ctx in contexts:
                        ctx.reply("answers-in-turn")
                    told.messages = beyond
                    await self._post_answers(store, told, contexts)

        await until_stored(work, self._clock)
        self._turns.tell(told.messages)
        self._hand_over(told, [received.message for received in told.messages])
        arrival.acknowledge()
        return kept

    def _hand_over(self, answer: _Answer, messages: Sequence[IncomingMessage]) -> None:
        """Send out the committed answer to some messages; it counts as under way until it is sent."""
        self._turns.answered(messages, answer.entries)
        self._outbox.hand_over(answer.entries)

    async def _at_once(self, arrivals: Sequence[Arrival]) -> None:
        """Store what came and answer it in one transaction; if that fails, store it and answer it in parts."""
        answer = _Answer()

        async def work(outcomes: Sequence[SendOutcome]) -> None:
            async with self._database.unit_of_work() as store:
                now = self._clock.now()
                new = []
                for arrival in arrivals:
                    new += await arrival.store(store, self._room_moves, now, InboxState.DONE)
                if new or not answer.tried:  # else the last try was committed after all
                    await self._post_answers(store, answer, await self._handle(store, new))
                await store.outbox.record(outcomes)  # last: PostgreSQL keeps their rows locked from here on

        try:
            with self._outbox.outcomes.taken_along() as outcomes:
                await self._until_written(partial(work, outcomes))
        except _SpoiledError as spoiled:
            await self._in_parts([one for arrival in arrivals for one in await self._keep(arrival)], spoiled)
            return
        # before what comes next is asked for: people wait for these
        messages = [message for arrival in arrivals for message in arrival.messages]
        self._recorder.handled(messages)
        self._hand_over(answer, messages)
        for arrival in arrivals:
            arrival.acknowledge()

    async def _together(self, messages: Sequence[Received]) -> None:
        """Answer stored messages in one transaction, or in parts if that fails."""
        answer = _Answer(messages)

        async def work() -> None:
            async with self._database.unit_of_work() as store:
                if not await self._is_done(store, answer):
                    await self._close(store, await self._handle(store, messages), answer, InboxState.DONE)

        try:
            await self._until_written(work)
        except _SpoiledError as spoiled:
            await self._in_parts(messages, spoiled)
            return
        self._recorder.handled([received.message for received in messages])
        self._hand_over(answer, [received.message for received in messages])

    async def _in_parts(self, messages: Sequence[Received], spoiled: _SpoiledError) -> None:
        """Answer the message that spoiled the batch alone, its neighbours together; if it is not known, each alone."""
        if spoiled.at is None:
            for received in messages:
                await self._alone(_Answer([received]))
            return
        before, after = messages[: spoiled.at], messages[spoiled.at + 1 :]
        if before:
            await self._together(before)
        await self._alone(_Answer([messages[spoiled.at]]))
        if after:
            await self._together(after)

    async def _until_written(self, work: Callable[[], Awaitable[None]]) -> None:
        """Run `work`, which handles many messages. Raises _SpoiledError, with nothing written, if one went wrong."""
        try:
            await until_stored(work, self._clock)
        except (AdapterError, _SpoiledError):
            raise
        except Exception as error:
            raise _SpoiledError from error

    async def _handle(self, store: UnitOfWork, messages: Sequence[Received]) -> list[Context]:
        """Run the handlers of messages that share a transaction. Raises _SpoiledError."""
        accounts = await self._contexts.accounts(store, messages)
        contexts = []
        for at, received in enumerate(messages):
            ctx = self._contexts.context(store, accounts[received.message.sender], received.message)
            contexts.append(ctx)
            before = store.writes
            try:
                with _bound_to(received, accounts[received.message.sender]):
                    await self._dispatch(ctx)
            except UserError as mistake:
                if store.writes > before:
                    raise _SpoiledError(at) from mistake
                await self._conversation.excuse(ctx, mistake)
            except (_BugError, OffloadRequested, FileRequested) as reason:
                raise _SpoiledError(at) from reason
        return contexts

    async def _alone(self, answer: _Answer) -> None:
        """Handle one message in a transaction of its own; in any case it is answered, if only after long work."""
        received = answer.messages[0]

        async def work() -> None:
            async with self._database.unit_of_work() as store:
                if await self._is_done(store, answer):
                    return
                ctx = await self._contexts.receive(store, received)
                ctx.offloaded = answer.offloaded
                with _bound_to(received, ctx.seen):
                    await self._dispatch(ctx)
                await self._close(store, [ctx], answer, InboxState.DONE)

        try:
            await until_stored(work, self._clock)
        except AdapterError:
            raise
        except OffloadRequested as needed:
            self._turns.offload_begun(received)
            self._offloader.begin(received, needed.work, self._progress([received.message]))
        except FileRequested as wanted:
            self._turns.offload_begun(received)
            adapter = self._adapters[received.message.conversation.network]
            self._offloader.wait_for(received, _content(adapter, wanted.file), self._progress([received.message]))
        except UserError as mistake:
            await self._excuse(answer, mistake, InboxState.DONE)
        except Exception as error:  # noqa: BLE001  # logged, and apologised for
            reference = f"{received.id:06d}"
            self._log_bug(error, received)
            await self._excuse(answer, UserError("error-bug", reference=reference), InboxState.FAILED)
        if answer.tried:  # else long work has begun for it
            self._recorder.handled([received.message])
        self._hand_over(answer, [received.message])

    async def _excuse(self, answer: _Answer, mistake: UserError, state: InboxState) -> None:
        received = answer.messages[0]

        async def work(*, silently: bool = False) -> None:
            async with self._database.unit_of_work() as store:
                if await self._is_done(store, answer):
                    return
                contexts = []
                if not silently:
                    contexts.append(await self._contexts.receive(store, received))
                    await self._conversation.excuse(contexts[0], mistake)
                await self._close(store, contexts, answer, state)

        try:
            await until_stored(work, self._clock)
        except AdapterError:
            raise
        except Exception as error:  # noqa: BLE001  # logged
            # not even an apology can be written; the message must not stop all others, now and after every start
            self._log_bug(error, received)
            state = InboxState.FAILED
            await until_stored(lambda: work(silently=True), self._clock)

    async def _dispatch(self, ctx: Context) -> None:
        try:
            await self._conversation.dispatch(ctx)
        except (UserError, DBAPIError, OffloadRequested, FileRequested):
            raise
        except Exception as error:  # an OSError here is not the database's
            raise _BugError from error

    def _log_bug(self, error: Exception, received: Received) -> None:
        self._recorder.failed("handler")
        with _bound_to(received):
            log.error(
                "bug %06d: while answering message %d of %s on %s: %s",
                received.id,
                received.id,
                received.message.event_id,
                received.message.sender.network,
                describe(error.__cause__ or error if isinstance(error, _BugError) else error),
            )

    async def _is_done(self, store: UnitOfWork, answer: _Answer) -> bool:
        """Tell whether an earlier try was committed after all, though the database failed to say so."""
        return answer.tried and await store.inbox.are_closed([received.id for received in answer.messages])

    async def _close(self, store: UnitOfWork, contexts: Sequence[Context], answer: _Answer, state: InboxState) -> None:
        if await store.inbox.close([received.id for received in answer.messages], state) != len(answer.messages):
            raise AdapterError(
                "[database] url: another process answers the messages of this database; stop one of them"
            )
        await self._post_answers(store, answer, contexts)

    async def _post_answers(self, store: UnitOfWork, answer: _Answer, contexts: Sequence[Context]) -> None:
        for ctx in contexts:
            ctx.offer_key()
        drafts = [draft for ctx in contexts for draft in ctx.drafts]
        answer.entries = await self._routing.put(store, drafts, self._clock.now(), self._outbox.admit)
        shown: dict[tuple[str, str], list[int]] = {}
        for entry in answer.entries:
            if entry.buttons and entry.room_id is not None:
                shown.setdefault((entry.network, entry.room_id), []).append(entry.id)
        await store.last_said.write(shown)
        answer.tried = True

    @asynccontextmanager
    async def _progress(self, messages: Sequence[IncomingMessage]) -> AsyncIterator[None]:
        """Show people that an answer is on its way, once it takes longer than they expect."""
        showing = asyncio.create_task(self._show_progress(messages))
        try:
            yield
        finally:
            showing.cancel()

    @asynccontextmanager
    async def _batch(self, messages: Sequence[IncomingMessage]) -> AsyncIterator[None]:
        began = self._clock.monotonic()
        async with self._progress(messages):
            yield
        self._recorder.worked(len(messages), began)

    async def _show_progress(self, messages: Sequence[IncomingMessage]) -> None:
        await self._clock.sleep(_PATIENCE)
        waiting = {message.conversation for message in messages if self._conversation.may_answer(message)}
        while True:
            for conversation in waiting:
                await self._adapters[conversation.network].show_typing(conversation)
            await self._clock.sleep(_TYPING_LASTS)


def _bound_to(received: Received, account: Account | None = None) -> AbstractContextManager[None]:
    """Bind to the log which message is handled, and whose it is."""
    member_id = account.member_id if account is not None else None
    return bound(network=received.message.sender.network, message_id=received.id, member_id=member_id)


async def _content(adapter: Adapter, file: RemoteFile) -> bytes | None:
    """Return what is in a file, as its network gives it; None if it does not."""
    try:
        return await adapter.fetch(file)
    except SendError as error:
        log.warning("a file on %s cannot be had: %s", adapter.network, describe(error))
        return None
