"""The accounts that wrote messages, and the contexts in which handlers answer them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from functools import lru_cache

from chatbot.core.clock import Clock
from chatbot.core.formatting import clean
from chatbot.core.l10n import Localizer
from chatbot.core.messages import AccountRef, ConversationRef, IncomingMessage, MessageKind
from chatbot.core.noticing import language_of, spoken
from chatbot.core.registry import Registry
from handlers.account import names
from handlers.shared.context import Context, Desk, FollowUps, Rules
from storage.inbox import Received
from storage.models.account import Account
from storage.name_keys import handle_key
from storage.unit_of_work import UnitOfWork

_SEEN_EVERY = timedelta(minutes=1)


class Contexts:
    """The accounts behind messages, and the contexts with all that the handlers of messages need."""

    def __init__(
        self,
        localizer: Localizer,
        registry: Registry[Context],
        follow_ups: FollowUps,
        rules: Rules,
        clock: Clock,
    ) -> None:
        self._registry = registry
        self._follow_ups = follow_ups
        self._localizer = localizer
        self._rules = rules
        self._clock = clock

    async def accounts(self, store: UnitOfWork, messages: Sequence[Received]) -> dict[AccountRef, Account]:
        """Return the account that wrote each message; strangers get an account without a member."""
        accounts = await store.people.accounts({received.message.sender for received in messages})
        taken: dict[tuple[str, str], Account] = {}
        for message in (received.message for received in messages):
            if message.sender not in accounts:
                accounts[message.sender] = store.people.add_account(message.sender)
            account = accounts[message.sender]
            if self._meet(account, message) and account.handle:
                taken[account.network, account.handle_key] = account
        await store.flush()
        for account in taken.values():
            await store.people.take_handle(account)
        if taken:
            await store.flush()
        homes = [(m, _home(m, accounts[m.sender])) for m in (received.message for received in messages)]
        store.questions.expect((message.sender, home) for message, home in homes if home is not None)
        store.last_said.expect(message.conversation for message, home in homes if home is not None)
        return accounts

    async def receive(self, store: UnitOfWork, received: Received) -> Context:
        """Return the context of one message."""
        accounts = await self.accounts(store, [received])
        return self.context(store, accounts[received.message.sender], received.message)

    def context(self, store: UnitOfWork, account: Account, message: IncomingMessage) -> Context:
        """Return the context of a message, made when its turn has come, so that it sees what those before it did."""
        member = account.member
        now = self._clock.now()
        desk = Desk(store, self._rules, self._localizer, now, author=member, follow_ups=self._follow_ups)
        return Context(
            localizer=self._localizer,
            locale=member.locale if member else self._localizer.negotiate(account.locale_hint or message.locale_hint),
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
            registry=self._registry,
        )

    def _meet(self, account: Account, message: IncomingMessage) -> bool:
        """Keep what the network says of a person, and tell whether the handle is new. Unchanged values cost nothing."""
        if message.kind not in (MessageKind.WRITTEN, MessageKind.BEGUN):
            return False  # it does not show that they have been here
        now, last_seen_at = self._clock.now(), account.last_seen_at
        if last_seen_at is None or now - last_seen_at >= _SEEN_EVERY:
            account.last_seen_at = now
        if message.direct and account.room_id != message.conversation.room_id:
            account.room_id = message.conversation.room_id
        if message.direct and account.invited_at is not None:
            account.invited_at = None
        if not account.reachable:
            account.reachable = True
            if not message.direct and message.sender.network in self._rules.inviting:
                account.room_id = None  # they left the direct chat, or would not come in: they are invited anew
        name = names.safe(message.sender_name, self._rules.commands)
        if name and account.name != name:
            account.name = name
        member = account.member
        has_no_name = member is not None and member.name == message.sender.user_id  # a councillor who never wrote
        if name and member is not None and has_no_name:
            member.name = name
            member.locale = self._localizer.negotiate(message.locale_hint)
        handle = _line(message.sender_handle or "")
        is_new = account.handle != handle
        if is_new:
            account.handle = handle
            account.handle_key = handle_key(handle)
        hint = _line(message.locale_hint or "")[:20]
        if member is None and message.direct and not message.text.startswith(("/", "!")):
            known = spoken(self._localizer, account.locale_hint)  # they were answered in it before
            hint = language_of(self._localizer, message.text, known or hint) or hint
        if hint and account.locale_hint != hint:
            account.locale_hint = hint
        return is_new


def _home(message: IncomingMessage, account: Account) -> ConversationRef | None:
    """Return the conversation that personal answers go to; None if there is none yet."""
    if message.direct:
        return message.conversation
    return ConversationRef(message.sender.network, account.room_id) if account.room_id else None


@lru_cache(10_000)
def _line(text: str) -> str:
    """Return what a network says of a person as one line that is fit to be shown; many messages bring the same."""
    return clean(text).replace("\n", " ").strip()[:100]
