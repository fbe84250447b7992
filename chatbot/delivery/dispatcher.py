"""From the inbox to the handlers: each message's effects, answers and the mark that it is done, in one transaction."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy.exc import DBAPIError

from chatbot.adapters.base import Adapter, AdapterError
from chatbot.core.clock import Clock
from chatbot.core.errors import UserError
from chatbot.core.formatting import clean
from chatbot.core.l10n import Localizer
from chatbot.core.messages import AccountRef, ConversationRef, IncomingMessage, Network
from chatbot.core.router import Router
from chatbot.delivery.faults import describe, until_stored
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


class _SpoiledError(Exception):
    """One message of a batch went wrong after something was written: each gets a transaction of its own."""


class _BugError(Exception):
    """What a handler raised that is neither the person's mistake nor the database's; see `__cause__`."""


@dataclass
class _Answer:
    """What is said to some messages: `entries` as the last try stored them, which `tried` to commit."""

    messages: Sequence[Received]
    entries: Sequence[Entry] = ()
    tried: bool = False


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
        self._left: set[int] = set()  # by an earlier process; what is just being stored may be among them
        self._arrived = asyncio.Event()
        self._busy = True

    def accept(self, received: Sequence[Received]) -> None:
        """Take messages that are in the inbox already."""
        self._queue.extend(one for one in received if one.id not in self._left)
        self._arrived.set()

    def is_idle(self) -> bool:
        """Whether every message accepted so far is handled."""
        return not self._queue and not self._busy

    async def run(self) -> None:
        """Handle messages until cancelled, beginning with those an earlier process left."""
        await until_stored(self._load_pending, self._clock)
        size = 1  # at first, so that a process that soon dies again and again still gets on
        while True:
            if not self._queue:
                self._busy = False
                self._arrived.clear()
                await self._arrived.wait()
            self._busy = True
            batch = [self._queue.popleft() for _ in range(min(size, len(self._queue)))]
            await self._handle(batch)
            size = min(2 * size, BATCH)

    async def finish(self) -> None:
        """Wait until everything accepted is handled."""
        while not self.is_idle():
            await asyncio.sleep(0.01)

    async def _load_pending(self) -> None:
        after = 0
        left: list[Received] = []
        while True:
            async with self._database.unit_of_work() as store:
                page = await store.inbox.pending(self._adapters, after)
            if not page:
                break
            left.extend(page)
            after = page[-1].id
        self._left = {received.id for received in left}
        self._queue = deque([*left, *(received for received in self._queue if received.id not in self._left)])
        if left:
            log.info("%d messages were waiting when the last process ended; they are answered now", len(left))

    async def _handle(self, batch: Sequence[Received]) -> None:
        progress = asyncio.create_task(self._show_progress(batch))
        try:
            try:
                await self._together(_Answer(batch))
            except _SpoiledError:
                for received in batch:
                    await self._alone(_Answer([received]))
        finally:
            progress.cancel()

    async def _together(self, answer: _Answer) -> None:
        """Handle messages in one transaction. Raises _SpoiledError, with nothing written, if that cannot be."""

        async def work() -> None:
            async with self._database.unit_of_work() as store:
                if await self._is_done(store, answer):
                    return
                accounts = await self._accounts(store, answer.messages)
                contexts = []
                for received in answer.messages:
                    ctx = self._context(store, accounts[received.message.sender], received.message)
                    contexts.append(ctx)
                    try:
                        await self._dispatch(ctx)
                    except UserError as mistake:
                        if store.has_changes:  # maybe a neighbour's, but they cannot be told apart
                            raise
                        self._router.excuse(ctx, mistake)
                await self._close(store, contexts, answer, InboxState.DONE)

        try:
            await until_stored(work, self._clock)
        except AdapterError:
            raise
        except Exception as error:
            raise _SpoiledError from error
        self._outbox.hand_over(answer.entries)

    async def _alone(self, answer: _Answer) -> None:
        """Handle one message in a transaction of its own; whatever it is, it ends answered."""
        received = answer.messages[0]

        async def work() -> None:
            async with self._database.unit_of_work() as store:
                if await self._is_done(store, answer):
                    return
                accounts = await self._accounts(store, answer.messages)
                ctx = self._context(store, accounts[received.message.sender], received.message)
                await self._dispatch(ctx)
                await self._close(store, [ctx], answer, InboxState.DONE)

        try:
            await until_stored(work, self._clock)
        except AdapterError:
            raise
        except UserError as mistake:
            await self._excuse(answer, mistake, InboxState.DONE)
        except Exception as error:  # noqa: BLE001  # told in the log, and apologised for
            reference = f"{received.id:06d}"
            self._log_bug(error, received)
            await self._excuse(answer, UserError("error-bug", reference=reference), InboxState.FAILED)
        self._outbox.hand_over(answer.entries)

    async def _excuse(self, answer: _Answer, mistake: UserError, state: InboxState) -> None:
        received = answer.messages[0]

        async def work(*, silently: bool = False) -> None:
            async with self._database.unit_of_work() as store:
                if await self._is_done(store, answer):
                    return
                contexts = []
                if not silently:
                    accounts = await self._accounts(store, answer.messages)
                    contexts.append(self._context(store, accounts[received.message.sender], received.message))
                    self._router.excuse(contexts[0], mistake)
                await self._close(store, contexts, answer, state)

        try:
            await until_stored(work, self._clock)
        except AdapterError:
            raise
        except Exception as error:  # noqa: BLE001  # told in the log
            # not even an apology can be written; the message is not to stop all others, now and after every start
            self._log_bug(error, received)
            state = InboxState.FAILED
            await until_stored(lambda: work(silently=True), self._clock)

    async def _dispatch(self, ctx: Context) -> None:
        try:
            await self._router.dispatch(ctx)
        except (UserError, DBAPIError):
            raise
        except Exception as error:  # an OSError here is not the database's
            raise _BugError from error

    def _log_bug(self, error: Exception, received: Received) -> None:
        log.error(
            "bug %06d: while answering message %d of %s on %s: %s",
            received.id,
            received.id,
            received.message.event_id,
            received.message.sender.network,
            describe(error.__cause__ or error if isinstance(error, _BugError) else error),
        )

    async def _is_done(self, store: UnitOfWork, answer: _Answer) -> bool:
        """Whether an earlier try was committed after all, though the database failed to say so."""
        return answer.tried and await store.inbox.are_closed([received.id for received in answer.messages])

    async def _close(self, store: UnitOfWork, contexts: Sequence[Context], answer: _Answer, state: InboxState) -> None:
        drafts = [draft for ctx in contexts for draft in ctx.drafts]
        answer.entries = await self._post.put(store, drafts, self._clock.now(), self._outbox.state_for_new)
        if await store.inbox.close([received.id for received in answer.messages], state) != len(answer.messages):
            raise AdapterError(
                "[database] url: another process answers the messages of this database; stop one of them"
            )
        answer.tried = True

    async def _accounts(self, store: UnitOfWork, messages: Sequence[Received]) -> dict[AccountRef, Account]:
        """Who wrote each message; strangers get an account without a member."""
        accounts = await store.people.accounts({received.message.sender for received in messages})
        for message in (received.message for received in messages):
            if message.sender not in accounts:
                accounts[message.sender] = store.people.add_account(message.sender)
            self._meet(accounts[message.sender], message)
        await store.keep_changes()
        homes = ((m, _home(m, accounts[m.sender])) for m in (received.message for received in messages))
        store.dialogues.expect((message.sender, home) for message, home in homes if home is not None)
        return accounts

    def _context(self, store: UnitOfWork, account: Account, message: IncomingMessage) -> Context:
        """What the handler holds; made when its turn has come, so that it sees what those before it did."""
        member = account.member
        now = self._clock.now()
        desk = Desk(store, self._rules, self._localizer, now)
        return Context(
            localizer=self._localizer,
            locale=member.locale if member else self._localizer.negotiate(message.locale_hint),
            timezone=member.timezone if member else self._rules.default_timezone,
            now=now,
            drafts=desk.drafts,
            message=message,
            roles=member.roles if member else frozenset(),
            member_id=member.id if member else None,
            home=_home(message, account),
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


def _home(message: IncomingMessage, account: Account) -> ConversationRef | None:
    """Where personal answers go."""
    if message.direct:
        return message.conversation
    return ConversationRef(message.sender.network, account.room_id) if account.room_id else None
