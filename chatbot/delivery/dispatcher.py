"""From the inbox to the handlers: each message's effects, answers and the mark that it is done, in one transaction."""

from __future__ import annotations

import asyncio
import logging
import traceback
from collections import deque
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import timedelta

from sqlalchemy.exc import DBAPIError, IntegrityError

from chatbot.adapters.base import Adapter, AdapterError
from chatbot.core.clock import Clock
from chatbot.core.errors import UserError
from chatbot.core.formatting import clean
from chatbot.core.l10n import Localizer
from chatbot.core.messages import ConversationRef, IncomingMessage, Network
from chatbot.core.router import Router
from chatbot.delivery.outbox import OutboxWorker
from chatbot.delivery.posting import Post
from handlers.context import Context, Desk, Rules
from storage.account import name_key
from storage.delivery import Entry, Received
from storage.models.account import Account
from storage.models.delivery import InboxState
from storage.unit_of_work import Database, UnitOfWork

log = logging.getLogger(__name__)

BATCH = 100
"""Messages handled in one transaction at most."""
_PATIENCE = timedelta(seconds=2)
_TYPING_LASTS = timedelta(seconds=4)
_SEEN_EVERY = timedelta(minutes=1)
_RETRY = timedelta(seconds=2)


class _SpoiledError(Exception):
    """One message of a batch went wrong after something was written: each gets a transaction of its own."""


class Dispatcher:
    """Handles messages in the order they came, many to a transaction while all goes well."""

    def __init__(
        self,
        database: Database,
        router: Router[Context],
        adapters: Mapping[Network, Adapter],
        post: Post,
        outbox: OutboxWorker,
        localizer: Localizer,
        rules: Rules,
        clock: Clock,
    ) -> None:
        self._database = database
        self._router = router
        self._adapters = adapters
        self._post = post
        self._outbox = outbox
        self._localizer = localizer
        self._rules = rules
        self._clock = clock
        self._queue: deque[Received] = deque()
        self._arrived = asyncio.Event()
        self._busy = True

    def accept(self, received: Sequence[Received]) -> None:
        """Take messages that are in the inbox already."""
        self._queue.extend(received)
        self._arrived.set()

    def is_idle(self) -> bool:
        """Whether every message accepted so far is handled."""
        return not self._queue and not self._busy

    async def run(self) -> None:
        """Handle messages until cancelled, beginning with those an earlier process left."""
        await self._load_pending()
        while True:
            if not self._queue:
                self._busy = False
                self._arrived.clear()
                await self._arrived.wait()
            self._busy = True
            batch = [self._queue.popleft() for _ in range(min(BATCH, len(self._queue)))]
            await self._handle(batch)

    async def finish(self) -> None:
        """Wait until everything accepted is handled."""
        while not self.is_idle():
            await asyncio.sleep(0.01)

    async def _load_pending(self) -> None:
        after = 0
        left: list[Received] = []
        while True:
            async with self._database.unit_of_work() as store:
                page = await store.inbox.pending(after)
            if not page:
                break
            left.extend(page)
            after = page[-1].id
        known = {received.id for received in left}
        self._queue = deque([*left, *(received for received in self._queue if received.id not in known)])
        if left:
            log.info("%d messages were waiting when the last process ended; they are answered now", len(left))

    async def _handle(self, batch: Sequence[Received]) -> None:
        progress = asyncio.create_task(self._show_progress(batch))
        try:
            try:
                await self._persist(lambda: self._together(batch))
            except _SpoiledError:
                for received in batch:
                    await self._persist(lambda received=received: self._alone(received))  # type: ignore[misc]
        finally:
            progress.cancel()

    async def _persist(self, work: Callable[[], Awaitable[None]]) -> None:
        """Do `work` again for as long as the database, not the work, is what fails."""
        while True:
            try:
                await work()
                return
            except DBAPIError as error:
                log.error("the database failed: %s; trying again", type(error.orig).__name__)
                await self._clock.sleep_until(self._clock.now() + _RETRY)

    async def _together(self, batch: Sequence[Received]) -> None:
        async with self._database.unit_of_work() as store:
            contexts = await self._contexts(store, [received.message for received in batch])
            for ctx in contexts:
                try:
                    await self._router.dispatch(ctx)
                except UserError as mistake:
                    if store.has_changes:  # maybe a neighbour's, but they cannot be told apart
                        raise _SpoiledError from mistake
                    self._router.excuse(ctx, mistake)
                except DBAPIError as error:
                    if isinstance(error, IntegrityError):
                        raise _SpoiledError from error
                    raise
                except Exception as error:
                    raise _SpoiledError from error
            try:
                await store.flush()
            except IntegrityError as error:
                raise _SpoiledError from error
            entries = await self._close(store, contexts, batch, InboxState.DONE)
        self._outbox.hand_over(entries)

    async def _alone(self, received: Received) -> None:
        """Handle one message in a transaction of its own; whatever it is, it ends answered."""
        try:
            async with self._database.unit_of_work() as store:
                contexts = await self._contexts(store, [received.message])
                await self._router.dispatch(contexts[0])
                await store.flush()
                entries = await self._close(store, contexts, [received], InboxState.DONE)
        except UserError as mistake:
            entries = await self._answer_mistake(received, mistake, InboxState.DONE)
        except AdapterError:
            raise
        except Exception as error:
            if isinstance(error, DBAPIError) and not isinstance(error, IntegrityError):
                raise
            reference = f"{received.id:06d}"
            log.error(
                "bug %s: %s while answering message %d of %s on %s\n%s",
                reference,
                type(error).__name__,
                received.id,
                received.message.event_id,
                received.message.sender.network,
                "".join(traceback.format_tb(error.__traceback__)),
            )
            apology = UserError("error-bug", reference=reference)
            entries = await self._answer_mistake(received, apology, InboxState.FAILED)
        self._outbox.hand_over(entries)

    async def _answer_mistake(self, received: Received, mistake: UserError, state: InboxState) -> list[Entry]:
        async with self._database.unit_of_work() as store:
            contexts = await self._contexts(store, [received.message])
            self._router.excuse(contexts[0], mistake)
            return await self._close(store, contexts, [received], state)

    async def _close(
        self, store: UnitOfWork, contexts: Sequence[Context], batch: Sequence[Received], state: InboxState
    ) -> list[Entry]:
        drafts = [draft for ctx in contexts for draft in ctx.drafts]
        entries = await self._post.put(store, drafts, self._clock.now(), self._outbox.state_for_new)
        if await store.inbox.close([received.id for received in batch], state) != len(batch):
            raise AdapterError(
                "[database] url: another process answers the messages of this database; stop one of them"
            )
        return entries

    async def _contexts(self, store: UnitOfWork, messages: Sequence[IncomingMessage]) -> list[Context]:
        """Who wrote each message and what they may do; strangers get an account without a member."""
        accounts = await store.people.accounts({message.sender for message in messages})
        for message in messages:
            if message.sender not in accounts:
                accounts[message.sender] = store.people.add_account(message.sender)
            self._meet(accounts[message.sender], message)
        await store.keep_changes()
        contexts = [self._context(store, accounts[message.sender], message) for message in messages]
        await store.dialogues.preload((ctx.account, ctx.home) for ctx in contexts if ctx.home is not None)
        return contexts

    def _context(self, store: UnitOfWork, account: Account, message: IncomingMessage) -> Context:
        member = account.member
        now = self._clock.now()
        desk = Desk(store, self._rules, self._localizer, now)
        if message.direct:
            home: ConversationRef | None = message.conversation
        else:
            home = ConversationRef(message.sender.network, account.room_id) if account.room_id else None
        return Context(
            localizer=self._localizer,
            locale=member.locale if member else self._localizer.negotiate(message.locale_hint),
            timezone=member.timezone if member else self._rules.default_timezone,
            now=now,
            drafts=desk.drafts,
            message=message,
            roles=member.roles if member else frozenset(),
            member_id=member.id if member else None,
            home=home,
            council_room=self._rules.council_room,
            desk=desk,
            seen=account,
        )

    def _meet(self, account: Account, message: IncomingMessage) -> None:
        """Keep what the network says of a person; unchanged values cost no write."""
        now = self._clock.now()
        if account.last_seen_at is None or now - account.last_seen_at >= _SEEN_EVERY:
            account.last_seen_at = now
        if message.direct and account.room_id != message.conversation.room_id:
            account.room_id = message.conversation.room_id
        if not account.reachable:
            account.reachable = True
        name = clean(message.sender_name).replace("\n", " ").strip()[:100]
        if name and account.name != name:
            account.name = name
        member = account.member
        if name and member is not None and member.name == account.user_id:  # a councillor who had not written so far
            member.name, member.name_key = name, name_key(name)
            member.locale = self._localizer.negotiate(message.locale_hint)
        handle = clean(message.sender_handle or "")[:100]
        if account.handle != handle:
            account.handle = handle
            account.handle_key = name_key(handle)
        hint = clean(message.locale_hint or "")[:20]
        if hint and account.locale_hint != hint:
            account.locale_hint = hint

    async def _show_progress(self, batch: Sequence[Received]) -> None:
        """Let people see that an answer is on its way once it takes longer than they expect."""
        now = self._clock.now()
        await self._clock.sleep_until(now + _PATIENCE)
        while True:
            for conversation in {r.message.conversation for r in batch if r.message.direct}:
                await self._adapters[conversation.network].show_typing(conversation)
            await self._clock.sleep_until(self._clock.now() + _TYPING_LASTS)
